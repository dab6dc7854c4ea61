"""Names of months and days, as agencies write them.

English names are here, because every page has them; those of other languages come from CLDR (babel) when a word asks.
"""

from functools import cache
from typing import Final

from newsitem.grammar.languages import PAGE_LANGUAGES

_ENGLISH: Final = "january february march april may june july august september october november december".split()
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
    {name: number for number, name in enumerate(_ENGLISH, 1)}
    | {name[:3]: number for number, name in enumerate(_ENGLISH, 1)}
    | _OTHER_ENGLISH
)
WEEKDAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " lunes martes miércoles miercoles jueves viernes sábado sabado domingo"
    " lundi mardi mercredi jeudi vendredi samedi dimanche".split()
)


def month_number(word: str) -> int | None:
    """The number of a month's name or short form, in any case and in any language that pages are written in."""
    name = word.casefold().rstrip(".").replace("i̇", "i")
    return _BY_NAME.get(name) or (_in_other_languages().get(name) if len(name) >= 3 else None)


@cache
def _in_other_languages() -> dict[str, int]:
    from babel import Locale

    found: dict[str, int] = {}
    for language in PAGE_LANGUAGES:
        locale = Locale.parse(language)
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[form][width].items():
                    found.setdefault(name.casefold().rstrip("."), int(number))
    return found
