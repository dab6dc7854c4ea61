"""Transcripts without numbers and times come apart into soundbites and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar import transcripts
from newsitem.grammar.bare_speech import MARKER, find_bare_speech, find_markers
from newsitem.grammar.timecodes import timed_shots
from newsitem.grammar.transcripts import first_shot, transcript_shots, with_untimed
from newsitem.text import Source


def bodies(text):
    return [shot.body.text for shot in transcript_shots(Source(text).whole)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Close up – map\nMid shot – boots", ["Close up – map", "Mid shot – boots"]),
        ("Close up – map\non a table", ["Close up – map on a table"]),
        ("--UPSOT (ITALIAN)—\nOut!\nClose up – map", ["--UPSOT (ITALIAN)— Out!", "Close up – map"]),
        ("JANE ROE – PILOT\n“Up.”\nJON FALK, COOK\n“No.”", ["JANE ROE – PILOT “Up.”", "JON FALK, COOK “No.”"]),
        ("LT COL ADRIEN\nDeputy Commander\n“Up.”", ["LT COL ADRIEN Deputy Commander “Up.”"]),
        ("SOUNDBITE (English) Jane “Up.” SOUNDBITE (English) Jon “No.”",
         ["SOUNDBITE (English) Jane “Up.”", "SOUNDBITE (English) Jon “No.”"]),
        ("SOUNDBITE (English) Jane “Up.” Close up – map Mid shot – boots",
         ["SOUNDBITE (English) Jane “Up.”", "Close up – map", "Mid shot – boots"]),
        ("--SOUNDBITE (ENGLISH)--\nJANE ROE\n“Up.”\nSoldiers walk", ["--SOUNDBITE (ENGLISH)-- JANE ROE “Up.”", "Soldiers walk"]),
        ("", []),
    ],
)  # fmt: skip
def test_each_soundbite_and_each_line_is_a_shot(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "person", "quote"),
    [
        (
            "--VOICEOVER—\nThe night is long.\n\nThe “coffee” is not.",
            "voiceover",
            "",
            "The night is long. The “coffee” is not.",
        ),
        ("VOICEOVER--\nTHE NIGHT", "voiceover", "", "THE NIGHT"),
        ("--UPSOT (ITALIAN)—\nOut!", "upsound", "", "Out!"),
        ("--UPSOT (ITALIAN)—\nJON FALK, COOK\n“Out!”", "upsound", "JON FALK, COOK", "“Out!”"),
        ("—SOUNDBITE IN ENGLISH—\n\nLT COL ADRIEN\nPilot\n“Up.”", "soundbite", "LT COL ADRIEN Pilot", "“Up.”"),
        ("--SOUNDBITE (ENGLISH)--\nJANE ROE - PILOT\nUp we go.", "soundbite", "JANE ROE - PILOT", "Up we go."),
        ("--PIECE TO CAMERA (ENGLISH)--\nJon Falk\n“I stand.”", "standup", "Jon Falk", "“I stand.”"),
        ("JANE ROE – PILOT\n“Up.”", "soundbite", "JANE ROE – PILOT", "“Up.”"),
        ("“Up.”", "soundbite", "", "“Up.”"),
    ],
)
def test_speech_is_found_without_marks_and_without_a_header(text, kind, person, quote):
    speech = find_bare_speech(Source(text).whole, "more")
    assert (speech.kind, speech.person.text, speech.quote.text) == (kind, person, quote)


@pytest.mark.parametrize("text", ["Close up – sign\n“OPEN”", "A sentence stands here.\n“Up.”", "Soldiers walk"])
def test_a_shot_is_no_speech(text):
    assert find_bare_speech(Source(text).whole, "more") is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("A story.\nClose up – map", 9),
        ("A story.\nJANE ROE – PILOT\n“Up.”", 9),
        ("A story. SOUNDBITE (English) X", 9),
        ("A story.", None),
    ],
)
def test_the_first_shot_is_found_behind_a_story(text, start):
    found = first_shot(Source(text).whole)
    assert found is None if start is None else text[start:].lstrip() == text[found:].lstrip()


def test_a_soundbite_without_a_time_is_a_shot_of_its_own_in_a_timed_list():
    _, shots = timed_shots(Source("(00:00) FOG\n--SOUNDBITE (ENGLISH)--\nJANE\n“Up.”\n(00:09) PAN").whole)
    assert [(shot.start_time, shot.body.text[:11]) for shot in with_untimed(shots)] == [
        (0, "FOG"), (None, "--SOUNDBITE"), (9, "PAN"),
    ]  # fmt: skip


PIECES = [
    "SOUNDBITE", "soundbite", "Soundbite", "ſoundbite", "VOICE OVER", "UPSOT", "Close up", "Wide shot", "pan", " (MUTE)",
    "-", "–", " – ", "--", " ", "\n", ":", ".", "(ENGLISH)", " in English", "x", "X",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.integers(0, 6))
def test_starts_found_from_their_words_are_those_that_are_searched_for(text, start):
    words = Source(text).whole.after(start)
    searched = [(hit.start, hit["speech"] is not None) for hit in words.finditer(transcripts._START)]
    assert list(transcripts._starts(words)) == searched
    markers = [(hit.start, hit.end) for hit in words.finditer(MARKER)]
    assert [(hit.start, hit.end) for hit in find_markers(words)] == markers
