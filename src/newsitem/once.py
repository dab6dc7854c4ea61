"""Readers that read each piece of a page once, however many ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from newsitem.text import Slice

T = TypeVar("T")
P = ParamSpec("P")


def once_a_page(read: Callable[Concatenate[Slice, P], T]) -> Callable[Concatenate[Slice, P], T]:
    """A reader of slices that reads each piece of a page once: what tells whether a dialect fits is read again.

    Nobody may change what is given. What the reader is told besides the words must be hashable.
    """
    read_once: Callable[..., T] = read

    @wraps(read)
    def reading(words: Slice, *facts: Any) -> Any:
        key = (read, words.start, words.end, *facts)
        known = words.source.known
        if key not in known:
            known[key] = read_once(words, *facts)
        return known[key]

    return cast("Callable[Concatenate[Slice, P], T]", reading)
