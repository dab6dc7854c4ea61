"""Claims about `newsitem.html.text` and `newsitem.html.sheet`: which text a page has, line by line."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.html import read_html


def text_of(markup: str) -> str:
    """The text of a piece of markup that can be read."""
    source = read_html(f"<!DOCTYPE html><html><body>{markup}</body></html>")
    assert source.is_html
    assert not source.faults
    return source.text


def rows(*cases: tuple[str, str]) -> pytest.MarkDecorator:
    """Markup and its text."""
    return pytest.mark.parametrize(("markup", "text"), cases)


@rows(
    ("<p>Ferry aground</p><p>Nobody hurt</p>", "Ferry aground\n\nNobody hurt"),
    ("<p>Ferry aground<p>Nobody hurt", "Ferry aground\n\nNobody hurt"),
    ("<h1>Ferry</h1>Lindhavn<h2>Shotlist</h2><p>1. Wide</p>", "Ferry\n\nLindhavn\n\nShotlist\n\n1. Wide"),
    ("<section>One</section><section>Two</section>", "One\n\nTwo"),
    ("<article>One</article>Two<aside>Three</aside>", "One\n\nTwo\n\nThree"),
    ("<blockquote><p>Quote</p></blockquote>after", "Quote\n\nafter"),
    ("One<hr>Two", "One\n\nTwo"),
    ("<figure><img src=a.jpg alt=''><figcaption>Caption</figcaption></figure>Text", "Caption\n\nText"),
)
def test_paragraphs_headings_and_sections_have_a_blank_line_round_them(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<div>Video</div><div>07:35</div>", "Video\n07:35"),
    ("loose<div>boxed</div>loose", "loose\nboxed\nloose"),
    ("<div><div><div>deep</div></div></div>next", "deep\nnext"),
    ("<header>Site</header><main>Story</main><footer>Terms</footer>", "Site\nStory\nTerms"),
    ("<button>Save</button><button>Share</button>", "Save\nShare"),
    ("<details><summary>More</summary>Shots</details>", "More\nShots"),
    ("<dl><dt>Location</dt><dd>Lindhavn</dd><dt>Length</dt><dd>02:10</dd></dl>", "Location\nLindhavn\nLength\n02:10"),
)
def test_other_blocks_are_on_lines_of_their_own(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("1. Wide<br>2. Close", "1. Wide\n2. Close"),
    ("1. Wide<br />\n   2. Close", "1. Wide\n2. Close"),
    ("1. Wide <br><br> NORTHLIGHT", "1. Wide\n\nNORTHLIGHT"),
    ("<p>1. Wide<br></p><p>2. Close</p>", "1. Wide\n\n2. Close"),
    ("<div>1. Wide<br></div><div>2. Close</div>", "1. Wide\n2. Close"),
    ("<div>1. Wide</div><br><div>2. Close</div>", "1. Wide\n\n2. Close"),
    ("<br><br>1. Wide<br><br>", "1. Wide"),
)
def test_br_breaks_the_line(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<ul><li>Animals</li><li>Sea</li></ul>", "Animals\nSea"),
    ("<p>Tags</p><ol><li>Animals<li>Sea</ol>End", "Tags\n\nAnimals\nSea\n\nEnd"),
    ("<ul><li>Sea<ul><li>Ferries</li><li>Nets</li></ul></li><li>Land</li></ul>", "Sea\nFerries\nNets\nLand"),
)
def test_list_items_are_lines_without_bullets_and_nested_lists_go_on(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<table><tr><td>Length:</td><td>02:10</td></tr><tr><th>Date</th><td>3 May</td></tr></table>",
     "Length:\t02:10\nDate\t3 May"),
    ("<table>\n <tr>\n  <td>a\n  <td>b\n <tr>\n  <td>c\n</table>", "a\tb\nc"),
    ("<table><tr><td><p>Length:</p></td><td><div><p>02:10</p></div></td></tr></table>", "Length:\t02:10"),
    ("<table><tr><td>a</td><td></td><td>c</td></tr></table>", "a\tc"),
    ("<table><tr><td>x</td></tr><tr><td>a</td><td></td><td>c</td></tr></table>", "x\na\tc"),
    ("<table><tr><td></td><td>b</td></tr></table>", "b"),
    ("<table><tr><td>Story</td><td><p>One.</p><p>Two.</p></td></tr></table>", "Story\tOne.\n\nTwo."),
    ("<table><tbody><tr><td>a</td></tr></tbody></table><table><td>b</td></table>", "a\n\nb"),
)  # fmt: skip
def test_cells_of_a_row_are_on_one_line_divided_by_a_tab(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<table><tr><td><a>Home</a><br><a>News</a></td><td>Story</td></tr></table>", "Home\nNews\nStory"),
    ("<table><tr><td>Menu</td><td><h1>Ferry</h1><p>Story</p></td></tr></table>", "Menu\n\nFerry\n\nStory"),
    ("<table><tr><td>Menu</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>", "Menu\n\na\tb"),
)
def test_tables_that_only_lay_out_a_page_keep_their_blocks_apart(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("VLADI<b>MIR</b> <i>Example</i><span>, MAYOR</span>", "VLADIMIR Example, MAYOR"),
    ("<strong>Length:</strong> 02:10", "Length: 02:10"),
    ("<a>View more</a><a>View less</a>", "View moreView less"),
    ("<b>one </b> <i> two</i>", "one two"),
    ("<app-root><x-label>Ferry</x-label></app-root>", "Ferry"),
    ("in<!-- a comment -->side<wbr>r", "insider"),
)
def test_inline_elements_add_nothing(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<p>  Nets \t\r\n  mended\n</p>\n\n", "Nets mended"),
    ("24&nbsp;September &nbsp; x", "24\xa0September \xa0 x"),
    ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\n\xa0\n\nb"),
    ("so&shy;ft&#8203;er", "so\xadft\u200ber"),
    ("form\x0cfeed next\x85line", "form feed next\x85line"),
)
def test_white_space_is_folded_but_for_blanks_that_do_not_break(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("<pre>1. Wide\n   of  sea\n\n2. Close</pre>after  it", "1. Wide\n   of  sea\n\n2. Close\n\nafter it"),
    ("<pre>\nfirst <b>  bold</b>\n</pre>", "first   bold"),
    ("<div style='white-space: pre-line'>1. Wide\n2. Close</div>", "1. Wide\n2. Close"),
    ("<textarea>1. Wide <b>\n2. Close</textarea>", "1. Wide <b>\n2. Close"),
)
def test_white_space_counts_where_the_page_says_so(markup: str, text: str) -> None:
    assert text_of(markup) == text


@rows(
    ("&quot;Fish &amp; nets&quot; &ndash; L&uuml; said &#39;no&#x27;", "\"Fish & nets\" – Lü said 'no'"),
    ("&copy 2024, A&T, ?a=b&ampx", "© 2024, A&T, ?a=b&x"),
    ("&#128; &#150; &#0;", "€ – \ufffd"),
    ("&nosuch; &lt;b&gt; a < b > c <3", "&nosuch; <b> a < b > c <3"),
)
def test_entities_are_decoded_as_html_has_them(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_entities_that_a_page_defines_itself_are_not_followed() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/hostname">]><p>&a;&b;</p>'
    assert "boom" not in read_html(bomb).text.replace('"boom"', "")
    assert "&a;&b;" in read_html(bomb).text


@rows(
    ("<img alt='Cover Image'><img alt='Profile  Image'><p>Uploaded</p>", "Cover Image\nProfile Image\n\nUploaded"),
    ("<a href=/><img src=logo.svg alt=Northlight></a><div>Menu</div>", "Northlight\nMenu"),
    ("<p>Text</p><img alt=''><img><p>more</p>", "Text\n\nmore"),
    ("by<img alt='the desk'>in Lindhavn", "by the desk in Lindhavn"),
    ("Well done<img class=emoji alt='🎉'>!", "Well done🎉!"),
    ("<table><tr><td><img alt=Flag></td><td>Norway</td></tr></table>", "Flag\tNorway"),
)
def test_alternative_texts_are_lines_unless_they_stand_within_one(markup: str, text: str) -> None:
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var shots = '<p>1. Wide</p>'</script>", "<script type=text/template><p>no</p></script>",
        "<style>p { color: red }</style>", "<template><p>no</p></template>", "<noscript><p>no<b>no</b></p></noscript>",
        "<svg><title>no</title><text>no</text></svg>", "<iframe src=x><p>no</p></iframe>",
        "<object><param name=a><p>no</p></object>", "<select><option>no</option><option selected>no</option></select>",
        "<video src=a.mp4>no</video>", "<audio>no</audio>", "<canvas>no</canvas>", "<!-- no -->", "<!-- no > no -->",
        "<input value=no><input type=hidden value=no><input placeholder=no>", "<textarea placeholder=no></textarea>",
        "<div hidden>no</div>", "<div hidden=''><p>no</p>no</div>", "<p style='display:none'>no</p>",
        "<p style='color: red; DISPLAY : None !important'>no</p>", "<span style='visibility: hidden'>no</span>",
        "<dialog>no<p>no</p></dialog>", "<div popover>no</div>", "<span aria-hidden=true>no</span>",
        "<i class=icon aria-hidden=true>no</i>", "<datalist><option>no</datalist>", "<div hidden><img alt=no></div>",
    ],
)  # fmt: skip
def test_what_a_browser_does_not_show_is_no_text(hidden: str) -> None:
    assert text_of(f"<p>Before</p>{hidden}<p>After</p>") == "Before\n\nAfter"
    assert text_of(f"in{hidden}side") == "inside"


@rows(
    ("<dialog open>Cookies</dialog>", "Cookies"),
    ("<div hidden=until-found>Shotlist</div>", "Shotlist"),
    ("<div id=root aria-hidden=true>Story behind a dialog</div>", "Story behind a dialog"),
    ("<span aria-hidden=false>Seen</span>", "Seen"),
    ("<p style='display:block;text-decoration:none'>Seen</p>", "Seen"),
    ("<details><summary>Script</summary>folded away</details>", "Script\nfolded away"),
)
def test_what_can_be_seen_or_unfolded_is_text(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_a_page_that_hides_itself_until_its_scripts_have_run_is_read() -> None:
    assert read_html("<html style='display:none'><body style='visibility:hidden'><p>Story</p>").text == "Story"


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Nets | Northlight</title><script>var a = "SHOTLIST"</script></head>
<body class="clip">
<header><a href="/"><img src="logo.png" alt="Northlight"></a> <nav><ul><li>Video<li>Photo</ul></nav></header>
<main><h1>Nets are mended <em>by hand</em></h1>
<div class="meta"><span>02:10</span> <time datetime="2024-05-03">3 May 2024</time></div>
<p>LINDHAVN, NORWAY (MAY 3, 2024) (FJORD TV &ndash; ACCESS ALL)<br>
1. Wide of harbour<br>
2. SOUNDBITE (Norwegian) &Aring;se B&oslash;:<br>&ldquo;The sea gives,
   and takes.&rdquo;</p>
<table><tr><th>Source</th><td>FJORD TV</td></tr><tr><th>Length</th><td>02:10</td></tr></table>
</main><footer>&copy; Northlight<form><input name=q placeholder=Search><button>Search</button></form></footer>
</body></html>"""


def test_a_whole_page_reads_like_its_copy_out_of_a_browser() -> None:
    assert read_html(PAGE).text.split("\n") == [
        "Northlight", "", "Video", "Photo", "", "Nets are mended by hand", "", "02:10 3 May 2024", "",
        "LINDHAVN, NORWAY (MAY 3, 2024) (FJORD TV – ACCESS ALL)", "1. Wide of harbour",
        "2. SOUNDBITE (Norwegian) Åse Bø:", "“The sea gives, and takes.”", "", "Source\tFJORD TV", "Length\t02:10", "",
        "© Northlight", "Search",
    ]  # fmt: skip


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=12)
SEEN_TAGS = "p div h1 h3 span b a li ul td tr table section article blockquote pre nav footer x-y".split()
SEEN = st.tuples(st.sampled_from(SEEN_TAGS), WORDS).map(
    lambda pair: (f"<{pair[0]}>{escape(pair[1])}</{pair[0]}>", pair[1])
)
UNSEEN = st.tuples(st.sampled_from("script style template noscript svg".split()), st.text("ab &;", max_size=9)).map(
    lambda pair: (f"<{pair[0]}>{pair[1]}</{pair[0]}>", "")
)


def nested(pieces: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    """Markup with its visible text: some pieces in a box, a line break behind them."""
    return st.lists(pieces, min_size=1, max_size=4).map(
        lambda some: ("<div>" + "".join(one for one, _ in some) + "</div><br>", "".join(words for _, words in some))
    )


@given(st.recursive(SEEN | UNSEEN, nested, max_leaves=12))
def test_every_visible_character_comes_out_in_order(page: tuple[str, str]) -> None:
    markup, words = page
    text = read_html(f"<html><body>{markup}<p>end").text
    assert "".join(text.split()) == "".join((words + "end").split())


@given(st.text("<>/!-&;=\"' abdiprtul\n\xa0"))
def test_no_gap_stands_at_either_end_and_no_line_ends_in_a_blank(markup: str) -> None:
    source = read_html(f"<html><body>{markup}<p>end")
    if source.is_html and "<pre" not in markup:
        assert source.text == source.text.strip(" \t\n")
        assert " \n" not in source.text
