"""The UN's script: its block of fields, shotlists and storylines with and without labels, and what is printed twice."""

import pytest

import newsitem

BLOCK = "STORY: UNEP / FROGS\nTRT: 1:12\nSOURCE: UNEP\nRESTRICTIONS: NONE\nLANGUAGE: DANISH / NATS\nDATELINE: 4 MAY 2024, AAR, DENMARK\n"
SHOTS = "4 MAY 2024, AAR, DENMARK\n1. Wide shot, bridge\n2. SOUNDBITE (Danish) Odette Roe, Ranger:\n“They look left.”\n3. Pan left, road\n"
STORY = "Frogs cross.\nThey do it at night.\n"


def read(block=BLOCK, shots=SHOTS, story=STORY, labels=("SHOTLIST\n", "STORYLINE\n")):
    return newsitem.parse(block + labels[0] + shots + labels[1] + story, format="unifeed")


LABELS = [
    ("SHOTLIST\n", "STORYLINE\n"),
    ("SHOTLIST:\n", "STORYLINE:\n"),
    ("Shotlist\n\n", "Storyline\n\n"),
    ("View moreView less\nShotlist\n", "View moreView less\nStoryline\n"),
    ("View more\nView less\n", "View more\nView less\n"),
    ("", ""),
    ("SHOTLIST\n", ""),
    ("", "STORYLINE\n"),
    ("SHOT LIST\n", "SCRIPT\n"),
]


@pytest.mark.parametrize("labels", LABELS)
def test_shots_and_storyline_are_told_apart_by_labels_by_buttons_or_by_numbers(labels):
    item = read(labels=labels)
    assert [shot.text for shot in item.shots] == ["Wide shot, bridge", "", "Pan left, road"]
    assert {shot.place.city for shot in item.shots} == {"Aar"}
    assert (item.storyline, item.diagnostics) == ("Frogs cross.\nThey do it at night.", ())


@pytest.mark.parametrize(
    "story", ["Rules:\n1. No cars.\n2. No dogs.\n", "She said “left” and “right”.\n", "- frogs\n- toads\n"]
)
def test_a_storyline_without_label_may_hold_lists_and_quotes(story):
    item = read(labels=("", ""), story=story)
    assert (len(item.shots), item.storyline) == (3, story.strip())


def test_fields_in_any_order_and_with_other_spellings():
    block = (
        "STORY: UNEP /FROGS\nSOURCE: UNEP / AU/UN IST / FILE\nTRT: 3:33”\nLANGUAGES: DANISH/ NATS\n"
        "RESTRICTION: PEASE CREDIT UNEP ON SCREEN’\nASPECT RATIO: 16:9\nDATELINE: RECENT\n"
    )
    item = read(block=block)
    assert (item.slug, item.duration, [one.name for one in item.credits]) == ("UNEP /FROGS", 213, ["UNEP", "AU/UN IST"])
    assert item.extra == {"languages": "DANISH/ NATS", "aspect ratio": "16:9"}
    assert [(one.kind, one.credit) for one in item.restrictions] == [("credit", "UNEP")]
    assert item.dateline.date.qualifier == "recent"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("NONE", [("none", None, None)]),
        ("PLEASE CREDIT UNICEF", [("credit", "UNICEF", None)]),
        ("PLEASE CREDIT ON SCREEN AS INDICATED IN SHOTLIST", [("part", None, None)]),
        (
            "EMBARGOED UNTIL 00:01 GMT, 14 MAY, 2017; CREDIT UNICEF FOOTAGE ON SCREEN",
            [("embargo", None, "2017-05-14T00:01Z"), ("credit", "UNICEF", None)],
        ),
        ("ASK THE FROGS", [("other", None, None)]),
    ],
)
def test_restrictions(words, expected):
    item = read(block=BLOCK.replace("NONE", words))
    assert [(one.kind, one.credit, one.until) for one in item.restrictions] == expected


def test_access_of_fao_is_a_restriction():
    item = read(block=BLOCK.replace("RESTRICTIONS: NONE", "ACCESS: ALL"))
    assert [(one.kind, one.text) for one in item.restrictions] == [("none", "ACCESS: ALL")]


def test_a_source_may_lack_its_label():
    assert [one.name for one in read(block=BLOCK.replace("SOURCE: UNEP", "UNEP / WHO")).credits] == ["UNEP", "WHO"]


def test_a_second_language_line_is_kept():
    item = read(block=BLOCK.replace("DATELINE", "Language: Nat/Danish\nDATELINE"))
    assert item.extra == {"language": "DANISH / NATS", "language 2": "Nat/Danish"}


def test_a_label_that_is_not_known_goes_to_extra():
    assert read(block=BLOCK.replace("TRT", "CAMERA: HANDHELD\nTRT")).extra["camera"] == "HANDHELD"


def test_a_block_printed_twice_is_read_once():
    again = BLOCK.partition("\n")[2]
    item = read(block=BLOCK + again)
    assert (len(item.restrictions), len(item.credits), item.diagnostics) == (1, 1, ())


@pytest.mark.parametrize("again", [SHOTS, SHOTS.partition("\n")[2], "SHOTLIST\n" + SHOTS])
def test_a_shotlist_printed_twice_is_read_once(again):
    item = read(shots=SHOTS + again)
    assert ([shot.number for shot in item.shots], item.diagnostics) == ([1, 2, 3], ())


@pytest.mark.parametrize("again", [SHOTS, SHOTS.partition("\n")[2], "SHOTLIST\n" + SHOTS])
@pytest.mark.parametrize("label", ["STORYLINE\n" + STORY, ""])
def test_a_shotlist_printed_twice_is_read_once_where_breaks_are_lost(again, label):
    item = newsitem.parse(" ".join((BLOCK + "SHOTLIST\n" + SHOTS + again + label).split()))
    assert ([shot.number for shot in item.shots], item.diagnostics) == ([1, 2, 3], ())


def test_what_is_new_in_a_second_print_is_left_over_where_breaks_are_lost():
    page = BLOCK + "SHOTLIST\n" + SHOTS + SHOTS.replace("road", "red road") + "STORYLINE\n" + STORY
    item = newsitem.parse(" ".join(page.split()))
    assert ([shot.number for shot in item.shots], [found.code for found in item.diagnostics]) == (
        [1, 2, 3],
        ["leftover"],
    )


def test_what_is_new_in_a_second_print_is_left_over():
    item = read(shots=SHOTS + SHOTS.replace("road", "red road"))
    assert [(found.code, found.message) for found in item.diagnostics] == [
        ("leftover", "not understood: '3. Pan left, red road'")
    ]


@pytest.mark.parametrize(
    ("shots", "numbers"),
    [
        ("1. A\n2. B\n14. C\n", [1, 2, 14]),
        ("1. A\n2. B\n2. C\n3. D\n", [1, 2, 2, 3]),
        ("1. A\n2. B\n3. C\n2. D\n3. E\n", [1, 2, 3, 2, 3]),
        ("1 Various shots\n2 Close up\n3.Pan left\n", [1, 2, 3]),
        ("1. Wide shot 2. Close up 3.Pan left\n4. Zoom out\n", [1, 2, 3, 4]),
        ("1. SOUNDBITE (Danish) Roe, ranger:\n“One. 2. Two.” 2. Pan left\n", [1, 2]),
        ("1. Wide shot 12. Boat 12. Quay 13. Pier\n", [1]),
    ],
)
def test_numbers_are_read_as_printed(shots, numbers):
    assert [shot.number for shot in read(shots=shots).shots] == numbers


def test_a_note_is_the_editors():
    item = read(shots=SHOTS.replace("left.”\n", "left.”\nNote: filmed at night.\n5 MAY 2024, AAR, DENMARK\n"))
    assert (item.notes, item.shots[1].text, item.shots[1].notes) == (("filmed at night.",), "", ())
    assert [shot.date.start for shot in item.shots] == ["2024-05-04", "2024-05-04", "2024-05-05"]


@pytest.mark.parametrize("behind", ["", "\n5 MAY 2024, AAR, DENMARK", "\nNote: without sound."])
def test_a_note_ends_a_quote_whose_closing_mark_is_missing(behind):
    item = read(shots=SHOTS.replace("left.”\n", f"left.\nNote: filmed at night.{behind}\n"))
    assert (item.notes[0], item.shots[1].soundbites[0].quote) == ("filmed at night.", "They look left.")
    assert (item.shots[1].text, len(item.shots)) == ("", 3)


@pytest.mark.parametrize("mark", ["\n-ends-", "\n\n- ENDS -", "\nends", "\n(ends)", " -ends-", "-ends-", "\n–end–\n"])
def test_the_mark_at_the_end_is_no_part_of_the_story(mark):
    item = read(story=STORY.rstrip() + mark)
    assert (item.storyline, item.diagnostics) == (STORY.strip(), ())


@pytest.mark.parametrize("story", ["So it\nends", "Where it ends", "-ends-\nThat is how they sign off."])
def test_other_ends_are_words(story):
    assert read(story="Frogs.\n" + story).storyline.split() == ["Frogs.", *story.split()]


def test_upsound_is_speech_caught_on_the_spot():
    shot = read(shots="1. UPSOUND (Danish) Children:\n“Frog, frog!”\n").shots[0]
    assert (shot.soundbites[0].kind, shot.flags) == ("upsound", ("natural-sound",))


def test_two_soundbites_may_stand_under_one_number():
    shots = "1. SOUNDBITE (Danish) Odette Roe, ranger:\n“Left.”\nSOUNDBITE (Danish) Bo Friis, driver:\n“Right.”\n2. Pan left\n"
    assert [bite.quote for bite in read(shots=shots).shots[0].soundbites] == ["Left.", "Right."]


def test_a_page_without_line_breaks():
    text = " ".join(
        (BLOCK + "SHOTLIST\n" + SHOTS + "FILE - AAR, DENMARK\n4. Photo, bridge\nSTORYLINE\n" + STORY).split()
    )
    item = newsitem.parse(text)
    assert [(shot.number, shot.date.text, shot.flags) for shot in item.shots] == [
        (1, "4 MAY 2024", ()),
        (2, "4 MAY 2024", ()),
        (3, "4 MAY 2024", ()),
        (4, "FILE", ("still", "file")),
    ]
    assert (item.storyline, item.diagnostics) == ("Frogs cross. They do it at night.", ())


def test_without_a_heading_place_and_date_are_unknown():
    shot = read(shots="1. Wide shot, bridge\n").shots[0]
    assert (shot.place, shot.date) == (None, None)
