"""The brackets at the end of a shot heading: date, source and access, the mark FILE, remarks."""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.grammar.dates import find_impossible, read_date
from newsitem.grammar.flags import flags_of
from newsitem.grammar.restrictions import read_restrictions, understood
from newsitem.model import Flag, Restriction
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

# Read backwards from its end.
_BRACKET: Final = lazy_pattern(r"(?r)\((?:[^()]++|\([^()]*+\))*+\)")
_FLAG_BRACKET: Final = lazy_pattern(
    r"(?:part(?:ly)?\s+)?mute|no\s+sound|night\s+shots?|day\s+shots?|dusk\s+shots?|originally\s+shot\s+in\s+\w+|quality\s+as\s+incoming",
    regex.IGNORECASE,
)
# `(FILE)` in the place of the source says that the pictures are old.
_FILE_BRACKET: Final = lazy_pattern(r"\s*+(?:file|archives?)(?:\s++(?:footage|video|pictures))?+\s*+", regex.IGNORECASE)
_SPACED_DASH: Final = lazy_pattern(r"\s+[-–—]\s*|\s*[–—]\s*|\s*[-–—]\s+")
_ANY_DASH: Final = lazy_pattern(r"\s*[-–—]\s*")
_LONGEST_CLUSTER: Final = 500


@value(eq=False, repr=False)
class Brackets:
    """The insides of a heading's brackets by what they hold.

    `file_mark`: FILE in a bracket beside that of the date. `wrong_dates`: of days that do not exist. `limits`: access
    in brackets beside that of the source.
    """

    date: Slice | None
    file_mark: Slice | None
    source: Slice | None
    wrong_dates: tuple[Slice, ...]
    remarks: tuple[Slice, ...]
    limits: tuple[Slice, ...]
    notes: tuple[Slice, ...]


@once_a_page
def sorted_brackets(brackets: Slice) -> Brackets:
    """The bracket that states access is the source, else the first that is nothing else."""
    insides = [bracket.cut(bracket.start + 1, bracket.end - 1) for bracket in closing_brackets(brackets)]
    dated = [(inside, day) for inside in insides if (day := read_date(inside))]
    date = next((inside for inside, day in dated if day.start), dated[0][0] if dated else None)
    mark = next((inside for inside, day in dated if inside is not date and day.qualifier == "file"), None)
    rest = [inside for inside in insides if inside not in (date, mark)]
    remarks = tuple(inside for inside in rest if inside.match(_FLAG_BRACKET))
    wrong = tuple(inside for inside in rest if date is None and inside not in remarks and find_impossible(inside))
    others = [inside for inside in rest if inside not in remarks + wrong]
    source = next((inside for inside in others if states_access(inside)), others[0] if others else None)
    more = [inside for inside in others if inside is not source]
    limits = tuple(inside for inside in more if understood(inside, by_line=False))
    return Brackets(
        date, mark, source, wrong, remarks, limits, tuple(inside for inside in more if inside not in limits)
    )


def states_access(words: Slice) -> bool:
    """Whether words state access that is understood, perhaps behind a source: `ACCESS ALL`, `TV - NO ACCESS UK`."""
    return understood(words, by_line=False) or any(
        words.before(dash) and understood(words.after(dash), by_line=False) for dash in words.finditer(_ANY_DASH)
    )


def closing_brackets(words: Slice) -> list[Slice]:
    """The brackets that stand side by side at the end of the words."""
    if words.source.text[words.end - 1 : words.end] != ")":
        return []
    rest = words.cut(words.end - _LONGEST_CLUSTER, words.end)
    cluster: list[Slice] = []
    while hit := rest.match(_BRACKET):
        cluster.append(hit.slice)
        rest = rest.before(rest.start + len(rest.before(hit).raw.rstrip()))
    return cluster[::-1]


def source_and_mark(words: Slice) -> tuple[Slice | None, Slice | None]:
    """What stands in the bracket of the source at the end of some words, and the mark FILE in one beside it."""
    insides = [bracket.cut(bracket.start + 1, bracket.end - 1) for bracket in closing_brackets(words)[-2:]]
    if not insides:  # most places
        return None, None
    mark = next((inside for inside in insides if inside.fullmatch(_FILE_BRACKET)), None)
    sources = [inside for inside in (insides if mark is not None else insides[-1:]) if inside is not mark]
    return (sources[-1] if sources else None), mark


@value(eq=False, repr=False)
class Said:
    """What the bracket of a source says."""

    source: Slice | None = None
    restrictions: tuple[Restriction, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_source(page: Page, words: Slice) -> Said:
    """`REUTERS - Access all`, `ANI-NO ACCESS BBC`, `COAST GUARD - RESTRICTED`, `REUTERS`."""
    for dash in (*words.finditer(_SPACED_DASH), *words.finditer(_ANY_DASH)):
        source, access = words.before(dash), words.after(dash)
        if source and access and (dash.slice.raw[:1].isspace() or understood(access, by_line=False)):
            return Said(source, read_restrictions(page, access, source, by_line=False), _source_flags(source))
    if understood(words):
        return Said(None, read_restrictions(page, words, by_line=False))
    return Said(words, (), _source_flags(words))


def _source_flags(source: Slice) -> tuple[Flag, ...]:
    """`UGC` as a source says what kind of picture it is."""
    return tuple(flag for flag in flags_of(source.text) if flag == "ugc")
