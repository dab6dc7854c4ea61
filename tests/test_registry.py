"""Plugins are found by their entry points; one that is broken is named with its package and stops nothing else."""

import sys
import textwrap
from pathlib import Path

import pytest

import newsitem
from newsitem import registry

# a third party's package: its module, and what its entry point names
PLUGINS = {
    "missing-import": ("import no_such_module_anywhere", "bad:thing"),
    "missing-name": ("", "bad:thing"),
    "ends-the-program": ("import sys; sys.exit(3)", "bad:thing"),
    "another-name": (
        """
        from newsitem.plugin import Format
        thing = Format(name="good", layout=lambda page: [], dialects=())
        """,
        "bad:thing",
    ),
    "wrong-type": ("thing = 'no format'", "bad:thing"),
    "crashes-in-recognising": (
        """
        from newsitem.plugin import Format, Mark
        class Bad(Mark):
            def is_on(self, source): raise RuntimeError("boom")
        thing = Format(name="bad", layout=lambda page: [], dialects=(), marks=((Bad("words", "x"),),))
        """,
        "bad:thing",
    ),
    "wrong-pattern": (
        """
        from newsitem.plugin import Format, Mark
        marks = [[Mark("words", "BAD PAGE"), Mark("pattern", "(BAD", needs=["BAD"])]]
        thing = Format(name="bad", layout=lambda page: [], dialects=(), marks=marks)
        """,
        "bad:thing",
    ),
    "crashes-in-reading": (
        """
        from newsitem.plugin import Format, Mark
        def layout(page): raise RuntimeError("boom")
        thing = Format(name="bad", layout=layout, dialects=(), marks=((Mark("words", "BAD PAGE"),),))
        """,
        "bad:thing",
    ),
    "returns-the-wrong-thing": (
        """
        from newsitem.plugin import Format, Mark
        thing = Format(name="bad", layout=lambda page: "no sections", dialects=(), marks=((Mark("words", "BAD PAGE"),),))
        """,
        "bad:thing",
    ),
}
PAGE = "Goat boards bus\n\nBuy video\n\nA goat rode a bus.\n\nCategories\n\nTags\n"


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a package with one plugin beside the others, as an installation would."""

    def put(module, target, name="bad", package="newsitem-bad", group="newsitem.formats"):
        (tmp_path / "bad.py").write_text(textwrap.dedent(module), encoding="utf-8")
        info = tmp_path / f"{package.replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[{group}]\n{name} = {target}\n", encoding="utf-8")
        sys.modules.pop("bad", None)
        registry.forget_installed()

    monkeypatch.syspath_prepend(tmp_path)
    yield put
    sys.modules.pop("bad", None)
    monkeypatch.undo()
    registry.forget_installed()


@pytest.mark.parametrize("kind", PLUGINS)
@pytest.mark.filterwarnings("ignore::newsitem.BrokenPluginWarning")
def test_a_broken_plugin_is_shown_and_all_else_works(install, kind):
    install(*PLUGINS[kind])
    states = {state.name: state for state in newsitem.formats()}
    assert (states["bad"].package, states["bad"].version) == ("newsitem-bad", "1.2")
    assert states["bad"].problem
    assert states["newsflare"].problem is None
    assert newsitem.parse(PAGE).headline == "Goat boards bus"
    if kind in ("crashes-in-recognising", "wrong-pattern"):
        assert newsitem.parse("BAD PAGE x", format="bad").format == "bad"  # asked for by name it need not recognise
    else:
        with pytest.raises(newsitem.BrokenPlugin, match="'bad' of the package 'newsitem-bad'"):
            newsitem.parse("BAD PAGE x", format="bad")


def test_a_crash_is_told_with_the_plugin_s_own_line_also_where_a_block_of_ours_raises_it(install):
    install(
        """
        from newsitem.grammar.flags import flags_of
        from newsitem.plugin import Format
        def layout(page):
            return flags_of(page.whole)
        thing = Format(name="bad", layout=layout, dialects=())
        """,
        "bad:thing",
    )
    with pytest.raises(newsitem.BrokenPlugin, match=r"AttributeError: .* \([^/()]+/bad\.py, line 5, in layout\)\Z"):
        newsitem.parse("An owl", format="bad")


@pytest.mark.parametrize(
    "kind", ["missing-import", "ends-the-program", "another-name", "wrong-type", "crashes-in-recognising"]
)
def test_a_plugin_that_cannot_recognise_is_passed_over_with_a_warning(install, kind):
    install(*PLUGINS[kind])
    with pytest.warns(newsitem.BrokenPluginWarning, match="newsitem-bad"):
        assert newsitem.identify(PAGE) == "newsflare"


def test_a_plugin_that_works_is_a_format_like_any_other(install):
    install(
        """
        from newsitem.dialects.plain import plain
        from newsitem.layouts.bare import bare
        from newsitem.plugin import Format, Mark
        thing = Format(name="good", layout=bare, dialects=(plain,), marks=((Mark("line", "GOOD NEWS"),),))
        """,
        "bad:thing",
        name="good",
    )
    assert newsitem.identify("A title\nGOOD NEWS\nText.") == "good"
    assert newsitem.parse("A title\nGOOD NEWS\nText.").storyline == "GOOD NEWS\nText."


def test_two_packages_with_one_name_are_both_named(install):
    install("", "bad:thing", name="newsflare")
    with pytest.raises(newsitem.NameClash, match="newsitem and newsitem-bad"):
        newsitem.parse(PAGE, format="newsflare")
    assert {state.package for state in newsitem.formats() if state.problem} == {"newsitem", "newsitem-bad"}


def test_plugins_are_found_once_a_process():
    assert registry.format_plugins()[0].target is registry.format_plugins()[0].target


def test_built_in_plugins_come_in_by_the_same_door():
    assert {(p.name, p.package) for p in registry.format_plugins()} >= {
        ("newsflare", "newsitem"),
        ("script", "newsitem"),
    }
    assert {(p.name, p.package) for p in registry.serializer_plugins()} >= {
        (name, "newsitem") for name in ("json", "ndjson", "csv", "newsml-g2")
    }


def test_serializers_that_are_broken_are_passed_over_with_a_warning(install, tmp_path):
    install("import no_such_module_anywhere", "bad:thing", name="aaa", group="newsitem.serializers")
    item = newsitem.parse(PAGE)
    with pytest.warns(newsitem.BrokenPluginWarning, match="'aaa' of the package 'newsitem-bad'"):
        newsitem.write(item, tmp_path / "goat.json")
    assert newsitem.loads((tmp_path / "goat.json").read_text(encoding="utf-8")) == item
    with pytest.raises(newsitem.BrokenPlugin, match="no_such_module_anywhere"):
        newsitem.dumps(item, "aaa")


@pytest.mark.parametrize(
    "write", ["raise RuntimeError('boom')", "yield 'half'; raise RuntimeError('boom')", "yield b'boom'"]
)
def test_a_serializer_that_crashes_is_named_with_its_package(install, write):
    module = f"""
        from newsitem.plugin import Serializer
        def write(entries, *, report): {write}
        thing = Serializer(name="bad", suffix=".bad", write=write)
        """
    install(module, "bad:thing", group="newsitem.serializers")
    with pytest.raises(
        newsitem.BrokenPlugin, match="'bad' of the package 'newsitem-bad' .* (RuntimeError: boom|it gave bytes)"
    ):
        newsitem.dumps(newsitem.parse(PAGE), "bad")


def test_an_installed_package_brings_its_format_and_serializer():
    """The example of the guide, if it is installed: `pip install examples/newsitem-example`."""
    plugin = next((p for p in registry.format_plugins() if p.package == "newsitem-example"), None)
    if plugin is None:
        pytest.skip("the package newsitem-example is not installed")
    page = (Path(__file__).parents[1] / "examples/newsitem-example/src/newsitem_example/pages/goose.txt").read_text(
        encoding="utf-8"
    )
    assert newsitem.identify(page) == plugin.name
    item = newsitem.parse(page)
    assert item.format == plugin.name
    for serializer in registry.serializer_plugins():
        if serializer.package == "newsitem-example":
            assert newsitem.dumps(item, serializer.name)
