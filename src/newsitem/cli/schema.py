"""`newsitem schema`: prints the JSON Schema of items."""

import json

from newsitem.cli.codes import WELL
from newsitem.cli.options import Options
from newsitem.cli.terminal import put_data
from newsitem.schema import item_schema


def run(_options: Options) -> int:
    """Prints it."""
    put_data(json.dumps(item_schema(), indent=2, ensure_ascii=False) + "\n")
    return WELL
