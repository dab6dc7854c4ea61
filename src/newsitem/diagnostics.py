"""The catalogue of diagnostics: what can be wrong with a page, and how it is told.

A row is a code, its severity, and its message; braces in a message are filled with facts of the case.
"""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsitem.model import Diagnostic, Severity, Span


@frozen(eq=False, repr=False)
class Entry:
    """One kind of fault: its message, and what a user should know or do (for the documentation)."""

    severity: Severity
    message: str
    meaning: str


CATALOGUE: Final[Mapping[str, Entry]] = {
    "leftover": Entry(
        "warning", "not understood: {words!r}",
        "Text that is neither in a value of the item nor a label or furniture that the format knows. Nothing is lost: "
        "this is where it stands.",
    ),
    "not-recognised": Entry(
        "warning", "no format recognises this page; read by the fallback format",
        "The page bears the marks of no installed format. The format `script` read what it could; name the right "
        "format with `format=` or `--format`.",
    ),
    "encoding": Entry(
        "info", "read as {encoding}, {reason}",
        "The bytes are not UTF-8; a declaration or a byte order mark said what they are.",
    ),
    "encoding-guessed": Entry(
        "warning", "the bytes are no UTF-8 and nothing declares what they are; read as {encoding}",
        "The first encoding of the caller's list that fits was taken (`encodings=`, `--encoding`). Look at letters "
        "with accents.",
    ),
    "encoding-declared-wrong": Entry(
        "warning", "the page declares {encoding}, but its bytes do not fit that",
        "The declaration was passed over and the next way of decoding was tried.",
    ),
    "unreadable-characters": Entry(
        "warning", "{count} characters that no text can hold were replaced by U+FFFD",
        "NUL, lone surrogates, or bytes that fit no encoding. Offsets are not moved by the replacement.",
    ),
    "html-too-deep": Entry(
        "warning", "the HTML is nested too deep; it was read without its structure",
        "All words are there, each block on a line of its own. Words that the page hides may be among them.",
    ),
    "html-unreadable": Entry(
        "error", "the HTML could not be read: {reason}",
        "The page's markup was then read as plain text.",
    ),
    "items-not-read": Entry(
        "error", "the items in the JSON could not be read: {reason}",
        "The page begins as the JSON does that newsitem writes, but is not to the letter. The message says where.",
    ),
    "site-terms": Entry(
        "info", "terms of use of the site: {words!r}",
        "Site-wide terms are no restriction of the item, but they bind its use.",
    ),
    "number-sequence": Entry(
        "warning", "shot {found} follows shot {before}",
        "Numbers are skipped, repeated or begin again. The shots were read as printed.",
    ),
    "quote-unclosed": Entry(
        "warning", "a quotation mark opens and none closes it",
        "The quote was taken to end before the next shot, heading or section.",
    ),
    "soundbite-inside-shot": Entry(
        "warning", "the header of a soundbite inside the words of a shot: {words!r}",
        "The number of a shot was lost or not understood, so that two shots were read as one.",
    ),
    "soundbite-without-quote": Entry(
        "info", "a soundbite without a quote",
        "The page prints only the header of this soundbite.",
    ),
    "unknown-language": Entry(
        "warning", "unknown language: {words!r}",
        "The word in a soundbite's header is in no table of languages; it stays in `language_text`.",
    ),
    "unknown-country": Entry(
        "info", "no country or region that is known: {words!r}",
        "The last part of a place names neither; its words and its city are kept. It may also just lack its country.",
    ),
    "heading-not-understood": Entry(
        "warning", "a line among the shots was not understood: {words!r}",
        "It may be a heading, and then tell where the shots below it were taken, who took them and who may show them. "
        "It is reported as a leftover too.",
    ),
    "unknown-date": Entry(
        "warning", "no date: {words!r}",
        "Words at the place of a date that are none, or name a day that does not exist.",
    ),
    "restriction-not-understood": Entry(
        "warning", "restriction not understood: {words!r}",
        "The words stand as a restriction of kind `other`. Read them.",
    ),
    "script-to-follow": Entry(
        "warning", "the script is announced, but is not there: {words!r}",
        "A placeholder of the agency. Ask for the page again later.",
    ),
    "text-cut-off": Entry(
        "warning", "the text ends in the middle of a sentence or quote",
        "The copy was cut; what is there was read.",
    ),
    "newsml-namespace": Entry(
        "warning", "the NewsML-G2 has not its namespace, but {namespace}; it was read by the names alone",
        "The document is not valid, and other programs will refuse it. Tell whoever wrote it.",
    ),
    "newsml-passed-over": Entry(
        "warning", "passed over: a {name} ({guid}), which is no news item",
        "Packages, concepts and plans of NewsML-G2 hold no story. They may name items that you lack.",
    ),
    "xml-characters": Entry(
        "warning", "{count} characters that XML cannot hold were replaced by U+FFFD",
        "Told when NewsML-G2 is written. The JSON of the item holds the characters.",
    ),
}  # fmt: skip


def diagnostic(code: str, span: Span | None = None, **facts: object) -> Diagnostic:
    """A diagnostic out of the catalogue.

    Raises:
        KeyError: the code, or a fact that its message needs, is missing: a mistake of the programmer.
    """
    entry = CATALOGUE[code]
    return Diagnostic(code, entry.severity, entry.message.format(**facts), span)


def is_fault(found: Diagnostic) -> bool:
    """Whether strictness objects to it: everything but plain information."""
    return found.severity != "info"
