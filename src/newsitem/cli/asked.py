"""The question that the options of a use ask: by whom, where, when and how something is to be used."""

import datetime
from typing import Final

from newsitem.cli.codes import WrongUsage
from newsitem.cli.options import Options
from newsitem.cli.rights_options import moment
from newsitem.rights import Policy, Use, read_policy

_OF_A_USE: Final = (
    "territory", "platform", "outlets", "clients", "at", "received", "purpose", "archive", "resale", "alter", "length",
    "policy",
)  # fmt: skip


def asks(options: Options) -> bool:
    """Whether anything is said of a use."""
    return any(getattr(options, name) is not None for name in _OF_A_USE)


def use_of(options: Options) -> Use:
    """The use that is asked about.

    Raises:
        WrongUsage: a code, a platform, a time … that is none.
    """
    now = datetime.datetime.now(datetime.UTC)
    try:
        return Use(
            territory=options.territory,
            platform=options.platform,
            outlets=options.outlets or (),
            clients=options.clients,
            at=moment("--at", options.at, now),
            received=moment("--received", options.received, now),
            purpose=options.purpose,
            archive=options.archive,
            resale=options.resale,
            alter=options.alter,
            length=options.length,
        )
    except ValueError as error:
        raise WrongUsage(str(error)) from error


def policy_of(options: Options) -> Policy | None:
    """Who asks; None where that is not said.

    Raises:
        WrongUsage: the file cannot be read, or is no policy.
    """
    if options.policy is None:
        return None
    try:
        return read_policy(options.policy)
    except OSError as error:
        raise WrongUsage(f"--policy {options.policy}: {error.strerror or error}") from error
    except ValueError as error:
        raise WrongUsage(f"--policy {error}") from error
