r"""A page that shows what was read: the text with every value marked in place, and beside it the item.

>>> import newsitem
>>> from newsitem.view import View, render
>>> reading = newsitem.explain("SHOTLIST:\n1. Owl on a clock\nSTORYLINE:\nAn owl.", name="owl.txt")
>>> html = render([View.of(reading)])  # one file, which fetches nothing; it needs jinja2
"""

from newsitem.view.report import render
from newsitem.view.views import View

__all__ = ["View", "render"]
