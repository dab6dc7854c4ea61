"""Any text at all is read without an exception, and every character of it is accounted for."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsitem
from newsitem import registry
from newsitem.dialects.general import general
from newsitem.model import Diagnostic, Item
from newsitem.plugin import Format, Sections
from newsitem.testing import unaccounted
from time_help import measured

PAGES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "pages").rglob("*.txt"))]
FORMATS = [*(plugin.name for plugin in registry.format_plugins()), None]

# Words out of which scripts are made, in any order: more likely to go wrong than letters.
PIECES = [
    "RESTRICTION: ", "SHOTLIST: ", "Shotlist ", "Storyline: ", "STORYLINE:", "STORY: ", "DATELINE: ", "LOCATION: ", "LENGTH: ", "RESTRICTION SUMMARY: ",
    "IZMIR, TÜRKİYE ", "(SEPT. 4, 2025) ", "(ANADOLU - ACCESS ALL) ", "(FILE - JUNE 2024)", "Dakar, Senegal - April 4-5, 2025: ", "FILE: ", " - ", " — ", "/",
    "1. ", "2. ", "3. ", "4 ", "0.1 ", "10. ", "SOUNDBITE (English) ", "SOUNDBITE 1 (Chinese): ", "STANDUP ", "JANE ROE, MAYOR ", "SAYING: ", "(ending with shot 5)",
    "“", "”", '"', "'", "(", ")", "++", "++MUTE++", "NO ACCESS INDIA/US", "MUST CREDIT “X”", "Writing by Jane Roe", "Footage by Jane Roe", "(XHTV)",
    "Xinhua News Agency correspondents reporting from Kathmandu, Nepal.", "Buy video\n", "Categories\n", "Tags\n", "From the blog\n", "View post\n", "07:35\n",
    "RESTRICTION SUMMARY:\n", "AP CLIENTS ONLY\n", "ASSOCIATED PRESS\n", "Kisumu, Kenya - 4 May 2024\n", "SUPER CAPTION: ", "English/Nat\n", "LEAD IN:\n",
    "VIDEO SHOWS: ", "SHOWS: ", "(SOUNDBITE) (English) ", "HORTA, PORTUGAL (MAY 6, 2024) (REUTERS - Access all)\n", "Broadcast: ", "Digital: ", "Tags: ",
    "TRT: 2:10\n", "SOURCE: UNIFEED\n", "FILE - UNICEF\n", "RECENT, BAMAKO, MALI\n", "-ends-\n", "SCRIPT\n", "(00:00) ", "TEXT ON SCREEN\n", "GRAPHIC: ",
    "Synopsis\n", "Country\n", "Credit: Jane Roe via Storyful", "DURACIÓN: 2:10\n", "IMÁGENES:\n", "/ SOUNDBITE ", "- ", "''", "‘", "’", "+1 ", "2.3. ",
    "Content Partner Cover Image\n", "Uploaded by a Newsflare content partner\n", "\n", "\r\n", "\r", "\n\n", " ", "\u200b", "\ufeff", "\x00", "\ud800", "é", "A", "b",
]  # fmt: skip
scripts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@pytest.mark.parametrize("format", FORMATS)
@given(text=st.text(max_size=400) | scripts)
@settings(max_examples=200)
def test_any_text_is_read_and_accounted_for(format, text):
    reading = newsitem.explain(text, format=format) if format else explained(text)
    assert unaccounted(reading) == ""
    assert reading.items


@given(data=st.binary(max_size=300))
def test_any_bytes_are_read(data):
    assert unaccounted(newsitem.explain(data)) == ""


@given(st.sampled_from(PAGES), st.sampled_from(PAGES), st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=150)
def test_pages_cut_and_spliced_are_read_and_accounted_for(one, other, first, second):
    text = one[: int(len(one) * first)] + other[int(len(other) * second) :]
    assert unaccounted(explained(text)) == ""


def explained(text):
    """The reading of a page; where two formats claim it, the caller has to name one."""
    try:
        return newsitem.explain(text)
    except newsitem.AmbiguousPage:
        return newsitem.explain(text, format="script")


@given(st.sampled_from(PAGES), st.randoms())
@settings(max_examples=60)
def test_spans_lie_in_order_inside_the_text(page, random):
    lines = page.splitlines(keepends=True)
    random.shuffle(lines)
    reading = newsitem.explain("".join(lines))
    for item in reading.items:
        for start, end in newsitem.build.value_spans(item):
            assert 0 <= start <= end <= len(reading.source.text)
    places = [found.span for found in reading.diagnostics if found.span]
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES)
def test_carriage_returns_change_no_value(page):
    plain, windows = newsitem.parse_all(page), newsitem.parse_all(page.replace("\n", "\r\n"))
    assert windows == plain


@given(scripts)
def test_an_item_comes_back_from_its_json(text):
    item = explained(text).items[0]
    back = newsitem.loads(newsitem.dumps(item, "json", spans=True))
    assert (back, back.diagnostics, back.spans) == (item, item.diagnostics, item.spans)


@pytest.mark.parametrize(
    "unit",
    [
        "1. ",
        '"',
        "“",
        "(",
        "SOUNDBITE (English) ",
        "1. A “",
        "IZMIR, TÜRKİYE (MAY 3, 2024) (X - Y) ",
        "NO ACCESS ",
        "a\n",
        "- May 3, 2024 - ",
    ],
)
@measured
def test_rubbish_costs_no_more_than_a_few_times_what_a_script_costs(unit):
    page = next(page for page in PAGES if "Buy video" in page)
    script = (page + "\n") * (60_000 // len(page))
    normal, hostile = seconds(script), seconds((unit * 60_000)[: len(script)])
    assert hostile < 40 * normal + 0.5


def seconds(text):
    import time

    start = time.process_time()
    newsitem.explain(text, format="newsflare")
    return time.process_time() - start


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("SHOTLIST:\nLindhavn, Freedonia - 3 April 2025\n1. Wide of quay\n2. Boat", {"unknown-country"}),
        ("SHOTLIST:\nLindhavn, Norway - 3 April 2025\n1. Wide of quay\n2. Boat", set()),
        ("SHOTLIST:\nSOMETHING ODD\n1. Wide of quay\n2. Boat", {"leftover", "heading-not-understood"}),
    ],
)
def test_headings_that_raise_an_eyebrow_are_told(page, codes):
    item = newsitem.parse(page, format="script")
    assert {found.code for found in item.diagnostics} == codes


def test_a_limit_that_only_a_note_states_is_a_restriction_too():
    item = newsitem.parse(
        "SHOTLIST:\n1. Wide of quay\n2. Boat\nSTORYLINE:\nA boat.\nNote: No access Japan", format="script"
    )
    assert item.notes == ("No access Japan",)
    assert [(limit.kind, limit.territories) for limit in item.restrictions] == [("no-access", ("JP",))]


def whole_items(page):
    """A layout that finds two items ready on the first line of a page."""
    first, *_ = page.whole.lines()
    page.claim(first, "read")
    known = Diagnostic("text-cut-off", "warning", "cut")
    return [Sections({}, item=Item("owl", headline="A", diagnostics=(known,))), Sections({}, item=Item("lark"))]


def test_an_item_that_a_layout_read_whole_is_taken_as_it_is():
    format = Format(name="x", layout=whole_items, dialects=(general,), provider="X")
    reading = newsitem.explain("SHOTLIST: 1. A boat\n2. A quay", format=format)
    assert reading.items == (Item("owl", headline="A"), Item("lark"))
    assert reading.dialects == ("", "")
    assert [part.text for part in reading.leftovers] == ["2. A quay"]
    codes = [found.code for item in reading.items for found in item.diagnostics]
    assert codes == ["text-cut-off", "leftover"]


@pytest.mark.parametrize("count", [1, 2])
def test_an_item_that_comes_out_of_a_document_keeps_its_diagnostics(count):
    item = newsitem.parse("An owl\n\nSHOTLIST:\n1. Owl\n7. Clock\n")
    codes = [found.code for found in item.diagnostics]
    assert codes == ["not-recognised", "number-sequence"]
    back = newsitem.parse_all(newsitem.dumps([item] * count, "ndjson"))
    assert [[found.code for found in one.diagnostics] for one in back] == [codes] * count
