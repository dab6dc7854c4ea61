"""Words that are read again give the same values, at their own places."""

import pytest

from newsitem.build import make, value_spans
from newsitem.claims import Page
from newsitem.grammar.recall import remembered, remembered_with_page
from newsitem.model import Place, Restriction
from newsitem.text import Slice, Source


def piece(text, words):
    return Source(text).whole.find(words)


def test_equal_words_are_read_once_and_stand_at_their_own_places():
    calls = []

    @remembered
    def read(words):
        calls.append(words.text)
        return make(Place, text=words, city="Owl")

    first, second = piece("In Owl", "Owl"), piece("Far away in Owl", "Owl")
    places = [read(first), read(second)]
    assert calls == ["Owl"]
    assert [place.span for place in places] == [first.span, second.span]
    assert [place.spans for place in places] == [{"text": (first.span,)}, {"text": (second.span,)}]


@pytest.mark.parametrize(("text", "other"), [("a Owl", "+ Owl"), ("(Owl", "Owl")])
def test_words_behind_other_characters_are_read_anew(text, other):
    read = remembered(lambda words: words.source.text[: words.start][-2:])
    assert [read(piece(text, "Owl")), read(piece(other, "Owl"))] == [text[:-3][-2:], other[:-3][-2:]]


def test_what_a_reader_is_told_counts():
    read = remembered(lambda words, year, *, loud=False: (words.text, year, loud))
    words = piece("an owl", "owl")
    assert [read(words, 1), read(words, 2), read(words, 2, loud=True)] == [
        ("owl", 1, False), ("owl", 2, False), ("owl", 2, True),
    ]  # fmt: skip


def test_slices_are_handed_out_on_the_page_that_was_asked_about():
    read = remembered(lambda words: [words, (words.cut(words.start, words.start + 1), None)])
    read(piece("Owl", "Owl"))
    words = piece("An  Owl", "Owl")
    whole, (letter, nothing) = read(words)
    assert (whole.source, whole.span, letter.span, nothing) == (words.source, (4, 7), (4, 5), None)


def test_lists_of_texts_are_moved_too():
    read = remembered(lambda words: make(Restriction, text=words, outlets=[words, words]))
    read(piece("Owl", "Owl"))
    assert set(value_spans(read(piece("An  Owl", "Owl")))) == {(4, 7)}


def test_claims_and_reports_are_made_on_each_page():
    calls = []

    @remembered_with_page
    def read(page, words):
        calls.append(words.text)
        page.claim(words, "label", "owl")
        page.report("leftover", words)

    pages = []
    for text in ("Owl", "On an Owl", "To an Owl"):
        words = piece(text, "Owl")
        page = Page(words.source)
        read(page, words)
        pages.append((words.span, [(one.start, one.end) for one in page.claims], [d.span for d in page.diagnostics]))
    assert pages == [(span, [span], [span]) for span in ((0, 3), (6, 9), (6, 9))]
    assert calls == ["Owl", "Owl"]


def test_long_words_are_read_each_time():
    calls = []
    read = remembered(lambda words: calls.append(len(words)))
    for _ in range(2):
        read(Slice(Source("a" * 1000), 0, 1000))
    assert calls == [1000, 1000]
