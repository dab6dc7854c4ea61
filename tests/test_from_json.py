"""Claims about `newsitem.readers.from_json`."""

import json as standard_json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labels import label_items
from newsitem._version import JSON_VERSION
from newsitem.build import value_spans
from newsitem.errors import CannotRead
from newsitem.model import Credit, Date, Diagnostic, Item, Place, Restriction, Shot, Soundbite, Speaker
from newsitem.plugin import Entry, Serializer
from newsitem.readers.from_json import load_all, load_lines, loads
from newsitem.readers.versions import UPGRADES
from newsitem.serializers.to_json import json, ndjson, plain
from newsitem.testing.strategies import exact_items

ITEM = Item(
    "script",
    headline="Fähre läuft aus",
    duration=12.5,
    shots=(
        Shot(1, "Ferry", Place("LINDHAVN", "Lindhavn", span=(4, 12), spans={"text": ((4, 12),)})),
        Shot(2, soundbites=(Soundbite("SOUNDBITE", speaker=Speaker("Jane Roe", age=44)),), flags=("mute",)),
        Shot(3, notes=("A", "B"), date=Date("MAY 3"), spans={"notes": (((1, 2),), ((3, 4), (5, 6)))}),
    ),
    restrictions=(Restriction("NO USE AFTER MAY 5", "time-limit"),),
    credits=(Credit("FJORD TV", "source", shots=(1,)),),
    extra={"story type": "feature"},
    diagnostics=(Diagnostic("leftover", "warning", "x", (3, 9)),),
)


def unexpected(found: Diagnostic) -> None:
    """For writing that has nothing to report."""
    pytest.fail(found.message)


def dumps(items: Iterable[Item], serializer: Serializer = json, **options: object) -> str:
    return "".join(serializer.write((Entry(item, "page") for item in items), report=unexpected, **options))


def changed(path: list[str | int], value: Any) -> str:
    """The text of the item's JSON with one value set."""
    made = plain(ITEM, spans=True)
    at: Any = made
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return standard_json.dumps(made)


def all_of(value: Any) -> dict[str, Any]:
    """A value as plain data, with what takes no part in equality."""
    return attrs.asdict(value)


def spanned(value: Any) -> Any:
    """The same value with spans for all that it was read from, lists of texts included."""
    if isinstance(value, tuple):
        return tuple(spanned(one) for one in value)
    if not hasattr(value, "spans"):
        return value
    fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    spans = {
        name: tuple(((at, at + 5),) for at, _ in enumerate(found)) if type(found) is tuple else ((4, 9), (11, 20))
        for name, found in fields.items()
        if found and "verbatim" in attrs.fields_dict(type(value))[name].metadata
    }
    return type(value)(**{name: spanned(found) for name, found in fields.items()} | {"span": (4, 20), "spans": spans})


@given(exact_items().map(spanned))
def test_an_item_comes_back_as_it_was(item: Item) -> None:
    read = loads(dumps([item], spans=True))
    assert read == item
    assert all_of(read) == all_of(item)


@given(exact_items().map(spanned))
def test_without_spans_all_else_comes_back(item: Item) -> None:
    read = loads(dumps([item]))
    assert read == item
    assert read.diagnostics == item.diagnostics
    assert read.span is None
    assert not list(value_spans(read))


def test_lists_come_back_as_tuples_and_spans_too() -> None:
    read = loads(dumps([ITEM], spans=True))
    assert type(read.shots) is tuple
    assert type(read.shots[1].flags) is tuple
    assert read.shots[0].place is not None
    assert read.shots[0].place.spans == {"text": ((4, 12),)}
    assert read.shots[2].spans == {"notes": (((1, 2),), ((3, 4), (5, 6)))}
    assert hash(read.shots[1]) == hash(ITEM.shots[1])


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])  # that is up to the machine
@given(st.lists(exact_items(), max_size=3))
def test_arrays_single_objects_and_lines_are_told_apart(several: list[Item]) -> None:
    assert load_all(dumps(several)) == several
    assert load_all(dumps(several, ndjson)) == several
    assert load_all(dumps(several, ndjson).replace("\n", "\r\n\r\n")) == several


@pytest.mark.parametrize(
    "text",
    [dumps([ITEM]), dumps([ITEM]).encode(), b"\xef\xbb\xbf" + dumps([ITEM]).encode(), "\ufeff\n " + dumps([ITEM]),
     dumps([ITEM], ndjson)],
)  # fmt: skip
def test_text_and_bytes_are_taken_with_or_without_a_byte_order_mark(text: str) -> None:
    assert loads(text) == ITEM
    assert load_all(text) == [ITEM]


@pytest.mark.parametrize("text", ["", b"", " \n", "[]", "\ufeff"])
def test_a_text_without_items_gives_none(text: str) -> None:
    assert load_all(text) == []


def is_within(said: Any, made: Any) -> bool:
    """Whether all that a label says stands in the item's JSON, in the same order; a label may leave keys out."""
    if isinstance(said, dict) and isinstance(made, dict):
        in_order = [key for key in made if key in said] == list(said)
        return in_order and all(is_within(found, made[key]) for key, found in said.items())
    if isinstance(said, list) and isinstance(made, list):
        return len(said) == len(made) and all(map(is_within, said, made))
    return bool(said == made)


@pytest.mark.skipif("NEWSITEM_SHARED" not in os.environ, reason="NEWSITEM_SHARED does not say where the labels are")
def test_what_a_label_says_comes_back_in_the_same_order() -> None:
    shared = Path(os.environ["NEWSITEM_SHARED"])
    paths = [*shared.glob("seed/*.json"), *shared.glob("samples/*/*.json")]
    assert paths
    for path in paths:
        found = standard_json.loads(path.read_text(encoding="utf-8"))
        for label in found if isinstance(found, list) else [found]:
            label.pop("about", None)
            assert is_within(label, plain(loads(standard_json.dumps(label)))), path.name


def test_the_items_of_all_pages_come_back() -> None:
    labels = [item for path in sorted(Path(__file__).parent.glob("pages/*/*.json")) for item in label_items(path)]
    assert len(labels) > 300
    assert load_all(dumps(labels)) == labels
    assert load_all(dumps(labels, ndjson)) == labels


def test_a_missing_key_is_its_default() -> None:
    assert loads('{"format": "script"}') == Item("script")
    assert loads('{"format": "script", "shots": [{"number": 3}]}') == Item("script", shots=(Shot(3),))


def test_two_items_share_no_mapping() -> None:
    one, other = load_all('{"format": "script"}\n{"format": "script"}\n')
    assert one.extra is not other.extra


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["shots", 2, "date", "start"], 20240503, "$.shots[2].date.start"),
        (["shots", 0, "number"], "1", "$.shots[0].number"),
        (["shots", 0, "number"], True, "$.shots[0].number"),
        (["shots", 1, "flags", 0], "loud", "$.shots[1].flags[0]"),
        (["shots", 1, "soundbites", 0, "speaker", "age"], 4.5, "$.shots[1].soundbites[0].speaker.age"),
        (["shots", 0, "place", "span"], [1, 2, 3], "$.shots[0].place.span"),
        (
            ["shots", 0, "place", "spans"],
            {"text": "4-12"},
            "Expected `array`, got `str` - at `$.shots[0].place.spans.text`",
        ),
        (["shots", 0, "place"], [], "$.shots[0].place"),
        (["shots", 0, "place"], {}, "`text` - at `$.shots[0].place`"),
        (["shots", 0, "colour"], "red", "`colour` - at `$.shots[0]`"),
        (["shots", 0, "place", "page"], "x", "`page` - at `$.shots[0].place`"),
        (["diagnostics", 0, "severity"], "fatal", "$.diagnostics[0].severity"),
        (["extra", "label"], 1, "$.extra.label"),
        (["extra", "story type"], None, '$.extra["story type"]'),
        (["extra", "story type"], None, "Expected `str`, got `null`"),
        (["spans"], {"a": [], "b c": [[1, "2"]]}, '$.spans["b c"]'),
        (
            ["shots", 2, "date", "start"],
            "2024-02-30",
            "a day such as 2025-03-18, got `2024-02-30` - at `$.shots[2].date.start`",
        ),
        (["shots", 2, "date", "end"], "2024-05-03\n", "$.shots[2].date.end"),
        (["shots", 2, "date", "end"], "2024-05-03T10:00", "$.shots[2].date.end"),
        (["shots", 0, "place", "country"], "no", "$.shots[0].place.country"),
        (["published"], "2024", "$.published"),
        (["published"], "2024-05-03T25:00", "$.published"),
        (["restrictions", 0, "until"], "April 3", "$.restrictions[0].until"),
        (["restrictions", 0, "period"], "PT", "$.restrictions[0].period"),
        (["restrictions", 0, "kind"], "no-go", "Invalid enum value 'no-go' - at `$.restrictions[0].kind`"),
        (["restrictions", 0, "kind"], None, "$.restrictions[0].kind"),
        (["credits", 0, "role"], "boss", "$.credits[0].role"),
        (["credits", 0, "shots", 0], True, "$.credits[0].shots[0]"),
        (["duration"], False, "$.duration"),
        (["duration"], "12.5", "$.duration"),
        (["version"], "1", "`1` - at `$.version`"),
        (["version"], True, "$.version"),
        (["version"], 0, "$.version"),
        (["version"], None, "$.version"),
        (["format"], None, "$.format"),
        (["colour"], "red", "`colour`"),
    ],
)
def test_what_is_no_item_is_refused_with_its_place(path: list[str | int], value: Any, where: str) -> None:
    with pytest.raises(CannotRead) as caught:
        loads(changed(path, value))
    assert where in str(caught.value)
    with pytest.raises(CannotRead) as caught:
        load_all(f"{dumps([ITEM], ndjson)}\n{changed(path, value)}\n")
    assert str(caught.value).startswith("line 3: ")
    assert where in str(caught.value)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"format": "x", "format": "y"}', "$.format"),
        ('{"format": "x", "fo\\u0072mat": "y"}', "$.format"),
        ('{"format": "x", "shots": [{}, {"text": "a", "number": 1, "text": "a"}]}', "$.shots[1].text"),
        ('{"format": "x", "extra": {"a b": "1", "a b": "1"}}', '$.extra["a b"]'),
        ('{"format": "x", "extra": {"a": "1", "a": "1"}, "extra": {}}', "$.extra"),
        ('{"version": 1, "version": 1, "format": "x"}', "$.version"),
    ],
)  # fmt: skip
def test_a_key_that_stands_twice_is_refused_with_its_path(text: str, where: str) -> None:
    with pytest.raises(CannotRead, match=f"a key twice - at `{re.escape(where)}`"):
        loads(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"format": NaN}', "line 1, column 12: JSON is malformed"),
        ('{"format": "é😀",\n "id": x}', "line 2, column 8: JSON is malformed"),
        ('{\n"format": "x"\n', "Input data was truncated"),
    ],
)
def test_broken_json_is_refused_with_line_and_column(text: str, place: str) -> None:
    with pytest.raises(CannotRead) as caught:
        loads(text)
    assert str(caught.value).startswith(place)


def test_a_broken_line_of_ndjson_is_told_by_its_number_in_the_whole() -> None:
    with pytest.raises(CannotRead, match="^line 3, column 8: JSON is malformed"):
        load_all('{"format": "a"}\n\n{"id": x}\n')


OLD = '{"title": "Ferry", "format": "script"}'
#: As if the form had changed twice: a key got another name, then a value another form.
STEPS = {
    1: lambda found: {"headline" if key == "title" else key: value for key, value in found.items()},
    2: lambda found: {**found, "headline": str(found["headline"]).upper()},
}


def test_older_documents_are_upgraded_step_by_step() -> None:
    wanted = Item("script", headline="FERRY")
    assert loads(OLD, upgrades=STEPS) == wanted
    assert loads('{"version": 1, ' + OLD[1:], upgrades=STEPS) == wanted
    assert loads('{"version": 2, "headline": "Ferry", "format": "script"}', upgrades=STEPS) == wanted
    assert loads('{"version": 3, "headline": "FERRY", "format": "script"}', upgrades=STEPS) == wanted
    assert load_all(f"[{OLD}]", upgrades=STEPS) == [wanted]
    assert list(load_lines([OLD, OLD], upgrades=STEPS)) == [wanted, wanted]


def test_faults_of_an_older_document_are_told_by_their_path_all_the_same() -> None:
    with pytest.raises(CannotRead, match=re.escape("$.extra.b")):
        loads('{"format": "script", "headline": "x", "extra": {"a": "1", "b": 1}}', upgrades=STEPS)


@pytest.mark.parametrize(("steps", "newest"), [({}, 1), (STEPS, 3)])
def test_a_newer_document_is_refused_and_the_message_says_what_to_do(steps: Any, newest: int) -> None:
    text = f'{{"version": {newest + 1}, "format": "script", "unheard": "of"}}'
    with pytest.raises(
        CannotRead, match=rf"of version {newest + 1}, .* none after {newest}: .* newer newsitem"
    ) as caught:
        loads(text, upgrades=steps)
    assert "$.version" in str(caught.value)
    with pytest.raises(CannotRead, match=r"\$\[1\]\.version"):
        load_all(f"[{OLD}, {text}]", upgrades=steps)
    with pytest.raises(CannotRead, match="^line 2: .*newer newsitem"):
        list(load_lines(["", text], upgrades=steps))


def test_the_steps_lead_to_the_version_that_is_written() -> None:
    assert list(UPGRADES) == list(range(1, JSON_VERSION))


def test_a_document_of_version_1_does_not_say_so() -> None:
    assert loads('{"version": 1, "format": "script"}') == Item("script")
    assert "version" not in standard_json.loads(dumps([ITEM]))


def test_lines_are_read_as_they_are_asked_for() -> None:
    asked = 0

    def lines() -> Iterator[bytes]:
        nonlocal asked
        while True:
            asked += 1
            yield dumps([ITEM], ndjson).encode()

    read = load_lines(lines())
    assert [next(read), next(read)] == [ITEM, ITEM]
    assert asked == 2


def test_a_fault_in_an_array_tells_which_item() -> None:
    with pytest.raises(CannotRead, match=r"\$\[1\]\.shots\[0\]\.number"):
        load_all(f"[{dumps([ITEM])}, {changed(['shots', 0, 'number'], 'one')}]")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[", "{}", "null", "1", '"text"', "{}{}", '{"format": NaN}', '{"format": "\\ud800"}',
     '{"format": "\ud800"}', b'{"format": "\xff"}', b"\xff\xfe{\x00}\x00", '{"format": "x", "duration": 1e400}',
     '{"format": "x", "shots": [{"number": ' + "9" * 5000 + "}]}", "[" * 100_000, '{"format":' * 100_000],
)  # fmt: skip
def test_rubbish_is_refused(text: str) -> None:
    with pytest.raises(CannotRead):
        loads(text)


@given(st.text() | st.binary())
def test_no_text_does_worse_than_be_refused(text: str) -> None:
    for read in (loads, load_all):
        with suppress(CannotRead):
            read(text)


def test_the_first_use_may_be_by_many_threads_at_once() -> None:
    program = """
import threading, time
import msgspec
import newsitem
text, gate, read, together = newsitem.dumps(newsitem.Item("script", headline="x")), threading.Barrier(16), [], []
usual, at_work = msgspec.defstruct, set()
def slow(*arguments, **options):
    at_work.add(threading.get_ident())
    together.append(len(at_work))
    time.sleep(0.005)
    try:
        return usual(*arguments, **options)
    finally:
        at_work.discard(threading.get_ident())
msgspec.defstruct = slow
def load():
    gate.wait()
    read.append(newsitem.loads(text))
threads = [threading.Thread(target=load) for _ in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(read), max(together))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "16 1\n", "")
