"""Notes to clients at the beginning of a story: `EDITORS PLEASE NOTE: …`, a line each."""

from newsitem.claims import Page
from newsitem.grammar.labels import first_line
from newsitem.grammar.script_labels import labels
from newsitem.text import Slice


def without_notes(page: Page, words: Slice) -> tuple[list[Slice], Slice]:
    """The notes in front of a text, and the text behind them."""
    notes: list[Slice] = []
    for label in labels(words):
        if label.name != "notes" or words.before(label.words):
            break
        note = label.words if label.is_value else first_line(words.after(label.words))
        if not label.is_value:
            page.claim(label.words, "label", "notes")
        notes.append(note)
        words = words.after(note)
    return notes, words
