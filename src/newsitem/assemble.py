"""Puts an item together: sections of the layout, the script that the dialect read, and what the page's head adds.

What the layout found goes before what the script says, and both before the head. A row of `_READERS` is a field that is
worked out from its words; every other section is taken as it is printed.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from newsitem.build import all_spans, make
from newsitem.claims import Page
from newsitem.grammar.clock import iso_seconds, running_time
from newsitem.grammar.credits import merged_credits, source_credits
from newsitem.grammar.languages import language_tag
from newsitem.grammar.moments import iso_moment, read_moment
from newsitem.grammar.placeholders import announces
from newsitem.grammar.places import ends_unknown
from newsitem.grammar.restrictions import once, read_restrictions, understood
from newsitem.model import Credit, Item, Restriction
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Format, Script, Sections
from newsitem.text import Slice

_TEXTS: Final = ("id", "headline", "slug")
_PARAGRAPHS: Final = ("summary", "storyline")
_LISTS: Final = ("categories", "keywords", "notes")
_READERS: Final[Mapping[str, Callable[[Slice], Any]]] = {
    "duration": running_time,
    "published": read_moment,
    "language": lambda words: language_tag(words.text),
}
# `en`, `pt-BR`, `zh-Hans-CN`: as `<html lang>` has it; JSON-LD may have the language's name.
_TAG: Final = lazy_pattern(r"\p{Ll}{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_HEAD_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "duration": iso_seconds,
    "published": iso_moment,
    "language": lambda words: words if _TAG.fullmatch(words) else language_tag(words),
}
_WORD: Final = lazy_pattern(r"[\p{L}\p{M}\p{N}]++")
# Two running times of one video may be a rounding apart.
_SAME_LENGTH: Final = 1.5


def assemble(page: Page, format: Format, sections: Sections, script: Script) -> Item:
    """The item of one cut of a page."""
    fields: dict[str, Any] = {"format": format.name, "provider": format.provider, "language": format.language}
    fields |= script.facts
    fields |= {name: value for name in _TEXTS if (value := _first(page, sections, script, name))}
    fields |= {name: words for name in _PARAGRAPHS if (words := sections.slices.get(name) or script.slices.get(name))}
    fields |= {
        name: words for name in _LISTS if (words := [*sections.slices.get(name, ()), *script.slices.get(name, ())])
    }
    fields |= {name: value for name in _READERS if (value := _worked_out(page, sections, script, name)) is not None}
    fields |= _facts(sections, fields)
    fields["extra"] = _extra(page, script, fields)
    fields["dateline"] = script.dateline
    fields["shots"] = tuple(script.shots)
    fields["restrictions"] = once(page, (*script.restrictions, *_limits_in_notes(page, fields.get("notes", ()))))
    credits = [*source_credits(script.shots), *script.credits]
    fields["credits"] = merged_credits(credits)
    _claim_repeated_credits(page, credits, fields["credits"])
    _report_silent(page, script)
    for note in fields.get("notes", ()):
        if announces(note):
            page.report("script-to-follow", note)
    _report_countries(page, script)
    return make(Item, **fields)


def _limits_in_notes(page: Page, notes: Sequence[Slice]) -> list[Restriction]:
    """What notes say that limits use: `PLEASE NOTE: NO ACCESS JAPAN` binds too. `PART MUTE` is none of that."""
    found = [limit for note in notes if understood(note) for limit in read_restrictions(page, note)]
    return [limit for limit in found if limit.kind not in ("none", "part")]


def _first(page: Page, sections: Sections, script: Script, name: str) -> Slice | None:
    """The first section of a name; those that repeat it are claimed, others stay over.

    A site may add to a script's headline: `China: Weavers finish carpet` over `STORY: Weavers finish carpet`.
    """
    found = [words for words in (*sections.slices.get(name, ()), *script.slices.get(name, ())) if words]
    for again in found[1:]:
        if _same(again, found[0]) or (name == "headline" and _says_no_more(again, found[0])):
            page.claim(again, "repeat", name)
    return found[0] if found else None


def _same(one: Slice, other: Slice) -> bool:
    return one.text.casefold() == other.text.casefold()


def _says_no_more(one: Slice, other: Slice) -> bool:
    """Whether a title has no word that another lacks."""
    return set(_WORD.findall(one.text.casefold())) <= set(_WORD.findall(other.text.casefold()))


def _worked_out(page: Page, sections: Sections, script: Script, name: str) -> Any:
    """The value of the first section of a name whose words can be read; those that say the same are claimed too."""
    value: Any = None
    for words in (*sections.slices.get(name, ()), *script.slices.get(name, ())):
        found = _READERS[name](words)
        if found is not None and (value is None or found == value or _close(found, value)):
            value = found if value is None else value
            page.claim(words, "read", name)
    return value


def _close(one: Any, other: Any) -> bool:
    return isinstance(one, float) and isinstance(other, float) and abs(one - other) <= _SAME_LENGTH


def _facts(sections: Sections, fields: Mapping[str, Any]) -> dict[str, Any]:
    """What only the page's addresses and meta data say, for fields that are still empty."""
    facts: dict[str, Any] = {}
    for name, words in sections.facts.items():
        value = _HEAD_READERS.get(name, str)(words)
        if value is not None and fields.get(name) is None:
            facts[name] = value
    return facts


def _extra(page: Page, script: Script, fields: Mapping[str, Any]) -> dict[str, str]:
    """Labelled fields without a home; one that only repeats the headline or slug says nothing more."""
    extra: dict[str, str] = {}
    for label, words in script.extra.items():
        printed = [fields[name] for name in ("headline", "slug") if isinstance(fields.get(name), Slice)]
        twin = next((one for one in printed if _same(words, one)), None)
        if twin is None:
            extra[label] = words.text
        if twin is None or words.span != twin.span:
            page.claim(words, "read" if twin is None else "repeat", label)
    return extra


def _claim_repeated_credits(page: Page, every: Sequence[Credit], kept: Sequence[Credit]) -> None:
    """Names that are printed twice in one role are read once, and not left over."""
    known = {id(credit) for credit in kept}
    for credit in every:
        if id(credit) not in known:
            for start, end in all_spans({"name": credit.spans.get("name", ())}):
                page.claim(page.source.slice(start, end), "repeat", "credit")


def _report_silent(page: Page, script: Script) -> None:
    for shot in script.shots:
        for bite in shot.soundbites:
            if bite.quote is None and bite.span is not None:
                page.report("soundbite-without-quote", page.source.slice(*bite.span))


def _report_countries(page: Page, script: Script) -> None:
    """Tells of each printed place once whose country nobody knows."""
    dateline = script.dateline.place if script.dateline else None
    places = [place for place in (dateline, *(shot.place for shot in script.shots)) if place is not None]
    for span in dict.fromkeys(place.span for place in places if place.span is not None and ends_unknown(place)):
        page.report("unknown-country", page.source.slice(*span))


__all__: Sequence[str] = ("assemble",)
