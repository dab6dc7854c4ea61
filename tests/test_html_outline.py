"""Claims about `newsitem.html.outline`: which elements are known by name, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.html import read_html


def named(markup: str) -> list[tuple[str, str]]:
    """The names of a page's elements, with their texts."""
    source = read_html(f"<html><body>{markup}</body></html>")
    return [(element.name, source.text[element.start : element.end]) for element in source.elements]


@pytest.mark.parametrize(
    "name", "h1 h2 h3 h4 h5 h6 nav header footer aside button article main table ul ol li p".split()
)
def test_elements_that_say_something_are_known_by_name(name: str) -> None:
    assert named(f"Before <{name}> Ferry <b>aground</b> </{name}> after") == [(name, "Ferry aground")]


@pytest.mark.parametrize("name", "div span section b time blockquote pre dl figure tr x-y".split())
def test_others_are_not(name: str) -> None:
    assert named(f"<{name}>Ferry</{name}>") == []


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("navigation", "nav"),
        ("banner", "header"),
        ("contentinfo", "footer"),
        ("search", "form"),
        ("complementary", "aside"),
    ],
)
def test_roles_name_elements_of_other_names(role: str, name: str) -> None:
    assert named(f"<p>Long story, longer than the rest</p><div role={role}>Frame</div>")[1:] == [(name, "Frame")]
    assert named(f"<p>Long story, longer than the rest</p><ul role={role}>Frame</ul>")[1:] == [(name, "Frame")]


def test_elements_nest_and_stand_in_order_of_their_beginnings() -> None:
    assert named("<main><ul><li>One<li>Two</ul><p>Three</main>") == [
        ("main", "One\nTwo\n\nThree"), ("ul", "One\nTwo"), ("li", "One"), ("li", "Two"), ("p", "Three"),
    ]  # fmt: skip


def test_elements_without_text_are_left_out() -> None:
    assert named("<nav> <ul><li></li><li><img alt=''></li></ul></nav><aside><script>1</script></aside>x") == []


@pytest.mark.parametrize("frame", ["<header>{}</header>", "<div role=banner>{}</div>", "<form>{}</form>"])
def test_a_frame_with_the_headline_in_it_is_no_frame(frame: str) -> None:
    story = "<p>The nets are mended by hand, as they have been since the harbour was built.</p>"
    names = [name for name, _ in named(frame.format("Northlight <div><h1>Nets</h1></div> 3 May") + story)]
    assert names == ["h1", "p"]
    names = [name for name, _ in named(frame.format("Northlight <h2>Nets</h2>") + "<h1>Nets</h1>" + story)]
    assert names == ["header" if "form" not in frame else "form", "h2", "h1", "p"]


def test_a_form_round_the_whole_page_is_no_frame() -> None:
    story = "<p>The nets are mended by hand, as they have been since the harbour was built.</p>"
    assert [name for name, _ in named(f"<form action=/page.aspx>Northlight{story}</form>Terms")] == ["p"]
    assert [name for name, _ in named(f"<form action=/search>Search</form>{story}")] == ["form", "p"]


def test_header_and_footer_of_an_article_are_its_own() -> None:
    article = "<article><header>3 May</header>x<footer>By Bø</footer></article>"
    assert [name for name, _ in named(f"<header>Site</header>{article}")] == ["header", "article"]
    assert [name for name, _ in named("<article>x</article><footer>Terms</footer>")] == ["article", "footer"]


def test_words_in_the_frame_are_no_leftovers_and_words_beside_it_are() -> None:
    article = "<article><footer>Footage by Bø</footer></article>"
    source = read_html(f"<nav>Home</nav><p>Planted</p>{article}<footer>Terms</footer>")
    assert [part.text for part in Page(source).leftovers([])] == ["Planted Footage by Bø"]


TAGS = "<p> </p> <h1> </h1> <nav> </nav> <form> </form> <header> </header> <li> x y&nbsp;".split()


@given(st.lists(st.sampled_from(TAGS)))
def test_every_element_begins_and_ends_with_a_word(pieces: list[str]) -> None:
    source = read_html("<html><body>" + "".join(pieces) + "<p>end")
    starts = [element.start for element in source.elements]
    assert starts == sorted(starts)
    for element in source.elements:
        assert source.text[element.start] not in " \t\n"
        assert source.text[element.end - 1] not in " \t\n"
