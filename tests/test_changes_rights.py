"""Claims about `newsitem.changes.rights`: pairs of restrictions, worked out by hand, and both ways round."""

import pytest

from newsitem.changes.rights import OPPOSITE, judged, judged_addition, judged_removal
from newsitem.model import RESTRICTION_KINDS, Restriction


def limit(kind, text="AS PRINTED", **fields):
    return Restriction(text, kind, **fields)


def no_access(*territories, **fields):
    return limit("no-access", territories=territories, **fields)


def only_access(*territories, **fields):
    return limit("only-access", territories=territories, **fields)


def platform(*platforms, **fields):
    return limit("platform", platforms=platforms, **fields)


PAIRS = [
    # territories
    ("tightened", no_access("RU"), no_access("RU", "BY")),
    ("tightened", no_access("RU"), no_access("BY", "RU", "NORTH AMERICA")),
    ("changed", no_access("RU"), no_access("BY")),
    ("changed", no_access("US", "CA"), no_access("NORTH AMERICA")),
    ("changed", no_access("RU", "BY"), no_access("RU", "CN")),
    ("changed", no_access("RU", "BY"), no_access("BY", "RU")),
    ("changed", no_access(), no_access("RU")),
    ("loosened", only_access("GB"), only_access("GB", "IE")),
    ("changed", only_access("GB"), only_access("IE")),
    ("changed", only_access(), only_access("GB")),
    ("changed", limit("no-archive", territories=("US",)), limit("no-archive", territories=("US", "CA"))),
    ("changed", limit("other", territories=("US",)), limit("other", territories=("US", "CA"))),
    # outlets
    ("tightened", limit("no-access", outlets=("BBC",)), limit("no-access", outlets=("BBC", "RTE"))),
    ("loosened", limit("only-access", outlets=("BBC",)), limit("only-access", outlets=("BBC", "RTE"))),
    ("loosened", limit("clients-only", outlets=("AP",)), limit("clients-only", outlets=("AP", "AFP"))),
    ("changed", limit("clients-only"), limit("clients-only", outlets=("AP",))),
    ("changed", no_access("GB"), no_access("GB", outlets=("BBC",))),
    ("changed", limit("credit", credit="A", outlets=("BBC",)), limit("credit", credit="A", outlets=("BBC", "RTE"))),
    ("tightened", no_access("GB", outlets=("BBC",)), no_access("GB", "IE", outlets=("BBC", "RTE"))),
    ("changed", no_access("GB", "IE", outlets=("BBC",)), no_access("GB", outlets=("BBC", "RTE"))),
    # platforms: of `platform` those that are not allowed, of other kinds those to which it is limited
    ("tightened", platform("online"), platform("online", "mobile")),
    ("changed", platform("online"), platform("mobile")),
    ("changed", platform(), platform("online")),
    ("changed", platform("online", "mobile"), platform("mobile", "online")),
    ("tightened", no_access("RU", platforms=("online",)), no_access("RU", platforms=("online", "social"))),
    ("tightened", no_access("RU", platforms=("online",)), no_access("RU")),
    ("changed", no_access("RU", platforms=("online",)), no_access("RU", platforms=("broadcast",))),
    ("tightened", limit("no-archive", platforms=("online",)), limit("no-archive")),
    ("tightened", limit("editorial-only", platforms=("print",)), limit("editorial-only", platforms=("print", "online"))),
    ("loosened", limit("none", platforms=("broadcast",)), limit("none", platforms=("broadcast", "online"))),
    ("loosened", limit("none", platforms=("broadcast",)), limit("none")),
    ("changed", limit("part", platforms=("online",)), limit("part")),
    ("tightened", no_access("RU", platforms=("online",)), no_access("RU", "BY", platforms=("online", "social"))),
    ("changed", no_access("RU", "BY", platforms=("online",)), no_access("RU", platforms=("online", "social"))),
    # until
    ("tightened", limit("time-limit", until="2025-04-02"), limit("time-limit", until="2025-04-01")),
    ("tightened", limit("time-limit", until="2025-04-01T22:00Z"), limit("time-limit", until="2025-04-01T21:00Z")),
    ("tightened", limit("time-limit", until="2025-04-01T22:00Z"), limit("time-limit", until="2025-04-01T22:00+02:00")),
    ("changed", limit("time-limit", until="2025-04-01T22:00Z"), limit("time-limit", until="2025-04-01")),
    ("changed", limit("time-limit", until="2025-04-01T22:00"), limit("time-limit", until="2025-04-01T21:00Z")),
    ("tightened", limit("time-limit", until="2025-04-03T22:00"), limit("time-limit", until="2025-04-01T21:00Z")),
    ("changed", limit("time-limit", until="2025-04-01T22:00Z"), limit("time-limit", until="2025-04-02T00:00+02:00")),
    ("changed", limit("time-limit", until="2025-04-01"), limit("time-limit")),
    ("tightened", limit("no-archive", until="2025-04-02"), limit("no-archive", until="2025-04-01")),
    ("tightened", limit("no-archive", until="2025-04-02"), limit("no-archive")),
    ("tightened", limit("embargo", until="2025-04-01"), limit("embargo", until="2025-04-02")),
    ("tightened", limit("embargo", until="2025-04-01T06:00Z"), limit("embargo", until="2025-04-01T06:30Z")),
    ("changed", limit("embargo"), limit("embargo", until="2025-04-02")),
    ("changed", limit("embargo", until="2025-04-01"), limit("embargo", until="2025-04-01T06:00")),
    ("changed", platform("online", until="2025-04-01"), platform("online", until="2025-04-02")),
    # period
    ("tightened", limit("time-limit", period="PT48H"), limit("time-limit", period="PT24H")),
    ("tightened", limit("time-limit", period="P1W"), limit("time-limit", period="PT48H")),
    ("tightened", limit("time-limit", period="P2M"), limit("time-limit", period="P30D")),
    ("changed", limit("time-limit", period="P1M"), limit("time-limit", period="P30D")),
    ("changed", limit("time-limit", period="PT48H"), limit("time-limit", period="P2D")),
    ("changed", limit("time-limit", period="PT48H"), limit("time-limit", until="2025-04-01")),
    ("tightened", limit("length-limit", period="PT2M"), limit("length-limit", period="PT1M30S")),
    ("tightened", limit("no-archive", period="P30D"), limit("no-archive")),
    ("tightened", limit("no-archive", period="P30D"), limit("no-archive", period="P2W")),
    ("changed", limit("no-archive", until="2025-04-01"), limit("no-archive", until="2025-04-01", period="P2W")),
    ("changed", limit("embargo", period="PT48H"), limit("embargo", period="PT24H")),
    # the source to which it is tied
    ("tightened", limit("no-resale", source="PORT TV"), limit("no-resale")),
    ("changed", limit("no-resale", source="PORT TV"), limit("no-resale", source="HILL TV")),
    ("changed", limit("no-resale", source="PORT TV"), limit("no-resale", source="Port TV")),
    ("loosened", limit("none", source="PORT TV"), limit("none")),
    ("changed", limit("part", source="PORT TV"), limit("part")),
    ("tightened", no_access("RU", source="PORT TV"), no_access("RU", "BY")),
    ("changed", no_access("RU", "BY", source="PORT TV"), no_access("RU")),
    # words
    ("changed", limit("credit", credit="PORT TV"), limit("credit", credit="PORT TELEVISION")),
    ("changed", limit("credit"), limit("credit", credit="PORT TV")),
    ("changed", limit("editorial-only", "NEWS USE ONLY"), limit("editorial-only", "EDITORIAL USE ONLY")),
    ("changed", limit("other", "ASK TOR"), limit("other", "ASK TOR FIRST")),
    ("changed", limit("other", "ASK TOR", platforms=("online",)), limit("other", "ASK TOR FIRST")),
    ("tightened", limit("other", "ASK TOR", platforms=("online",)), limit("other", "ASK TOR")),
    ("changed", limit("part", "SEE SCRIPT"), limit("part", "PART NO ACCESS")),
    ("tightened", no_access("RU", text="NO ACCESS RUSSIA"), no_access("RU", "BY", text="NO ACCESS RUSSIA/BELARUS")),
    # kinds
    ("tightened", limit("none"), no_access("RU")),
    ("tightened", limit("none"), limit("other", "ASK TOR")),
    ("tightened", limit("none"), limit("restricted")),
    ("changed", limit("none"), limit("part", "SEE SCRIPT")),
    ("changed", limit("restricted"), no_access("RU")),
    ("changed", limit("other", "NO USE JAPAN"), no_access("JP", text="NO USE JAPAN")),
    ("changed", limit("no-archive"), limit("no-resale")),
]  # fmt: skip


def test_there_are_enough_pairs_of_each_verdict():
    counts = [sum(row[0] == verdict for row in PAIRS) for verdict in ("tightened", "loosened", "changed")]
    assert sum(counts) >= 60
    assert min(counts) >= 6


@pytest.mark.parametrize(("verdict", "old", "new"), PAIRS)
def test_a_pair_is_judged(verdict, old, new):
    assert judged(old, new).what == verdict


@pytest.mark.parametrize(("verdict", "old", "new"), PAIRS)
def test_the_other_way_round_it_is_the_opposite(verdict, old, new):
    assert judged(new, old).what == OPPOSITE[verdict]


@pytest.mark.parametrize(("verdict", "old", "new"), PAIRS)
def test_there_is_a_reason(verdict, old, new):
    assert all(judged(old, new).reasons)


@pytest.mark.parametrize("kind", RESTRICTION_KINDS)
def test_what_is_added_limits_but_for_what_frees_and_what_only_points_to_the_shots(kind):
    verdict = {"none": "loosened", "part": "changed"}.get(kind, "tightened")
    assert judged_addition(limit(kind)) == verdict
    assert judged_removal(limit(kind)) == OPPOSITE[verdict]


def test_the_reasons_name_what_came_and_went():
    found = judged(no_access("RU", "BY"), no_access("RU", "CN", source="PORT TV"))
    assert found.reasons == ("territories added: CN; territories removed: BY", "for the source None, now 'PORT TV'")
