"""Marks between plus signs: one that holds, those round overlays, and notes."""

from newsitem.claims import Page
from newsitem.grammar.headings import Tail, dash_anchor
from newsitem.grammar.marked_shots import marked_headings, without_marks
from newsitem.text import Source

HEADING = "Lima, Peru - May 3, 2024 (CGTN - No access Chinese mainland)"


def headings(*tails):
    """The headings above the shots whose words the tails are; the first stands in front of all shots."""
    text = "\n".join(words for words, _ in tails)
    source, at, made = Source(text), 0, []
    for words, is_speech in tails:
        made.append(Tail(source.slice(at, at + len(words)), begins_clear=True, is_speech=is_speech))
        at += len(words) + 1
    return marked_headings(Page(source), made, dash_anchor)


def test_a_mark_holds_until_a_soundbite():
    found = headings((f"{HEADING}\n++MUTE++", False), ("Wool", False), ("", True), ("Sheep", False))
    assert ["mute" in heading.flags for heading in found] == [True, False, False, False]


def test_a_mark_in_front_of_the_heading_holds_too():
    found = headings((f"++MUTE++\n{HEADING}", False), ("Wool", False))
    assert [heading.place and heading.place.city for heading in found] == ["Lima", "Lima"]
    assert "mute" in found[0].flags


def test_a_mark_at_the_beginning_of_a_shot_is_its_own():
    assert "mute" in headings((HEADING, False), ("++MUTE++ Wool", False))[0].flags


def test_no_shots_have_no_headings():
    assert marked_headings(Page(Source("")), [], dash_anchor) == []


def test_words_are_freed_of_marks_and_other_marks_are_notes():
    words = Source("Wool ++SHOTS OVERLAYING SOUNDBITE++ ++NIGHT SHOTS++").whole
    cleaned = without_marks(Page(words.source), words)
    assert [piece.text for piece in cleaned.pieces] == ["Wool"]
    assert [note.text for note in cleaned.notes] == ["NIGHT SHOTS"]
