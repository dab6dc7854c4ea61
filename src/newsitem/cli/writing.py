"""Items to bytes by a serializer, with the options that the user gave for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from attrs import frozen

from newsitem import registry
from newsitem._api import write_entries
from newsitem.cli.codes import WrongUsage
from newsitem.cli.messages import in_options
from newsitem.cli.options import Options
from newsitem.errors import CannotWrite
from newsitem.model import Diagnostic, Item
from newsitem.plugin import Entry, Serializer

#: Options of serializers, by the name that these know them by.
_FLAGS: Final = {
    "spans": "--spans",
    "grain": "--grain",
    "raw": "--csv-raw",
    "guid_authority": "--guid-authority",
    "odrl": "--odrl",
}


@frozen(eq=False, repr=False)
class Manuscript:
    """How items are to be written: by which serializer, with which settings. It can go to other processes."""

    to: str
    settings: Mapping[str, object]

    def writer(self, report: Callable[[Diagnostic], None]) -> "Writer":
        """The writer for this; `report` as there.

        Raises:
            UnknownSerializer, NameClash, BrokenPlugin: of the serializer.
        """
        return Writer(registry.load_serializer(self.to), dict(self.settings), report)


@frozen(eq=False, repr=False)
class Writer:
    """A serializer with its settings. `report` is told what could not be written as it is."""

    serializer: Serializer
    settings: dict[str, object]
    report: Callable[[Diagnostic], None]

    def text(self, entries: Iterable[Entry]) -> Iterator[bytes]:
        """Some items as bytes, texts in UTF-8, in pieces.

        Raises:
            CannotWrite, BrokenPlugin: of the serializer, whatever it does.
        """
        return write_entries(self.serializer, entries, report=self.report, **self.settings)


def manuscript(options: Options, to: str) -> Manuscript:
    """How the options want items written, by a serializer of this name.

    Raises:
        UnknownSerializer, NameClash, BrokenPlugin: of the serializer.
        WrongUsage: it does not take one of the options, or not with this value.
    """
    serializer = registry.load_serializer(to)
    given = {name: value for name in _FLAGS if (value := getattr(options, name)) is not None}
    for name in given:
        if name not in serializer.options:
            taken = [flag for known, flag in _FLAGS.items() if known in serializer.options]
            what_it_takes = ", ".join(taken) or "no options"
            raise WrongUsage(f"{_FLAGS[name]} is not for {serializer.name}, which takes {what_it_takes}")
    try:
        _try(Writer(serializer, given, lambda _: None))
    except CannotWrite as error:
        raise WrongUsage(in_options(str(error))) from error
    return Manuscript(to, given)


def _try(made: Writer) -> None:
    """Sees whether the values of the options are good ones, before any page is read."""
    if "guid_authority" in made.settings:
        from newsitem.serializers.newsml.frame import guid

        guid(Item("script"), made.settings["guid_authority"])
    if "grain" in made.settings:
        next(made.text(()), None)
