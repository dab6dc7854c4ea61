"""What the files in an output folder are called: so that none overwrites another, nor a source."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path, PurePath

from newsitem.cli.inputs import Input, identity


class Names:
    """The names of a run's output files. `folder`: where they stand.

    A page `PAGE.html` is called `PAGE` if no other page of the run is; pages that share a name keep their suffixes
    (`PAGE.html`), and where those clash too get a number (`PAGE.html.2`). Names that differ only in case clash, for on
    many disks they are one file.
    """

    def __init__(self, folder: Path, pages: Iterable[Input], suffix: str, *, are_whole: bool = False) -> None:
        """Names in a folder.

        Args:
            folder: where they are.
            pages: those that are known beforehand. Of others, such as those in archives, the first gets the short name.
            suffix: of the output, with its point.
            are_whole: keep the pages' own suffixes.
        """
        self.folder = folder
        self._suffix = suffix
        self._are_whole = are_whole
        pages = list(pages)
        self._wanted = Counter(_key(self._short(page.below)) for page in pages)
        # Hashes do: of a million names they take a third of the memory, and two of one hash only cost a number.
        self._given: set[int] = set()
        self._protected: set[int] = {hash(page.identity) for page in pages if page.identity is not None}
        # Numbers that were tried are not tried again: thousands of pages may be called `index.html`.
        self._numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))

    def of(self, page: PurePath, files: int) -> list[Path]:
        """The paths of a page's output files, which from now on are given away: as many as asked for.

        `page`: where it stands below its input folder.
        """
        for name in self._candidates(page):
            names = [name] if files == 1 else [name.with_name(f"{name.name}-{n}") for n in range(1, files + 1)]
            if all(self._is_free(one, page) for one in names):
                self._given.update(hash(_key(one)) for one in names)
                return [self._path(one) for one in names]
        raise AssertionError("numbers do not end")

    def protect(self, written: Path) -> None:
        """Sees to it that nothing is written to this file any more, whatever path leads to it."""
        self._protected.add(hash(identity(written)))

    def _candidates(self, page: PurePath) -> Iterator[PurePath]:
        short = self._short(page)
        if self._wanted[_key(short)] <= 1:
            yield short
        yield page
        for number in self._numbers[_key(page)]:
            yield page.with_name(f"{page.name}.{number}")

    def _is_free(self, name: PurePath, page: PurePath) -> bool:
        """Whether nothing of this run stands there or is going to."""
        key = _key(name)
        if hash(key) in self._given or (self._wanted[key] and key != _key(self._short(page))):
            return False
        try:
            return hash(identity(self._path(name))) not in self._protected
        except (OSError, ValueError):  # there is nothing yet, or never can be: writing will tell
            return True

    def _path(self, name: PurePath) -> Path:
        return self.folder / name.with_name(name.name + self._suffix)

    def _short(self, page: PurePath) -> PurePath:
        return page if self._are_whole else page.with_suffix("")


def _key(name: PurePath) -> str:
    return unicodedata.normalize("NFC", name.as_posix()).casefold()
