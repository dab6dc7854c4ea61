"""Names of countries to ISO 3166-1 alpha-2 codes.

Names come from CLDR, in English and in the other languages of pages; the table here holds what agencies
write and CLDR does not know. Nothing is searched for loosely: a name is in a table or it is no country.
"""

from functools import lru_cache
from typing import Final

import regex

from newsitem.grammar.cldr_names import cldr_names
from newsitem.grammar.names import plain_name, table_of_names
from newsitem.patterns import lazy_pattern

_AGENCY_NAMES: Final = table_of_names(
    """
    AE: uae, emirates
    AG: antigua
    BA: bosnia, bosnia-herzegovina, bosnia and hercegovina, bih
    BN: brunei darussalam
    BO: plurinational state of bolivia
    BY: belorussia
    CD: drc, dr congo, d r congo, democratic republic of congo, democratic republic of the congo, congo-kinshasa,
        zaire
    CF: car
    CG: congo, republic of congo, republic of the congo, congo-brazzaville
    CI: ivory coast
    CN: prc, mainland china, chinese mainland, china mainland, peoples republic of china
    CZ: czech republic
    FK: falklands
    GB: inggris, uk, u k, great britain, britain, england, scotland, wales, northern ireland
    HK: hong kong, hong kong sar
    IE: republic of ireland
    IR: islamic republic of iran
    KG: kyrgyz republic, kirghizia
    KH: kampuchea
    KP: dprk, n korea
    KR: republic of korea, rok, s korea
    LA: lao pdr
    LC: saint lucia
    MD: moldavia
    MK: macedonia, fyrom, former yugoslav republic of macedonia, the former yugoslav republic of macedonia
    MM: burma, myanmar
    MO: macau, macao
    NL: holland
    NZ: nz
    PG: png
    PS: palestine, state of palestine, gaza, gaza strip, west bank, occupied west bank, palestinian territory, occupied
        palestinian territory, occupied palestinian territories, palestinian authority, opt
    RU: russian federation
    SA: ksa
    ST: sao tome
    SY: syrian arab republic
    SZ: swaziland
    TL: east timor, timor leste
    TR: turkey
    TT: trinidad
    TW: republic of china, chinese taipei
    TZ: united republic of tanzania
    US: us, usa, u s, united states of america
    VA: vatican, holy see
    VC: st vincent and the grenadines
    VE: bolivarian republic of venezuela
    VN: viet nam
    ZA: rsa
    """
)
# `east China`, `northern Gaza`; a whole name (South Sudan) is looked up before this is cut.
_DIRECTION: Final = lazy_pattern(
    r"^(?:(?:far |mid|central |occupied |rural |mainland )*"
    r"(?:(?:north|south|east|west)(?:ern)?[ -]?(?:east|west|central)?(?:ern)?"
    r"|central|occupied|mainland|rural|upper|lower|outer|inner)(?:ern)? +)",
    regex.IGNORECASE,
)


@lru_cache(maxsize=4096)
def country_code(name: str) -> str | None:
    """The code of a country's name or usual short form, in any case; None where the words name no country of today.

    A direction in front is no part of the name (`east China`, `northern Gaza`). Gaza Strip and West Bank are `PS`,
    Kosovo is `XK`, the parts of the United Kingdom are `GB`.
    """
    code = _whole_name(name)
    return code if code or not (rest := _DIRECTION.sub("", name.strip())) or rest == name else _whole_name(rest)


def _whole_name(name: str) -> str | None:
    key = plain_name(name.strip(" .,;:()[]"))
    if len(key) < 2:
        return None
    return _AGENCY_NAMES.get(key) or cldr_names("countries").get(key)
