"""A soundbite's header gives kind, language, person and remarks; the quote ends where it is closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.claims import Page
from newsitem.grammar import soundbites
from newsitem.grammar.soundbites import LEAD, find_speech, find_whole_leads, read_soundbite
from newsitem.text import Source

# printed; header; kind, language, language_text, name, role, quote, note
BITES = [
    (
        "SOUNDBITE (Turkish) HARBOR PILOT GÜLSEREN KAYA SAYING: “We waited.” and more",
        ("SOUNDBITE (Turkish) HARBOR PILOT GÜLSEREN KAYA SAYING:", "soundbite", "tr", "Turkish"),
        ("Gülseren Kaya", "Harbor Pilot", "We waited.", None),
    ),
    (
        "SOUNDBITE: (English) FISHERMAN SAYING: “Mine.”",
        ("SOUNDBITE: (English) FISHERMAN SAYING:", "soundbite", "en", "English"),
        (None, "Fisherman", "Mine.", None),
    ),
    (
        '(SOUNDBITE)(English) PILOT, JANE ROE, SAYING:\n\n"One."',
        ("(SOUNDBITE)(English) PILOT, JANE ROE, SAYING:", "soundbite", "en", "English"),
        ("Jane Roe", "Pilot", "One.", None),
    ),
    (
        'SOUNDBITE (Latvian) Ilze Roe: "Cold."\n(Question: Very?)\n"Yes."',
        ("SOUNDBITE (Latvian) Ilze Roe:", "soundbite", "lv", "Latvian"),
        ("Ilze Roe", None, 'Cold." (Question: Very?) "Yes.', None),
    ),
    (
        'SOUNDBITE: (Latvian) "Cold." SUPER CAPTION: Ilze Roe, mother',
        ("SOUNDBITE: (Latvian)", "soundbite", "lv", "Latvian"),
        ("Ilze Roe", "mother", "Cold.", None),
    ),
    (
        'SOUNDBITE (Latvian) Ilze Roe: "Cold."\nSUPER CAPTION: Ilze Roe, mother of two',
        ("SOUNDBITE (Latvian) Ilze Roe:", "soundbite", "lv", "Latvian"),
        ("Ilze Roe", None, "Cold.", "Ilze Roe, mother of two"),
    ),
    (
        'SOUNDBITE (French): Ada Roe, gold medallist, on the final: "Long."',
        ("SOUNDBITE (French): Ada Roe, gold medallist, on the final:", "soundbite", "fr", "French"),
        ("Ada Roe", "gold medallist", "Long.", "on the final"),
    ),
    (
        "SOUNDBITE (in Arabic)Net mender, Hussein Abou Zreik\n",
        ("SOUNDBITE (in Arabic)Net mender, Hussein Abou Zreik", "soundbite", "ar", "Arabic"),
        ("Hussein Abou Zreik", "Net mender", None, None),
    ),
    (
        'SOUNDBITE 2 (Chinese/English interpretation): JANE ROE, Envoy "Yes."',
        (
            "SOUNDBITE 2 (Chinese/English interpretation): JANE ROE, Envoy",
            "soundbite",
            "zh",
            "Chinese/English interpretation",
        ),
        ("Jane Roe", "Envoy", "Yes.", "interpretation"),
    ),
    (
        'SOUNBITE (French) Awa Ndoye, head (ending with shot 5): "Two weeks."',
        ("SOUNBITE (French) Awa Ndoye, head (ending with shot 5):", "soundbite", "fr", "French"),
        ("Awa Ndoye", "head", "Two weeks.", "ending with shot 5"),
    ),
    (
        'SOUNDBITE (Chinese, dubbed with English) Li Lei, engineer "Fine."',
        (
            "SOUNDBITE (Chinese, dubbed with English) Li Lei, engineer",
            "soundbite",
            "zh",
            "Chinese, dubbed with English",
        ),
        ("Li Lei", "engineer", "Fine.", None),
    ),
    (
        'STANDUP 1 (English): JANE ROE, Xinhua reporter in Lindhavn\n"Here."',
        ("STANDUP 1 (English): JANE ROE, Xinhua reporter in Lindhavn", "standup", "en", "English"),
        ("Jane Roe", "Xinhua reporter in Lindhavn", "Here.", None),
    ),
    (
        "UPSOUND (Warao) Children:\n“Hanoko!”",
        ("UPSOUND (Warao) Children:", "upsound", "wba", "Warao"),
        (None, "Children", "Hanoko!", None),
    ),
    (
        'SOUNDBITE (English) Jane Roe, Economist at the "Corridors" think tank\n"Paint."',
        ('SOUNDBITE (English) Jane Roe, Economist at the "Corridors" think tank', "soundbite", "en", "English"),
        ("Jane Roe", 'Economist at the "Corridors" think tank', "Paint.", None),
    ),
    (
        'SOUNDBITE (English) Jane Roe, Economist at the "Corridors"\n"Paint."',
        ('SOUNDBITE (English) Jane Roe, Economist at the "Corridors"', "soundbite", "en", "English"),
        ("Jane Roe", 'Economist at the "Corridors"', "Paint.", None),
    ),
    (
        'SOUNDBITE (English) Jane Roe, baker" “Two loaves.” She left.',
        ('SOUNDBITE (English) Jane Roe, baker"', "soundbite", "en", "English"),
        ("Jane Roe", "baker", "Two loaves.", None),
    ),
    (
        'SOUNDBITE (English) Jane Roe, baker "Two loaves." She left.',
        ("SOUNDBITE (English) Jane Roe, baker", "soundbite", "en", "English"),
        ("Jane Roe", "baker", "Two loaves.", None),
    ),
    (
        'SOUNDBITE (English) Jane Roe, actor:\n++PART OVERLAID BY SHOT 3++\n"Twice."',
        ("SOUNDBITE (English) Jane Roe, actor: ++PART OVERLAID BY SHOT 3++", "soundbite", "en", "English"),
        ("Jane Roe", "actor", "Twice.", "PART OVERLAID BY SHOT 3"),
    ),
    (
        'SOUNDBITE 1 - Nieves Tabares, bióloga (mujer, español, 9 seg.): "Sí."',
        ("SOUNDBITE 1 - Nieves Tabares, bióloga (mujer, español, 9 seg.):", "soundbite", "es", "español"),
        ("Nieves Tabares", "bióloga", "Sí.", None),
    ),
    (
        'SOUNDBITE: Clinic director:\n"Soon."',
        ("SOUNDBITE: Clinic director:", "soundbite", None, None),
        (None, "Clinic director", "Soon.", None),
    ),
]


@pytest.mark.parametrize(("printed", "header", "person"), BITES)
def test_a_header_is_taken_apart(printed, header, person):
    order = "role-first" if "SAYING" in printed or "(in " in printed else "name-first"
    bite = read(printed, order)
    assert (bite.text, bite.kind, bite.language, bite.language_text) == header
    assert (bite.speaker.name, bite.speaker.role, bite.quote, bite.note) == person


def test_length_and_gender_stand_in_a_bracket_behind_the_person():
    bite = read('SOUNDBITE 1 - Nieves Tabares, bióloga (mujer, español, 9 seg.): "Sí."', "name-first")
    assert (bite.duration, bite.speaker.gender) == (9.0, "female")


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("English, 14 seconds", ("en", "English", 14.0)),
        ("in French; 1'05", ("fr", "French", 65.0)),
        ("English - 9 sec.", ("en", "English", 9.0)),
        ("English, 2 speakers", ("en", "English, 2 speakers", None)),
    ],
)
def test_a_length_may_stand_behind_the_language(bracket, expected):
    bite = read(f"SOUNDBITE ({bracket}) Jane Roe, cook: “Soup.”", "name-first")
    assert (bite.language, bite.language_text, bite.duration) == expected


def test_a_second_quote_is_more_of_the_first_or_the_original():
    printed = 'SOUNDBITE (French) Jane Roe, cook: "Soup." "De la soupe."'
    assert read(printed, "name-first").quote == 'Soup." "De la soupe.'
    original = read(printed, "name-first", "original")
    assert (original.quote, original.original_quote) == ("Soup.", "De la soupe.")


def test_a_quote_that_is_never_closed_is_told():
    page = Page(Source("SOUNDBITE (English) Jane Roe, cook: “Soup and more"))
    bite = read_soundbite(page, find_speech(page.whole), "name-first")
    assert bite.quote == "Soup and more"
    assert [d.code for d in page.diagnostics] == ["quote-unclosed"]


def test_an_unknown_language_is_told_and_kept():
    page = Page(Source("SOUNDBITE (Gibberish) Jane Roe, cook: “Soup.”"))
    bite = read_soundbite(page, find_speech(page.whole), "name-first")
    assert (bite.language, bite.language_text) == (None, "Gibberish")
    assert [d.code for d in page.diagnostics] == ["unknown-language"]


@pytest.mark.parametrize(
    "words", ["Various of boats", "PROTESTERS SHOUTING (English): “No!”", "SIGN READING (Turkish): “X”", ""]
)
def test_speech_in_a_picture_is_no_soundbite(words):
    assert find_speech(Source(words).whole) is None


def read(printed, order, second="more"):
    page = Page(Source(printed))
    return read_soundbite(page, find_speech(page.whole, second), order)


PIECES = [
    "SOUNDBITE", "SOUNDBITES", "sot", "SOT", "Up-", "sound", "bite", "UPſOUND", "PİECE TO CAMERA", "voice-over", "STANDUP",
    "MCU (Owl) x SAYING", "(", ")", "(English)", "in English", " ", "\n", "-", "–", ":", "3", "x",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.integers(0, 6))
def test_leads_found_from_their_words_are_those_that_are_searched_for(text, start):
    words = Source(text).whole.after(start)
    searched = [(hit.start, hit.end) for hit in words.finditer(LEAD)]
    assert [(hit.start, hit.end) for hit in find_whole_leads(words)] == searched


@given(
    st.text(alphabet=' \n\u200b\xa0+(Qq:xn."', max_size=6),
    st.sampled_from(["++note++", "(Reporter: Why?)", "Q: Why?\n", ""]),
)
def test_what_stands_between_header_and_quote_is_told_by_its_first_character(before, between):
    words = Source(before + between).whole
    assert words.match(soundbites._BETWEEN) is None or soundbites._may_be_between(words, 0)


@pytest.mark.parametrize(
    ("printed", "quote"),
    [
        ("(SOUNDBITE) (Italian) COOK, PINA, SAYING:\n'It falls on the tuna.'\n", "It falls on the tuna."),
        ("(SOUNDBITE) (Italian) COOK, PINA, SAYING: 'It’s the cooks' tuna.' ROME, ITALY (X)", "It’s the cooks' tuna."),
        ("(SOUNDBITE) (Italian) COOK, PINA, SAYING ‘It falls’\r\nREPORTER: ‘Why?’", "It falls"),
        ("SOUNDBITE (Italian) Pina, cook: 'It falls. 3. It is tuna.'", "It falls. 3. It is tuna."),
        ("(SOUNDBITE) (Italian) COOK, PINA, SAYING: 'It falls on the cooks' tuna", None),
        ("(SOUNDBITE) (Italian) COOK, PINA, SAYING: '90s tuna of the cooks'", None),
    ],
)
def test_a_quote_may_stand_in_single_marks(printed, quote):
    speech = find_speech(Source(printed).whole)
    assert (speech.quote.text if speech.quote else None) == quote
