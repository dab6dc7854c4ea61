"""AP's script since about 2000: a head of fields or a restriction summary, shots under blocks of headings, a storyline.

Labels may be missing, but for the numbers of the shots; breaks may be lost, with a blank for each or nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.ap_access import HeadFacts, Manner, known_of, manner_of, read_access
from newsitem.grammar.ap_head import LEAD_IN, Head, cut_head, story_parts
from newsitem.grammar.ap_notes import limits_and_notes, notes_in
from newsitem.grammar.ap_shots import read_ap_shots
from newsitem.grammar.credits import named_sources, read_credits
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import find_dates, read_date
from newsitem.grammar.heading_lines import NOTE, source_and_access
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sequence import numbered_shots
from newsitem.model import Credit, CreditRole, Restriction, Shot
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Hit, Slice

SegmentKind = Literal["head", "shotlist", "lead_in", "storyline"]
# What each begins with is said first: the engine then passes over everything else at a third of the cost.
_LABELS: Final = lazy_pattern(
    r"(?=S(?:HOT|hot|TORY|tory)|RESTRICTION|LEAD)(?:"
    r"(?P<shotlist>SHOT\s?-?LIST(?:\s*+\([Ii]ncluding\s++[Tt]ranscript\))?+(?:\s*+:(?:-(?=\s))?)?+(?!\s++(?:AND|TO)\b)"
    r"|(?<=(?<![^\r\n])[^\S\r\n]*+)Shot\s?list[^\S\r\n]*+:?(?=[^\S\r\n]*+(?:[\r\n]|\Z)))"
    r"|(?P<storyline>(?<!AND\s)STORY-?\s?LINE(?:\s*+:)?+(?!\s++TO\b)"
    r"|(?<=(?<![^\r\n])[^\S\r\n]*+)Story-?line[^\S\r\n]*+(?::|(?=[\r\n]|\Z)))"
    r"|(?P<head>(?=RESTRICTIONS?\s++SUMMARY\s*+:))"
    rf"|(?P<lead_in>{LEAD_IN.pattern}))"
)
_DAY: Final = lazy_pattern(r"\s*+\(\s*+(?P<day>\d{1,2}\s++\p{L}{3,12}\.?,?\s++(?:19|20)\d\d)\s*+\)")
_SIGNED: Final = lazy_pattern(
    r"(?:(?<=[\r\n.!?”\"’')+]\s{0,4})|(?<=\p{L}\s)(?=Pro|AP\s))(?P<words>(?P<role>(?:AP\s++)?[Vv]ideo(?:\s++(?:shot|filmed))?+|Filmed|Camera|Production|Produced|Edited|Reporting)\s++by\s++"
    r"(?P<names>(?:(?!\s(?:AP\s++[Vv]ideo|Production|Produced)\b)[^\r\n.:;\"“”]){2,160}+))[.]?"
)
_ROLES: Final[dict[str, CreditRole]] = {
    "production": "producer",
    "produced": "producer",
    "edited": "editor",
    "reporting": "reporter",
}
_LONGEST_SIGN_OFF: Final = 400
_LONGEST_FRAME: Final = 3000
_ENDED: Final = lazy_pattern(r"[^\p{L}\p{N},;]\s*+\Z")


@frozen(eq=False, repr=False)
class _Segment:
    kind: SegmentKind
    words: Slice


def fits(script: Slice) -> bool:
    """Whether a script has one of AP's labels or fields, or numbered shots."""
    if _labels(script) or script.search(_HEAD_LABEL):
        return True
    return len(numbered_shots(script)[1]) > 1


@once_a_page
def _labels(script: Slice) -> list[Hit]:
    return list(script.finditer(_LABELS))


_HEAD_LABEL: Final = lazy_pattern(r"AP-APTN-\d{4}\s*+:|RESTRICTIONS?\s++SUMMARY\s*+:|CLIENTS?\s++NOTE\b")


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    day = script.match(_DAY)
    segments = _segments(page, script, day.end if day else script.start)
    heads, shotlist = _heads_and_shots(segments)
    shotlist, below = _unsigned_shots(shotlist) if shotlist is not None else (None, [])
    lead, numbered = numbered_shots(shotlist) if shotlist is not None else (script.cut(script.end, script.end), [])
    cuts = [cut_head(page, head) for head in heads]
    sources = [credit for cut in cuts if "source" in cut.fields for credit in _sources(page, cut.fields["source"])]
    manner = manner_of(script, numbered, [credit.text for credit in sources])
    above, begins = _above_headings(page, lead, manner)
    cuts.append(above)
    fields = _merged(cuts)
    parts = [part for cut in cuts for words in cut.rest for part in manner.lead_parts(words)]
    facts = read_access(page, parts, manner)
    known = known_of(facts, is_heading=len(heads) > 0, year=_year(page, script, fields, day.slice if day else None))
    # Where nothing is cut off the shots are told apart already: of the same words it is asked once.
    listed = shotlist.after(begins) if shotlist is not None and shotlist.before(begins) else shotlist
    shots = read_ap_shots(page, listed, manner, known) if listed is not None and numbered else []
    story, credits = _unsigned(_joined(segments, "storyline"))
    credits = [*below, *credits]
    if story and not credits and not story[-1].cut(story[-1].end - 20, story[-1].end).search(_ENDED):
        page.report("text-cut-off", story[-1].lines()[-1])
    spoken = [bite.span for shot in shots for bite in shot.soundbites if bite.span is not None]
    limits, noted = _limits(page, fields)
    noted += [words for cut in cuts for words in cut.rest] + ([listed] if listed is not None else [])
    texts = _texts(page, fields, [double for cut in cuts for double in cut.doubles])
    days = [words] if day and (words := day["day"]) is not None else []
    return Script(
        slices={
            **texts, "published": [*texts.get("published", ()), *days],
            "summary": _paragraphs(_joined(segments, "lead_in")),
            "storyline": _paragraphs(story), "notes": notes_in(page, noted, spoken, manner.run_in_names),
        },
        extra={label: fields[name] for name, label in _EXTRA.items() if name in fields},
        dateline=read_dateline(fields["dateline"]) if "dateline" in fields else None, shots=shots,
        restrictions=[*limits, *facts.restrictions, *_not_carried(page, facts, shots)],
        credits=[*sources, *credits],
    )  # fmt: skip


def _segments(page: Page, script: Slice, begin: int) -> list[_Segment]:
    """The script from an offset on, cut at its labels; the first segment is the head."""
    hits = [hit for hit in _labels(script) if hit.start >= begin]
    for hit in hits:
        page.claim(hit.slice, "label", hit.kind)
    starts: list[tuple[SegmentKind, int]] = [("head", begin)]
    starts += [(_KINDS[hit.kind], hit.end) for hit in hits]
    ends = [hit.start for hit in hits] + [script.end]
    return [_Segment(kind, script.cut(start, end)) for (kind, start), end in zip(starts, ends, strict=True)]


_KINDS: Final[dict[str, SegmentKind]] = {name: name for name in ("head", "shotlist", "storyline", "lead_in")}


def _heads_and_shots(segments: Sequence[_Segment]) -> tuple[list[Slice], Slice | None]:
    """The words of the head, and the shotlist; without its label the shots stand behind the head's words."""
    listed = [one.words for one in segments if one.kind == "shotlist" and one.words]
    heads = [one.words for one in segments if one.kind == "head" and one.words]
    if listed:
        return [*heads, *listed[1:]], listed[0]
    shots = next((words for words in reversed(heads) if numbered_shots(words)[1]), None)
    return [words for words in heads if words is not shots], shots


def _above_headings(page: Page, lead: Slice, manner: Manner) -> tuple[Head, int]:
    """What stands between the shotlist's label and its first heading, and where that begins."""
    label = None
    for label in lead.finditer(_SUMMARY):
        page.claim(label.slice, "label", "restrictions")
    rest = lead.after(label) if label else lead
    if manner.is_lined and label:
        line = rest.cut(rest.start, rest.start).source.text.find("\n", rest.start, rest.end)
        value = rest.before(line if line >= 0 else rest.end)
        rest = rest.after(value)
    else:
        value = rest.before(rest.start)
    first = next((part for part in manner.lead_parts(rest) if part.kind in ("source", "place", "bulletin")), None)
    begins = first.words.start if first is not None else lead.end
    fields = {"restrictions": value.strip()} if value.strip() else {}
    return Head(
        fields, [words for words in (lead.before(label) if label else None, rest.before(begins)) if words]
    ), begins


def _merged(cuts: Iterable[Head]) -> dict[str, Slice]:
    fields: dict[str, Slice] = {}
    for cut in cuts:
        for name, value in cut.fields.items():
            fields.setdefault(name, value)
    return fields


def _year(page: Page, script: Slice, fields: Mapping[str, Slice], day: Slice | None) -> int | None:
    """The year of the page's date: in front of the script, under its slug, or the last above it."""
    near = [words for words in (day, fields.get("published")) if words is not None]
    above = page.source.slice(script.start - _LONGEST_FRAME, script.start)
    dates = [date for words in near for date in find_dates(words)] or list(find_dates(above))[-1:]
    date = read_date(dates[0]) if dates else None
    return int(date.start[:4]) if date is not None and date.start else None


def _texts(page: Page, fields: Mapping[str, Slice], doubles: Sequence[tuple[str, Slice]]) -> dict[str, Sequence[Slice]]:
    """Number, headline, slug, day and length out of the fields; some are printed twice."""
    texts: dict[str, Sequence[Slice]] = {
        name: (fields[name], *(value for again, value in doubles if again == name))
        for name in ("id", "slug", "published", "duration")
        if name in fields
    }
    if "headline" in fields:
        slug, headline = story_parts(page, fields["headline"], fields.get("slug"))
        texts["headline"] = (headline,)
        if "slug" not in fields and slug is not None:
            texts["slug"] = (slug,)
    return texts


def _sources(page: Page, words: Slice) -> list[Credit]:
    """A credit for each name of the SOURCE field; a field that names nobody is claimed."""
    credits = named_sources(words)
    if not credits:
        page.claim(words, "read", "source")
    return credits


def _limits(page: Page, fields: Mapping[str, Slice]) -> tuple[list[Restriction], list[Slice]]:
    """The restrictions of their field, and the notes among them."""
    words = fields.get("restrictions")
    if words is None:
        return [], []
    said, notes = limits_and_notes(words)
    limits: list[Restriction] = []
    for line in (line for part in said for line in part.lines()):
        label = line.match(NOTE)
        page.claim(label.slice if label else None, "label", "note")
        words = line.after(label) if label else line
        source, access = source_and_access(words, frozenset())
        limits += read_restrictions(page, access if source is not None and access is not None else words, source)
    return limits, notes


def _not_carried(page: Page, facts: HeadFacts, shots: Sequence[Shot]) -> list[Restriction]:
    """What the head ties to a source and no shot of that source carries: it must not be lost. The rest is a repeat."""
    if not facts.by_source:
        return []
    carried = {
        (shot.source.casefold(), one.text.casefold()) for shot in shots if shot.source for one in shot.restrictions
    }
    missing = []
    for source, limits in facts.by_source:
        lost = [one for one in limits if (source.text.casefold(), one.text.casefold()) not in carried]
        missing += lost
        for one in limits:
            if one not in lost and one.span is not None:
                page.claim(page.source.slice(*one.span), "repeat", "access")
        if not lost:
            page.claim(source, "repeat", "source")
    return missing


def _joined(segments: Iterable[_Segment], kind: SegmentKind) -> list[Slice]:
    return [one.words.strip() for one in segments if one.kind == kind and one.words]


def _paragraphs(texts: Iterable[Slice]) -> list[Slice]:
    return [part for words in texts for part in paragraphs(words)]


def _unsigned(texts: list[Slice]) -> tuple[list[Slice], list[Credit]]:
    """The storyline without the lines that say who made it, and those as credits."""
    if not texts:
        return texts, []
    signs = _signs(texts[-1])
    return [*texts[:-1], _before_signs(texts[-1], signs)], _credits(signs)


def _unsigned_shots(words: Slice) -> tuple[Slice, list[Credit]]:
    """Shots without the lines below the last that say who made it all, where the storyline stands above them.

    They begin a line, or say that the video is AP's: a shot may show who filmed something.
    """
    signs = _signs(words)
    while signs and not (signs[0].slice.starts_line() or signs[0].word("role").startswith("AP")):
        del signs[0]
    return _before_signs(words, signs), _credits(signs)


def _signs(body: Slice) -> list[Hit]:
    """What stands at the end of some words and says who made it, in page order."""
    near = body.cut(body.end - _LONGEST_SIGN_OFF, body.end)
    hits = list(near.finditer(_SIGNED)) if " by " in near.raw else []
    end, first = body.end, len(hits)
    while first and not body.cut(hits[first - 1].end, end).strip(" ."):
        first -= 1
        end = hits[first].start
    return hits[first:]


def _before_signs(body: Slice, signs: Sequence[Hit]) -> Slice:
    return body.before(signs[0]).rstrip() if signs else body


def _credits(signs: Iterable[Hit]) -> list[Credit]:
    credits: list[Credit] = []
    for hit in signs:
        words, names = hit["words"], hit["names"]
        if words is not None and names is not None:
            credits += read_credits(words.rstrip(), names, _ROLES.get(hit.word("role").lower(), "camera"))
    return credits


_EXTRA: Final = {"first_run": "first run", "type": "type"}
_SUMMARY: Final = lazy_pattern(r"RESTRICTIONS?(?:\s++SUMMARY)?+\s*+:")

ap_script: Final = Dialect("ap", fits, read)
