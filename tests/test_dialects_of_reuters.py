"""Reuters' other ways to write: public transcripts, the archive's shotlists without numbers, Visnews."""

import pytest

import newsitem

HEADER = "(SOUNDBITE) (Slovenian) BEEKEEPER, MATIJA ZUPAN, SAYING:"


def read(text):
    reading = newsitem.explain(text, format="reuters")
    assert reading.leftovers == ()
    return reading.items[0]


class TestTranscript:
    def test_the_story_is_all_of_it_and_each_header_a_shot_without_words(self):
        item = read(
            f'Bees\nReuters Videos\nMay 22, 2025\nSTORY: Bees flew.\n\n{HEADER}\n\n"They are calm."\n\nIt rained.'
        )
        assert (item.headline, item.published) == ("Bees", "2025-05-22")
        assert item.storyline == f'Bees flew.\n{HEADER}\n"They are calm."\nIt rained.'
        (shot,) = item.shots
        assert (shot.number, shot.text, shot.soundbites[0].quote) == (None, "", "They are calm.")

    def test_a_portals_block_is_no_story(self):
        item = read(f'STORY: Bees flew.\n\nRelated Videos\n\n00:26\n\n01:10\n\n{HEADER}\n\n"Calm."\n')
        assert item.storyline == f'Bees flew.\n{HEADER}\n"Calm."'

    def test_it_may_stand_on_one_line_below_the_header_of_a_script(self):
        item = read(f'TV AND WEB RESTRICTIONS~**NONE**~ INTRO: Bees fly. STORY: Bees flew. {HEADER} "Calm." It rained.')
        assert (item.summary, item.restrictions[0].kind) == ("Bees fly.", "none")
        assert item.storyline == f'Bees flew. {HEADER} "Calm." It rained.'
        assert item.shots[0].soundbites[0].quote == "Calm."

    def test_an_open_quote_ends_with_its_paragraph(self):
        item = read(f'STORY: Bees flew.\n{HEADER}\n"They are calm.\nIt rained.\n')
        assert item.shots[0].soundbites[0].quote == "They are calm."


def record(summary):
    return f"- Title: A\n- Summary: {summary}\n- Topics: B\n- Reuters ID: LVA1\n- Story Text: A runner won a cow.\n"


BITE = '(SOUNDBITE) (English) RUNNER, ANN LANGAT, SAYING: "It was not mine."'
HEADING = "ITEN, KENYA (MAY 3, 2015) (REUTERS)"


class TestArchive:
    @pytest.mark.parametrize(
        ("summary", "texts", "cities"),
        [
            (f"{HEADING} MAN ON TRACK", ["MAN ON TRACK"], ["Iten"]),
            (f"{HEADING} MAN ON TRACK {BITE} COW", ["MAN ON TRACK", "", "COW"], ["Iten"] * 3),
            (f"{HEADING} {BITE} {BITE}", ["", ""], ["Iten"] * 2),
            (f"{HEADING} {BITE} LAMU, KENYA (FILE) (REUTERS) COW", ["", "COW"], ["Iten", "Lamu"]),
            (
                f"{HEADING} {BITE} MAN ON TRACK LAMU, KENYA (FILE) (REUTERS) COW",
                ["", "MAN ON TRACK", "COW"],
                ["Iten", "Iten", "Lamu"],
            ),
            (f"MAN ON TRACK {HEADING} COW", ["MAN ON TRACK", "COW"], [None, "Iten"]),
            (f"{HEADING} MAN TM COW", ["MAN COW"], ["Iten"]),
            (f"{HEADING} SLV/CU COW (4 SHOTS)", ["SLV/CU COW (4 SHOTS)"], ["Iten"]),
            (f"{HEADING} BIG COW A runner won a cow.", ["BIG COW"], ["Iten"]),
        ],
    )
    def test_each_stretch_of_picture_text_is_one_shot(self, summary, texts, cities):
        item = read(record(summary))
        assert [shot.text for shot in item.shots] == texts
        assert [shot.place.city if shot.place else None for shot in item.shots] == cities
        assert {shot.number for shot in item.shots} == {None}

    def test_an_open_quote_ends_where_shouted_words_begin(self):
        item = read(record(f"{HEADING} {BITE[:-1]} COW ON TRACK {HEADING} {BITE}"))
        assert [shot.text for shot in item.shots] == ["", "COW ON TRACK", ""]
        assert item.shots[0].soundbites[0].quote == "It was not mine."

    def test_a_sentence_behind_the_shots_that_is_not_the_storys_is_kept(self):
        assert read(record(f"{HEADING} BIG COW A cow went to a new home.")).summary == "A cow went to a new home."


VISNEWS = (
    "CLOVE FLEET SAILS\nShort Summary\nThe clove fleet has sailed.\nDescription\n1.\nGV EXT Harbour (2 SHOTS)\n0.07\n"
    "2.\nSCU Harbour master\n0.48\n3.\nGV PAN Dhows (MUTE)\n1.03\n"
    'SPEECH (TRANSCRIPT)\nSEQ. 2: HAMAD ALI: "We have waited."\nInitials PM\n'
    "Script is copyright Reuters Limited. All rights reserved\nBackground: Dhows left on Friday.\n"
)


class TestVisnews:
    @pytest.mark.parametrize("dress", [lambda text: text, lambda text: text.replace("\n", "\n\n")])
    def test_shots_end_at_the_time_behind_them(self, dress):
        item = read(dress(VISNEWS))
        assert [(shot.number, shot.text, shot.start, shot.end) for shot in item.shots] == [
            (1, "GV EXT Harbour (2 SHOTS)", None, 7), (2, "SCU Harbour master", None, 48), (3, "GV PAN Dhows (MUTE)", None, 63),
        ]  # fmt: skip
        assert (item.duration, item.headline) == (63, "CLOVE FLEET SAILS")

    def test_speech_belongs_to_the_shot_of_its_number(self):
        (bite,) = read(VISNEWS).shots[1].soundbites
        assert (bite.text, bite.speaker.name, bite.quote) == ("SEQ. 2: HAMAD ALI:", "Hamad Ali", "We have waited.")

    def test_summary_story_and_initials_stand_under_their_labels(self):
        item = read(VISNEWS)
        assert (item.summary, item.storyline) == ("The clove fleet has sailed.", "Dhows left on Friday.")
        assert item.extra == {"initials": "PM"}

    def test_the_line_on_copyright_is_told_as_terms(self):
        assert [found.code for found in read(VISNEWS).diagnostics] == ["site-terms"]
