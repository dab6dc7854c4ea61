"""What agencies call countries and regions means the right ones, and asks where sources differ."""

import pytest

from newsitem.rights.areas import inside
from newsitem.rights.m49 import COUNTRIES, SUB_REGIONS
from newsitem.rights.places import place, territory_area
from newsitem.rights.plain import plain
from newsitem.rights.regions import _table

# name as printed, then territories that are in it, that may be, and that are not
NAMES = [
    ("NORTH AMERICA", "US CA US-TX", "MX GL PR CR", "DE BR"),
    ("NAmerica", "US CA", "MX", "JP"),
    ("MENA", "EG SA MA IQ PS", "TR IL SD", "DE NG"),
    ("MIDDLE EAST", "SA IL IR JO", "EG TR CY", "DE CN"),
    ("EU", "DE FR HR MT", "GB RE", "NO CH US"),
    ("E.U. member states", "DE", "GB", "CH"),
    ("SCANDINAVIA", "DK NO SE", "FI IS", "DE"),
    ("THE NORDICS", "DK NO SE FI IS", "GL", "EE"),
    ("BALKANS", "RS AL BG XK", "GR HR SI TR", "AT IT"),
    ("LATIN AMERICA", "MX BR AR CU", "JM PR BZ", "US ES"),
    ("GULF STATES", "AE QA SA", "IQ IR", "EG"),
    ("BENELUX", "BE NL LU", "AW", "DE"),
    ("DACH", "DE AT CH", "LI", "IT"),
    ("CIS", "RU KZ BY", "UA GE", "EE"),
    ("FORMER SOVIET UNION", "RU UA KZ", "EE", "PL"),
    ("SUB-SAHARAN AFRICA", "NG KE ZA", "SD MR", "EG"),
    ("ASIA PACIFIC", "JP AU SG", "IN FJ", "DE"),
    ("GREATER CHINA", "CN HK MO TW", "SG", "JP"),
    ("CARIBBEAN", "JM CU", "BM GY", "MX"),
    ("WORLDWIDE", "DE AQ", "", ""),
    ("COMMONWEALTH", "", "GB DE", ""),
    ("CHINESE MAINLAND", "CN", "", "HK MO TW"),
    ("CHINA", "CN", "HK MO TW", "JP"),
    ("KOREA", "", "KP KR", "JP"),
    ("CONGO", "", "CD CG", "GA"),
    ("DR Congo", "CD", "", "CG"),
    ("REPUBLIC OF IRELAND", "IE", "", "GB GB-NIR"),
    ("IRELAND", "IE", "GB-NIR", "GB-ENG"),
    ("UK", "GB GB-SCT", "JE", "IE"),
    ("GREAT BRITAIN", "GB GB-SCT", "GB-NIR", "IE"),
    ("SCOTLAND", "GB-SCT", "GB GB-LND", "GB-ENG IE"),
    ("ALASKA", "US-AK", "US", "US-TX CA"),
    ("CATALONIA", "", "ES ES-CT", "FR"),
    ("FRENCH-SPEAKING CANADA", "", "CA", "FR"),
    ("NORTHERN GERMANY", "", "DE DE-HH", "DK"),
    ("SOUTH AFRICA", "ZA", "", "LS"),
    ("Côte d’Ivoire", "CI", "", "GH"),
    ("CHICAGO", "", "US", "CA"),
    ("FRANCE", "FR", "GP", "MC"),
    ("GEORGIA", "GE", "US US-GA", "US-TX"),
]


@pytest.mark.parametrize(("name", "within", "perhaps", "outside"), NAMES)
def test_a_name_means_its_countries(name, within, perhaps, outside):
    area = place(plain(name))
    for answer, territories in (("in", within), ("maybe", perhaps), ("out", outside)):
        assert {code: inside(area, code) for code in territories.split()} == dict.fromkeys(territories.split(), answer)


def test_a_region_that_nobody_knows_may_be_anywhere():
    assert {inside(territory_area("THE BACK OF BEYOND"), code) for code in COUNTRIES} == {"maybe"}


def test_every_country_stands_in_one_sub_region():
    assert len(COUNTRIES) == 250  # those of ISO 3166-1, and Kosovo
    assert sum(map(len, SUB_REGIONS.values())) == len(COUNTRIES)


@pytest.mark.parametrize("name", sorted(_table()))
def test_a_region_holds_countries_that_there_are(name):
    area = _table()[name]
    assert area.sure or area.maybe
    assert area.sure | area.maybe <= COUNTRIES
    assert not area.sure & area.maybe


def test_a_name_without_end_is_no_place():
    assert place("the " * 100_000) is None
