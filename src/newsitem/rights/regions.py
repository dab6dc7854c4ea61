"""Regions that agencies name, as countries that are surely in them and countries on which the sources differ.

`sure` are those that UN M49 (see `m49`) and common use both count in, or the members of a union by its own list;
`maybe` are those that one of them counts in and the other does not, and lands that belong to a member but lie
elsewhere. Names of sub-regions of M49 stand in a row in small letters, other names are codes. A row that is read by
`only for use in` allows the sure ones alone; one that is read by `no access` forbids those and asks about the others.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from newsitem.rights.areas import Area
from newsitem.rights.m49 import COUNTRIES, SUB_REGIONS

# names | surely in it | perhaps in it. `@name` stands for the sure ones of another row, `-XX` takes one out.
_ROWS: Final = """
world, whole world, worldwide, world wide, globally, global, all territories, all countries, all markets, everywhere,
  anywhere
  | @all |
rest of world, rest of the world | | @all
europe, all europe, continental europe and uk, eur
  | northern europe; western europe; southern europe; eastern europe; -RU | RU TR CY GE AM AZ KZ GL IL
mainland europe, continental europe
  | @europe; -GB -IE -IS -MT -GG -JE -IM -FO -AX -SJ | GB IE IS MT GG JE IM FO AX SJ RU TR CY GE AM AZ KZ
eu, european union, european community
  | AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
  | GB AX GF GP MF MQ RE YT
eea, european economic area | @eu; IS LI NO | GB CH AX GF GP MF MQ RE YT GL FO SJ
eurozone, euro zone, euro area
  | AT BE CY DE EE ES FI FR GR IE IT LT LU LV MT NL PT SI SK | HR BG MC SM VA AD ME XK GF GP MQ RE YT MF BL PM AX
scandinavia, scandinavian | DK NO SE | FI IS FO AX GL SJ
nordic, nordics, norden | DK FI IS NO SE | AX FO GL SJ
baltics, baltic, baltic republics | EE LT LV |
baltic sea, baltic sea region | EE LT LV | FI SE PL DE DK RU BY NO IS
balkan, balkans, balkan peninsula | AL BA BG ME MK RS XK | HR GR RO SI TR CY HU MD
western balkans | AL BA ME MK RS XK | HR BG SI
benelux, low countries | BE LU NL | AW CW SX BQ
dach, d a ch, gsa, gas | AT CH DE | LI
german speaking europe | AT DE LI | CH LU BE IT
iberia, iberian, iberian peninsula | ES PT | AD GI
british isles | GB IE IM | GG JE
uk and ireland, ireland and uk, uk ireland | GB IE | GG JE IM
central europe | CZ HU PL SK | AT DE CH LI SI HR RO LT LV EE UA RS LU BE BA MD BY
central and eastern europe, central eastern europe, cee | CZ HU PL SK RO BG
  | AT DE SI HR RS BA ME MK AL XK EE LV LT UA BY MD RU GR CH LI GE AM AZ
eastern europe, east europe | BG BY MD RO RU UA | CZ HU PL SK EE LV LT SI HR RS BA ME MK AL XK GE AM AZ GR KZ
western europe, west europe | BE CH DE FR LI LU MC NL
  | AT GB IE ES PT IT AD SM VA MT GR CY DK NO SE FI IS GG JE IM GI FO AX SJ GL
northern europe, north europe | DK FI IS NO SE | AX FO SJ EE LV LT GB IE IM GG JE NL DE PL BE GL RU
southern europe, south europe | AD ES GI GR IT MT PT SM VA | AL BA HR ME MK RS SI XK BG RO CY TR FR MC
south eastern europe, southeastern europe, southeast europe, south east europe | AL BA BG ME MK RS XK
  | HR GR RO SI TR CY MD HU UA
mediterranean | | southern europe; northern africa; FR MC CY TR SY LB IL PS JO BG
mena, middle east and north africa, north africa and middle east, north africa and the middle east
  | AE BH DZ EG IQ IR JO KW LB LY MA OM PS QA SA SY TN YE
  | IL TR CY SD SS SO DJ MR EH KM ER ET TD AF PK AM AZ GE MT ML NE
middle east, near east, mideast, near and middle east | AE BH IL IQ IR JO KW LB OM PS QA SA SY YE
  | EG TR CY AF PK SD LY TN DZ MA MR SO DJ AM AZ GE EH
gcc, gulf cooperation council | AE BH KW OM QA SA |
gulf, gulf region, persian gulf, arabian gulf, arab gulf | AE BH KW OM QA SA | IQ IR YE
arab world, arab, arab league, arabic speaking world | AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE
  | MR KM DJ SO TD ER EH IL SS IR TR
arabian peninsula, arabia | AE BH KW OM QA SA YE | IQ JO
maghreb | DZ MA TN | LY MR EH EG
levant | JO LB PS SY | IL CY IQ TR EG
africa, all africa
  | northern africa; western africa; middle africa; eastern africa; southern africa; -IO -TF -YT -RE -SH -EH
  | IO TF YT RE SH EH
north africa, northern africa | DZ EG LY MA TN | SD EH MR SS TD ML NE
sub saharan africa, subsaharan africa, sub sahara africa, black africa
  | western africa; middle africa; eastern africa; southern africa; -MR -DJ -SO -KM -IO -TF -YT -RE -SH
  | MR DJ SO KM IO TF YT RE SH SD EH
west africa, western africa | western africa; -MR -SH | MR SH CM TD GA GQ CF CG EH
east africa, eastern africa | BI KE RW TZ UG | eastern africa; SD CD
central africa, middle africa | CD CF CG CM GA GQ TD | AO ST BI RW SS SD ZM
southern africa | BW LS NA SZ ZA | ZW ZM MZ MW AO MG MU KM SC RE YT TZ CD SH
horn of africa | DJ ER ET SO | KE SD SS UG YE
sahel | BF ML NE TD | MR SN SD NG CM ER GM GN SS ET DZ BJ TG GH CI
asia, all asia | eastern asia; southern asia; south-eastern asia; -IR -AF
  | western asia; central asia; IR AF RU EG
asia pacific, asia and pacific, asia and the pacific, apac, asiapac, asia pac
  | eastern asia; south-eastern asia; AU NZ
  | southern asia; central asia; CC CX HM NF melanesia; micronesia; polynesia; RU
east asia, eastern asia, north east asia, northeast asia | CN HK JP KP KR MO TW | MN RU south-eastern asia
far east | CN HK JP KP KR MO TW | MN RU south-eastern asia
south east asia, southeast asia, se asia, s e asia, south eastern asia | south-eastern asia | HK MO TW PG CX CC
asean | BN ID KH LA MM MY PH SG TH VN | TL PG
south asia, southern asia | BD BT IN LK MV NP PK | AF IR MM IO
indian subcontinent, indian sub continent, subcontinent, sub continent | BD BT IN LK NP PK | MV AF MM IO IR
central asia | central asia | AF MN IR AZ CN RU PK
west asia, western asia | AE BH IQ JO KW LB OM PS QA SA SY YE | IL TR CY AM AZ GE IR EG AF
greater china | CN HK MO TW | SG
caucasus, south caucasus, southern caucasus, transcaucasus | AM AZ GE | RU TR IR
cis, commonwealth of independent states | AM AZ BY KG KZ RU TJ UZ | MD TM UA GE
former soviet union, former ussr, ex soviet union, ex ussr, fsu, former soviet republics, former soviet, soviet union,
  ussr
  | AM AZ BY GE KG KZ MD RU TJ TM UA UZ | EE LT LV
former yugoslavia, ex yugoslavia | BA HR ME MK RS SI XK |
yugoslavia | ME RS | BA HR MK SI XK
serbia and montenegro | ME RS | XK
czechoslovakia, former czechoslovakia | CZ SK |
korea, koreas, both koreas, korean peninsula | | KP KR
north america, northern america, n america, namerica, north american | CA US
  | MX GL BM PM PR VI central america; caribbean; UM GU AS MP
south america, s america, samerica, south american | south america; -BV -GS | BV GS AW CW BQ TT
latin america, latam, latin american
  | AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE
  | BZ GY SR GF FK BV GS HT PR caribbean
latin america and caribbean, latin america and the caribbean, lac
  | central america; caribbean; south america; -BV -GS -FK -PR -VI | BV GS FK PR VI BM US
central america, c america | BZ CR GT HN NI PA SV | MX caribbean
caribbean, carribean, west indies | caribbean; -PR -VI -BS -TC | PR VI BS TC BM GY SR BZ GF
americas, the americas, all americas
  | northern america; central america; caribbean; south america; -GL -BV -GS | GL BV GS UM
america | US | northern america; central america; caribbean; south america; GU AS MP UM
oceania | melanesia; micronesia; polynesia; AU NZ NF; -UM | CC CX HM UM ID TL
australasia | AU NZ | PG NF CC CX HM melanesia; ID TL
melanesia | melanesia | ID TL AU
polynesia | polynesia | NZ US UM CL
micronesia | FM | micronesia
pacific, pacific region, south pacific, pacific rim |
  | melanesia; micronesia; polynesia; australia and new zealand; eastern asia; south-eastern asia; northern america;
  central america; south america; RU
pacific islands, pacific island | CK FJ FM KI MH NR NU PW SB TO TV VU WS
  | melanesia; micronesia; polynesia; AU NZ US
emea | @europe; @middle east; @africa | RU TR CY GE AM AZ KZ GL IO TF YT RE SH EH central asia; AF PK
commonwealth, british commonwealth, francophone, islamic world, muslim world, schengen, schengen area, g7, g8, g20,
  nato, oecd, brics, opec, developing world, third world, west, east | | @all
"""


@cache
def _table() -> Mapping[str, Area]:
    table: dict[str, Area] = {}
    for row in _ROWS.strip().replace("\n  ", " ").splitlines():
        names, sure, maybe = row.split("|")
        surely = _codes(sure, table)
        area = Area(surely, _codes(maybe, table) - surely)
        table |= {name.strip(): area for name in names.split(",")}
    return table


def _codes(cell: str, table: Mapping[str, Area]) -> frozenset[str]:
    found: set[str] = set()
    for part in cell.split(";"):
        found |= _group(part.strip(), table)
        found -= {word[1:] for word in part.split() if word.startswith("-")}
    return frozenset(found)


def _group(part: str, table: Mapping[str, Area]) -> frozenset[str]:
    """The codes in a piece of a cell: `@row`, codes, a sub-region, or codes and then a sub-region."""
    codes = {word for word in part.split() if word.isupper() and word.isalpha()}
    name = " ".join(word for word in part.split() if word not in codes and not (word[0] == "-" and word[1:].isupper()))
    if name == "@all":
        return COUNTRIES
    if name.startswith("@"):
        return frozenset(table[name[1:]].sure | codes)
    return frozenset(codes | (SUB_REGIONS[name] if name else frozenset()))


def region(name: str) -> Area | None:
    """The region that a plain name means; null where nobody knows one."""
    return _table().get(name)


def region_names() -> Iterable[str]:
    """The plain names of all regions."""
    return _table()
