"""Makes the pictures of the viewer and of `explain` for the documentation: `python docs/screenshots.py`.

It needs Chromium and the extra `test`. The pictures change with the fonts of the machine; those here were made with
Noto.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
PAGES = "examples/pages"
USE = ("--territory", "SE", "--purpose", "editorial")
sys.path.insert(0, str(ROOT / "tests"))

from browser_help import Browser  # noqa: E402  it stands among the tests

# As rich draws it, without its fonts from the network and without a window round it.
SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px;
line-height: {line_height}px; }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#1c1c1a"/>
<g transform="translate({terminal_x}, {terminal_y})">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def newsitem(*arguments: str) -> str:
    """What a command tells, in colour."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": "110", "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "newsitem", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout


def picture_of_explain() -> None:
    """The beginning of what `explain` says of a page, as it looks in a terminal."""
    console = Console(record=True, width=110, file=io.StringIO(), force_terminal=True)
    lines = newsitem("explain", f"{PAGES}/stringer-bees.txt").splitlines()
    console.print(Text.from_ansi("\n".join(lines[:36])))
    svg = console.export_svg(title="newsitem explain", code_format=SVG, unique_id="explain")
    (IMAGES / "explain.svg").write_text(svg, encoding="utf-8")


def pictures_of_view() -> None:
    """The viewer: a page in light and dark, the index, and a page on a telephone."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.html")
        newsitem("view", PAGES, "-o", str(report), *USE)
        browser = Browser(Path(folder, "profile"))
        try:
            take(browser, report, "viewer", part="#p1")
            take(browser, report, "viewer-dark", part="#p5", scheme="dark")
            take(browser, report, "viewer-index", height=620)
            take(browser, report, "viewer-telephone", part="#p6", width=390, height=780)
        finally:
            browser.stop()


def take(
    browser: Browser, report: Path, name: str, *, part: str = "", width: int = 1280, height: int = 840,
    scheme: str = "light",
) -> None:  # fmt: skip
    """One picture; of a page with its first place chosen."""
    browser.look(width, height, scheme)
    browser.open(report, part)
    if part and width > 600:
        browser.run("document.querySelector('.page:target .shots .v').click()")
        browser.run("document.querySelector('.page:target .item').scrollTop = 0")
        browser.run("document.querySelector('.page:target .text').scrollTop = 0")
    browser.driver.save_screenshot(str(IMAGES / f"{name}.png"))


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    picture_of_explain()
    pictures_of_view()
