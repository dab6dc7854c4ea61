"""Writes a draft as a package that can be installed: the module, pages with drafts of their labels, tests, README."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from keyword import iskeyword
from pathlib import Path, PurePath
from typing import Final

from attrs import frozen

from newsitem._version import __version__
from newsitem.drafts.choices import Choice, choose
from newsitem.drafts.looks import Looks, distinct, look
from newsitem.drafts.marks import with_marks
from newsitem.drafts.module import code_of, format_of
from newsitem.drafts.rules import Rules
from newsitem.readings import Reading
from newsitem.testing.attempts import attempt
from newsitem.testing.findings import Finding
from newsitem.testing.labels import generate_label

_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,40}", re.ASCII)
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}", re.ASCII)
_LONGEST_WORDS: Final = 120
_FEWEST_PAGES: Final = 3

_PYPROJECT: Final = """\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = {package}
version = "0.1"
description = {description}
readme = "README.md"
requires-python = ">=3.11"
dependencies = [{needs}]

[project.optional-dependencies]
test = ["pytest>=8.3"]

# The name, and where newsitem finds the format when it needs it.
[project.entry-points."newsitem.formats"]
{name} = {target}

[tool.hatch.build.targets.wheel]
packages = [{folder}]

[tool.pytest.ini_options]
testpaths = ["tests"]
newsitem_format = {quoted}
"""
_CONFTEST: Final = """\
# The test kit of newsitem: each check of each page is a test.
pytest_plugins = ["newsitem.testing.pytest_plugin"]
"""
_TESTS: Final = '''\
"""Claims of our own about the format; what is asked of every format stands in the kit (see conftest.py)."""

from pathlib import Path

import pytest

import newsitem
import newsitem_{name}

PAGES = sorted(path for path in (Path(newsitem_{name}.__file__).parent / "pages").iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_has_a_headline_or_a_slug(path):
    assert all(item.headline or item.slug for item in newsitem.read(path, format={quoted}))
'''
_README: Final = """\
# {package}

Teaches newsitem the format `{name}`. It is a draft that `newsitem new-format` made out of {count} pages; whoever
finishes it deletes this sentence.

    pip install -e '.[test]'
    newsitem test-format {name}
    pytest

1. Look at `src/newsitem_{name}/__init__.py`: is each line of `FURNITURE` the site's own, is each label under the right
   name, are the marks words that stand on every page of the site and nowhere else?
2. Look at the labels, the `.json` files beside the pages in `src/newsitem_{name}/pages/`: correct every key that is
   wrong, by the page and not by what was read; then delete the line `about`.
3. Run `newsitem test-format {name}` and follow what it says, until it is green. `newsitem explain PAGE` draws what was
   read and what was not.
4. Add pages: five that differ are better than twenty that do not. `newsitem test-format {name} --generate` makes the
   drafts of their labels.

The guide is the page "Writing a format" of newsitem's documentation.

## To look at

What the draft does not understand, or only guessed:

{notes}
"""


class CannotDraft(Exception):
    """No draft can be made; the text says why and what to do."""


@frozen
class Draft:
    """A package that was written. `notes`: what its author has to look at."""

    folder: Path
    rules: Rules
    readings: Mapping[str, Reading]
    notes: tuple[str, ...]


def write_draft(name: str, pages: Mapping[str, bytes], parent: Path) -> Draft:
    """Writes the draft of a format into a new folder `newsitem-NAME`.

    Args:
        name: of the format: a small letter, then small letters, digits and low lines.
        pages: saved pages by their file names.
        parent: where the folder is made.

    Raises:
        CannotDraft: the name cannot be used, or the folder is there already.
        OSError: it cannot be written.
    """
    if not _NAME.fullmatch(name) or iskeyword(name):
        raise CannotDraft(f"{name!r} is no name for a format: small letters, digits and _, a letter first")
    folder = parent / f"newsitem-{name}"
    if folder.exists():
        raise CannotDraft(f"{folder} is there already, and nothing is overwritten; take it away or choose another name")
    named = dict(zip(_file_names(pages), pages.values(), strict=True))
    looks = look(named)
    choice = choose(name, _provider(name, looks), looks, named)
    rules, notes = with_marks(choice.rules, looks)
    readings, failed = _readings(rules, named)
    every = (
        *_too_few(looks),
        *_language(rules),
        *notes,
        *failed,
        *_leftovers(readings),
        *_no_shots(readings),
        *_guesses(looks, choice),
    )
    _write(folder, rules, named, readings, every)
    return Draft(folder, rules, readings, every)


def _file_names(names: Iterable[str]) -> list[str]:
    """Names of files for pages: as they were where that is plain, each once."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        path = PurePath(name)
        suffix = path.suffix.lower() if path.suffix.lower() in (".txt", ".html", ".htm") else ".txt"
        stem = path.stem if _FILE_NAME.fullmatch(path.stem) else f"page-{number}"
        taken = {PurePath(one).stem for one in found}  # a label is called as its page, so stems must differ
        found.append(f"{stem if stem not in taken else f'{stem}-{number}'}{suffix}")
    return found


def _provider(name: str, looks: Looks) -> str:
    """Who may distribute the pages: the site's name, its first line, or the name of the format."""
    sites = {source.head.get("site", "") for source in looks.pages.values()}
    if len(sites) == 1 and (site := sites.pop()):
        return site
    first = next((line for line in looks.furniture if looks.begin_with(line)), "")
    words = first.title() if first.isupper() else first
    return words if 0 < len(words.split()) <= 4 else name.replace("_", " ").title()


def _readings(rules: Rules, pages: Mapping[str, bytes]) -> tuple[dict[str, Reading], list[str]]:
    format = format_of(rules)
    tried = {name: attempt(format, data, name) for name, data in pages.items()}
    read = {name: one for name, one in tried.items() if isinstance(one, Reading)}
    return read, [f"{name}: {one.what}" for name, one in tried.items() if isinstance(one, Finding)]


def _too_few(looks: Looks) -> Iterator[str]:
    """What is the site's own shows only where several pages have it."""
    count = len(distinct(looks.pages))
    if count < _FEWEST_PAGES:
        yield f"pages that differ: {count}; from {_FEWEST_PAGES} on it shows which lines and labels are the site's"


def _language(rules: Rules) -> Iterator[str]:
    if rules.language is None:
        yield "the language of the pages is not known: name its code as `language` in the format"


def _leftovers(readings: Mapping[str, Reading]) -> Iterator[str]:
    for name, reading in readings.items():
        for found in reading.diagnostics:
            line = reading.source.line_and_column(found.span[0])[0] if found.span else 0
            yield f"{name}, line {line}: {found.message[:_LONGEST_WORDS]}"


def _no_shots(readings: Mapping[str, Reading]) -> Iterator[str]:
    if not any(item.shots for reading in readings.values() for item in reading.items):
        yield "no shots were found; if a line announces them, give it as 'shotlist' in LABELS to the dialect `labelled`"


def _guesses(looks: Looks, choice: Choice) -> Iterator[str]:
    if choice.rules.shared:
        labels = ", ".join(repr(label) for words in looks.labels.values() for label in words)
        found = f"the labels {labels} are not used" if labels else "no labels of sections were found"
        yield f"{found}; the dialect {choice.rules.shared!r} reads the scripts"
        return
    for name, words in looks.labels.items():
        for label in words:
            if label in looks.guessed:
                yield f"the label {label!r} was taken for {name!r}"
    for announcing in choice.rules.announcing:
        yield f"the words {announcing!r} were taken for the announcement of a soundbite"


def _write(
    folder: Path, rules: Rules, pages: Mapping[str, bytes], readings: Mapping[str, Reading], notes: Sequence[str]
) -> None:
    name = rules.name
    source = folder / "src" / f"newsitem_{name}"
    (source / "pages").mkdir(parents=True)
    (folder / "tests").mkdir()
    facts = {"name": name, "package": f"newsitem-{name}", "quoted": _quoted(name), "count": str(len(pages))}
    _put(folder / "pyproject.toml", _pyproject(name))
    _put(
        folder / "README.md",
        _README.format(**facts, notes="\n".join(f"    {_plain(note)}" for note in notes) or "Nothing."),
    )
    _put(folder / "tests" / "conftest.py", _CONFTEST)
    _put(folder / "tests" / f"test_{name}.py", _TESTS.format(**facts))
    _put(source / "__init__.py", code_of(rules))
    _put(source / "py.typed", "")
    for file_name, data in pages.items():
        path = source / "pages" / file_name
        with path.open("xb") as file:
            file.write(data)
        if file_name in readings:
            generate_label(path, readings[file_name].items)


def _pyproject(name: str) -> str:
    return _PYPROJECT.format(
        name=name,
        package=_quoted(f"newsitem-{name}"),
        description=_quoted(f"A format for newsitem: {name}."),
        needs=_quoted(f"newsitem>={__version__.partition('+')[0]}"),
        target=_quoted(f"newsitem_{name}:{name}"),
        folder=_quoted(f"src/newsitem_{name}"),
        quoted=_quoted(name),
    )


def _quoted(words: str) -> str:
    """A text as TOML and Python both know it."""
    return json.dumps(words)


def _plain(note: str) -> str:
    """A note on one line, whatever stands on the page."""
    return ascii(note)[1:-1] if not note.isprintable() else note


def _put(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
