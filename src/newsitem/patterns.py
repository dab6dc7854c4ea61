"""Regular expressions that are compiled when they are first used.

There are some hundreds, compiling one takes half a millisecond, and a page needs only those of its own format.
"""

from typing import Any, cast

import regex


class LazyPattern:
    """A pattern that is not compiled yet. `pattern`: its text, for others to be built of."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __repr__(self) -> str:
        return f"LazyPattern({self.pattern!r})"

    def __reduce__(self) -> tuple[type["LazyPattern"], tuple[str, int]]:
        """Goes to other processes as it was before its first use: compiled methods cannot."""
        return LazyPattern, (self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        # Only asked for what is not there: from then on the compiled pattern's own methods stand here.
        compiled = regex.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "splititer", "sub", "subn")


def lazy_pattern(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern that behaves like `regex.compile(pattern, flags)`, made at its first use: an error shows only then."""
    return cast("regex.Pattern[str]", LazyPattern(pattern, flags))
