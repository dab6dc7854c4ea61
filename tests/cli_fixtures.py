"""Fixtures for tests of the command line: a module takes them with `pytest_plugins`."""

from collections.abc import Iterator

import pytest

from cli_help import LEDGER, Packages
from newsitem import registry


@pytest.fixture
def ledger_format() -> Iterator[None]:
    """The format of `cli_help.ledger` is registered."""
    registry.register(LEDGER)
    yield
    registry.unregister(LEDGER.name)


@pytest.fixture
def packages(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packages]:
    """A place where packages can be added."""
    folder = tmp_path_factory.mktemp("site")
    with monkeypatch.context() as patch:
        patch.syspath_prepend(folder)
        added = Packages(folder)
        yield added
        added.forget()
    registry.forget_installed()


@pytest.fixture
def no_colour_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment says nothing about colour and width."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
