"""Reuters' script in all its dresses: header fields, headings, soundbites, wraps, story."""

import pytest

import newsitem

HEADING = "LECCE, APULIA, ITALY (MAY 4, 2025) (REUTERS - Access all)"
BITE = '2. (SOUNDBITE) (Italian) BAKER, TONINO DE GIORGI, SAYING:\n"The bread is heavy."'
SHOTS = f"SHOWS: {HEADING}\n1. VARIOUS OF BAKERS\n{BITE}\n3. BREAD\n"
STORY = "STORY: Bakers raced through Lecce on Sunday (May 4).\nNobody won.\n"


def read(text):
    reading = newsitem.explain(text, format="reuters")
    assert reading.leftovers == ()
    return reading.items[0]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("3318-ITALY-BREAD/RACE\nBakers race\nEdit number: 3318\n", {"id": "3318", "headline": "Bakers race"}),
        ("FILM-SALT ROAD/\nPREMIERE OF EPIC\n", {"slug": "FILM-SALT ROAD/", "headline": "PREMIERE OF EPIC"}),
        ("1190-ITALY-BREAD-UGC\nBakers race\n", {"slug": "1190-ITALY-BREAD-UGC"}),
        ("3318-ITALY-BREAD/RACE Bakers race EDIT NUMBER: 3318 ", {"slug": "3318-ITALY-BREAD/RACE", "id": "3318"}),
        ("100-YEAR-OLD BAKER WINS RACE\nDURATION: 1:02\n", {"slug": None, "headline": "100-YEAR-OLD BAKER WINS RACE"}),
        ("Bakers race\n0:45\n", {"duration": 45}),
        ("DURATION:5:41\n", {"duration": 341}),
        ("INTRO: Bakers race. Video credit: JANE ROE\n", {"summary": "Bakers race. Video credit: JANE ROE"}),
        ("VIDEO SHOWS: BAKERS / BREAD\n", {"summary": "BAKERS / BREAD"}),
        ("INTRO: Bakers race.\nVIDEO SHOWS: BREAD\n", {"summary": "Bakers race.", "extra": {"video shows": "BREAD"}}),
        ("EDITORS PLEASE NOTE: CONTAINS FLASHES\n", {"notes": ("CONTAINS FLASHES",)}),
        ("RESENDING WITH COMPLETE SCRIPT\n", {"notes": ("RESENDING WITH COMPLETE SCRIPT",)}),
        ("RESENDING WITH COMPLETE SCRIPT ", {"notes": ("RESENDING WITH COMPLETE SCRIPT",)}),
        ("Verified by:\n\n- Original file metadata\n", {"extra": {"verified by": "Original file metadata"}}),
        ("NATURAL WITH URDU SPEECH/PART MUTE\n", {"extra": {"sound": "NATURAL WITH URDU SPEECH/PART MUTE"}}),
        ("HEAD: Bakers race\nSTORY: VIDEO SHOWS: BREAD\n", {"headline": "Bakers race", "summary": "BREAD"}),
        ("HEAD: Bakers race STORY: ", {"headline": "Bakers race"}),
    ],
)
def test_a_header_field_is_read_with_and_without_line_breaks(header, expected):
    item = read(header + SHOTS + STORY)
    assert {name: getattr(item, name) for name in expected} == expected
    assert item.storyline == "Bakers raced through Lecce on Sunday (May 4).\nNobody won."


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Restrictions: Broadcast: No use Norway. Digital: No use Norway.", [("no-access", ())]),
        ("Restrictions:\nBroadcast: No use Norway.\nDigital: No use Norway.", [("no-access", ())]),
        ("BROADCAST RESTRICTIONS: No use Norway DIGITAL RESTRICTIONS: No use Norway", [("no-access", ())]),
        (
            "Broadcast: No use Norway\nDigital: No use",
            [("no-access", ("broadcast",)), ("platform", ("online", "mobile", "social"))],
        ),
        ("TV AND WEB RESTRICTIONS~**NONE**~", [("none", ())]),
        ("TV AND WEB RESTRICTIONS~*NONE**~", [("none", ())]),
        ("RESTRICTIONS: PART NO ACCESS BBC", [("part", ())]),
    ],
)
@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_restriction_of_the_header_holds_for_the_item(printed, expected, joint):
    item = read("Bakers race\nDURATION: 1:02" + joint + printed + joint + SHOTS)
    assert [(one.kind, one.platforms) for one in item.restrictions] == expected


def test_a_sentence_without_a_label_below_the_restrictions_is_the_lead():
    item = read("TV AND WEB RESTRICTIONS: NO ACCESS BBC\nBakers raced through a town.\n" + SHOTS + STORY)
    assert (item.summary, item.restrictions[0].outlets) == ("Bakers raced through a town.", ("BBC",))


def test_a_line_below_the_restrictions_that_limits_is_one_of_them():
    item = read("RESTRICTIONS: NO ACCESS BBC\nMust courtesy Channel Nine.\n" + SHOTS + STORY)
    assert [one.kind for one in item.restrictions] == ["no-access", "credit"]


DRESSES = [
    lambda text: text,
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: " ".join(text.split()),
    lambda text: f"<html><body><p>{text.replace(chr(10), '<br>')}</p></body></html>",
]


@pytest.mark.parametrize("dress", DRESSES)
def test_shots_are_the_same_in_every_dress(dress):
    item = read(dress(SHOTS + STORY))
    assert [shot.text for shot in item.shots] == ["VARIOUS OF BAKERS", "", "BREAD"]
    assert {(shot.place.text, shot.source, shot.restrictions[0].kind) for shot in item.shots} == {
        ("LECCE, APULIA, ITALY", "REUTERS", "none")
    }
    (bite,) = item.shots[1].soundbites
    assert (bite.speaker.name, bite.speaker.role, bite.quote) == ("Tonino de Giorgi", "Baker", "The bread is heavy.")


def test_wrapped_lines_break_anywhere():
    item = read(
        "SHOWS: NEAR LYNGSEIDET, TROMS COUNTY, NORWAY (JANUARY 9, 2025) (NORWEGIAN RED\n"
        "CROSS - No use Norway / No use after 1500GMT on July 16, 2025 / Must on-screen\n"
        "courtesy 'Norwegian Red Cross')\n\n"
        "1. RESCUERS WITH HEAD TORCHES DIGGING IN SNOW BESIDE OVERTURNED SNOWMOBILE, DOG\n"
        "BARKING\n\n"
        "PONTA DELGADA, SAO MIGUEL ISLAND, AZORES, PORTUGAL (JANUARY 10, 2025) (REUTERS -\n"
        "Access all)\n\n"
        "2. (SOUNDBITE) (Norwegian) LEADER OF THE LYNGEN RED CROSS RESCUE CORPS, INGRID\n"
        "MOE, SAYING:\n\n"
        '    "We had about twenty minutes. After twenty minutes you are looking for\n'
        '    bodies."\n\n'
        "STORY: Three skiers were dug out alive from an avalanche in northern Norway on\n"
        "Thursday.\n\n"
        "The slide was wide.\n"
    )
    first, second = item.shots
    assert (first.source, first.text[-20:]) == ("NORWEGIAN RED CROSS", "SNOWMOBILE, DOG BARKING"[-20:])
    assert [(one.kind, one.credit, one.until) for one in first.restrictions] == [
        ("no-access", None, None), ("time-limit", None, "2025-07-16T15:00Z"), ("credit", "Norwegian Red Cross", None),
    ]  # fmt: skip
    assert (second.place.city, second.soundbites[0].speaker.name) == ("Ponta Delgada", "Ingrid Moe")
    assert second.soundbites[0].quote == "We had about twenty minutes. After twenty minutes you are looking for bodies."
    assert item.storyline.count("\n") == 1


WRAPPED = (
    "VIDEO SHOWS: BAKERS AT NIGHT / SOUNDBITE FROM BAKER WHO WILL SLEEP / BREAD\nFACTORY\n\n"
    "SHOWS: NEAR LYNGSEIDET, TROMS COUNTY, NORWAY (JANUARY 9, 2025) (REUTERS -\nAccess all)\n\n"
    "1. BAKERS WITH HEAD TORCHES CARRYING BREAD UP A HILL BEHIND THE OLD FISH\nFACTORY'S SMOKEHOUSE, DOG BARKING\n\n"
    "2. VARIOUS OF BAKERS AND SPECTATORS SLIDING DOWN AGAIN ON TRAYS AND PAPER\nBAGS SINGING AND SHOUTING\n\n"
    "3. (MUTE) TWO DOGS IN HARNESS PULLING SLEDGE WITH BREAD ACROSS LAKE TOWARDS\nCHEERING CHILDREN\n\n"
    "STORY: None of the bakers who had carried the bread up the hill was hurt when\nit came to rest on the lake.\n\n"
    "A second race is planned for the week after next, and the bakers hope that it\nis to be held by day.\n\n"
)


@pytest.mark.parametrize(
    "wrapper",
    [
        "",
        "STORY: ",
        "HEAD: Bakers race\nSTORY: ",
        "HEAD: Bakers race up a hill in the north of Norway with all of the bread that they have baked\nSTORY: ",
        "HEAD: Bakers race STORY: ",
        "Bakers race up a hill in the north of Norway with the bread of a long dark winter\n\n",
    ],
)
def test_what_stands_in_front_of_wrapped_lines_says_nothing_of_their_width(wrapper):
    item = read(wrapper + WRAPPED)
    assert item.storyline.split("\n") == [
        "None of the bakers who had carried the bread up the hill was hurt when it came to rest on the lake.",
        "A second race is planned for the week after next, and the bakers hope that it is to be held by day.",
    ]
    assert item.summary == "BAKERS AT NIGHT / SOUNDBITE FROM BAKER WHO WILL SLEEP / BREAD FACTORY"
    assert item.shots[0].text.endswith("SMOKEHOUSE, DOG BARKING")


@pytest.mark.parametrize("dress", DRESSES[:4])
def test_in_a_wrap_the_stories_of_the_edits_are_no_shots(dress):
    item = read(
        dress(
            "SHOWS: Bakers raced on Sunday (May 4). (3318-ITALY-BREAD/RACE)\n"
            f"{HEADING}\n1. BAKERS\n2. SIGN READING: 'PANE' (\"BREAD\")\n"
            "The mayor spoke. (3320-ITALY-BREAD/MAYOR and 3321-ITALY-BREAD/Q&A)\n"
            "ROME, ITALY (MAY 5, 2025) (POOL - No archive)\n3. MAYOR\n"
            "STORY: Please see shotlist for story details.\n"
        )
    )
    assert [shot.text for shot in item.shots] == ["BAKERS", "SIGN READING: 'PANE' (\"BREAD\")", "MAYOR"]
    assert [shot.source for shot in item.shots] == ["REUTERS", "REUTERS", "POOL"]
    assert item.storyline.split("\n")[0] == "Bakers raced on Sunday (May 4). (3318-ITALY-BREAD/RACE)"
    assert "The mayor spoke." in item.storyline


def test_shows_may_stand_before_every_heading():
    item = read(SHOTS + "SHOWS: ROME, ITALY (FILE - 2007) (ANSA - Access all)\n4. MAYOR\n" + STORY)
    assert [shot.text for shot in item.shots[2:]] == ["BREAD", "MAYOR"]
    assert (item.shots[3].place.city, item.shots[3].flags) == ("Rome", ("file",))


def test_marks_before_the_words_hold_for_that_shot_alone():
    item = read(f"SHOWS: {HEADING}\n1. (MUTE) RIVER\n2. (NIGHT SHOTS) TANKS\n3. DOG\n")
    assert [(shot.text, shot.flags, shot.notes) for shot in item.shots] == [
        ("RIVER", ("mute",), ()), ("TANKS", (), ("NIGHT SHOTS",)), ("DOG", (), ()),
    ]  # fmt: skip
    assert item.notes == ("NIGHT SHOTS",)


@pytest.mark.parametrize(
    ("heading", "header", "name", "role"),
    [
        ("(MAY 4, 2025) (REUTERS - Access all)", "ASHOK VERMA, LAKE PALACE", "Lake Palace", "Ashok Verma"),
        ("(MAY 4, 2011) (ANI-NO ACCESS BBC)", "ASHOK VERMA, LAKE PALACE", "Ashok Verma", "Lake Palace"),
        ("(MAY 4, 2007) (REUTERS-ACCESS ALL)", "ASHOK VERMA, LAKE PALACE", "Ashok Verma", "Lake Palace"),
        ("(MAY 4, 2011) (ANI-NO ACCESS BBC)", "DIRECTOR ASHOK VERMA", "Ashok Verma", "Director"),
        ("(MAY 4, 2025) (REUTERS - Access all)", "ASHOK VERMA, FERRYMAN, LAKE PALACE", "Ashok Verma", "Ferryman, Lake Palace"),
    ],
)  # fmt: skip
def test_a_plain_header_follows_the_script_in_what_comes_first(heading, header, name, role):
    item = read(f'SHOWS: PUNE, INDIA {heading}\n1. (SOUNDBITE) (Hindi) {header}, SAYING: "Yes."\n')
    speaker = item.shots[0].soundbites[0].speaker
    assert (speaker.name, speaker.role) == (name, role)


def test_clear_headers_outvote_the_age_of_the_script():
    item = read(
        "SHOWS: PUNE, INDIA (MAY 4, 2007) (REUTERS-ACCESS ALL)\n"
        '1. (SOUNDBITE) (Hindi) FARMER, RAVI RAO, SAYING: "A."\n'
        '2. (SOUNDBITE) (Hindi) TEACHER, ANIL RAO, SAYING: "B."\n'
        '3. (SOUNDBITE) (Hindi) LAKE PALACE, ASHOK VERMA, SAYING: "C."\n'
    )
    assert item.shots[2].soundbites[0].speaker.name == "Ashok Verma"


@pytest.mark.parametrize(
    ("source", "shots_source", "provider"),
    [("SOURCE: ANI\n", "ANI", "ANI"), ("", "ANI", "ANI"), ("SOURCE: REUTERS\n", "ANI", "Reuters"), ("", "REUTERS", "Reuters")],
)  # fmt: skip
def test_the_provider_is_told_by_the_field_source_or_by_the_headings(source, shots_source, provider):
    item = read(f"{source}SHOWS: PUNE, INDIA (MAY 4, 2011) ({shots_source}-NO ACCESS BBC)\n1. TREE\n")
    assert item.provider == provider


def test_producers_at_the_end_are_credits_and_no_story():
    item = read(SHOTS + STORY + "(Production: Catarina Lobo, Inigo Arrieta)\n")
    assert [(one.role, one.name) for one in item.credits[1:]] == [
        ("producer", "Catarina Lobo"), ("producer", "Inigo Arrieta"),
    ]  # fmt: skip
    assert item.storyline.endswith("Nobody won.")


def test_a_script_that_is_only_announced_is_told():
    item = read("SHOTLIST ONLY; FULL SCRIPT TO FOLLOW\n" + SHOTS)
    assert [found.code for found in item.diagnostics] == ["script-to-follow"]


def test_a_results_list_in_the_story_is_no_shot():
    item = read(SHOTS + STORY + "1. Rossi\n2. Bianchi\n")
    assert (len(item.shots), item.storyline.split("\n")[-1]) == (3, "2. Bianchi")
