"""Regions: states, provinces and islands that pages name where a town could stand, by the countries they are in.

Here are only names that no town of the same country bears: `SALZBURG, AUSTRIA` is the city.
"""

from functools import cache
from typing import Final

from newsitem.grammar.names import plain_name

# Countries, and behind the colon their regions as `plain_name` has them, with blanks for hyphens. A longer line goes on
# indented.
_TABLE: Final = """
AF: badakhshan, badghis, helmand, khost, kunar, laghman, logar, nangarhar, nuristan, paktia, paktika, panjshir, parwan,
    uruzgan, zabul, wardak, nimroz, jowzjan, daikundi
AO: cabinda
AR: patagonia, chubut, entre rios, jujuy, misiones, tierra del fuego, chaco
AT: tyrol, carinthia, styria, vorarlberg, burgenland, lower austria, upper austria
AU: new south wales, queensland, south australia, tasmania, victoria, western australia, northern territory,
    kangaroo island, norfolk island
AZ AM: nagorno karabakh, nakhchivan
BA: republika srpska
BD: chittagong hill tracts
BE: flanders, wallonia, flemish brabant, walloon brabant, east flanders, west flanders
BO: chuquisaca
BR: alagoas, amapa, amazonas, bahia, ceara, espirito santo, goias, maranhao, mato grosso, mato grosso do sul,
    minas gerais, paraiba, parana, pernambuco, piaui, rio grande do norte, rio grande do sul, rondonia, roraima,
    santa catarina, sergipe, tocantins, fernando de noronha
CA: alberta, british columbia, manitoba, new brunswick, newfoundland, newfoundland and labrador, nova scotia, nunavut,
    ontario, prince edward island, quebec, saskatchewan, yukon, northwest territories, labrador, vancouver island
CD: north kivu, south kivu, ituri, katanga, tanganyika, kasai, haut katanga, kwango
CH: ticino, graubunden, grisons, valais, vaud, thurgau, aargau, appenzell
CL: patagonia, araucania, tierra del fuego, atacama, biobio, maule, magallanes, chiloe
CN: anhui, fujian, gansu, guangdong, guangxi, guizhou, hainan, hebei, heilongjiang, henan, hubei, hunan, inner mongolia,
    jiangsu, jiangxi, jilin, liaoning, ningxia, qinghai, shaanxi, shandong, shanxi, sichuan, tibet, xizang, xinjiang,
    yunnan, zhejiang
CO: antioquia, arauca, boyaca, caqueta, casanare, cauca,  cundinamarca, guaviare, huila, la guajira, magdalena,
    narino, norte de santander, putumayo, risaralda, tolima, valle del cauca, vaupes, vichada
CR: guanacaste
CZ: bohemia, moravia, south moravia
DE: bavaria, saxony, lower saxony, saxony anhalt, north rhine westphalia, baden wuerttemberg, baden wurttemberg,
    schleswig holstein, mecklenburg western pomerania, mecklenburg vorpommern, rhineland palatinate, hesse, thuringia,
    saarland, swabia, franconia, upper bavaria, lower bavaria, heligoland, ruegen, rugen, sylt, usedom, westphalia
DK: jutland, zealand, funen, bornholm
DZ: kabylie, kabylia
EC: manabi, galapagos, azuay, pichincha, morona santiago, pastaza
EG: sinai, north sinai, south sinai
ES: andalusia, catalonia, galicia, asturias, cantabria, aragon, extremadura, castilla la mancha, castile la mancha,
    castilla y leon, castile and leon, basque country, navarre, navarra, canary islands, tenerife, gran canaria,
    lanzarote, fuerteventura, la palma, la gomera, el hierro, majorca, mallorca, minorca, menorca, ibiza, formentera
ET: tigray, amhara, oromia, oromiya, gambella, benishangul gumuz
FI: lapland, ostrobothnia, aland
FJ: viti levu, vanua levu
FR: brittany, normandy, corsica, provence, alsace, lorraine, burgundy, aquitaine, nouvelle aquitaine, occitanie,
    ile de france, hauts de france, grand est, pays de la loire, auvergne, picardy, savoie, haute savoie, dordogne,
    gironde, ardeche, herault, loire atlantique, finistere, morbihan, calvados, vendee, pas de calais, ariege,
    drome, lozere, aveyron, isere, vaucluse, bouches du rhone, alpes maritimes, haut rhin, bas rhin, moselle
GB: england, scotland, wales, northern ireland, cornwall, devon, kent, sussex, east sussex, west sussex, surrey, essex,
    hampshire, dorset, somerset, wiltshire, gloucestershire, oxfordshire, berkshire, buckinghamshire, hertfordshire,
    cambridgeshire, norfolk, suffolk, lincolnshire, nottinghamshire, derbyshire, staffordshire, cheshire, lancashire,
    yorkshire, north yorkshire, west yorkshire, south yorkshire, cumbria, northumberland, shropshire, herefordshire,
    worcestershire, warwickshire, leicestershire, bedfordshire, northamptonshire, merseyside, anglesey, gwynedd,
    pembrokeshire, isle of wight, orkney, shetland, hebrides, outer hebrides, fife, aberdeenshire
GE: adjara, abkhazia, south ossetia, svaneti, imereti, kakheti, samegrelo
GR: crete, lesbos, peloponnese, evia, euboea, thessaly, macedonia, thrace, epirus, attica, ikaria, kefalonia,
    cephalonia, santorini, mykonos, lemnos, thasos
HR: istria, dalmatia, slavonia, brac, hvar, korcula, krk
HT: artibonite
ID: java, central java, east java, west java, bali, sumatra, north sumatra, west sumatra, south sumatra, aceh,
    sulawesi, central sulawesi, south sulawesi, north sulawesi, west sulawesi, southeast sulawesi, papua, west papua,
    kalimantan, east kalimantan, west kalimantan, central kalimantan, south kalimantan, north kalimantan, lombok,
    west nusa tenggara, east nusa tenggara, maluku, north maluku, riau, riau islands, banten, sumbawa, flores, timor,
    sumba, nias, halmahera, borneo, bangka belitung
IE: connemara, donegal, kerry, mayo, connacht, munster, ulster, leinster
IL: galilee, negev, upper galilee, lower galilee, western galilee
IN: assam, bihar, gujarat, haryana, karnataka, kerala, madhya pradesh, maharashtra, odisha, orissa, rajasthan,
    tamil nadu, telangana, uttar pradesh, uttarakhand, west bengal, himachal pradesh, jharkhand, chhattisgarh,
    andhra pradesh, manipur, mizoram, nagaland, tripura, meghalaya, sikkim, arunachal pradesh, ladakh, goa,
    jammu and kashmir, andaman and nicobar islands
IN PK: kashmir, punjab
IQ: anbar, nineveh, diyala, salahuddin, dhi qar, maysan
IQ IR TR SY: kurdistan
IR: khuzestan, lorestan, mazandaran, golestan, gilan, sistan and baluchestan, sistan baluchestan, hormozgan, khorasan,
    razavi khorasan, east azerbaijan, west azerbaijan
IS: reykjanes, westfjords
IT: sicily, sardinia, tuscany, lombardy, veneto, piedmont, umbria, liguria, emilia romagna, lazio, campania, puglia,
    apulia, basilicata, calabria, abruzzo, molise, marche, friuli venezia giulia, aosta valley, trentino,
    trentino alto adige, alto adige, south tyrol, elba, pantelleria, stromboli
JP: hokkaido, okinawa, honshu, kyushu, shikoku, iwate, ibaraki, tochigi, gunma, kanagawa, ishikawa, hyogo, ehime, mie,
    shimane, iwo jima
KR: jeju island, gangwon, south gyeongsang, north gyeongsang, gyeonggi
KZ: mangystau
LY: cyrenaica, fezzan, tripolitania
MM: rakhine, kachin, kayah, kayin, arakan, ayeyarwady, irrawaddy
MX: baja california, baja california sur, chiapas, coahuila, estado de mexico, guerrero, hidalgo, jalisco, michoacan,
    nayarit, nuevo leon, quintana roo, sinaloa, sonora, tabasco, tamaulipas, yucatan, morelos
MY: sabah, sarawak, selangor, johor, kedah, kelantan, pahang, perak, perlis, terengganu, penang, langkawi, borneo
MZ: cabo delgado, sofala, zambezia
NG: borno, adamawa, yobe, bayelsa, taraba, zamfara, kogi, ekiti
NL: friesland, zeeland, limburg, gelderland, drenthe, overijssel, flevoland, north brabant, north holland,
    south holland, texel, ameland, terschelling, vlieland
NO: svalbard, spitsbergen, finnmark, nordland, lofoten, jan mayen, trondelag
NZ: northland, otago, canterbury, waikato, hawkes bay, southland, marlborough, bay of plenty, stewart island
PA: darien, bocas del toro
PG: bougainville, enga, new britain, new ireland
PH: mindanao, luzon, visayas, palawan, mindoro, leyte, samar, negros, panay, bohol, sulu, basilan, tawi tawi,
     ilocos norte, ilocos sur, pampanga, bulacan, laguna, albay, camarines sur, camarines norte, catanduanes,
    maguindanao, lanao del sur, lanao del norte, surigao del norte, surigao del sur, siargao, boracay, rizal,
    zambales, pangasinan, nueva ecija, benguet
PK: sindh, balochistan, khyber pakhtunkhwa, gilgit baltistan, azad kashmir, waziristan, north waziristan,
    south waziristan
PL: silesia, masuria, pomerania, mazovia, podlasie, lower silesia, lesser poland, greater poland
PS: gaza strip, west bank
PT: algarve, alentejo, azores, madeira, sao miguel
RO: transylvania, moldavia, wallachia, maramures
RU: chechnya, dagestan, ingushetia, north ossetia, kabardino balkaria, tatarstan, bashkortostan, siberia, yakutia,
    sakha, buryatia, kamchatka, sakhalin, primorye, karelia, chukotka, altai, tuva, kalmykia, mordovia, mari el,
    krasnodar krai, franz josef land, novaya zemlya
RU UA: crimea
RS: vojvodina
SD: darfur, north darfur, south darfur, west darfur, central darfur, east darfur, kordofan, north kordofan,
    south kordofan, west kordofan, gezira, blue nile, white nile
SE: lapland, scania, skane, gotland, oland, dalarna, norrbotten, vasterbotten, smaland, varmland, jamtland
SO: puntland, somaliland, jubaland
SS: unity state, jonglei, upper nile, equatoria, central equatoria, eastern equatoria, western equatoria
TH: isaan, koh samui, koh phangan, koh tao, koh chang, ko samui
TR: anatolia, cappadocia, thrace
TZ: pemba
UA: donbas, transcarpathia, zakarpattia, volyn, bukovyna
US: alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
    missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota,
    ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont,
    virginia, washington state, west virginia, wisconsin, wyoming, dc, d c, puerto rico, maui, oahu, kauai, molokai,
    long island, cape cod, marthas vineyard, nantucket, florida keys
UZ: karakalpakstan
VE: zulia, tachira, amazonas, delta amacuro, nueva esparta
VN: phu quoc, quang nam, quang ngai, quang binh, nghe an, ha tinh, dak lak, lam dong, khanh hoa, binh dinh
YE: hadramawt, hadhramaut, socotra, abyan, shabwa
ZA: kwazulu natal, gauteng, limpopo, mpumalanga, eastern cape, western cape, northern cape, free state
ZW: mashonaland, matabeleland, manicaland
"""
# Those that are towns in another country: without a country they say nothing.
_TOWNS_ELSEWHERE: Final = frozenset(
    "berkshire canterbury cornwall devon essex galicia hampshire hesse hidalgo kent kerry laguna limburg lorraine"
    " magdalena marlborough mayo mie norfolk parana perak rizal somerset sonora suffolk surrey sussex".split()
)


def is_region(name: str, country: str | None = None) -> bool:
    """Whether a name is a region's and no town's: in that country, else (None: not known) in any."""
    plain = plain_name(name).replace("-", " ")
    codes = _regions().get(plain)
    if codes is None:
        return False
    return country in codes if country is not None else plain not in _TOWNS_ELSEWHERE


@cache
def _regions() -> dict[str, set[str]]:
    """The countries by region."""
    regions: dict[str, set[str]] = {}
    codes: set[str] = set()
    for line in _TABLE.splitlines():
        head, colon, names = line.rpartition(":")
        codes = set(head.split()) if colon else codes
        for name in names.strip(", ").split(", "):
            regions.setdefault(name, set()).update(codes)
    regions.pop("", None)
    return regions
