"""A finding: one thing that is wrong with a document, with its place."""

from typing import Any, Final

from attrs import frozen

from newsitem.checks.catalogue import RULES
from newsitem.model import Severity

#: Line and column, both counted from 1.
Place = tuple[int, int]
#: Keys and places in lists, from the outermost value inwards.
Path = tuple[str | int, ...]

_LONGEST: Final = 160  # characters of a document that a message repeats


@frozen
class Finding:
    """One thing that is wrong with a document.

    `code`: a name out of the catalogue (`newsitem.checks.catalogue.RULES`). `severity`: `error` where the document
    breaks a rule, `warning` where it is likely to be misread, `info` for what the check itself could not do. `message`:
    the same in words. `line`, `column`: from 1, null for what has no place. `path`: in JSON `$.shots[3].date.start`, in
    XML the names of the elements, null where neither is of use. `file`: the name that the caller gave.
    """

    code: str
    severity: Severity
    message: str
    line: int | None = None
    column: int | None = None
    path: str | None = None
    file: str | None = None


def finding(
    code: str, place: Place | None = None, path: str | None = None, file: str | None = None, **facts: object
) -> Finding:
    """A finding out of the catalogue.

    Raises:
        KeyError: the code, or a fact that its message needs, is missing: a mistake of the programmer.
    """
    rule = RULES[code]
    line, column = place or (None, None)
    message = rule.message.format(**{name: shortened(fact) for name, fact in facts.items()})
    return Finding(code, rule.severity, message, line, column, path, file)


def shortened(fact: Any) -> Any:
    """The fact; of a long text its beginning and its end."""
    if not isinstance(fact, str) or len(fact) <= _LONGEST:
        return fact
    half = _LONGEST // 2
    return f"{fact[:half]} … {fact[-half:]}"


def json_path(path: Path) -> str:
    """A path as it is written: `$.shots[3].date.start`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "$" + "".join(steps)
