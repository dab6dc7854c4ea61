"""A test kit for authors of formats: nothing lost, nothing swallowed, nothing taken from others.

`examine` asks all of it of a format and its pages; `newsitem test-format` and the pytest plugin
`newsitem.testing.pytest_plugin` show what it finds. `newsitem.testing.strategies` makes items and pages for Hypothesis.
"""

from newsitem.testing.findings import KINDS, Finding, Report
from newsitem.testing.kit import examine
from newsitem.testing.labels import complete_label, generate_label
from newsitem.testing.planting import WORD, Fate, fate_of, planted_pages, swallowed_words
from newsitem.testing.spans import unaccounted

__all__ = [
    "KINDS", "WORD", "Fate", "Finding", "Report", "complete_label", "examine", "fate_of", "generate_label",
    "planted_pages", "swallowed_words", "unaccounted",
]  # fmt: skip
