"""The index of marks spares time and hides no format; what marks need is on every page that bears them."""

from pathlib import Path

import pytest
import regex

from newsitem import registry
from newsitem.door import source_of
from newsitem.mark_index import index_marks
from newsitem.plugin import Format, Mark
from newsitem.text import Source

PAGES = sorted(path for path in (Path(__file__).parent / "pages").rglob("*") if path.suffix in (".txt", ".html"))
FORMATS = [plugin.load(Format) for plugin in registry.format_plugins()]
PATTERNS = list(
    dict.fromkeys(mark for format in FORMATS for row in format.marks for mark in row if mark.kind == "pattern")
)


@pytest.fixture(scope="module")
def sources():
    return [source_of(path.read_bytes(), path.name) for path in PAGES]


@pytest.mark.parametrize("mark", PATTERNS, ids=[str(mark) for mark in PATTERNS])
def test_every_match_of_a_pattern_holds_one_of_the_words_that_it_needs(mark, sources):
    pattern = regex.compile(mark.what)
    for source in sources:
        for match in pattern.finditer(source.text):
            assert not mark.needs or any(word in match.group() for word in mark.needs), source.name


def test_a_page_is_recognised_by_the_index_as_without_it(sources):
    index = index_marks(FORMATS)
    for source in sources:
        rows = index.possible(source)
        by_index = [format.name for n, format in enumerate(FORMATS) if format.recognises_by(rows.get(n, ()), source)]
        assert by_index == [format.name for format in FORMATS if format.recognises(source)], source.name


def format_with(*rows):
    return Format(name="owl", layout=lambda page: [], dialects=(), marks=rows)


def test_a_row_is_possible_only_with_the_words_of_its_first_mark_that_has_any():
    row = (Mark("pattern", r"\d"), Mark("line", "Buy this owl"), Mark("words", "hoot"))
    index = index_marks([format_with((Mark("words", "hawk"),)), format_with(row)])
    assert index.possible(Source("this")) == {1: [row]}
    assert index.possible(Source("hoot")) == {}


def test_a_pattern_that_needs_nothing_is_always_possible():
    row = (Mark("pattern", r"\d"),)
    assert index_marks([format_with(row)]).possible(Source("")) == {0: [row]}


@pytest.mark.parametrize(
    ("mark", "source"),
    [
        (Mark("site", "Owls"), Source("", head={"site": "Owls"})),
        (Mark("document", "owl-xml"), Source("", kind="owl-xml")),
    ],
)
def test_marks_outside_of_the_text_are_possible_where_there_is_a_head_or_a_kind(mark, source):
    row = (Mark("words", "hoot"), mark)
    index = index_marks([format_with(row)])
    assert index.possible(source) == {0: [row]}
    assert index.possible(Source("hoot")) == {}


def test_of_a_document_only_rows_that_ask_for_its_kind_are_possible():
    row = (Mark("document", "owl-xml"),)
    index = index_marks([format_with((Mark("words", "hoot"),)), format_with((Mark("pattern", "h"),)), format_with(row)])
    assert index.possible(Source("hoot", kind="owl-xml")) == {2: [row]}


def test_a_mark_of_another_class_is_always_asked():
    class Other(Mark):
        pass

    row = (Other("words", "hoot"),)
    assert index_marks([format_with(row)]).possible(Source("")) == {0: [row]}


def test_no_row_is_possible_in_another_sites_frame():
    row = (Mark("words", "hoot"),)
    format = Format(name="owl", layout=lambda page: [], dialects=(), marks=(row,), unless=(Mark("words", "hawks.com"),))
    index = index_marks([format, format_with(row)])
    assert index.possible(Source("hoot")) == {0: [row], 1: [row]}
    assert index.possible(Source("hoot hawks.com")) == {1: [row]}


def test_what_may_fail_is_left_to_the_format_that_asks_for_it():
    class Other(Mark):
        def is_on(self, source):
            raise ZeroDivisionError

    row = (Mark("words", "hoot"),)
    unless = (Other("words", "hawk"), Mark("pattern", "("))
    format = Format(name="owl", layout=lambda page: [], dialects=(), marks=(row,), unless=unless)
    assert index_marks([format]).possible(Source("hoot")) == {0: [row]}


def test_what_a_mark_needs_is_several_words():
    with pytest.raises(TypeError, match="several words"):
        Mark("pattern", "owl", needs="owl")


def test_a_pattern_is_not_tried_where_nothing_of_what_it_needs_is_there():
    mark = Mark("pattern", "o(?=wl)|h(?=awk)", needs=("owl", "hawk"))
    assert mark.is_on(Source("a hawk"))
    assert not Mark("pattern", "", needs=("owl",)).is_on(Source("a hawk"))
