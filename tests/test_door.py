"""Claims about `newsitem.door`."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.door import source_of
from newsitem.errors import UnknownEncoding
from newsitem.text import fold

SHARED = os.environ.get("NEWSITEM_SHARED")
SAVED_PAGES = sorted(Path(SHARED, "samples").glob("*/*.html")) if SHARED else []
PLAIN = "Nets mended\r\n\r\n1. Wide of harbour  \n2. SOUNDBITE (Norwegian) Åse Bø: “The sea gives.”\n"
HTML = "<h1>Nets mended</h1><ol><li>Wide of harbour<li>Åse Bø: “The sea gives.”</ol>"


@pytest.mark.parametrize("text", ["", " ", PLAIN, "a < b > c", "<desk@northlight.example> wrote"])
def test_plain_text_comes_in_as_it_is(text: str) -> None:
    source = source_of(text, "nets.txt")
    assert (source.text, source.name, source.faults, source.is_html) == (text, "nets.txt", (), False)


@pytest.mark.parametrize("page", [HTML, HTML.encode(), HTML.encode("utf-16")])
def test_html_comes_in_as_its_text_whether_decoded_or_not(page: str | bytes) -> None:
    source = source_of(page, "nets.html")
    assert source.text == "Nets mended\n\nWide of harbour\nÅse Bø: “The sea gives.”"
    assert source.is_html


def test_the_name_of_a_page_helps_to_tell_what_it_is() -> None:
    assert source_of("<b>Nets</b> mended", "nets.html").text == "Nets mended"
    assert source_of("<b>Nets</b> mended", "nets.txt").text == "<b>Nets</b> mended"


def test_all_faults_are_told_in_the_order_in_which_they_were_met() -> None:
    page = "<meta charset=x-none><p>caf\xe9\0<p>x".encode("cp1252")
    assert [fault.code for fault in source_of(page).faults] == [
        "encoding-declared-wrong", "encoding-guessed", "unreadable-characters",
    ]  # fmt: skip
    assert [fault.code for fault in source_of(b"caf\xe9\0").faults] == ["encoding-guessed", "unreadable-characters"]


@pytest.mark.parametrize("page", ["Nets\0 mended \ud800", "<p>Nets\0 mended<p>\udfff"])
def test_unreadable_characters_of_a_callers_text_are_told_once(page: str) -> None:
    source = source_of(page)
    assert [(fault.code, fault.facts) for fault in source.faults] == [("unreadable-characters", {"count": 2})]
    assert "Nets\ufffd mended" in source.text


def test_the_callers_encodings_are_handed_on() -> None:
    assert source_of("Сети".encode("cp1251"), encodings=("cp1251",)).text == "Сети"
    with pytest.raises(UnknownEncoding):
        source_of(b"x", encodings=("cp0",))


@given(st.one_of(st.text(), st.binary(), st.text("<>/pbr!-= \"'&;\0"), st.binary().map(lambda data: b"<p><p>" + data)))
def test_anything_comes_in_and_every_fault_has_its_facts(page: str | bytes) -> None:
    source = source_of(page, "page.html")
    assert len(Page(source).diagnostics) == len(source.faults)
    assert all(0 <= element.start < element.end <= len(source.text) for element in source.elements)


@pytest.mark.skipif(not SHARED, reason="NEWSITEM_SHARED does not name the folder of samples")
@pytest.mark.parametrize("path", SAVED_PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_text_of_a_samples_label_is_in_its_saved_page(path: Path) -> None:
    text = fold(source_of(path.read_bytes(), str(path)).text)
    label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    shots = label.get("shots", ())
    texts = [label["headline"], label.get("storyline"), label.get("summary"), *label.get("keywords", ())]
    texts += [shot["text"] for shot in shots]
    texts += [one.get(key) for shot in shots for one in shot.get("soundbites", ()) for key in ("text", "quote")]
    missing = [line for one in texts if one for line in one.splitlines() if fold(line) not in text]
    assert not missing


@pytest.mark.skipif(not SHARED, reason="NEWSITEM_SHARED does not name the folder of samples")
def test_there_are_saved_pages_among_the_samples() -> None:
    assert SAVED_PAGES


def test_a_byte_order_mark_in_front_of_text_is_none_of_it():
    source = source_of("\ufeffOwl moves in")
    assert (source.text, len(source.text)) == (" Owl moves in", len("\ufeffOwl moves in"))
