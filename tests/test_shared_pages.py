"""The user's own page and the labelled samples, read where they lie: what they say is what we read and write."""

import json
import os
from pathlib import Path

import pytest
from lxml import etree

import newsitem
from newsitem.testing import complete_label, swallowed_words, unaccounted
from newsml_help import read_by_iptc, root_of
from newsml_rules import complaints

SHARED = os.environ.get("NEWSITEM_SHARED")
pytestmark = pytest.mark.skipif(SHARED is None, reason="NEWSITEM_SHARED names no folder with the seed and the samples")
FOLDERS = ["seed", "samples/newsflare"]
PAGES = sorted(p for f in FOLDERS for p in Path(SHARED or "nowhere", f).glob("*.*") if p.suffix in (".txt", ".html"))
page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)


def test_the_pages_are_there():
    assert len(PAGES) == 7


@page
def test_every_key_of_the_label_is_read_as_it_says(path):
    label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    item = complete_label(newsitem.read(path)[0])
    assert differences(label, item) == []


@page
def test_nothing_is_left_over(path):
    reading = newsitem.explain(path.read_bytes(), name=path.name)
    assert reading.leftovers == ()
    assert unaccounted(reading) == ""


@page
def test_no_planted_word_is_swallowed(path):
    text = path.read_text(encoding="utf-8")
    assert swallowed_words(text, every=max(1, len(text.split()) // 200)) == []


@page
def test_its_newsml_g2_is_valid_and_keeps_the_rules_that_no_schema_states(path):
    schema = etree.XMLSchema(etree.parse(Path(SHARED, "schemas/newsml-g2-2.35/NewsML-G2_2.35-spec-All-Power.xsd")))
    root = root_of(newsitem.read(path)[0])
    schema.assertValid(root)
    assert complaints(root) == []


@page
def test_iptcs_own_reader_finds_headline_shots_and_usage_terms_whole(path):
    item = newsitem.read(path)[0]
    read = read_by_iptc(item)
    assert str(read.contentmeta.headline[0]) == item.headline
    assert len(read.partmeta or ()) == len(item.shots)
    described = {str(text) for part in read.partmeta or () for text in part.description or ()}
    assert {shot.text for shot in item.shots if shot.text} <= described
    assert {bite.quote for shot in item.shots for bite in shot.soundbites if bite.quote} <= described
    terms = {str(term) for info in read.rightsinfo or () for term in info.usageterms or ()}
    assert {r.text for r in [*item.restrictions, *(r for shot in item.shots for r in shot.restrictions)]} <= terms


def differences(label, item, where="$"):
    """The paths at which an item says something else than its label; keys that the label leaves out do not count."""
    if isinstance(label, dict):
        return [d for key in label if key != "about" for d in differences(label[key], item.get(key), f"{where}.{key}")]
    if isinstance(label, list) and isinstance(item, list) and len(label) == len(item):
        return [d for n, pair in enumerate(zip(label, item, strict=True)) for d in differences(*pair, f"{where}[{n}]")]
    return [] if label == item else [where]
