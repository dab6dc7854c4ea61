"""The answers for an item as plain values, for JSON."""

import datetime
from typing import Any

from newsitem.rights.answers import Clearance, ShotClearance


def record(file: str, item: int, clearance: Clearance) -> dict[str, Any]:
    """An object with the answers for one item.

    Args:
        file: the name of its page.
        item: its number on the page, from 1.
        clearance: the answers.
    """
    return {"file": file, "item": item, "answer": clearance.answer, "shots": [_shot(shot) for shot in clearance.shots]}


def _shot(shot: ShotClearance) -> dict[str, Any]:
    return {
        "index": shot.index,
        "number": shot.number,
        "answer": shot.answer,
        "clauses": [{"kind": one.kind, "text": one.text, "source": one.source} for one in shot.clauses],
        "duties": [{"kind": one.kind, "text": one.text} for one in shot.duties],
        "changes_at": iso_time(shot.changes_at),
    }


def iso_time(moment: datetime.datetime | None) -> str | None:
    """A time in UTC as ISO 8601 with `Z`."""
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")
