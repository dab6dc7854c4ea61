"""Claims about `newsitem.html`: what is a page's markup, and that any of it is read, in time."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.html import looks_like_html, read_html
from newsitem.text import Fault
from time_help import measured

LONG_HEAD = "<!DOCTYPE html><html><head><!--" + "licence " * 2000 + "--></head><body>x"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>", "<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<html>",
        "<html lang=en>x", "\ufeff\r\n <!-- saved from url=(0014)about:internet -->\n<HTML>",
        "<?xml version='1.0'?><html xmlns='x'>", "<head><title>x</title>", "<body class=a>x",
        "HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html>", "junk\n<html>x",
        "<p>Nets</p>", "<div class='a'>Nets</div>", "<br/><br />x", "Nets<br>are<br>mended<br>", LONG_HEAD,
        "Intro <p>one</p> <p>two</p>", "<h1>Nets<h2>Sea",
    ],
)  # fmt: skip
def test_markup_of_a_page_or_a_piece_of_one_is_html(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "Nets mended", "a < b and c > d", "1 <3 2", "Write <b>bold</b> and <i>italic</i> in the form.",
        "<desk@northlight.example> wrote:", "From: <a@b.example>\nTo: <p@d.example>, <br@td.example>",
        "<b>SHOTLIST</b>", "SOUNDBITE <English>", "The tag <p> begins a paragraph.", "<p> does.",
        "See the <body> of the text, not its <head>.", "<http://northlight.example/p>",
        "<rss><channel></channel></rss>", '{"html": "<b>x</b>"}', "x" * 5000 + "<html>",
    ],
)  # fmt: skip
def test_plain_text_is_not_whatever_stands_in_angle_brackets(text: str) -> None:
    assert not looks_like_html(text)


@pytest.mark.parametrize(
    ("text", "name", "is_html"),
    [
        ("<b>SHOTLIST</b>", "nets.html", True),
        ("SHOTLIST <a href=x>1</a>", "https://northlight.example/NETS.HTM", True),
        ("SHOTLIST <a href=x>1</a>", "nets.txt", False),
        ("SHOTLIST, no tag, 1 < 2 > 1", "nets.html", False),
        ("<desk@northlight.example>", "nets.html", False),
    ],
)
def test_the_name_of_a_page_helps_where_there_is_a_tag(text: str, name: str, is_html: bool) -> None:
    assert looks_like_html(text, name) is is_html


def test_the_source_has_its_name_and_the_faults_that_were_known_before() -> None:
    known = Fault("encoding-guessed", {"encoding": "cp1252"})
    source = read_html("<p>Nets\0</p>", "nets.html", [known])
    assert (source.name, source.is_html) == ("nets.html", True)
    assert source.faults == (known, Fault("unreadable-characters", {"count": 1}))


def test_nul_does_not_end_a_page() -> None:
    assert read_html("<p>Ne\0ts</p>\0<p>mended\0").text == "Ne\ufffdts\n\n\ufffd\n\nmended\ufffd"


@pytest.mark.parametrize("markup", ["", " \n\t"])
def test_nothing_has_no_text_and_no_fault(markup: str) -> None:
    source = read_html(markup)
    assert (source.text, source.faults) == ("", ())


@pytest.mark.parametrize(
    "markup",
    ["<!-- nothing but a comment -->", "<!-- open <p>Nets", "<script>Nets", "<p></p><br>", "</p>", "<p hidden>Nets",
     "<html><body><div id=app></div><script src=app.js></script></body></html>", "<?x", "<title>Nets</title>"],
)  # fmt: skip
def test_markup_without_visible_text_is_read_as_plain_text_and_told(markup: str) -> None:
    source = read_html(markup)
    assert (source.text, source.is_html, source.elements) == (markup, False, ())
    assert [fault.code for fault in source.faults] == ["html-unreadable"]
    assert "no text" in Page(source).diagnostics[0].message


@pytest.mark.parametrize("levels", [10, 200, 300, 450])
def test_a_page_nested_deeper_than_any_real_one_is_read_whole(levels: int) -> None:
    source = read_html("<div>" * levels + "deep" + "</div>" * levels + "<p>behind")
    assert (source.text, source.faults) == ("deep\n\nbehind", ())


@pytest.mark.parametrize("tag", ["div", "font", "b", "blockquote", "x-y", "noscript", "select"])
def test_a_page_nested_too_deep_loses_its_structure_but_no_words_and_is_told(tag: str) -> None:
    page = f"<html lang=nn><h1>Nets</h1><script>no</script>{f'<{tag} class=a>x ' * 100_000}<p>last<td>cell</td>y"
    source = read_html(page)
    assert source.text.split() == ["Nets", *["x"] * 100_000, "last", "cell", "y"]
    assert source.text.endswith("last\ncell\ny")
    assert [fault.code for fault in source.faults] == ["html-too-deep"]
    assert source.head == {"language": "nn"}


BROKEN = [
    "",
    "<",
    "</p>",
    "<!-- x",
    "<title>Nets",
    "<script>Nets",
    "<div>" * 700 + "x",
    "<ul><li><pre>x",
    "<p hidden>x",
]


@pytest.mark.parametrize("before", BROKEN)
def test_what_was_read_before_leaves_nothing_behind(before: str) -> None:
    page = "<html lang=nn><h1>Nets</h1><ul><li>One<ul><li>Two</ul></ul><p>mended</p>"
    alone = read_html(page)
    read_html(before)
    after = read_html(page)
    assert (after.text, after.elements, after.head) == (alone.text, alone.elements, alone.head)
    assert after.text == "Nets\n\nOne\nTwo\n\nmended"


def test_threads_read_pages_of_their_own() -> None:
    pages = [f"<p>{'Nets ' * count}</p><div><b>{count}" for count in range(1, 50)]
    with ThreadPoolExecutor(8) as threads:
        texts = list(threads.map(lambda page: read_html(page).text, pages * 10))
    assert texts == [read_html(page).text for page in pages] * 10


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read_html(text)


TAGS = r"""
<p </p> <div> </div> <table> <td> </table> <ul> <li> </ul> <!-- --> <script> </script> <b> </b> <a href=" > < & &amp;
<br> <img alt=x> <select> </select> <textarea> </textarea> <svg> </svg> <html> </html> <body> </body> <head> </head>
<title> </title> <dialog> <header> <h1> <form> </form> <pre> </pre> x <![CDATA[ ]]> <?xml </ <template>
""".split()


@given(st.lists(st.sampled_from([*TAGS, " ", "\n", "\0"])))
def test_any_heap_of_tags_is_read(pieces: list[str]) -> None:
    markup = "".join(pieces)
    source = read_html(markup)
    assert source.is_html or source.text == markup.replace("\0", "\ufffd")


SIZE = 100_000
HEAPS = {
    "open tags": "<a ", "open scripts": "<script ", "scripts": "<script>", "comments": "<!--", "cdata": "<![CDATA[",
    "open comments of words": "<!-- a ", "less": "<", "end": "</", "query": "<?", "and": "&", "numbers": "&#",
    "entities": "&amp;", "boxes": "<div>", "inline": "<b>", "inline with words": "<font>x", "paragraphs": "<p>",
    "paragraphs with words": "<p>x", "lists": "<ul><li>", "tables": "<table><tr><td>", "cells": "<td>x",
    "one word": "x", "words": "word ", "breaks": "<br>", "stray ends": "</b>",
    "attributes": "<p a=b c=d style='color:red' ", "styles": "<p style=' ; ; ;'>", "open headers": "<header>x",
    "headers": "<header>x<h1>y</h1></header>", "hidden": "<p hidden>", "titles": "<title>", "quotes": '<a href="',
    "meta": "<meta ", "selects": "<select><option>", "lines": "\n", "images": "<img alt='a b'>",
    "saved": "<!--saved from url=(1)-->",
    "json-ld": '<script type="application/ld+json">{"@type":"VideoObject"}</script>',
}  # fmt: skip


def seconds(markup: str) -> float:
    """The best time of two for reading a page as its markup stands."""
    times = []
    for _ in range(2):
        start = time.process_time()
        looks_like_html(markup, "page.html")
        read_html(markup)
        times.append(time.process_time() - start)
    return min(times)


@pytest.fixture(scope="module")
def normal() -> float:
    """The time for a page of normal markup."""
    page = "<div class=line><p>Fishermen <b>mend</b> their nets &amp; sing.</p><a href=/more>More</a></div>\n"
    return seconds("<html><body>" + page * (SIZE // len(page)))


@pytest.mark.parametrize("name", HEAPS)
@pytest.mark.parametrize("front", ["", "<div>" * 20_000, "<script type=application/ld+json>["], ids=["", "deep", "ld"])
@measured
def test_rubbish_costs_no_more_than_some_times_what_normal_markup_costs(name: str, front: str, normal: float) -> None:
    heap = HEAPS[name]
    # Whatever grows with the square of the size takes hundreds of times as long.
    assert seconds(front + heap * (SIZE // len(heap))) < 30 * normal
