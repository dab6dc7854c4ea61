"""`newsitem validate`: tells what is wrong with documents."""

import json
import os
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from newsitem.checks.documents import check, schemas_in
from newsitem.checks.findings import Finding
from newsitem.checks.schemas import Schemas
from newsitem.cli.codes import FAULT, WELL, WrongUsage
from newsitem.cli.drawing import STYLES
from newsitem.cli.inputs import Input, find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.terminal import Line, put_data, put_lines
from newsitem.decoding import clean
from newsitem.errors import UnusableSchemas

_FOLDER: Final = "NEWSITEM_SCHEMAS"
_SUFFIXES: Final = (".json", ".ndjson", ".xml")


def run(options: Options) -> int:
    """Checks what the options name."""
    validation = Validation(options)
    findings = validation.findings()
    told = (one for one in findings if not options.quiet or one.severity == "error")
    if options.to == "json":
        _put_json(told)
    else:
        put_lines(map(_line, told))
    return validation.status


class Validation:
    """One run. `status`: the exit code as far as it is known by now."""

    def __init__(self, options: Options) -> None:
        """Nothing is looked at yet.

        Raises:
            WrongUsage: the folder of schemas is none.
        """
        self.status = WELL
        self._counts = {"error", "warning"} if options.strict else {"error"}
        self._messages = Messages(quiet=options.quiet)
        self._schemas = _schemas(options.schemas)
        self._inputs = find_inputs(options.inputs, self._fail, _SUFFIXES)

    def findings(self) -> Iterator[Finding]:
        """The findings of all documents, as they come.

        Raises:
            WrongUsage: a schema cannot be used.
        """
        for one in self._inputs:
            for found in self._of(one):
                if found.severity in self._counts:
                    self.status = FAULT
                yield found

    def _of(self, one: Input) -> list[Finding]:
        try:
            return check(one.read(), one.name, self._schemas)
        except OSError as error:
            self._fail(one.name, f"it cannot be read: {error.strerror or error}")
        except UnusableSchemas as error:
            raise WrongUsage(str(error)) from error
        return []

    def _fail(self, where: str, why: str) -> None:
        """Tells of a document that cannot be read; the others go on."""
        self._messages.tell(where, "error", why)
        self.status = FAULT


def _schemas(folder: str | None) -> Schemas | None:
    chosen = folder if folder is not None else os.environ.get(_FOLDER) or None
    try:
        return schemas_in(chosen)
    except UnusableSchemas as error:
        raise WrongUsage(f"{error} (--schemas, or the variable {_FOLDER})") from error


def _line(found: Finding) -> Line:
    places = [str(place) for place in (found.line, found.column) if place is not None]
    where = ":".join([found.file or "", *places])
    path = f" ({found.path})" if found.path else ""
    return [
        (f"{where}: ", ""),
        (found.severity, STYLES[found.severity]),
        (f": {found.code}: {found.message}{path}", ""),
    ]


def _put_json(findings: Iterable[Finding]) -> None:
    """An array, an object on a line."""
    before = "[\n"
    for found in findings:
        text, _ = clean(json.dumps(attrs.asdict(found), ensure_ascii=False))
        put_data(before + text)
        before = ",\n"
    put_data("[]\n" if before == "[\n" else "\n]\n")
