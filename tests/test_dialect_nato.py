"""NATO's script: story, titles of the shots, text on the screen."""

import pytest

from newsitem.claims import Page
from newsitem.dialects.nato import nato
from newsitem.text import Source


def read(text):
    page = Page(Source(text))
    return page, nato.read(page, page.whole)


def story(script):
    return [part.text for part in script.slices["storyline"]]


@pytest.mark.parametrize(
    "title",
    [
        "SHOTLIST\n",
        "-- SHOTLIST --\n",
        "---SHOTLIST—\n",
        "Transcript\n\n",
        "Transcript\n-- SHOTLIST --\n",
        "SHOTLIST ",
        "",
        "AUDIO DESCRIPTION\n",
    ],
)
def test_the_shots_begin_behind_any_title_or_none(title):
    _, script = read(f"SYNOPSIS:\nA story.\n{title}(00:00) FOG\n(00:05) PAN\n-END-")
    assert story(script) == ["A story."]
    assert [(shot.start, shot.text) for shot in script.shots] == [(0, "FOG"), (5, "PAN")]


SPEECH = (
    "--SOUNDBITE (FRENCH)--\nJeanne Roux, Pilote\n“La mer et le vent ne dorment jamais, et les oiseaux non plus.”\n"
)


@pytest.mark.parametrize(
    ("script", "language"),
    [
        ("SYNOPSIS\nLe bateau revient au port avec les pêcheurs.\nSCRIPT: (French)\n" + SPEECH, "fr"),
        ("SYNOPSIS\nLE BATEAU REVIENT AU PORT AVEC LES PÊCHEURS.\nSCRIPT: (French)\n" + SPEECH, "fr"),
        ("SYNOPSIS\nEl barco vuelve al puerto con los pescadores.\nTranscript\n" + SPEECH, "es"),
        ("SCRIPT: (French)\n--VOICEOVER--\nLe bateau revient au port avec les pêcheurs.\n" + SPEECH, "fr"),
        ("SYNOPSIS\nThe boat La Belle de Brest comes back to the port.\nSCRIPT: (French)\n" + SPEECH, None),
        ("SYNOPSIS\nThe boats of the port of Las Palmas and Los Llanos are back.\nTranscript\n" + SPEECH, "en"),
        (
            "SYNOPSIS\nThe boat comes back.\nSCRIPT: (French)\n--VOICEOVER--\nLe bateau revient au port.\n" + SPEECH,
            None,
        ),
        ("Transcript\n" + SPEECH, None),
    ],
)
def test_the_language_is_that_of_the_story_or_else_of_the_voice_over(script, language):
    _, read_script = read(script)
    assert read_script.facts.get("language") == language


@pytest.mark.parametrize("label", ["SYNOPSIS: ", "SYNOPSIS\n", "Synopsis\n", "Synopsis:\n", ""])
def test_the_word_synopsis_is_no_part_of_the_story(label):
    _, script = read(f"A lead.\n{label}A story.\nSHOTLIST\n(00:00) FOG")
    assert story(script) == ["A lead.", "A story."]


def test_text_on_the_screen_is_no_shot_and_no_part_of_a_quote():
    _, script = read(
        "Transcript\n--SOUNDBITE (ENGLISH)--\nJANE ROE – COOK\n“One.\nTEXT ON SCREEN – TWO\nThree.”\nGRAPHIC: JANE ROE – Cook\n"
    )
    assert [shot.soundbites[0].quote for shot in script.shots] == ["One. Three."]
    assert [note.text for note in script.slices["notes"]] == ["TWO", "JANE ROE – Cook"]


def test_a_time_with_only_text_on_the_screen_is_no_shot():
    _, script = read("SHOTLIST\n(00:00) FOG\n(00:05) TEXT ON SCREEN – TWO\n(00:09) PAN")
    assert [shot.start for shot in script.shots] == [0, 9]


def test_a_voice_over_without_words_is_no_shot():
    page, script = read("SHOTLIST\n—VOICEOVER—\nSOUNDBITE (ENGLISH)\n“Hello.”")
    assert [shot.soundbites[0].quote for shot in script.shots] == ["Hello."]
    assert "voiceover" in {claim.what for claim in page.claims}


@pytest.mark.parametrize(
    ("header", "name", "role"),
    [
        ("Soundbite, Dutch soldier (ENGLISH)", None, "Dutch soldier"),
        ("SOUNDBITE (English) Jane Roe", "Jane Roe", None),
        ("SOUNDBITE - (ENGLISH) Jane Roe, Cook", "Jane Roe", "Cook"),
        ("-SOUNDBITE- (ENGLISH) CAPT Jane Roe, Cook", "CAPT Jane Roe", "Cook"),
        ("--SOUNDBITE (ENGLISH)—\nJANE ROE - COOK", "Jane Roe", "Cook"),
        ("--SOUNDBITE—(ENGLISH) Jane Roe, Cook", "Jane Roe", "Cook"),
        (
            "—SOUNDBITE IN ENGLISH—\nLT COL JANE ROE Deputy Commander, NATO Group",
            "Lt Col Jane Roe",
            "Deputy Commander, NATO Group",
        ),
        (
            "SOUNDBITE (ENGLISH) – BRIGADIER GENERAL JANE ROE, COMMANDER, FIRST UNIT",
            "Brigadier General Jane Roe",
            "Commander, First Unit",
        ),
        ("--PIECE TO CAMERA (ENGLISH)--\nColonel Jane Roe – Cook, Kitchen", "Colonel Jane Roe", "Cook, Kitchen"),
        ("SOUNDBITE (ENGLISH)\nCaptain ‘Hunter’, pilot", "Captain ‘Hunter’", "pilot"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_every_spelling_of_a_header_is_read(header, name, role, gap):
    _, script = read(f"Transcript\n{header}{gap}“Hello.”")
    bite = script.shots[0].soundbites[0]
    assert (bite.language, bite.speaker.name, bite.speaker.role, bite.quote) == ("en", name, role, "Hello.")
