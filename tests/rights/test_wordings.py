"""Words that forbid a German broadcaster's use, or leave it open, never give yes, however the grammar reads them."""

import datetime
from pathlib import Path

import attrs
import pytest

from newsitem.claims import Page
from newsitem.grammar.restrictions import read_restrictions
from newsitem.model import RESTRICTION_KINDS, Item, Restriction, Shot
from newsitem.rights import Use, clearance
from newsitem.text import Source

NOW = datetime.datetime(2025, 6, 1, tzinfo=datetime.UTC)
#: All is said, so nothing but the words can make it ask.
USE = Use(
    territory="DE",
    platform="broadcast",
    outlets=("ZDF",),
    clients=("AP", "SNTV"),
    at=NOW,
    received=NOW - datetime.timedelta(days=1),
    purpose="editorial",
    archive=False,
    resale=False,
    alter=False,
    length=30,
)
FORBIDDEN_OR_UNCLEAR = Path(__file__).with_name("never_yes.txt").read_text(encoding="utf-8").splitlines()
FREE = [
    "NONE", "ACCESS ALL", "NO ACCESS JAPAN", "NO ACCESS BBC/INTERNET", "Available worldwide excluding Norway.",
    "AP CLIENTS ONLY", "EDITORIAL USE ONLY", "FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE OR MOBILE",
    "Max use 2 minutes.", "Use within 48 hours.", "NO USE AFTER JULY 16, 2025 1500 GMT", "MUST CREDIT “HARBOUR POLICE”",
    "EMBARGOED UNTIL 00:01 GMT, 14 MAY, 2025", "NO RESALE / NO ARCHIVE", "MUST NOT OBSCURE LOGO", "GERMANY ONLY",
    "No use by BBC Persian, VOA Persian, Manoto TV, Iran International", "NO ACCESS UK/REPUBLIC OF IRELAND/RTE",
]  # fmt: skip
CONDITIONS = ["UNLESS GERMAN", "EXCEPT IN EUROPE", "WITHOUT PERMISSION", "IF PAID FOR", "FOR GOATS ONLY"]


def answer(item, use=USE):
    return clearance(item, use).answer


def item_of(*restrictions):
    return Item("ap", shots=[Shot(1, "Port")], restrictions=restrictions)


def read(words):
    page = Page(Source(words))
    return item_of(*read_restrictions(page, page.whole))


@pytest.mark.parametrize("words", FORBIDDEN_OR_UNCLEAR)
def test_words_that_forbid_or_are_unclear_never_give_yes(words):
    assert answer(read(words)) != "yes"


@pytest.mark.parametrize("words", FREE)
def test_words_that_allow_give_yes(words):
    assert answer(read(words)) == "yes"


@pytest.mark.parametrize("kind", [kind for kind in RESTRICTION_KINDS if kind not in ("other", "restricted", "part")])
@pytest.mark.parametrize("words", ["", "UNLESS CLEARED", "ONLY WITHOUT PERMISSION", "NOT UNTIL AGREED"])
def test_words_that_no_field_accounts_for_never_give_yes(kind, words):
    fields = {"credit": "AP", "outlets": ("AP",), "territories": (), "until": None, "period": None}
    assert answer(item_of(Restriction(words, kind, **fields))) != "yes"


@pytest.mark.parametrize("words", FREE)
@pytest.mark.parametrize("more", CONDITIONS)
def test_a_condition_behind_any_statement_turns_yes_into_ask(words, more):
    restrictions = read(words).restrictions
    widened = [attrs.evolve(one, text=f"{one.text.rstrip('.')} {more}") for one in restrictions]
    assert answer(item_of(*widened)) != "yes"
