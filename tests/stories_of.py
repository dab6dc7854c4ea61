"""Reads a text by one dialect alone, in a format made for the test."""

import newsitem
from newsitem.layouts.bare import bare
from newsitem.plugin import Format


def read_by(dialect, text):
    """The reading of a text whose script the dialect has to read."""
    found = newsitem.explain(text, format=Format(name="test", layout=bare, dialects=(dialect,)))
    assert found.dialects == (dialect.name,)
    return found


def fits(dialect, text):
    """Whether the dialect takes the whole text for its own."""
    from newsitem.text import Source

    return dialect.fits(Source(text).whole)
