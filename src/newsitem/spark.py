"""Pages to items in PySpark: `newsitem.arrow.parse_batches` under `mapInArrow`, with its schema as Spark has it.

It needs PySpark 4 and Java 17 (`pip install 'newsitem[spark]'`); newsitem must be installed where the tasks run.
"""

from functools import partial
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import from_arrow_schema

from newsitem import arrow


def parse_pages(pages: DataFrame, **options: Any) -> DataFrame:
    """The items of a data frame of pages: the rows and columns that `newsitem.arrow.parse_batches` gives.

    Args:
        pages: with the columns `name`, `page` and, if known, `format`; others are passed over.
        options: as for `parse_batches`.
    """
    columns = [name for name in ("name", "page", "format") if name in pages.columns]
    work = partial(arrow.parse_batches, **options)
    return pages.select(columns).mapInArrow(work, from_arrow_schema(arrow.schema))
