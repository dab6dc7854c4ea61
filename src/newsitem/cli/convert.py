"""`newsitem convert`: reads pages, on several cores if they are many, and writes their items in order."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from newsitem import _api
from newsitem.archives.values import Limits
from newsitem.cli.codes import WrongUsage
from newsitem.cli.inputs import Input, find_inputs
from newsitem.cli.messages import Messages
from newsitem.cli.options import Options
from newsitem.cli.outputs import Destination, check_file, destination
from newsitem.cli.pages import Page, Pages, has_archive
from newsitem.cli.plan import Plan, plan, serializer_name, sink
from newsitem.cli.progress import Progress
from newsitem.cli.reader import manner
from newsitem.cli.results import Run
from newsitem.cli.sinks import Sink, too_many
from newsitem.cli.tally import Tally
from newsitem.cli.terminal import is_terminal, say
from newsitem.cli.work import Work
from newsitem.cli.writing import manuscript
from newsitem.files import write_file

if TYPE_CHECKING:  # one page needs none of these
    from newsitem.cli.journal import Journal, Record
    from newsitem.cli.keeping import Keeper


def run(options: Options) -> int:
    """Converts what the options name."""
    messages = Messages(quiet=options.quiet)
    tally = Tally(messages)
    with messages.of_library():
        how, script = manner(options), manuscript(options, serializer_name(options))
        inputs = find_inputs(options.inputs, tally.fail)
        target = destination(options.output, options.inputs, inputs, has_archive=has_archive(inputs, options.format))
        made = plan(options, inputs, target, how, script)
        _check(options, made, inputs)
        pages = _pages(options, inputs, target)
        with Progress(pages.total, wanted=_may_show_progress(options, target), are_counted=pages.are_counted) as bar:
            work = Work(how, script, made.shape, options.quiet)
            _write(
                options, made, inputs, pages, Run(work, made.settings, messages, tally, bar, _keeper(options, inputs))
            )
    _sum_up(options, made, tally)
    return tally.status


def _check(options: Options, made: Plan, inputs: Sequence[Input]) -> None:
    """Sees what cannot be before anything is read.

    Raises:
        WrongUsage: of the output.
    """
    if options.report is not None:
        check_file("--report", Path(options.report), inputs)
    serializer = made.manuscript.writer(lambda _: None).serializer
    if serializer.is_binary and made.target.path is None:
        raise WrongUsage(f"{serializer.name} is no text; write it to a file: -o NAME{serializer.suffix}")
    is_alone = not serializer.several and not made.target.is_folder
    if is_alone and (len(inputs) > 1 or has_archive(inputs, options.format)):
        raise too_many(made.manuscript.to)


def _pages(options: Options, inputs: Sequence[Input], target: Destination) -> Pages:
    given = {"page": options.max_page, "line": options.max_line}
    limits = Limits(**{name: size for name, size in given.items() if size is not None})
    return Pages(inputs, limits, options.max_page, format=options.format, to_files=target.is_folder)


def _keeper(options: Options, inputs: Sequence[Input]) -> "Keeper | None":
    if options.errors is None:
        return None
    from newsitem.cli.keeping import Keeper
    from newsitem.cli.names import Names

    return Keeper(Names(Path(options.errors), inputs, "", are_whole=True))


def _may_show_progress(options: Options, target: Destination) -> bool:
    """Whether a bar would be seen, and not in the middle of the data."""
    data_are_seen = target.path is None and is_terminal(sys.stdout)
    return not options.quiet and is_terminal(sys.stderr) and not data_are_seen


def _write(options: Options, made: Plan, inputs: Sequence[Input], pages: Pages, run: Run) -> None:
    out = sink(made, inputs, run)
    if made.settings.jobs:
        _api.explain("", format=run.work.manner.format)  # what a worker needs is loaded once, for all of them
    with _journal_of(options, made):
        left = _left(options, made.journal, pages, out, run)
        with closing(run.results(left)) as results:
            out.write(results)


def _left(options: Options, journal: "Journal | None", pages: Iterable[Page], out: Sink, run: Run) -> Iterable[Page]:
    """The pages that are still to be done."""
    if journal is None:
        return pages
    if not options.resume or not journal.can_go_on:
        journal.begin()
        return pages

    def replay(page: Page, record: "Record") -> None:
        run.replay(page, record)
        out.replay(page, record)

    left = journal.go_on(pages, replay)
    out.go_on()
    return left


@contextmanager
def _journal_of(options: Options, made: Plan) -> Iterator[None]:
    """While it lasts the journal is open. It is cleared away if the run came to its end, and else stays."""
    journal = made.journal
    try:
        yield
    except (KeyboardInterrupt, SystemExit):
        if journal is not None and not options.quiet:
            say("newsitem: interrupted; the same command with --resume goes on from here")
        raise
    else:
        if journal is not None:
            journal.remove()
    finally:
        if journal is not None:
            journal.close()


def _sum_up(options: Options, made: Plan, tally: Tally) -> None:
    """Says what the run came to, where it was one over many pages or it is asked for."""
    if made.is_batch and not options.quiet:
        for line in tally.summary():
            say(f"newsitem: {line}")
    if options.report is not None:
        write_file(Path(options.report), [tally.report_text()])
