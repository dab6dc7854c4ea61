"""Words can be read as though some of them were not there, and every offset stays true."""

from newsitem.build import make
from newsitem.grammar.masks import masked, without_holes
from newsitem.model import Shot, Soundbite
from newsitem.text import Source

TEXT = "one HOLE two\nHOLE\nthree"


def holes(source):
    return [source.slice(4, 8), source.slice(13, 17)]


def test_holes_are_blank_and_line_breaks_stay():
    source = Source(TEXT)
    words = masked(source.whole, holes(source))
    assert words.raw == "one      two\n    \nthree"
    assert (words.start, words.end) == (0, len(TEXT))


def test_without_holes_nothing_changes():
    source = Source(TEXT)
    assert masked(source.whole, []).source is source
    shot = make(Shot, text=source.whole)
    assert without_holes(shot, source, []) is shot


def test_the_spans_of_a_value_and_of_what_it_holds_leave_the_holes_out():
    source = Source(TEXT)
    words = masked(source.whole, holes(source))
    shot = make(Shot, text=words.cut(0, 3), soundbites=(make(Soundbite, text=words.cut(0, 3), quote=words),))
    bite = without_holes(shot, words.source, holes(source)).soundbites[0]
    assert bite.quote == "one two three"
    assert bite.spans["quote"] == ((0, 3), (9, 12), (18, 23))
    assert bite.spans["text"] == ((0, 3),)


def test_the_texts_of_a_list_are_cut_each():
    source = Source(TEXT)
    words = masked(source.whole, holes(source))
    shot = without_holes(make(Shot, notes=[words.cut(0, 12), words.cut(18, 23)]), words.source, holes(source))
    assert shot.spans["notes"] == (((0, 3), (9, 12)), ((18, 23),))
