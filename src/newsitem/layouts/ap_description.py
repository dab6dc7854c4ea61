"""The frame of AP Archive's descriptions: its YouTube channel, dozens of mirrors, portals, and bare copies of the text.

Above the description stand the headline and a mirror's own words; it begins with the day in brackets, or with the first
label or heading of the script. Below it stand AP's standing words and the rest of the mirror.
"""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.ap_tail import is_frame_line, licence_id, without_tail
from newsitem.grammar.titles import find_title
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Sections
from newsitem.text import Slice

_DAY: Final = lazy_pattern(
    r"(?<![^\s\p{P}])\(\s*+(?P<day>\d{1,2}\s++\p{Lu}\p{L}{2,8}\.?,?+\s++(?:19|20)\d\d)\s*+\)"
    r"(?=\s*+(?:$|[\r\n\p{Lu}+*\d]|$))"
)
# What the script begins with where no day stands in front of it.
_FIRST_WORDS: Final = lazy_pattern(
    r"RESTRICTIONS?\s++SUMMARY\s*+:|SHOT\s?LIST\b|SHOTLIST|LEAD-?\s?IN\s*+:|STORY-?\s?LINE\b|SHOWS\s*+:|T/I\s*+:"
    r"|\+\+\s*+CLIENTS?\s++NOTE|CLIENTS?\s++NOTE\s*+:|(?:ASSOCIATED\s++PRESS|AP\s++TELEVISION|APTN)(?=\s)"
    r"|AP(?:TN)?\s++CLIENTS\s++ONLY|(?<![^\r\n])(?:[\p{Lu}][\p{L}-]++/)*+(?:Nat|Natural\s++Sound|Natsound)[^\S\r\n]*+(?=[\r\n])"
    r"|SNTV\s++[Cc]lients\s++[Oo]nly"
    # On one-line mirrors a narration goes on behind its type of sound.
    r"|(?<![^\r\n])(?:\p{Lu}[\p{L}-]++/)++Nat(?:sound|ural\s++Sound)?+(?=[^\S\r\n]++[\p{Lu}\"“])"
    r"|(?<=[\r\n])Natural\s++Sound(?=[^\S\r\n]++[\p{Lu}\"“])"
)
# A sheet of SNTV holds its title itself, under a label or on the line above the first of its labels.
_SNTV: Final = lazy_pattern(r"\bSOURCE\s*+:\s*+SNTV\b|\bSNTV\s++clients\s++only\b", regex.IGNORECASE)
_SHEET: Final = lazy_pattern(
    r"(?P<title>\bT(?:itle|ITLE)\s*+:)|\b(?:S(?:ource|OURCE)|S(?:tory|TORY)\s++N(?:umber|UMBER|o\.?|O\.?)"
    r"|D(?:ate|ATE|ata)[lL](?:ine|INE)|RESTRICTIONS|SHOTLIST)\s*+:"
    r"|(?<![^\r\n])[^\S\r\n]*+SNTV\s++[Cc]lients\s++[Oo]nly"
)
_RUNNING_TIME: Final = lazy_pattern(
    r"(?P<time>\d{1,3}m\s*+\d{1,2}s)(?=\s*+Len[gth]{2,3}\b)|View\s++Time\s*+:\s*+(?P<time>(?:\d{1,2}:)?\d{1,3}:\d\d)(?=\s*+Min)"
)


def ap_description(page: Page) -> list[Sections]:
    """One item: headline, day, number of the licence, running time of the player, the script."""
    start = _start(page)
    day = page.whole.after(start).match(_DAY)
    title = find_title(page, page.whole.before(start))
    body = page.whole.cut(start, _start_of_footer(page, start))
    script = without_tail(page, body, is_framed=page.source.is_html)
    slices = {
        "headline": (title,) if title is not None else (),
        "published": (day_words,) if day and (day_words := day["day"]) is not None else (),
        "id": (number,) if (number := licence_id(page.whole.after(start))) is not None else (),
        "duration": _running_times(page),
        SCRIPT: (script,),
    }
    facts = {name: page.source.head[name] for name in ("url", "duration") if name in page.source.head}
    if title is None and "title" in page.source.head:
        facts["headline"] = page.source.head["title"]
    return [Sections(slices, facts)]


def _start_of_footer(page: Page, start: int) -> int:
    """In saved HTML the description ends where the site's footer or side column begins."""
    frames = (e.start for e in page.source.elements if e.name in ("footer", "aside") and e.start > start)
    return min(frames, default=page.whole.end)


def _start(page: Page) -> int:
    """Where the description begins; the second line that is no mirror's where nothing tells."""
    sheet = page.whole.search(_SHEET) if page.whole.search(_SNTV) else None
    if sheet is not None:
        return sheet.start if sheet["title"] is not None else _start_of_title(page, sheet.start)
    day, first = page.whole.search(_DAY), page.whole.search(_FIRST_WORDS)
    found = [hit.start for hit in (day, first) if hit is not None]
    if day is not None and (first is None or day.start <= first.start or page.whole.cut(first.end, day.start)):
        return day.start if first is None or day.start < first.start else first.start
    if found:
        return min(found)
    lines = page.whole.lines()
    below = [line for line in lines[1:] if not is_frame_line(line)]
    return below[0].start if below else lines[1].start if len(lines) > 1 else page.whole.start


def _start_of_title(page: Page, at: int) -> int:
    """The line above the sheet's first label is its title, if it stands there."""
    above = page.whole.before(at).lines()
    return above[-1].start if above else at


def _running_times(page: Page) -> tuple[Slice, ...]:
    # One of them is in each match, and most pages have neither.
    if "Len" not in page.source.text and "View" not in page.source.text:
        return ()
    hits = page.whole.finditer(_RUNNING_TIME)
    return tuple(time for hit in hits if (time := hit["time"]) is not None)[:1]
