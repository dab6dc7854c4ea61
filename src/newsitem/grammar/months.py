"""Names of months and days, as agencies write them.

English names are here, because every page has them; those of other languages come from CLDR when a word asks.
"""

from functools import lru_cache
from typing import Final

from newsitem.grammar.cldr_names import cldr_names

ENGLISH_MONTHS: Final = "january february march april may june july august september october november december".split()
# Seen on pages: `SEPT.`, `FERUARY` (UNifeed), `Ene` (AFP; CLDR has it), `Agustus`.
_OTHER_ENGLISH: Final = {
    "sept": 9,
    "febuary": 2,
    "feruary": 2,
    "janurary": 1,
    "agust": 8,
    "ocober": 10,
    "setember": 9,
    "novemeber": 11,
}
_BY_NAME: Final = (
    {name: number for number, name in enumerate(ENGLISH_MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(ENGLISH_MONTHS, 1)}
    | _OTHER_ENGLISH
)
WEEKDAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " lunes martes miércoles miercoles jueves viernes sábado sabado domingo"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " senin selasa rabu kamis jumat sabtu minggu"
    " segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta"
    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
    " lunedì martedì mercoledì giovedì venerdì sabato domenica"
    " pazartesi salı çarşamba perşembe cuma cumartesi pazar".split()
)


def month_number(word: str) -> int | None:
    """The number of a month's name or short form, in any case and in any language that pages are written in."""
    name = word.casefold().rstrip(".").replace("i̇", "i").replace("ı", "i")  # KASIM and Kasım are one
    return _BY_NAME.get(name) or _in_other_languages(name) or _misspelt(name)


def _in_other_languages(name: str) -> int | None:
    number = cldr_names("months").get(name) if len(name) >= 3 else None
    return int(number) if number else None


@lru_cache(maxsize=1024)
def _misspelt(name: str) -> int | None:
    """The month of a long English name with one slip in it: a letter too many, too few, wrong, or two swapped."""
    longer = ((number, month) for number, month in enumerate(ENGLISH_MONTHS, 1) if len(month) > 6)
    return next((number for number, month in longer if _one_slip(name, month)), None)


def _one_slip(name: str, month: str) -> bool:
    if abs(len(name) - len(month)) > 1 or name[:1] != month[:1]:
        return False
    at = next(
        (i for i, pair in enumerate(zip(name, month, strict=False)) if pair[0] != pair[1]), min(len(name), len(month))
    )
    rest, wanted = name[at:], month[at:]
    swapped = rest[1::-1] + rest[2:] if len(rest) > 1 else rest
    return wanted in (rest[1:], swapped) or rest == wanted[1:] or rest[1:] == wanted[1:]
