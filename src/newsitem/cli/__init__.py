"""The command line: the only part of newsitem that opens files, prints and shows progress.

A command is a module here with a function `run`: it takes the options and gives the exit code. It is imported when it
is asked for: `--version` and `--help` wait for the library's front, but for no command.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Final

from newsitem.cli.codes import BROKEN_PIPE, FAULT, INTERRUPTED, WRONG_USAGE, WrongUsage
from newsitem.cli.options import Options, read_options
from newsitem.cli.stop import stoppable
from newsitem.cli.terminal import prepare_streams, say

_COMMANDS: Final = {
    "convert": "newsitem.cli.convert",
    "diff": "newsitem.cli.diff",
    "explain": "newsitem.cli.explain",
    "formats": "newsitem.cli.formats",
    "new-format": "newsitem.cli.new_format",
    "rights": "newsitem.cli.rights",
    "schema": "newsitem.cli.schema",
    "stats": "newsitem.cli.stats",
    "test-format": "newsitem.cli.test_format",
    "validate": "newsitem.cli.validate",
    "view": "newsitem.cli.view",
}
# So many new objects, and Python looks for garbage among them; its own 700 are met hundreds of times in a start.
_OBJECTS_BETWEEN_LOOKS: Final = 50_000


def program() -> int:
    """The command line as a process of its own."""
    # Starting makes many objects, and none of them is garbage before the end; then all go with the process.
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS, 10, 10)
    status = main()
    gc.freeze()
    return status


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and gives its exit code.

    Args:
        argv: the arguments without the program's name; None takes those of the process.
    """
    prepare_streams()
    try:
        with stoppable():
            status = _run(read_options(argv))
            if sys.stdout is not None:
                sys.stdout.flush()
        return status
    except SystemExit as end:  # argparse after --help and wrong usage; a signal to end
        return end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return BROKEN_PIPE
    except OSError as error:
        _give_up_output()
        with suppress(OSError):
            say(f"newsitem: error: cannot write to the output: {error.strerror or error}")
        return FAULT


def _run(options: Options) -> int:
    from newsitem.errors import NewsitemError, UnknownEncoding, UnknownName

    try:
        status: int = import_module(_COMMANDS[options.command]).run(options)
    except (WrongUsage, UnknownName, UnknownEncoding) as error:
        say(f"newsitem: error: {error}")
        return WRONG_USAGE
    except NewsitemError as error:  # a plugin that was asked for by name is broken
        say(f"newsitem: error: {error}")
        return FAULT
    return status


def _give_up_output() -> None:
    """Lets what is still to be written go nowhere, or Python would complain about it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # an output that is no file of the system, or is closed
        return
    finally:
        os.close(nowhere)


__all__ = ["main", "program"]
