"""What the files in an output folder are called: so that none overwrites another, nor a source."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path, PurePath

from newsitem.cli.inputs import Identity, Input, identity


class Names:
    """The names of a run's output files.

    A page `PAGE.html` is called `PAGE` if no other page of the run is; pages that share a name keep their suffixes
    (`PAGE.html`), and where those clash too get a number (`PAGE.html.2`). Names that differ only in case clash, for on
    many disks they are one file.
    """

    def __init__(self, folder: Path, pages: Sequence[Input], suffix: str) -> None:
        """Names for these pages in a folder; `suffix` is that of the output, with its point."""
        self._folder = folder
        self._suffix = suffix
        self._wanted = Counter(_key(_short(page)) for page in pages)
        self._given: set[str] = set()
        # Numbers that were tried are not tried again: thousands of pages may be called `index.html`.
        self._numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
        self._protected: set[Identity] = {page.identity for page in pages if page.identity is not None}

    def of(self, page: Input, files: int) -> list[Path]:
        """The paths of a page's output files, which from now on are given away: as many as asked for."""
        for name in self._candidates(page):
            names = [name] if files == 1 else [name.with_name(f"{name.name}-{n}") for n in range(1, files + 1)]
            if all(self._is_free(one, page) for one in names):
                self._given.update(map(_key, names))
                return [self._path(one) for one in names]
        raise AssertionError("numbers do not end")

    def protect(self, written: Path) -> None:
        """Sees to it that nothing is written to this file any more, whatever path leads to it."""
        self._protected.add(identity(written))

    def _candidates(self, page: Input) -> Iterable[PurePath]:
        short, whole = _short(page), page.below
        first = [short] if self._wanted[_key(short)] == 1 else []
        numbered = (whole.with_name(f"{whole.name}.{number}") for number in self._numbers[_key(whole)])
        return chain(first, [whole], numbered)

    def _is_free(self, name: PurePath, page: Input) -> bool:
        """Whether nothing of this run stands there or is going to."""
        key = _key(name)
        if key in self._given or (self._wanted[key] and key != _key(_short(page))):
            return False
        try:
            return identity(self._path(name)) not in self._protected
        except (OSError, ValueError):  # there is nothing yet, or never can be: writing will tell
            return True

    def _path(self, name: PurePath) -> Path:
        return self._folder / name.with_name(name.name + self._suffix)


def _short(page: Input) -> PurePath:
    return page.below.with_suffix("")


def _key(name: PurePath) -> str:
    return unicodedata.normalize("NFC", name.as_posix()).casefold()
