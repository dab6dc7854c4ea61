"""The options of the commands for authors of formats."""

import argparse
from typing import Final

TEST_FORMAT: Final = """\
Examines a format with its pages: labels equal, recognised by this format alone, nothing lost, planted words, changed
pages, pages in any order, random text, time. Tells what was found, and what to do about it.

The pages are those that the format's package brings in a folder `pages`, or those in the folder that you name. Beside
each stands its label: the JSON of its item, looked at by a person. The exit code is 1 if there is an error.
"""
STATS: Final = """\
Counts many pages by format: how often each field is filled, the share of characters left over, the headings,
restrictions and other words that were not understood, most frequent first.

--baseline FILE: the output of `newsitem stats --to json` at another time. Tells what has drifted since; the exit code
is then 1 if anything has.
"""
NEW_FORMAT: Final = """\
Looks at saved pages of one site and writes a package that teaches newsitem their format: lines that stand on all pages,
labels, how shots and headings are written, marks by which the pages are recognised, the pages themselves, drafts of
their labels, tests. It is a draft: what was not understood or only guessed is listed.

The package is the new folder newsitem-NAME. Nothing is ever overwritten.
"""


def add_new_format(parser: argparse.ArgumentParser) -> None:
    """The options of `new-format`."""
    add = parser.add_argument
    add("name", metavar="NAME", help="of the format: small letters, digits and _")
    add("inputs", nargs="+", metavar="PAGE", help="a saved page, a folder or a glob; three or more are best")
    add("-o", "--output", metavar="FOLDER", help="where the package's folder is made (default: here)")


def add_stats(parser: argparse.ArgumentParser) -> None:
    """The options of `stats`, but for those of reading."""
    add = parser.add_argument
    add("inputs", nargs="+", metavar="INPUT", help="a file, a folder, a glob, or - for standard input")
    add("--to", default="text", choices=["text", "json"], help="tables (default), or an object")
    add("--baseline", metavar="FILE", help="tell what has drifted since; an output of --to json")
    add("--most", type=int, metavar="NUMBER", help="so many of the words not understood (default 10; in JSON 200)")


def add_test_format(parser: argparse.ArgumentParser) -> None:
    """The options of `test-format`."""
    add = parser.add_argument
    add("name", metavar="NAME", help="an installed format")
    add("pages", nargs="?", metavar="FOLDER", help="where its pages are (default: those of its package)")
    add("--generate", action="store_true", help="only write a draft of the label beside each page that has none")
    add("--every-word", action="store_true", help="plant a word before every word, not before some eighty of a page")
    add("--to", default="text", choices=["text", "json"], help="a table (default), or an object")
    add("--strict", action="store_true", help="let warnings count for the exit code")
