"""The library's front: what users import."""

import copy
import json
import pickle
import warnings
from pathlib import Path

import pytest

import newsitem
from newsitem.dialects.plain import plain
from newsitem.plugin import SCRIPT, Format, Mark, Page, Sections, Source

PAGE = "02:06\n\nGoat boards bus\n\nBuy video\n\nA goat rode a bus.\n\nCategories\n\nTags\n\nFrom the blog\n"


def two_stories(page):
    half = page.source.text.index("---")
    return [Sections({SCRIPT: (page.source.slice(0, half),)}), Sections({SCRIPT: (page.source.slice(half + 3, 99),)})]


def several(name="several", words="TWO STORIES"):
    return Format(name=name, layout=two_stories, dialects=(plain,), marks=((Mark("words", words),),))


@pytest.fixture(autouse=True)
def clean_registry():
    yield
    for name in ("several", "twin"):
        newsitem.unregister(name)


def test_a_page_is_identified_and_read():
    item = newsitem.parse(PAGE)
    assert (item.format, item.headline, item.duration, item.storyline) == (
        "newsflare",
        "Goat boards bus",
        126,
        "A goat rode a bus.",
    )
    assert newsitem.identify(PAGE) == "newsflare"


def test_bytes_are_decoded():
    item = newsitem.parse(PAGE.replace("goat", "chèvre").encode("cp1252"))
    assert item.storyline == "A chèvre rode a bus."
    assert [d.code for d in item.diagnostics] == ["encoding-guessed"]
    assert (
        newsitem.parse(PAGE.replace("goat", "кот").encode("cp1251"), encodings=("cp1251",)).storyline
        == "A кот rode a bus."
    )


def test_a_page_of_no_format_is_read_by_the_fallback_which_says_so():
    item = newsitem.parse("A title\n\nSome prose.")
    assert (item.format, item.headline, item.storyline) == ("script", "A title", "Some prose.")
    assert [d.code for d in item.diagnostics] == ["not-recognised"]
    assert newsitem.identify("Some prose.") is None


def test_strictness_turns_faults_into_errors():
    with pytest.raises(newsitem.NotRecognised, match="newsflare"):
        newsitem.parse("Some prose.", strict=True)
    with pytest.raises(newsitem.FaultyPage, match="leftover") as error:
        newsitem.parse(PAGE + "\nView post\n\nnobody knows this", strict=True)
    assert error.value.items[0].headline == "Goat boards bus"
    assert newsitem.parse(PAGE, strict=True).diagnostics == ()


def test_an_unknown_format_is_named_with_those_that_there_are():
    with pytest.raises(newsitem.UnknownFormat, match="'newsflair'; there are: .*newsflare, .*script"):
        newsitem.parse(PAGE, format="newsflair")


def test_a_page_with_several_items_gives_a_list():
    newsitem.register(several())
    page = "TWO STORIES one --- two"
    with pytest.raises(newsitem.SeveralItems, match="2 items") as error:
        newsitem.parse(page)
    assert [item.storyline for item in error.value.items] == ["TWO STORIES one", "two"]
    assert newsitem.parse_all(page) == list(error.value.items)


def test_two_formats_that_claim_one_page_are_both_named():
    newsitem.register(several())
    newsitem.register(several("twin"))
    with pytest.raises(newsitem.AmbiguousPage, match="several .* and twin"):
        newsitem.parse("TWO STORIES one --- two")


def test_a_format_may_be_given_as_a_value():
    assert len(newsitem.parse_all("one --- two", format=several())) == 2


def test_only_a_format_can_be_registered():
    with pytest.raises(TypeError, match="takes a Format, not str"):
        newsitem.register("newsflare")


def test_a_file_is_read_by_its_path(tmp_path):
    path = tmp_path / "goat.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert newsitem.read(path) == [newsitem.parse(PAGE)]


def test_explain_shows_everything_about_a_reading():
    reading = newsitem.explain(PAGE)
    assert reading.format.name == "newsflare"
    assert {claim.what for claim in reading.claims} >= {"button", "duration", "teaser"}
    assert reading.leftovers == ()


@pytest.mark.parametrize("suffix", [".json", ".ndjson", ".csv", ".xml"])
def test_a_file_is_written_by_its_ending(tmp_path, suffix):
    path = tmp_path / f"goat{suffix}"
    newsitem.write(newsitem.parse(PAGE), path, **({"grain": "items"} if suffix == ".csv" else {}))
    assert "Goat boards bus" in path.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_an_unknown_ending_says_what_to_do(tmp_path):
    with pytest.raises(newsitem.CannotWrite, match="say which: to="):
        newsitem.write(newsitem.parse(PAGE), tmp_path / "goat.docx")


def test_an_unknown_option_is_refused():
    with pytest.raises(newsitem.CannotWrite, match="json does not know the option 'grain'; it knows: spans"):
        newsitem.dumps(newsitem.parse(PAGE), grain="shots")


def test_an_unknown_serializer_is_named_with_those_that_there_are():
    with pytest.raises(newsitem.UnknownSerializer, match="csv, json, ndjson, newsml-g2"):
        newsitem.dumps(newsitem.parse(PAGE), "yaml")


def test_replaced_characters_are_a_warning():
    with pytest.warns(newsitem.ReplacedTextWarning, match="1 characters"):
        newsitem.dumps(newsitem.Item(format="x", headline="a\x0bb"), "newsml-g2")


def test_several_items_are_an_array():
    item = newsitem.parse(PAGE)
    assert len(json.loads(newsitem.dumps([item, item]))) == 2
    assert newsitem.loads(newsitem.dumps(item)) == item


def test_all_that_is_promised_is_there():
    for name in newsitem.__all__:
        assert getattr(newsitem, name) is not None


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: newsitem.parse(None), "its text .* or its bytes, not NoneType"),
        (lambda: newsitem.parse(Path("a.txt")), "not .*Path; for a file: newsitem.read"),
        (lambda: newsitem.parse(PAGE, name=7), "name of a page is a str or a path, not int"),
        (lambda: newsitem.parse(PAGE, encodings="cp1251"), r"several names, such as \('cp1251',\), not one str"),
        (lambda: newsitem.parse(PAGE, encodings=["cp1251", None]), "name of an encoding is a str, not NoneType"),
        (lambda: newsitem.parse(PAGE, format=7), "format is a Format or the name of one, not int"),
        (lambda: newsitem.identify(7), "its text .* or its bytes, not int"),
        (lambda: newsitem.dumps(None), "only an Item or several can be written, not NoneType"),
        (lambda: newsitem.dumps([newsitem.parse(PAGE), None]), "can be written, not NoneType"),
        (lambda: newsitem.dumps("item"), "can be written, not str"),
        (lambda: newsitem.loads(None), "a JSON document is a str or bytes, not NoneType"),
        (lambda: newsitem.Shot(notes="a"), "a tuple or a list, not str"),
        (lambda: newsitem.Shot(notes=7), "a tuple or a list, not int"),
    ],
)
def test_what_is_of_the_wrong_type_is_named(call, message):
    with pytest.raises(TypeError, match=message):
        call()


def test_a_page_may_be_named_by_its_path():
    reading = newsitem.explain(PAGE, name=Path("goat.txt"))
    assert reading.source.name == "goat.txt"
    newsitem.register(several())
    with pytest.raises(newsitem.SeveralItems, match=r"goat\.txt holds 2"):
        newsitem.parse("TWO STORIES one --- two", name=Path("goat.txt"))


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_bytes_of_any_kind_are_decoded(kind):
    assert newsitem.parse(kind(PAGE.encode())) == newsitem.parse(PAGE)


def test_lists_are_kept_as_tuples():
    shot = newsitem.Shot(notes=["a"], flags=["mute"])
    assert shot == newsitem.Shot(notes=("a",), flags=("mute",))
    assert newsitem.Item("x", shots=[shot]).shots == (shot,)


def test_items_can_be_copied_and_sent_to_other_processes():
    item = newsitem.parse(PAGE)
    for twin in (copy.deepcopy(item), pickle.loads(pickle.dumps(item))):
        assert (twin, twin.spans) == (item, item.spans)


def test_values_share_no_spans():
    one = newsitem.Shot()
    one.spans["text"] = ((0, 1),)
    assert newsitem.Shot().spans == {}


def test_a_file_keeps_its_mode_and_a_link_stays_one(tmp_path):
    target, link = tmp_path / "goat.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to("goat.json")
    newsitem.write(newsitem.parse(PAGE), link)
    assert link.is_symlink()
    assert json.loads(target.read_text())["headline"] == "Goat boards bus"
    assert target.stat().st_mode & 0o777 == 0o640


def test_errors_name_keywords_and_no_options():
    newsitem.register(several())
    newsitem.register(several("twin"))
    for call in (
        lambda: newsitem.parse("TWO STORIES one --- two"),
        lambda: newsitem.parse("Some prose.", strict=True),
        lambda: newsitem.dumps(newsitem.parse(PAGE), "newsml-g2", guid_authority="x"),
    ):
        with pytest.raises(newsitem.NewsitemError, match="format=…|guid_authority") as error:
            call()
        assert "--" not in str(error.value).replace("one --- two", "")


def test_a_warning_that_the_caller_made_an_error_comes_out_as_it_is():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(newsitem.ReplacedTextWarning):
            newsitem.dumps(newsitem.Item(format="x", headline="a\x0bb"), "newsml-g2")


def test_a_fault_that_is_not_of_the_plugin_is_not_put_down_to_it():
    def layout(page):
        raise MemoryError

    with pytest.raises(MemoryError):
        newsitem.parse(PAGE, format=Format(name="several", layout=layout, dialects=()))


def test_kinds_that_do_not_exist_are_refused():
    with pytest.raises(ValueError, match="a mark is of a kind line, .*, not 'word'"):
        Mark("word", "x")
    page = Page(Source("words"))
    with pytest.raises(ValueError, match="a claim is of a kind label, .*, not 'lable'"):
        page.claim(page.whole, "lable")


def test_a_format_with_an_empty_row_of_marks_recognises_nothing():
    assert not Format(name="x", layout=two_stories, dialects=(), marks=((),)).recognises(Source("a"))


def test_every_name_of_the_library_has_its_home():
    assert set(newsitem.__all__) == {*newsitem._HOME, "__version__"}
    assert all(getattr(newsitem, name) is not None for name in newsitem.__all__)
    assert set(newsitem.__all__) <= set(dir(newsitem))


def test_a_name_that_the_library_does_not_have_is_an_error():
    with pytest.raises(AttributeError, match="prase"):
        newsitem.prase  # noqa: B018
