"""Claims about `newsitem.serializers.to_csv`, and about `newsitem.readers.from_csv`, which undoes it."""

import csv as standard_csv
import io
import math
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsitem.cells import defused, joined, parted, undefused
from newsitem.errors import CannotRead, CannotWrite
from newsitem.model import Credit, Date, Dateline, Diagnostic, Item, Place, Restriction, Shot, Soundbite, Speaker
from newsitem.plugin import Entry
from newsitem.readers.from_csv import read_csv
from newsitem.serializers.to_csv import GRAINS, csv
from newsitem.testing.strategies import items

ANY_TEXT = st.text() | st.text("=+-@'\"\t\r\n \ufeff＝|\\a,;\x00", max_size=6)
PLACE = Place("LINDHAVN, WESTMARK, NORWAY", "Lindhavn", "Westmark", "NO")
DATE = Date("RECENT - MAY 3", "2024-05-03", "2024-05-03", "recent")
FREE = Restriction("NONE", "none")
NO_ACCESS = Restriction(
    "NO ACCESS NORWAY/BY HARBOUR TV", "no-access", "FJORD TV", territories=("NO", "MENA"), outlets=("HARBOUR TV",)
)
LIMIT = Restriction(
    "MUST CREDIT FJORD TV, ONLINE 48 HOURS", "time-limit", credit="FJORD TV", platforms=("online",), until="2024-05-05",
    period="PT48H",
)  # fmt: skip
ROE = Speaker("JANE ROE, 44, RESIDENT", "Jane Roe", "Resident", 44, "female")
ITEM = Item(
    "script", "A-1", "https://northlight.example/a-1", "Ferry leaves Lindhavn", "FERRY/LINDHAVN", "en", "Northlight",
    "2024-05-04T09:05Z", Dateline("LINDHAVN, NORWAY - MAY 3", PLACE, DATE), 125.5, "A ferry leaves.", "One.\nTwo.",
    shots=(
        Shot(3, "Ferry leaving", PLACE, DATE, "FJORD TV", (NO_ACCESS, LIMIT, LIMIT), (), 1.0, 4.5, 3.5,
             ("NIGHT SHOTS", "PORTRAIT"), ("file", "mute")),
        Shot(4, "", None, None, None, (), (
            Soundbite("SOUNDBITE (Norwegian) JANE ROE", "soundbite", "no", "Norwegian", ROE, "We | they left.",
                      "Vi dro.", 6.0, "ends in shot 5"),
            Soundbite("UPSOUND", "upsound", None, "Nynorsk and Danish", Speaker("CROWD"), "Hurra!"),
            Soundbite("STANDUP", "standup"),
        )),
    ),
    restrictions=(FREE,),
    credits=(Credit("FJORD TV", "source", "FJORD TV"), Credit("Writing by Ola Dal", "writer", "Ola Dal", (3,))),
    categories=("Transport",), keywords=("ferry", "sea"), notes=("CORRECTS NAME",), extra={"story type": "feature"},
    diagnostics=(Diagnostic("leftover", "warning", "x"),),
)  # fmt: skip


def unexpected(found: Diagnostic) -> None:
    """For writing that has nothing to report."""
    pytest.fail(found.message)


def written(*items: Item, **options: object) -> str:
    """The text; no diagnostic may come."""
    entries = (Entry(item, f"page-{number}", number) for number, item in enumerate(items, 1))
    return "".join(csv.write(entries, report=unexpected, **options))


def rows(*items: Item, **options: object) -> list[dict[str, str]]:
    return read_csv(written(*items, **options))


def filled(row: dict[str, str]) -> dict[str, str]:
    """The cells that are not empty, without those that begin every row."""
    return {name: cell for name, cell in list(row.items())[5:] if cell}


def test_a_shot_is_a_row() -> None:
    first, second = rows(ITEM)
    assert filled(first) == {
        "shot": "1", "number": "3", "start": "1.0", "end": "4.5", "duration": "3.5",
        "place": "LINDHAVN, WESTMARK, NORWAY", "city": "Lindhavn", "region": "Westmark", "country": "NO",
        "date": "RECENT - MAY 3", "date_start": "2024-05-03", "date_end": "2024-05-03", "date_qualifier": "recent",
        "source": "FJORD TV", "text": "Ferry leaving", "flags": "file | mute", "notes": "NIGHT SHOTS | PORTRAIT",
        "restrictions": "NO ACCESS NORWAY/BY HARBOUR TV | MUST CREDIT FJORD TV, ONLINE 48 HOURS",
    }  # fmt: skip
    assert filled(second) == {
        "shot": "2", "number": "4", "speakers": "Jane Roe, Resident | CROWD", "languages": "no | Nynorsk and Danish",
        "quotes": "We \\| they left. | Hurra!",
    }  # fmt: skip


def test_an_item_is_a_row() -> None:
    (row,) = rows(ITEM, grain="items")
    assert filled(row) == {
        "url": "https://northlight.example/a-1", "slug": "FERRY/LINDHAVN", "language": "en", "provider": "Northlight",
        "published": "2024-05-04T09:05Z", "dateline": "LINDHAVN, NORWAY - MAY 3", "city": "Lindhavn", "country": "NO",
        "date_start": "2024-05-03", "date_end": "2024-05-03", "duration": "125.5", "summary": "A ferry leaves.",
        "storyline": "One.\nTwo.", "shots": "2", "restrictions": "NONE",
        "credits": "source: FJORD TV | writer: Ola Dal", "categories": "Transport", "keywords": "ferry | sea",
        "notes": "CORRECTS NAME", "extra": "story type: feature", "diagnostics": "1",
    }  # fmt: skip


def test_a_soundbite_is_a_row() -> None:
    first, second, third = rows(ITEM, grain="soundbites")
    assert filled(first) == {
        "shot": "2", "number": "4", "kind": "soundbite", "language": "no", "language_text": "Norwegian",
        "speaker": "JANE ROE, 44, RESIDENT", "name": "Jane Roe", "role": "Resident", "age": "44", "gender": "female",
        "quote": "We | they left.", "original_quote": "Vi dro.", "duration": "6.0", "note": "ends in shot 5",
        "text": "SOUNDBITE (Norwegian) JANE ROE",
    }  # fmt: skip
    assert (second["speaker"], second["name"], second["quote"]) == ("CROWD", "", "Hurra!")
    assert (third["kind"], third["speaker"]) == ("standup", "")


def test_a_restriction_is_a_row_with_its_scope() -> None:
    of_item, first, second, _ = rows(ITEM, grain="restrictions")
    assert filled(of_item) == {"scope": "item", "kind": "none", "text": "NONE"}
    assert filled(first) == {
        "scope": "shot", "shot": "1", "number": "3", "kind": "no-access", "text": "NO ACCESS NORWAY/BY HARBOUR TV",
        "source": "FJORD TV", "territories": "NO | MENA", "outlets": "HARBOUR TV",
    }  # fmt: skip
    assert filled(second) == {
        "scope": "shot", "shot": "1", "number": "3", "kind": "time-limit", "credit": "FJORD TV", "platforms": "online",
        "text": "MUST CREDIT FJORD TV, ONLINE 48 HOURS", "until": "2024-05-05", "period": "PT48H",
    }  # fmt: skip


@pytest.mark.parametrize("grain", GRAINS)
def test_every_row_begins_with_its_page_and_item(grain: str) -> None:
    for number, row in ((row["item"], row) for row in rows(ITEM, ITEM, grain=grain)):
        assert list(row.items())[:5] == [
            ("page", f"page-{number}"), ("item", number), ("format", "script"), ("id", "A-1"),
            ("headline", "Ferry leaves Lindhavn"),
        ]  # fmt: skip


@pytest.mark.parametrize("grain", GRAINS)
def test_no_two_columns_of_a_grain_have_one_name(grain: str) -> None:
    names = [name for name, _ in GRAINS[grain].columns]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("grain", GRAINS)
def test_without_rows_there_is_a_header(grain: str) -> None:
    header = ",".join(name for name, _ in GRAINS[grain].columns) + "\r\n"
    assert written(grain=grain) == header
    assert grain == "items" or written(Item("script"), grain=grain) == header


def test_an_unknown_grain_is_refused_at_once_and_the_known_ones_are_named() -> None:
    with pytest.raises(CannotWrite, match="'words'; there are: shots, items, soundbites, restrictions"):
        csv.write([], report=unexpected, grain="words")


@given(ANY_TEXT)
def test_every_text_comes_back_out_of_its_cell(text: str) -> None:
    assert undefused(defused(text)) == text


@given(st.lists(ANY_TEXT))
@example([])
@example([""])
@example(["", ""])
@example(["a | b", "\\", "|", " ", "\\| | \\"])
def test_every_list_comes_back_out_of_its_cell(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1+1", '"=1+1"', "\u00a0=1", "\x00=1", "\ufeff=1",
     "\u200b-1", "' =1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM", "'", "'tis", "-"],
)  # fmt: skip
def test_what_a_spreadsheet_might_run_begins_with_an_apostrophe(text: str) -> None:
    assert defused(text) == "'" + text
    (row,) = standard_csv.DictReader(io.StringIO(written(Item("script", headline=text), grain="items"), newline=""))
    assert row["headline"] == "'" + text
    assert undefused(row["headline"]) == text


@pytest.mark.parametrize("text", ["", " ", '"', "a=b", "1-2", "“-5”", "x'", "SHOT - HARBOUR"])
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert defused(text) == text


def test_raw_leaves_every_text_alone() -> None:
    text = written(Item("script", headline="=1+1", keywords=("'tis",)), grain="items", raw=True)
    (row,) = standard_csv.DictReader(io.StringIO(text, newline=""))
    assert (row["headline"], row["keywords"]) == ("=1+1", "'tis")


def test_a_number_is_told_from_a_text_that_looks_like_one() -> None:
    text = written(Item("script", "-3.5", duration=-3.5), grain="items")
    (row,) = standard_csv.DictReader(io.StringIO(text, newline=""))
    assert (row["id"], row["duration"]) == ("'-3.5", "-3.5")


@pytest.mark.parametrize("duration", [math.nan, math.inf, -math.inf])
def test_a_number_that_is_none_is_an_empty_cell(duration: float) -> None:
    assert rows(Item("script", duration=duration), grain="items")[0]["duration"] == ""


def number(cell: str) -> float | None:
    return float(cell) if cell else None


@given(items())
def test_every_text_of_a_shot_comes_back_cell_for_cell(item: Item) -> None:
    read = rows(item)
    assert len(read) == len(item.shots)
    for row, shot in zip(read, item.shots, strict=True):
        place, date = shot.place or Place(""), shot.date or Date("")
        assert [row["headline"], row["text"], row["source"]] == [item.headline or "", shot.text, shot.source or ""]
        assert [row["place"], row["city"], row["country"]] == [place.text, place.city or "", place.country or ""]
        assert [row["date"], row["date_start"]] == [date.text, date.start or ""]
        assert [parted(row[name]) for name in ("notes", "flags")] == [list(shot.notes), list(shot.flags)]
        assert parted(row["quotes"]) == [bite.quote for bite in shot.soundbites if bite.quote]
        assert [number(row[name]) for name in ("start", "end", "number")] == [shot.start, shot.end, shot.number]


@given(items())
def test_every_text_of_an_item_comes_back_cell_for_cell(item: Item) -> None:
    (row,) = rows(item, grain="items")
    assert row["page"] == "page-1"
    for name in ("id", "url", "slug", "language", "provider", "published", "summary", "storyline"):
        assert row[name] == (getattr(item, name) or "")
    for name in ("categories", "keywords", "notes"):
        assert parted(row[name]) == list(getattr(item, name))
    assert parted(row["extra"]) == [f"{label}: {text}" for label, text in item.extra.items()]
    assert [int(row["shots"]), int(row["diagnostics"])] == [len(item.shots), len(item.diagnostics)]


@given(items())
def test_every_text_of_a_soundbite_comes_back_cell_for_cell(item: Item) -> None:
    bites = [(shot, bite) for shot in item.shots for bite in shot.soundbites]
    for row, (shot, bite) in zip(rows(item, grain="soundbites"), bites, strict=True):
        for name in ("text", "kind", "language", "language_text", "quote", "original_quote", "note"):
            assert row[name] == (getattr(bite, name) or "")
        for name in ("name", "role", "gender"):
            assert row[name] == (getattr(bite.speaker, name, None) or "")
        assert row["place"] == (shot.place.text if shot.place else "")


@given(items())
def test_every_text_of_a_restriction_comes_back_cell_for_cell(item: Item) -> None:
    limits = [*item.restrictions, *(one for shot in item.shots for one in shot.restrictions)]
    for row, limit in zip(rows(item, grain="restrictions"), limits, strict=True):
        for name in ("text", "kind", "source", "credit", "until", "period"):
            assert row[name] == (getattr(limit, name) or "")
        for name in ("territories", "outlets", "platforms"):
            assert parted(row[name]) == list(getattr(limit, name))


@given(items(), st.sampled_from(sorted(GRAINS)))
def test_what_was_made_safe_for_spreadsheets_comes_back_as_the_raw_cells(item: Item, grain: str) -> None:
    raw = standard_csv.DictReader(io.StringIO(written(item, grain=grain, raw=True), newline=""))
    assert rows(item, grain=grain) == list(raw)


@given(items(), st.sampled_from(sorted(GRAINS)))
def test_any_reader_of_csv_sees_rows_of_one_length(item: Item, grain: str) -> None:
    read = list(standard_csv.reader(io.StringIO(written(item, item, grain=grain), newline="")))
    assert {len(row) for row in read} == {len(GRAINS[grain].columns)}


def test_lines_end_as_the_rfc_says() -> None:
    text = written(ITEM, ITEM)
    assert text.count("\r\n") == text.count("\n") == 5
    assert text.endswith("\r\n")


def test_lone_surrogates_are_replaced_and_reported_once_an_item() -> None:
    reported: list[Diagnostic] = []
    item = Item("script", headline="a\ud800\udc00", shots=(Shot(1, "b\udfff"),), keywords=("\ud800",))
    text = "".join(csv.write([Entry(item), Entry(ITEM)], report=reported.append))
    assert text.encode()
    assert read_csv(text)[0]["text"] == "b\ufffd"
    assert [(one.code, one.message.split()[0]) for one in reported] == [("unreadable-characters", "3")]


def test_items_are_written_while_they_come() -> None:
    taken = 0

    def entries() -> Iterator[Entry]:
        nonlocal taken
        for place in range(1, 101):
            taken = place
            yield Entry(ITEM, "page", place)

    for pieces, _ in enumerate(csv.write(entries(), report=unexpected)):
        assert taken == pieces


def test_texts_longer_than_the_standard_reader_likes_are_read() -> None:
    story = "ferry, harbour\n" * 20_000
    assert rows(Item("script", storyline=story), grain="items")[0]["storyline"] == story


@pytest.mark.parametrize(("text", "found"), [("", []), ("\ufeffa,b\r\n'=1,2\r\n\r\n", [{"a": "=1", "b": "2"}])])
def test_byte_order_marks_and_empty_lines_are_passed_over(text: str, found: list[dict[str, str]]) -> None:
    assert read_csv(text) == found


@pytest.mark.parametrize("text", ["a,b\r\n1\r\n", "a,b\r\n1,2,3\r\n"])
def test_a_row_that_does_not_fit_the_header_is_refused(text: str) -> None:
    with pytest.raises(CannotRead):
        read_csv(text)


@given(st.text())
def test_no_text_does_worse_than_be_refused(text: str) -> None:
    with suppress(CannotRead):
        read_csv(text)
