"""The options of the command line and their help.

Nothing is looked up here: whether a format, an encoding or a serializer exists is known when the command runs, and
`--help` does not wait for it.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, NoReturn

from newsitem import __version__
from newsitem.cli.codes import EXPLAINED, EXPLAINED_OF_DIFF, EXPLAINED_OF_VALIDATE
from newsitem.cli.kit_options import NEW_FORMAT, STATS, TEST_FORMAT, add_new_format, add_stats, add_test_format
from newsitem.cli.rights_options import EXPLAINED_OF_RIGHTS, RIGHTS, add_use
from newsitem.cli.terminal import shown

Options = argparse.Namespace

_UNITS: Final = {"": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}
_A_YEAR: Final = 31_536_000  # seconds
_PROGRAM: Final = "newsitem"
#: Columns where there is no terminal to ask.
_WIDTH: Final = 80

_CONVERT: Final = """\
Reads pages and writes their items.

A folder means its .txt, .html and .htm files and those of the folders in it; hidden ones and linked folders are passed
over. A file that is named twice is read once. A source is never overwritten. A file .jsonl, .jsonl.gz (an object with
a page on each line), .tar, .tar.gz, .tgz or .zip means the pages in it. The items of our own JSON (.json, .ndjson,
.jsonl, or standard input that begins so) are written as they are.

With -o NAME the output goes to a folder if NAME is one or ends with a slash, and also if nothing is there yet, NAME has
no suffix, and the input is several pages or a folder. Else NAME is a file.

to a folder   one file for each item: PAGE.json, or PAGE-1.json, PAGE-2.json where a page holds several; ndjson, csv
              and parquet: one file for each page. Folders below an input folder are kept. Pages whose names clash keep
              their suffix (PAGE.html.json), then get a number (PAGE.html.2.json). Files of an earlier run are
              overwritten.
to a file     ndjson, csv and parquet hold all items, json an object or, for several items, an array; newsml-g2 and
              ninjs hold one.
              A file NAME.ndjson or NAME.ndjson.gz is ndjson without --to, and the latter is packed; NAME.parquet is
              parquet.
or standard output (but parquet)
"""
_FORMATS: Final = """\
Lists the plugins that are installed: name, version, package, what they are, and `ok` or why they are broken. A broken
one is shown and does not change the exit code, but with --check.
"""
_EXPLAIN: Final = """\
Shows what was read from a page and what was not: by what it was recognised, each value with the line and column where
it stands, the labels and furniture, and the text with its diagnostics drawn under it. Lines and columns count from 1;
of saved HTML they are those of the text that is read out of it.
"""
_DIFF: Final = """\
Tells what changed between two versions of a story, by field and shot, rights first: a restriction that is tighter or
looser than before is named so, and one of which that is not sure is told as changed. Both may be of any kind that
`convert` reads. What differs only in spans, diagnostics or format is equal.
"""
_VALIDATE: Final = """\
Tells what is wrong with documents: JSON of newsitem (an object, an array, NDJSON) by its schema, NewsML-G2 and ninjs by
the schemas in a folder that you name, and all of them by rules that no schema states. Which it is shows in the content.

A folder among the inputs means its .json, .ndjson and .xml files and those of the folders in it. Nothing is fetched; a
document type (DTD) is refused. Each finding is a line on standard output:

FILE:LINE:COLUMN: SEVERITY: CODE: MESSAGE
"""
_VIEW: Final = """\
Writes one HTML file that shows pages: their text with every value marked in place, and beside it the item. The file
holds all that it needs and fetches nothing. Several pages get an index.

Files are those of `convert`; of items in JSON only the items are shown. With options of a use (--territory DE …) the
shots are coloured by the answers that `rights` gives.
"""
_SCHEMA: Final = "Prints the JSON Schema (2020-12) of a document: one item, or an array of items."


class Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations and shows what the user typed as plain text."""

    def error(self, message: str) -> NoReturn:
        """Ends the program with the usage and what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {shown(message)}\n")


def read_options(argv: Sequence[str] | None = None) -> Options:
    """The options, and which command they are for (`command`).

    Raises:
        SystemExit: after `--help` and `--version` (0) and after wrong usage (2).
    """
    given = sys.argv[1:] if argv is None else argv
    if given and given[0] in _COMMANDS:  # the parsers of all other commands would be made for nothing
        return _alone(given[0]).parse_args(given[1:], Options(command=given[0]))
    return _parser().parse_args(given)


def _parser() -> Parser:
    """The parser of all commands."""
    parser = Parser(
        prog=_PROGRAM,
        description="Reads the pages on which news agencies describe their video and makes of them typed items.",
        epilog=EXPLAINED,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"newsitem {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog=_PROGRAM)
    for name, command in _COMMANDS.items():
        command.fill(commands.add_parser(name, help=command.summary, **command.settings()))
    return parser


def _alone(name: str) -> Parser:
    """The parser of one command."""
    command = _COMMANDS[name]
    parser = Parser(prog=f"{_PROGRAM} {name}", **command.settings())
    command.fill(parser)
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Lays out help. For each option that is added argparse makes one, and asks a slow library how wide it may be."""
    return argparse.RawDescriptionHelpFormatter(prog, width=_columns() - 2)


def _columns() -> int:
    """How wide the terminal is."""
    try:
        return int(os.environ.get("COLUMNS", "")) or _WIDTH
    except ValueError:
        pass
    try:
        return os.get_terminal_size(1).columns or _WIDTH
    except OSError:  # standard output is no terminal, or closed
        return _WIDTH


def _add_convert(parser: Parser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", metavar="INPUT", help="a file, a folder, a glob, or - for standard input")
    add("--to", metavar="NAME", help="json (default), ndjson, csv, newsml-g2, ninjs, parquet, or installed")
    add("-o", "--output", metavar="NAME", help="a file or folder; without it, and for -, standard output")
    _add_reading(parser)
    add("--strict", action="store_true", help="write no page that no format recognises or that has a warning or error")
    add("--spans", action="store_true", default=None, help="json, ndjson: with the places where the values stand")
    add("--grain", metavar="NAME", help="csv: a row for each of shots (default), items, soundbites or restrictions")
    add("--csv-raw", dest="raw", action="store_true", default=None, help="csv: leave cells that a spreadsheet may run")
    add("--guid-authority", metavar="DOMAIN,YEAR", help="newsml-g2, ninjs: who names items, such as example.com,2025")
    add("--odrl", action="store_true", default=None, help="newsml-g2, ninjs: say restrictions as an ODRL policy too")
    add("--quiet", action="store_true", help="tell errors only, and show no progress and no summary")
    _add_batch(parser.add_argument_group("for many pages"))


def _add_batch(group: "argparse._ArgumentGroup") -> None:
    add = group.add_argument
    add("--jobs", type=_jobs, metavar="N", help="worker processes (default: all cores; few files: 0, in this process)")
    add("--timeout", type=_seconds, metavar="SECONDS", help="what a page may take; one that takes longer is an error")
    add("--resume", action="store_true", help="go on with a run to the same output that was broken off")
    add("--errors", metavar="FOLDER", help="keep a copy of each page that had errors, with its diagnostics as JSON")
    add("--report", metavar="FILE", help="write what the run came to as JSON")
    add("--max-page", type=_size, metavar="SIZE", help="the largest page: 500K, 8M (default for archives) …")
    add("--max-line", type=_size, metavar="SIZE", help="the longest line of .jsonl (default 16M)")


def _jobs(words: str) -> int:
    number = int(words)
    if number < 0:
        raise ValueError(words)
    return number


def _seconds(words: str) -> float:
    seconds = float(words)
    if not 0 < seconds < _A_YEAR:
        raise ValueError(words)
    return seconds


def _size(words: str) -> int:
    """Bytes, of a number with or without K, M or G."""
    size = int(float(words.rstrip("KMG")) * _UNITS[words.lstrip("0123456789.")])
    if size < 1:
        raise ValueError(words)
    return size


def _add_rights(parser: Parser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", metavar="FILE", help="a file, a folder, a glob, or - for standard input")
    add_use(parser)
    add("--to", default="table", metavar="NAME", help="table (default), json or csv")
    add("--cut", action="store_true", help="the usable shots only, with the credits to show")
    _add_reading(parser)
    add("--quiet", action="store_true", help="tell errors only")


def _add_view(parser: Parser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", metavar="PAGE", help="a file, a folder, a glob, or - for standard input")
    add("-o", "--output", metavar="FILE", help="the HTML file; without it, and for -, standard output")
    add("--open", action="store_true", help="show it in the browser; without -o it is a file for the time being")
    add_use(parser.add_argument_group("may it be used"))
    _add_reading(parser)
    add("--quiet", action="store_true", help="tell errors only")


def _add_stats(parser: Parser) -> None:
    add_stats(parser)
    _add_reading(parser)


def _add_explain(parser: Parser) -> None:
    parser.add_argument("input", metavar="FILE", help="a page, or - for standard input")
    _add_reading(parser)


def _add_formats(parser: Parser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="tell of clashes of names and marks too; exit with 1 if anything is wrong"
    )


def _add_diff(parser: Parser) -> None:
    parser.add_argument("old", metavar="OLD", help="the older version: a file, or - for standard input")
    parser.add_argument("new", metavar="NEW", help="the newer version")
    parser.add_argument("--to", default="text", choices=["text", "json"], help="words (default), or an object")
    _add_reading(parser)


def _add_validate(parser: Parser) -> None:
    add = parser.add_argument
    add("inputs", nargs="+", metavar="FILE", help="a document, a folder, a glob, or - for standard input")
    add("--schemas", metavar="FOLDER", help="where the schemas lie, at any depth (default: NEWSITEM_SCHEMAS)")
    add("--to", default="text", choices=["text", "json"], help="a line for each finding (default), or an array")
    add("--strict", action="store_true", help="let warnings count for the exit code")
    add("--quiet", action="store_true", help="tell errors only")


def _add_reading(parser: Parser) -> None:
    parser.add_argument("--format", metavar="NAME", help="read by this format, not by the one that recognises the page")
    parser.add_argument(
        "--encoding",
        dest="encodings",
        action="append",
        metavar="NAME",
        help="what to read bytes as that declare nothing and are no UTF-8 (default cp1252); may be given several times",
    )


class _Command(NamedTuple):
    """A command: a line about it for the list of all, what its own help says, and what adds its options."""

    summary: str
    description: str
    epilog: str | None
    fill: Callable[[Parser], None]

    def settings(self) -> dict[str, Any]:
        """What its parser is made with."""
        return {
            "description": self.description, "epilog": self.epilog, "formatter_class": _formatter, "allow_abbrev": False
        }  # fmt: skip


_COMMANDS: Final = {
    "convert": _Command("read pages and write their items", _CONVERT, EXPLAINED, _add_convert),
    "explain": _Command("show what was read from a page and what was not", _EXPLAIN, None, _add_explain),
    "formats": _Command("list the plugins that are installed", _FORMATS, None, _add_formats),
    "rights": _Command("tell whether shots may be used", RIGHTS, EXPLAINED_OF_RIGHTS, _add_rights),
    "schema": _Command("print the JSON Schema of items", _SCHEMA, None, lambda _: None),
    "diff": _Command("tell what changed between two versions", _DIFF, EXPLAINED_OF_DIFF, _add_diff),
    "new-format": _Command("write the draft of a format", NEW_FORMAT, None, add_new_format),
    "stats": _Command("tell what many pages are like, and what has drifted", STATS, None, _add_stats),
    "test-format": _Command("examine a format with its pages", TEST_FORMAT, None, add_test_format),
    "validate": _Command("tell what is wrong with documents", _VALIDATE, EXPLAINED_OF_VALIDATE, _add_validate),
    "view": _Command("show pages and their items in a browser", _VIEW, None, _add_view),
}
