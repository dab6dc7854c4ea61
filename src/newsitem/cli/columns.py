"""Rows of words with their columns under each other."""

from collections.abc import Callable, Iterator, Sequence

from newsitem.cli.terminal import Line, shown


def columns(rows: Sequence[Sequence[str]], style: Callable[[Sequence[str]], str] = lambda _: "") -> Iterator[Line]:
    """The rows, of which the first is the header and bold. `style`: that of another row."""
    plain = [[shown(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*plain, strict=True)]
    for number, row in enumerate(plain):
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield [("  ".join(padded).rstrip(), "bold" if number == 0 else style(row))]
