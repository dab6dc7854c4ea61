"""The frame of natomultimedia.tv: title, labels with their values below, lead, synopsis, transcript, usage rights.

Copies lose labels and values: reader copies begin with the lead. The older portal gives a time, the synopsis and the
shots, and no label at all. A piece is a line, or where breaks are lost what stands between two labels.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs
from attrs import field, frozen

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.bare_speech import MARKER, quoted_person
from newsitem.grammar.countries import country_code
from newsitem.grammar.credits import courtesy_credits
from newsitem.grammar.dates import read_date
from newsitem.grammar.masks import masked
from newsitem.grammar.moments import read_moment
from newsitem.grammar.nato_labels import ABOVE, LONGEST_VALUE, SENTENCE_ENDS, SITE, Labels, labels_of, pieces_of
from newsitem.grammar.places import read_place
from newsitem.grammar.repeats import repeated_blocks
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.grammar.stock_rights import find_stock_rights, stock_restriction
from newsitem.grammar.timecodes import BARE, BRACKETED
from newsitem.model import Credit, Dateline, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice

_EXTRA: Final = ("Themes", "Type", "Format", "Version", "Language")
_TIME: Final = lazy_pattern(r"(?P<time>\d{1,2}\s+\p{L}{3,9}\s+(?:19|20)\d\d\s+\d{1,2}:\d\d)(?=\s|\Z)")
_ASSET: Final = lazy_pattern(r"/asset/(\d+)|[?&]id=([\w-]+)")
# A shot or soundbite in the paragraph that should be the lead: all breaks are lost.
_INSIDE: Final = lazy_pattern(f"{MARKER.pattern}|{BRACKETED.pattern}")
_FACTS: Final = ("url", "published", "duration")


@frozen(eq=False, repr=False)
class _Head:
    """What stands above the lead. `end`: the index of the first piece behind it. `values`: by label."""

    end: int
    title: Slice | None = None
    values: Mapping[str, Slice] = field(factory=dict)


def nato_multimedia_frame(page: Page) -> list[Sections]:
    """One item: the labelled values, the lead as summary, synopsis and transcript as script, the usage rights."""
    pieces = pieces_of(_without_repeats(page))
    if pieces and (time := _old_portal(pieces[0])):
        rest = pieces[0].source.slice(time.end, page.whole.end)
        return [Sections({"published": [time], SCRIPT: [rest] if rest else []}, _facts(page))]
    labels = labels_of(pieces)
    head = _head(page, pieces, labels)
    body, rights = _without_rights(page, pieces[head.end :], labels)
    body, music = _without_music(page, body, labels)
    lead, script = _lead(page, body, labels)
    extra = {name.casefold(): head.values[name] for name in _EXTRA if name in head.values}
    fields = attrs.evolve(
        rights, dateline=_dateline(page, head.values), extra={**extra, **({"music": music} if music else {})}
    )
    slices: dict[str, Sequence[Slice]] = {
        "headline": [head.title] if head.title else [], "summary": lead, SCRIPT: [script] if script else [],
        "published": [head.values["Publication date"]] if "Publication date" in head.values else [],
    }  # fmt: skip
    return [Sections(slices, _facts(page), fields)]


def _facts(page: Page) -> dict[str, str]:
    """The address with the asset's number, and what the head adds."""
    facts = {name: page.source.head[name] for name in _FACTS if name in page.source.head}
    asset = _ASSET.search(facts.get("url", ""))
    return {**facts, "id": asset[1] or asset[2]} if asset else facts


def _without_repeats(page: Page) -> Slice:
    """The page without blocks that it prints twice; a lead that also begins the synopsis is none."""
    whole = page.whole
    blocks = [block for block in repeated_blocks(whole) if not _stands_below(whole, block, "synopsis")]
    for block in blocks:
        page.claim(block, "repeat", "text")
    return masked(whole, blocks)


def _stands_below(whole: Slice, block: Slice, label: str) -> bool:
    above = whole.cut(block.start - 40, block.start).lines()
    return len(block.lines()) == 1 and bool(above) and above[-1].text.casefold() == label


def _place(body: Sequence[Slice], labels: Labels, name: str) -> int | None:
    """The index of the first piece that is a label."""
    if name not in labels.values():
        return None
    return next((n for n, piece in enumerate(body) if labels.get(piece.start) == name), None)


def _old_portal(piece: Slice) -> Slice | None:
    """The time with which a page of the older portal begins."""
    hit = piece.match(_TIME)
    return hit["time"] if hit else None


def _head(page: Page, pieces: Sequence[Slice], labels: Labels) -> _Head:
    at, title = _above_title(page, pieces)
    has_site = at > 0
    first = next((n for n in range(at, len(pieces)) if pieces[n].start in labels), len(pieces))
    has_labels = first < len(pieces) and labels[pieces[first].start] in ABOVE
    if title is None and at < len(pieces) and (has_labels or has_site) and first > at:
        last = first if has_labels else at + 1
        title, at = pieces[at].source.slice(pieces[at].start, pieces[last - 1].end), last
    if not has_labels:
        return _Head(at, title)
    values, end = _values(page, pieces, max(at, first), labels)
    return _Head(end, title, values)


def _above_title(page: Page, pieces: Sequence[Slice]) -> tuple[int, Slice | None]:
    """The index of the piece behind the site's name, and the title where saved HTML has it as a heading."""
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is not None:
        for piece in pieces:
            if piece.start < heading.start:
                page.claim(piece, "open", "site frame")
        title = page.source.slice(heading.start, heading.end).strip()
        return sum(piece.start < heading.end for piece in pieces), title
    at = 0
    while at < len(pieces) and pieces[at].fullmatch(SITE):
        page.claim(pieces[at], "furniture", "site")
        at += 1
    return at, None


def _values(page: Page, pieces: Sequence[Slice], at: int, labels: Labels) -> tuple[dict[str, Slice], int]:
    """The values below the labels of the head, and the index of the first piece behind them."""
    values: dict[str, Slice] = {}
    while at < len(pieces) and (name := labels.get(pieces[at].start)) in ABOVE and name is not None:
        page.claim(pieces[at], "label", name.casefold())
        at += 1
        if at < len(pieces) and pieces[at].start not in labels and (value := _value(name, pieces[at])):
            values.setdefault(name, value)
            at += 1
    return values, at


def _value(name: str, piece: Slice) -> Slice | None:
    """A piece as the value of a label; None where it is the lead, because the value was lost."""
    if name == "Publication date":
        return piece if read_moment(piece) else None
    if name == "Filming date":
        return piece if read_date(piece) else None
    return piece if len(piece) <= LONGEST_VALUE and not piece.raw.endswith(SENTENCE_ENDS) else None


def _lead(page: Page, body: Sequence[Slice], labels: Labels) -> tuple[Sequence[Slice], Slice | None]:
    """The lead, and the script behind it; without the label of the synopsis the first paragraph is the lead."""
    if not body:
        return (), None
    whole = body[0].source.slice(body[0].start, body[-1].end)
    at = _place(body, labels, "Synopsis")
    if at is not None:
        page.claim(body[at], "label", "synopsis")
        return body[:at], whole.after(body[at])
    if body[0].start in labels or _begins_script(body[0]) or body[0].search(_INSIDE) is not None:
        return (), whole
    return [body[0]], whole.after(body[0])


def _begins_script(piece: Slice) -> bool:
    """Whether a piece is no lead: a title of the shots, a soundbite, a shot."""
    if not piece.raw.endswith(SENTENCE_ENDS):
        return True
    person = quoted_person(piece.source.whole.after(piece.start))
    return person is not None or any(piece.match(mark) for mark in (MARKER, BRACKETED.pattern, BARE.pattern))


def _without_music(page: Page, body: Sequence[Slice], labels: Labels) -> tuple[Sequence[Slice], Slice | None]:
    """What stands above the label `Music`, and the lines below it."""
    at = _place(body, labels, "Music")
    if at is None:
        return body, None
    page.claim(body[at], "label", "music")
    lines = body[at + 1 :]
    return body[:at], lines[0].source.slice(lines[0].start, lines[-1].end) if lines else None


def _without_rights(page: Page, body: Sequence[Slice], labels: Labels) -> tuple[Sequence[Slice], Script]:
    """What stands above the usage rights, and restrictions and credits out of those.

    A label that stands above them on one line is put into `labels`.
    """
    label = _place(body, labels, "Usage rights")
    has_stock = find_stock_rights(page.whole) is not None
    stock = next((n for n, piece in enumerate(body) if find_stock_rights(piece)), None) if has_stock else None
    at = min((n for n in (label, stock) if n is not None), default=len(body))
    if label is not None:
        page.claim(body[label], "label", "usage rights")
    restrictions: list[Restriction] = []
    credits: list[Credit] = []
    above = list(body[:at])
    for piece in (piece for piece in body[at:] if piece.start not in labels):
        sentences = find_stock_rights(piece)
        restrictions += [stock_restriction(sentences)] if sentences else []
        if sentences and label is None and piece.before(sentences):  # all stands on one line
            above.append(piece.before(sentences).strip())
            labels |= labels_of(above[-1:])
        rest = [piece.after(sentences)] if sentences and label is None else _around_span(piece, sentences)
        for words in rest:
            found = courtesy_credits(words)
            credits += found
            # Words below the first line may be the site's own.
            limits = [part for part in _around(words, found) if sentences or not restrictions or understood(part)]
            restrictions += [limit for part in limits for limit in read_restrictions(page, part)]
    return above, Script(restrictions=restrictions, credits=credits)


def _around(words: Slice, credits: Iterable[Credit]) -> list[Slice]:
    """The words before and behind a sentence that is a credit."""
    span = next((credit.span for credit in credits if credit.span), None)
    return [part for part in _around_span(words, words.cut(*span) if span else None) if part]


def _around_span(words: Slice, inside: Slice | None) -> list[Slice]:
    return [words.strip()] if inside is None else [words.before(inside).strip(), words.after(inside).strip()]


def _dateline(page: Page, values: Mapping[str, Slice]) -> Dateline | None:
    """Location and filming date; the country stands under a label of its own."""
    country, location, filmed = (values.get(name) for name in ("Country", "Location", "Filming date"))
    where = location or country
    day = read_date(filmed) if filmed else None
    if where is None and day is None:
        return None
    place = read_place(where) if where else None
    text = [where or filmed]
    if country is not None and place is not None and where is location:
        code = country_code(country.text)
        place = attrs.evolve(place, country=place.country or code)
        if code is None:  # several, or none that is known
            text.append(country)
        page.claim(country if code else None, "read", "country")
    return make(Dateline, text=text, place=place, date=day)
