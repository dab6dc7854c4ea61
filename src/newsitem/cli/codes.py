"""The exit codes, and the error that stands for wrong usage."""

from typing import Final

WELL: Final = 0
FAULT: Final = 1
WRONG_USAGE: Final = 2
NOT_RECOGNISED: Final = 3
INTERRUPTED: Final = 130  # as of a program that Ctrl-C ended
BROKEN_PIPE: Final = 141  # as of a program whose reader went away

EXPLAINED: Final = """\
exit codes:
  0    all well; warnings, such as text that was not understood, change nothing about that
  1    a page could not be read or written, or has a diagnostic of severity `error`;
       or --strict did not write a page
  2    wrong usage; nothing was written
  3    with --strict: no format recognises a page (goes before 1)
  130  interrupted by Ctrl-C (143: ended by another program)
  141  whoever read the output went away
"""

EXPLAINED_OF_DIFF: Final = """\
exit codes:
  0  the two are equal
  1  something is different
  2  wrong usage, or one of the two cannot be read
"""
EXPLAINED_OF_VALIDATE: Final = """\
exit codes:
  0  nothing is wrong; warnings change nothing about that without --strict
  1  a document has an error (with --strict: a warning), or cannot be read
  2  wrong usage, or schemas that cannot be used
"""


class WrongUsage(Exception):
    """The options make no sense together, or with what is there. The text says what to do."""
