"""Printed statements become typed restrictions; nothing that limits use is ever dropped."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.restrictions import once, read_restrictions, understood
from newsitem.text import Source

ALL_BUT_BROADCAST = ("online", "mobile", "social", "print")
DIGITAL = ("online", "mobile", "social")

# printed, then for each restriction: its kind and the fields that it fills
STATEMENTS = [
    ("NONE", [("none", {})]),
    ("ACCESS ALL EXCEPT JAPAN", [("no-access", {"territories": ("JP",)})]),
    ("ACCESS ALL, EXCEPT JAPAN AND SOUTH KOREA", [("no-access", {"territories": ("JP", "KR")})]),
    ("WORLDWIDE EXCEPT NORWAY", [("no-access", {"territories": ("NO",)})]),
    ("NO ACCESS WORLDWIDE EXCEPT NORWAY", [("only-access", {"territories": ("NO",)})]),
    ("NO ACCESS CHINA EXCEPT HONG KONG", [("no-access", {"territories": ("CN",)})]),
    ("ACCESS ALL UNTIL 5 MAY 2025", [("time-limit", {"until": "2025-05-05"})]),
    ("ACCESS ALL BUT SEE SCRIPT", [("other", {})]),
    (
        "BROADCAST USE ONLY IN JAPAN",
        [("only-access", {"territories": ("JP",)}), ("platform", {"platforms": ALL_BUT_BROADCAST})],
    ),
    ("NO USE 7 DAYS AFTER 5 MAY 2025", [("time-limit", {"period": "P7D"})]),
    ("NO ACCESS BOSNIA AND HERZEGOVINA, CROATIA", [("no-access", {"territories": ("BA", "HR")})]),
    ("NO ACCESS U.S. AND CANADA", [("no-access", {"territories": ("US", "CA")})]),
    ("MUST CREDIT DR. JANE ROE", [("credit", {"credit": "DR. JANE ROE"})]),
    ("CREDIT NOT REQUIRED", []),
    ("CREDIT NOT TO BE REMOVED", [("credit", {"credit": "NOT TO BE REMOVED"})]),
    ("No use after 1500 on July 16, 2024", [("time-limit", {"until": "2024-07-16T15:00"})]),
    ("NO USE OVER 2 MINUTES", [("length-limit", {"period": "PT2M"})]),
    (
        "International: AP Clients Only; US: AP Clients Only",
        [("clients-only", {"outlets": ("AP",)}), ("clients-only", {"outlets": ("AP",)})],
    ),
    (
        "International: No access Norway | US: AP Clients Only",
        [("no-access", {"territories": ("NO",)}), ("clients-only", {"outlets": ("AP",)})],
    ),
    (
        "Access only for Eurovision Members and EVN / EVS Sub-Licensees.",
        [("clients-only", {"outlets": ("Eurovision", "EVN", "EVS Sub-Licensees")})],
    ),
    ("EBU members, Eurovision and CNN clients only", [("clients-only", {"outlets": ("EBU", "Eurovision", "CNN")})]),
    ("FOR USE BY AP CLIENTS ONLY/UK", [("clients-only", {"outlets": ("AP",)})]),
    ("Not for distribution to third parties", [("no-resale", {})]),
    ("Not for distribution in Sweden, Norway", [("no-resale", {}), ("no-access", {"territories": ("SE", "NO")})]),
    ("NO DISTRIBUTION OUTSIDE GERMANY", [("no-resale", {}), ("only-access", {"territories": ("DE",)})]),
    ("No resale in Japan or Taiwan", [("no-resale", {"territories": ("JP", "TW")})]),
    ("No resale outside Japan", [("no-resale", {})]),
    ("BROADCAST AND DIGITAL: NO USE NORWAY", [("no-access", {"territories": ("NO",)})]),
    (
        "Broadcast/Online restrictions: No access Japan",
        [("no-access", {"territories": ("JP",), "platforms": ("broadcast", "online")})],
    ),
    ("No use UK after 48 hours", [("time-limit", {"territories": ("GB",), "period": "PT48H"})]),
    ("Restrictions: No access Japan", [("no-access", {"territories": ("JP",)})]),
    ("Nur zur redaktionellen Verwendung", [("editorial-only", {})]),
    ("Keine Weitergabe an Dritte", [("no-resale", {})]),
    ("Kein Archiv", [("no-archive", {})]),
    ("Achtung: Keine Nutzung in Österreich", [("no-access", {"territories": ("AT",)})]),
    ("Nicht für Ziegen", [("other", {})]),
    ("Achtung: Sperrfrist beachten", [("embargo", {})]),
    ("Sperrfrist: 19. März 2025, 06.00 Uhr", [("embargo", {})]),
    ("EMBARGO UNTIL 19TH OF MARCH 2025", [("embargo", {})]),
    ("Sin acceso en España", [("no-access", {"territories": ("ES",)})]),
    ("Interdit en France", [("no-access", {"territories": ("FR",)})]),
    ("Pas de revente", [("no-resale", {})]),
    ("Vietata la rivendita", [("no-resale", {})]),
    ("Proibida a revenda", [("no-resale", {})]),
    ("Solo uso editoriale", [("editorial-only", {})]),
    ("Credit is optional", []),
    ("ACCESS ALL", [("none", {})]),
    ("Access: all", [("none", {})]),
    ("PUBLIC DOMAIN", [("none", {})]),
    ("RESTRICTED", [("restricted", {})]),
    ("MUST CREDIT “HARBOUR POLICE” HANDOUT", [("credit", {"credit": "HARBOUR POLICE"})]),
    ("MUST COURTESY 'NORTHLIGHT PICTURES'", [("credit", {"credit": "NORTHLIGHT PICTURES"})]),
    ("Must on-screen credit 'O'Brien Films'", [("credit", {"credit": "O'Brien Films"})]),
    ("Mandatory onscreen credit CANAL NORTE", [("credit", {"credit": "CANAL NORTE"})]),
    ("PLEASE CREDIT UNICEF ON SCREEN", [("credit", {"credit": "UNICEF"})]),
    ("PEASE CREDIT UNICEF ON SCREEN’", [("credit", {"credit": "UNICEF"})]),
    ("CREDIT UNICEF FOOTAGE ON SCREEN", [("credit", {"credit": "UNICEF"})]),
    ("COURTESY: JANE ROE", [("credit", {"credit": "JANE ROE"})]),
    ("Must courtesy Jane Roe, Facebook", [("credit", {"credit": "Jane Roe, Facebook"})]),
    ("CREDIT ON SCREEN", [("credit", {})]),
    ("NO ACCESS INDIA/US", [("no-access", {"territories": ("IN", "US")})]),
    ("No access Japan, South Korea and Taiwan", [("no-access", {"territories": ("JP", "KR", "TW")})]),
    ("No access Chinese mainland", [("no-access", {"territories": ("CN",)})]),
    ("NO ACCESS BOSNIA AND HERZEGOVINA", [("no-access", {"territories": ("BA",)})]),
    (
        "Available worldwide excluding Trinidad and Tobago and Serbia",
        [("no-access", {"territories": ("TT", "RS")})],
    ),
    ("Use on broadcast channels only", [("platform", {"platforms": ALL_BUT_BROADCAST})]),
    ("Max use: 2 mins", [("length-limit", {"period": "PT2M"})]),
    ("NO ACCESS BBC", [("no-access", {"outlets": ("BBC",)})]),
    ("NO ACCESS ACCESS HOLLYWOOD", [("no-access", {"outlets": ("ACCESS HOLLYWOOD",)})]),
    (
        "No use by BBC Persian, VOA Persian, Manoto TV",
        [("no-access", {"outlets": ("BBC Persian", "VOA Persian", "Manoto TV")})],
    ),
    (
        "No Access Chile/Internet/CNN",
        [("no-access", {"territories": ("CL",), "outlets": ("CNN",)}), ("platform", {"platforms": ("online",)})],
    ),
    (
        "NO ACCESS NORTH AMERICA/INTERNET",
        [("no-access", {"territories": ("NORTH AMERICA",)}), ("platform", {"platforms": ("online",)})],
    ),
    ("NO ACCESS", [("no-access", {})]),
    ("NO SCOTLAND", [("no-access", {"territories": ("GB",)})]),
    (
        "Available worldwide excluding Denmark, Norway and Sweden.",
        [("no-access", {"territories": ("DK", "NO", "SE")})],
    ),
    ("UK ONLY", [("only-access", {"territories": ("GB",)})]),
    (
        "FOR USE IN GERMANY, AUSTRIA AND SWITZERLAND ONLY",
        [("only-access", {"territories": ("DE", "AT", "CH")})],
    ),
    ("ONLY FOR USE IN THE UK", [("only-access", {"territories": ("GB",)})]),
    ("FOR USE ONLY IN SCOTLAND", [("only-access", {"territories": ("GB",)})]),
    ("NO BROADCAST", [("platform", {"platforms": ("broadcast",)})]),
    ("NO BROADCAST/ONLINE", [("platform", {"platforms": ("broadcast", "online")})]),
    ("NO BROADCAST OR ONLINE", [("platform", {"platforms": ("broadcast", "online")})]),
    ("NO BROADCAST IN JAPAN", [("no-access", {"territories": ("JP",)})]),
    ("DO NOT BROADCAST", [("no-access", {})]),
    ("AP Clients Only", [("clients-only", {"outlets": ("AP",)})]),
    ("subscribers only", [("clients-only", {})]),
    ("EDITORIAL USE ONLY", [("editorial-only", {})]),
    ("News use only", [("editorial-only", {})]),
    ("Only for editorial use", [("editorial-only", {})]),
    ("For news purposes", [("editorial-only", {})]),
    ("NO COMMERCIAL USE", [("editorial-only", {})]),
    ("To be used in news programmes only", [("editorial-only", {})]),
    ("No use of the aerial pictures in advertising", [("editorial-only", {})]),
    ("No use of the aerial pictures in Norway", [("no-access", {"territories": ("NO",)})]),
    ("No use of this footage on social media", [("platform", {"platforms": ("social",)})]),
    ("Reproduction is authorised, except for pictures with another name", [("other", {})]),
    ("Reproduction is authorised, except Japan", [("other", {}), ("no-access", {"territories": ("JP",)})]),
    ("This material may not be used for the purpose of advertising", [("editorial-only", {})]),
    ("The footage may not be sold to third parties", [("no-resale", {})]),
    ("They must not be archived", [("no-archive", {})]),
    ("It must not be used after 5 May 2025", [("time-limit", {"until": "2025-05-05"})]),
    ("This video cannot be used online", [("platform", {"platforms": ("online",)})]),
    ("Our pictures may not be used in Norway", [("no-access", {"territories": ("NO",)})]),
    ("It may be used in Norway", [("other", {})]),
    (
        "This media asset is free for editorial broadcast, print, online and radio use."
        " It is restricted for use for other purposes.",
        [("editorial-only", {})],
    ),
    ("MUST NOT OBSCURE LOGO", [("no-alteration", {})]),
    ("DO NOT OBSTRUCT HARBOUR TV LOGO", [("no-alteration", {})]),
    ("THIS VIDEO MAY NOT BE EDITED", [("no-alteration", {})]),
    ("MUST BE USED IN FULL", [("no-alteration", {})]),
    ("NO RESALES", [("no-resale", {})]),
    ("PROHIBIDA LA REVENTA / NO RESALE", [("no-resale", {})]),
    ("No re-use/re-sale film/video clips without clearance", [("no-resale", {})]),
    ("NO RE-USE/RE-SALE FILM/VIDEO CLIPS WITHOUT CLEARANCE", [("no-resale", {})]),
    ("NO RESALE/VIDEO MUST BE CREDITED", [("no-resale", {}), ("other", {})]),
    ("No third party sales", [("no-resale", {})]),
    ("NO ARCHIVE", [("no-archive", {})]),
    ("NO ARCHIVE USE AFTER APRIL 1, 2025 2200 GMT", [("no-archive", {"until": "2025-04-01T22:00Z"})]),
    ("No library use after 30 days", [("no-archive", {"period": "P30D"})]),
    ("FOR BROADCAST USE ONLY", [("platform", {"platforms": ALL_BUT_BROADCAST})]),
    (
        "FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE OR MOBILE",
        [("platform", {"platforms": ALL_BUT_BROADCAST})],
    ),
    ("NO ACCESS INTERNET", [("platform", {"platforms": ("online",)})]),
    ("NO WEB OR SOCIAL MEDIA", [("platform", {"platforms": ("online", "social")})]),
    ("NO USE AFTER NOVEMBER 30, 2012", [("time-limit", {"until": "2012-11-30"})]),
    ("No use after 1500GMT on July 16, 2024", [("time-limit", {"until": "2024-07-16T15:00Z"})]),
    ("Use within 48 hours.", [("time-limit", {"period": "PT48H"})]),
    ("30 DAYS USE ONLY", [("time-limit", {"period": "P30D"})]),
    ("Max use 2 minutes.", [("length-limit", {"period": "PT2M"})]),
    ("No more than 90 seconds", [("length-limit", {"period": "PT90S"})]),
    ("EMBARGOED UNTIL 00:01 GMT, 14 MAY, 2017", [("embargo", {"until": "2017-05-14T00:01Z"})]),
    ("Pt No Access UK/RTE", [("part", {})]),
    ("See Script", [("part", {})]),
    ("PLEASE CREDIT ON SCREEN AS INDICATED IN SHOTLIST", [("part", {})]),
    ("All usage subject to rights licensed in contract.", [("other", {})]),
    ("Available worldwide.", []),
    ("Use on broadcast and digital channels, including social.", []),
    # several statements
    ("NO RESALES, NO ARCHIVE —EDITORIAL USE ONLY —", [("no-resale", {}), ("no-archive", {}), ("editorial-only", {})]),
    ("NO RESALES, SOMETHING STRANGE, NO ARCHIVE", [("no-resale", {}), ("other", {}), ("no-archive", {})]),
    (
        "MUST COURTESY 'X' / NO ACCESS INTERNET / NO USE AFTER MAY 3, 2012",
        [
            ("credit", {"credit": "X"}),
            ("platform", {"platforms": ("online",)}),
            ("time-limit", {"until": "2012-05-03"}),
        ],
    ),
    (
        "Mandatory onscreen credit CANAL NORTE/ No use after May 29, 2025",
        [("credit", {"credit": "CANAL NORTE"}), ("time-limit", {"until": "2025-05-29"})],
    ),
    (
        "EMBARGOED UNTIL 14 MAY, 2017; CREDIT UNICEF ON SCREEN",
        [("embargo", {"until": "2017-05-14"}), ("credit", {"credit": "UNICEF"})],
    ),
    (
        "Broadcast: No use Portugal. No archive. Digital: No use Portugal. No archive.",
        [("no-access", {"territories": ("PT",)}), ("no-archive", {})],
    ),
    (
        "Broadcast: No use Japan. Digital: No use.",
        [("no-access", {"territories": ("JP",), "platforms": ("broadcast",)}), ("platform", {"platforms": DIGITAL})],
    ),
    (
        "Broadcast: News use only. Part no access Italy. Digital: No resale.",
        [("editorial-only", {"platforms": ("broadcast",)}), ("part", {}), ("no-resale", {"platforms": DIGITAL})],
    ),
    (
        "Broadcast: NONE Digital: NO RESALE",
        [("none", {"platforms": ("broadcast",)}), ("no-resale", {"platforms": DIGITAL})],
    ),
]
FIELDS = ("credit", "territories", "outlets", "platforms", "until", "period")


@pytest.mark.parametrize(("printed", "expected"), STATEMENTS)
def test_a_statement_is_typed_by_its_words(printed, expected):
    found = read(printed)[0]
    assert [(r.kind, {name: value for name in FIELDS if (value := getattr(r, name))}) for r in found] == expected


@pytest.mark.parametrize("printed", [printed for printed, _ in STATEMENTS])
def test_every_word_of_a_statement_is_in_a_value_or_claimed(printed):
    found, page = read(printed)
    covered = {i for r in found for start, end in [r.span] for i in range(start, end)}
    covered |= {i for claim in page.claims for i in range(claim.start, claim.end)}
    assert "".join(c for i, c in enumerate(printed) if i not in covered).strip(" ,;./|-–—") == ""


@pytest.mark.parametrize("printed", [printed for printed, expected in STATEMENTS if expected])
def test_the_text_of_a_restriction_stands_on_the_page(printed):
    for restriction in read(printed)[0]:
        start, end = restriction.span
        assert " ".join(printed[start:end].split()) == restriction.text


def test_what_is_not_understood_is_told():
    found, page = read("NO RESALE / MIND THE GOAT")
    assert [r.kind for r in found] == ["no-resale", "other"]
    assert [(d.code, d.span) for d in page.diagnostics] == [("restriction-not-understood", (12, 25))]


def test_the_source_of_a_bracket_is_kept_with_each_of_its_statements():
    source = Source("HARBOUR TV - NO RESALE / NO ARCHIVE")
    found = read_restrictions(Page(source), source.slice(13, len(source.text)), source.slice(0, 10))
    assert [(r.kind, r.source) for r in found] == [("no-resale", "HARBOUR TV"), ("no-archive", "HARBOUR TV")]


def test_a_statement_that_is_printed_twice_is_read_once_and_claimed():
    source = Source("NO RESALE. No Resale.")
    page = Page(source)
    assert len(once(page, read_restrictions(page, source.whole))) == 1
    assert [(claim.kind, claim.start) for claim in page.claims] == [("repeat", 11)]


@pytest.mark.parametrize(
    ("printed", "known"), [("NO RESALE", True), ("HARBOUR TV", False), ("NO RESALE / GOATS", False)]
)
def test_words_are_understood_only_as_a_whole(printed, known):
    assert understood(Source(printed).whole) is known


def test_a_day_that_does_not_exist_is_told():
    source = Source("NO USE AFTER 31 FEBRUARY 2025")
    page = Page(source)
    (restriction,) = read_restrictions(page, source.whole)
    assert (restriction.kind, restriction.until) == ("time-limit", None)
    assert [found.code for found in page.diagnostics] == ["unknown-date"]


def test_a_list_of_ten_thousand_countries_takes_no_more_time_than_it_is_long():
    found, _ = read("NO ACCESS " + "/".join(["INDIA", "CHILE"] * 5000))
    assert found[0].territories == ("IN", "CL")


def read(printed):
    page = Page(Source(printed))
    return read_restrictions(page, page.whole), page


def test_a_dash_glued_to_the_next_statement_parts_the_two():
    limits = read_restrictions(Page(Source("MUST CREDIT X -NO RESALES")), Source("MUST CREDIT X -NO RESALES").whole)
    assert [limit.kind for limit in limits] == ["credit", "no-resale"]


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("MUST COURTESY HALCYON PICTURES", "HALCYON PICTURES"),
        ("CREDIT UNICEF FOOTAGE ON SCREEN", "UNICEF"),
        ("MUST CREDIT DELTA VIDEO", "DELTA VIDEO"),
        ("Must credit Delta video", "Delta"),
        ("Must credit Global Pictures on screen at all times", "Global"),
        ("MUST CREDIT NRK ON SCREEN", "NRK"),
    ],
)
def test_a_credit_is_the_name_alone(words, credit):
    (limit,) = read_restrictions(Page(Source(words)), Source(words).whole)
    assert limit.credit == credit
