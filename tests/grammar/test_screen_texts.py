"""Words on the screen end where something else begins."""

import pytest

from newsitem.grammar.screen_texts import screen_texts
from newsitem.text import Source


def words_of(text):
    return [found.words.text if found.words else None for found in screen_texts(Source(text).whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— TEXT ON SCREEN —\nWE ARE\nREADY\n--SOUNDBITE (ENGLISH)--\nX", ["WE ARE READY"]),
        ("— TEXT ON SCREEN —\n\nWE ARE\n\nREADY\n\n\nGRAPHIC: LT COL X – Role\n", ["WE ARE READY", "LT COL X – Role"]),
        ("TEXT ON SCREEN – Jane Roe, Pilot\n“Up.”", ["Jane Roe, Pilot"]),
        ("TEXT ON SCREEN The crew has 14 members SOUNDBITE (English) Jane", ["The crew has 14 members"]),
        (
            "TEXT - LTG JANE ROE\n\nCommander, Land Command\n\nAerial shot – tank",
            ["LTG JANE ROE Commander, Land Command"],
        ),
        ("GRAPHIC: MARC ROE – COOK\n\nCommander Jane Roe, Host Nation Support\n“Up.”", ["MARC ROE – COOK"]),
        ("TEXT – MARC ROE, COOK\n\nCommander, Land Command\n\nX", ["MARC ROE, COOK"]),
        ("GRAPHIC: MAP OF ICELAND\n\nCommander Jane Roe, Pilot\n\n“Up.”", ["MAP OF ICELAND"]),
        ("TEXT – LTG JANE ROE\nCommander, Land Command\n“Up.”", ["LTG JANE ROE Commander, Land Command"]),
        ("TEXT ON SCREEN\nHOW TO LAND\nON ICE\n\nCaptain ‘Moth’\n“Up.”", ["HOW TO LAND ON ICE"]),
        ("TEXT ON SCREEN\r\nHOW TO LAND\r\nON ICE\r\n\r\nCaptain ‘Moth’\r\n“Up.”", ["HOW TO LAND ON ICE"]),
        ("TEXT ON SCREEN\n\nREADY\n\nCOLONEL RÉMI\n\nPilot, Air Force\n\n“Up.”", ["READY"]),
        ("TEXT ON SCREEN\nREADY\n\nCOLONEL RÉMI\nPilot, Air Force\n“Up.”", ["READY"]),
        ("TEXT ON SCREEN\nREADY\nClose up – boots", ["READY"]),
        ("TEXT ON SCREEN\nREADY\n(00:05) BOOTS", ["READY"]),
        ("TEXT ON SCREEN\nREADY\nJANE ROE – PILOT\n“Up.”", ["READY"]),
        ("TEXT ON SCREEN\nREADY\nThe night is long.", ["READY"]),
        ("TEXT ON SCREEN\nREADY\n\n\n\nSOMETHING ELSE", ["READY"]),
        ("Text on screen: ready", ["ready"]),
        ("TEXT ON SCREEN", [None]),
    ],
)
def test_words_on_the_screen_end_with_their_line_or_before_what_is_none(text, expected):
    assert words_of(text) == expected


@pytest.mark.parametrize("text", ["The text on screen was small.", "CLOSE UP OF TEXT ON PAPER", "CONTEXT – OLD", ""])
def test_prose_about_texts_is_none(text):
    assert words_of(text) == []
