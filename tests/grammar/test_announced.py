"""Soundbites that a house announces with words of its own."""

import pytest

from newsitem.claims import Page
from newsitem.grammar.announced import announced_by
from newsitem.grammar.any_shots import any_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.soundbites import read_soundbite
from newsitem.text import Source

WORDS = ("röportaj", "ile röportaj", "'nın açıklaması", "RÖP", "O-Ton")
# The words of a shot, and who speaks by name and role; what is said.
SPOKEN = [
    ('Nur Aksoy ile röportaj: "Su geldi."', ("Nur Aksoy", None), "Su geldi."),
    ('MUHTAR NUR AKSOY İLE RÖPORTAJ: "Su geldi."', ("Nur Aksoy", "Muhtar"), "Su geldi."),
    ("Kaymakam Ece Balcı'nın açıklaması: “Ekipler sahada.”", ("Ece Balcı", "Kaymakam"), "Ekipler sahada."),
    ('RÖP 2: Ece Balcı (Ziraat Mühendisi)\n"İlk donda yanacak."', ("Ece Balcı", "Ziraat Mühendisi"), "İlk donda yanacak."),
    ("O-Ton: Erika Muster, Bäuerin: „Es war laut.“", ("Erika Muster", "Bäuerin"), "Es war laut."),
    ("Röportaj – Nur Aksoy", ("Nur Aksoy", None), None),
    ("Röportaj", None, None),
    ('SOUNDBITE (Turkish) MUHTAR NUR AKSOY SAYING: "Su geldi."', ("Nur Aksoy", "Muhtar"), "Su geldi."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "quote"), SPOKEN, ids=[words[:20] for words, _, _ in SPOKEN])
def test_words_of_the_house_announce_who_speaks(words, who, quote):
    source = Source(words)
    speech = announced_by(*WORDS)(source.whole, "more")
    bite = read_soundbite(Page(source), speech, "name-first" if "," in words else "role-first")
    assert (bite.speaker and (bite.speaker.name, bite.speaker.role), bite.quote) == (who, quote)


@pytest.mark.parametrize(
    "words", ["Muhtarın röportajı", "Kaymakam'nın açıklaması sırasında kalabalık", "Röpsüz", "Köprü", "", "  "]
)
def test_words_in_the_middle_of_a_picture_announce_nothing(words):
    assert announced_by(*WORDS)(Source(words).whole, "more") is None


def test_a_shotlist_is_read_with_them():
    source = Source(
        '-Köprü\n-Nur Aksoy ile röportaj: "Su geldi."\n-Köprü\n-Röportaj: Ece Balcı\n"Kar da geldi."\n-Dere'
    )
    rules = ShotlistRules(split=any_shots, find_speech=announced_by(*WORDS))
    shots = read_shots(Page(source), source.whole, rules)
    assert [shot.text for shot in shots] == ["Köprü", "", "Köprü", "", "Dere"]
    assert [bite.quote for shot in shots for bite in shot.soundbites] == ["Su geldi.", "Kar da geldi."]
