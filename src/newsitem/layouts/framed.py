"""A page in a frame of fixed lines: the site's own lines, the headline with lines of facts round it, the script.

`framed` makes such a layout out of the lines. It is what `newsitem new-format` begins with.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.clock import running_time
from newsitem.grammar.labelled_lines import is_labelled
from newsitem.grammar.moments import read_moment
from newsitem.plugin import HEAD_FACTS, SCRIPT, Layout, Sections
from newsitem.text import Hit, Pattern, Slice

#: The groups that a pattern of facts may have.
FACTS: Final = ("id", "duration", "published")
_READERS: Final[Mapping[str, Callable[[Slice], object]]] = {"duration": running_time, "published": read_moment}
# The lines of facts stand near the top; a pattern is not tried on all of a page.
_MOST_LINES: Final = 8
# A longer first line is a page that has lost its line breaks.
_LONGEST_HEADLINE: Final = 250  # characters


def framed(
    furniture: Iterable[str | Pattern] = (), facts: Sequence[Pattern] = (), *, has_headline: bool = True
) -> Layout:
    """A layout for pages with a frame of fixed lines.

    Args:
        furniture: lines of the site, in any order, to the letter but for white space, or patterns of whole lines where
            a part of them changes; they are cut off both ends.
        facts: patterns of whole lines right above or below the headline, with groups named in `FACTS`. A line that
            matches counts if one of its values can be read: words that are no date are no `published`.
        has_headline: whether the first line that is left is the headline, unless the page's own heading is.
    """
    is_site = _site_lines(tuple(furniture))

    def layout(page: Page) -> list[Sections]:
        found: dict[str, Sequence[Slice]] = {}
        words = _below_facts(page, page.whole, is_site, facts, found)
        headline = _headline(page, words) if has_headline else None
        if headline is not None:
            above = words.before(headline).lines()
            page.claim(words.before(headline) if all(map(is_site, above)) else None, "furniture", "site")
            found["headline"] = (headline,)
            words = _below_facts(page, words.after(headline), is_site, facts, found)
        head = {name: page.source.head[name] for name in HEAD_FACTS if name in page.source.head}
        return [Sections({**found, SCRIPT: (words,)}, head)]

    return layout


def _site_lines(furniture: Sequence[str | Pattern]) -> Callable[[Slice], bool]:
    """Tells whether a line is the site's."""
    known = frozenset(" ".join(line.split()) for line in furniture if isinstance(line, str))
    patterns = [pattern for pattern in furniture if not isinstance(pattern, str)]
    return lambda line: line.text in known or any(line.fullmatch(pattern) for pattern in patterns)


def _below_facts(
    page: Page,
    words: Slice,
    is_site: Callable[[Slice], bool],
    facts: Sequence[Pattern],
    found: dict[str, Sequence[Slice]],
) -> Slice:
    """The words behind the site's lines and lines of facts at their beginning, whose values are put in."""
    words = _inside(page, words, is_site)
    for hit in _facts(words, facts):
        words = _inside(page, _without(page, words, hit, found), is_site)
    return words


def _inside(page: Page, words: Slice, is_site: Callable[[Slice], bool]) -> Slice:
    """The words between the site's lines at both ends, which are claimed."""
    lines = words.lines()
    first, last = 0, len(lines)
    while first < last and is_site(lines[first]):
        first += 1
    while last > first and is_site(lines[last - 1]):
        last -= 1
    for line in (*lines[:first], *lines[last:]):
        page.claim(line, "furniture", "site")
    return words.cut(lines[first].start, lines[last - 1].end) if first < last else words.cut(words.end, words.end)


def _facts(words: Slice, patterns: Sequence[Pattern]) -> list[Hit]:
    """The lines of facts near the top, the lowest last."""
    lines = words.lines(_MOST_LINES)
    hits = [hit for pattern in patterns for line in lines if (hit := fact_line(line, pattern))]
    return sorted(hits, key=lambda hit: hit.start)


def fact_line(line: Slice, pattern: Pattern) -> Hit | None:
    """The match of a line of facts, if one of its values is what it is called; an identifier may be anything."""
    hit = line.fullmatch(pattern)
    if hit is None:
        return None
    values = [(_READERS.get(name), hit[name]) for name in FACTS if name in hit.groups()]
    is_read = any(value and (reader is None or reader(value) is not None) for reader, value in values)
    return hit if is_read else None


def _without(page: Page, words: Slice, hit: Hit, found: dict[str, Sequence[Slice]]) -> Slice:
    """The words behind a line of facts at their beginning, whose values are put in; other words stay."""
    if words.before(hit):
        return words
    named = hit.groups()
    values = {name: value for name in FACTS if name in named and (value := hit[name])}
    at = hit.start
    for name, value in sorted(values.items(), key=lambda pair: pair[1].start):
        page.claim(words.cut(at, value.start), "label", "facts")
        found.setdefault(name, (value,))
        at = value.end
    page.claim(words.cut(at, hit.end), "label", "facts")
    return words.after(hit)


def _headline(page: Page, words: Slice) -> Slice | None:
    """The page's own heading, where it has one in these words; else their first line, if it reads like a headline."""
    heading = next((element for element in page.source.elements if element.name == "h1"), None)
    if heading is not None and words.start <= heading.start < words.end:
        return page.source.slice(heading.start, heading.end).strip()
    line = next(iter(words.lines(1)), None)
    return None if line is None or len(line) > _LONGEST_HEADLINE or is_labelled(line) else line
