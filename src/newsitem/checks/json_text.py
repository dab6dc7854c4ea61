"""JSON with the place of each of its values. The standard reader tells no places, and says nothing of repeated keys."""

import json
import math
import re
from typing import Any, Final

from attrs import field, frozen

from newsitem.checks.findings import Path

_DEEPEST: Final = 200  # a document of ours has 6 levels
_LONGEST_NUMBER: Final = 300  # digits; Python reads no number of more than 4300
_BLANK: Final = re.compile(r"[ \t\n\r]*+")
_WORD: Final = re.compile(r"true|false|null|(-?(?:0|[1-9][0-9]*+)(?P<fraction>\.[0-9]++)?(?P<power>[eE][+-]?[0-9]++)?)")
# The part of the standard reader that reads strings: written in C, and it tells where they end.
_string_at: Final[Any] = json.decoder.scanstring  # type: ignore[attr-defined]
_WORDS: Final = {"true": True, "false": False, "null": None}


class BrokenJson(Exception):
    """The text is no JSON. `offset`: where that shows. `code`: that of the finding."""

    def __init__(self, words: str, offset: int, code: str = "not-json") -> None:
        super().__init__(words)
        self.offset = offset
        self.code = code


@frozen
class JsonText:
    """A value with its offsets. `repeated`: keys that an object has more than once, with their offsets."""

    value: Any
    start: int
    repeated: list[tuple[int, str]]
    _offsets: dict[tuple[int, str | int], tuple[int, int]] = field(alias="offsets", repr=False)

    def offset(self, path: Path, *, of_key: bool = False) -> int:
        """Where the value on a path begins, or its key; for a path that leads nowhere the last value on it."""
        offset, value = self.start, self.value
        for step in path:
            found = self._offsets.get((id(value), step))
            if found is None:
                return offset
            offset = found[0] if of_key else found[1]
            value = value[step]
        return offset


def read_json(text: str, base: int = 0) -> JsonText:
    """The JSON in a text. All offsets are told from `base`, where the text begins in a larger one.

    Raises:
        BrokenJson: it is none.
    """
    try:
        return _Scanner(text, base).document()
    except BrokenJson as error:
        error.offset += base
        raise


class _Scanner:
    """Reads from left to right, without recursion: the containers that are still open stand in a list."""

    def __init__(self, text: str, base: int) -> None:
        self._text = text
        self._base = base
        self._at = 0
        self._open: list[Any] = []
        self._offsets: dict[tuple[int, str | int], tuple[int, int]] = {}
        self._repeated: list[tuple[int, str]] = []

    def document(self) -> JsonText:
        start = self._skip()
        value = self._value()
        while self._open:
            self._member(self._open[-1])
        if self._skip() < len(self._text):
            raise BrokenJson("there is more behind the value", self._at)
        return JsonText(value, self._base + start, self._repeated, self._offsets)

    def _skip(self) -> int:
        """Goes past white space."""
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        return self._at

    def _value(self) -> Any:
        """A scalar, or an empty container whose members are read next."""
        character = self._text[self._at : self._at + 1]
        if character == '"':
            return self._string()
        if character not in ("{", "["):
            return self._scalar()
        if len(self._open) >= _DEEPEST:
            raise BrokenJson(f"more than {_DEEPEST} levels", self._at, "beyond-limits")
        self._at += 1
        container: Any = {} if character == "{" else []
        self._open.append(container)
        return container

    def _member(self, container: Any) -> None:
        """The next member of a container, or its end."""
        closing = "}" if isinstance(container, dict) else "]"
        self._skip()
        if self._text.startswith(closing, self._at):
            self._at += 1
            self._open.pop()
            return
        if container:
            self._expect(",", f"a comma or {closing} is missing")
        if isinstance(container, dict):
            self._pair(container)
        else:
            offset = self._base + self._skip()
            self._offsets[id(container), len(container)] = offset, offset
            container.append(self._value())

    def _pair(self, container: dict[str, Any]) -> None:
        start = self._skip()
        if not self._text.startswith('"', start):
            raise BrokenJson("a key in quotation marks is missing", start)
        key = self._string()
        self._expect(":", "a colon behind the key is missing")
        if key in container:
            self._repeated.append((self._base + start, key))
        self._offsets[id(container), key] = self._base + start, self._base + self._skip()
        container[key] = self._value()

    def _expect(self, mark: str, complaint: str) -> None:
        if not self._text.startswith(mark, self._skip()):
            raise BrokenJson(complaint, self._at)
        self._at += 1

    def _string(self) -> str:
        try:
            value, self._at = _string_at(self._text, self._at + 1, True)
        except json.JSONDecodeError as error:
            raise BrokenJson(error.msg, error.pos) from error
        return str(value)

    def _scalar(self) -> Any:
        found = _WORD.match(self._text, self._at)
        if found is None:
            raise BrokenJson(
                "a value is missing" if self._at < len(self._text) else "the text ends too early", self._at
            )
        self._at = found.end()
        if found[1] is None:
            return _WORDS[found[0]]
        if len(found[0]) > _LONGEST_NUMBER:
            raise BrokenJson("a number out of range", found.start())
        return _number(found)


def _number(found: re.Match[str]) -> int | float:
    if found["fraction"] is None and found["power"] is None:
        return int(found[0])
    number = float(found[0])
    if not math.isfinite(number):
        raise BrokenJson("a number out of range", found.start())
    return number
