"""Claims about `newsitem.shapes`."""

import pytest

from newsitem.model import Date, Item, Place, Restriction
from newsitem.shapes import SHAPES, shapes_of

FITTING = {
    "day": ["2025-03-18", "2024-02-29", "0001-01-01", "9999-12-31"],
    "time": ["2025-03-18", "2025-03-18T17:42", "2025-03-18T17:42Z", "2025-03-18T17:42:10.5+05:45", "2025-03-18T00:00"],
    "period": ["PT48H", "P30D", "P2W", "P1Y2M3DT4H5M6.5S", "PT2M", "P1.5D"],
    "country": ["NO", "XK"],
}
OTHERS = {
    "day": ["", "2025", "2025-3-18", "2025-02-29", "2025-13-01", "0000-01-01", "2025-03-18\n", "٢٠٢٥-٠٣-١٨", "20250318"],
    "time": ["", "2025", "2025-02-29T10:00", "2025-03-18T24:00", "2025-03-18T17:42:60", "2025-03-18 17:42", "T17:42",
             "2025-03-18T17:42+0545", "2025-03-18T17", "2025-03-18T17:42Z\n"],
    "period": ["", "P", "PT", "P1DT", "48H", "PT48", "P48H", "-P1D", "PT1H\n", "PT.5S"],
    "country": ["", "no", "NOR", "N", "NO\n"],
}  # fmt: skip


@pytest.mark.parametrize(("shape", "text"), [(shape, text) for shape, texts in FITTING.items() for text in texts])
def test_a_text_of_the_shape_fits(shape: str, text: str) -> None:
    assert SHAPES[shape].fits(text)


@pytest.mark.parametrize(("shape", "text"), [(shape, text) for shape, texts in OTHERS.items() for text in texts])
def test_another_text_does_not(shape: str, text: str) -> None:
    assert not SHAPES[shape].fits(text)


def test_the_example_in_the_meaning_of_a_shape_fits_it() -> None:
    for shape in SHAPES.values():
        assert shape.fits(shape.meaning.rpartition(" ")[2])


def test_the_model_says_which_fields_have_a_shape() -> None:
    found = {cls: shapes_of(cls) for cls in (Date, Place, Restriction, Item)}
    assert found == {
        Date: {"start": SHAPES["day"], "end": SHAPES["day"]},
        Place: {"country": SHAPES["country"]},
        Restriction: {"until": SHAPES["time"], "period": SHAPES["period"]},
        Item: {"published": SHAPES["time"]},
    }
