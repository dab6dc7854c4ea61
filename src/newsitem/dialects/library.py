"""Entries of AP's library as footage.net prints them: labels with underscores, shots, a storyline.

`NAME: … TAPE: … IN_TIME: … DURATION: … SOURCES: … DATELINE: … RESTRICTIONS: … SHOTLIST: …`; in 1999 `TAPE_NUMBER`,
`FEED`, `LOCATION` and `DATE`. The title `SLUG - headline` stands on the line above. The storyline may have a headline
in capitals for its label.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.ap_access import manner_of
from newsitem.grammar.ap_notes import notes_in
from newsitem.grammar.ap_shots import read_ap_shots
from newsitem.grammar.casing import is_shouted
from newsitem.grammar.credits import named_sources
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import read_date
from newsitem.grammar.labels import read_fields
from newsitem.grammar.line_headings import Known
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.places import read_place
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import numbered_shots
from newsitem.grammar.soundbites import find_speech
from newsitem.model import Dateline
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Slice

# The labels of 1999 are also seen without their colons.
_LABELS: Final = lazy_pattern(
    r"(?<![\p{L}_])(?:(?P<name>NAME)\s*+:|(?P<tape>TAPE\s*+:|TAPE_(?:NUMBER|NO)\b\s*+:?)|(?P<in_time>IN_TIME\b\s*+:?)"
    r"|(?P<duration>(?:DURATION|LENGTH)\b\s*+:?)|(?P<source>SOURCES?\b\s*+:?)|(?P<dateline>DATELINE\s*+:)"
    r"|(?P<restrictions>RESTRICTIONS?\b\s*+:?)|(?P<feed>FEED\s*+:)|(?P<script>SCRIPT\s*+:)|(?P<story>STORY\s*+:)"
    r"|(?P<location>LOCATION\s*+:)|(?P<date>DATE\s*+:))"
)
_OWN: Final = lazy_pattern(r"(?<![\p{L}_])IN_TIME\b")
_SHOTLIST: Final = lazy_pattern(r"(?<!\p{L})SHOT\s?-?LIST\b\s*+:?")
_STORYLINE: Final = lazy_pattern(r"(?<!\p{L})STORY-?\s?LINE\b\s*+:?")
_DASH: Final = lazy_pattern(r"(?<=\s)[-–—](?=\s)")
# `… Quilt show QUILTING MINERS FILL CHURCH HALLS In four valleys …`
_CAPITALS: Final = lazy_pattern(
    r"(?<=[\s\"”.])(?P<title>\p{Lu}[^\p{Ll}\r\n\"“”]{14,160}?[\p{Lu}\p{N})’'?!.])\s++(?=[\"“]?\p{Lu}(?:\p{Ll}|\s\p{Ll}))"
)
_EXTRA: Final = {"tape": "tape", "in_time": "in_time", "feed": "feed", "script": "script"}
_LONGEST_SHOT: Final = 1000
_LONGEST_SLUG: Final = 40
_FEWEST_WORDS: Final = 3


def fits(script: Slice) -> bool:
    """Whether a script has the library's label for the place on its tape."""
    return script.search(_OWN) is not None


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    head, shotlist, story = _cut(page, script)
    title, fields = read_fields(page, head, _LABELS)
    values = {field.name: field.value.strip() for field in fields if field.value}
    names = _names(page, title.strip(), values)
    sources = named_sources(values["source"]) if "source" in values else []
    manner = manner_of(script, numbered_shots(shotlist)[1], [credit.text for credit in sources])
    shots = read_ap_shots(page, shotlist, manner, Known(year=None))
    spoken = [bite.span for shot in shots for bite in shot.soundbites if bite.span is not None]
    return Script(
        slices={
            **names, "storyline": paragraphs(story), "duration": _some(values, "duration"),
            "published": _some(values, "date"), "notes": notes_in(page, [shotlist], spoken, manner.run_in_names),
        },
        extra={label: values[name] for name, label in _EXTRA.items() if name in values},
        dateline=_dateline(values), shots=shots, credits=sources,
        restrictions=read_restrictions(page, values["restrictions"]) if "restrictions" in values else (),
    )  # fmt: skip


def _some(values: Mapping[str, Slice], name: str) -> Sequence[Slice]:
    return (values[name],) if name in values else ()


def _cut(page: Page, script: Slice) -> tuple[Slice, Slice, Slice]:
    """The fields, the shots and the storyline; without labels the shots begin with the first number."""
    label = script.search(_SHOTLIST)
    page.claim(label.slice if label else None, "label", "shotlist")
    own = script.search(_OWN)
    below = script.after(label or own or script.start)
    story = below.search(_STORYLINE)
    page.claim(story.slice if story else None, "label", "storyline")
    listed = below.before(story) if story else below
    lead, shots = numbered_shots(listed)
    head = script.before(label) if label else script.before(lead.end)
    shotlist = listed if label else listed.after(lead.end)
    if story or not shots:
        return head, shotlist, below.after(story) if story else below.cut(below.end, below.end)
    title = _capitals(shots[-1].body)
    page.claim(title, "open", "headline in capitals")
    return head, shotlist.before(title or shotlist.end), shotlist.after(title or shotlist.end)


def _capitals(body: Slice) -> Slice | None:
    """A headline in capitals behind the last shot, with which a storyline without its label begins."""
    speech = find_speech(body)
    rest = body.after(speech.end) if speech is not None and speech.is_closed else body
    near = rest.cut(rest.start, rest.start + _LONGEST_SHOT)
    titles = (hit["title"] for hit in near.finditer(_CAPITALS) if len(hit.word("title").split()) >= _FEWEST_WORDS)
    return next(titles, None)


def _names(page: Page, title: Slice, values: Mapping[str, Slice]) -> dict[str, Sequence[Slice]]:
    """Slug and headline: NAME, and the title `SLUG - headline` above it.

    A STORY without either of them that is not shouted is the headline.
    """
    if not title and "name" not in values and "story" in values and not is_shouted(values["story"].text):
        return {"headline": _some(values, "story")}
    slug = values.get("name") or values.get("story")
    dash = title.search(_DASH)
    before = title.before(dash).strip() if dash else None
    if dash is None or before is None or len(before) > _LONGEST_SLUG:
        return {"slug": (slug,) if slug else (), "headline": (title,) if title else ()}
    headline = title.after(dash).strip()
    if slug is None:
        return {"slug": (before,), "headline": (headline,)}
    if "name" not in values and slug.text.casefold() in title.text.casefold():
        page.claim(slug, "repeat", "story")
        return {"slug": (before,), "headline": (headline,)}
    if not slug.text.casefold().startswith(before.text.casefold()):
        return {"slug": (slug,), "headline": (title,)}
    page.claim(before, "repeat", "slug")
    return {"slug": (slug,), "headline": (headline,)}


def _dateline(values: Mapping[str, Slice]) -> Dateline | None:
    """DATELINE, or LOCATION and DATE of 1999."""
    if "dateline" in values:
        return read_dateline(values["dateline"])
    words = [values[name] for name in ("location", "date") if name in values]
    if "location" not in values:
        return None
    date = read_date(values["date"]) if "date" in values else None
    return make(Dateline, text=words, place=read_place(values["location"]), date=date)


library: Final = Dialect("library", fits, read)
