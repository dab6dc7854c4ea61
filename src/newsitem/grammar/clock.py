"""Running times, timecodes and lengths of time."""

from typing import Final

import regex

from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice, whole_number

# 07:35 · 0:01:42 · 2.23 (ANI, 1990s AP) · 1'34 (CCTV+) · 02'35'' (DHA) · 3:33” and 3’21” (UN Geneva) ·
# 00:02:03:05 (with frames).
# A colon parts off frames only behind hours: 100:00:00 is nothing of this.
_CLOCK: Final = lazy_pattern(
    r"(?:(?P<h>\d{1,2})[:.])?(?P<m>\d{1,3})[:.'’′](?P<s>\d{2})(?P<f>[.,][0-9]{1,3}|;\d\d|(?(h):\d\d|(?!)))?+(?:[\"”″]|['’′]{1,2})?"
)
_ISO_DURATION: Final = lazy_pattern(
    r"P(?:(?P<d>[0-9]{1,9})D)?(?:T(?:(?P<h>[0-9]{1,9})H)?(?:(?P<m>[0-9]{1,9})M)?(?:(?P<s>[0-9]{1,9}(?:\.[0-9]+)?)S)?)?",
    regex.IGNORECASE,
)
# Of the clocks the most; it is read at an eighth of their cost.
_PLAIN: Final = lazy_pattern(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-9]{2})")
_DIGITS: Final = lazy_pattern(r"(?P<m>\d\d)(?P<s>[0-5]\d)")
# The units in the languages of pages: 1m 38s · 2 min 5 sec · 25 seg. · 3 dk 12 sn · 2 Min. 5 Sek. · 2 menit 5 detik
_HOURS: Final = r"h(?:ours?|rs?|oras?|eures?)?|or[ae]|std|stunden?|jam|sa(?:at)?"
_MINUTES: Final = r"m(?:in(?:ut(?:es?|os?|i|en?)|s)?)?|menit|mnt|dk|dakika"
_SECONDS: Final = r"s(?:ec(?:ond(?:es?|os?|i|s)?|s)?|eg(?:undos?)?|ek(?:unden?)?|n)?|saniye|detik|dtk"
_SPELT: Final = lazy_pattern(
    rf"(?:(?P<h>\d{{1,2}})\s*(?:{_HOURS})(?!\p{{L}})\.?\s*)?+(?:(?P<m>\d{{1,3}})\s*(?:{_MINUTES})(?!\p{{L}})\.?\s*)?+"
    rf"(?:(?P<s>\d{{1,5}})\s*(?:{_SECONDS})(?!\p{{L}})\.?)?+",
    regex.IGNORECASE,
)

_NUMBER_WORDS: Final = {
    word: number
    for number, words in enumerate(
        "zero,one a an,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(",")
    )
    for word in words.split()
} | {
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "twenty-four": 24,
    "thirty": 30,
    "forty-eight": 48,
    "sixty": 60,
    "ninety": 90,
}
#: A length of time in words: `48 hours`, `14 days`, `TWO MINUTES`, `90-day`.
PERIOD: Final = lazy_pattern(
    rf"\b(?P<n>\d{{1,4}}|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})[\s-]?+(?:\(\d+\)\s*+)?+"
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b",
    regex.IGNORECASE,
)
_UNITS: Final = {"s": "PT{}S", "mi": "PT{}M", "h": "PT{}H", "d": "P{}D", "w": "P{}W", "mo": "P{}M", "y": "P{}Y"}


def seconds(words: Slice) -> float | None:
    """The seconds of a running time or timecode that takes all of a slice; None if it is no such thing.

    Frames behind the seconds (`00:02:03:05`) are dropped: how many make a second is not said.
    """
    words = words.strip()
    if plain := _PLAIN.fullmatch(words.source.text, words.start, words.end):
        hours, minutes, rest = map(int, plain.groups("0"))
        return hours * 3600.0 + minutes * 60.0 + rest
    hit = words.fullmatch(_CLOCK) or words.fullmatch(_SPELT)
    return hit_seconds(hit) if hit else None


def running_time(words: Slice) -> float | None:
    """The seconds of a running time, also of one in four digits: `0118` is a minute and 18 seconds."""
    found = seconds(words)
    if found is None and (digits := words.strip().fullmatch(_DIGITS)):
        return whole_number(digits.word("m")) * 60.0 + whole_number(digits.word("s"))
    return found


def iso_seconds(words: str) -> float | None:
    """The seconds of an ISO 8601 duration (`PT2M5S`)."""
    match = _ISO_DURATION.fullmatch(words.strip())
    if not match or not any(match.groups()):
        return None
    d, h, m, s = (float(part or 0) for part in match.group("d", "h", "m", "s"))
    return d * 86400 + h * 3600 + m * 60 + s


def hit_seconds(hit: Hit) -> float | None:
    """The seconds in the groups `h`, `m`, `s` and `f` (fraction) of a hit; None without any of them."""
    groups = hit.groups()
    parts = [
        (whole_number(groups[unit] or "0"), length)
        for unit, length in (("h", 3600), ("m", 60), ("s", 1))
        if groups[unit]
    ]
    if not parts:
        return None
    fraction = groups.get("f") or ""
    return sum(count * length for count, length in parts) + (
        float("0." + fraction[1:]) if fraction[:1] in (".", ",") and fraction else 0.0
    )


def period(words: Slice) -> str | None:
    """The first length of time in the words, as an ISO 8601 duration with the printed unit (`48 hours` is PT48H)."""
    hit = words.search(PERIOD)
    if hit is None:
        return None
    said, unit = hit.word("n").lower(), hit.word("unit").lower()
    count = _NUMBER_WORDS[said] if said in _NUMBER_WORDS else whole_number(said)
    return _UNITS[unit[:2] if unit[0] == "m" else unit[0]].format(count)
