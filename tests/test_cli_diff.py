"""Claims about `newsitem diff`."""

import io
import json
import sys

import attrs
import pytest

import newsitem
from cli_help import NEWSFLARE, run
from newsitem.model import Restriction, Shot
from stories import STORY

RUSSIA = Restriction("NO ACCESS RUSSIA", "no-access", territories=("RU",))


@pytest.fixture
def file(tmp_path):
    def written(name, item):
        path = tmp_path / name
        path.write_text(item if isinstance(item, str) else newsitem.dumps(item), encoding="utf-8")
        return path

    return written


def test_two_equal_versions_are_told_by_silence(file, capsys):
    assert run("diff", file("a.json", STORY), file("b.json", attrs.evolve(STORY, format="other"))) == 0
    assert capsys.readouterr() == ("", "")


def test_changes_are_told_rights_first(file, capsys):
    new = attrs.evolve(
        STORY, headline="Residents stay away", restrictions=(*STORY.restrictions, RUSSIA), shots=STORY.shots[1:]
    )
    assert run("diff", file("a.json", STORY), file("b.json", new)) == 1
    told = capsys.readouterr().out
    assert told.splitlines()[0].startswith("--- ")
    assert told.splitlines()[0].endswith("a.json (northlight)")
    assert "\nrights\n  tightened   no-access: added ('NO ACCESS RUSSIA')\n" in told
    assert "\nshots\n  removed     shot 1: 'STREET IN MUD'\n" in told
    assert "\nitem\n  changed     headline: 'Residents return to Lindhavn', now 'Residents stay away'\n" in told
    assert told.index("\nrights\n") < told.index("\nshots\n") < told.index("\nitem\n")


def test_what_is_the_same_for_several_shots_is_told_once(file, capsys):
    shots = [Shot(number, f"Shot of mill {number}") for number in range(1, 9)]
    limited = [attrs.evolve(shot, number=shot.number + 1, restrictions=(RUSSIA,)) for shot in shots]
    old, new = newsitem.Item("x", shots=shots), newsitem.Item("x", shots=(Shot(1, "Quay"), *limited))
    assert run("diff", file("a.json", old), file("b.json", new)) == 1
    told = capsys.readouterr().out
    assert "  tightened   shots 2 to 9: no-access: added ('NO ACCESS RUSSIA')\n" in told
    assert "  renumbered  shots 1 to 8 are now 2 to 9\n" in told


def test_a_long_text_is_compared_word_by_word(file, capsys):
    words = " ".join(f"word{n}" for n in range(60))
    old, new = (newsitem.Item("x", storyline=f"{words} {middle} {words}") for middle in ("old", "new"))
    assert run("diff", file("a.json", old), file("b.json", new)) == 1
    assert "storyline:  … word57 word58 word59[- old-]{+ new+} word0" in capsys.readouterr().out.replace(
        "word56 ", ""
    ).replace("word55 ", "")


def test_as_json_it_has_a_stable_shape(file, capsys):
    old, new = file("a.json", STORY), file("b.json", attrs.evolve(STORY, restrictions=(*STORY.restrictions, RUSSIA)))
    assert run("diff", old, new, "--to", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["old", "new", "equal", "counts", "changes"]
    assert told["old"] == {"name": str(old), "formats": ["northlight"], "items": 1}
    assert (told["equal"], told["counts"]["tightened"], told["counts"]["loosened"]) == (False, 1, 0)
    (change,) = told["changes"]
    assert list(change) == ["what", "path", "where", "words", "old", "new", "item"]
    assert (change["what"], change["path"], change["old"], change["new"]["territories"]) == (
        "tightened", "$.restrictions[2]", None, ["RU"],
    )  # fmt: skip


def test_equal_versions_as_json(file, capsys):
    assert run("diff", file("a.json", STORY), file("b.json", STORY), "--to", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["equal"], told["changes"], set(told["counts"].values())) == (True, [], {0})


def test_a_page_and_its_json_are_equal(file, capsys, tmp_path):
    page = file("a.txt", NEWSFLARE)
    assert run("convert", page, "-o", tmp_path / "a.json") == 0
    assert run("diff", page, tmp_path / "a.json") == 0
    assert run("diff", tmp_path / "a.json", file("b.txt", NEWSFLARE.replace("ice breaks", "ice melts"))) == 1
    assert "now 'Ferry leaves Lindhavn as the ice melts'" in capsys.readouterr().out


def test_several_items_are_told_by_name(file, capsys):
    other = newsitem.Item("x", id="2", headline="Ferry")
    changed = attrs.evolve(other, restrictions=(RUSSIA,))
    assert (
        run("diff", file("a.json", newsitem.dumps([STORY, other])), file("b.json", newsitem.dumps([STORY, changed])))
        == 1
    )
    told = capsys.readouterr().out
    assert "2 items)" in told
    assert "\nFerry\n\nrights\n  tightened   no-access: added" in told


def test_one_of_the_two_may_be_standard_input(file, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(newsitem.dumps(STORY).encode())))
    assert run("diff", "-", file("b.json", attrs.evolve(STORY, slug=None))) == 1
    assert "<stdin>" in capsys.readouterr().out
    assert run("diff", "-", "-") == 2


def test_trouble_is_2(file, capsys, tmp_path):
    assert run("diff", file("a.json", STORY), tmp_path / "none.json") == 2
    assert "none.json: error: it cannot be read" in capsys.readouterr().err
    assert run("diff", file("a.json", STORY)) == 2
    assert run("diff", file("a.json", STORY), file("b.json", STORY), "--format", "nosuch") == 2


def test_colour_is_given_where_it_is_wanted(file, capsys, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    new = attrs.evolve(STORY, headline="a\x1b[31mb", restrictions=(*STORY.restrictions, RUSSIA))
    assert run("diff", file("a.json", STORY), file("b.json", new)) == 1
    told = capsys.readouterr().out
    assert "\x1b[1;31mtightened" in told
    assert "\\x1b[31mb" in told
