"""Every labelled page: equal to its label, recognised by one format, nothing lost, nothing swallowed."""

import json
from pathlib import Path

import pytest

import newsitem
from newsitem import registry
from newsitem.build import all_spans
from newsitem.door import source_of
from newsitem.testing import complete_label, fate_of, planted_pages, unaccounted

FOLDER = Path(__file__).parent / "pages"
PAGES = sorted(path for path in FOLDER.rglob("*.*") if path.suffix in (".txt", ".html"))
# Planting before every word of every page would take minutes: each page has about this many tried.
PLANTED_WORDS = 60
MOST_FRAMES = 4


def name_of(path):
    return f"{path.parent.name}/{path.name}"


page = pytest.mark.parametrize("path", PAGES, ids=name_of)


def test_there_are_pages():
    assert len(PAGES) >= 6


@page
def test_a_page_equals_its_label_in_every_key(path):
    label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    labels = label if isinstance(label, list) else [label]
    read = [complete_label(item) for item in newsitem.parse_all(path.read_bytes(), name=path.name)]
    assert read == [{key: value for key, value in label.items() if key != "about"} for label in labels]


@page
def test_a_page_is_recognised_by_exactly_its_own_format(path):
    source = source_of(path.read_bytes(), path.name)
    formats = [plugin.load(newsitem.Format) for plugin in registry.format_plugins()]
    own = [path.parent.name] if path.parent.name != "script" else []  # the fallback has no marks
    assert [format.name for format in formats if format.recognises(source)] == own


# A saved page has a frame of its own.
@pytest.mark.parametrize("path", [path for path in PAGES if path.suffix == ".txt"], ids=name_of)
def test_a_script_in_the_frame_of_newsflare_is_a_page_of_newsflare(path):
    framed = f"01:12\n\nA headline\n\nBuy video\n\n{path.read_text(encoding='utf-8')}\n\nCategories\n\nTags\n"
    assert newsitem.identify(framed) == "newsflare"


@page
def test_nothing_of_a_page_is_left_over(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    assert [part.text for part in reading.leftovers] == []
    assert unaccounted(reading) == ""


@page
def test_every_span_holds_the_words_of_its_value(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    text = reading.source.text
    for item in reading.items:
        for value in values(item):
            for name, pieces in value.spans.items():
                printed = getattr(value, name)
                if isinstance(printed, tuple):
                    assert printed == tuple(words(text, part) for part in pieces)
                else:
                    joint = "\n" if name in ("storyline", "summary") else " "
                    assert printed == joint.join(words(text, [piece]) for piece in pieces)


@page
def test_every_span_is_in_order_and_holds_the_places_of_its_text(path):
    for item in newsitem.parse_all(path.read_bytes(), name=path.name):
        for value in values(item):
            pieces = list(all_spans(value.spans))
            assert all(start <= end for start, end in pieces)
            if value.span is not None:
                start, end = value.span
                assert start <= end
                assert all(start <= first and last <= end for first, last in value.spans.get("text", ()))


@page
def test_a_planted_word_is_never_swallowed(path):
    text = path.read_text(encoding="utf-8")
    every = max(1, len(text.split()) // PLANTED_WORDS)
    format = path.parent.name
    lost = [
        text[max(0, at - 30) : at + 30]
        for at, planted in planted_pages(text, every=every)
        if fate_of(newsitem.explain(planted, format=format, name=path.name)) == "swallowed"
    ]
    assert lost == []


@page
def test_a_soundbite_among_the_site_s_own_words_is_never_lost(path):
    if path.suffix == ".html":
        pytest.skip("offsets in the text are not those in the markup")
    text, format = newsitem.explain(path.read_bytes(), name=path.name).source.text, path.parent.name
    frames = [one for one in newsitem.explain(text, format=format).claims if one.kind == "open"]
    starts = {text.rfind("\n", 0, one.start) + 1 for one in frames}
    lost = []
    for at in sorted(starts)[:MOST_FRAMES]:
        planted = f'{text[:at]}8. SOUNDBITE (English) Jane Xyzzyq, baker:\n"We bake. We always did."\n{text[at:]}'
        if fate_of(newsitem.explain(planted, format=format, name=path.name), word="Xyzzyq") in ("open", "swallowed"):
            lost.append(text[max(0, at - 30) : at + 30])
    assert lost == []


def words(text, pieces):
    return " ".join(" ".join(text[start:end].split()) for start, end in pieces)


def values(value):
    """A value and all that it holds."""
    if hasattr(value, "spans"):
        yield value
        for name in value.__slots__:
            if name not in ("span", "spans", "__weakref__"):
                yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from values(one)
