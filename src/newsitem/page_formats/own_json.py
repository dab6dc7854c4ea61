"""The JSON that newsitem writes, to be read like any page: items keep the format that they say."""

from collections.abc import Iterable
from typing import Final

from newsitem.claims import Page
from newsitem.door import OWN_JSON
from newsitem.plugin import Format, Mark, Sections


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.own_json import own_json

    return own_json(page)


own_json: Final = Format(
    name=OWN_JSON,
    language=None,
    marks=((Mark("document", OWN_JSON, "the first keys of an item in JSON"),),),
    layout=_layout,
    dialects=(),
)
