"""Times in NewsML-G2: play times, time codes, seconds, milliseconds, and frames where their rate is known."""

from collections.abc import Iterable
from typing import Final

from newsitem.newsml.nodes import Node
from newsitem.patterns import lazy_pattern

_CLOCK: Final = lazy_pattern(
    r"(?:npt=)?(?P<h>\d{1,3})[:;](?P<m>[0-5]?\d)[:;](?P<s>[0-5]?\d(?:[.,]\d{1,9})?)(?:[:;](?P<f>\d{1,3}))?s?"
)
_NUMBER: Final = lazy_pattern(r"\d{1,12}(?:\.\d{1,9})?s?")
_FASTEST: Final = 1000.0
# Drop frame codes skip numbers so that they keep pace with the clock; they are used at this rate alone.
_DROP_FRAME: Final = 30 / 1.001


def seconds(text: str, unit: str, rate: float | None) -> float | None:
    """The seconds that a time stands for; None where it cannot be told.

    Args:
        text: as it stands in `start`, `end` or `duration`.
        unit: the code of its unit in small letters; empty for the standard's default, which is `editunit` in time
            delimiters.
        rate: frames a second; None where it is not known.
    """
    text = text.strip()
    if clock := _CLOCK.fullmatch(text):
        return _clock_seconds(clock.groupdict(), _DROP_FRAME if "drop" in unit else rate)
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.rstrip("s"))
    if unit in ("seconds", "second", "s", "normalplaytime"):
        return number
    if unit in ("milliseconds", "millisecond", "ms"):
        return number / 1000
    return _rounded(number / rate) if rate and unit in ("editunit", "frames", "frame", "") else None


def _clock_seconds(clock: dict[str, str], rate: float | None) -> float | None:
    whole = int(clock["h"]) * 3600 + int(clock["m"]) * 60 + float(clock["s"].replace(",", "."))
    if clock["f"] is None:
        return _rounded(whole)
    return _rounded(whole + int(clock["f"]) / rate) if rate else None


def _rounded(number: float) -> float:
    return round(number, 3)


def frame_rate(contents: Iterable[Node], rendition: str) -> float | None:
    """Frames a second of the rendition that is meant, else that of all renditions; None where they differ."""
    rates = {node.code("rendition"): rate for node in contents if (rate := _rate(node)) is not None}
    if rendition in rates:
        return rates[rendition]
    return next(iter(rates.values())) if len(set(rates.values())) == 1 else None


def _rate(node: Node) -> float | None:
    text = node.attributes.get("videoframerate", "").strip()
    rate = float(text) if _NUMBER.fullmatch(text) and not text.endswith("s") else 0
    return rate if 0 < rate <= _FASTEST else None
