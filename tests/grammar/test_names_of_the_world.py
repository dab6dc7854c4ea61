"""Languages, countries and months are found under the names that agencies write, in the languages of their pages."""

import pytest

import cldr_tables
from newsitem.grammar import countries, languages
from newsitem.grammar.cldr_names import cldr_names
from newsitem.grammar.countries import country_code
from newsitem.grammar.languages import language_tag
from newsitem.grammar.months import month_number
from newsitem.grammar.names import plain_name, table_of_names


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Russian", "ru"), ("TAJIK", "tg"), ("in Arabic", "ar"), ("Mandarin", "zh"), ("Farsi", "fa"), ("Dari", "fa-AF"),
        ("Bahasa Inggris", "en"), ("Bahasa Mandarin", "zh"), ("Bahasa Turkiye", "tr"), ("español", "es"), ("francés", "fr"),
        ("français", "fr"), ("Tok Pisin", "tpi"), ("Wolof", "wo"), ("Warao", "wba"), ("quechua", "qu"), ("Norwegian", "no"),
        ("Serbo-Croat", "sh"), ("Portugis", "pt"), ("Brazilian Portuguese", "pt-BR"), ("the Tigre language", "tig"),
        ("DAGBANI", "dag"), ("Sotho", "st"), ("Sesotho", "st"), ("Frisian", "fy"), ("Maya", "myn"), ("Ladin", "lld"), ("Garhwali", "gbm"),
        ("Chhattisgarhi", "hne"), ("Tuareg", "tmh"), ("Natsound", None), ("Gibberish", None), ("", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_name(name, tag):
    assert language_tag(name) == tag


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("US", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("UK", "GB"), ("Scotland", "GB"), ("TÜRKİYE", "TR"), ("Turkey", "TR"),
        ("DRC", "CD"), ("DR Congo", "CD"), ("Republic of Congo", "CG"), ("Chinese mainland", "CN"), ("east China", "CN"), ("South Korea", "KR"),
        ("GAZA STRIP", "PS"), ("northern Gaza", "PS"), ("Occupied West Bank", "PS"), ("KOSOVO", "XK"), ("Ivory Coast", "CI"), ("CÔTE D'IVOIRE", "CI"),
        ("ESPAÑA", "ES"), ("Inggris", "GB"), ("Jerman", "DE"), ("South Sudan", "SS"), ("North Macedonia", "MK"), ("Northern Ireland", "GB"),
        ("Bosnia and Herzegovina", "BA"), ("the Netherlands", "NL"),
        ("Yugoslavia", None), ("Alaska", None), ("Crimea", None), ("Europe", None), ("at sea", None), ("Nairobi", None), ("", None),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_name(name, code):
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("AUG.", 8),
        ("Sept", 9),
        ("FERUARY", 2),
        ("ENERO", 1),
        ("Ene", 1),
        ("mars", 3),
        ("Juli", 7),
        ("Agustus", 8),
        ("May", 5),
        ("Monday", None),
    ],
)
def test_a_month_is_known_by_its_name(name, number):
    assert month_number(name) == number


def test_a_code_of_cldr_that_is_no_country_is_none():
    codes = set(cldr_names("countries").values())
    assert codes.isdisjoint({"EU", "UN", "ZZ", "XA", "QO"})
    assert {"XK", "PS", "TW"} <= codes


@pytest.mark.parametrize("what", cldr_tables.MAKERS)
def test_the_tables_are_those_of_babel(what):
    written = (cldr_tables.FOLDER / f"{what}.json").read_text(encoding="utf-8")
    assert written == cldr_tables.text(what), "after another version of babel: python tests/cldr_tables.py"


@pytest.mark.parametrize("what", cldr_tables.MAKERS)
def test_a_name_is_that_of_the_first_language_that_has_it(what):
    names = cldr_names(what)
    for number, language in enumerate(languages.PAGE_LANGUAGES):
        before = set().union(*(cldr_tables.MAKERS[what](other) for other in languages.PAGE_LANGUAGES[:number]))
        own = cldr_tables.MAKERS[what](language)
        assert {name: names[name] for name in own if name not in before} == {n: own[n] for n in own if n not in before}


def test_every_agency_name_adds_something_to_cldr():
    english = cldr_tables.countries("en")
    assert [name for name, code in countries._AGENCY_NAMES.items() if english.get(name) == code] == []
    english = cldr_tables.languages("en")
    assert [name for name, tag in languages._AGENCY_NAMES.items() if english.get(name) == tag] == []


def test_names_are_compared_without_accents_points_and_case():
    assert plain_name("CÔTE D'IVOIRE") == plain_name("Cote dIvoire")
    assert plain_name("The U.S.") == "us"


def test_a_table_of_names_may_go_on_over_several_lines():
    assert table_of_names("x: One, two\n   three\ny: four") == {"one": "x", "two": "x", "three": "x", "four": "y"}
