"""Finds the labels on pages of one site, and guesses what they announce."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise, takewhile
from typing import Final

import regex

from newsitem.drafts.announced import LISTED
from newsitem.grammar.clock import seconds
from newsitem.grammar.labelled_lines import ADDRESS, labelled_line, section_labels
from newsitem.grammar.names import plain_name
from newsitem.text import Hit, Slice, Source

# A label of any kind: few words in capitals, or with a large letter each, and a colon.
_LABEL: Final = regex.compile(
    r"(?P<label>\p{Lu}[\p{L}'’./&-]*+(?:[^\S\r\n]\p{L}[\p{L}'’./&-]*+){0,3}+)[^\S\r\n]*+:(?!\S*//)"
)
_LINK: Final = regex.compile(rf"{_LABEL.pattern}[^\S\r\n]*+(?P<address>{ADDRESS.pattern})")
_FEWEST_LINKS: Final = 2
_SHOUTED: Final = regex.compile(r"\p{Lu}[\p{Lu}'’/&-]+(?:[^\S\r\n][\p{Lu}/&'’-]+){0,3}")
_SPOKEN: Final = regex.compile(r"(?i)soun?d?\s?bites?|sot|stand-?ups?|upsound|voice-?overs?|vo|q|a|file|part|note")
_WIDEST_GAP: Final = 2
_GAPS: Final = regex.compile(r"\t|[^\S\r\n]{2}|[|·•;]")
_GAP: Final = regex.compile(r"(?:\t|[^\S\r\n]{2}|[|·•;]\s?)\Z")
_TIMED: Final = regex.compile(r"[(\[]?\d{1,2}:\d\d(?::\d\d)?[)\]]?(?:\s*+[-–—:/|])?\s+\p{L}")
_BEGINS_WITH_TIME: Final = regex.compile(r"[(\[]?\d{1,2}:\d\d")
_LONGEST_HEAD: Final = 60
#: From so many pages on it shows what is the site's.
FEWEST_PAGES: Final = 2
# Labels of sections that the grammar of unknown scripts does not know, by words in them, in the languages of pages.
# What limits the use goes first, and has the most words: it must not be taken for anything else.
_HINTS: Final[Mapping[str, Sequence[str]]] = {
    "restrictions": (
        "restriction", "rights", "limits", "usage", "access", "embargo", "terms", "restricci", "derechos", " uso ",
        "droits", "utilisation", "restric", "direitos", "utiliza", "rechte", "nutzung", "verwendung", "sperrfrist",
        "restrizion", "diritti", "utilizzo", "kullanim", "kisitlama", "ambargo", " hak ", "pembatasan", "penggunaan",
    ),
    "shotlist": (
        "shot", "roll", "pictures", "images", "vision", "video shows", "shows", "rushes", " planos", " plans",
        "imagenes", "imagens", "immagini", "inquadrature", " bilder", "einstellungen", "goruntu dokum", "gambar",
    ),
    # An intro to a text is no text yet.
    "summary": ("summary", "synopsis", "intro", "resum", "riassunto", "zusammenfassung", " ozet ", "ringkasan"),
    "storyline": (
        "story", "text", "words", "script", "background", "article", "body", "historia", " storia", " testo",
        "haber metni", "naskah",
    ),
    "location": ("location", "place", "where", " lugar", " luogo", " drehort", " cekim yeri"),
    "date": ("date", "filmed", "when", " fecha", " datum", " data ", " tarih", " tanggal"),
    "duration": ("duration", "length", "trt", "runtime", " durac", " durat", " duree", " dauer", " sure ", " durasi"),
    "published": ("published", "transmission", "broadcast on", "first aired"),
    "id": ("number", "reference", "ref", " id", "id "),
    "source": ("source", "footage by", " fuente", " quelle", " fonte", " kaynak", " sumber"),
}  # fmt: skip


def find_labels(
    sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Labels by what they announce, and those that were guessed by a word in them."""
    found: dict[str, list[str]] = {}
    guessed: list[str] = []
    printed = [dict.fromkeys(_labels_on(source, common, edges)) for source in sources]
    alone = [[line.text for line in source.whole.lines() if len(line) <= _LONGEST_HEAD] for source in sources]
    counts = Counter(key for labels in printed for key in dict.fromkeys(map(plain_name, labels)))
    known = dict.fromkeys(_of_addresses(sources), "url")
    known |= {plain_name(label): name for source in sources for label, name in _known_labels(source)}
    links = {plain_name(label) for source in sources for label in _links(source)}
    for key, count in counts.items():
        spellings = [label for label in dict.fromkeys(chain(*printed, *alone)) if plain_name(label) == key]
        guess = _hinted(key) or _told_by_values(spellings, sources)
        # Where a known label announces the section, another one with such a word in it is something else.
        name = known.get(key) or (guess if guess not in known.values() else None)
        if name is None and count < FEWEST_PAGES and key not in links:
            continue
        guessed += spellings if key not in known else []
        found.setdefault(name or _extra(key), []).extend(spellings)
    # Of several labels the longer goes first, so that the shorter takes no part of it.
    return {name: tuple(sorted(words, key=len, reverse=True)) for name, words in found.items()}, tuple(guessed)


def _labels_on(source: Source, common: Sequence[str], edges: Sequence[str]) -> Iterator[str]:
    """The labels of a page. A line at its ends that is the same on all pages is the site's, however it begins."""
    for line in source.whole.lines():
        hit = line.match(_LABEL)
        if line.text in edges and not (hit and labelled_line(line)):
            continue
        is_alone = line.fullmatch(_SHOUTED) and (_is_section(line) or line.text in common)
        found = [hit.word("label"), *_behind_gaps(line)] if hit else [line.text] if is_alone else []
        yield from (label for label in found if not regex.fullmatch(_SPOKEN, label))


def _behind_gaps(line: Slice) -> list[str]:
    """Further labels on a line that begins with one: `Type: News   Reference: 4821 | Length: 1:38`."""
    return [hit.word("label") for hit in _parts_behind_gaps(line)]


def _parts_behind_gaps(line: Slice) -> list[Hit]:
    return [hit for hit in line.finditer(_LABEL) if line.cut(hit.start - _WIDEST_GAP, hit.start).search(_GAP)]


def _is_section(line: Slice) -> bool:
    """Whether a line in capitals without a colon is known as a section's label."""
    return any(label.start == line.start for _, label in section_labels(line))


def _known_labels(source: Source) -> Iterator[tuple[str, str]]:
    for name, label in section_labels(source.whole):
        yield label.text.rstrip(" :"), name
    for line in source.whole.lines():
        parts = [line, *(line.after(hit.start) for hit in _parts_behind_gaps(line))]
        for field in filter(None, map(labelled_line, parts)):
            yield field.label.text.strip("-•*| ").rstrip(" :"), field.name


def _of_addresses(sources: Sequence[Source]) -> Iterator[str]:
    """The labels of the address of a page, by their plain names: nothing but an address, another on each page."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for hit in filter(None, map(_link, source.whole.lines())):
            found.setdefault(plain_name(hit.word("label")), set()).add(hit.word("address"))
    yield from (key for key, several in found.items() if len(several) >= FEWEST_PAGES and any(map(_has_path, several)))


def _links(source: Source) -> Iterator[str]:
    """The labels of lines with nothing but an address, several below each other: where else a site is to be found."""
    for is_link, lines in groupby(source.whole.lines(), lambda line: _link(line) is not None):
        labels = [hit.word("label") for hit in map(_link, lines) if hit is not None]
        yield from labels if is_link and len(labels) >= _FEWEST_LINKS else ()


def _link(line: Slice) -> Hit | None:
    return line.fullmatch(_LINK)


def _has_path(address: str) -> bool:
    return "/" in address.partition("//")[2].rstrip("/")


def _hinted(key: str) -> str | None:
    words = f" {key} "
    return next((name for name, hints in _HINTS.items() if any(hint in words for hint in hints)), None)


def _told_by_values(spellings: Sequence[str], sources: Sequence[Source]) -> str | None:
    """What a label of any language announces, where its values tell: `SÜRE: 02'35''`."""
    lines = [line for source in sources for line in source.whole.lines()]
    hits = [(line, hit) for line in lines if (hit := line.match(_LABEL)) and hit.word("label") in spellings]
    values = [next(iter(line.after(hit).split(_GAPS)), None) for line, hit in hits]
    is_length = all(value is not None and seconds(value) is not None for value in values)
    return "duration" if values and is_length else None


def _extra(key: str) -> str:
    """The name of a field that has no home: a group of a pattern has letters, digits and low lines only."""
    return "extra_" + (regex.sub(r"[^a-z0-9]+", "_", key).strip("_") or "field")


def lines_above_shots(sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]) -> tuple[str, ...]:
    """The lines that serve as labels of time-coded shots: heads of tables, else one line above those of all pages."""
    heads = Counter(words for source in sources for words in dict.fromkeys(_heads_of_times(source)))
    tables = [words for words, count in heads.items() if count >= FEWEST_PAGES and words not in edges]
    return tuple(sorted(tables, key=len, reverse=True)) or _nearest_above(sources, common, edges)


def lines_above_lists(sources: Sequence[Source], edges: Sequence[str]) -> tuple[str, ...]:
    """The line that stands nearest above the dashed or numbered lines of all pages, in each of its spellings.

    So the label of a shotlist is found in any language, also where a heading stands between it and the first shot.
    """
    above = [lines for source in sources if (lines := _above_list(source, edges))]
    if len(above) < FEWEST_PAGES or len(above) < len(sources):
        return ()
    shared = [key for key in above[0] if all(key in lines for lines in above)]
    spellings = {lines[shared[-1]] for lines in above} if shared else ()
    return tuple(sorted(spellings, key=lambda words: (-len(words), words)))


def _above_list(source: Source, edges: Sequence[str]) -> dict[str, str]:
    """The short lines above two listed lines in a row, by their plain names; without any list none."""
    lines = source.whole.lines()
    pairs = enumerate(pairwise(lines))
    first = next((at for at, (one, other) in pairs if one.match(LISTED) and other.match(LISTED)), 0)
    words = [line.text.rstrip(" :") for line in lines[:first] if len(line) <= _LONGEST_HEAD and line.text not in edges]
    return {key: line for line in words if (key := plain_name(line).strip("-—= "))}


def _heads_of_times(source: Source) -> Iterator[str]:
    """The lines that stand right above a line with a time."""
    for line, following in pairwise(source.whole.lines()):
        if len(line) <= _LONGEST_HEAD and following.match(_TIMED) and not line.match(_BEGINS_WITH_TIME):
            yield line.text


def _nearest_above(sources: Sequence[Source], common: Sequence[str], edges: Sequence[str]) -> tuple[str, ...]:
    """The line of the site that stands nearest above the time-coded shots of all pages."""
    above = [
        [line.text for line in takewhile(lambda line: not line.match(_TIMED), source.whole.lines())]
        for source in sources
        if any(line.match(_TIMED) for line in source.whole.lines())
    ]
    if len(above) < FEWEST_PAGES or len(above) < len(sources):
        return ()
    shared = [line for line in common if line not in edges and all(line in lines for lines in above)]
    return (max(shared, key=above[0].index),) if shared else ()
