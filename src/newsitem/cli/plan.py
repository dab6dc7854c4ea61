"""What the options of `convert` come to: which serializer, which shape of output, which sink, and whether workers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from newsitem import __version__
from newsitem.batch.engine import Settings, cores
from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input
from newsitem.cli.options import Options
from newsitem.cli.outputs import Destination
from newsitem.cli.pages import has_archive
from newsitem.cli.reader import Manner
from newsitem.cli.results import Run
from newsitem.cli.sinks import FolderSink, LinesSink, Sink, TextSink
from newsitem.cli.work import Shape
from newsitem.cli.writing import Manuscript
from newsitem.files import is_special

if TYPE_CHECKING:
    from newsitem.cli.journal import Journal

#: Up to so many files are read in this process: workers would not be worth their start.
_FEW: Final = 64
_JSON: Final = "json"
_LINES: Final = "ndjson"
_PACKED: Final = ".ndjson.gz"
#: The serializer of an output whose name ends so, if none is named.
_BY_ENDING: Final = {".ndjson": _LINES, _PACKED: _LINES, ".parquet": "parquet"}
#: Of these a file in a folder holds all items of its page; of others each item gets a file.
_ONE_FILE_A_PAGE: Final = frozenset({_LINES, "csv", "parquet"})


@frozen(eq=False, repr=False)
class Plan:
    """How a run goes. `is_batch`: it is one over many pages, and says at the end what it came to.

    `journal`: null where a run that is broken off cannot go on.
    """

    manuscript: Manuscript
    shape: Shape
    target: Destination
    settings: Settings
    is_batch: bool
    journal: "Journal | None"


def serializer_name(options: Options) -> str:
    """The serializer that is asked for, by name or by the output's ending."""
    if options.to is not None:
        return str(options.to)
    output = (options.output or "").lower()
    return next((name for ending, name in _BY_ENDING.items() if output.endswith(ending)), _JSON)


def plan(
    options: Options, inputs: Sequence[Input], target: Destination, manner: Manner, manuscript: Manuscript
) -> Plan:
    """How a run over these inputs goes.

    Raises:
        WrongUsage: it cannot go as it is asked for.
    """
    is_batch = _is_batch(options, inputs)
    shape = _shape(manuscript, target)
    journal = _journal(target, shape, _signature(options, inputs, target, manner, manuscript)) if is_batch else None
    if options.resume and journal is None:
        raise WrongUsage("--resume goes with an output to a folder (-o FOLDER/) or to a file of lines (-o NAME.ndjson)")
    jobs = options.jobs if options.jobs is not None else cores() if is_batch else 0
    if jobs == 0 and options.timeout is not None:
        raise WrongUsage("--timeout needs a worker that can be ended: leave --jobs 0 out")
    return Plan(manuscript, shape, target, Settings(jobs, timeout=options.timeout), is_batch, journal)


def sink(made: Plan, inputs: Sequence[Input], run: Run) -> Sink:
    """Where the items of a run go."""
    writer = made.manuscript.writer(run.report)
    path = made.target.path
    if path is not None and made.target.is_folder:
        from newsitem.cli.names import Names

        return FolderSink(Names(path, inputs, writer.serializer.suffix), run.tally.fail, made.journal)
    if made.shape is Shape.LINES:
        is_packed = path is not None and path.name.lower().endswith(_PACKED)
        return LinesSink(path, is_packed, run.tally.fail, made.journal)
    return TextSink(writer, path, run.tally.fail)


def _is_batch(options: Options, inputs: Sequence[Input]) -> bool:
    asked = options.resume or options.jobs is not None or options.timeout is not None
    return asked or len(inputs) > _FEW or has_archive(inputs, options.format)


def _shape(manuscript: Manuscript, target: Destination) -> Shape:
    if target.is_folder:
        return Shape.WHOLE if manuscript.to in _ONE_FILE_A_PAGE else Shape.EACH
    return Shape.LINES if manuscript.to == _LINES else Shape.ITEMS


def _journal(target: Destination, shape: Shape, signature: dict[str, object]) -> "Journal | None":
    from newsitem.cli.journal import Journal

    path = target.path
    if path is None or shape is Shape.ITEMS or (not target.is_folder and is_special(path)):
        return None
    return Journal(journal_path(path, is_folder=target.is_folder), signature)


def journal_path(output: Path, *, is_folder: bool) -> Path:
    """Where the journal of a run to this output stands."""
    return output / ".newsitem-journal" if is_folder else output.with_name(output.name + ".journal")


def _signature(
    options: Options, inputs: Sequence[Input], target: Destination, manner: Manner, manuscript: Manuscript
) -> dict[str, object]:
    """What a run must have in common with one that it goes on with."""
    from hashlib import blake2b

    # A page's output in a folder is called by what other pages are called.
    names = blake2b(digest_size=16)
    for one in inputs if target.is_folder else ():
        names.update(str(one.below).encode("utf-8", "surrogateescape") + b"\0")
    return {
        "version": __version__,
        "to": manuscript.to,
        "settings": {name: str(value) for name, value in manuscript.settings.items()},
        "format": manner.format,
        "encodings": list(manner.encodings),
        "strict": manner.strict,
        "limits": [options.max_page, options.max_line],
        "keeps": options.errors is not None,
        "names": names.hexdigest(),
    }
