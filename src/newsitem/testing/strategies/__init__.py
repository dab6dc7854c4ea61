"""Hypothesis strategies for items, with all that they hold, and for pages. Only this needs the library `hypothesis`."""

from newsitem.testing.strategies.items import (
    credit_lines,
    datelines,
    dates,
    exact_items,
    items,
    places,
    restrictions,
    shots,
    soundbites,
    speakers,
)
from newsitem.testing.strategies.pages import MadeShot, Story, pages, scripts, stories

__all__ = [
    "MadeShot", "Story", "credit_lines", "datelines", "dates", "exact_items", "items", "pages", "places",
    "restrictions", "scripts", "shots", "soundbites", "speakers", "stories",
]  # fmt: skip
