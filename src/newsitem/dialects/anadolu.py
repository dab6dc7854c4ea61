"""Anadolu's script: one paragraph, its line breaks lost.

`RESTRICTION: a —b — SHOTLIST: PLACE, COUNTRY (DATE) (SOURCE - ACCESS) 1. … 2. SOUNDBITE (Lang) ROLE NAME SAYING: “…”`
and, without a blank behind the last shot, `PLACE, COUNTRY - DATE - RESTRICTION: a —b — body - Writing by NAME`.
Seen on Newsflare pages of content partners.
"""

from typing import Final

from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.credits import read_credits
from newsitem.grammar.datelines import joined
from newsitem.grammar.dates import read_date
from newsitem.grammar.headings import bracket_anchor
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.place_starts import LONGEST, clear_start, likely_start
from newsitem.grammar.places import read_place
from newsitem.grammar.restrictions import once, read_restrictions
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Credit, CreditRole, Dateline
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Hit, Slice

_RESTRICTION: Final = lazy_pattern(r"RESTRICTIONS?\s*:\s*")
_SHOTLIST: Final = lazy_pattern(r"SHOT\s?LIST\s*:\s*")
_HEADING: Final = lazy_pattern(r"\((?P<date>[^()\r\n]{3,40})\)\s*(?:\((?P<source>[^()\r\n]{2,200})\)|(?P<first>1\.\s))")
# Labels above the shotlist tell another house, and more than form does: anybody's prose may have two brackets in a row.
_HEAD_LABEL: Final = lazy_pattern(
    r"(?<!\p{L})(?:STORY|JUDUL|SHOOTING\s+TIME|DATELINE|LENGTH|DURASI|LOCATION|LOKASI|CATEGORY|KATEGORI)[^\S\r\n]*+:"
)
# The dateline repeats place and date of a heading with dashes for brackets: `IZMIR, TÜRKİYE - SEPT. 4, 2025 - `.
_DATED: Final = lazy_pattern(
    r"[-–—]\s*+(?P<date>(?:FILE\s*[-–—]\s*)?(?:\p{L}{3,9}\.?\s+\d|\d{1,2}[\s-])[^()\r\n“”\"]{0,32}?(?:19|20)\d\d)\s*+[-–—]"
)
_STORY: Final = lazy_pattern(r"STORY(?:LINE)?\s*:\s*")
# Behind a dash or a full stop only: a sentence of the story may tell who wrote something. A point ends no name but
# behind an initial.
_SIGNED: Final = lazy_pattern(
    r"(?<=[-–—.”\"]\s*|^\s*)(?P<role>Writing|Reporting|Editing|Edited|Written)\s+by\s+"
    r"(?P<names>(?:[^.\r\n]|(?<=\b\p{L})\.){2,120}+)\.?\s*\Z"
)
# `Writing by A and B, Editing by C`
_ROLE: Final = lazy_pattern(
    r"(?:\band\s{1,4}+)?+\b(?P<role>Writing|Reporting|Editing|Edited|Written)\s{1,4}+by\s{1,4}+"
)
_JOINTS: Final = ",;&-–—"
_ROLES: Final[dict[str, CreditRole]] = {
    "writing": "writer",
    "written": "writer",
    "reporting": "reporter",
    "editing": "editor",
    "edited": "editor",
}
_DASH: Final = lazy_pattern(r"[—–]|(?<=\s)-{1,2}(?=\s)")
_LONGEST_SIGN_OFF: Final = 260
_FEWEST_LABELS: Final = 2
_RULES: Final = ShotlistRules(find_anchor=bracket_anchor, order="role-first")


@frozen(eq=False, repr=False)
class _Cut:
    """The parts of a script. `limits`: the restriction blocks without their labels."""

    limits: list[Slice]
    shotlist: Slice
    dateline: Dateline | None
    story: Slice


def fits(script: Slice) -> bool:
    """Whether a script has Anadolu's label, no others above it, and behind it a heading with its two brackets."""
    label = script.search(_SHOTLIST)
    if label is None or not any(map(_is_heading, script.after(label).finditer(_HEADING))):
        return False
    return len(list(script.before(label).finditer(_HEAD_LABEL))) < _FEWEST_LABELS


def _is_heading(hit: Hit) -> bool:
    """Whether two brackets hold a day and a source, not remarks: `Worker (name not given) (ending with shot 5)`."""
    date, source = hit["date"], hit["source"]
    return date is None or source is None or read_date(date) is not None or is_shouted(source.text)


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    cut = _cut(page, script)
    shots = read_shots(page, cut.shotlist, _RULES)
    body, credits = _unsigned(cut.story)
    return Script(
        slices={"storyline": paragraphs(body)}, dateline=cut.dateline, shots=shots, credits=credits,
        restrictions=once(page, [one for block in cut.limits for one in read_restrictions(page, block)]),
    )  # fmt: skip


def _cut(page: Page, script: Slice) -> _Cut:
    label = script.search(_SHOTLIST)
    assert label is not None  # noqa: S101  only a script that fits is read
    page.claim(label.slice, "label", "shotlist")
    limits = _limits(page, script.before(label))
    rest = script.after(label)
    dated = _dateline(rest)
    if dated is None:
        again = rest.search(_RESTRICTION)
        if again is not None:  # the dateline is missing, its restrictions are not
            block, story_words = _second_limits(page, rest.after(again.start), limits)
            return _Cut(limits + block, rest.before(again), None, story_words)
        story = rest.search(_STORY)
        page.claim(story.slice if story else None, "label", "storyline")
        return _Cut(
            limits,
            rest.before(story) if story else rest,
            None,
            rest.after(story) if story else rest.cut(rest.end, rest.end),
        )
    dateline, where, after = dated
    block, story_words = _second_limits(page, rest.after(after).lstrip(), limits)
    return _Cut(limits + block, rest.before(where), dateline, story_words)


def _limits(page: Page, words: Slice) -> list[Slice]:
    """The words behind `RESTRICTION:`; what stands before it is left over."""
    label = words.search(_RESTRICTION)
    if label is None:
        return []
    page.claim(label.slice, "label", "restrictions")
    return [words.after(label)]


def _dateline(words: Slice) -> tuple[Dateline, int, int] | None:
    """The dateline behind the shots, where it begins, and where what follows it does."""
    known: list[str] | None = None
    for hit in words.finditer(_DATED):
        date_words = hit["date"]
        before = words.cut(hit.start - LONGEST, hit.start).rstrip()
        if date_words is None or not before or not (date := read_date(date_words)):
            continue
        start = clear_start(before, begins_clear=False)
        if start is None:
            known = _heading_places(words) if known is None else known
            start = likely_start(before, known)
        place = before.cut(start, before.end)
        if is_shouted(place.text):
            return joined(words.cut(place.start, date_words.end), read_place(place), date), place.start, hit.end
    return None


def _heading_places(words: Slice) -> list[str]:
    """The places of all headings: one of them is glued to the last shot, and no blank tells where it begins."""
    headings = [words.cut(hit.start - LONGEST, hit.start).rstrip() for hit in words.finditer(_HEADING)]
    starts = [clear_start(heading, begins_clear=heading.start == words.start) for heading in headings]
    known = {heading.cut(at, heading.end).text for heading, at in zip(headings, starts, strict=True) if at is not None}
    for heading, at in zip(headings, starts, strict=True):
        if at is None:
            known.add(heading.cut(likely_start(heading, known), heading.end).text)
    return sorted(known)


def _second_limits(page: Page, words: Slice, known: list[Slice]) -> tuple[list[Slice], Slice]:
    """The restrictions that are printed again behind the dateline, and the story behind them.

    They end with the last dash before ordinary words; the same words as in the first block are that block.
    """
    label = words.match(_RESTRICTION)
    if label is None:
        return [], words
    page.claim(label.slice, "label", "restrictions")
    rest = words.after(label)
    for block in known:
        again = _same_words(rest, block) if block else None
        if again is not None:
            return [again], rest.after(again).lstrip("—–-")
    at = rest.start
    for dash in rest.finditer(_DASH):
        if not is_shouted(rest.cut(at, dash.start).text):
            break
        at = dash.end
    return [rest.before(at)], rest.after(at)


def _same_words(rest: Slice, block: Slice) -> Slice | None:
    """The words of a block at the start of others, whatever white space parts them; the last may run on."""
    *known, last = block.text.split(" ")
    *found, tail = rest.raw.split(None, len(known)) or [""]
    if found != known or not tail.startswith(last):
        return None
    return rest.before(rest.end - len(tail) + len(last)).lstrip()


def _unsigned(story: Slice) -> tuple[Slice, list[Credit]]:
    """The story without its sign-off, and the credits in that."""
    story = story.rstrip()
    signed = story.cut(story.end - _LONGEST_SIGN_OFF, story.end).search(_SIGNED)
    names = signed["names"] if signed else None
    if signed is None or names is None:
        return story, []
    words = signed.slice.before(names.end)
    leads = list(words.finditer(_ROLE))
    credits: list[Credit] = []
    for lead, following in zip(leads, [*leads[1:], None], strict=True):
        part = words.cut(lead.start, following.start if following else words.end).lstrip(_JOINTS + ".").rstrip(_JOINTS)
        credits += read_credits(part, part.after(lead), _ROLES[lead.word("role").lower()])
    return story.before(signed).rstrip("-–—"), credits


anadolu: Final = Dialect("anadolu", fits, read)
