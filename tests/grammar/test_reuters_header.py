"""The labels and lines of a Reuters script's header, and running text among shouted words."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.header_values import header_restrictions
from newsitem.grammar.leading_notes import without_notes
from newsitem.grammar.orders import likely_order
from newsitem.grammar.prose_stretches import loud_start, prose_behind, prose_start, stories_of_edits
from newsitem.grammar.script_header import header_fields
from newsitem.grammar.script_labels import labels
from newsitem.grammar.sentences import is_sentence
from newsitem.grammar.shot_marks import without_leading_marks, without_stray_marks
from newsitem.text import Source


def whole(text):
    return Source(text).whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("EDIT NUMBER: 1 Duration: 2 RESTRICTIONS: x", ["id", "duration", "restrictions"]),
        ("INTRO: a VIDEO SHOWS: b SHOWS: c STORY: d", ["intro", "pictures", "shotlist", "story"]),
        ("Intro\na\nShotlist\nb", ["intro", "shotlist"]),
        ("Intro A policeman slows the traffic.\nShotlist\nb", ["intro", "shotlist"]),
        ("INTRO “Dancing” helps, a policeman says.\r\nShotlist\nb", ["intro", "shotlist"]),
        ("Intro Music Of The Band\nIntro of a band that nobody knows.\nThe Intro A band plays in the rain.", []),
        ("TV AND WEB RESTRICTIONS~**NONE**~", ["restrictions"]),
        ("TV AND WEB RESTRICTIONS: NONE", ["restrictions"]),
        ("DIGITAL RESTRICTIONS: none", ["restrictions"]),
        ("EDITORS PLEASE NOTE: a", ["notes"]),
        ("PLEASE NOTE THIS EDIT IS MUTE\n", ["notes"]),
        ("RESENDING WITH COMPLETE SCRIPT SHOWS: a", ["notes", "shotlist"]),
        ("SHOTLIST ONLY; FULL SCRIPT TO FOLLOW", ["notes"]),
        ("NATURAL WITH ENGLISH AND ARABIC SPEECH/PART MUTE", ["sound"]),
        ("the story: it went on. a restriction: none", []),
        ("HISTORY: none. SHOWSTORY: none", []),
    ],
)
def test_labels(text, names):
    assert [label.name for label in labels(whole(text))] == names


def fields(text):
    words = whole(text)
    return [(field.name, field.value.text) for field in header_fields(words, labels(words), None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3318-A-B/C\nBakers race\n", [("slug", "3318-A-B/C"), ("headline", "Bakers race")]),
        ("3318-A-B/C Bakers race", [("slug", "3318-A-B/C"), ("headline", "Bakers race")]),
        ("FILM-SALT ROAD/ PREMIERE", [("slug", "FILM-SALT ROAD/"), ("headline", "PREMIERE")]),
        ("BAKERS RACE", [("headline", "BAKERS RACE")]),
        (
            "ASIA-JUL28-A/B-NATO/SECURITY\nASIA: STORY SG260JUL28\nNATO/SECURITY\nKABUL, AFGHANISTAN\nRECENT FILE\n",
            [
                ("slug", "ASIA-JUL28-A/B-NATO/SECURITY"),
                ("story code", "ASIA: STORY SG260JUL28"),
                ("again", "NATO/SECURITY"),
                ("places", "KABUL, AFGHANISTAN"),
                ("dates", "RECENT FILE"),
            ],
        ),
        *(
            (
                "A-JUL28-B/C\nASIA: STORY SG260JUL28\n" + line,
                [
                    ("slug", "A-JUL28-B/C"),
                    ("story code", "ASIA: STORY SG260JUL28"),
                    ("dates", line),
                ],
            )
            for line in ("APRIL 11/RECENT/FILE", "FILE/MAY 3", "RECENT AND JULY 28/FILE 2004", "JUNE 1")
        ),
        (
            "Home > Forum > Scripts\nLog in\n4471-A-B/C\nBakers race\n",
            [
                ("frame", "Home > Forum > Scripts"),
                ("frame", "Log in"),
                ("slug", "4471-A-B/C"),
                ("headline", "Bakers race"),
            ],
        ),
        (
            "BAKERS RACE\n4471-A-B/C\n0:45\n",
            [("headline", "BAKERS RACE"), ("slug", "4471-A-B/C"), ("duration", "0:45")],
        ),
        ("Queue Print\n4471-A-B/C\n0:45\n", [("frame", "Queue Print"), ("slug", "4471-A-B/C"), ("duration", "0:45")]),
        ("World  Business  More\nBakers race\n", [("frame", "World Business More"), ("headline", "Bakers race")]),
        ("Queue Print\nBakers race in Lapland\n", [("frame", "Queue Print"), ("headline", "Bakers race in Lapland")]),
        ("Queue Print\nBakers Race Up Hill\n", [("frame", "Queue Print"), ("headline", "Bakers Race Up Hill")]),
        ("Bakers Race\n0:45\n", [("headline", "Bakers Race"), ("duration", "0:45")]),
        (
            "Not for use in Italy\n4471-A-B/C\nBakers race\n",
            [("restrictions", "Not for use in Italy"), ("slug", "4471-A-B/C"), ("headline", "Bakers race")],
        ),
        (
            "Use of the archive is paid for by hand\n4471-A-B/C\nBakers race\n",
            [("slug", "4471-A-B/C"), ("headline", "Bakers race")],
        ),
        ("Thu, 5 Feb 2009\nBakers race\n", [("published", "Thu, 5 Feb 2009"), ("headline", "Bakers race")]),
        ("DURATION: 1:02\nCamera: a man\n", [("duration", "1:02"), ("other", "a man")]),
        ("INTRO: A.\nB.\n0:45\nMUTE\n", [("intro", "A. B."), ("duration", "0:45"), ("sound", "MUTE")]),
        (
            "RESTRICTIONS: NO ACCESS BBC A boat brings lessons to children.",
            [("restrictions", "NO ACCESS BBC"), ("prose", "A boat brings lessons to children.")],
        ),
        (
            "RESTRICTIONS: NO ACCESS BBC Must credit the boat at all times.",
            [("restrictions", "NO ACCESS BBC Must credit the boat at all times.")],
        ),
    ],
)
def test_header_fields(text, expected):
    assert fields(text) == expected


def test_restrictions_that_stand_together_are_read_as_one():
    words = whole("Broadcast: No use Norway\nDigital: No use Norway\n")
    found = header_restrictions(Page(words.source), list(header_fields(words, labels(words), None)), None)
    assert [(one.kind, one.platforms) for one in found] == [("no-access", ())]


def test_notes_in_front_of_a_story_are_none_of_it():
    words = whole("EDITORS PLEASE NOTE: CONTAINS FLASHES\nPLEASE NOTE: MUTE\nA story.\nPLEASE NOTE: no note here.\n")
    notes, story = without_notes(Page(words.source), words)
    assert [note.text for note in notes] == ["CONTAINS FLASHES", "MUTE"]
    assert story.strip().text == "A story. PLEASE NOTE: no note here."


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("DOG ASLEEP\nCopper mines stopped work. ", "Copper mines stopped work. "),
        ("DOG ASLEEP Copper mines stopped work. ", "Copper mines stopped work. "),
        ('SIGN READING: "1,204" Copper mines stopped. ', "Copper mines stopped. "),
        ('(SOUNDBITE) "We ran." The U.S. and NATO spoke. ', "The U.S. and NATO spoke. "),
        ("CHILDREN SHOUTING (Spanish) LOUDLY OUTSIDE He ran. ", "He ran. "),
    ],
)
def test_running_text_begins_behind_shouted_words(text, prose):
    words = whole(text)
    assert words.cut(prose_start(words), words.end).raw == prose


def test_each_story_of_a_wrap_ends_with_its_slug():
    text = "A ran. (3318-A-B/C)\n1. DOG\nB ran. (3319-A-B/C and 3320-A-B/D)\n2. CAT (3 SHOTS)\n"
    found = stories_of_edits(whole(text), [0, text.index(" DOG"), text.index(" CAT")])
    assert [story.text for story in found] == ["A ran. (3318-A-B/C)", "B ran. (3319-A-B/C and 3320-A-B/D)"]


def test_shouted_words_in_running_text_and_running_text_behind_them():
    words = whole("We ran, said the UN. MORE DOGS A story of the dogs.")
    loud, prose = loud_start(words), prose_behind(words)
    assert words.cut(loud, prose).text == "MORE DOGS"
    assert (loud_start(whole("Nobody at NATO ran.")), prose_behind(whole("MORE DOGS A cat"))) == (None, None)


@pytest.mark.parametrize(
    ("words", "pieces", "flags", "notes"),
    [
        ("(MUTE) RIVER", ["RIVER"], ("mute",), []),
        ("(NIGHT SHOTS) (MUTE) RIVER", ["RIVER"], ("mute",), ["NIGHT SHOTS"]),
        ("RIVER (MUTE) RISING", ["RIVER (MUTE) RISING"], (), []),
        ("(BIG) RIVER", ["(BIG) RIVER"], (), []),
    ],
)
def test_marks_before_a_shots_words(words, pieces, flags, notes):
    part = whole(words)
    cleaned = without_leading_marks(Page(part.source), part)
    assert [piece.text for piece in cleaned.pieces] == pieces
    assert (cleaned.flags, [note.text for note in cleaned.notes]) == (flags, notes)


def test_stray_marks_of_an_editing_system_are_no_words():
    part = whole("DOG TM CAT")
    page = Page(part.source)
    assert [piece.text for piece in without_stray_marks(page, part).pieces] == ["DOG", "CAT"]
    assert [claim.what for claim in page.claims] == ["editing mark"]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("(SOUNDBITE) (English) FARMER, ANN ROE, SAYING:", "role-first"),
        ("(SOUNDBITE) (English) ANN ROE, FARMER, SAYING:", "name-comma-role"),
        ("(SOUNDBITE) (English) ANN ROE, LAKE PALACE, SAYING:", "role-first"),
        ("(MAY 3, 2007) (SOUNDBITE) (English) ANN ROE, LAKE PALACE, SAYING:", "name-comma-role"),
        ("(ANI-NO ACCESS BBC) (SOUNDBITE) (English) ANN ROE, LAKE PALACE, SAYING:", "name-comma-role"),
    ],
)
def test_the_order_of_name_and_role_is_told_by_the_script(text, order):
    assert likely_order(whole(text)) == order


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Print", False),
        ("Share this story", False),
        ("Share prices fell again.", True),
        ('"It ran away from us."', True),
    ],
)
def test_a_sentence_is_no_button(line, expected):
    assert is_sentence(whole(line)) is expected
