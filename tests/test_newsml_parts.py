"""Claims about `newsitem.serializers.newsml.parts` and `newsml_shotlist`."""

import pytest

from newsitem.model import Soundbite
from newsml_help import XML_LANG, bite_with, found, root_of, shot_with, texts, values
from stories import ENGINEER, MAYOR, STORY


@pytest.mark.parametrize(
    ("start", "end", "delimiter", "beside"),
    [
        (0.0, 21.0, ("00:00:00.000", "00:00:21.000"), []),
        (3599.5, 359_998.999, ("00:59:59.500", "99:59:58.999"), []),
        (1 / 3, 1.0, ("00:00:00.333", "00:00:01.000"), [("start", repr(1 / 3))]),
        (5.0, None, None, [("start", "5.0")]),
        (None, 5.0, None, [("end", "5.0")]),
        (6.0, 5.0, None, [("start", "6.0"), ("end", "5.0")]),
        (-1.0, 5.0, None, [("start", "-1.0"), ("end", "5.0")]),
        (0.0, 360_000.0, None, [("start", "0.0"), ("end", "360000.0")]),
    ],
)
def test_times_that_a_delimiter_cannot_hold_are_properties(
    start: float | None, end: float | None, delimiter: tuple[str, str] | None, beside: list[tuple[str, str]]
) -> None:
    root = root_of(shot_with(start=start, end=end))
    delimiters = [(one.get("start"), one.get("end")) for one in found(root, "partMeta/timeDelim")]
    assert delimiters == ([delimiter] if delimiter else [])
    properties = [(str(one.get("rel")), str(one.get("value"))) for one in found(root, "partMeta/partMetaExtProperty")]
    assert properties == [(f"nirel:{rel}", value) for rel, value in beside]


def test_everything_said_of_a_soundbite_stands_in_its_part() -> None:
    part = found(root_of(STORY), "partMeta")[1]
    properties = {str(one.get("rel")): one.get("value") for one in found(part, "partMetaExtProperty")}
    assert properties.items() >= {
        "nirel:soundbite": "(SOUNDBITE) (Norwegian) FLOOD ENGINEER, TOM BREKKE (44), SAYING:", "nirel:speakerAge": "44",
        "nirel:speakerGender": "male", "nirel:soundbiteNote": "ending with shot 3", "nirel:soundbiteDuration": "7.5",
    }.items()  # fmt: skip
    assert "nirel:soundbiteKind" not in properties
    quotes = [(one.get("role"), one.get(XML_LANG), one.text) for one in found(part, "description")]
    assert quotes == [("nidesc:quote", None, "The barrier held."), ("nidesc:original-quote", "no", "Sperringen holdt.")]


def test_a_second_soundbite_has_a_part_that_continues_its_shot() -> None:
    parts = found(root_of(STORY), "partMeta")
    assert [(part.get("partid"), part.get("seq")) for part in parts] == [
        ("shot-1", "1"), ("shot-2", "2"), ("shot-2-2", "2"), ("shot-3", "3"), ("shot-4", "4"),
    ]  # fmt: skip
    second = parts[2]
    assert values(second, "partMetaExtProperty@continues") == ["shot-2"]
    assert values(second, "partMetaExtProperty@soundbiteKind") == ["upsound"]
    assert [texts(second, name) for name in ("altId", "contentCreated", "creator/name", "description")] == [
        [], ["2025-03-18"], ["PORT TV"], ["Come in!"],
    ]  # fmt: skip


def test_a_soundbite_may_have_no_quote_and_no_header() -> None:
    [part] = found(root_of(shot_with(soundbites=(Soundbite(""),))), "partMeta")
    assert [one.get("value") for one in found(part, "partMetaExtProperty@soundbite")] == [""]
    assert found(part, "description") == []
    assert found(root_of(bite_with(quote="")), "partMeta/description")[0].text is None


def test_the_shotlist_is_there_as_text_too() -> None:
    shotlist = texts(root_of(STORY), "contentMeta/description")[1]
    assert shotlist.split("\n") == [
        "LINDHAVN HARBOUR, NORWAY (MARCH 18, 2025) (NORTHLIGHT VIDEO)",
        "1. STREET IN MUD",
        "LINDHAVN HARBOUR, NORWAY (MARCH 18, 2025) (PORT TV)",
        f"2. {ENGINEER.text} “The barrier held.” {MAYOR.text} “Come in!”",
        "LINDHAVN HARBOUR, NORWAY (RECENT)",
        "3. AERIAL OF HARBOUR",
        "(PORT TV)",
        "4. BOATS",
    ]
