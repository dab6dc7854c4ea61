"""The checks of the kit: each looks at a format with one page, or with all of them, and gives findings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from newsitem._api import dumps, loads
from newsitem.clashes import shared_row
from newsitem.errors import NewsitemError
from newsitem.plugin import Format
from newsitem.readings import Reading
from newsitem.testing.attempts import attempt, attempts
from newsitem.testing.changes import fewer, lost
from newsitem.testing.doubts import doubts
from newsitem.testing.findings import Finding
from newsitem.testing.labels import complete_label, differences, is_draft, load_label
from newsitem.testing.mutations import HARMLESS, HINTS_LOST, PARTS_MOVED, Changed, other_bytes
from newsitem.testing.pages import PageFile
from newsitem.testing.planting import fate_of, planted_pages
from newsitem.testing.rubbish import rubbish
from newsitem.testing.spans import unaccounted, wrong_spans
from newsitem.testing.speed import growing

# Planting before every word of a long page would take minutes.
_PLANTED_WORDS: Final = 80
_MOST_DIFFERENCES: Final = 12
_MOST_SHOWN: Final = 60


@frozen
class Neighbour:
    """Another format that is installed, with the pages that its package brings."""

    format: Format
    pages: Sequence[PageFile] = ()


@frozen
class Subject:
    """What is examined. `every_word`: whether words are planted before every word, not before some."""

    format: Format
    pages: Sequence[PageFile]
    neighbours: Sequence[Neighbour] = ()
    every_word: bool = False


def read(subject: Subject, page: PageFile) -> Reading | Finding:
    """What is read from a page as it is."""
    return attempt(subject.format, page.data(), page.name)


def label(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """What is read is what the label says."""
    reading = read(subject, page)
    if isinstance(reading, Finding):
        yield reading
        return
    try:
        wanted = load_label(page.path)
    except ValueError as error:
        yield Finding("label-unreadable", f"the label cannot be read: {error}", page.name)
        return
    if wanted is None:
        yield Finding("no-label", "there is no label beside it", page.name)
        return
    if is_draft(wanted):
        yield Finding("label-draft", "its label is a draft", page.name)
    for what in list(differences(wanted, reading.items))[:_MOST_DIFFERENCES]:
        yield Finding("label-differs", what, page.name)


def of_the_model(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """What is read can be written as JSON and read back: each value is of the type that the model says."""
    reading = read(subject, page)
    if isinstance(reading, Finding):
        yield reading
        return
    for item in reading.items:
        try:
            loads(dumps(item))
        except NewsitemError as error:
            yield Finding("no-item", str(error), page.name)


def recognised(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """The page is recognised by this format, and by no other that is installed."""
    if not subject.format.marks:
        return
    source = page.source()
    if not subject.format.recognises(source):
        yield Finding("not-recognised", f"it bears no row of marks of {subject.format.name}", page.name)
    for other in subject.neighbours:
        if other.format.recognises(source):
            yield Finding("recognised-by-others", f"{other.format.name} recognises it too", page.name)


def nothing_lost(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """All characters are in a value, a claim or a leftover that the label knows; spans hold the words of values."""
    reading = read(subject, page)
    if isinstance(reading, Finding):
        yield reading
        return
    if missing := unaccounted(reading):
        yield Finding("unaccounted", f"{missing[:_MOST_SHOWN]!r} is in no value, claim or leftover", page.name)
    for what in wrong_spans(reading):
        yield Finding("wrong-span", what, page.name)
    known = _known_leftovers(page)
    for part in reading.leftovers:
        if tuple(part.span) not in known:
            line, column = reading.source.line_and_column(part.start)
            words = part.text[:_MOST_SHOWN]
            yield Finding("leftover", f"line {line}, column {column}: {words!r} is not understood", page.name)


def _known_leftovers(page: PageFile) -> set[Any]:
    """Where the label of a page, once a person has looked at it, says that something is left over."""
    try:
        wanted = load_label(page.path) or []
    except ValueError:
        return set()
    told = [] if is_draft(wanted) else [one for item in wanted for one in item.get("diagnostics", ())]
    return {tuple(one.get("span") or ()) for one in told if one.get("code") == "leftover"}


def doubtful(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """Nothing looks as if it had been read wrong: labels in texts, headings in shots, roles in names."""
    reading = read(subject, page)
    if isinstance(reading, Finding):
        yield reading
    else:
        yield from doubts(reading, page.name)


def planted(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """A nonsense word planted before a word of the page comes out in a value or as a leftover."""
    text = page.text()
    every = 1 if subject.every_word else max(1, len(text.split()) // _PLANTED_WORDS)
    around = {planted: _around(text, at) for at, planted in planted_pages(text, every=every)}
    tries = ((f"with a word planted in {what!r}", planted) for planted, what in around.items())
    for planted_page, reading in attempts(subject.format, tries, page.name):
        if isinstance(reading, Finding):
            yield reading
        elif fate_of(reading) == "swallowed":
            yield Finding("swallowed", f"a word planted in {around[planted_page]!r} is lost", page.name)


def _around(text: str, at: int) -> str:
    return " ".join(f"{text[max(0, at - 25) : at]}|{text[at : at + 25]}".split())


def changed(subject: Subject, page: PageFile) -> Iterator[Finding]:
    """The page in the states in which copies go round: nothing lost, and nothing changed by what is harmless."""
    before = read(subject, page)
    if isinstance(before, Finding):
        yield before
        return
    text = page.text()
    for one, reading in attempts(subject.format, _same(text, before), page.name, _data):
        if isinstance(reading, Finding):
            yield reading
        elif reading.items != before.items:
            what = next(differences([complete_label(item) for item in before.items], reading.items), "not the same")
            yield Finding("differs-when", f"{_name(one)}: {what}", page.name)
    if before.source.is_html:
        return
    tries = [(c.what, c) for change in HINTS_LOST if (c := change(text)).text != text]
    tries += [(one.what, one) for change in PARTS_MOVED for one in change(text)]
    hints = {change(text).what for change in HINTS_LOST}
    for one, reading in attempts(subject.format, tries, page.name, _data):
        if isinstance(reading, Finding):
            yield reading
            continue
        yield from lost(before, one, reading, page.name)
        if one.what in hints:
            yield from fewer(before, one, reading, page.name)


def _same(text: str, before: Reading) -> Iterator[tuple[str, Changed | tuple[str, bytes]]]:
    for change in HARMLESS:
        one = change(text)
        yield one.what, one
    if not before.source.is_html:  # saved HTML declares its encoding
        for what, data in other_bytes(text):
            yield what, (what, data)


def _data(one: Changed | tuple[str, bytes]) -> str | bytes:
    return one.text if isinstance(one, Changed) else one[1]


def _name(one: Changed | tuple[str, bytes]) -> str:
    return one.what if isinstance(one, Changed) else one[0]


def marks(subject: Subject) -> Iterator[Finding]:
    """The format's marks are its own: it takes no page of another format, nor another one its pages."""
    own = subject.format
    if not own.marks:
        yield Finding("no-marks", f"{own.name} has no marks")
        return
    for other in subject.neighbours:
        row = shared_row(own, other.format) or shared_row(other.format, own)
        if row is not None:
            words = " and ".join(map(str, row))
            yield Finding("clash", f"a page with {words} bears the marks of {own.name} and of {other.format.name}")
        for page in other.pages:
            if own.recognises(page.source()):
                yield Finding("takes-others-pages", f"{own.name} recognises a page of {other.format.name}", page.name)


def order(subject: Subject) -> Iterator[Finding]:
    """Pages read one after the other, in both orders, give what they give alone."""
    pages = list(subject.pages)
    rounds = [[(page.name, read(subject, page)) for page in run] for run in (pages, pages[::-1], [*pages[:1] * 2])]
    first: dict[str, Any] = {}
    for name, reading in (pair for run in rounds for pair in run):
        if isinstance(reading, Finding):
            yield reading
        elif first.setdefault(name, reading.items) != reading.items:
            yield Finding("state-kept", "it is read in another way when other pages were read before", name)


def random_texts(subject: Subject) -> Iterator[Finding]:
    """Random text, and pages that were cut, spliced and shuffled, raise nothing and lose nothing."""
    texts = rubbish([page.text() for page in subject.pages])
    for text, reading in attempts(subject.format, ((f"{text[:40]!r}…", text) for text in texts), "random text"):
        if isinstance(reading, Finding):
            yield reading
        elif missing := unaccounted(reading):
            yield Finding("unaccounted", f"{missing[:40]!r} of {text[:40]!r}… is lost", "random text")


def speed(subject: Subject) -> Iterator[Finding]:
    """A page twice as long takes about twice as long, whatever stands on it."""
    for what in growing(subject.format, [page.source().text for page in subject.pages]):
        yield Finding("too-slow" if "more than" in what else "grows", what)


#: Checks of one page, and of the format as a whole, by name, in the order in which they run.
PAGE_CHECKS: Final[Mapping[str, Callable[[Subject, PageFile], Iterator[Finding]]]] = {
    "label": label,
    "the model": of_the_model,
    "recognised": recognised,
    "nothing lost": nothing_lost,
    "doubtful": doubtful,
    "planted words": planted,
    "changed pages": changed,
}
WHOLE_CHECKS: Final[Mapping[str, Callable[[Subject], Iterator[Finding]]]] = {
    "marks": marks,
    "order of pages": order,
    "random text": random_texts,
    "time": speed,
}
