"""Claims about the strategies for pages: what they make is what the dialects read."""

from importlib import import_module

import pytest
from hypothesis import given, settings

import newsitem
from newsitem.layouts.bare import bare
from newsitem.plugin import Format
from newsitem.testing import unaccounted
from newsitem.testing.strategies import pages, scripts
from newsitem.testing.strategies.pages import WRITERS

SOME = settings(max_examples=40, deadline=None)


def format_of(dialect):
    module = import_module(f"newsitem.dialects.{dialect}")
    return Format(name="made", layout=bare, dialects=[getattr(module, dialect)])


@pytest.mark.parametrize("dialect", WRITERS)
def test_a_made_script_is_read_whole_by_its_dialect(dialect):
    format = format_of(dialect)

    @SOME
    @given(scripts(dialect))
    def claim(made):
        story, script = made
        reading = newsitem.explain(f"{story.headline}\n\n{script}", format=format)
        (item,) = reading.items
        assert (reading.dialects, reading.leftovers, unaccounted(reading)) == ((dialect,), (), "")
        assert item.headline == story.headline
        if dialect != "plain":
            assert len(item.shots) == len(story.shots)
            names = [shot.speech[1] for shot in story.shots if shot.speech]
            assert [bite.speaker.name for shot in item.shots for bite in shot.soundbites] == names

    claim()


@SOME
@given(pages())
def test_a_made_page_begins_with_its_headline_and_is_read(page):
    item = newsitem.parse(page)
    assert page.startswith(item.headline)
    assert item.storyline
