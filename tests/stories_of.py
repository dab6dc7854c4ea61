"""Reads a text by one dialect alone, in a format made for the test."""

import newsitem
from newsitem.layouts.bare import bare
from newsitem.plugin import SCRIPT, Format, Sections
from newsitem.text import Source


def read_by(dialect, text, layout=bare):
    """The reading of a text whose script the dialect has to read; its first line may be a headline."""
    found = newsitem.explain(text, format=Format(name="test", layout=layout, dialects=(dialect,)))
    assert found.dialects == (dialect.name,)
    return found


def read_all_by(dialect, text):
    """The same where all of the text is the script."""
    return read_by(dialect, text, lambda page: [Sections({SCRIPT: (page.whole,)})])


def fits(dialect, text):
    """Whether the dialect takes the whole text for its own."""
    return dialect.fits(Source(text).whole)
