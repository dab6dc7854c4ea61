"""What plugins are made of."""

from newsitem.layouts.bare import bare
from newsitem.model import Restriction
from newsitem.plugin import Format, Mark, Script
from newsitem.text import Source

WORDS = Source("one two").whole


def test_scripts_join_with_the_first_before_the_second():
    first = Script(slices={"headline": (WORDS.cut(0, 3),)}, facts={"language": "fr"}, extra={"type": WORDS.cut(0, 3)})
    second = Script(
        slices={"headline": (WORDS.cut(4, 7),), "notes": (WORDS,)},
        facts={"language": "en", "id": "7"},
        extra={"type": WORDS.cut(4, 7)},
        restrictions=(Restriction("none", "none"),),
    )
    both = first.joined(second)
    assert [words.text for words in both.slices["headline"]] == ["one", "two"]
    assert [words.text for words in both.slices["notes"]] == ["one two"]
    assert both.facts == {"language": "fr", "id": "7"}
    assert both.extra["type"].text == "one"
    assert len(both.restrictions) == 1


def test_a_script_in_the_frame_of_another_site_is_that_sites_page():
    format = Format(
        name="x", layout=bare, dialects=(), marks=((Mark("words", "OWL"),),), unless=(Mark("line", "Buy video"),)
    )
    assert format.recognises(Source("OWL\n1. Wide"))
    assert not format.recognises(Source("OWL\n1. Wide\nBuy video"))


def test_a_document_that_holds_items_is_recognised_by_its_kind_alone():
    by_words = Format(name="x", layout=bare, dialects=(), marks=((Mark("words", "OWL"),),))
    by_kind = Format(name="y", layout=bare, dialects=(), marks=((Mark("document", "owl-xml"),),))
    document = Source("OWL\n1. Wide", kind="owl-xml")
    assert by_kind.recognises(document)
    assert not by_words.recognises(document)
    assert not by_kind.recognises(Source("OWL\n1. Wide"))
