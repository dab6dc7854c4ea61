"""Claims about `newsitem.view`: what the report says before a browser opens it."""

import re
import sys
from pathlib import Path

import pytest
from lxml import html

import newsitem
from newsitem.errors import CannotWrite
from newsitem.model import Item, Restriction, Shot
from newsitem.rights import Use
from newsitem.view import View, render
from newsitem.view.bindings import bindings, hardest
from newsitem.view.marks import Marks
from newsitem.view.shots import clock, headings, names_of, ranges, strip
from newsitem.view.words import lines_of
from stories import STORY

TESTS = Path(__file__).parent
PAGES = sorted(path for path in (TESTS / "pages").rglob("*.*") if path.suffix in (".txt", ".html"))
SCRIPT = "SHOTLIST:\n1. Owl on a clock\n2. Feathers\nSTORYLINE:\nAn owl has moved in.\n"


def stretches(reading):
    marks = Marks(reading.items, reading.diagnostics)
    return marks, [list(line) for line in lines_of(reading, marks)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_text_of_a_page_is_shown_to_the_letter_and_each_mark_holds_its_words(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    marks, lines = stretches(reading)
    text = reading.source.text
    assert ["".join(one.text for one in line) for line in lines] == re.split(r"\r\n?|\n", text)
    told = ["" for _ in marks.places]
    for stretch in (one for line in lines for one in line):
        for number in stretch.numbers:
            told[number] += stretch.text
    for pieces, words in zip(marks.places, told, strict=True):
        assert words == re.sub(r"[\r\n]", "", "".join(text[start:end] for start, end in sorted(pieces)))


@pytest.mark.parametrize("path", PAGES[::8], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_report_holds_all_words_of_the_page_and_no_element_of_it(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    tree = html.document_fromstring(render([View.of(reading)], Use()))
    lines = [line.text_content() for line in tree.find_class("ln")]
    assert lines == re.split(r"\r\n?|\n", reading.source.text)
    assert {one.tag for line in tree.find_class("ln") for one in line.iterdescendants()} <= {"span"}
    assert len(tree.xpath("//tr[@data-shot]")) == sum(len(item.shots) for item in reading.items)


def test_every_value_of_a_page_that_is_shown_leads_to_its_words():
    reading = newsitem.explain(
        (TESTS.parent / "examples/pages/anadolu-school.txt").read_bytes(), name="anadolu-school.txt"
    )
    tree = html.document_fromstring(render([View.of(reading)]))
    words = {number for one in tree.xpath("//*[@class='lines']//@data-v") for number in one.split()}
    values = tree.xpath("//section[@class='item']//*[@data-v]")
    assert len(values) > 50
    assert {one.get("data-v") for one in values} <= words
    for one in tree.xpath("//td//*[@data-k='picture' or @data-k='quote']"):
        number = one.get("data-v")
        marked = tree.xpath("//*[@class='lines']//span[contains(concat(' ', @data-v, ' '), $v)]", v=f" {number} ")
        assert "".join(part.text_content() for part in marked) == one.text_content()


def test_words_that_values_share_are_one_place():
    reading = newsitem.explain(SCRIPT, name="owl.txt")
    shot = reading.items[0].shots[0]
    marks = Marks(reading.items)
    assert marks.of(shot, "text") is not None
    assert marks.of(shot, "text") == Marks([*reading.items, *reading.items]).of(shot, "text")
    assert marks.of(shot, "start") == marks.at(shot.span)  # nothing is printed: the whole shot


def test_a_value_without_a_place_has_no_number():
    assert Marks([STORY]).of(STORY, "headline") is None
    assert Marks([STORY]).of(STORY, "keywords", 1) is None


def test_the_policy_of_the_file_names_its_own_style_and_script_and_nothing_else():
    report = render([View("items.json", (STORY,))])
    [policy] = html.document_fromstring(report).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    kinds = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert kinds["default-src"] == kinds["base-uri"] == kinds["form-action"] == "'none'"
    assert all(re.fullmatch(r"'sha256-[\w+/]{43}='", kinds[kind]) for kind in ("style-src", "script-src"))
    assert len(kinds) == 5


def test_an_address_is_a_link_only_if_it_is_one_of_the_web():
    def links(url):
        tree = html.document_fromstring(render([View("a", (Item("script", url=url),))]))
        return tree.xpath("//*[@class='url']/a/@href")

    assert links("https://example.org/a?b=c&d") == ["https://example.org/a?b=c&d"]
    assert [links(url) for url in ("javascript:alert(1)", "data:text/html,x", " https://x", "https://x y")] == [[]] * 4


def test_no_page_and_a_page_without_words_can_be_shown():
    assert "0 pages" in render([])
    assert "No headline" in render([View.of(newsitem.explain("", name="empty.txt"))])


def test_without_jinja2_it_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(CannotWrite, match=r"pip install 'newsitem\[view\]'"):
        render([])


def test_a_document_that_holds_whole_items_has_no_text_to_show():
    document = newsitem.dumps(STORY, "newsml-g2")
    view = View.of(newsitem.explain(document, name="story.xml"))
    assert view.reading is None
    assert [item.headline for item in view.items] == [STORY.headline]


ITEM = Item(
    "script",
    shots=(Shot(1, "Owl", source="OWLS", duration=2), Shot(2, "Clock", source="CLOCKS", start=2), Shot(3, "Tower")),
    restrictions=(
        Restriction("EDITORIAL USE ONLY", "editorial-only"),
        Restriction("OWLS: NO ACCESS NORWAY", "no-access", source="OWLS", territories=("NO",)),
    ),
)


def test_a_restriction_of_a_source_binds_its_shots_and_those_that_name_none():
    found = bindings(ITEM)
    assert [(sorted(one.shots), one.holds_for_all, one.tone) for one in found] == [
        ([1, 2, 3], True, "duty"),
        ([1, 3], False, "limit"),
    ]
    assert [hardest(found, index) for index in (1, 2, 3)] == ["limit", "duty", "limit"]
    assert hardest(bindings(Item("script", shots=(Shot(1),))), 1) is None


@pytest.mark.parametrize(
    ("shots", "widths"),
    [
        ((Shot(1), Shot(2)), [50, 50]),
        ((Shot(1, duration=1), Shot(2, duration=3)), [25, 75]),
        ((Shot(1, start=0), Shot(2, start=4), Shot(3, start=5, end=10)), [40, 10, 50]),
        ((Shot(1, duration=1), Shot(2), Shot(3, duration=1)), [33.333, 33.333, 33.333]),
        ((Shot(1, start=9), Shot(2, start=4), Shot(3, duration=0)), [33.333, 33.333, 33.333]),
        ((Shot(1, duration=0.001), Shot(2, duration=100)), [4.761, 95.239]),
        ((), []),
    ],
)
def test_a_shot_in_the_strip_is_as_wide_as_it_is_long(shots, widths):
    assert [bar.width for bar in strip(Item("script", shots=shots))] == pytest.approx(widths, abs=0.01)


def test_the_last_shot_lasts_until_the_end_of_all():
    shots = (Shot(1, start=0), Shot(2, start=5))
    assert [bar.width for bar in strip(Item("script", duration=20, shots=shots))] == [25, 75]


def test_half_characters_in_names_and_words_are_replaced():
    report = render([View("caf\udce9.txt", (Item("script", headline="\ud83d"),))])
    assert "caf?.txt" in report
    report.encode("utf-8")


def test_shots_stand_below_one_heading_as_long_as_it_holds():
    shots = (Shot(1, source="A"), Shot(2, source="A"), Shot(3, source="B"), Shot(4, source="A"))
    assert [[index for index, _ in one.shots] for one in headings(Item("script", shots=shots))] == [[1, 2], [3], [4]]


def test_numbers_and_times_are_told_shortly():
    assert ranges([7, 1, 2, 3, 3]) == "1–3, 7"
    assert names_of(Item("script", shots=(Shot(4), Shot(5), Shot(9))), [1, 2, 3]) == "4–5, 9"
    assert names_of(Item("script", shots=(Shot(1), Shot(1))), [1, 2]) == "(1–2)"
    assert [clock(seconds) for seconds in (None, 0, 65, 3600, 7.5)] == ["", "0:00", "1:05", "60:00", "0:07.5"]
