"""Claims about the report of `newsitem view` in a real browser."""

import sys
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import attrs
import pytest

import newsitem
from browser_help import Browser, needs_browser
from newsitem.rights import Use
from newsitem.view import View, render
from stories import STORY

pytestmark = needs_browser

HOSTILE = (
    "<script>document.title='owned'</script>", "</script><img src=http://tracker.example/a onerror=alert(1)>",
    "</style><style>*{display:none}</style>", "javascript:alert(1)", "\" onmouseover=\"alert(1)\" x='", "{{ 7 * 7 }}",
    "<!--", "]]>", "</template></article>", "&lt;b&gt;", "<base href=http://tracker.example/>",
)  # fmt: skip
TRAM = """\
00:41

Norway: Oldest tram of Ostmark runs again

Buy video

RESTRICTION: MUST CREDIT “OSTMARK TRAM CLUB”, NO ARCHIVE —EDITORIAL USE ONLY — SHOTLIST:
OSTMARK, NORWAY (SEPT. 12, 2025) (TRAM CLUB - NO ACCESS SWEDEN) 1. DRONE SHOT OF TRAM ON BRIDGE
2. SOUNDBITE (Norwegian) DRIVER LIV SOLHEIM SAYING: “She is 96 years old, and she brakes better than I do.”
OSTMARK, NORWAY (SEPT. 12, 2025) (ANADOLU - ACCESS ALL) 3. TRAM IN SHED
OSTMARK, NORWAY - SEPT. 12, 2025 - A tram built in 1929 carries passengers again.

عاد ترام بني عام 1929 إلى نقل الركاب.

Categories

Tags
"""
LEFT_OVER = TRAM.replace("RESTRICTION:", "Ask Tor first.\n\nRESTRICTION:")
SWEDEN = Use(territory="SE", purpose="editorial")


def hostile(value, number):
    """The value with something hostile before each of its free texts."""
    if isinstance(value, str):
        return f"{HOSTILE[next(number) % len(HOSTILE)]} {value}"
    if isinstance(value, tuple):
        return tuple(hostile(one, number) for one in value)
    if isinstance(value, dict):
        return {hostile(key, number): hostile(text, number) for key, text in value.items()}
    if attrs.has(type(value)):
        names = [one.name for one in attrs.fields(type(value)) if one.eq and one.name not in ("kind", "severity")]
        return attrs.evolve(value, **{name: hostile(getattr(value, name), number) for name in names})
    return value


def hostile_views():
    """Hostile words in every field of an item, and in every field of a page that is read."""
    items = [hostile(attrs.evolve(STORY, url=None), count(start)) for start in range(len(HOSTILE))]
    items += [attrs.evolve(STORY, url=words) for words in HOSTILE]
    views = [View(f"{HOSTILE[number % len(HOSTILE)]}.json", (item,)) for number, item in enumerate(items)]
    for words in HOSTILE:
        page = LEFT_OVER
        for part in ("Norway:", "OSTMARK, NORWAY", "TRAM CLUB", "DRONE", "DRIVER", "She", "A tram", "Ask"):
            page = page.replace(part, f"{words} {part}")
        views.append(View.of(newsitem.explain(page, name=f"{words}.txt")))
    return views


def view(page, name="tram.txt"):
    return View.of(newsitem.explain(page, name=name))


def big_page():
    sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
    try:
        from made_pages import cctv_page
    finally:
        sys.path.pop(0)
    return cctv_page(500)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    started = Browser(tmp_path_factory.mktemp("profile"))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """The reports that are looked at, by name."""
    folder = tmp_path_factory.mktemp("reports")
    several = [view(TRAM), view(LEFT_OVER, "left.txt"), view("SHOTLIST:\n1. Owl on a clock\n", "owl.txt")]
    made = {
        "tram": render([view(TRAM)]),
        "asked": render([view(LEFT_OVER)], SWEDEN),
        "several": render(several, SWEDEN),
        "items": render([View("items.json", (STORY,))]),
        "big": render([view(big_page())]),
        "hostile": render(hostile_views(), Use()),
    }
    for name, html in made.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return lambda name: folder / f"{name}.html"


@pytest.fixture
def seen(browser, reports):
    """Opens a report in a fresh window of the usual size; at the end nothing was complained about and nothing asked."""
    browser.look()
    browser.complaints()
    browser.requests()

    def open_report(name, part=""):
        browser.open(reports(name), part)
        return browser

    yield open_report
    assert browser.complaints() == []
    assert {urlsplit(address).scheme for address in browser.requests()} <= {"file", "about", "data"}


def test_a_click_on_a_value_shows_its_words_in_the_text(seen):
    page = seen("tram")
    page.click(".shots .v", "TRAM IN SHED")
    assert page.texts(".lines .on") == ["TRAM IN SHED"]
    assert page.is_seen(".lines .on")
    assert page.texts(".bar p") == ["shot 3, picture: TRAM IN SHED (line 10)"]


def test_words_and_values_that_are_far_away_come_into_sight(seen):
    page = seen("big")
    page.click("tr[data-shot='450'] td .v")
    assert page.is_seen(".lines .on")
    line = page.run("return document.querySelector('.lines .on').closest('.ln').dataset.l")
    page.press("\ue00c")  # escape
    page.run("document.querySelectorAll('.text, .item').forEach(e => e.scrollTop = 0)")
    page.click(f".ln[data-l='{line}'] .w-shot")
    assert page.run("return document.querySelector('.item .on').closest('tr').dataset.shot") == "450"
    assert page.is_seen(".item .on")


def test_a_click_on_words_shows_the_value_and_the_row_of_its_shot(seen):
    page = seen("tram")
    page.click(".lines .w", "TRAM IN SHED")
    assert page.texts(".item .on") == ["TRAM IN SHED"]
    assert page.is_seen(".item .on")
    assert page.run("return document.querySelector('tr.row').dataset.shot") == "3"
    assert page.run("return document.querySelectorAll('.strip .row').length") == 1


def test_words_inside_others_are_the_narrowest_value_first_and_the_wider_one_at_the_next_click(seen):
    page = seen("tram")
    page.click(".lines .w", "LIV SOLHEIM")
    assert page.texts(".shots .on") == ["Liv Solheim"]
    page.click(".lines .w", "LIV SOLHEIM")
    assert page.texts(".shots .on") == ["2"]
    assert "“She is 96 years old" in "".join(page.texts(".lines .on"))


def test_a_click_on_a_restriction_shows_the_shots_that_it_binds(seen):
    page = seen("tram")
    page.click(".rights .v", "NO ACCESS SWEDEN")
    assert page.run("return [...document.querySelectorAll('tr.bound')].map(e => e.dataset.shot)") == ["1", "2"]
    page.click(".rights .v", "NO ARCHIVE")
    assert page.run("return document.querySelectorAll('tr.bound').length") == 3


def test_a_click_in_the_strip_goes_to_the_shot(seen):
    page = seen("big")
    page.run("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))",
             page.run("return document.querySelectorAll('.strip .b')[399]"))  # fmt: skip
    assert page.run("return document.querySelector('tr.row').dataset.shot") == "400"
    assert page.is_seen("tr.row")


def test_what_is_not_understood_stands_out_and_is_found_by_its_diagnostic(seen):
    page = seen("asked")
    assert page.texts(".lines .f.leftover") == ["Ask Tor first."]
    page.click(".found .v")
    assert page.texts(".lines .on") == ["Ask Tor first."]
    page.click(".lines .leftover")
    assert page.texts(".found .on")[0].startswith("not understood")


def test_an_answer_stands_at_each_shot_in_words_and_colour(seen):
    page = seen("asked")
    assert page.texts(".verdict .answer") == ["no", "no", "yes"]
    colours = page.run(
        "return ['.verdict .no', '.verdict .yes', '.strip .no rect', '.strip .yes rect'].map(q => {"
        "const s = getComputedStyle(document.querySelector(q)); return [s.color, s.backgroundColor, s.fill].join()})"
    )
    assert len(set(colours)) == len(colours)


def test_letters_go_through_the_values_and_the_diagnostics(seen):
    page = seen("asked")
    page.press("n")
    assert page.texts(".lines .on") == ["Norway: Oldest tram of Ostmark runs again"]
    page.press("n", "n", "p")
    assert "".join(page.texts(".lines .on")) == "MUST CREDIT “OSTMARK TRAM CLUB”"
    page.press("d")
    assert page.texts(".lines .on") == ["Ask Tor first."]
    page.press("\ue00c")  # escape
    assert page.texts(".on") == []
    assert page.texts(".bar p") == [""]


def test_arrows_go_through_the_values_of_the_item_and_enter_shows_their_words(seen):
    page = seen("tram")
    page.press("t")
    assert page.run("return document.activeElement.className") == "text"
    page.press("t", "\ue004")  # tab: from the item to its first value
    assert page.run("return document.activeElement.textContent") == "Norway: Oldest tram of Ostmark runs again"
    page.press("\ue015", "\ue007")  # down, enter
    focused = page.run("return document.activeElement")
    assert page.run("return arguments[0].classList.contains('on')", focused)
    style = page.run("const s = getComputedStyle(arguments[0]); return [s.outlineStyle, s.outlineWidth]", focused)
    assert style == ["solid", "2px"]
    assert page.run("return [...document.querySelectorAll('.item .v')].filter(e => e.tabIndex === 0).length") == 1


def test_letters_are_no_keys_when_they_are_switched_off(seen):
    page = seen("tram")
    page.press("?")
    assert page.run("return document.querySelector('dialog').open")
    page.click("#keys-on")
    page.click("dialog button")
    page.press("n")
    assert page.texts(".on") == []


def test_the_index_is_filtered_by_words_format_and_diagnostics(seen):
    page = seen("several")

    def rows():
        return page.run("return [...document.querySelectorAll('.pages tbody tr')].filter(e => !e.hidden).length")

    def choose(name, value):
        page.run("const e = document.getElementById(arguments[0]); e.value = arguments[1];"
                 "e.dispatchEvent(new Event('input'))", name, value)  # fmt: skip

    assert rows() == 3
    page.press("/", *"tor first")
    assert rows() == 1
    assert page.texts("#filter-count") == ["1 of 3 pages"]
    choose("filter-words", "")
    choose("filter-format", "script")
    assert rows() == 1
    choose("filter-format", "")
    choose("filter-found", "code:leftover")
    assert rows() == 1
    choose("filter-found", "none")
    assert rows() == 1


def test_pages_are_reached_by_link_and_by_key(seen):
    page = seen("several")
    shown = "return [...document.querySelectorAll('.page, .index')].filter(e => e.offsetParent).map(e => e.id)"
    assert page.run(shown) == ["index"]
    page.click(".pages a", "Norway")
    assert page.run(shown) == ["p1"]
    page.press("]")
    assert page.run(shown) == ["p2"]
    page.press("n")
    assert page.run("return document.querySelector('.on').closest('.page').id") == "p2"
    page.press("i")
    assert page.run(shown) == ["index"]


def test_items_without_a_text_are_shown_alone(seen):
    page = seen("items")
    assert page.texts(".text") == []
    assert page.texts(".headline")[0].strip() == STORY.headline
    assert page.run("return document.querySelectorAll('tr[data-shot]').length") == len(STORY.shots)
    page.press("n", "d", "t", "]")
    page.run("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))",
             page.run("return document.querySelector('.strip .b')"))  # fmt: skip
    assert page.run("return document.querySelector('tr.row').dataset.shot") == "1"


def test_right_to_left_words_stand_at_the_right(seen):
    page = seen("tram")
    right = (
        "const p = [...document.querySelectorAll(arguments[0])].find(e => e.textContent.includes('ترام'));"
        "return getComputedStyle(p).direction"
    )
    assert page.run(right, ".prose p") == "rtl"
    assert page.run(right, ".ln") == "rtl"
    assert page.run(right.replace("ترام", "carries"), ".prose p") == "ltr"
    inline = "return getComputedStyle(document.querySelector('.heading .v')).unicodeBidi"
    assert page.run(inline) == "isolate"  # or words from right to left would turn those beside them


def test_dark_and_light_follow_the_system(seen):
    page = seen("tram")
    paper = "return getComputedStyle(document.documentElement).backgroundColor"
    light = page.run(paper)
    page.look(scheme="dark")
    assert page.run(paper) != light


def test_on_a_telephone_one_side_is_shown_and_a_click_goes_to_the_other(seen, browser):
    browser.look(390, 844)
    page = seen("tram")
    sides = "return [...document.querySelectorAll('.text, .item')].filter(e => e.offsetParent).map(e => e.className)"
    assert page.run(sides) == ["item"]
    assert page.run("return document.documentElement.scrollWidth") == 390
    page.click(".shots .v", "TRAM IN SHED")
    assert page.run(sides) == ["text"]
    assert page.is_seen(".lines .on")
    page.click(".sides button", "Item")
    assert page.run(sides) == ["item"]


def test_on_paper_item_and_text_stand_below_each_other_without_buttons(seen, browser):
    browser.look(800, 1100, medium="print")
    page = seen("asked")
    tops = page.run("return ['.item', '.text'].map(q => document.querySelector(q).getBoundingClientRect().top)")
    assert tops[0] < tops[1]
    assert page.run("return [...document.querySelectorAll('button, .bar')].filter(e => e.offsetParent).length") == 0


def test_hostile_words_stay_words(seen):
    page = seen("hostile")
    assert page.run("return document.title") != "owned"
    assert page.run("return document.querySelectorAll('script').length") == 1
    assert page.run("return document.querySelectorAll('style').length") == 1
    odd = "img, base, iframe, [onmouseover], [onerror], template, a[href^='javascript:'], article article"
    assert page.run("return document.querySelectorAll(arguments[0]).length", odd) == 0
    links = page.run("return [...document.querySelectorAll('a')].map(e => e.getAttribute('href')[0])")
    assert set(links) == {"#"}
    assert page.run("return document.querySelectorAll('.page').length") == 3 * len(HOSTILE)
    shown = "\n".join(page.texts(".headline"))
    assert all(words in shown for words in HOSTILE)
    for number in range(1, 3 * len(HOSTILE) + 1, 4):
        page.run("location.hash = arguments[0]", f"p{number}")
        page.press("n", "n", "d")
        page.run("document.querySelectorAll('.page:target .item .v').forEach(e => e.click())")


def test_a_script_that_is_not_ours_may_not_run(browser, reports):
    browser.open(reports("tram"))
    browser.run("const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s);"
                "document.body.setAttribute('style', 'color: red');"
                "const i = new Image(); i.src = 'http://tracker.example/a.png'; document.body.append(i)")  # fmt: skip
    assert browser.run("return window.owned") is None
    assert len([told for told in browser.complaints() if "Content Security Policy" in told]) >= 3
    browser.requests()


# Of what has the most to do: a shot, and a restriction that binds all shots.
@pytest.mark.parametrize("query", ["tr[data-shot='400'] td .v", ".rights .v"])
def test_500_shots_answer_a_click_at_once(seen, query):
    page = seen("big")
    assert page.run("return document.querySelectorAll('tr[data-shot]').length") == 500
    script = """
        const value = document.querySelector(arguments[0]), done = arguments[1], start = performance.now();
        value.click();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    """
    taken = page.driver.execute_async_script(script, query)
    ready = page.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    print(f"500 shots: ready after {ready:.0f} ms, the click on {query} shown after {taken:.0f} ms")
    assert taken < 1000  # a tenth of it on an idle machine
    assert ready < 10_000
    assert page.texts(".lines .on")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("name", "part"), [("asked", ""), ("several", ""), ("several", "#p2"), ("items", "")])
def test_axe_finds_nothing_serious(seen, browser, name, part, scheme):
    import axe_core_python

    browser.look(scheme=scheme)
    page = seen(name, part)
    page.press("n")
    script = Path(axe_core_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    page.run(script)
    found = page.driver.execute_async_script("axe.run().then(arguments[0])")["violations"]
    grave = [
        (one["id"], [node["html"] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert grave == []
    print("axe:", [(one["id"], one["impact"]) for one in found])
