"""The shotlist as text, for people and for readers that know no `partMeta`; our own reader skips it."""

from collections.abc import Iterator, Sequence

from newsitem.model import Shot


def shotlist(shots: Sequence[Shot]) -> str:
    """A line for each shot, under a heading wherever place, date or source change."""
    return "\n".join(_lines(shots))


def _lines(shots: Sequence[Shot]) -> Iterator[str]:
    above = ""
    for shot in shots:
        heading = _heading(shot)
        if heading != above:
            yield heading
        above = heading
        number = f"{shot.number}. " if shot.number is not None else ""
        yield number + " ".join(_words(shot))


def _heading(shot: Shot) -> str:
    """`PLACE (DATE) (SOURCE)`; empty, hence a blank line, where a shot has none of them."""
    place = shot.place.text if shot.place else ""
    rest = [text for text in (shot.date.text if shot.date else "", shot.source or "") if text]
    return " ".join(filter(None, [place, *(f"({text})" for text in rest)]))


def _words(shot: Shot) -> Iterator[str]:
    if shot.text:
        yield shot.text
    for bite in shot.soundbites:
        if bite.text:
            yield bite.text
        if bite.quote:
            yield f"“{bite.quote}”"
