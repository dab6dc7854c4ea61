"""What a name means as a place: a country, a region, a part of a country, or nothing that is known."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from newsitem.rights.areas import ANYWHERE, Area
from newsitem.rights.m49 import COUNTRIES
from newsitem.rights.parts import country_area, part
from newsitem.rights.plain import plain
from newsitem.rights.regions import region

_LANGUAGES: Final = ("en", "es", "fr", "de", "it", "pt", "id", "tr")
# What agencies write and CLDR does not know.
_SHORT: Final = """
AE: uae, emirates
BA: bih
BO: plurinational state of bolivia
BY: belorussia
CD: drc, congo kinshasa, dr congo, d r congo, democratic republic of congo, democratic republic of the congo, zaire
CF: car
CG: republic of congo, republic of the congo, congo brazzaville
CI: ivory coast
CZ: czech republic, czechia
GB: uk, u k, inggris
HK: hong kong
IR: islamic republic of iran
KG: kyrgyz republic
KP: dprk, n korea
KR: rok, s korea, republic of korea
LA: lao pdr
MD: moldavia
MK: fyrom, former yugoslav republic of macedonia
MM: burma, myanmar
MO: macau, macao
NZ: nz
PG: png
PS: palestinian territory, palestinian territories, palestinian authority, state of palestine,
  occupied palestinian territory, occupied palestinian territories
RU: russian federation
SA: ksa
SZ: swaziland
TL: east timor
TR: turkey
US: us, usa, u s, u s a, united states of america
VA: vatican, holy see
VN: viet nam
ZA: rsa
"""
# Codes of sport and of old that ISO 3166 has not.
_OF_SPORT: Final = {
    "ALG": "DZ",
    "BUL": "BG",
    "CHI": "CL",
    "CRO": "HR",
    "DEN": "DK",
    "FRG": "DE",
    "GDR": "DE",
    "GER": "DE",
    "GRE": "GR",
    "HOL": "NL",
    "IRI": "IR",
    "KSA": "SA",
    "LAT": "LV",
    "NED": "NL",
    "PHI": "PH",
    "POR": "PT",
    "ROM": "RO",
    "RSA": "ZA",
    "SLO": "SI",
    "SUI": "CH",
    "TPE": "TW",
    "UAE": "AE",
    "URU": "UY",
    "VIE": "VN",
    "ENG": "GB",
    "SCO": "GB",
    "WAL": "GB",
}
_COLLECTIVE: Final = re.compile(
    r" (?:countries|states|nations|region|area|members?(?: states| countries)?|territories|markets?)$"
)
# No name of a place is longer.
_LONGEST: Final = 100
_WHOLE: Final = re.compile(r"^(?:the|all|all of|all of the|whole of|entire) ")
_SPEAKING: Final = re.compile(r"^[^\W\d_]+ speaking (?P<place>.+)$")
_DIRECTION: Final = re.compile(
    r"^(?:(?:north|south|east|west|central|mid|upper|lower|rural|mainland|greater|far|inner|outer)(?:ern)? ?)+"
    r"(?<= )(?P<place>.+)$"
)


@lru_cache(maxsize=8192)
def place(name: str) -> Area | None:
    """What a plain name means; null where it is the name of no place that is known."""
    if len(name) > _LONGEST:
        return None
    if name.endswith(" rep"):
        name += "ublic"
    known = region(name) or part(name) or _country(name)
    if known is not None:
        return known
    if whole := _WHOLE.match(name):
        return place(name[whole.end() :])
    if collective := _COLLECTIVE.search(name):
        return region(name[: collective.start()])
    return _some_of(name) or _cities().get(name)


@lru_cache(maxsize=2048)
def territory_area(printed: str) -> Area:
    """What an entry of a restriction's territories means; of a region that nobody knows it may be any country."""
    if printed in COUNTRIES:
        return country_area(printed)
    return place(plain(printed)) or ANYWHERE


@lru_cache(maxsize=2048)
def code_area(name: str) -> Area | None:
    """What a code in capitals may mean that stands where an outlet's name could: `GER`, `DEU`, `D`; null for others."""
    name = name.replace(".", "")
    if not name.isupper() or not name.isalpha() or len(name) > 3 or name == "TV":
        return None
    from babel.core import get_global

    code = _OF_SPORT.get(name) or (
        name if name in COUNTRIES else (get_global("territory_aliases").get(name) or [""])[0]
    )
    return Area(maybe={code}, code=code) if code in COUNTRIES else None


def _country(name: str) -> Area | None:
    code = _names().get(name)
    return None if code is None else country_area(code)


def _some_of(name: str) -> Area | None:
    """`northern germany`, `french speaking canada`: a part of a place, so all of it is in doubt."""
    found = _SPEAKING.match(name) or _DIRECTION.match(name)
    of = place(found["place"]) if found else None
    return None if of is None else Area(maybe=of.sure | of.maybe, code=of.code)


@cache
def _names() -> Mapping[str, str]:
    """By plain name: the code of a country."""
    from babel import Locale

    table: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in COUNTRIES:
                table.setdefault(plain(name), code)
    for row in _SHORT.strip().replace("\n  ", " ").splitlines():
        code, names = row.split(":")
        table |= {name.strip(): code for name in names.split(",")}
    return table


@cache
def _cities() -> Mapping[str, Area]:
    """Cities and islands after which CLDR's time zones are called; each is a part of its country."""
    from babel.core import get_global

    zones: Mapping[str, str] = get_global("zone_territories")
    return {
        plain(zone.rpartition("/")[2].replace("_", " ")): Area(maybe={code}, code=code)
        for zone, code in zones.items()
        if code in COUNTRIES
    }
