"""Who we are: what a newsroom says once, so that nobody types it for each question."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Literal, get_args

import attrs
from attrs import field, frozen

from newsitem.model import PLATFORMS, Platform
from newsitem.rights.use import PURPOSES, Purpose, Use, one_of, territory_code

Silence = Literal["ask", "yes"]
SILENCES: Final[tuple[Silence, ...]] = get_args(Silence)
# Keys of a policy file that hold several names.
_LISTS: Final = ("outlets", "clients", "territories", "platforms")


def _strings(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not all(isinstance(value, str) for value in values):
        raise TypeError("several names are a list of strings")
    return tuple(values)


def _maybe_strings(values: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if values is None else _strings(values)


def _territories(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(territory_code, _strings(values)))


def _platforms(_: object, attribute: "attrs.Attribute[Any]", values: tuple[str, ...]) -> None:
    for value in values:
        one_of(*PLATFORMS)(_, attribute, value)


def _silence(_: object, _attribute: object, value: str) -> None:
    if value not in SILENCES:
        raise ValueError(f"silence is one of {', '.join(SILENCES)}, not {value!r}")


@frozen(kw_only=True)
class Policy:
    """Who we are, in the place of what a use leaves unsaid.

    `silence`: the answer where the page states no restriction at all. `outlets`, `clients`, `purpose`: as in `Use`.
    `territories`, `platforms`: all of ours; a use that names none of them may be any, so they must agree.

    Raises:
        ValueError: a code, a platform, a purpose or an answer that is none.
        TypeError: one name in the place of several.
    """

    silence: Silence = field(default="ask", validator=_silence)
    outlets: tuple[str, ...] = field(default=(), converter=_strings)
    clients: tuple[str, ...] | None = field(default=None, converter=_maybe_strings)
    territories: tuple[str, ...] = field(default=(), converter=_territories)
    platforms: tuple[Platform, ...] = field(default=(), converter=_strings, validator=_platforms)
    purpose: Purpose | None = field(default=None, validator=one_of(*PURPOSES))


#: What holds where nobody says who he is.
NO_POLICY: Final = Policy()


def read_policy(path: str | Path) -> Policy:
    """The policy in a TOML file, whose keys are the fields of `Policy`.

    Raises:
        ValueError: it is no TOML, has other keys, or values that are none; the message says which.
        OSError: it cannot be read.
    """
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        _check(values)
        return Policy(**values)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def _check(values: dict[str, Any]) -> None:
    """Raises ValueError for keys that a policy has not, and for what is no list of strings where one belongs."""
    known = [one.name for one in attrs.fields(Policy)]
    for key, value in values.items():
        if key not in known:
            raise ValueError(f"a policy has no key {key!r}; its keys are {', '.join(known)}")
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            raise ValueError(f"{key} is a list of strings, not {value!r}")


def uses_meant(use: Use, policy: Policy) -> Iterator[Use]:
    """The uses that may be meant: one, or one for each territory and platform of ours that it leaves unsaid."""
    if policy is NO_POLICY:
        yield use
        return
    said = attrs.evolve(
        use,
        outlets=use.outlets or policy.outlets,
        clients=policy.clients if use.clients is None else use.clients,
        purpose=use.purpose or policy.purpose,
    )
    for territory in (use.territory,) if use.territory else policy.territories or (None,):
        for platform in (use.platform,) if use.platform else policy.platforms or (None,):
            yield attrs.evolve(said, territory=territory, platform=platform)
