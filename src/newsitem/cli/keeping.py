"""Copies of pages that had errors, each with its diagnostics beside it."""

import json
from pathlib import Path, PurePath

from newsitem.cli.names import Names
from newsitem.cli.pages import Page
from newsitem.cli.work import Outcome
from newsitem.files import write_file
from newsitem.serializers.to_json import plain

_DIAGNOSTICS = ".diagnostics.json"


class Keeper:
    """Keeps pages with errors in a folder, below the names that they had."""

    def __init__(self, names: Names) -> None:
        """Nothing is kept yet. `names`: those of the copies."""
        self._names = names

    def keep(self, page: Page, outcome: Outcome) -> None:
        """Keeps a page.

        Raises:
            OSError: it cannot be written.
        """
        path = self.name(page)
        path.parent.mkdir(parents=True, exist_ok=True)
        if page.content is not None:
            content = page.content
            write_file(path, [content.encode("utf-8", "replace") if isinstance(content, str) else content])
        write_file(path.with_name(path.name + _DIAGNOSTICS), [_told(page, outcome)])

    def name(self, page: Page) -> Path:
        """Where a page is kept. Pages get their names in the order of the run."""
        return self._names.of(page.below or PurePath(f"page-{page.digest()}"), 1)[0]


def _told(page: Page, outcome: Outcome) -> bytes:
    failure = outcome.failure
    found = {
        "page": page.name,
        "failure": {"kind": failure.kind, "message": failure.message} if failure else None,
        "diagnostics": [plain(one) for one in outcome.found],
    }
    return json.dumps(found, indent=2, ensure_ascii=True).encode() + b"\n"
