"""Hypothesis strategies for questions: restrictions as agencies word them, and uses of every kind."""

import datetime
from functools import cache

import attrs
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import PLATFORMS, Diagnostic, Item, Restriction, Shot
from newsitem.rights import Policy, Use
from newsitem.testing.strategies import restrictions
from newsitem.text import Source

WORDINGS = (
    "NONE", "ACCESS ALL", "PUBLIC DOMAIN", "NO ACCESS JAPAN", "NO ACCESS CHINA/INTERNET", "NO ACCESS BBC",
    "No Access Chile/Internet/CNN", "NO ACCESS NORTH AMERICA/INTERNET", "NO ACCESS EUROPE EXCEPT UK", "NO ACCESS",
    "NO ACCESS SCOTLAND", "ONLY FOR USE IN THE UK", "Only for use by NRK", "AP CLIENTS ONLY", "subscribers only",
    "EDITORIAL USE ONLY", "MUST NOT OBSCURE LOGO", "NO RESALE", "NO ARCHIVE", "NO ARCHIVE OR RESALE",
    "No archive after 5 May 2025", "FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE OR MOBILE", "NO ACCESS INTERNET",
    "No use after 1500GMT on July 16, 2024", "NO USE AFTER NOVEMBER 30, 2024", "Use within 48 hours",
    "No use Norway after July 20, 2024", "Max use 2 minutes", "EMBARGOED UNTIL 00:01 GMT, 14 MAY, 2024",
    "EMBARGOED UNTIL 14 MAY, 2024", "MUST CREDIT “HARBOUR POLICE”", "CREDIT ON SCREEN", "RESTRICTED", "See script",
    "All usage subject to rights licensed in contract", "Broadcast: No use Japan. No archive. Digital: No use.",
    "Broadcast: NO RESALE Digital: NO ACCESS BBC", "BROADCAST USE ONLY IN JAPAN", "NO ACCESS UK BROADCASTERS",
    "NO BROADCAST/ONLINE", "NO ACCESS JAPAN-CHILE", "NO ACCESS GERMNAY", "EMBARGOED UNTIL 2000 GMT", "Must credit as below",
)  # fmt: skip
TERRITORIES = ("JP", "CN", "HK", "GB", "GB-SCT", "US", "MX", "NO", "CL", "DE", "CA")
OUTLETS = ("BBC", "BBC Persian", "CNN", "CNNi", "NRK", "ZDF")
FIRST = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
TIMES = st.integers(0, 400 * 86_400).map(lambda seconds: FIRST + datetime.timedelta(seconds=seconds))


@cache
def read(words: str) -> tuple[Restriction, ...]:
    """The restrictions that the grammar reads out of some words."""
    page = Page(Source(words))
    return read_restrictions(page, page.whole)


def agency_restrictions() -> st.SearchStrategy[Restriction]:
    """Restrictions as they are read; some are limited to platforms, or tied to a source."""
    plain = st.sampled_from(WORDINGS).flatmap(lambda words: st.sampled_from(read(words)))
    return plain | st.builds(
        lambda one, platforms: one if one.kind in ("platform", "none") else attrs.evolve(one, platforms=platforms),
        plain,
        st.lists(st.sampled_from(PLATFORMS), max_size=2),
    )


def any_restrictions() -> st.SearchStrategy[Restriction]:
    """Those, and any that a model can hold; none that frees some platforms only, which says nothing of the others."""
    odd = restrictions().filter(lambda one: one.kind != "none" or not one.platforms)
    return st.one_of(agency_restrictions(), agency_restrictions(), odd)


def uses() -> st.SearchStrategy[Use]:
    """Uses of which more or less is said."""
    yes_or_no = st.sampled_from([None, True, False])
    return st.builds(
        Use,
        territory=st.none() | st.sampled_from(TERRITORIES),
        platform=st.none() | st.sampled_from(PLATFORMS),
        outlets=st.lists(st.sampled_from(OUTLETS), max_size=2),
        clients=st.none() | st.lists(st.sampled_from(["AP", "APTN", "Reuters"]), max_size=2),
        at=st.none() | TIMES,
        received=st.none() | TIMES,
        purpose=st.sampled_from([None, "editorial", "commercial"]),
        archive=yes_or_no,
        resale=yes_or_no,
        alter=yes_or_no,
        length=st.none() | st.sampled_from([30.0, 120.0, 121.0]),
    )


def policies() -> st.SearchStrategy[Policy]:
    """Newsrooms."""
    return st.builds(
        Policy,
        silence=st.sampled_from(["ask", "yes"]),
        territories=st.lists(st.sampled_from(TERRITORIES), max_size=2),
        platforms=st.lists(st.sampled_from(PLATFORMS), max_size=2),
    )


def items(own: list[Restriction], of_item: list[Restriction], *, terms: bool = False) -> Item:
    """An item with one shot."""
    found = [Diagnostic("site-terms", "info", "terms of use of the site: 'Do.'")] if terms else []
    shot = Shot(1, "Port", source="HARBOUR TV", restrictions=own)
    return Item("ap", shots=[shot], restrictions=of_item, diagnostics=found)
