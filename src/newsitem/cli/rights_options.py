"""The options of `newsitem rights`, and the use that they ask about."""

import argparse
import datetime
from typing import Final

from newsitem.cli.codes import WrongUsage

RIGHTS: Final = """\
Answers for each shot whether it may be used so: yes, no or ask, with the words that decided, what has to be shown, and
when the answer changes. It reads words and gives no legal advice. What you do not say of the use is unknown: where it
matters, the answer is ask.

Files are those of `convert`, items in JSON among them. TIME is a date-time with its zone (2025-05-05T12:00Z), or `now`.
"""
EXPLAINED_OF_RIGHTS: Final = """\
exit codes:
  0    yes for every shot of every item
  1    another answer for some shot, or a page could not be read, or there is none
  2    wrong usage
"""


def add_use(parser: "argparse.ArgumentParser | argparse._ArgumentGroup") -> None:
    """Adds the options that tell the use."""
    add = parser.add_argument
    add("--territory", metavar="CODE", help="ISO 3166 code of a country or of a part of one: DE, GB-SCT")
    add("--platform", metavar="NAME", help="broadcast, online, mobile, social or print")
    add("--outlet", dest="outlets", action="append", metavar="NAME", help="your own name; may be given several times")
    add("--client", dest="clients", action="append", metavar="NAME", help="an agency of yours; several times too")
    add("--at", metavar="TIME", help="when it is used")
    add("--received", metavar="TIME", help="when you received it")
    add("--purpose", metavar="NAME", help="editorial or commercial")
    add("--archive", action="store_true", default=None, help="the use keeps it in an archive")
    add("--resale", action="store_true", default=None, help="the use sells it on")
    add("--alter", action="store_true", default=None, help="the use crops or obscures it")
    add("--length", type=float, metavar="SECONDS", help="how much of it is shown")
    add("--policy", metavar="FILE", help="a TOML file that says who you are")


def moment(option: str, words: str | None, now: datetime.datetime) -> datetime.datetime | None:
    """The time that an option names.

    Raises:
        WrongUsage: it is no date-time with a zone.
    """
    if words is None:
        return None
    if words == "now":
        return now
    try:
        found = datetime.datetime.fromisoformat(words)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise WrongUsage(f"{option} {words}: a time has a day, a clock and a zone (2025-05-05T12:00Z), or is `now`")
    return found
