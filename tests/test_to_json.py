"""Claims about `newsitem.serializers.to_json`."""

import json as standard_json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given

from newsitem.model import Date, Diagnostic, Item, Place, Shot
from newsitem.plugin import Entry, Serializer
from newsitem.serializers import json_text
from newsitem.serializers.to_json import json, ndjson, plain
from newsitem.testing.strategies import items

PLACE = Place("LINDHAVN, NORWAY", "Lindhavn", None, "NO", span=(4, 20), spans={"text": ((4, 12), (14, 20))})
ITEM = Item(
    "script",
    headline="Fähre läuft aus",
    shots=(Shot(1, "Ferry", PLACE, notes=("NIGHT SHOTS", "DRONE"), spans={"notes": (((1, 3),), ((5, 6), (8, 9)))}),),
    extra={"story type": "feature"},
    diagnostics=(Diagnostic("leftover", "warning", "not understood", (3, 9)), Diagnostic("site-terms", "info", "x")),
)


def unexpected(found: Diagnostic) -> None:
    """For writing that has nothing to report."""
    pytest.fail(found.message)


def written(serializer: Serializer, items: Iterable[Item], **options: object) -> tuple[str, list[Diagnostic]]:
    """The text, and what was reported."""
    reported: list[Diagnostic] = []
    entries = (Entry(item, f"page-{number}", number) for number, item in enumerate(items, 1))
    text = "".join(serializer.write(entries, report=reported.append, **options))
    return text, reported


def keys(cls: type) -> list[str]:
    return [attribute.name for attribute in attrs.fields(cls)]


@given(items())
def test_every_object_has_all_keys_of_its_class_in_the_order_of_the_model(item: Item) -> None:
    assert [*plain(item), "span", "spans"] == keys(Item)
    assert list(plain(item, spans=True)) == keys(Item)
    for shot in plain(item)["shots"]:
        assert [*shot, "span", "spans"] == keys(Shot)
    for diagnostic in plain(item)["diagnostics"]:
        assert list(diagnostic) == keys(Diagnostic)


@given(items())
def test_plain_holds_nothing_but_what_json_has(item: Item) -> None:
    def check(value: Any) -> None:
        assert type(value) in (dict, list, str, int, float, type(None))
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(one)

    check(plain(item, spans=True))


def test_a_date_is_written_as_the_model_says() -> None:
    assert plain(Date("AUG. 15", "2025-08-15", "2025-08-15")) == {
        "text": "AUG. 15", "start": "2025-08-15", "end": "2025-08-15", "qualifier": None,
    }  # fmt: skip


def test_spans_come_on_request_as_lists_of_lists() -> None:
    shot = plain(ITEM.shots[0], spans=True)
    assert shot["place"]["span"] == [4, 20]
    assert shot["place"]["spans"] == {"text": [[4, 12], [14, 20]]}
    assert shot["spans"] == {"notes": [[[1, 3]], [[5, 6], [8, 9]]]}
    assert shot["span"] is None


def test_diagnostics_have_their_span_in_any_case() -> None:
    assert plain(ITEM)["diagnostics"] == [
        {"code": "leftover", "severity": "warning", "message": "not understood", "span": [3, 9]},
        {"code": "site-terms", "severity": "info", "message": "x", "span": None},
    ]


@pytest.mark.parametrize("spans", [False, True])
@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_json_is_laid_out_as_the_standard_library_lays_it_out(count: int, spans: bool) -> None:
    objects = [plain(ITEM, spans=spans)] * count
    whole = objects[0] if count == 1 else objects
    text, _ = written(json, [ITEM] * count, spans=spans)
    assert text == standard_json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


@given(items())
def test_json_and_ndjson_say_what_plain_says(item: Item) -> None:
    for spans in (False, True):
        assert standard_json.loads(written(json, [item], spans=spans)[0]) == plain(item, spans=spans)
        line = standard_json.loads(written(ndjson, [item], spans=spans)[0])
        assert line == {"page": "page-1", **plain(item, spans=spans)}


@given(item=items())
def test_the_first_items_of_a_process_are_written_to_the_letter_like_all_others(item: Item) -> None:
    value = plain(item, spans=True)
    line = json_text._encode(value)
    assert same_numbers(json_text._encode_lean(value)) == same_numbers(line)
    lean = json_text._LEAN_INDENTED.encode(standard_json.loads(line))
    assert same_numbers(lean) == same_numbers(json_text.indented(line))


def same_numbers(text: str) -> str:
    """The text with each number as Python writes it: of those that no running time is the standard library has others."""
    words_or_number = r'"(?:[^"\\]|\\.)*"|(-?\d[\d.eE+-]*)'
    return re.sub(words_or_number, lambda found: repr(float(found[1])) if found[1] else found[0], text)


def test_a_number_that_is_none_is_null_in_the_first_item_too() -> None:
    assert json_text._encode_lean({"duration": math.nan}) == '{"duration":null}'


def test_ndjson_is_one_line_an_item_and_begins_with_the_page() -> None:
    text, _ = written(ndjson, [ITEM, attrs.evolve(ITEM, headline="two\nlines\u2028here")])
    assert text.endswith("\n")
    assert [line[:17] for line in text.split("\n")[:-1]] == ['{"page":"page-1",', '{"page":"page-2",']
    assert "".join(ndjson.write([Entry(ITEM)], report=unexpected)).startswith('{"page":null,"format":')


def test_ndjson_of_no_items_is_empty() -> None:
    assert written(ndjson, []) == ("", [])


def test_letters_outside_ascii_are_not_escaped() -> None:
    assert all("Fähre läuft aus" in written(serializer, [ITEM])[0] for serializer in (json, ndjson))


@pytest.mark.parametrize("serializer", [json, ndjson])
def test_lone_surrogates_are_replaced_and_reported(serializer: Serializer) -> None:
    item = Item("script", headline="a\ud800b\udfff", extra={"k\udc80": "v"}, duration=float("nan"))
    text, reported = written(serializer, [item, ITEM])
    assert "a\ufffdb\ufffd" in text
    assert "k\ufffd" in text
    assert text.encode()
    assert [(one.code, one.message.split()[0]) for one in reported] == [("unreadable-characters", "3")]


def test_a_page_whose_name_is_no_unicode_is_replaced_too() -> None:
    reported: list[Diagnostic] = []
    text = "".join(ndjson.write([Entry(ITEM, "caf\udce9.txt")], report=reported.append))
    assert text.startswith('{"page":"caf\ufffd.txt",')
    assert len(reported) == 1


def test_a_text_of_another_class_is_written_as_a_text() -> None:
    class Text(str):
        __slots__ = ()

    assert '"headline": "Ferry"' in written(json, [Item("script", headline=Text("Ferry"))])[0]


def test_a_number_that_is_none_is_null() -> None:
    assert '"duration": null' in written(json, [Item("script", duration=float("nan"))])[0]


@pytest.mark.parametrize("serializer", [json, ndjson])
def test_items_are_written_while_they_come(serializer: Serializer) -> None:
    taken = 0

    def entries() -> Iterator[Entry]:
        nonlocal taken
        for number in range(1, 101):
            taken = number
            yield Entry(ITEM, "page", number)

    for pieces, _ in enumerate(serializer.write(entries(), report=unexpected), 1):
        assert taken <= pieces + 1
    assert taken == 100
