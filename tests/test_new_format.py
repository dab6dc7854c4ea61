"""Claims about `newsitem new-format`: what it writes runs at once, overwrites nothing, and holds no words as code."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newsitem
from cli_help import files_in, run
from newsitem.door import source_of
from newsitem.drafts import choices
from newsitem.drafts.looks import look
from newsitem.drafts.module import code_of, format_of, literal
from newsitem.drafts.package import CannotDraft, write_draft
from newsitem.drafts.rules import Rules
from newsitem.testing import examine
from newsitem.testing.checks import WHOLE_CHECKS

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from broken_rules import PAGES

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("no_colour_asked_for")

DATA = {f"{name}.txt": text.encode() for name, text in PAGES.items()}
HOSTILE = (
    'FERRY "WIRE" \\ {{ x }} {name} """ \'\'\' ${HOME} `id`\n\n'
    'Title {number} with """ and \\N{{DEAD}} \x1b[31m\n\nSHOTS \\" {{ #:\n1. Owl \'\'\' """\n2. Cat \\\n\n'
    'TEXT:\nAn owl moved in on day {number}.\n\n"""; import os; os.abort() #\n[tool.evil]\n'
)


def hostile(number):
    return HOSTILE.replace("{number}", str(number)).encode()


@pytest.fixture
def draft(tmp_path):
    return write_draft("ferrywire", DATA, tmp_path)


def test_it_finds_furniture_labels_facts_headings_and_the_order_of_names():
    looks = look(DATA)
    assert looks.furniture == ("FERRY WIRE", "Ferry Wire desk: ring 555 0117")
    assert looks.labels == {"shotlist": ("SHOTS",), "storyline": ("TEXT",), "restrictions": ("RIGHTS",)}
    (facts,) = looks.facts
    assert all(f"(?P<{name}>" in facts for name in ("id", "duration", "published"))


def test_what_it_writes_reads_the_pages(draft):
    assert (draft.rules.anchor, draft.rules.order, draft.rules.shared) == ("dash_anchor", "role-first", "")
    assert draft.rules.marks == ((("line", "FERRY WIRE"),),)
    item = draft.readings["lighthouse.txt"].items[0]
    assert (item.id, item.duration, item.published, item.provider) == ("4821", 98.0, "2025-03-18", "Ferry Wire")
    assert [one.kind for one in item.restrictions] == ["no-access", "credit"]
    assert item.shots[1].soundbites[0].speaker.role == "Keeper"
    assert (item.shots[3].place.city, item.shots[3].flags) == ("Skarholm", ("file",))
    assert [reading.leftovers for reading in draft.readings.values()] == [()] * 3
    assert draft.notes == ()


def test_the_package_has_all_its_parts(draft):
    assert files_in(draft.folder) == [
        "README.md",
        "pyproject.toml",
        "src/newsitem_ferrywire/__init__.py",
        *(f"src/newsitem_ferrywire/pages/{name}.{kind}" for name in sorted(PAGES) for kind in ("json", "txt")),
        "src/newsitem_ferrywire/py.typed",
        "tests/conftest.py",
        "tests/test_ferrywire.py",
    ]
    project = tomllib.loads((draft.folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"]["newsitem.formats"] == {"ferrywire": "newsitem_ferrywire:ferrywire"}
    assert (draft.folder / "src/newsitem_ferrywire/pages/goose.txt").read_bytes() == DATA["goose.txt"]


def test_the_kit_finds_only_that_nobody_has_looked_at_the_labels(draft, monkeypatch):
    monkeypatch.delitem(WHOLE_CHECKS, "time")
    report = examine(format_of(draft.rules), draft.folder / "src" / "newsitem_ferrywire" / "pages")
    assert report.is_green()
    assert sum(finding.code == "label-draft" for finding in report.findings) == 3


def test_the_package_s_own_tests_pass_at_once(draft, tmp_path):
    info = tmp_path / "newsitem_ferrywire-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsitem-ferrywire\nVersion: 0.1\n", encoding="utf-8")
    points = "[newsitem.formats]\nferrywire = newsitem_ferrywire:ferrywire\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(draft.folder / "src")])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--deselect"]
    command += ["tests/conftest.py::time[ferrywire]", "-W", "error"]
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, cwd=draft.folder)
    told = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, told
    assert "27 passed" in told
    assert "label-draft: its label is a draft" in told


def test_nothing_is_overwritten(draft, tmp_path):
    before = {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)}
    with pytest.raises(CannotDraft, match="is there already"):
        write_draft("ferrywire", DATA, tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)} == before


@pytest.mark.parametrize(
    "name", ["", "Ferry", "ferry-wire", "ferry wire", "../ferry", "class", "1ferry", "fähre", "a\n"]
)
def test_a_name_that_is_no_plain_identifier_is_refused(name, tmp_path):
    with pytest.raises(CannotDraft, match="is no name for a format"):
        write_draft(name, DATA, tmp_path)
    assert files_in(tmp_path) == []


def test_words_of_a_page_stand_in_code_and_toml_as_literals_only(tmp_path):
    pages = {f'{{{{ "{number}".txt': hostile(number) for number in range(3)}
    draft = write_draft("ferrywire", pages, tmp_path)
    code = (draft.folder / "src/newsitem_ferrywire/__init__.py").read_text(encoding="utf-8")
    words = [node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant)]
    assert 'FERRY "WIRE" \\ {{ x }} {name} """ \'\'\' ${HOME} `id`' in words
    assert '"""; import os; os.abort() #' in words
    names = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
    assert names <= {"Final", "FURNITURE", "FACTS", "LABELS", "RULES", "ferrywire", "Format", "Mark", "ShotlistRules",
                     "framed", "labelled", "plain", "regex", "dash_anchor", "bracket_anchor", "line_anchor", "general"}  # fmt: skip
    project = tomllib.loads((draft.folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project) == {"build-system", "project", "tool"}
    assert set(project["tool"]) == {"hatch", "pytest"}
    assert "\x1b" not in (draft.folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in (draft.folder / "src/newsitem_ferrywire/pages").glob("*.txt")].count(
        "page-1.txt"
    ) == 1


@pytest.mark.parametrize(
    "words", ["", "a", "'", '"', "'\"", "\\", "\\d\\", '\\"', "\n", "{{", '"""', "\\N{DEAD}", "\x00é\u2028"]
)
def test_a_literal_is_the_text_to_the_letter(words):
    assert ast.literal_eval(literal(words)) == words


@pytest.mark.parametrize("shared", ["general", "plain", "anadolu"])
def test_a_dialect_of_ours_can_be_chosen(shared):
    rules = Rules(name="x", provider="X", shared=shared)
    assert next(dialect.name for dialect in format_of(rules).dialects) == shared
    assert "LABELS" not in code_of(rules)


def test_prose_and_an_empty_page_give_a_draft_too(tmp_path):
    draft = write_draft("prose", {"a.txt": b"A title\n\nAn owl moved in.\n", "b.txt": b""}, tmp_path)
    assert draft.rules.marks == ()
    assert any("give the format marks" in note for note in draft.notes)
    assert draft.readings["a.txt"].items[0].headline == "A title"
    assert any(note.startswith("no shots were found; if a line announces them") for note in draft.notes)


def test_a_sentence_that_stands_in_the_middle_of_all_pages_is_a_mark(tmp_path):
    notice = "Only the text in the first language binds the ferry desk."
    pages = {
        f"{n}.txt": f"Owl {n}\n\nKIND: Film {n}\nOwl {n} moves in.\n{notice}\n1. Owl {n}\n".encode() for n in range(3)
    }
    draft = write_draft("ferrynotice", pages, tmp_path)
    assert draft.rules.marks == ((("words", notice),),)
    assert not any("give the format marks" in note for note in draft.notes)


GAPS = (
    "Owl {n} moves in\n\nKind: News   Référence: 48{n}   Length: 00:01:3{n}  Lieu: Lindhavn, Norway\n"
    "First transmission: {n}/04/2025\nOwl {n} moved into the clock in spring.\nIt stays.\n\nDownload the list\n"
    "00:00:00 Title 00:00:05\n00:00:05 Owl {n} 00:00:09\n00:00:14 Barn {n} 00:00:06\n"
)


def test_labels_that_stand_on_one_line_behind_gaps_are_drafted_each(tmp_path):
    draft = write_draft("ferrygaps", {f"{n}.txt": GAPS.replace("{n}", str(n)).encode() for n in range(1, 4)}, tmp_path)
    assert draft.rules.labels == {
        "extra_kind": ("Kind",), "id": ("Référence",), "duration": ("Length",), "location": ("Lieu",),
        "published": ("First transmission",), "shotlist": ("Download the list",),
    }  # fmt: skip
    reading = draft.readings["1.txt"]
    item = reading.items[0]
    assert (item.id, item.duration, item.dateline.place.city) == ("481", 91.0, "Lindhavn")
    assert (item.published, item.extra, reading.leftovers) == ("2025-04-01", {"kind": "News"}, ())
    assert item.summary == "Owl 1 moved into the clock in spring.\nIt stays."
    assert [(shot.text, shot.start, shot.duration) for shot in item.shots][1:] == [("Owl 1", 5, 9), ("Barn 1", 14, 6)]


def test_a_line_above_the_shots_is_no_label_where_the_shots_have_one(tmp_path):
    pages = {
        f"{n}.txt": GAPS.replace("\n00:00:00", "\nSHOTLIST\n00:00:00").replace("{n}", str(n)).encode()
        for n in range(1, 4)
    }
    assert write_draft("ferrygaps", pages, tmp_path).rules.labels["shotlist"] == ("SHOTLIST",)


def test_a_notice_of_rights_at_the_end_is_the_site_s_in_whatever_year(tmp_path):
    pages = {
        f"{n}.txt": f"Owl {n}\n\nSHOTLIST\n00:00 Owl {n}\n00:05 Barn {n}\nAll news of ferries\nTerms\n© Ferry Wire, 202{n}\n".encode()
        for n in range(3)
    }
    draft = write_draft("ferryfoot", pages, tmp_path)
    assert draft.rules.furniture == ("Terms", "All news of ferries")
    assert draft.rules.dated == (r"©\s+Ferry\s+Wire,\s+\d{4}",)
    assert (draft.rules.provider, draft.rules.marks) == ("Ferryfoot", ((("line", "All news of ferries"),),))
    readings = draft.readings.values()
    assert [(one.items[0].shots[1].text, one.leftovers) for one in readings] == [(f"Barn {n}", ()) for n in range(3)]


def test_pages_of_a_format_that_is_installed_are_told(tmp_path):
    page = Path(__file__).parent / "pages" / "ap" / "19-belgrade-barges-2001.txt"
    draft = write_draft("mine", {page.name: page.read_bytes()}, tmp_path)
    assert f"{page.name}: ap recognises it too" in draft.notes


def test_saved_html_is_read_with_its_heading_and_recognised_by_its_site(tmp_path):
    def html(number):
        return (
            f"<!DOCTYPE html><html><head><meta property='og:site_name' content='Ferry Wire'></head><body><p>FERRY WIRE</p>"
            f"<h1>Owl {number} moves in</h1><p>SHOTLIST:</p><p>1. Owl</p><p>2. Clock</p><p>STORYLINE:</p>"
            f"<p>Owl {number} stays.</p><p>Ask the ferry desk</p></body></html>"
        ).encode()

    draft = write_draft("ferryhtml", {f"{number}.html": html(number) for number in range(3)}, tmp_path)
    reading = draft.readings["1.html"]
    assert (reading.items[0].headline, len(reading.items[0].shots), reading.leftovers) == ("Owl 1 moves in", 2, ())
    assert (("site", "Ferry Wire"),) in draft.rules.marks
    assert format_of(draft.rules).recognises(source_of(html(9), "9.html"))


def test_the_command_writes_and_tells_what_to_do(tmp_path, capsys):
    for name, data in DATA.items():
        (tmp_path / name).write_bytes(data)
    assert run("new-format", "ferrywire", tmp_path, "-o", tmp_path / "out") == 0
    told = capsys.readouterr().out
    assert "marks: line 'FERRY WIRE'" in told
    assert f"pip install -e {tmp_path / 'out' / 'newsitem-ferrywire'}" in told
    assert run("new-format", "ferrywire", tmp_path, "-o", tmp_path / "out") == 2
    assert run("new-format", "script", tmp_path) == 2
    assert run("new-format", "ferry-wire", tmp_path) == 2
    assert run("new-format", "ferrytwo", tmp_path / "none.txt") == 2
    assert "is installed already" in capsys.readouterr().err
    assert newsitem.identify(DATA["goose.txt"]) is None


DRAFTS = Path(__file__).parent / "drafts"


def pages_in(folder):
    return {path.name: path.read_bytes() for path in sorted((DRAFTS / folder).iterdir())}


def test_a_dopesheet_with_labels_and_dashes_is_drafted_without_leftovers(tmp_path):
    draft = write_draft("eurocircle", pages_in("eurocircle"), tmp_path)
    assert list(draft.rules.labels) == [
        "slug", "extra_origin", "location", "date", "duration", "extra_sound", "restrictions", "shotlist", "storyline",
    ]  # fmt: skip
    item = draft.readings["lighthouse.txt"].items[0]
    assert (item.id, item.slug, item.duration, item.headline) == ("20250318-0412", "NO-LIGHTHOUSE KEEPER", 98.0, None)
    assert [one.kind for one in item.restrictions] == ["no-access", "credit"]
    assert (len(item.shots), item.shots[2].soundbites[0].speaker.name) == (4, "Gunnar Vik")
    assert item.extra == {"origin": "NRX NORTHERN RADIO", "sound": "NATURAL, NORWEGIAN"}
    assert [reading.leftovers for reading in draft.readings.values()] == [()] * 3
    assert "the label 'ORIGIN' was taken for 'extra_origin'" in draft.notes


def test_a_script_with_timecodes_and_labels_alone_on_lines_is_drafted_without_leftovers(tmp_path):
    draft = write_draft("orbita", pages_in("orbita"), tmp_path)
    assert (draft.rules.split, draft.rules.shared) == ("any_shots", "")
    item = draft.readings["moss.txt"].items[0]
    assert (item.headline, item.duration, item.dateline.date.start) == ("Moss grows in orbit", 170.0, "2025-06-03")
    assert [shot.start for shot in item.shots] == [36000.0, 36005.0, 36019.0, 36048.0, 36070.0]
    assert item.summary.startswith("Moss from a garden wall")
    assert [reading.leftovers for reading in draft.readings.values()] == [()] * 3


def test_pages_in_a_language_of_which_no_label_is_known_are_drafted_by_their_lists_and_values(tmp_path):
    draft = write_draft("poyraz", pages_in("poyraz"), tmp_path)
    assert {name: set(words) for name, words in draft.rules.labels.items()} == {
        "shotlist": {"GÖRÜNTÜ DÖKÜMÜ", "Görüntü Dökümü"}, "duration": {"SÜRE", "Süre"},
        "extra_boyut": {"BOYUT", "Boyut"}, "restrictions": {"KULLANIM ŞARTI"},
    }  # fmt: skip
    items = [reading.items[0] for _, reading in sorted(draft.readings.items())]
    assert [(len(item.shots), item.duration) for item in items] == [(3, 58.0), (3, 72.0), (2, 125.0)]
    assert items[1].restrictions[0].text == "ARŞİVLENEMEZ"
    assert items[2].extra == {"boyut": "204 MB"}


def test_the_line_above_the_lists_of_all_pages_announces_shots_whatever_its_words_are():
    texts = (f"Tale {n}\n\n{label}\n{place}- One\n- Two\n" for n, label, place in LISTS)
    looks = look({f"{n}.txt": text.encode() for n, text in enumerate(texts)})
    assert looks.labels == {"shotlist": ("ZZYZX QUUX", "Zzyzx Quux")}
    texts = (f"Tale {n}\n\n{label} {n}\n{place}- One\n- Two\n" for n, label, place in LISTS)
    assert look({f"{n}.txt": text.encode() for n, text in enumerate(texts)}).labels == {}


LISTS = ((1, "ZZYZX QUUX", ""), (2, "Zzyzx Quux:", "LINDHAVN\n"), (3, "Zzyzx Quux", ""))


def test_paragraphs_above_the_first_label_are_the_story_where_no_label_announces_one(tmp_path):
    draft = write_draft("poyraz", pages_in("poyraz"), tmp_path)
    item = draft.readings["snow.txt"].items[0]
    assert (item.summary, item.storyline.count("\n")) == (None, 2)
    assert 'above="storyline"' in code_of(draft.rules)


def test_the_language_of_pages_is_what_they_declare_or_what_their_words_tell_and_else_to_be_named(tmp_path):
    draft = write_draft("poyraz", pages_in("poyraz"), tmp_path)
    assert draft.rules.language is None
    assert "language=None," in code_of(draft.rules)
    assert "the language of the pages is not known: name its code as `language` in the format" in draft.notes
    html = '<html lang="tr"><body><h1>Kar {0}</h1><p>Kar yağdı.</p></body></html>'
    assert look({f"{n}.html": html.format(n).encode() for n in range(3)}).language() == "tr"
    assert look(pages_in("orbita")).language() == "en"


def test_labels_in_several_spellings_give_a_row_of_marks_for_each(tmp_path):
    draft = write_draft("poyraz", pages_in("poyraz"), tmp_path)
    assert draft.rules.marks == (
        (("words", "Görüntü Dökümü"), ("words", "Boyut:"), ("words", "Süre:")),
        (("words", "GÖRÜNTÜ DÖKÜMÜ"), ("words", "BOYUT:"), ("words", "SÜRE:")),
        (("words", "GÖRÜNTÜ DÖKÜMÜ"), ("words", "Boyut:"), ("words", "Süre:")),
    )
    assert [item.format for page in pages_in("poyraz").values() for item in read_by(draft, page)] == ["poyraz"] * 3


def read_by(draft, page):
    newsitem.register(format_of(draft.rules))
    try:
        return newsitem.parse_all(page)
    finally:
        newsitem.unregister("poyraz")


def test_words_that_announce_several_soundbites_of_a_list_are_found_in_any_language(tmp_path):
    draft = write_draft("tram", {name: text.encode() for name, text in SPOKEN.items()}, tmp_path)
    assert draft.rules.announcing == ("ile görüşme", "o-ton")
    bites = [bite for reading in draft.readings.values() for shot in reading.items[0].shots for bite in shot.soundbites]
    assert [(bite.speaker.name, bite.quote) for bite in bites] == [
        ("Nur Aksoy", "Su geldi."), ("Ece Balcı", "Kar da geldi."), ("Erika Muster", "Es war laut."), ("Jan Beispiel", "Still."),
    ]  # fmt: skip
    assert "the words 'ile görüşme' were taken for the announcement of a soundbite" in draft.notes


SPOKEN = {
    "a.txt": 'Tale\n\nSHOTLIST\n- Nur Aksoy ile görüşme: "Su geldi."\n- Köprü\n- Ece Balcı ile görüşme\n"Kar da geldi."\n',
    "b.txt": "Sage\n\nSHOTLIST\n- O-Ton: Erika Muster\n„Es war laut.“\n- Brücke\n- O-TON 2: Jan Beispiel „Still.“\n",
}


@pytest.mark.parametrize(
    "line",
    [
        'SOUNDBITE (English) Jane Roe, pilot: "Up."',
        'Jane Roe, pilot: "Up."',
        'Sign reading: "Up"',
        '{n} signs reading "Up"',
        '"Up"',
    ],
)
def test_roles_and_known_headers_announce_no_soundbite_of_a_house_s_own(line):
    texts = (f"Tale {n}\n\nSHOTLIST\n- Sky\n- {line}\n".replace("{n}", str(n)) for n in range(3))
    looks = look({f"{n}.txt": text.encode() for n, text in enumerate(texts)})
    assert looks.announcing == ()


@pytest.mark.parametrize(
    "label", ["DERECHOS", "Droits", "Nutzungsrechte", "RESTRIÇÕES", "Diritti", "KULLANIM ŞARTI", "Penggunaan", "Hak"]
)
def test_what_limits_the_use_is_known_by_its_label_in_the_languages_of_pages(label):
    texts = (f"Tale {n}\n\nSHOTLIST\n- One\n- Two\n" + (f"\n{label}: XYZ\n" if n else "") for n in range(2))
    looks = look({f"{n}.txt": text.encode() for n, text in enumerate(texts)})
    assert looks.labels["restrictions"] == (label,)


def test_every_way_that_is_tried_reads_the_pages():
    looks, pages = look(pages_in("orbita")), pages_in("orbita")
    for rules in choices._possible("orbita", "Orbita", looks):
        assert set(choices._tried(rules, pages).readings) == set(pages)


def test_the_head_of_a_table_with_timecodes_announces_shots_in_each_part_of_a_script(tmp_path):
    draft = write_draft("rollcall", pages_in("rollcall"), tmp_path)
    assert draft.rules.labels == {
        "duration": ("Length",),
        "summary": ("Text intro",),
        "shotlist": ("Time | Picture | Words", "Time | Picture"),
    }
    item = draft.readings["moss.txt"].items[0]
    assert [shot.start for shot in item.shots] == [36000.0, 36008.0, 36031.0, 36064.0, 36120.0, 36164.0]
    assert item.shots[4].text == "Moss under glass"
    speaker = item.shots[2].soundbites[0].speaker
    assert (speaker.name, speaker.role, item.shots[2].soundbites[0].quote) == (
        "Signe Falk", "botanist", "It is still green.",
    )  # fmt: skip
    assert "the label 'Time | Picture | Words' was taken for 'shotlist'" in draft.notes


def test_a_line_of_facts_may_stand_under_the_headline(tmp_path):
    draft = write_draft("rollcall", pages_in("rollcall"), tmp_path)
    item = draft.readings["kites.txt"].items[0]
    assert (item.headline, item.published) == ("Kites carry weather stations over glacier", "2024-11-18")
    assert item.summary == "Three kites measure the wind over a glacier in Iceland."
    assert [reading.leftovers for reading in draft.readings.values()] == [()] * 3


def test_only_a_line_that_all_pages_begin_with_is_taken_for_the_provider(tmp_path):
    draft = write_draft("rollcall", pages_in("rollcall"), tmp_path)
    assert draft.rules.furniture == ("Part one",)
    assert draft.rules.provider == "Rollcall"


def test_a_line_in_the_form_of_a_fact_that_is_none_is_kept():
    format = format_of(Rules(name="x", provider="X", facts=(r"(?P<published>[^|\r\n]{4,60})",)))
    item = newsitem.parse("An owl moves in\n3 June 2025\n\nIt came at night.\n", format=format)
    assert (item.headline, item.published, item.storyline) == ("An owl moves in", "2025-06-03", "It came at night.")
    item = newsitem.parse("An owl moves in\nby 3 cats\n\nIt came at night.\n", format=format)
    assert (item.headline, item.published, item.storyline) == ("An owl moves in", None, "by 3 cats\nIt came at night.")


def test_copies_of_one_page_count_once_and_too_few_pages_are_told(tmp_path):
    page = pages_in("orbita")["moss.txt"]
    draft = write_draft("orbita", {"a.txt": page, "b.txt": page}, tmp_path)
    assert draft.rules.furniture == ()
    assert draft.notes[0] == "pages that differ: 1; from 3 on it shows which lines and labels are the site's"


def test_shots_without_a_label_are_read_by_the_labels_of_the_other_sections(tmp_path):
    draft = write_draft("quayside", pages_in("quayside"), tmp_path)
    assert (draft.rules.shared, draft.rules.split) == ("", "any_shots")
    readings = draft.readings
    assert [len(reading.items[0].shots) for reading in readings.values()] == [4, 5, 4]
    assert [reading.items[0].id for reading in readings.values()] == ["20140826-033", "20250318-041", "20250403-007"]
    assert [reading.leftovers for reading in readings.values()] == [()] * 3
    goose = readings["goose.txt"].items[0]
    assert [limit.kind for limit in goose.restrictions] == ["credit", "no-access", "no-archive"]
    assert (goose.restrictions[0].credit, goose.summary) == ("Goose Club / Bo Lie", None)
    assert [shot.place.city for shot in goose.shots] == ["Malmo"] * 4
    assert goose.shots[1].flags == ("mute",)


def test_addresses_are_labelled_that_of_the_page_and_links_below_each_other_on_one_page_too(tmp_path):
    draft = write_draft("quayside", pages_in("quayside"), tmp_path)
    assert draft.rules.labels["url"] == ("Video on Demand",)
    assert {"extra_contact", "extra_harbour_radio", "extra_mail_boat", "extra_night_lamp"} <= set(draft.rules.labels)
    ferry = draft.readings["ferry.txt"].items[0]
    assert ferry.url == "https://quayside.example/en/videos/20250318-041"
    assert ferry.storyline == "Ferry crews have closed the harbour of Skarholm for a night."


def test_labels_and_a_host_that_is_called_as_the_format_are_marks(tmp_path):
    marks = write_draft("quayside", pages_in("quayside"), tmp_path).rules.marks
    assert marks == ((("words", "Video on Demand:"), ("words", "Video ID:"), ("words", "quayside.example")),)
    (row,) = write_draft("harbour", pages_in("quayside"), tmp_path).rules.marks
    assert ("words", "quayside.example") not in row


def test_a_dialect_of_ours_tells_which_labels_it_leaves(tmp_path):
    page = "An owl {n}\n\nCRANE: tall {n}\n\nW/S Owl {n}\nM/S Hall {n}\nC/U Clock {n}\nM/S Owl\n"
    pages = {f"{n}.txt": page.replace("{n}", str(n)).encode() for n in range(3)}
    draft = write_draft("owlwire", pages, tmp_path)
    assert "the labels 'CRANE' are not used; the dialect 'general' reads the scripts" in draft.notes
