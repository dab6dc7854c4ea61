"""The rights engine answers questions as a careful editor does, and never yes where the words forbid or are unclear."""

import datetime
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsitem
from newsitem.diagnostics import diagnostic
from newsitem.model import Item, Restriction, Shot

pytest.importorskip("newsitem.rights")

from newsitem.rights import Policy, Use, clearance

HERE = Path(__file__).parent
FILES = ("questions.toml", "typed.toml", "items.toml", "desk.toml")
#: Answers that hold for a use; what a question calls `not yes` may be either of the other two.
RIGHT = {"yes": {"yes"}, "no": {"no"}, "ask": {"ask"}, "not yes": {"no", "ask"}, "part": {"part"}}
ENOUGH = 150


@attrs.frozen
class Question:
    """An item, a use, and the answers that are right: for each shot, or one for all of them."""

    name: str
    item: Item
    asked: dict[str, Any]
    policy: dict[str, Any]
    open: str | None = None

    def clearance(self):
        policy = Policy(**_plain(self.policy)) if self.policy else None
        return clearance(self.item, Use(**_plain(self.asked["use"])), policy)

    def right(self, count):
        """The right answers of so many shots."""
        return self.asked.get("shots") or [self.asked["answer"]] * count


def _load(name) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def _plain(values):
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}


def _restrictions(rows):
    return [Restriction(**{"text": row["kind"].upper(), **row}) for row in rows]


def _shot(number, row):
    return Shot(
        number,
        row.get("text", "Port"),
        source=row.get("source"),
        restrictions=_restrictions(row.get("restrictions", [])),
    )


def _typed(row):
    return Item(
        format="ap",
        restrictions=_restrictions(row.get("restrictions", [])),
        shots=[_shot(number, shot) for number, shot in enumerate(row.get("shots", []), 1)],
        diagnostics=[diagnostic(code, words="terms") for code in row.get("diagnostics", [])],
    )


def _page(text, format):
    return newsitem.parse(text.strip("\n"), format=format)


def _questions() -> Iterator[Question]:
    frames = _load("frames.toml")
    for row in _rows("statement"):
        frame = frames[row["page"]]
        name = f"{row['page']}: {row['words']}"
        yield from _asked(row, name, _page(frame["page"].replace("{words}", row["words"]), frame["format"]))
    for row in _rows("typed"):
        yield from _asked(row, " + ".join(one["kind"] for one in row["restrictions"]) or "silence", _typed(row))
    for row in _rows("item"):
        yield from _asked(row, row["name"], _page(row["page"], row["format"]) if "page" in row else _typed(row))


def _rows(table) -> Iterator[dict[str, Any]]:
    for name in FILES:
        yield from _load(name).get(table, [])


def _asked(row, name, item) -> Iterator[Question]:
    for asked in row["asked"]:
        yield Question(f"{name[:60]} | {_said(asked['use'])}", item, asked, row.get("policy", {}), row.get("open"))


def _said(use):
    return ", ".join(f"{key} {value}" for key, value in use.items()) or "nothing said"


def _as_case(question):
    """A case; a question that is known to be answered wrongly must go on to be, or lose its mark."""
    marks = [pytest.mark.xfail(reason=question.open, strict=True)] if question.open else []
    return pytest.param(question, marks=marks, id=question.name)


QUESTIONS = list(_questions())


def test_there_are_enough_questions():
    assert len(QUESTIONS) >= ENOUGH


@pytest.mark.parametrize("question", [_as_case(question) for question in QUESTIONS])
def test_the_answer_is_the_editors(question):
    found = question.clearance()
    right = question.right(len(found.shots))
    told = [(shot.answer, [(clause.kind, clause.text) for clause in shot.clauses]) for shot in found.shots]
    assert len(found.shots) == len(right) == max(1, len(question.item.shots))
    assert all(shot.answer in RIGHT[answer] for shot, answer in zip(found.shots, right, strict=True)), told
    assert found.answer in RIGHT[question.asked["answer"]], told


@pytest.mark.parametrize("question", [q for q in QUESTIONS if "duties" in q.asked], ids=lambda question: question.name)
def test_the_duties_are_told(question):
    for shot in question.clearance().shots:
        told = {_duty(duty) for duty in shot.duties}
        assert told == set(question.asked["duties"])


@pytest.mark.parametrize("question", [q for q in QUESTIONS if "changes_at" in q.asked], ids=lambda q: q.name)
def test_the_time_of_change_is_told(question):
    for shot in question.clearance().shots:
        assert _instant(shot.changes_at) == question.asked["changes_at"]


def test_no_yes_where_the_words_forbid_or_are_unclear():
    dangerous = [question.name for question in QUESTIONS if question.open is None and _is_dangerous(question)]
    assert dangerous == []


def _is_dangerous(question):
    found = question.clearance()
    right = question.right(len(found.shots))
    loose = any(shot.answer == "yes" and answer != "yes" for shot, answer in zip(found.shots, right, strict=True))
    return loose or (found.answer == "yes" and question.asked["answer"] != "yes")


def _duty(duty):
    """A duty as the questions write it: the text counts of a credit alone."""
    if duty.kind == "credit":
        return f"credit: {duty.text}"
    return duty.kind.removeprefix("site-")


def _instant(value):
    return datetime.datetime.fromisoformat(value) if isinstance(value, str) else value
