"""The pages of a run, one after the other: those of files, those in archives, and inputs that are items already."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path, PurePath
from typing import Final

from attrs import frozen

from newsitem.archives.kinds import is_archive, pages_in
from newsitem.archives.names import why_refused
from newsitem.archives.values import Found, Limits, Refused, too_large
from newsitem.cli.inputs import Input
from newsitem.cli.items import begins_with_item, holds_items

_DIGEST: Final = 16  # bytes
_AT_ONCE: Final = 1_000_000


@frozen(eq=False, repr=False)
class Page:
    """A page of the run. `content`: null where there is a `problem` instead, or `items`.

    `below`: where its output stands below an output folder; null where its name must not become that of a file.
    `behind`: how much of the run is behind it, in the unit of `Pages.total`. `items`: an input that is no page, but
    holds items that are written as they are.
    """

    name: str
    content: bytes | str | None
    below: PurePath | None
    format: str | None = None
    problem: str | None = None
    behind: float = 0.0
    items: Input | None = None

    def digest(self) -> str:
        """What tells whether it is the same page: its name and all its bytes."""
        from hashlib import blake2b

        found = blake2b(digest_size=_DIGEST)
        for part in (self.name, self.format or "", self.problem or ""):
            found.update(part.encode("utf-8", "surrogateescape") + b"\0")
        for piece in self._bytes():
            found.update(piece)
        return found.hexdigest()

    def _bytes(self) -> Iterator[bytes]:
        if isinstance(self.content, str):
            yield self.content.encode("utf-8", "surrogatepass")
        elif self.content is not None:
            yield self.content
        elif self.items is not None:
            yield from _file(self.items.path)


def _file(path: str | None) -> Iterator[bytes]:
    """The bytes of a file; some that never come again for standard input, which cannot be read twice."""
    if path is None:
        yield os.urandom(_DIGEST)
        return
    with Path(path).open("rb") as file:
        while piece := file.read(_AT_ONCE):
            yield piece


class Pages:
    """All pages of some inputs. They are read when they are asked for, and not kept.

    `total`: how many pages there are (`are_counted`); where archives are among the inputs, how many bytes.
    """

    def __init__(
        self,
        inputs: Sequence[Input],
        limits: Limits,
        largest_file: int | None = None,
        *,
        format: str | None = None,
        to_files: bool = False,
    ) -> None:
        """The pages of these inputs.

        Args:
            inputs: files, archives and standard input.
            limits: of pages in archives.
            largest_file: how many bytes a page in a file of its own may have; null for any number.
            format: that the user asks for; with another than our own JSON's nothing is taken as items.
            to_files: whether names become those of files; pages whose names must not are then refused.
        """
        self.are_counted = not has_archive(inputs, format)
        self._inputs = inputs
        self._limits = limits
        self._largest_file = largest_file
        self._format = format
        self._to_files = to_files
        sizes = [1 if self.are_counted else one.size for one in inputs]
        self._ends = list(accumulate(sizes, initial=0))
        self.total = self._ends[-1]

    def __iter__(self) -> Iterator[Page]:
        for one, start, end in zip(self._inputs, self._ends, self._ends[1:], strict=False):
            if has_archive([one], self._format):
                yield from self._in_archive(one, start, end)
            else:
                yield self._in_file(one, end)

    def _in_file(self, one: Input, end: int) -> Page:
        try:
            if holds_items(one, self._format):
                return Page(one.name, None, one.below, behind=end, items=one)
            content = one.read()
        except OSError as error:
            return Page(one.name, None, one.below, problem=f"it cannot be read: {error.strerror or error}", behind=end)
        if self._largest_file is not None and len(content) > self._largest_file:
            return Page(one.name, None, one.below, problem=too_large(self._largest_file, "--max-page"), behind=end)
        return Page(one.name, content, one.below, behind=end)

    def _in_archive(self, one: Input, start: int, end: int) -> Iterator[Page]:
        path = one.path or ""
        is_empty = True
        try:
            for found in pages_in(path, self._limits):
                is_empty = False
                yield self._page(found, start + found.share * (end - start))
        except (OSError, Refused) as error:
            is_empty = False
            yield Page(one.name, None, None, problem=getattr(error, "strerror", None) or str(error), behind=end)
        if is_empty:
            yield Page(one.name, None, None, problem="there is no page in it", behind=end)

    def _page(self, found: Found, behind: float) -> Page:
        if self._to_files and found.below is None and found.problem is None:
            return Page(found.name, None, None, problem=why_refused(found.name), behind=behind)
        below = None if found.below is None else PurePath(found.below)
        return Page(found.name, found.page, below, found.format, found.problem, behind)


def has_archive(inputs: Iterable[Input], format: str | None) -> bool:
    """Whether an archive is among some inputs. Lines of JSON may be items, and then are none."""
    return any(one.path is not None and is_archive(one.path) and not begins_with_item(one, format) for one in inputs)
