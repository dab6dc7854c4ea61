"""Claims about `newsitem.serializers.newsml.values`, `newsml_times` and `newsml_xml`: languages, places, dates."""

import pytest

from newsitem.model import Date, Dateline, Place, Shot
from newsml_help import XML_LANG, bite_with, found, item_with, root_of, shot_with, texts, values
from newsml_rules import NAMESPACE
from stories import HARBOUR, MARCH


@pytest.mark.parametrize(
    ("language", "tag", "exact"),
    [
        ("no", "no", []),
        ("pt-BR", "pt-BR", []),
        ("x-house", "x-house", []),
        ("und", "und", ["und"]),
        ("UND", "und", ["UND"]),
        ("", "und", [""]),
        ("no_NO", "und", ["no_NO"]),
        ("abcdefghi", "und", ["abcdefghi"]),
        ("no\n", "und", ["no\n"]),
    ],
)
def test_a_language_that_is_no_tag_stands_beside_und(language: str, tag: str, exact: list[str]) -> None:
    page, spoken = root_of(item_with(language=language)), root_of(bite_with(language=language, original_quote="Hei"))
    assert (page.get(XML_LANG), found(page, "contentMeta/language")[0].get("tag")) == (tag, tag)
    assert values(page, "contentMeta/contentMetaExtProperty@language") == exact
    assert [one.get("tag") for one in found(spoken, "partMeta/language")] == [tag]
    assert values(spoken, "partMeta/partMetaExtProperty@language") == exact
    assert found(spoken, "partMeta/description")[0].get(XML_LANG) == (None if exact else tag)


def test_a_printed_language_without_a_tag_is_und_and_none_at_all_is_left_out() -> None:
    [language] = found(root_of(bite_with(language_text="Sign language")), "partMeta/language")
    assert (language.get("tag"), texts(language, "name")) == ("und", ["Sign language"])
    bare = root_of(bite_with())
    assert (bare.get(XML_LANG), found(bare, "partMeta/language")) == (None, [])


@pytest.mark.parametrize(
    ("country", "codes", "words"),
    [
        ("NO", ["iso3166-1a2:NO"], []),
        ("no", [], ["no"]),
        ("NORTH AMERICA", [], ["NORTH AMERICA"]),
        ("", [], [""]),
        (None, [], []),
    ],
)
def test_a_country_without_a_code_stands_as_printed(country: str | None, codes: list[str], words: list[str]) -> None:
    root = root_of(shot_with(place=Place("BAY", country=country)))
    assert [one.get("qcode") for one in found(root, "partMeta/located/broader")] == codes
    assert [one.get("value") for one in found(root, "partMeta/located/related@country")] == words


def test_the_city_stands_before_the_printed_place_and_the_region_above_it() -> None:
    root = root_of(shot_with(place=HARBOUR))
    assert texts(root, "partMeta/located/name") == ["Lindhavn Harbour", "LINDHAVN HARBOUR, NORWAY"]
    assert texts(root, "partMeta/located/broader/name") == ["Vestkyst"]


@pytest.mark.parametrize(
    ("date", "attributes", "beside"),
    [
        (MARCH, {"value": "MARCH 18, 2025", "validfrom": "2025-03-18", "validto": "2025-03-18"}, []),
        (Date("FILE", qualifier="file"), {"value": "FILE", "qcode": "nidate:file"}, []),
        (Date("", "2025-03-18"), {"value": "", "validfrom": "2025-03-18"}, []),
        (Date("X", "2025-02-30", ""), {"value": "X"}, [("nirel:dateStart", "2025-02-30"), ("nirel:dateEnd", "")]),
        (Date("X", "", "20250318"), {"value": "X"}, [("nirel:dateStart", ""), ("nirel:dateEnd", "20250318")]),
    ],
)
def test_a_date_is_one_property_and_odd_ends_stand_beside(
    date: Date, attributes: dict[str, str], beside: list[tuple[str, str]]
) -> None:
    [first, *others] = found(root_of(shot_with(date=date)), "partMeta/partMetaExtProperty")
    assert dict(first.items()) == {"rel": "nirel:date", **attributes}
    assert [(one.get("rel"), one.get("value")) for one in others] == beside


@pytest.mark.parametrize(
    ("start", "end", "created"),
    [
        ("2025-03-18", "2025-03-18", "2025-03-18"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-02-01", "2024-02-28", None),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2019-01-01", "2020-12-31", None),
        ("2025-03-17", "2025-03-18", None),
        ("2025-03-18", None, None),
        (None, None, None),
        ("2025-02-30", "2025-02-30", None),
    ],
)
def test_a_day_a_month_and_a_year_have_a_native_date(start: str | None, end: str | None, created: str | None) -> None:
    date = Date("X", start, end)
    for root in (root_of(shot_with(date=date)), root_of(item_with(dateline=Dateline("", date=date)))):
        assert [one.text for one in root.iter(NAMESPACE + "contentCreated")] == [created] * (created is not None)


@pytest.mark.parametrize(
    ("shots", "is_dated"),
    [
        ((), True),
        ((Shot(date=MARCH), Shot(date=Date("2019", "2019-01-01", "2019-12-31"))), True),
        ((Shot(date=MARCH), Shot()), False),
        ((Shot(date=MARCH), Shot(date=Date("RECENT", qualifier="recent"))), False),
        ((Shot(date=Date("MARCH 17-18", "2025-03-17", "2025-03-18")),), False),
    ],
)
def test_the_story_s_date_never_dates_a_shot_without_one(shots: tuple[Shot, ...], is_dated: bool) -> None:
    root = root_of(item_with(dateline=Dateline("", date=MARCH), shots=shots))
    assert texts(root, "contentMeta/contentCreated") == ["2025-03-18"] * is_dated
    assert values(root, "contentMeta/contentMetaExtProperty@date") == ["MARCH 18, 2025"]
