"""The date at the end of some words, with and without a blank before it."""

import pytest

from newsitem.grammar.last_dates import last_date
from newsitem.text import Source


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("TELDE, ESPAÑA15 DE MAYO DE 2020", "15 DE MAYO DE 2020"),
        ("MAGANGUE, COLOMBIAJULY 7, 2021", "JULY 7, 2021"),
        ("BAMAKO, MALIMAY 31, 2021", "MAY 31, 2021"),
        ("PARIS, FRANCE\n3 MARS 2024\n", "3 MARS 2024"),
        ("LAS PALMAS, ESPAÑA\nRECIENTE", "RECIENTE"),
        ("OSLO, NORWAY\nARCHIVE", "ARCHIVE"),
        ("San Julián de la Frontera, 17 May 2022", "17 May 2022"),
        ("OSLO, NORWAY - MAY 30-31, 2021 -", "MAY 30-31, 2021"),
        ("Wide shot of campus in 2021 OSLO, NORWAY", None),
        ("CUZCO, PERÚ", None),
        ("", None),
    ],
)
def test_the_date_at_the_end_is_found(words, date):
    found = last_date(Source(words).whole)
    assert (found.text if found else None) == date
