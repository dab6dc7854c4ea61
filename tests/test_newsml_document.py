"""Claims about `newsitem.serializers.newsml.document` and `newsml_characters`: texts as they stand in a document."""

from typing import Any, Final

import pytest

from newsitem.model import Credit, Dateline, Diagnostic, Item, Place, Restriction, Shot, Soundbite, Speaker
from newsml_help import bite_with, found, item_with, reported, root_of, shot_with, texts, values


@pytest.mark.parametrize(
    "code", [*range(32), 0x7F, 0x85, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFF]
)
def test_only_what_xml_cannot_hold_is_replaced(code: int) -> None:
    character = chr(code)
    root, diagnostics = reported(item_with(headline=f"a{character}b"))
    is_allowed = character in "\t\n\r\x7f\x85\ud7ff\ue000\ufffd\U0001ffff"
    assert texts(root, "contentMeta/headline") == [f"a{character}b" if is_allowed else "a\ufffdb"]
    assert len(diagnostics) == (not is_allowed)


def test_replaced_characters_are_counted_once_and_told_once() -> None:
    shot = Shot(text="\x01", notes=("\x02\x02",), soundbites=(Soundbite("\ud800", speaker=Speaker("\x03")),))
    spoilt = item_with(provider="\x00", shots=(shot,), diagnostics=(Diagnostic("leftover", "warning", "\x04"),))
    root, diagnostics = reported(spoilt)
    assert [(one.code, one.span, one.message.split()[0]) for one in diagnostics] == [("xml-characters", None, "6")]
    assert texts(root, "itemMeta/provider/name") == ["\ufffd"]


def test_labels_that_become_equal_stay_apart() -> None:
    root, _ = reported(item_with(extra={"a\x00": "1", "a\x01": "2"}))
    properties = found(root, "contentMeta/contentMetaExtProperty@extra")
    assert [(one.get("literal"), one.get("value")) for one in properties] == [("a\ufffd", "1"), ("a\ufffd 2", "2")]


ODD: Final = " two\r\nlines\t and\u2028more "
FOLDED: Final = "two lines and more"
CREDITED: Final = item_with(credits=(Credit("", name=ODD),))


@pytest.mark.parametrize(
    ("item", "path"),
    [
        (item_with(id=ODD), "contentMeta/altId"),
        (item_with(headline=ODD), "contentMeta/headline"),
        (item_with(dateline=Dateline(ODD)), "contentMeta/dateline"),
        (item_with(summary=ODD), "contentMeta/description"),
        (item_with(notes=(ODD,)), "itemMeta/edNote"),
        (item_with(credits=(Credit(ODD),)), "contentMeta/contributor/note"),
        (item_with(restrictions=(Restriction(ODD),)), "rightsInfo/usageTerms"),
        (shot_with(text=ODD), "partMeta/description"),
        (bite_with(quote=ODD), "partMeta/description"),
        (bite_with(speaker=Speaker(ODD)), "partMeta/infoSource/note"),
        (bite_with(speaker=Speaker("", role=ODD)), "partMeta/infoSource/definition"),
    ],
)
def test_line_breaks_stay_where_the_standard_takes_them(item: Item, path: str) -> None:
    assert ODD in texts(root_of(item), path)


@pytest.mark.parametrize(
    ("item", "path", "exact"),
    [
        (item_with(slug=ODD), "contentMeta/slugline", "contentMeta/contentMetaExtProperty@slug"),
        (item_with(keywords=(ODD,)), "contentMeta/keyword", "contentMeta/contentMetaExtProperty@keyword"),
        (item_with(categories=(ODD,)), "contentMeta/subject/name", "contentMeta/subject/related@name"),
        (item_with(provider=ODD), "itemMeta/provider/name", "itemMeta/provider/related@name"),
        (item_with(provider=ODD), "contentMeta/creator/name", "contentMeta/creator/related@name"),
        (CREDITED, "contentMeta/contributor/name", "contentMeta/contributor/related@name"),
        (shot_with(source=ODD), "partMeta/creator/name", "partMeta/creator/related@name"),
        (shot_with(place=Place(ODD)), "partMeta/located/name", "partMeta/located/related@text"),
        (shot_with(place=Place("", ODD)), "partMeta/located/name", "partMeta/located/related@city"),
        (shot_with(place=Place("", None, ODD)), "partMeta/located/broader/name", "partMeta/located/related@region"),
        (bite_with(speaker=Speaker("", ODD)), "partMeta/infoSource/name", "partMeta/infoSource/related@name"),
        (bite_with(language_text=ODD), "partMeta/language/name", "partMeta/partMetaExtProperty@languageText"),
    ],
)
def test_elsewhere_they_are_folded_and_the_text_itself_stands_beside(item: Item, path: str, exact: str) -> None:
    root = root_of(item)
    assert FOLDED in texts(root, path)
    assert values(root, exact) == [ODD]


def test_a_label_with_line_breaks_is_folded_and_stands_in_its_property() -> None:
    [extra] = found(root_of(item_with(extra={ODD: "x"})), "contentMeta/contentMetaExtProperty@extra")
    assert (extra.get("literal"), extra.get("value"), values(extra, "related@label")) == (FOLDED, "x", [ODD])


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": ""}, "contentMeta/altId"),
        ({"headline": ""}, "contentMeta/headline"),
        ({"slug": ""}, "contentMeta/slugline"),
        ({"provider": ""}, "itemMeta/provider/name"),
        ({"summary": ""}, "contentMeta/description"),
        ({"dateline": Dateline("")}, "contentMeta/dateline"),
        ({"url": ""}, "itemMeta/itemMetaExtProperty@url"),
        ({"published": ""}, "itemMeta/itemMetaExtProperty@published"),
        ({"storyline": ""}, "contentSet/inlineXML"),
        ({"language": ""}, "contentMeta/language"),
    ],
)
def test_an_empty_text_is_there_and_null_is_not(fields: dict[str, Any], path: str) -> None:
    assert len(found(root_of(item_with(**fields)), path)) == 1
    assert found(root_of(item_with()), path) == []


@pytest.mark.parametrize(
    "storyline", ["", "one", "one\ntwo", "one\n\ntwo", "\none\n", "\n\n", " a  b \t\r\nc", "<p>&amp;</p>"]
)
def test_each_line_of_a_storyline_is_a_paragraph_to_the_letter(storyline: str) -> None:
    root = root_of(item_with(storyline=storyline, headline="Head"))
    assert "\n".join(p.text or "" for p in root.iter("{http://www.w3.org/1999/xhtml}p")) == storyline
    [content] = found(root, "contentSet/inlineXML")
    assert content.get("wordcount") == str(len(storyline.split()))


def test_the_content_set_is_there_without_a_storyline_too() -> None:
    [content] = found(root_of(item_with()), "contentSet")
    assert len(content) == 0


def test_order_and_repetition_are_kept() -> None:
    credit_lines = (Credit("B", "camera", "Same"), Credit("A", "camera", "Same"), Credit("B", "camera", "Same", (3, 1)))
    item = item_with(keywords=("b", "a", "b"), categories=("Z", "A"), notes=("2", "1"), credits=credit_lines,
                     shots=(Shot(flags=("mute", "aerial", "mute"), notes=("y", "x")),))  # fmt: skip
    root = root_of(item)
    assert texts(root, "contentMeta/keyword") == ["b", "a", "b"]
    assert texts(root, "contentMeta/subject/name") == ["Z", "A"]
    assert texts(root, "itemMeta/edNote") == ["2", "1"]
    assert texts(root, "contentMeta/contributor/note") == ["B", "A", "B"]
    assert values(root, "contentMeta/contributor/related@shot") == ["3", "1"]
    assert values(root, "partMeta/partMetaExtProperty@flag") == ["niflag:mute", "niflag:aerial", "niflag:mute"]
    assert values(root, "partMeta/partMetaExtProperty@note") == ["y", "x"]


def test_one_keyword_with_a_line_break_puts_all_of_them_into_properties() -> None:
    root = root_of(item_with(keywords=("b", "a\nc")))
    assert texts(root, "contentMeta/keyword") == ["b", "a c"]
    assert values(root, "contentMeta/contentMetaExtProperty@keyword") == ["b", "a\nc"]


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://northlight.example/a/b?c=d&e=%20#f", True),
        ("http://northlight.example:8080", True),
        ("https://northlight.example/a b", False),
        ("https://northlight.example/%zz", False),
        ("https://northlight.example/a#b#c", False),
        ("javascript:alert(1)", False),
        ("northlight.example", False),
        ("", False),
    ],
)
def test_the_page_is_linked_if_its_address_is_one(url: str, is_linked: bool) -> None:
    root = root_of(item_with(url=url))
    assert [link.get("href") for link in found(root, "itemMeta/link")] == [url] * is_linked
    assert [one.get("value") for one in found(root, "itemMeta/itemMetaExtProperty@url")] == [url]


def test_the_role_of_a_credit_is_said_in_our_words_and_in_iptc_s() -> None:
    root = root_of(item_with(credits=(Credit("A", "camera"), Credit("B", "uploader"))))
    roles = [one.get("role") for one in found(root, "contentMeta/contributor")]
    assert roles == ["nicred:camera cpprole:cameraOperator", "nicred:uploader"]
