"""The frames of the UN's video sites: UNifeed and the Audiovisual Library, old and new, and UN Geneva.

Five dresses of one page: title, date, length and synopsis stand above the script, with the site's furniture between
them. The script begins with `STORY:`. UN Geneva may print the whole story above it. Labels of the site stand above or
below the script.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.clock import seconds
from newsitem.grammar.dates import find_dates
from newsitem.grammar.languages import language_tag
from newsitem.grammar.months import WEEKDAYS
from newsitem.grammar.un_frame import LABEL_LINE, LABEL_WORDS, Frame, read_frame
from newsitem.grammar.un_labels import BLOCK, BUTTONS, FIELD, field_labels, without_end_mark
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Slice, fold

Cut = dict[str, Sequence[Slice]]

_ID: Final = lazy_pattern(r"[A-Za-z]?\d{4,12}[a-z]{0,2}")
# The names at the end of a synopsis: `… the agency said. UNIFEED / FILE`.
_SOURCES: Final = lazy_pattern(
    r"(?:(?<=[.!?…”\"’')\]])\s++|(?<![^\r\n])\s*+)(?P<names>\p{Lu}[\p{Lu}\d&’'-]++(?:[ /]++[\p{Lu}\d&’'-]++){0,20}+)"
    r"[\s.]*+\Z"
)
_LONGEST_SOURCES: Final = 200
# Words in capitals, up to the first that is written small or begins a sentence.
_SHOUTED: Final = lazy_pattern(r"(?:[^\s\p{Ll}]++(?:\s++|\Z))++")
_ARTICLE: Final = lazy_pattern(r"\s(?:A|I)\s*+\Z")
_NO_LETTERS: Final = lazy_pattern(r"[^\p{L}\p{N}]++")
_CLOCK: Final = lazy_pattern(r"[\s,T–-]*+(?:\d{1,2}:\d\d(?::\d\d)?+\s*+(?:[AP]M|GMT|UTC)?+)?+\s*+", regex.IGNORECASE)
_WEEKDAY: Final = lazy_pattern(rf"(?:(?:{'|'.join(WEEKDAYS)})\b\.?+,?+)?+\s*+", regex.IGNORECASE)
_COMMA: Final = lazy_pattern(r",|/")
# These end a script in saved HTML.
_BEHIND: Final = frozenset({"aside", "footer", "nav", "h2", "h3", "h4", "h5", "h6"})


def unifeed_frame(page: Page) -> list[Sections]:
    """The sections of a page: headline, date, length, synopsis or story, the script, and the site's labels."""
    script = _script(page)
    front, rear = (read_frame(page, words) for words in (page.whole.before(script), page.whole.after(script)))
    frames = [front, rear]
    headline, text = _headline(page, front, script)
    values = {label: words for frame in frames for label, words in frame.values.items() if words}
    sections: Cut = {
        SCRIPT: (script,),
        "headline": headline,
        "id": front.words("id"),
        "categories": front.words("kind"),
    }
    sections["published"] = _dates(page, front.words("published") + rear.words("published", labelled=True), values)
    sections["duration"] = _lengths(
        page, front.words("duration") + rear.words("duration", labelled=True), values, script
    )
    sections["keywords"] = [*_bodies(front), *_subjects(page, values)]
    sections |= _story(page, text) if _is_geneva(page, front, script) else {"summary": _synopsis(page, text)}
    _claim_languages(page, front.words("available") + values.pop("asset language", []))
    if page.source.is_html:
        for words in (*rear.lines, *(words for _, words, label in rear.known if not label)):
            page.claim(words, "open", "site frame")
    extra = {label: words[0] for label, words in values.items()}
    return [Sections(sections, _facts(page, sections), Script(extra=extra))]


def _script(page: Page) -> Slice:
    """From the first label of the block to the site's labels or the page's frame below the storyline."""
    hits = [hit for hit in field_labels(page.whole) if hit.kind != "other"]
    first = next((hit for hit in hits if hit.kind == "slug"), hits[0] if len(hits) > 1 else page.whole.search(BLOCK))
    start = first.start if first else page.whole.end
    return page.source.slice(start, _end_of_script(page, start))


def _end_of_script(page: Page, start: int) -> int:
    behind = page.whole.after(start)
    words = behind.raw
    ends = [behind.end]
    if any(word in words for word in LABEL_WORDS) and (label := behind.search(LABEL_LINE)):
        ends.append(label.start)
    story = [hit for hit in behind.finditer(BLOCK) if hit.kind == "storyline"]
    if story:
        button = behind.after(story[0]).search(BUTTONS)
        ends += [button.start] if button else []
        ends += [e.start for e in page.source.elements if e.name in _BEHIND and e.start > story[0].end]
    return min(ends)


def _headline(page: Page, front: Frame, script: Slice) -> tuple[list[Slice], list[Slice]]:
    """The title, and the lines behind it. What stands above the main heading of saved HTML is the site's frame."""
    main = next((e for e in page.source.elements if e.name == "h1"), None)
    lines = list(front.lines)
    while main is not None and lines and lines[0].start < main.start:
        page.claim(lines.pop(0), "open", "site frame")
    if not lines:
        return [], []
    title, text = lines[0], lines[1:]
    if len(page.whole.before(script).lines(2)) == 1:  # all breaks are lost
        end = _end_of_title(lines[0], script)
        title, text = lines[0].before(end).strip(), [line for line in (lines[0].after(end).strip(), *text) if line]
    return [title], [words for words in (*_untitled(page, title, text[:1]), *text[1:]) if words]


def _untitled(page: Page, title: Slice, first: Sequence[Slice]) -> list[Slice]:
    """The first words behind a title without the title printed again, whose marks may be others."""
    if not first:
        return []
    wanted, at = _NO_LETTERS.sub("", title.text.casefold()), first[0].start
    for character in first[0].raw:
        letter = _NO_LETTERS.sub("", character.casefold())
        if not wanted.startswith(letter):
            return list(first)
        wanted, at = wanted[len(letter) :], at + 1
        if not wanted:
            break
    behind = first[0].after(at)
    if wanted or behind.raw[:1].strip():
        return list(first)
    page.claim(first[0].before(at), "repeat", "headline")
    return [behind.strip()]


def _end_of_title(words: Slice, script: Slice) -> int:
    """Where a title ends that is run into the synopsis: with the words of the slugline, or with its capitals."""
    slug = script.match(FIELD)
    line = next(iter(script.after(slug).lines(1)), None) if slug else None
    known = line.text.partition(" TRT:")[0] if line is not None else ""
    if known and words.text.casefold().startswith(known.casefold()):
        return words.start + len(words.raw) - len(words.raw[len(known) :]) if words.text == words.raw else words.end
    shouted = words.match(_SHOUTED)
    if shouted is None or shouted.end == words.end:
        return words.end
    article = shouted.slice.search(_ARTICLE)
    return article.start if article else shouted.end


def _is_geneva(page: Page, front: Frame, script: Slice) -> bool:
    """UN Geneva tells the kind of item, and the aspect ratio in the block; its story may stand above the script."""
    is_host = "unognewsroom.org" in page.source.head.get("url", "")
    return bool(front.words("kind")) or is_host or _has_aspect(script.cut(script.start, script.start + 2000))


def _has_aspect(words: Slice) -> bool:
    return "aspect" in words.raw.casefold() and any(hit.kind == "aspect" for hit in field_labels(words))


def _story(page: Page, lines: Sequence[Slice]) -> Cut:
    return {"storyline": [left for line in lines if (left := without_end_mark(page, line))]}


def _synopsis(page: Page, lines: Sequence[Slice]) -> list[Slice]:
    """The synopsis without the names of the sources at its end."""
    if not lines:
        return []
    last = lines[-1]
    names = last.cut(last.end - _LONGEST_SOURCES, last.end).search(_SOURCES)
    if names is not None:
        page.claim(names.slice, "repeat", "sources")
        last = last.before(names)
    return [*lines[:-1], last] if last else list(lines[:-1])


def _dates(page: Page, words: Sequence[Slice], values: dict[str, list[Slice]]) -> list[Slice]:
    """The dates of publication: the day is what counts, a clock beside it says nothing."""
    found = list(words)
    for line in values.pop("production date", []):
        date = next(find_dates(line), None)
        if date is not None and line.before(date).fullmatch(_WEEKDAY) and line.after(date).fullmatch(_CLOCK):
            page.claim(line, "read", "published")
            found.append(date)
    return found


def _lengths(page: Page, words: Sequence[Slice], values: dict[str, list[Slice]], script: Slice) -> list[Slice]:
    """The page's length, which counts only if the script tells none."""
    found = [*words, *values.pop("video length", []), *values.pop("asset length", [])]
    if not any(hit.kind == "duration" for hit in field_labels(script)):
        return found
    for length in found:
        if seconds(length) is not None:
            page.claim(length, "read", "duration")
    return []


def _bodies(front: Frame) -> list[Slice]:
    """The bodies behind the kind of item: `Edited News | UNICEF , WHO`."""
    return [body for words in front.words("bodies") for body in words.split(_COMMA)]


def _subjects(page: Page, values: dict[str, list[Slice]]) -> list[Slice]:
    """The subjects, a line each; links of saved HTML may stand side by side."""
    labels = [label for label in values if "subject" in label]
    lines = [line for label in labels for line in values.pop(label)]
    links = [page.source.slice(e.start, e.end).strip() for e in page.source.elements if e.name == "a"] if lines else []
    return [
        one for line in lines
        for one in ([link for link in links if line.start <= link.start and link.end <= line.end] or [line])
    ]  # fmt: skip


def _claim_languages(page: Page, words: Sequence[Slice]) -> None:
    """The languages of the video's sound, which the block tells again."""
    for line in words:
        if all(language_tag(part.text) for part in line.split(_COMMA)):
            page.claim(line, "read", "language")


def _facts(page: Page, sections: Mapping[str, Sequence[Slice]]) -> dict[str, str]:
    """The address, the id in it, and the synopsis that only the head of a saved page holds."""
    head = page.source.head
    facts = {"url": head["url"]} if "url" in head else {}
    path = head.get("url", "").partition("//")[2].partition("?")[0].partition("#")[0].rstrip("/").split("/")
    ids = [part for part in path if _ID.fullmatch(part)] if {"asset", "story", "teleprompter"} & set(path) else []
    if ids and not sections["id"]:
        facts["id"] = ids[-1]
    if head.get("description") and not sections.get("summary") and not sections.get("storyline"):
        words = fold(head["description"])
        facts["summary"] = words[:-_LONGEST_SOURCES] + _SOURCES.sub("", words[-_LONGEST_SOURCES:])
    return facts
