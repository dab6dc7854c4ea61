"""The headline of a page that marks none: which of the lines above a script it is.

Mirrors put a menu, a channel, counters and dates around it. What is left over of them is the site's frame.
"""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.dates import find_dates
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# Lines that are never a headline.
_NEVER: Final = lazy_pattern(
    r"(?:(?:[\d.,]++\s?[KM]?\s*+)?(?:subscribers?|views?|likes?|dislikes?|comments?|shares?|followers?)\b.*+"
    r"|[\d.,:]++\s?[KMB]?|ap(?:\s++archive)?|associated\s++press|the\s++associated\s++press|details|summary|project|hd|sd"
    r"|(?:un)?subscribed?|share|save|download|thanks|clip|join|like|menu|search|home|skip\s++to\b.*+|watch\s++\|.*+|sign\s++in\b.*+"
    r"|welcome\s++guest\b.*+|log\s?in\b.*+|register|news|world|video|videos|posted\b.*+|by\s++\w++|published\b.*+|uploaded\b.*+"
    r"|performing\s++search\b.*+|you\s++are\s++using\s++an\s++older\s++browser\b.*+|skip\s++navigation|loading.*+|advertisement"
    r"|\d[\d,.]*+\s*+views?\b.*+|(?:premiered|streamed)\b.*+|description|share\s++this\b.*+)",
    regex.IGNORECASE,
)
_LABELLED: Final = lazy_pattern(
    r"(?:description|описание\s++к\s++видео|описание|title|headline)\s*+:?+\s++(?P<title>\S.*+)", regex.IGNORECASE
)
_FEWEST_WORDS: Final = 3
_LONGEST: Final = 300


def find_title(page: Page, above: Slice) -> Slice | None:
    """The headline among the lines above a script; all other words there are claimed as the site's frame.

    In saved HTML it is the main heading. Else a line that is printed twice, else the first that reads like one.
    """
    lines = above.lines()
    title = _heading(page, lines) or _repeated(lines) or _best(lines)
    for line in lines:
        if title is not None and (line.start, line.end) == (title.start, title.end):
            continue
        labelled = line.match(_LABELLED)
        twin = labelled["title"] if labelled else None
        if title is not None and line.text.casefold() == title.text.casefold():
            page.claim(line, "repeat", "headline")
        elif title is not None and twin is not None and twin.text.casefold() == title.text.casefold():
            page.claim(line.before(twin), "furniture", "site frame")
            page.claim(twin, "repeat", "headline")
        else:
            page.claim(line, "open", "site frame")
    return title


def is_never_title(line: Slice) -> bool:
    """Whether a line is one of those that a site puts around a title: a menu's word, a counter, a date."""
    return line.fullmatch(_NEVER) is not None


def _heading(page: Page, lines: Sequence[Slice]) -> Slice | None:
    main = next((e for e in page.source.elements if e.name == "h1"), None)
    return next((line for line in lines if main and main.start <= line.start < main.end), None)


def _repeated(lines: Sequence[Slice]) -> Slice | None:
    """A line of some words that is printed again, also behind a word such as `Description`."""
    seen: dict[str, Slice] = {}
    for line in lines:
        labelled = line.match(_LABELLED)
        for words in (line, labelled["title"] if labelled else None):
            key = words.text.casefold() if words is not None else ""
            if key in seen and len(key.split()) >= _FEWEST_WORDS:
                return seen[key]
        seen.setdefault(line.text.casefold(), line)
    return None


def _best(lines: Sequence[Slice]) -> Slice | None:
    candidates = [line for line in lines if len(line) <= _LONGEST and not is_never_title(line)]
    undated = [line for line in candidates if not _is_dated(line)]
    return next((line for line in undated if len(line.text.split()) >= _FEWEST_WORDS), None) or next(
        iter(undated or candidates), None
    )


def _is_dated(line: Slice) -> bool:
    """Whether most of a line is a date: `February 18, 2025 by admin`, but not a headline with a date in it."""
    date = next(iter(find_dates(line)), None)
    return date is not None and len(line.text.replace(date.text, "").split()) < _FEWEST_WORDS
