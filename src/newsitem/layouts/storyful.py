"""Pages that syndicate Storyful's videos: Yahoo, mirrors of Dailymotion, YouTube, open records, client sites.

All of them print a headline and some paragraphs of prose, of which the last ends in the credit. What differs is the
furniture round them, told by its words: `Advertisement`, `StoryfulViral 2018-07-01`, `Up next` …
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import regex
from attrs import field, frozen

from newsitem.claims import Page
from newsitem.grammar.client_licences import client_licence
from newsitem.grammar.closing_credits import ClosingCredit, closing_credit
from newsitem.grammar.json_records import json_fields
from newsitem.grammar.labels import label_pattern, read_fields
from newsitem.grammar.moments import read_moment
from newsitem.model import Credit, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import HEAD_FACTS, Script, Sections
from newsitem.text import Slice, Source

_RECORD: Final = label_pattern({"headline": ("Title",), "published": ("Publish Date",), "story": ("Summary",)})
_CHANNEL: Final = lazy_pattern(
    r"(?:By\s*:\s*)?Storyful(?:\p{Lu}\p{Ll}+|\s+\p{Lu}\p{Ll}+)?(?:[\s|·•,-]++(?P<value>\d{4}-\d\d-\d\d))?"
)
_PUBLISHED: Final = lazy_pattern(
    r"(?:Published(?:\s+On)?|Publication\s+date)\s*:\s*(?P<value>\S[^\r\n]{5,40})", regex.I
)
_DURATION: Final = lazy_pattern(r"(?:Duration\s*:\s*)?(?P<value>(?:\d{1,2}:)?\d{1,2}:\d\d)", regex.IGNORECASE)
_FILE_NAME: Final = lazy_pattern(r"(?:https?://\S*/)?Storyful-(?P<value>\d{4,9})-[^\s/]+\.\w{2,4}")
_COUNT: Final = r"\d[\d.,]*+\s?[KMB萬万]?"
_VIEWS: Final = (
    r"(?:views?|次觀看|次观看|觀看次數|回視聴|視聴|조회(?:수)?|visualiza\w+|reproducciones|vistas|vues|aufrufe"
    r"|lượt\s+xem)"
)
_DAY: Final = r"\p{L}{3,9}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?\s\d{4}"
_AGO: Final = (
    r"(?:\d{1,3}\s?[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{1,5}\s?前?|\d{1,3}\s\p{L}{1,12}\s(?:ago|lalu|fa|trước|atrás)"
    r"|(?:hace|il\sy\sa|vor|há)\s\d{1,3}\s\p{L}{1,12})"
)
_COUNTER: Final = lazy_pattern(
    rf"(?:{_COUNT}\s*{_VIEWS}|{_VIEWS}\s*:?\s*{_COUNT})(?:\s*[・·•|–-]\s*{_AGO}|\s+(?P<value>{_DAY}))?",
    regex.IGNORECASE,
)
_AGE: Final = lazy_pattern(_AGO, regex.IGNORECASE)
_FURNITURE: Final = lazy_pattern(
    r"Advertisements?|Ads?|Share(?:\s+This\s+Video)?|Download|Report(?:\s+form)?|Save|Show\s+(?:less|more)"
    r"|Scroll\s+to\s+continue\b.{0,40}|廣告",
    regex.IGNORECASE,
)
# What stands below is about other videos.
_LIST: Final = lazy_pattern(
    r"Up\s+next|Trending(?:\s+Videos)?(?:\s*-.{1,40})?|Related\s+videos?|Recent\s+Search(?:es)?(?:\s*-.{1,40})?"
    r"|Recommended(?:\s+\w+){0,3}|More\s+(?:videos|from)\b.{0,40}|全球最夯|接下來播放",
    regex.IGNORECASE,
)
_ABOUT_STORYFUL: Final = lazy_pattern(
    r"[^\r\n]*?(?:Storyful|subscri|playlist|licens|more\s+videos|https?://|@)", regex.I
)
_LONGEST_DATE: Final = 60
# So many letters of a story tell it.
_FIRST_WORDS: Final = 30

_JSON_FACTS: Final = {"datePublished": "published", "uploadDate": "published", "duration": "duration"}

Found = dict[str, list[Slice]]


@frozen(eq=False, repr=False)
class _Cut:
    """A page cut up: the fields of its frame, the lines of its story, and values for machines."""

    found: Found
    story: Sequence[Slice]
    facts: Mapping[str, str] = field(factory=dict)


def storyful_page(page: Page) -> list[Sections]:
    """One item: headline and paragraphs, with the credit and the licence cut off."""
    cut = _record(page) or _json(page) or _head_alone(page) or _page(page)
    story, credits = _uncredited(page, cut.story)
    story, licences = _unlicensed(page, story)
    head = {name: page.source.head[name] for name in HEAD_FACTS if name in page.source.head}
    if not credits and (told := _described(page.source)):
        credits.append(Credit(text=told.words.text, role="source", name=told.credit.name))
    fields = Script(credits=credits, restrictions=licences)
    return [Sections({**cut.found, "storyline": story}, {**head, **cut.facts}, fields)]


def _record(page: Page) -> _Cut | None:
    """A page of video.storyful.com; None if it is no such page."""
    words = page.whole
    if len({hit.kind for hit in words.finditer(_RECORD)}) < 3:
        return None
    above, fields = read_fields(page, words, _RECORD)
    for line in above.lines():
        page.claim(line, "open", "cookie notice")
    values = {field.name: field.value.strip() for field in fields}
    return _Cut({name: [values[name]] for name in ("headline", "published")}, values["story"].lines())


def _json(page: Page) -> _Cut | None:
    """A record that is printed as JSON; None if the page is none."""
    fields = json_fields(page.whole, ("name", "description", *_JSON_FACTS))
    if not {"name", "description"} <= fields.keys():
        return None
    kept = sorted((fields["name"], fields["description"]), key=lambda value: value.start)
    for start, end in pairwise((page.whole.start, *(edge for value in kept for edge in value.span), page.whole.end)):
        is_kept = any(value.start == start for value in kept)
        page.claim(None if is_kept else page.source.slice(start, end), "open", "other keys of the record")
    facts = {name: fields[key].text for key, name in _JSON_FACTS.items() if key in fields}
    return _Cut({"headline": [fields["name"]]}, fields["description"].lines(), facts)


def _described(source: Source) -> ClosingCredit | None:
    """The credit in the description that the head of a saved page holds, behind the story; None if there is none."""
    found = closing_credit(Source(source.head.get("description", "")).whole)
    return found if found is not None and found.has_via else None


def _head_alone(page: Page) -> _Cut | None:
    """A saved page whose story stands in its head alone; None if its text holds the beginning of it, or a credit."""
    told = _described(page.source)
    story = told.before.text if told is not None else ""
    if not story or story[:_FIRST_WORDS] in page.whole.text or "toryful" in page.whole.raw:
        return None
    title = _title(page)
    for line in page.whole.lines():
        if title is None or not title.start <= line.start < title.end:
            page.claim(line, "open", "site frame")
    return _Cut({"headline": [title]} if title is not None else {}, (), {"storyline": story})


def _page(page: Page) -> _Cut:
    """Any other page."""
    title = _title(page)
    found: Found = {"headline": [title]} if title is not None else {}
    story: list[Slice] = []
    in_list = False
    for line in page.whole.lines():
        if title is not None and title.start <= line.start < title.end:
            continue
        in_list = in_list or ("headline" in found and line.fullmatch(_LIST) is not None)
        if in_list or (title is not None and line.start < title.start and not _take(page, found, line)):
            page.claim(line, "open", "other videos" if in_list else "site frame")
        elif not _take(page, found, line):
            (story if "headline" in found else found.setdefault("headline", [])).append(line)
    return _Cut(found, story)


def _title(page: Page) -> Slice | None:
    """The main heading of a saved page, else the line that says what its head calls the page."""
    elements = [page.source.slice(e.start, e.end).strip() for e in page.source.elements if e.name == "h1"]
    named = page.source.head.get("title")
    lines = (line for line in page.whole.lines() if line.text == named) if named else iter(())
    return next(iter(elements), None) or next(lines, None)


def _take(page: Page, found: Found, line: Slice) -> bool:
    """Whether a line is a field or furniture; it is then put where it belongs."""
    if line.fullmatch(_FURNITURE) or line.fullmatch(_AGE):
        page.claim(line, "furniture", "site frame")
        return True
    for name, pattern in _FACTS:
        if hit := line.fullmatch(pattern):
            words = hit["value"]
            page.claim(line.before(words) if words else line, "furniture", name)
            page.claim(line.after(words) if words else None, "furniture", name)
            if words:
                found.setdefault(name, []).append(words)
            return True
    if len(line) <= _LONGEST_DATE and read_moment(line):
        found.setdefault("published", []).append(line)
        return True
    return False


def _uncredited(page: Page, lines: Sequence[Slice]) -> tuple[list[Slice], list[Credit]]:
    """The lines of the story without its credit, which ends it unless it stands above it as a field."""
    credits = _credits(lines)
    story: list[Slice] = []
    kept: dict[str, Credit] = {}
    last = max(credits, default=None)
    is_over = False
    for index, line in enumerate(lines):
        found = credits.get(index)
        if found is None:
            if is_over:
                _pass_over(page, line)
            else:
                story.append(line)
            continue
        name = (found.credit.name or "").casefold()
        page.claim(found.words if name in kept else None, "repeat", "credit")
        kept.setdefault(name, found.credit)
        story += [found.before] if found.before else []
        _pass_over(page, found.behind)
        is_over = bool(story) and index == last
    return story, list(kept.values())


def _credits(lines: Sequence[Slice]) -> dict[int, ClosingCredit]:
    """The credits by the index of their line: all that name the agency, else the last without that."""
    found = {index: credit for index, line in enumerate(lines) if (credit := closing_credit(line))}
    with_via = {index: credit for index, credit in found.items() if credit.has_via}
    return with_via or dict(list(found.items())[-1:])


def _unlicensed(page: Page, lines: Sequence[Slice]) -> tuple[list[Slice], list[Restriction]]:
    """The lines of the story without the licence below it."""
    story: list[Slice] = []
    licences = []
    for line in lines:
        found = client_licence(line)
        if found is not None:
            licences.append(found.restriction)
            story += [found.before] if found.before else []
            _pass_over(page, found.behind)
        elif licences:
            _pass_over(page, line)
        else:
            story.append(line)
    return story, licences


def _pass_over(page: Page, words: Slice) -> None:
    """Words behind the story: advertisements for the agency, and in a saved page whatever stands there."""
    if page.source.is_html or words.match(_ABOUT_STORYFUL):
        page.claim(words, "open", "behind the story")


#: Lines by themselves: the field that they fill (or what they are, if they fill none) and their form.
_FACTS: Final = (
    ("published", _CHANNEL), ("published", _PUBLISHED), ("published", _COUNTER), ("duration", _DURATION),
    ("id", _FILE_NAME),
)  # fmt: skip
