"""The countries of the world by the sub-regions of UN M49, as ISO 3166-1 alpha-2 codes.

The source is the UN's "Standard country or area codes for statistical use" (M49) in the form in which CLDR 49 carries
it (territory containment). Two differ there and follow CLDR: Taiwan stands in Eastern Asia and Kosovo (`XK`) in
Southern Europe; M49 lists neither. Babel does not ship CLDR's containment, so the rows stand here.
"""

from collections.abc import Mapping
from typing import Final

_ROWS: Final = {
    "northern africa": "DZ EG EH LY MA SD TN",
    "western africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "middle africa": "AO CD CF CG CM GA GQ ST TD",
    "eastern africa": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "southern africa": "BW LS NA SZ ZA",
    "northern america": "BM CA GL PM US",
    "central america": "BZ CR GT HN MX NI PA SV",
    "caribbean": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "south america": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "eastern asia": "CN HK JP KP KR MN MO TW",
    "southern asia": "AF BD BT IN IR LK MV NP PK",
    "south-eastern asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "central asia": "KG KZ TJ TM UZ",
    "western asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "eastern europe": "BG BY CZ HU MD PL RO RU SK UA",
    "northern europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "southern europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
    "western europe": "AT BE CH DE FR LI LU MC NL",
    "australia and new zealand": "AU CC CX HM NF NZ",
    "melanesia": "FJ NC PG SB VU",
    "micronesia": "FM GU KI MH MP NR PW UM",
    "polynesia": "AS CK NU PF PN TK TO TV WF WS",
    "antarctica": "AQ",
}

#: By sub-region: the countries in it.
SUB_REGIONS: Final[Mapping[str, frozenset[str]]] = {name: frozenset(row.split()) for name, row in _ROWS.items()}
#: Every country.
COUNTRIES: Final[frozenset[str]] = frozenset[str]().union(*SUB_REGIONS.values())
