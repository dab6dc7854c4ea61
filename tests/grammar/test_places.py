"""City, region and country are those that the words of a place name."""

import pytest

from newsitem.grammar.places import behind_venue, names_several, read_place
from newsitem.text import Source

# printed, (city, region, country)
PLACES = [
    ("LOS ANGELES, CA, UNITED STATES", ("Los Angeles", "CA", "US")),
    ("PORTLAND, OR", ("Portland", "OR", None)),
    ("KYIV, UKRAINE / MOSCOW, RUSSIA", (None, None, None)),
    ("KYIV, UKRAINE / RUSSIA", (None, None, None)),
    ("RAFAH/KHAN YOUNIS, GAZA", (None, None, "PS")),
    ("Wau, Western Bahr/South Sudan", ("Wau", "Western Bahr", "SS")),
    ("JUNEAU, ALASKA, US", ("Juneau", "Alaska", "US")),
    ("IZMIR, TÜRKİYE", ("Izmir", None, "TR")),
    ("KISUMU, Kenya", ("Kisumu", None, "KE")),
    ("YAIZA, ESPAÑA", ("Yaiza", None, "ES")),
    ("Cihanbeyli (Turkey)", ("Cihanbeyli", None, "TR")),
    ("Off Syros", (None, None, None)),
    ("LAKE VILLAGE, 9 KILOMETRES OFF RIGA, LATVIA", ("Lake Village", None, "LV")),
    ("DREN, 40 KILOMETRES NORTH-WEST OF PRISTINA, KOSOVO", ("Dren", None, "XK")),
    ("Various", (None, None, None)),
    ("Toronto", ("Toronto", None, None)),
    ("GORNJE BRDO, NEAR TRAVNIK, BOSNIA", ("Gornje Brdo", None, "BA")),
    ("Lishui City, Zhejiang Province, east China", ("Lishui", "Zhejiang", "CN")),
    ("Lishui,Zhejiang,China", ("Lishui", "Zhejiang", "CN")),
    ("Beijing, China", ("Beijing", None, "CN")),
    ("In Space", (None, None, None)),
    ("Jiuquan Satellite Launch Center, Gansu Province, northwest China", (None, "Gansu", "CN")),
    ("Baikonur Cosmodrome, Kazakhstan", (None, None, "KZ")),
    ("Baikonur, Kazakhstan", ("Baikonur", None, "KZ")),
    ("China", (None, None, "CN")),
    ("HORTA, FAIAL ISLAND, AZORES, PORTUGAL", ("Horta", "Faial Island, Azores", "PT")),
    ("LONDON, ENGLAND, UNITED KINGDOM", ("London", "England", "GB")),
    ("UNKNOWN LOCATION", (None, None, None)),
    ("INTERNET", (None, None, None)),
    ("NEW YORK CITY", ("New York City", None, None)),
    ("NEW YORK, US", ("New York", None, "US")),
    ("WASHINGTON, D.C., UNITED STATES", ("Washington", "D.C.", "US")),
    ("WASHINGTON D.C., UNITED STATES", ("Washington", "D.C.", "US")),
    ("JUBA/SOUTH SUDAN", ("Juba", None, "SS")),
    ("Los Angeles, California", ("Los Angeles", "California", None)),
    ("Izium, Kharkiv region", ("Izium", "Kharkiv region", None)),
    ("Farm outside Boston, England", (None, None, "GB")),
    ("Southern Israel", (None, None, "IL")),
    ("W Town, V County, Fuzhou City, Fujian Province, east China", ("Fuzhou", "Fujian", "CN")),
    ("Chongqing Municipality, southwest China", ("Chongqing", None, "CN")),
    ("Iowa, USA", (None, "Iowa", "US")),
    ("SAN DIEGO, U.S.", ("San Diego", None, "US")),
    ("GOMA, DR Congo", ("Goma", None, "CD")),
    ("Lindhavn, Norway - Ferry terminal", ("Lindhavn", None, "NO")),
    ("Lindhavn, Skargate - Ferry terminal", ("Lindhavn", "Skargate - Ferry terminal", None)),
    ("Jerusalem", ("Jerusalem", None, None)),
    ("Gaza City, Gaza Strip", ("Gaza City", None, "PS")),
    ("GAZA", (None, None, "PS")),
    ("NEAR BUTLER, PENNSYLVANIA, UNITED STATES", (None, "Pennsylvania", "US")),
    ("At sea, aboard MV Foo", (None, None, None)),
    ("Ukraine, exact location unknown", (None, None, "UA")),
    ("Undisclosed location", (None, None, None)),
    ("COX’S BAZAR, BANGLADESH", ("Cox’s Bazar", None, "BD")),
    ("West Virginia", (None, "West Virginia", None)),
    ("NORTH RHINE-WESTPHALIA, GERMANY", (None, "North Rhine-Westphalia", "DE")),
    ("KENT, UNITED KINGDOM", (None, "Kent", "GB")),
    ("KENT, UNITED STATES", ("Kent", None, "US")),
    ("Kent", ("Kent", None, None)),
    ("TENERIFE, CANARY ISLANDS, SPAIN", (None, "Tenerife, Canary Islands", "ES")),
    ("SANTA CRUZ, TENERIFE, SPAIN", ("Santa Cruz", "Tenerife", "ES")),
    ("SEHORE DISTRICT, MADHYA PRADESH, INDIA", (None, "Sehore District, Madhya Pradesh", "IN")),
    ("KERN COUNTY, CALIFORNIA, UNITED STATES", (None, "Kern County, California", "US")),
    ("DELAWARE, OHIO, USA", ("Delaware", "Ohio", "US")),
    ("SALT LAKE CITY, UTAH, USA", ("Salt Lake City", "Utah", "US")),
    ("Kreuzberg district, Berlin, Germany", ("Berlin", None, "DE")),
    ("OUTER SPACE", (None, None, None)),
    ("IN FLIGHT, UKRAINE", (None, None, "UA")),
    ("Atlanta, Georgia", ("Atlanta", "Georgia", None)),
    ("TBILISI, GEORGIA", ("Tbilisi", None, "GE")),
    ("BEIT LAHIYA, NORTHERN GAZA", ("Beit Lahiya", None, "PS")),
    ("EASTERN GHOUTA / DARAA / HAMA, SYRIA", (None, None, "SY")),
    ("Ya'an City, Sichuan Province, southwest China", ("Ya'an", "Sichuan", "CN")),
    ("CIUDAD DE MÉXICO, MÉXICO", ("Ciudad de México", None, "MX")),
    ("Occupied West Bank", (None, None, "PS")),
    ("Kosovo", (None, None, "XK")),
    ("PRISTINA, YUGOSLAVIA", ("Pristina", "Yugoslavia", None)),
    ("Date and location not applicable", None),
    ("", None),
]


@pytest.mark.parametrize(("printed", "expected"), PLACES)
def test_a_place_has_the_parts_that_its_words_name(printed, expected):
    place = read_place(Source(printed).whole)
    assert (place and (place.city, place.region, place.country)) == expected


def test_the_text_of_a_place_is_printed_words():
    place = read_place(Source(" IZMIR,  TÜRKİYE - ").whole)
    assert place.text == "IZMIR, TÜRKİYE"
    assert place.span == (1, 16)


@pytest.mark.parametrize(
    ("printed", "several"),
    [
        ("GAZA/JERUSALEM/Cairo", True),
        ("Moscow/Minsk", True),
        ("Beijing/UN Headquarters/GENEVA, Switzerland", True),
        ("JUBA/SOUTH SUDAN", False),
        ("KISUMU, Kenya", False),
    ],
)
def test_a_slash_parts_places_but_not_a_place_from_its_country(printed, several):
    assert names_several(Source(printed).whole) is several


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estadio del Norte, Antofagasta, Chile", ("Antofagasta", None)),
        ("MetLife Stadium, East Rutherford, New Jersey, USA", ("East Rutherford", "New Jersey")),
        ("Citi Field, New York, USA", ("New York", None)),
        ("Buffalo, New York, USA", ("Buffalo", "New York")),
        ("Miami, Florida, USA", ("Miami", "Florida")),
        ("Anfield, Liverpool", ("Anfield", "Liverpool")),
        ("London, England", ("London", None)),
    ],
)
def test_a_venue_may_stand_in_front_of_the_city(text, expected):
    words = Source(text).whole
    place = behind_venue(read_place(words), words)
    assert (place.city, place.region) == expected
