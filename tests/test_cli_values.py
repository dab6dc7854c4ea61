"""Claims about `newsitem.cli.values`: an item's values one by one, with their places."""

from hypothesis import given, settings

from newsitem.cli.values import Value, values
from newsitem.model import Date, Dateline, Diagnostic, Item, Place, Restriction, Shot
from newsitem.testing.strategies import items

PLACE = Place("LINDHAVN", "Lindhavn", span=(40, 48), spans={"text": ((40, 48),)})
ITEM = Item(
    "ledger",
    headline="Ferry",
    url="https://northlight.example/1",
    storyline="Ice.\nStorm.",
    dateline=Dateline("LINDHAVN - MAY 3", PLACE, Date("MAY 3", "2025-05-03", span=(51, 56), spans={"text": ((51, 56),)})),
    keywords=("sea", "ice"),
    shots=(
        Shot(1, "Quay", Place("OSLO", span=(70, 74), spans={"text": ((70, 74),)}), flags=("aerial",), span=(70, 90),
             spans={"text": ((80, 84),)}),
        Shot(2, "", Place("OSLO", span=(70, 74), spans={"text": ((70, 74),)}), span=(92, 93)),
    ),
    extra={"aspect": "16:9"},
    restrictions=(Restriction("NONE", "none"),),
    diagnostics=(Diagnostic("leftover", "warning", "x", (3, 9)),),
    span=(10, 90),
    spans={
        "headline": ((30, 35),), "storyline": ((60, 64), (10, 16)),
        "keywords": (((20, 23),), ((25, 28),)),
    },
)  # fmt: skip


def test_values_come_in_page_order_with_their_places() -> None:
    assert [(value.path, value.span, value.text) for value in values(ITEM)] == [
        ("format", None, "ledger"),
        ("url", None, "https://northlight.example/1"),
        ("dateline.text", None, "LINDHAVN - MAY 3"),
        ("restrictions[0].text", None, "NONE"),
        ("restrictions[0].kind", None, "none"),
        ("extra['aspect']", None, "16:9"),
        ("keywords[0]", (20, 23), "sea"),
        ("keywords[1]", (25, 28), "ice"),
        ("headline", (30, 35), "Ferry"),
        ("dateline.place.text", (40, 48), "LINDHAVN"),
        ("dateline.place.city", (40, 48), "Lindhavn"),
        ("dateline.date.text", (51, 56), "MAY 3"),
        ("dateline.date.start", (51, 56), "2025-05-03"),
        ("storyline", (60, 64), "Ice.\nStorm."),
        ("shots[0].place.text", (70, 74), "OSLO"),
        ("shots[0].number", (70, 90), "1"),
        ("shots[0].flags[0]", (70, 90), "aerial"),
        ("shots[0].text", (80, 84), "Quay"),
        ("shots[1].number", (92, 93), "2"),
    ]


def test_what_shots_share_is_one_value() -> None:
    assert [value for value in values(ITEM) if value.times > 1] == [Value("shots[0].place.text", (70, 74), "OSLO", 2)]


@settings(deadline=None)
@given(items())
def test_any_item_has_its_values_in_order(item: Item) -> None:
    found = values(item)
    assert sorted(found, key=lambda value: value.span or (-1, -1)) == found
    assert {value.path for value in found} >= {name for name in ("format", "headline", "url") if getattr(item, name)}
