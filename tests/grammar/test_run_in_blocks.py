"""Headings that have lost their line breaks: where they begin, and what is source, access and place in them."""

import pytest

from newsitem.grammar.headings import Tail
from newsitem.grammar.run_in_blocks import cut_block, parts_run_in
from newsitem.grammar.source_names import names_pattern
from newsitem.text import Source

NAMES = ["Canal Andino", "AIGAIO TV"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Smoke AIGAIO TV - NO ACCESS GREECE/CYPRUS Off Syros", ["AIGAIO TV - NO ACCESS GREECE/CYPRUS", "Off Syros"]),
        ("Wide of jetty AP TELEVISION - AP CLIENTS ONLY Mangalore", ["AP TELEVISION - AP CLIENTS ONLY", "Mangalore"]),
        ("Boats taking off AP TELEVISION FILE: Izmir - 2012", ["AP TELEVISION", "FILE: Izmir - 2012"]),
        (
            "Church Canal Andino - No Access Peru/Internet Cusco, Peru - 3 May 2011",
            ["Canal Andino - No Access Peru/Internet", "Cusco, Peru - 3 May 2011"],
        ),
        (
            "Gate AP Television - AP Clients Only/NO ACCESS BBC PERSIAN/ VOA PERSIAN TV Tehran, Iran",
            ["AP Television - AP Clients Only/NO ACCESS BBC PERSIAN/ VOA PERSIAN TV", "Tehran, Iran"],
        ),
        ("Earth KREMLIN HANDOUT At sea - 7 August 2018", ["KREMLIN HANDOUT", "At sea - 7 August 2018"]),
        ("cameramanPOOLLondon, 6 December 2004", ["POOL", "London, 6 December 2004"]),
        ("photographersToronto, 9 September 2007", ["Toronto, 9 September 2007"]),
        ("Wide of crowd Kyiv, 16 June 2023", ["Kyiv, 16 June 2023"]),
        ("Wide of river 13 April 2001", ["13 April 2001"]),
        ("Police on street West Virginia, Recent", ["West Virginia, Recent"]),
        ("Flag of South Korea Seoul, South Korea - 3 May 2010", ["Seoul, South Korea - 3 May 2010"]),
        ("Deck Ukraine, exact location unknown – 3 May 2022", ["Ukraine, exact location unknown – 3 May 2022"]),
        ("Graphic Date and location not applicable", ["Date and location not applicable"]),
        ("Bow At sea, aboard the barge Roe - July 2013", ["At sea, aboard the barge Roe - July 2013"]),
        ("Bow At sea, aboard the MV Roe", ["At sea, aboard the MV Roe"]),
        ("Bow ASSOCIATED PRESS At sea, aboard MV Roe", ["ASSOCIATED PRESS", "At sea, aboard MV Roe"]),
        ("Bow FILE: At sea, aboard MV Roe", ["FILE: At sea, aboard MV Roe"]),
        ("Boats At sea, aboard, people wave", []),
        ("Quay Off the coast of Libya - 6 June 2014", ["Off the coast of Libya - 6 June 2014"]),
        ("Ministry Undisclosed location", ["Undisclosed location"]),
        ("Deck Ukraine, exact location unknown", ["Ukraine, exact location unknown"]),
        ("Soldiers at undisclosed location", []),
        ("Various of Undisclosed location", []),
        ("Pumps FILE", ["FILE"]),
        ("Lamp AP Television Caracas, Venezuela - 8 May 2009", ["AP Television", "Caracas, Venezuela - 8 May 2009"]),
        ("Lamp AP Television Lima, Peru", ["AP Television", "Lima, Peru"]),
        (
            "Lamp LAGO TV - Must credit Lago TV FILE: Puno, Peru - May 2001",
            ["LAGO TV - Must credit Lago TV", "FILE: Puno, Peru - May 2001"],
        ),
        ("LampNRK - MUST CREDIT NRKFILE: Bergen - 2009", ["NRK - MUST CREDIT NRK", "FILE: Bergen - 2009"]),
        ("Lamp NRK ARCHIVE - NO ACCESS NORWAY", ["NRK ARCHIVE - NO ACCESS NORWAY"]),
        ("Graphic map showing lake FILE - Puno", ["FILE - Puno"]),
        ("Close of chain File", ["File"]),
        ("Tank in 1988 Recent - Exact Date and Location Unknown", ["Recent - Exact Date and Location Unknown"]),
        ("Tram from 1892 AP TELEVISION - AP CLIENTS ONLY", ["AP TELEVISION - AP CLIENTS ONLY"]),
        (
            "Lamp LAGO FILM – Must credit Lago Film Puno, Peru – 2 March 2023",
            ["LAGO FILM – Must credit Lago Film", "Puno, Peru – 2 March 2023"],
        ),
        ("Close of Police File", []),
        ("Woman walking in Kyiv, Ukraine", []),
        ("Exterior of AP Television Caracas", []),
        ("Banner of the flood of 7 April 2010", []),
        ("Close of ASSOCIATED logo", []),
    ],
)
def test_the_parts_of_a_block(text, parts):
    found = parts_run_in(Tail(Source(text).whole, begins_clear=False), names_pattern(NAMES))
    assert [part.words.text for part in found] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Undisclosed location",
        "Date and location not applicable",
        "Location undisclosed",
        "Recent - Exact Date and Location Unknown",
    ],
)
def test_a_heading_without_place_or_day_behind_a_quote(text):
    found = parts_run_in(Tail(Source(f" {text} ").whole, begins_clear=True), names_pattern(NAMES))
    assert [part.words.text for part in found] == [text]


def test_half_of_a_quote_is_no_place():
    assert parts_run_in(Tail(Source('" and I""').whole, begins_clear=True), names_pattern(NAMES)) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "AP CLIENTS ONLY ASSOCIATED PRESS Kalokol, Kenya – 11 February 2025",
            [
                ("access", "AP CLIENTS ONLY"),
                ("source", "ASSOCIATED PRESS"),
                ("place", "Kalokol, Kenya – 11 February 2025"),
            ],
        ),
        (
            "AP CLIENTS ONLYASSOCIATED PRESSToronto, 9 September 2007",
            [("access", "AP CLIENTS ONLY"), ("source", "ASSOCIATED PRESS"), ("place", "Toronto, 9 September 2007")],
        ),
        (
            "MUST CREDIT CANAL ANDINOPOOLLima, 3 May 2003",
            [("access", "MUST CREDIT CANAL ANDINO"), ("source", "POOL"), ("place", "Lima, 3 May 2003")],
        ),
        (
            "MUST CREDIT LIVERPOOL Lima, 3 May 2003",
            [("access", "MUST CREDIT LIVERPOOL"), ("place", "Lima, 3 May 2003")],
        ),
        (
            "AP TELEVISION - AP CLIENTS ONLY BP HANDOUT - MUST CREDIT BP ++NIGHT SHOTS++",
            [
                ("source", "AP TELEVISION - AP CLIENTS ONLY"),
                ("source", "BP HANDOUT - MUST CREDIT BP"),
                ("mark", "++NIGHT SHOTS++"),
            ],
        ),
        (
            "(FIRST RUN 0630 ASIA PRIME NEWS - 22 MAY 2010) TV 9 - NO ACCESS INDIA ++MUTE - bug++ Mangalore",
            [
                ("bulletin", "(FIRST RUN 0630 ASIA PRIME NEWS - 22 MAY 2010)"),
                ("source", "TV 9 - NO ACCESS INDIA"),
                ("mark", "++MUTE - bug++"),
                ("place", "Mangalore"),
            ],
        ),
        (
            "AP PHOTOS - NO ACCESS GREECE / NO ACCESS CANADA/ FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE OR MOBILE"
            " AIGAIO TV - NO ACCESS GREECE",
            [
                (
                    "source",
                    "AP PHOTOS - NO ACCESS GREECE / NO ACCESS CANADA/ FOR BROADCAST USE ONLY"
                    " - STRICTLY NO ACCESS ONLINE OR MOBILE",
                ),
                ("source", "AIGAIO TV - NO ACCESS GREECE"),
            ],
        ),
        (
            'AIGAIO TV – MUST CREDIT "AIGAIO TV"; NO USE PORTUGAL/SPAIN Porto, Portugal',
            [("source", 'AIGAIO TV – MUST CREDIT "AIGAIO TV"; NO USE PORTUGAL/SPAIN'), ("place", "Porto, Portugal")],
        ),
        (
            "YLE – NO ACCESS FINLAND / NO USE BBC Persian, VOA Persian",
            [("source", "YLE – NO ACCESS FINLAND / NO USE BBC Persian, VOA Persian")],
        ),
    ],
)
def test_a_block_is_cut_into_sources_access_and_places(text, parts):
    cut = cut_block(Source(text).whole, names_pattern(NAMES))
    assert [(part.kind, part.words.text) for part in cut] == parts
