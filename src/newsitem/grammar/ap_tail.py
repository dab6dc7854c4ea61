"""What stands below a script of the Associated Press: copyright, stamps, reminders, addresses, a mirror's frame.

All that is known to the letter is claimed phrase by phrase, so that copies which are cut, or have lost addresses and
plus signs, keep nothing else hidden. Behind the first line of a mirror's own frame everything is open furniture.
"""

from typing import Final

import regex

from newsitem.claims import ClaimKind, Page
from newsitem.patterns import lazy_pattern
from newsitem.text import Pattern, Slice

_SITES: Final = r"(?:Twitter|Facebook|Google\+?+|Tumblr|Instagram|YouTube|TikTok)"

# What the first words of the tail may be, anywhere in a text that has lost its line breaks.
# Their first letters are said first: the engine then passes over everything else at half the cost.
_START: Final = lazy_pattern(
    r"(?===|--|Cl|\(|Fi|Yo|AP|Ex|Mi|Sh|Tw|Fa|Go|Tu|In)(?:"
    r"={5,}+"
    r"|(?:(?<!-)|\G)-{5,}+(?=\s*+Clients\s+are)"  # not from each dash of a row anew
    r"|Clients\s++are\s++reminded\b"
    r"|\(\s*+Copyright\s++(?:19|20)\d\d\s++by\s++The\s++Associated\s++Press"
    r"|Find\s++out\s++more\s++about\s++AP\s++Archive"
    r"|You\s++can\s++licen[cs]e\s++this\s++story"
    # Addresses of AP's own, which mirrors shorten to ` / ap_archive` or drop.
    rf"|\b{_SITES}\s*+:\s*+(?:/\s*+ap|https?://\S{{0,80}}?(?i:ap_?archive|apnews)|{_SITES}\s*+:)"
    r"|(?:\bAPTN\s++)?+\bAPEX\s++\d\d-\d\d-\d\d\s++\d{4}E[SD]T"
    r"|(?:\bAPTN\s++)?+\bAP-[A-Z]{2}-\d\d-\d\d-\d\d\s++\d{4}E[SD]T"
    r"|\b(?:Expand|Minimize)\s++shotlist\s++extract\b|\bShow\s++story\s++thumbnails\b"
    r"|(?<=\s)APTN(?=\s*+(?:\Z|\(\s*+Copyright|=====)))"
)
# Lines with which the frame of a mirror goes on: all below them is the site's.
_FRAME_LINE: Final = lazy_pattern(
    r"(?:(?:show|read|see)\s++(?:less|more)|\.\.\.more|transcript|up\s++next|comments?\b.*+|\d[\d,.]*+\s++comments?"
    r"|leave\s++a\s++(?:comment|reply)\b.*+|categories?\b.{0,60}|tags?:?+|tagged\b.{0,80}|related\b.{0,60}|more\s++from\b.{0,60}"
    r"|what\s++to\s++watch\s++next|feedback|share(?:\s++this)?:?+|like\s++this:?+|post\s++navigation|recommended\b.{0,40}"
    r"|you\s++may\s++(?:also\s++)?like\b.{0,40}|next\s++post\b.{0,80}|previous\s++post\b.{0,80}"
    r"|loop\s++youtube\s++videos|hide\s++player\s++controls|hide\s++resume\s++playing|0:00\s++for\s++(?:beginning|end)"
    r"|[\d,.]++[KM]?views?\b.*+|views?\s*+:\s*+[\d,.]++.*+|footage\s++information|add\s++to\s++(?:project|cart|clip\s?bin)\b.*+"
    r"|download\s++script\b.*+|show\s++story\s++thumbnails|(?:expand|minimize)\s++shotlist\s++extract"
    r"|комментарии\b.*+|информация\s++по\s++комментариям\b.*+|terms\s++and\s++conditions\b.*+"
    r"|\d{1,3}m\s*+\d{1,2}s\s*+len[gth]{2,3}|\d++\s*+rating"
    r"|advertisement|subscribe\b.{0,60}|©.*+)",
    regex.IGNORECASE,
)
_REMINDERS: Final = (
    "Clients are reminded", "(i) to check the terms of their licence agreements",
    "for use of content outside news programming",
    "and that further advice and assistance can be obtained from the AP Archive on",
    "(ii) they should check with the applicable collecting society in their Territory",
    "regarding the clearance of any sound recording or performance",
    "included within the AP Television News service", "included within the APTN service",
    "(iii) they have editorial responsibility for the use of all and any content",
    "and for libel, privacy, compliance and third party rights applicable to their Territory",
    "to adhere to all listed restrictions", "and to check the terms of their licence agreements",
    "For further assistance, please contact the AP Archive on",
)  # fmt: skip
_TELEPHONE: Final = r"Tel\b[:.]?+\s*+(?:\+?+[\d()\s-]{6,30})?+"
_ADDRESS: Final = r"E-?mail\b\s*+:?+\s*+(?:info[\w.@-]*+|[\w.-]++@[\w.-]*+)?+"


def _cut_short(phrase: str, least: int = 2) -> str:
    """A pattern for a phrase that a copy may cut behind any of its words but the first few."""
    words = [regex.escape(word) for word in phrase.split()]
    whole = ""
    for word in reversed(words[least:]):
        whole = rf"(?:\s*+{word}{whole})?+"
    return r"\s*+".join(words[:least]) + whole


_TERMS: Final = lazy_pattern("|".join([*map(_cut_short, _REMINDERS), _TELEPHONE, _ADDRESS]))
_FURNITURE: Final = lazy_pattern(
    r"={5,}+|-{5,}+"
    r"|\(\s*+Copyright\s++(?:19|20)\d\d\s++by\s++The\s++Associated\s++Press\.?+\s*+(?:All\s++[Rr]ights\s++[Rr]eserved\.?+)?+\s*+\)?+"
    r"|\bAPEX\s++\d\d-\d\d-\d\d\s++\d{4}E[SD]T|\bAP-[A-Z]{2}-\d\d-\d\d-\d\d\s++\d{4}E[SD]T|\bAPTN\b"
    r"|Find\s++out\s++more\s++about\s++AP\s++Archive\s*+:?+\s*+(?:https?://\S++|\S*+HowWeWork)?+"
    rf"|{_SITES}\s*+:\s*+(?:https?://\S++|/\s*+ap\w*+)?+"
    r"|You\s++can\s++licen[cs]e\s++this\s++story\s++through\s++AP\s++Archive\s*+:?+\s*+(?:(?:https?://)?+(?:www\.)?+aparchive\.com\S*+|https?://\S*+)?+"
)
_LICENCE: Final = lazy_pattern(r"aparchive\.com/metadata/youtube/(?P<id>[0-9a-f]{32})(?![0-9a-f])")


def without_tail(page: Page, words: Slice, *, behind: int = 0, is_framed: bool = False) -> Slice:
    """A script without what stands below it; that is claimed.

    Args:
        page: takes the claims, and the diagnostic `site-terms`.
        words: the script and all below it.
        behind: the offset from which on the tail may begin.
        is_framed: whether all behind AP's own words is a site's frame even if no line says so.
    """
    start = _start(words, behind)
    if start is None:
        return words.rstrip()
    _claim_tail(page, words.after(start), is_framed=is_framed)
    return words.before(start).rstrip()


def licence_id(words: Slice) -> Slice | None:
    """The complete number in the address under which AP Archive licenses a story."""
    hit = words.search(_LICENCE)
    return hit["id"] if hit else None


def is_frame_line(line: Slice) -> bool:
    """Whether a line is one with which a mirror's frame goes on round a script."""
    return line.fullmatch(_FRAME_LINE) is not None


def _start(words: Slice, behind: int) -> int | None:
    near = words.after(max(behind, words.start))
    hit = near.search(_START)
    for line in near.lines():
        if hit is not None and line.start >= hit.start:
            break
        if is_frame_line(line) and line.starts_line():
            return line.start
    return hit.start if hit else None


def _claim_tail(page: Page, tail: Slice, *, is_framed: bool) -> None:
    """Claims what AP prints phrase by phrase, and the rest from the first line of a site's frame on."""
    last = tail.start
    terms = _claimed(page, tail, _TERMS, "terms", "reminder to clients")
    if terms:
        page.report("site-terms", tail.cut(terms[0].start, terms[-1].end))
    last = max([last, *(hit.end for hit in terms)])
    last = max([last, *(hit.end for hit in _claimed(page, tail, _FURNITURE, "furniture", "below the script"))])
    frame = next((line.start for line in tail.lines() if is_frame_line(line)), None)
    if is_framed:
        frame = last if frame is None else min(frame, last)
    if frame is not None:
        page.claim(tail.after(frame), "open", "site frame")


def _claimed(page: Page, words: Slice, pattern: Pattern, kind: ClaimKind, what: str) -> list[Slice]:
    found = [hit.slice for hit in words.finditer(pattern)]
    for one in found:
        page.claim(one, kind, what)
    return found
