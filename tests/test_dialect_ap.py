"""AP's script: head, restriction summary, headings, storyline, notes and credits."""

import pytest

import newsitem


def item(text):
    return newsitem.parse(text, format="ap")


SHOTS = "POOL - NO ACCESS JAPAN\nOsaka, Japan - 4 May 2015\n1. Port\n2. Pier\nSTORYLINE:\nA port opened."


@pytest.mark.parametrize(
    "head",
    [
        "RESTRICTION SUMMARY: AP CLIENTS ONLY\nSHOTLIST\n",
        "RESTRICTION SUMMARY:\nAP CLIENTS ONLY\nSHOTLIST:\n",
        "RESTRICTION SUMMARY: AP CLIENTS ONLY\n",
        "RESTRICTION SUMMARY:\nAP CLIENTS ONLY\n\n",
        "SHOTLIST\nAP CLIENTS ONLY\n\n",
        "SHOTLIST:RESTRICTIONS: AP CLIENTS ONLY\n",
        "RESTRICTION SUMMARY: AP CLIENTS ONLY\nSHOTLIST(including transcript):-\nAP CLIENTS ONLY\n",
        "RESTRICTION SUMMARY: AP CLIENTS ONLY ++CLIENTS NOTE: CONTAINS FLASHES++\nSHOTLIST\n",
    ],
)
def test_where_restrictions_of_the_item_stand(head):
    read = item(f"Port\n(5 May 2015) {head}{SHOTS}")
    assert [(r.kind, r.outlets, r.source) for r in read.restrictions] == [("clients-only", ("AP",), None)]
    assert [[r.territories for r in shot.restrictions] for shot in read.shots] == [[("JP",)], [("JP",)]]
    assert [shot.source for shot in read.shots] == ["POOL", "POOL"]


def test_a_lone_access_line_before_the_shotlist_heads_all_shots():
    read = item("Port\n(5 May 2015) POOL - NO ACCESS JAPAN\nSHOTLIST\n1. Port\n2. Pier\n")
    assert [(shot.source, shot.restrictions[0].territories) for shot in read.shots] == [("POOL", ("JP",))] * 2
    assert read.restrictions == ()


def test_several_access_lines_hold_for_their_sources_and_what_no_shot_carries_stays():
    head = "POOL - AP CLIENTS ONLY\nERT - NO ACCESS GREECE\nYLE - NO ACCESS FINLAND\nSHOTLIST\n"
    read = item(f"Port\n(5 May 2015) {head}POOL\nOsaka\n1. Port\nERT - NO ACCESS GREECE\n2. Pier\n")
    assert [[r.kind for r in shot.restrictions] for shot in read.shots] == [["clients-only"], ["no-access"]]
    assert [(r.source, r.territories) for r in read.restrictions] == [("YLE", ("FI",))]


@pytest.mark.parametrize(
    ("mark", "notes"),
    [
        ("++CLIENTS NOTE: EDIT CONTAINS FLASHES++", ("EDIT CONTAINS FLASHES",)),
        ("++CLIENT NOTE - EDIT CONTAINS FLASHES++", ("EDIT CONTAINS FLASHES",)),
        ("PLEASE NOTE: EDIT CONTAINS FLASHES", ("EDIT CONTAINS FLASHES",)),
        ("CLIENT NOTE - EDIT CONTAINS FLASHES", ("EDIT CONTAINS FLASHES",)),
        ("++CLIENTS NOTE - EDIT CONTAINS FLASHES++", ("EDIT CONTAINS FLASHES",)),
        ("++NIGHT SHOTS++", ("NIGHT SHOTS",)),
        ("++QUALITY AS INCOMING++", ()),
        ("++PART NO ACCESS JAPAN++", ()),
    ],
)
def test_notes_of_the_head(mark, notes):
    read = item(f"Port\n(5 May 2015) RESTRICTION SUMMARY: AP CLIENTS ONLY\n{mark}\nSHOTLIST\n{SHOTS}")
    assert read.notes == notes
    assert ("quality" in read.shots[1].flags) == ("QUALITY" in mark)
    assert ("part" in [r.kind for r in read.restrictions]) == ("PART" in mark)


def test_the_position_of_the_next_story_of_a_compilation_is_no_part_of_a_shot():
    next_story = "2\nKYOTO PIER\nStory No.: 401122\nAP Television\nKyoto, Japan - 3 May 2015\n1. Pier\n2. Crane\n"
    reading = newsitem.explain(
        f"Port\n(5 May 2015) SHOTLIST\nPOOL\nOsaka, Japan\n1. Port\n2. Ash\n{next_story}", format="ap"
    )
    assert [shot.text for shot in reading.items[0].shots] == ["Port", "Ash", "Pier", "Crane"]
    assert [part.text for part in reading.leftovers] == ["2 KYOTO PIER Story No.: 401122"]


@pytest.mark.parametrize("note", ["PLEASE NOTE: SHOT 2 IS OLD", "CLIENTS NOTE - SHOT 2 IS OLD"])
@pytest.mark.parametrize("behind", ["Osaka, Japan - 4 May 2015", "1. Port", "2. Pier"])
def test_a_note_without_pluses_is_no_part_of_headings_and_shots(note, behind):
    shots = SHOTS.replace(behind, f"{behind}\n{note}")
    read = item(f"Port\n(5 May 2015) SHOTLIST\n{shots}")
    assert read.notes == ("SHOT 2 IS OLD",)
    assert [(shot.text, shot.source, shot.place.city) for shot in read.shots] == [
        ("Port", "POOL", "Osaka"), ("Pier", "POOL", "Osaka"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "limits", "notes"),
    [
        ("CLIENTS: CONTAINS FLASHES", [], ("CONTAINS FLASHES",)),
        ("AP CLIENTS ONLY / CLIENTS: CONTAINS FLASHES", ["AP CLIENTS ONLY"], ("CONTAINS FLASHES",)),
        ("CLIENTS: CONTAINS FLASHES / NO ACCESS JAPAN", ["NO ACCESS JAPAN"], ("CONTAINS FLASHES",)),
        ("AP CLIENTS ONLY CLIENTS NOTE - CONTAINS FLASHES", ["AP CLIENTS ONLY"], ("CONTAINS FLASHES",)),
        ("CLIENTS NOTE: NO ACCESS JAPAN", ["NO ACCESS JAPAN"], ()),
        ("FOR AP CLIENTS: NO ACCESS JAPAN", ["FOR AP CLIENTS: NO ACCESS JAPAN"], ()),
    ],
)
def test_a_note_among_restrictions_ends_where_the_next_restriction_begins(field, limits, notes):
    read = item(f"Port\n(5 May 2015) RESTRICTION SUMMARY: {field}\nSHOTLIST\n{SHOTS}")
    assert ([limit.text for limit in read.restrictions], read.notes) == (limits, notes)
    assert [limit.source for limit in read.restrictions] == [None] * len(limits)


def test_a_note_behind_the_restriction_summary_is_no_restriction():
    read = item(f"Port\n(5 May 2015) RESTRICTION SUMMARY: CLIENTS: EDIT CONTAINS FLASHES\n{SHOTS}")
    assert (read.restrictions, read.notes) == ((), ("EDIT CONTAINS FLASHES",))


@pytest.mark.parametrize(
    "text",
    [
        f"LEAD IN:\nA port is new.\nSTORY-LINE:\nA port opened.\nSHOTLIST\n{SHOTS.partition('STORYLINE')[0]}",
        f"LEADIN: A port is new.\nSHOTLIST\n{SHOTS}",
        f"SHOTLIST\n{SHOTS.partition('STORYLINE')[0]}LEAD IN:\nA port is new.\nSTORY-LINE:\nA port opened.",
        f"LEAD IN:\nA port is new.\nSTORY-LINE:\nA port opened.\nRESTRICTION SUMMARY:\n{SHOTS.partition('STORYLINE')[0]}",
    ],
)
def test_lead_in_and_storyline_stand_before_or_behind_the_shots(text):
    read = item(f"Port\n(5 May 2015) {text}")
    assert (read.summary, read.storyline, len(read.shots)) == ("A port is new.", "A port opened.", 2)


@pytest.mark.parametrize(
    ("signed", "credits"),
    [
        ("AP video shot by Ana Soler and Pere Vidal", [("camera", "Ana Soler"), ("camera", "Pere Vidal")]),
        ("AP Video by Ana Soler\nProduction by Marta Gil.", [("camera", "Ana Soler"), ("producer", "Marta Gil")]),
        ("AP video by Ana Soler Production by Marta Gil", [("camera", "Ana Soler"), ("producer", "Marta Gil")]),
        ("The mayor was shown a video by her son and wept.", []),
    ],
)
def test_who_made_it_stands_at_the_end_of_the_storyline(signed, credits):
    read = item(f"Port\n(5 May 2015) SHOTLIST\n{SHOTS}\n{signed}")
    assert [(credit.role, credit.name) for credit in read.credits if credit.role != "source"] == credits
    assert read.storyline == ("A port opened." if credits else f"A port opened.\n{signed}")


@pytest.mark.parametrize(
    ("signed", "credits"),
    [
        ("\nAP video shot by Ana Soler", [("camera", "Ana Soler")]),
        (" AP video by Ana Soler", [("camera", "Ana Soler")]),
        (" ++MUTE++\nAP Video by Ana Soler\nProduction by Marta Gil", [("camera", "Ana Soler"), ("producer", "Marta Gil")]),
        ("\nFilmed by Ana Soler.", [("camera", "Ana Soler")]),
        (" with poster. Video by Ana Soler", []),
        (' with sign reading "Produced by Ana Soler"', []),
    ],
)  # fmt: skip
def test_who_made_it_stands_below_the_shots_where_the_storyline_stands_above_them(signed, credits):
    shots, _, story = SHOTS.partition("STORYLINE:\n")
    read = item(f"Port\n(5 May 2015) STORYLINE:\n{story}\nSHOTLIST\n{shots.rstrip()}{signed}")
    assert [(credit.role, credit.name) for credit in read.credits if credit.role != "source"] == credits
    assert (read.shots[1].text, read.storyline) == ("Pier" if credits else f"Pier{signed}", "A port opened.")


def test_a_restriction_summary_may_tie_access_to_a_source():
    read = item(f"Port\n(5 May 2015) RESTRICTION SUMMARY: TV TODAY - NO ACCESS INDIA/US\nSHOTLIST\n{SHOTS}")
    assert [(r.kind, r.source, r.territories) for r in read.restrictions] == [("no-access", "TV TODAY", ("IN", "US"))]


def test_text_on_the_screen_is_no_part_of_a_shot():
    shots = (
        "POOL\nOsaka, Japan - 4 May 2015\n1. Port\nTITLE: A NEW PORT\n2. Pier\nANNOTATION: It has 4 piers.\n3. Crane\n"
    )
    read = item(f"Port\n(5 May 2015) SHOTLIST\n{shots}")
    assert [(shot.text, shot.notes) for shot in read.shots] == [
        ("Port", ("TITLE: A NEW PORT",)), ("Pier", ("ANNOTATION: It has 4 piers.",)), ("Crane", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("shot", "quote"),
    [
        ("UPSOUND: siren", None),
        ("UPSOUND - ship's horn", None),
        ('UPSOUND: crowd chanting (Arabic) "Out"', None),
        ('UPSOUND (Arabic) Crowd: "Out"', "Out"),
        ('UPSOUND: (Arabic) Jane Roe, baker: "Out"', "Out"),
        ('UPSOUND: Jane Roe, baker:\n"Out"', "Out"),
        ('UPSOUND: "Out"', "Out"),
    ],
)
def test_a_sound_that_nobody_makes_is_a_picture(shot, quote):
    read = item(f"Port\n(5 May 2015) SHOTLIST\n1. Port\n2. {shot}\n3. Pier\nSTORYLINE:\nA port opened.")
    assert [bite.quote for bite in read.shots[1].soundbites] == [quote] * (quote is not None)
    assert read.shots[1].text == ("" if quote else shot)


def test_a_copy_that_is_cut_in_a_sentence_is_told():
    reading = newsitem.explain(f"Port\n(5 May 2015) SHOTLIST\n{SHOTS} It was said that", format="ap")
    assert "text-cut-off" in [found.code for found in reading.diagnostics]


@pytest.mark.parametrize(
    "access", ["DO NOT OBSTRUCT STARLITE TV LOGO", "MUST CREDIT STARLITE TV", "NO ACCESS TMZ", "AP CLIENTS ONLY"]
)
@pytest.mark.parametrize("joint", ["\n", " "])
def test_access_lines_of_a_head_with_sources_that_only_the_shots_tell(access, joint):
    lines = [
        "AP-APTN-1830: Japan Port", "Monday, 4 May 2015", "RESTRICTIONS: See Script", "LENGTH: 2:35",
        f"STARLITE TV - {access}", "GULF 7 - NO ACCESS CANADA", "SHOTLIST", f"STARLITE TV - {access}",
        "Osaka, Japan - 3 May 2015", "1. Port", "GULF 7 - NO ACCESS CANADA", "Osaka, Japan - 4 May 2015", "2. Pier",
    ]  # fmt: skip
    read = item(joint.join(lines))
    assert [limit.text for limit in read.restrictions] == ["See Script"]
    assert [(shot.text, shot.source, [limit.text for limit in shot.restrictions]) for shot in read.shots] == [
        ("Port", "STARLITE TV", [access]), ("Pier", "GULF 7", ["NO ACCESS CANADA"]),
    ]  # fmt: skip


def test_notes_that_are_run_into_everything():
    read = item(
        "Port (5 May 2015) CLIENTS NOTE: CONTAINS FLASHES RESTRICTION SUMMARY: AP CLIENTS ONLY CLIENTS NOTE - SENT AS 2 "
        "ASSOCIATED PRESS Osaka, Japan - 4 May 2015 PLEASE NOTE: SHOT 2 IS OLD 1. Port PLEASE NOTE: SHOT 3 IS NEW "
        "POOL - NO ACCESS JAPAN Kyoto, Japan - 5 May 2015 2. Pier CLIENT NOTE - LATE START 3. Crane STORYLINE: New port."
    )
    assert read.notes == ("CONTAINS FLASHES", "SENT AS 2", "SHOT 2 IS OLD", "SHOT 3 IS NEW", "LATE START")
    assert [limit.text for limit in read.restrictions] == ["AP CLIENTS ONLY"]
    assert [(shot.text, shot.source, shot.place.city) for shot in read.shots] == [
        ("Port", "ASSOCIATED PRESS", "Osaka"), ("Pier", "POOL", "Kyoto"), ("Crane", "POOL", "Kyoto"),
    ]  # fmt: skip


FIELDS = {
    "STORY": "Japan Port- NEW Port opens",
    "LENGTH": "2:35",
    "FIRST RUN": "1330",
    "RESTRICTIONS": "See Script",
    "TYPE": "Japanese/Nat",
    "SOURCE": "POOL/NHK",
    "STORY NUMBER": "671204",
    "DATELINE": "Osaka, Japan - 4 May 2015",
}


@pytest.mark.parametrize("joint", ["\n", " "])
@pytest.mark.parametrize("last", ["DATELINE", "LENGTH", "RESTRICTIONS"])
def test_the_fields_of_a_bulletin_in_any_order_with_and_without_line_breaks(joint, last):
    names = [name for name in FIELDS if name != last] + [last]
    lines = [
        "AP-APTN-1830: Japan Port",
        "Monday, 4 May 2015",
        *(f"{name}: {FIELDS[name]}" for name in names),
        "SHOTLIST:",
    ]
    read = item(
        joint.join([*lines, "POOL - AP CLIENTS ONLY", "Osaka, Japan", "1. Port", "STORYLINE:", "A port opened."])
    )
    assert (read.slug, read.headline, read.published) == ("Japan Port", "NEW Port opens", "2015-05-04")
    assert (read.id, read.duration, read.dateline.place.city) == ("671204", 155, "Osaka")
    assert (read.extra, [r.kind for r in read.restrictions]) == (
        {"first run": "1330", "type": "Japanese/Nat"},
        ["part"],
    )
    assert [(c.name, c.shots) for c in read.credits] == [("POOL", (1,)), ("NHK", ())]
    assert (read.shots[0].source, read.shots[0].place.country) == ("POOL", "JP")


@pytest.mark.parametrize(
    ("story", "slug", "headline"),
    [
        ("Japan Port- WRAP Port opens, mayor ADDS pilot", "Japan Port", "WRAP Port opens, mayor ADDS pilot"),
        ("Japan Port - REPLAY Port opens", "Japan Port", "REPLAY Port opens"),
        ("+Japan Port- NEW Port opens", "Japan Port", "NEW Port opens"),
        ("US-Japan Port- NEW Port opens", "US-Japan Port", "NEW Port opens"),
        ("++Japan Port- NEW Port opens", "Japan Port", "NEW Port opens"),
        (" ++Japan Port 2 - WRAP Port opens ++MUTE++", "Japan Port 2", "WRAP Port opens"),
        ("\n++ Japan Port 2- Port opens", "Japan Port 2", "Port opens"),
        ("++QUALITY AS INCOMING++", "Japan Port", None),
    ],
)
def test_slug_and_headline_of_a_story_field(story, slug, headline):
    read = item(f"AP-APTN-1830: {slug}\nMonday, 4 May 2015\nSTORY:{story}\nLENGTH: 01:00\nSHOTLIST\n1. Port\n2. Pier\n")
    assert (read.slug, read.headline) == (slug, headline)


@pytest.mark.parametrize(
    ("story", "is_repeat"), [("Japan Port 2- WRAP Port opens", True), ("Osaka- Port opens", False)]
)
def test_a_story_field_may_shorten_the_slug(story, is_repeat):
    reading = newsitem.explain(f"AP-APTN-1830: Japan New Port 2\nMonday, 4 May 2015\nSTORY:{story}\nLENGTH: 01:00\n")
    assert reading.items[0].slug == "Japan New Port 2"
    assert ("leftover" not in [found.code for found in reading.diagnostics]) == is_repeat
