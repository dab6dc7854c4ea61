"""Claims about clashes of plugins: told where a page would be recognised by two formats, and nowhere else."""

import pytest

from newsitem import register, unregister
from newsitem.clashes import clashes, shared_row
from newsitem.layouts.bare import bare
from newsitem.plugin import Format, Mark


def made(*rows, unless=(), name="made"):
    return Format(name=name, layout=bare, dialects=(), marks=rows, unless=unless)


line, words, pattern = Mark("line", "SOUTHDARK VIDEO"), Mark("words", "SOUTHDARK"), Mark("pattern", r"SOUTH\w+")
host, above = Mark("host", "video.northlight.example"), Mark("host", "northlight.example")
document = Mark("document", "newsml-g2")


@pytest.mark.parametrize(
    ("taker", "giver"),
    [
        (made([line]), made([line])),
        (made([words]), made([line])),
        (made([pattern]), made([line])),
        (made([above]), made([host])),
        (made([words]), made([line, host])),
        (made([line], [host]), made([words], [host])),
        (made([pattern]), made([pattern])),
    ],
)
def test_a_page_of_the_one_is_recognised_by_the_other(taker, giver):
    assert shared_row(taker, giver) is not None


@pytest.mark.parametrize(
    ("taker", "giver"),
    [
        (made([line]), made([words])),
        (made([line, host]), made([line])),
        (made([host]), made([above])),
        (made([line], unless=[host]), made([line, host])),
        (made([words]), made([line], unless=[words])),
        (made([words]), made([line, document])),
        (made(), made([line])),
        (made([]), made([])),
    ],
)
def test_a_page_of_the_one_is_not_taken_for_the_others(taker, giver):
    assert shared_row(taker, giver) is None


def test_the_installed_plugins_do_not_clash():
    assert clashes() == []


def test_a_clash_of_marks_is_told_once_with_both_names_and_the_mark():
    register(made([words], name="greedy"))
    register(made([line, host], name="northern"))
    try:
        found = [clash for clash in clashes() if "northern" in str(clash.plugins)]
    finally:
        unregister("greedy")
        unregister("northern")
    (clash,) = found
    assert clash.plugins == ("greedy (registered)", "northern (registered)")
    assert "line 'SOUTHDARK VIDEO' and host" in clash.what
