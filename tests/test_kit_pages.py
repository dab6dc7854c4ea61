"""Claims about pages and labels of the kit: changed pages know where their words stood, labels are never overwritten."""

import json

import attrs
import pytest

import newsitem
from newsitem.testing.attempts import TookTooLongError, time_limit
from newsitem.testing.labels import differences, generate_label, is_draft, load_label
from newsitem.testing.mutations import HARMLESS, HINTS_LOST, PARTS_MOVED, other_bytes, sections
from newsitem.testing.pages import pages_folder, pages_in
from newsitem.testing.rubbish import rubbish

PAGE = (
    'A title\r\n\r\nSHOTLIST:\r\n1. Owl “Ida”\r\n2. Clock\r\n\r\nSTORYLINE:\r\nAn "owl" moved in.\r\n\r\nIt stays.\r\n'
)
UNIX = PAGE.replace("\r\n", "\n")


@pytest.mark.parametrize("text", [PAGE, UNIX, UNIX.replace("\n", "\r"), "", "\n"])
def test_a_changed_page_knows_where_its_characters_stood(text):
    changes = [change(text) for change in (*HARMLESS, *HINTS_LOST)]
    changes += [one for change in PARTS_MOVED for one in change(text)]
    for one in changes:
        for now, then in one.places():
            was, now_is = text[then], one.text[now]
            assert was.casefold() == now_is.casefold() or (was in "“”\"'" and now_is in "“”\"'«»")


def test_a_change_does_what_it_says():
    def texts(number):
        return [one.text for one in PARTS_MOVED[number](UNIX)]

    by_name = {change.__name__: change(UNIX).text for change in (*HARMLESS, *HINTS_LOST)}
    assert by_name["line_ends"] == PAGE
    assert HARMLESS[0](PAGE).text == UNIX
    assert by_name["without_breaks"] == " ".join(PAGE.split())
    assert "OWL “IDA”" in by_name["upper_case"]
    assert ("“owl”" in by_name["curly_quotes"], '"Ida"' in by_name["straight_quotes"]) == (True, True)
    assert "«Ida»" in by_name["corner_quotes"]
    assert "«owl»" in by_name["corner_quotes"]
    assert len(sections(UNIX)) == 4
    assert all(len(text) < len(UNIX) for text in texts(0))
    assert any(text.startswith("SHOTLIST") and "A title" in text for text in texts(1))
    assert [UNIX.startswith(text) for text in texts(2)] == [True] * 7
    assert [what for what, _ in other_bytes("ć")] == ["in UTF-8 with a byte order mark", "in UTF-16"]


def test_rubbish_is_the_same_in_every_run():
    assert list(rubbish([PAGE])) == list(rubbish([PAGE]))
    assert len(set(rubbish([PAGE]))) > 60
    assert len(list(rubbish([]))) > 60


@pytest.fixture
def page(tmp_path):
    (tmp_path / "owl.txt").write_text(UNIX, encoding="utf-8")
    return pages_in(tmp_path)[0]


def test_a_generated_label_says_that_it_is_a_draft_and_holds_what_was_read(page):
    items = newsitem.parse_all(page.data())
    path = generate_label(page.path, items)
    label = load_label(page.path)
    assert is_draft(label)
    assert list(differences(label, items)) == []
    assert json.loads(path.read_text(encoding="utf-8"))["about"].startswith("DRAFT: made from what was read. Look")


def test_a_label_is_never_overwritten(page):
    page.path.with_suffix(".json").write_text("{}", encoding="utf-8")
    with pytest.raises(FileExistsError):
        generate_label(page.path, newsitem.parse_all(page.data()))
    assert page.path.with_suffix(".json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"headline": "No title"}, 'headline: wanted "No title", read "A title"'),
        ({"shots": []}, "shots: 0 wanted, 2 read"),
        ({"colour": "red"}, "colour: only in the label"),
    ],
)
def test_a_difference_is_told_with_its_key(page, change, told):
    items = newsitem.parse_all(page.data())
    generate_label(page.path, items)
    label = [{**load_label(page.path)[0], **change}]
    assert list(differences(label, items)) == [told]


def test_of_long_texts_the_part_is_told_in_which_they_differ(page):
    items = newsitem.parse_all(page.data(), format="script")
    generate_label(page.path, items)
    (one,) = load_label(page.path)
    story = "An owl moved in. " * 20
    (item,) = [attrs.evolve(item, storyline=f"{story}It hoots.") for item in items]
    (told,) = differences([{**one, "storyline": f"{story}It sleeps."}], [item])
    assert (
        told == 'storyline: wanted …moved in. An owl moved in. It sleeps.", read …moved in. An owl moved in. It hoots."'
    )


def test_what_takes_too_long_is_ended_also_in_a_pattern():
    regex = pytest.importorskip("regex")
    with pytest.raises(TookTooLongError), time_limit(0.2):
        regex.search(r"(x+x+)+y", "x" * 5000)


def test_a_built_in_format_brings_no_pages():
    from newsitem import registry

    assert [
        plugin.name for plugin in registry.format_plugins() if plugin.package == "newsitem" and pages_folder(plugin)
    ] == []
