"""Reading takes time in proportion to the page, up to a megabyte, whatever stands on it."""

import gc
import time
from itertools import pairwise
from pathlib import Path

import pytest

import newsitem
from newsitem import registry
from time_help import measured

PAGES = Path(__file__).parent / "pages"
SIZES = (125_000, 250_000, 500_000, 1_000_000)
HOSTILE = {
    "parentheses": "(", "digits": "1", "soundbites": "SOUNDBITE (", "quotes": '"', "no breaks": "word ",
    "rows of dashes": "-", "times in brackets": "(00:00) a\n",
}  # fmt: skip
FORMATS = sorted(plugin.name for plugin in registry.format_plugins() if (PAGES / plugin.name).is_dir())
# A doubled page may take three times as long: measuring on a busy machine is rough. What grows with the square takes
# four times as long at each step, which no row of three steps hides.
MOST_GROWTH = 3.0
NOISE = 0.15


def well_formed(format):
    """A labelled page of the format, to be repeated."""
    return min((PAGES / format).glob("*.txt")).read_text(encoding="utf-8") + "\n"


def shotlist(size):
    """A script with as many shots as make its size."""
    shots = (
        f"{number}. Wide of quay\n{number + 1}. SOUNDBITE (English) Jane Roe, mayor:\n“It is long.”\n"
        for number in range(1, size // 50, 2)
    )
    return "A long script\n\nSHOTLIST:\n" + "".join(shots)


def text_of(kind, format, size):
    if kind == "shotlist":
        return shotlist(size)
    unit = HOSTILE.get(kind) or well_formed(format)
    return (unit * (size // len(unit) + 1))[:size]


def seconds(text, format):
    """The time of one reading, without looks through what other tests left behind, which are no matter of the page."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        newsitem.explain(text, format=format)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("kind", ["well-formed", "shotlist", *HOSTILE])
@pytest.mark.parametrize("format", FORMATS)
@measured
def test_time_per_character_stays_flat(format, kind):
    spent = [seconds(text_of(kind, format, size), format) for size in SIZES]
    for shorter, longer in pairwise(spent):
        assert longer < MOST_GROWTH * shorter + NOISE, spent
    assert spent[-1] < len(SIZES) * 2 * MOST_GROWTH * spent[0] + NOISE, spent


@pytest.mark.parametrize("kind", ["shotlist", *HOSTILE])
@measured
def test_recognition_stays_flat(kind):
    spent = []
    for size in SIZES:
        start = time.process_time()
        newsitem.identify(text_of(kind, "script", size))
        spent.append(time.process_time() - start)
    for shorter, longer in pairwise(spent):
        assert longer < MOST_GROWTH * shorter + NOISE, spent
