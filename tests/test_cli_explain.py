"""Claims about `newsitem explain`: it shows what was read, what was not, and where it stands."""

import io
import sys
from pathlib import Path
from time import perf_counter

import pytest

import newsitem
from cli_help import NEWSFLARE, Packages, ledger, run
from newsitem.drafts.module import format_of
from newsitem.drafts.rules import Rules

pytest_plugins = ["cli_fixtures"]
pytestmark = pytest.mark.usefixtures("ledger_format", "no_colour_asked_for")

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def explained(capsys: Captured, page: str, *options: str, status: int = 0) -> list[str]:
    """The lines that a page is explained with."""
    Path("a.txt").write_text(page, encoding="utf-8")
    assert run("explain", "a.txt", *options) == status
    return capsys.readouterr().out.splitlines()


def section(lines: list[str], title: str) -> list[str]:
    """The lines under a heading, without the blanks before them."""
    start = next(number for number, line in enumerate(lines) if line.startswith(title))
    return [line.strip() for line in lines[start + 1 : [*lines[start:], ""].index("") + start]]


def test_all_of_it_is_shown(capsys: Captured) -> None:
    assert explained(capsys, ledger("ITEM Ferry", "left \x1b[31mover", "ERROR", "ITEM Ice"), status=1) == [
        "a.txt: plain text, 48 characters in 6 lines",
        "format ledger, of (registered)",
        "recognised by line 'LEDGER'",
        "",
        "item 1 of 2, no script read",
        "         -  format    ledger",
        "         -  language  en",
        "       2:6  headline  Ferry",
        "",
        "item 2 of 2, no script read",
        "         -  format    ledger",
        "         -  language  en",
        "       5:6  headline  Ice",
        "",
        "labels and furniture",
        "       1:1  label (ledger)            LEDGER",
        "       2:1  label (item)              ITEM",
        "       4:1  label (error)             ERROR",
        "       5:1  label (item)              ITEM",
        "",
        "diagnostics",
        "       3:1  warning: leftover: not understood: 'left \\x1b[31mover'",
        "       4:1  error: invented: as the page says",
        "",
        "text",
        "1 | LEDGER",
        "2 | ITEM Ferry",
        "3 | left \\x1b[31mover",
        "  | ~~~~~~~~~~~~~~~~~ leftover",
        "4 | ERROR",
        "  | ~~~~~ invented: as the page says",
        "5 | ITEM Ice",
        "6 |",
    ]


def test_a_page_of_newsflare_says_by_what_it_was_recognised_and_read(capsys: Captured) -> None:
    lines = explained(capsys, NEWSFLARE)
    assert lines[1].startswith("format newsflare, of newsitem ")
    assert "recognised by line 'Uploaded by a Newsflare content partner'" in lines
    assert "recognised by line 'Buy video' and line 'Tags'" in lines
    assert "item 1 of 1, script read by the dialect plain" in lines
    assert any(
        line.split() == ["3:1", "headline", *"Ferry leaves Lindhavn as the ice breaks".split()] for line in lines
    )
    assert "1:1  read (duration)           00:12" in section(lines, "labels and furniture")
    assert "diagnostics" not in lines


def test_a_page_that_nothing_recognises_says_so(capsys: Captured) -> None:
    lines = explained(capsys, "Some words.")
    assert lines[1].startswith("format script, of newsitem ")
    assert lines[2] == "no format recognises the page"
    assert section(lines, "diagnostics") == [
        "-  warning: not-recognised: no format recognises this page; read by the fallback format"
    ]


def test_a_format_may_be_chosen(capsys: Captured) -> None:
    lines = explained(capsys, "ITEM Ferry", "--format", "ledger")
    assert lines[1:3] == ["format ledger, of (registered)", "chosen by --format"]
    assert "no format recognises the page" not in lines


def test_html_is_shown_as_the_text_that_is_read_out_of_it(folder: Path, capsys: Captured) -> None:
    (folder / "a.html").write_text("<html><body><p>LEDGER<p>ITEM Ferry<p>left over</body></html>")
    assert run("explain", "a.html") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "the text that is read out of its HTML" in lines[0]
    assert "<p>" not in "\n".join(lines)
    assert any(line.endswith("~~~~~~~~~ leftover") for line in lines)


def test_bytes_are_read_by_the_encodings_that_are_named(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_bytes(ledger("ITEM Паром").encode("koi8-r"))
    run("explain", "a.txt", "--encoding", "koi8-r")
    assert "headline  Паром" in capsys.readouterr().out


def test_standard_input_may_be_explained(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ledger("ITEM Ferry").encode())))
    assert run("explain", "-") == 0
    assert capsys.readouterr().out.startswith("<stdin>: plain text")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["gone.txt"], 1, "gone.txt: error: it cannot be read: No such file or directory"),
        (["."], 1, ".: error: it cannot be read: Is a directory"),
        (["\x1b[31m"], 1, "\\x1b[31m: error: "),
        (["a\0b"], 1, "a\\x00b: error: "),
        (["a.txt", "--format", "xyz"], 2, "newsitem: error: no format is called 'xyz'"),
        (["a.txt", "--encoding", "xyz"], 2, "newsitem: error: no encoding is called 'xyz'"),
        ([], 2, "usage: newsitem explain"),
        (["a.txt", "b.txt"], 2, "usage: newsitem"),
    ],
)
def test_what_cannot_be_explained_is_told(
    folder: Path, capsys: Captured, arguments: list[str], status: int, words: str
) -> None:
    (folder / "a.txt").write_text(ledger("ITEM Ferry"))
    assert run("explain", *arguments) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(words)


def test_a_page_that_crashes_its_format_is_told(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(ledger("CRASH boom"))
    assert run("explain", "a.txt") == 1
    assert "a.txt: error: the plugin 'ledger'" in capsys.readouterr().err


def test_broken_plugins_are_told_once(capsys: Captured, packages: Packages) -> None:
    packages.add("thirdbroken", "raise ImportError('no way')", formats="broken = thirdbroken:x")
    Path("a.txt").write_text(ledger("ITEM Ferry"))
    assert run("explain", "a.txt") == 0
    assert capsys.readouterr().err.count("no way") == 1


class TestColour:
    def test_there_is_none_where_nobody_looks(self, capsys: Captured) -> None:
        assert "\x1b" not in "".join(explained(capsys, ledger("ITEM \x1b[31mFerry", "left over")))

    def test_it_is_the_programs_and_never_the_pages(self, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        lines = "\n".join(explained(capsys, ledger("ITEM \x1b[31mFerry\x9b31m", "left \x1b[2Jover")))
        underline = "~" * len(r"left \x1b[2Jover")
        assert f"\x1b[33m{underline} leftover\x1b[0m" in lines  # yellow
        assert "\x1b[31mFerry" not in lines
        assert "\x1b[2Jover" not in lines
        assert "\x9b" not in lines

    def test_it_is_there_on_a_terminal_unless_it_is_not_wanted(
        self, capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert "\x1b[" in "".join(explained(capsys, ledger("ITEM Ferry")))
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in "".join(explained(capsys, ledger("ITEM Ferry")))

    @pytest.mark.parametrize("columns", [20, 80, 200])
    def test_lines_are_as_wide_as_the_terminal(
        self, capsys: Captured, monkeypatch: pytest.MonkeyPatch, columns: int
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("NO_COLOR", "1")
        lines = explained(capsys, ledger("ITEM Ferry", "x" * 1000))
        assert len(max(lines[lines.index("text") :], key=len)) <= max(columns, 74)


@pytest.mark.parametrize(
    "page",
    [
        ledger("ITEM Ferry", "left over " * 100_000),
        ledger("ITEM Ferry", *["left over"] * 100_000),
        ledger(*["ITEM Ferry", "left over"] * 1_000, "left over " * 100_000),
        "\x1b[31m(((" * 125_000,
        "\0" * 1_000_000,
    ],
    ids=["one line", "lines", "items", "escapes", "nothing"],
)
def test_a_page_of_a_megabyte_is_explained_before_anybody_loses_patience(capsys: Captured, page: str) -> None:
    start = perf_counter()
    explained(capsys, page)
    assert perf_counter() - start < 30


def test_a_label_that_two_readers_claim_is_shown_once(capsys: Captured) -> None:
    newsitem.register(format_of(Rules(name="owls", provider="Owls", labels={"duration": ("Length",)})))
    try:
        lines = explained(capsys, "An owl\nLength: 0:12\n", "--format", "owls")
    finally:
        newsitem.unregister("owls")
    assert section(lines, "labels and furniture") == [
        "2:1  label (duration)          Length:",
        "2:9  read (duration)           0:12",
    ]
