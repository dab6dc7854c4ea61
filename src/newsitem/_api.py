"""The library's front: parse, read, identify, explain, write."""

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsitem import registry
from newsitem.diagnostics import diagnostic, is_fault
from newsitem.door import source_of
from newsitem.errors import (
    BrokenPlugin,
    BrokenPluginWarning,
    CannotWrite,
    FaultyPage,
    NewsitemError,
    NotRecognised,
    ReplacedTextWarning,
    SeveralItems,
)
from newsitem.files import write_file
from newsitem.model import Diagnostic, Item
from newsitem.plugin import Entry, Format, Serializer
from newsitem.readings import Reading
from newsitem.text import Source

if TYPE_CHECKING:
    from newsitem.registry import PluginState

# What may come up while a plugin runs and is no fault of its: errors on purpose, warnings that the caller made errors.
_NOT_OF_PLUGINS = (NewsitemError, Warning, MemoryError)
#: The encodings that are tried on bytes which are no UTF-8 and declare nothing.
ENCODINGS = ("cp1252",)


def parse(
    page: str | bytes,
    *,
    format: str | Format | None = None,
    name: str | os.PathLike[str] | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
) -> Item:
    """The item of a page that holds one.

    Args:
        page: the page as text or bytes, plain or saved HTML.
        format: a format, or the name of one; without it the page is identified, and where nothing recognises it the
            fallback `script` reads it.
        name: the page's name or path, for messages and to tell HTML by its ending.
        encodings: tried in order on bytes that are no UTF-8 and declare nothing.
        strict: raise for a page that nothing recognises, or that has diagnostics other than plain information.

    Raises:
        SeveralItems: the page holds several; the error has them.
        UnknownFormat, NameClash, BrokenPlugin, AmbiguousPage: of the format.
        UnknownEncoding: a name in `encodings` is no encoding of text.
        TypeError: an argument is of the wrong type.
        NotRecognised, FaultyPage: only with `strict`.
    """
    items = parse_all(page, format=format, name=name, encodings=encodings, strict=strict)
    if len(items) > 1:
        raise SeveralItems(None if name is None else os.fsdecode(name), items)
    return items[0]


def parse_all(
    page: str | bytes,
    *,
    format: str | Format | None = None,
    name: str | os.PathLike[str] | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
) -> list[Item]:
    """All items of a page, one at least; arguments and errors as for `parse`."""
    reading = explain(page, format=format, name=name, encodings=encodings, strict=strict)
    return list(reading.items)


def read(
    path: str | os.PathLike[str],
    *,
    format: str | Format | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
) -> list[Item]:
    """All items of a file; arguments and errors as for `parse`, and OSError for the file."""
    return parse_all(Path(path).read_bytes(), format=format, name=str(path), encodings=encodings, strict=strict)


def explain(
    page: str | bytes,
    *,
    format: str | Format | None = None,
    name: str | os.PathLike[str] | None = None,
    encodings: Sequence[str] = ENCODINGS,
    strict: bool = False,
) -> Reading:
    """A page's items with all that was understood and all that was not; arguments and errors as for `parse`."""
    # Imported here: the grammar compiles many patterns, which whoever only imports the package need not wait for.
    from newsitem.reading import read_source

    source = source_of(page, name, encodings)
    chosen, notes = _choose(source, format, strict=strict)
    try:
        reading = read_source(source, chosen, notes)
    except _NOT_OF_PLUGINS:
        raise
    except Exception as error:
        reason = f"it crashed in reading {source.name or 'a page'}: {type(error).__name__}: {error}{_where(error)}"
        raise BrokenPlugin(chosen.name, registry.package_of(chosen.name), reason) from error
    faults = [found for found in reading.diagnostics if is_fault(found)]
    if strict and faults:
        raise FaultyPage(source.name, reading.items, faults)
    return reading


def _where(error: Exception) -> str:
    """Where in the plugin's own code an error was raised, or passed through; empty where all of the code is ours."""
    from traceback import extract_tb

    ours = Path(__file__).parent
    theirs = [frame for frame in extract_tb(error.__traceback__) if ours not in Path(frame.filename).parents]
    if not theirs:
        return ""
    last = theirs[-1]
    return f" ({'/'.join(Path(last.filename).parts[-2:])}, line {last.lineno}, in {last.name})"


def _choose(source: Source, format: str | Format | None, *, strict: bool) -> tuple[Format, list[Diagnostic]]:
    if isinstance(format, Format):
        return format, []
    if isinstance(format, str):
        return registry.load_format(format), []
    if format is not None:
        raise TypeError(f"format is a Format or the name of one, not {type(format).__name__}")
    found = registry.identify(source)
    if found is not None:
        return found, []
    if strict:
        raise NotRecognised(source.name, [plugin.name for plugin in registry.format_plugins()])
    return registry.load_format(registry.FALLBACK), [diagnostic("not-recognised")]


def identify(
    page: str | bytes, *, name: str | os.PathLike[str] | None = None, encodings: Sequence[str] = ENCODINGS
) -> str | None:
    """The name of the one format that recognises a page; None if there is none.

    Raises:
        AmbiguousPage: two or more claim it.
    """
    found = registry.identify(source_of(page, name, encodings))
    return found.name if found else None


def formats() -> "list[PluginState]":
    """All formats, installed and registered, with what is wrong with those that are broken."""
    return registry.format_states()


def dumps(items: Item | Iterable[Item], to: str = "json", **options: object) -> str:
    """Items as text.

    Args:
        items: one item or several.
        to: the name of a serializer: `json`, `ndjson`, `csv`, `newsml-g2`, `ninjs`, or an installed one.
        options: what that serializer takes (`spans=True`, `grain="soundbites"`, `guid_authority="example.org,2026"`).

    Raises:
        UnknownSerializer, BrokenPlugin: of the serializer.
        CannotWrite: it cannot hold these items, or does not know an option.
    """
    serializer = registry.load_serializer(to)
    if serializer.is_binary:
        raise CannotWrite(f"{to} is no text; write it to a file: write(items, 'NAME{serializer.suffix}')")
    return b"".join(write_entries(serializer, _entries(items), **options)).decode("utf-8")


def _entries(items: Item | Iterable[Item]) -> list[Entry]:
    return [Entry(item, None, number) for number, item in enumerate(_every(items), 1)]


def _every(items: Item | Iterable[Item]) -> list[Item]:
    every = [items] if isinstance(items, Item) or not isinstance(items, Iterable) else list(items)
    wrong = next((one for one in every if not isinstance(one, Item)), None)
    if wrong is not None or None in every:
        raise TypeError(f"only an Item or several can be written, not {type(wrong).__name__}")
    return every


def loads(text: str | bytes) -> Item:
    """The item of a JSON document that newsitem wrote.

    Raises:
        CannotRead: it is no such document; the message says where and why.
        TypeError: it is neither text nor bytes.
    """
    from newsitem.readers.from_json import loads as read_json

    return read_json(text)


def load_all(text: str | bytes) -> list[Item]:
    """The items of a JSON document that newsitem wrote: an object, an array, or NDJSON.

    Raises:
        CannotRead: it is no such document; the message says where and why, for NDJSON with the line, counted from 1.
        TypeError: it is neither text nor bytes.
    """
    from newsitem.readers.from_json import load_all as read_json

    return read_json(text)


def load_lines(lines: Iterable[str | bytes]) -> Iterator[Item]:
    """The items of NDJSON that newsitem wrote, each as it is asked for.

    Args:
        lines: such as an open file, of which there is never more than one line in memory. Blank lines are passed over.

    Raises:
        CannotRead: a line is no item; the message says which line, where in it, and why.
        TypeError: a line is neither text nor bytes.
    """
    from newsitem.readers.from_json import load_lines as read_lines

    return read_lines(lines)


def write_entries(serializer: Serializer, entries: Iterable[Entry], **options: object) -> Iterator[bytes]:
    """Some entries as bytes, texts in UTF-8, in pieces. What could not be written as it is becomes a warning.

    Raises:
        BrokenPlugin: the serializer crashes, at once or on the way.
        CannotWrite: it cannot hold these entries, or does not know an option.
    """
    unknown = sorted(options.keys() - serializer.options - {"report"})
    if unknown:
        known = ", ".join(sorted(serializer.options)) or "none"
        raise CannotWrite(f"{serializer.name} does not know the option {unknown[0]!r}; it knows: {known}")
    report = options.pop("report", None)
    return _written(serializer, entries, {**options, "report": report if callable(report) else _warn})


def _written(serializer: Serializer, entries: Iterable[Entry], options: dict[str, Any]) -> Iterator[bytes]:
    try:
        for piece in serializer.write(entries, **options):
            yield _bytes(piece, serializer)
    except _NOT_OF_PLUGINS:
        raise
    except Exception as error:
        reason = f"it crashed in writing: {type(error).__name__}: {error}{_where(error)}"
        raise BrokenPlugin(serializer.name, registry.package_of_serializer(serializer.name), reason) from error


def _bytes(piece: object, serializer: Serializer) -> bytes:
    if isinstance(piece, bytes) and serializer.is_binary:
        return piece
    if isinstance(piece, str) and not serializer.is_binary:
        return piece.encode("utf-8")
    raise TypeError(f"it gave {type(piece).__name__}, not {'bytes' if serializer.is_binary else 'str'}")


def _warn(found: Diagnostic) -> None:
    warnings.warn(ReplacedTextWarning(found.message), stacklevel=2)


def write(items: Item | Iterable[Item], path: str | os.PathLike[str], to: str | None = None, **options: object) -> None:
    """Writes items to a file, texts in UTF-8; the file is there whole or not at all.

    Without `to` the file's ending says how: `.json`, `.ndjson`, `.csv`, `.xml`, `.parquet`. Errors as for `dumps`, and
    OSError. A link is followed, and the mode of a file that is there already is kept.
    """
    target = Path(path)
    serializer = registry.load_serializer(to or _by_suffix(target))
    write_file(target, list(write_entries(serializer, _entries(items), **options)))


def _by_suffix(path: Path) -> str:
    for plugin in registry.serializer_plugins():
        try:
            if plugin.load(Serializer).suffix == path.suffix.lower():
                return plugin.name
        except BrokenPlugin as error:
            warnings.warn(BrokenPluginWarning(str(error)), stacklevel=3)
    raise CannotWrite(f"no serializer writes files that end in {path.suffix!r}; say which: to=…")
