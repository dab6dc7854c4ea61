"""Claims about `newsitem.once`: readers that read each piece of a page once, for as long as the page is read."""

import pickle

import newsitem
from newsitem.once import once_a_page
from newsitem.text import Slice, Source

asked: list[str] = []


@once_a_page
def read(words: Slice, marks: str = "") -> list[str]:
    """Tells its calls."""
    asked.append(words.text + marks)
    return [words.text]


def test_equal_pieces_of_a_page_are_read_once_and_others_again() -> None:
    asked.clear()
    page = Source("One owl\nOne owl")
    first, second = page.whole.lines()
    assert read(first) is read(page.slice(0, 7))
    assert read(second) == read(first)
    read(first, "!")
    read(Source("One owl").whole)
    assert asked == ["One owl", "One owl", "One owl!", "One owl"]


def test_what_was_found_out_is_let_go_with_the_page_and_its_reading_can_be_sent_to_another_process() -> None:
    reading = newsitem.explain("An owl\n\nSHOTLIST:\n1. Owl\n2. Clock\n\nSTORYLINE:\nAn owl moved in.\n")
    assert len(reading.items[0].shots) == 2
    assert not reading.source.known
    assert pickle.loads(pickle.dumps(reading)).items == reading.items
