"""Parts of countries that scripts name, and names that mean a country and something else besides.

Codes of parts are those of ISO 3166-2; a part without one here is `XX-?`, and asks for all of its country.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from newsitem.rights.areas import Area

# Of which country (or part of one), and the names.
_PARTS: Final = """
GB-ENG: england
GB-SCT: scotland
GB-WLS: wales
GB-NIR: northern ireland, ulster
US-AL: alabama
US-AK: alaska
US-AZ: arizona
US-AR: arkansas
US-CA: california
US-CO: colorado
US-CT: connecticut
US-DE: delaware
US-DC: district of columbia, washington dc
US-FL: florida
US-HI: hawaii
US-ID: idaho
US-IL: illinois
US-IN: indiana
US-IA: iowa
US-KS: kansas
US-KY: kentucky
US-LA: louisiana
US-ME: maine
US-MD: maryland
US-MA: massachusetts
US-MI: michigan
US-MN: minnesota
US-MS: mississippi
US-MO: missouri
US-MT: montana
US-NE: nebraska
US-NV: nevada
US-NH: new hampshire
US-NJ: new jersey
US-NM: new mexico
US-NY: new york, new york state
US-NC: north carolina
US-ND: north dakota
US-OH: ohio
US-OK: oklahoma
US-OR: oregon
US-PA: pennsylvania
US-RI: rhode island
US-SC: south carolina
US-SD: south dakota
US-TN: tennessee
US-TX: texas
US-UT: utah
US-VT: vermont
US-VA: virginia
US-WA: washington, washington state
US-WV: west virginia
US-WI: wisconsin
US-WY: wyoming
US-?: new york city, nyc, chicago, philadelphia, dallas, houston, atlanta, boston, san francisco, bay area, seattle,
  detroit, miami, minneapolis, cleveland, orlando, sacramento, portland, st louis, pittsburgh, baltimore, san diego,
  nashville, salt lake city, san antonio, kansas city, milwaukee, las vegas, austin, new orleans, new england, midwest,
  east coast, west coast, us networks, us affiliates
CA-AB: alberta
CA-BC: british columbia
CA-MB: manitoba
CA-NB: new brunswick
CA-NL: newfoundland, newfoundland and labrador
CA-NS: nova scotia
CA-NT: northwest territories
CA-NU: nunavut
CA-ON: ontario
CA-PE: prince edward island
CA-QC: quebec
CA-SK: saskatchewan
CA-YT: yukon
CA-?: french canada, english canada, toronto, montreal, vancouver, ottawa, calgary
AU-?: new south wales, nsw, queensland, victoria, tasmania, south australia, western australia, northern territory,
  sydney, melbourne, brisbane
DE-?: bavaria, bayern, saxony, sachsen, hesse, hessen, brandenburg, thuringia, saarland, lower saxony, hamburg, bremen,
  baden wurttemberg, north rhine westphalia, nordrhein westfalen, rhineland palatinate, schleswig holstein,
  mecklenburg vorpommern, saxony anhalt, east germany, west germany, cologne, munich
ES-?: catalonia, cataluna, catalunya, basque country, euskadi, galicia, andalusia, andalucia, aragon, asturias, navarre,
  navarra, valencia, murcia, extremadura, castile, castilla, la rioja, cantabria, balearic islands, balearics, canaries,
  canary islands, mallorca, barcelona
IT-?: sicily, sardinia, tuscany, lombardy, veneto, piedmont, south tyrol, alto adige, trentino, liguria, umbria, apulia,
  calabria, campania, lazio, milan
FR-?: brittany, bretagne, corsica, normandy, alsace, provence, ile de france, occitanie, burgundy, paris
BE-?: flanders, wallonia, vlaanderen, wallonie
CH-?: romandy, ticino, suisse romande, german switzerland, french switzerland, geneva, zurich
NL-?: friesland
GB-?: london, channel islands, manchester, glasgow, edinburgh, cardiff, belfast
PS-?: gaza, gaza strip, west bank, occupied west bank, east jerusalem
CN-?: tibet, xinjiang, inner mongolia, guangdong, shanghai, beijing
IN-?: kashmir, punjab, tamil nadu, kerala, maharashtra, gujarat, west bengal, mumbai, delhi
RU-?: siberia, chechnya, dagestan, tatarstan, north caucasus, crimea
UA-?: donbas, donbass, donetsk, luhansk
IQ-?: kurdistan, iraqi kurdistan
SO-?: somaliland, puntland
ID-?: bali, java, sumatra, papua, aceh
JP-?: okinawa, hokkaido, tokyo, osaka
CY-?: northern cyprus, north cyprus
TZ-?: zanzibar
MY-?: sabah, sarawak, borneo
PT-?: azores, madeira
DK-?: jutland
BR-?: sao paulo, rio de janeiro
MX-?: mexico city, baja california
AE-?: dubai, abu dhabi
"""

# Country to which the grammar sets the name | sure | maybe: names. The words decide, not the code.
_UNCLEAR: Final = """
CN | CN | HK MO TW | china, prc, peoples republic of china
CN | CN | | chinese mainland, mainland china, china mainland, mainland of china
TW | TW | CN | republic of china
KR | | KR KP | korea
CG | | CG CD | congo
GN | GN | GW GQ PG | guinea
SD | SD | SS | sudan
IE | IE | GB-NIR | ireland
IE | IE | | republic of ireland, ireland republic of, rep of ireland, roi, eire
GB | GB | GB-NIR GG JE IM GI | britain, great britain, gb
GE | GE | US-GA | georgia
MK | MK | GR | macedonia
WS | WS | AS | samoa
VI | VI | VG | virgin islands
MF | MF | SX | saint martin, st martin
AG | | AG | antigua, barbuda
TT | | TT | trinidad, tobago
BA | BA | | bosnia
BA | | BA | herzegovina, republika srpska
ST | | ST | sao tome
FR | FR | | metropolitan france, mainland france, continental france
US | US | | continental us, contiguous us, lower 48
NL | NL | | holland
PS | PS | IL | palestine
"""

# Lands that belong to a country, or are claimed by it, and have a code of their own: the country's name may cover them.
_BELONGING: Final = {
    "AU": "CC CX HM NF", "CN": "HK MO TW", "DK": "FO GL", "FI": "AX", "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG", "IL": "PS", "MA": "EH", "NL": "AW BQ CW SX",
    "NO": "BV SJ", "NZ": "CK NU TK", "RS": "XK", "US": "AS GU MP PR UM VI",
}  # fmt: skip


def country_area(code: str) -> Area:
    """What the plain name of a country means: it, and perhaps the lands that belong to it."""
    return Area({code}, _BELONGING.get(code, "").split(), code)


@cache
def _table() -> Mapping[str, Area]:
    table: dict[str, Area] = {}
    for row in _PARTS.strip().replace("\n  ", " ").splitlines():
        code, names = row.split(":")
        area = Area(maybe={code[:2]}, code=code[:2]) if code.endswith("?") else Area({code}, code=code[:2])
        table |= {name.strip(): area for name in names.split(",") if name.strip()}
    for row in _UNCLEAR.strip().splitlines():
        code, sure, maybe, names = (cell.strip() for cell in row.split("|"))
        area = Area(sure.split(), maybe.split(), code)
        table |= {name.strip(): area for name in names.split(",")}
    return table


def part(name: str) -> Area | None:
    """What a plain name means that is a part of a country, or more than a country; null for other names."""
    return _table().get(name)
