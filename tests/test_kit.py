"""Claims about the test kit: what it finds of broken rules, and that it finds nothing of good ones."""

import sys
from pathlib import Path

import attrs
import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

import broken_rules
from broken_rules import BROKEN, Rules, made, write_pages

from newsitem import register, unregister
from newsitem.drafts import rules as drafts
from newsitem.drafts.module import format_of
from newsitem.plugin import Dialect, Mark, Script
from newsitem.testing import KINDS, examine, speed
from newsitem.testing.checks import PAGE_CHECKS, WHOLE_CHECKS
from newsitem.testing.kit import few_of_each, findings_of, subject_of

# What tells of each broken rule, though its author had looked at the labels, and the check that finds it.
FOUND_BY = {
    "furniture of any wording on a line": ("planted words", "swallowed"),
    "furniture up to the end of the page": ("changed pages", "swallowed-when"),
    "furniture that may begin anywhere": ("planted words", "swallowed"),
    "name before role": ("label", "label-differs"),
    "last shot lost": ("nothing lost", "leftover"),
    "last shot claimed": ("planted words", "swallowed"),
    "spans made by hand": ("nothing lost", "wrong-span"),
    "label of the restrictions not known": ("label", "label-differs"),
    "restrictions claimed as a label": ("planted words", "swallowed"),
    "only the first restriction read": ("planted words", "swallowed"),
    "restrictions kept between pages": ("order of pages", "state-kept"),
    "storyline claimed as printed twice": ("planted words", "swallowed"),
    "label of the storyline not known": ("label", "label-differs"),
    "a missing part raises": ("changed pages", "crash"),
    "an empty page raises": ("random text", "crash"),
    "line feed as the only line's end": ("changed pages", "differs-when"),
    "headings not looked for": ("nothing lost", "leftover"),
    "marks of any agency": ("marks", "clash"),
    "marks of one story": ("recognised", "not-recognised"),
}


@pytest.fixture(autouse=True)
def nothing_seen():
    broken_rules._SEEN.clear()


@pytest.fixture
def folder(tmp_path):
    write_pages(tmp_path, made(Rules()))
    return tmp_path


def codes(format, folder, check):
    return {finding.code for finding in findings_of(subject_of(format, folder), check)}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("name before role", "role-in-name"),
        ("headings not looked for", "heading-in-shot"),
        ("label of the storyline not known", "label-in-text"),
    ],
)
def test_what_looks_wrong_is_told_without_a_label(name, code, folder):
    assert code in codes(made(BROKEN[name]), folder, "doubtful")


def test_a_quote_in_the_words_of_a_shot_is_told_where_no_soundbite_is_found(tmp_path):
    text = 'An owl\n\nSHOTS\n- Owl\n- Nur Aksoy ile görüşme: "Su bir anda geldi."\n- Sign: "Owls only"\n'
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    rules = drafts.Rules(name="x", provider="X", labels={"shotlist": ("SHOTS",)}, split="any_shots")
    (finding,) = findings_of(subject_of(format_of(rules), tmp_path), "doubtful")
    assert (finding.code, "Nur Aksoy" in finding.what) == ("quote-in-shot", True)
    rules = attrs.evolve(rules, announcing=("ile görüşme",))
    assert list(findings_of(subject_of(format_of(rules), tmp_path), "doubtful")) == []


def test_a_label_that_comes_again_in_a_text_is_told(tmp_path):
    labels = {"duration": ("Length",), "storyline": ("Words",)}
    format = format_of(drafts.Rules(name="x", provider="X", labels=labels))
    (tmp_path / "a.txt").write_text("An owl\nLength: 0:12\nWords: It came.\nLength: 0:14\n", encoding="utf-8")
    (finding,) = findings_of(subject_of(format, tmp_path), "doubtful")
    assert (finding.code, finding.what) == ("label-in-text", "'Length' stands in a text: 'Length: 0:14'")


def test_a_value_of_another_type_than_the_model_says_is_told_although_the_label_has_it_too(tmp_path):
    (tmp_path / "a.txt").write_text("An owl\n\nIt came.\n", encoding="utf-8")
    said = Dialect("x", lambda script: True, lambda page, script: Script(facts={"duration": "155"}))
    format = attrs.evolve(format_of(drafts.Rules(name="x", provider="X")), dialects=[said])
    (finding,) = findings_of(subject_of(format, tmp_path), "the model")
    assert (finding.code, finding.what) == ("no-item", "Expected `float | null`, got `str` - at `$.duration`")
    said = Dialect("x", lambda script: True, lambda page, script: Script(facts={"duration": 155.0}))
    assert list(findings_of(subject_of(attrs.evolve(format, dialects=[said]), tmp_path), "the model")) == []


def test_what_differs_in_another_state_of_a_page_is_said(folder):
    subject = subject_of(made(BROKEN["line feed as the only line's end"]), folder)
    told = [one.what for one in findings_of(subject, "changed pages") if one.code == "differs-when"]
    assert any(": wanted " in what or " read" in what for what in told)
    assert all(what.startswith("with CRLF line ends: ") for what in told)


def test_a_good_format_has_no_errors(folder, monkeypatch):
    monkeypatch.delitem(WHOLE_CHECKS, "time")
    report = examine(made(Rules()), folder)
    assert [finding for finding in report.findings if finding.severity == "error"] == []
    assert [check.name for check in report.checks] == [*PAGE_CHECKS, *WHOLE_CHECKS]
    assert report.is_green()
    assert report.pages == ("bees.txt", "goose.txt", "lighthouse.txt")


@pytest.mark.parametrize("name", FOUND_BY)
def test_a_broken_rule_is_found(name, folder):
    check, code = FOUND_BY[name]
    assert code in codes(made(BROKEN[name]), folder, check)


@pytest.mark.parametrize("name", ["runaway pattern", "lazy pattern to an end that never comes"])
def test_a_slow_rule_is_found(name, folder, monkeypatch):
    monkeypatch.setattr(speed, "_LIMIT", 4.0)
    monkeypatch.setattr(speed, "_HOSTILE", ("SOUNDBITE (", "a, b) "))
    subject = subject_of(made(BROKEN[name]), folder)
    assert next(WHOLE_CHECKS["time"](subject)).code in ("too-slow", "grows")


def pretended(cost):
    """Reading as on a machine on which a text of some length costs so much."""

    def seconds(text, format):
        if cost(len(text)) > speed._LIMIT:
            raise speed.TookTooLongError
        return cost(len(text))

    return seconds


@pytest.mark.parametrize("speed_of_machine", [0.6, 0.8, 1.0, 1.2, 1.4, 2.0, 3.0, 5.0, 10.0, 30.0])
def test_what_grows_by_the_square_is_found_on_any_machine(speed_of_machine, monkeypatch):
    square = pretended(lambda length: (length / 64_000 + 5 * (length / 64_000) ** 2) / speed_of_machine)
    monkeypatch.setattr(speed, "_seconds", square)
    assert speed._suspicious("a".__mul__, made(Rules())) != []


@pytest.mark.parametrize("speed_of_machine", [0.01, 0.1, 0.3, 1.0, 3.0, 10.0])
def test_what_grows_evenly_is_not_told_on_any_machine(speed_of_machine, monkeypatch):
    monkeypatch.setattr(speed, "_seconds", pretended(lambda length: 0.001 + length / 64_000 / 10 / speed_of_machine))
    assert speed._suspicious("a".__mul__, made(Rules())) == []


@pytest.mark.parametrize(
    "check", ["label", "nothing lost", "doubtful", "planted words", "marks", "order of pages", "random text"]
)
def test_a_check_finds_nothing_of_a_good_format(check, folder):
    assert codes(made(Rules()), folder, check) == set()


def test_time_is_flat_for_a_good_format(folder, monkeypatch):
    monkeypatch.setattr(speed, "_HOSTILE", ("“", "SOUNDBITE (", "\n\n"))
    monkeypatch.setattr(speed, "_MOST_OWN", 4)
    assert list(WHOLE_CHECKS["time"](subject_of(made(Rules()), folder))) == []


def test_a_page_without_a_label_or_with_a_draft_is_told(folder):
    (folder / "goose.json").unlink()
    assert codes(made(Rules()), folder, "label") == {"no-label"}
    label = folder / "bees.json"
    label.write_text(label.read_text(encoding="utf-8").replace("{", '{"about": "DRAFT",', 1), encoding="utf-8")
    assert codes(made(Rules()), folder, "label") == {"no-label", "label-draft"}
    label.write_text("{", encoding="utf-8")
    assert codes(made(Rules()), folder, "label") == {"no-label", "label-unreadable"}


def test_a_leftover_that_a_label_states_is_known(folder):
    page = folder / "goose.txt"
    text = page.read_text(encoding="utf-8").replace("Story 4830", "Odd words\nStory 4830")
    page.write_text(text, encoding="utf-8")
    assert codes(made(Rules()), folder, "nothing lost") == {"leftover"}
    write_again = {name: text if name == "goose" else page for name, page in broken_rules.PAGES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(broken_rules, "PAGES", write_again)
        write_pages(folder, made(Rules()))
    assert codes(made(Rules()), folder, "nothing lost") == set()


def test_a_page_that_another_format_recognises_is_told(folder):
    register(attrs.evolve(made(Rules(marks=((Mark("words", "Ferry Wire desk"),),))), name="ferrytwin"))
    try:
        assert codes(made(Rules()), folder, "recognised") == {"recognised-by-others"}
    finally:
        unregister("ferrytwin")


def test_a_format_without_marks_and_a_folder_without_pages_are_told(folder, tmp_path):
    assert codes(made(Rules(marks=())), folder, "marks") == {"no-marks"}
    empty = tmp_path / "empty"
    empty.mkdir()
    report = examine(made(Rules()), empty)
    assert [finding.code for finding in report.findings] == ["no-pages"]
    assert not report.is_green()


def test_many_findings_of_a_kind_are_told_as_a_few_and_their_number(folder):
    subject = subject_of(made(BROKEN["furniture up to the end of the page"]), folder, every_word=True)
    every = list(PAGE_CHECKS["planted words"](subject, subject.pages[2]))
    few = list(few_of_each(every))
    assert len(every) > 6
    assert [finding.what for finding in few][5:] == [f"and {len(every) - 5} more of this kind"]


def test_every_kind_of_finding_has_advice():
    assert [code for code, kind in KINDS.items() if not kind.advice.endswith(".")] == []


def test_a_report_is_the_same_as_json(folder, monkeypatch):
    monkeypatch.delitem(WHOLE_CHECKS, "time")
    report = examine(made(BROKEN["last shot lost"]), folder)
    plain = report.plain()
    assert plain["format"] == "ferrywire"
    assert len(plain["findings"]) == len(report.findings)
    errors = [one["severity"] == "error" for one in plain["findings"]]
    assert errors == sorted(errors, reverse=True)
    assert {one["advice"] for one in plain["findings"]} <= {kind.advice for kind in KINDS.values()}
