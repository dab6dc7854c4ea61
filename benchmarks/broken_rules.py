"""More than twenty deliberately broken rules in a format, and which of them the test kit finds.

    python benchmarks/broken_rules.py [RULE …]

Each rule is broken alone. It counts as found if the kit tells something that it does not tell of the whole format. The
labels are those of the whole format; in the second column each broken format made its labels itself, as an author
would who looked at none of them.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import regex

from newsitem import explain
from newsitem.build import all_spans
from newsitem.grammar.headings import dash_anchor
from newsitem.grammar.labels import label_pattern, read_fields
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.model import Shot
from newsitem.plugin import SCRIPT, Dialect, Format, Mark, Page, Script, Sections, Slice
from newsitem.testing import Report, examine
from newsitem.testing.labels import generate_label, label_path
from newsitem.testing.pages import pages_in

PAGES: Final = {
    "lighthouse": """FERRY WIRE
Story 4821 | 1:38 | 18 March 2025

Last lighthouse keeper of Skarholm hands over the key

RIGHTS: NO ACCESS DENMARK / MUST CREDIT "SKARHOLM MUSEUM"

SHOTS:
Skarholm, Norway - March 17, 2025:
1. Aerial shots of lighthouse
2. SOUNDBITE (Norwegian) Keeper Gunnar Vik: "I've counted the stairs every day, and there were always 118."
3. Cat on windowsill
FILE: Skarholm, Norway - 1986:
4. Keeper winding clock

TEXT:
The last keeper of the lighthouse at Skarholm has handed over the key after 39 years.

From today a machine will turn the lamp. The cat stays.

Ferry Wire desk: ring 555 0117
""",
    "goose": """FERRY WIRE
Story 4830 | 0:24 | 2 April 2025

Goose stops tram in Bergvik

RIGHTS: EDITORIAL USE ONLY

SHOTS:
Bergvik, Norway - April 2, 2025:
1. Goose between rails
2. SOUNDBITE (English) Driver Ann Lund: "She was here first."

TEXT:
A goose sat down between the rails in Bergvik on Wednesday and stayed for an hour.

Ferry Wire desk: ring 555 0117
""",
    "bees": """FERRY WIRE
Story 4852 | 2:05 | 21 June 2025

Beekeepers on the roofs of Amman bring in a late harvest

SHOTS:
Amman, Jordan - June 20, 2025:
1. Various of hives on roof
2. SOUNDBITE (Arabic) Beekeeper Samir Haddad: "The spring was cold."
3. Close of bees on comb

TEXT:
Some forty families in Amman keep bees on the roofs of their houses.

Ferry Wire desk: ring 555 0117
""",
}
BRAND: Final = "FERRY WIRE"


def _first_line(rest: Slice) -> Slice | None:
    return next(iter(rest.lines()), None)


def _paragraphs(_page: Page, words: Slice) -> list[Slice]:
    return paragraphs(words)


def _nothing(_page: Page, _script: Slice) -> None:
    pass


def _must_be_there(value: dict[str, Slice], name: str, _nothing: Slice) -> Slice:
    return value[name]


@attrs.frozen
class Rules:
    """What a format is made of. Each broken format has one of these replaced."""

    marks: tuple[tuple[Mark, ...], ...] = ((Mark("line", BRAND),),)
    desk: str = r"Ferry Wire desk: ring [\d ]+"
    desk_kind: Any = "furniture"
    facts: str = r"Story (?P<id>\d+) \| (?P<duration>[\d:]+) \| (?P<published>[^\r\n]+)"
    labels: Mapping[str, list[str]] = {"limits": ["RIGHTS"], "shots": ["SHOTS"], "storyline": ["TEXT"]}
    shotlist: ShotlistRules = ShotlistRules(find_anchor=dash_anchor, order="role-first")
    headline: Callable[[Slice], Slice | None] = _first_line
    limits: Callable[[Page, Slice], Any] = read_restrictions
    shots: Callable[[Page, Slice, ShotlistRules], list[Shot]] = read_shots
    story: Callable[[Page, Slice], Any] = _paragraphs
    get: Callable[[dict[str, Slice], str, Slice], Slice] = dict.get
    before: Callable[[Page, Slice], None] = _nothing


def made(rules: Rules) -> Format:
    """A format by some rules."""
    desk, facts = regex.compile(rules.desk), regex.compile(rules.facts)
    labels = label_pattern(rules.labels)

    def frame(page: Page) -> list[Sections]:
        rest, found = page.whole, {}
        if brand := rest.find(BRAND):
            page.claim(brand, "furniture", "brand")
            rest = rest.after(brand)
        if hit := rest.search(desk):
            page.claim(hit.slice, rules.desk_kind, "desk")
            rest = rest.before(hit)
        if hit := rest.search(facts):
            found = {name: (words,) for name in ("id", "duration", "published") if (words := hit[name])}
            page.claim(hit.slice.before(found["id"][0]), "label", "facts")
            rest = rest.after(hit)
        headline = rules.headline(rest)
        if headline is not None:
            found |= {"headline": (headline,), SCRIPT: (rest.after(headline),)}
        return [Sections(found)]

    def read(page: Page, script: Slice) -> Script:
        rules.before(page, script)
        _, fields = read_fields(page, script, labels)
        value = {field.name: field.value for field in fields}
        nothing = script.cut(script.end, script.end)
        return Script(
            slices={"storyline": rules.story(page, rules.get(value, "storyline", nothing))},
            restrictions=rules.limits(page, rules.get(value, "limits", nothing)),
            shots=rules.shots(page, rules.get(value, "shots", nothing), rules.shotlist),
        )

    dialect = Dialect("ferrywire", lambda script: script.search(labels) is not None, read)
    return Format(name="ferrywire", provider="Ferry Wire", marks=rules.marks, layout=frame, dialects=(dialect,))


def _last_shot_lost(page: Page, words: Slice, rules: ShotlistRules) -> list[Shot]:
    return read_shots(page, words, rules)[:-1]


def _last_shot_claimed(page: Page, words: Slice, rules: ShotlistRules) -> list[Shot]:
    shots = read_shots(page, words, rules)
    if shots and shots[-1].span:
        page.claim(page.source.slice(*shots[-1].span), "label", "end")
    return shots[:-1]


def _spans_by_hand(page: Page, words: Slice, rules: ShotlistRules) -> list[Shot]:
    shots = read_shots(page, words, rules)
    moved = [[(start + 1, end + 1) for start, end in all_spans(shot.spans)] for shot in shots]
    return [attrs.evolve(shot, spans={"text": tuple(spans[:1])}) for shot, spans in zip(shots, moved, strict=True)]


def _limits_claimed(page: Page, words: Slice) -> Any:
    page.claim(words, "label", "rights")
    return ()


def _first_limit_only(page: Page, words: Slice) -> Any:
    first = words.cut(words.start, words.start + max(words.raw.find("/"), 0) or words.end)
    page.claim(words.after(first), "label", "rights")
    return read_restrictions(page, first)


_SEEN: Final[list[Any]] = []


def _limits_kept(page: Page, words: Slice) -> Any:
    _SEEN.extend(one for one in read_restrictions(page, words) if one not in _SEEN)
    return tuple(_SEEN)


def _repeated(page: Page, words: Slice) -> Any:
    parts = paragraphs(words)
    for part in parts[1:]:
        page.claim(part, "repeat", "storyline")
    return parts[:1]


_END: Final = regex.compile(r"[Ee]nd of script")


def _rest_for_each_line(_page: Page, script: Slice) -> None:
    for line in script.lines():
        script.after(line).search(_END)


_RUNAWAY: Final = regex.compile(r"(?:[^\n]*,)*[^\n]*(?:[^\n]*\))+!!")


def _runaway(_page: Page, script: Slice) -> None:
    script.search(_RUNAWAY)


_LAZY: Final = regex.compile(r"(?s)SOUNDBITE \(.*?\)\)")


def _lazy(_page: Page, script: Slice) -> None:
    script.search(_LAZY)


BROKEN: Final[Mapping[str, Rules]] = {
    "furniture of any wording on a line": Rules(desk=r"Ferry Wire[^\r\n]+"),
    "furniture up to the end of the page": Rules(desk=r"(?s)From today.*|Ferry Wire desk: ring [\d ]+"),
    "furniture that may begin anywhere": Rules(desk=r"(?s)The cat stays.*0117|Ferry Wire desk: ring [\d ]+"),
    "name before role": Rules(shotlist=ShotlistRules(find_anchor=dash_anchor, order="name-first")),
    "last shot lost": Rules(shots=_last_shot_lost),
    "last shot claimed": Rules(shots=_last_shot_claimed),
    "spans made by hand": Rules(shots=_spans_by_hand),
    "runaway pattern": Rules(before=_runaway),
    "lazy pattern to an end that never comes": Rules(before=_lazy),
    "rest of the text for each line": Rules(before=_rest_for_each_line),
    "label of the restrictions not known": Rules(labels={"shots": ["SHOTS"], "storyline": ["TEXT"]}),
    "restrictions claimed as a label": Rules(limits=_limits_claimed),
    "only the first restriction read": Rules(limits=_first_limit_only),
    "restrictions kept between pages": Rules(limits=_limits_kept),
    "storyline claimed as printed twice": Rules(story=_repeated),
    "label of the storyline not known": Rules(labels={"limits": ["RIGHTS"], "shots": ["SHOTS"]}),
    "a missing part raises": Rules(get=_must_be_there),
    "an empty page raises": Rules(headline=lambda rest: rest.lines()[0]),
    "line feed as the only line's end": Rules(
        facts=r"Story (?P<id>\d+) \| (?P<duration>[\d:]+) \| (?P<published>[^\n]+)\n\n"
    ),
    "headings not looked for": Rules(shotlist=ShotlistRules(order="role-first")),
    "marks of any agency": Rules(marks=((Mark("pattern", r"(?i)SHOT"),),)),
    "marks of one story": Rules(marks=((Mark("words", "lighthouse"),),)),
}  # fmt: skip


def write_pages(folder: Path, format: Format) -> None:
    """The pages, each beside the label that a format makes of it."""
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for page in pages_in(folder):
        label_path(page.path).unlink(missing_ok=True)
        generate_label(page.path, explain(page.data(), format=format, name=page.name).items)
        label = label_path(page.path).read_text(encoding="utf-8")
        label_path(page.path).write_text(regex.sub(r'\n  "about": "DRAFT[^"]*",', "", label), encoding="utf-8")


def told(report: Report) -> set[tuple[str, str | None]]:
    """What a report tells, in short."""
    return {(finding.code, finding.page) for finding in report.findings}


def found_in(rules: Rules, *, own_labels: bool) -> list[str]:
    """The kinds of what the kit tells of a broken format and not of the whole one."""
    with tempfile.TemporaryDirectory() as name:
        folder, whole, broken = Path(name), made(Rules()), made(rules)
        write_pages(folder, whole)
        usual = told(examine(whole, folder))
        if own_labels:
            try:
                write_pages(folder, broken)
            except Exception as error:  # noqa: BLE001  a format that crashes has no labels
                return [f"no labels: {type(error).__name__}"]
        _SEEN.clear()
        return sorted({code for code, _ in told(examine(broken, folder)) - usual})


def main() -> None:
    """Breaks each rule, or those that are named, and says what was found."""
    count = [0, 0]
    wanted = {name: rules for name, rules in BROKEN.items() if not sys.argv[1:] or name in sys.argv[1:]}
    for name, rules in wanted.items():
        rows = [found_in(rules, own_labels=own) for own in (False, True)]
        count = [before + bool(row) for before, row in zip(count, rows, strict=True)]
        print(f"{name:40} {', '.join(rows[0]) or 'NOT FOUND':60} | {', '.join(rows[1]) or 'NOT FOUND'}", flush=True)
    print(f"found of {len(wanted)}: {count[0]} with labels that were looked at, {count[1]} with the format's own")


if __name__ == "__main__":
    main()
