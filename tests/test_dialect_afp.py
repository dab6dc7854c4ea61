"""AFPTV's script: labels, sub-headings, shots by numbers, times or dashes, dispatches."""

import pytest

import newsitem

BLOCK = "LIMA, PERÚ5 DE MAYO DE 2022FUENTE: AFPTV "


def read(script):
    return newsitem.parse("Una calle sin nombre\n" + script, format="afp")


@pytest.mark.parametrize(
    "lead",
    [
        f"SHOTLIST {BLOCK}", f"SHOTLIST 6 DE MAYO DE 2022SHOTLIST :{BLOCK}", f"SHOTLIST MAY 6, 2022 {BLOCK}", f"SHOTLIST{BLOCK}",
        f"SHOTLIST {BLOCK}IMAGES (02:03)", f"SHOTLIST {BLOCK}IMAGES ", f"SHOTLIST {BLOCK.strip()}IMAGES",
    ],
)  # fmt: skip
def test_labels_and_sub_headings_are_no_part_of_a_heading(lead):
    item = read(f"{lead}1. Plano general calle 2. Plano medio perro")
    assert [(shot.text, shot.place.text, shot.date.start, shot.source) for shot in item.shots] == [
        ("Plano general calle", "LIMA, PERÚ", "2022-05-05", "AFPTV"), ("Plano medio perro", "LIMA, PERÚ", "2022-05-05", "AFPTV"),
    ]  # fmt: skip
    assert (item.duration, item.diagnostics) == (None, ())


@pytest.mark.parametrize("part", [" SOUNDBITES ", "\nSOUNDBITES\n", " SOUNDBITES (00:40) ", " IMAGES "])
def test_a_sub_heading_between_shots_is_no_part_of_a_shot(part):
    item = read(f'SHOTLIST {BLOCK}1. Plano general calle{part}2. SOUNDBITE 1 - Ana (mujer, español, 4 seg.): "Ya."')
    assert ([shot.text for shot in item.shots], item.diagnostics) == (["Plano general calle", ""], ())


def test_a_source_may_be_called_images():
    item = read("SHOTLIST LIMA, PERU MAY 5, 2022 SOURCE: GETTY IMAGES 1. Wide shot of street")
    assert item.shots[0].source == "GETTY IMAGES"


@pytest.mark.parametrize(
    ("shots", "numbers", "start"),
    [
        ("1. Plano calle2. Plano perro", [1, 2], None), ("-- Plano calle\n-- Plano perro", [None, None], None),
        ("1. 00:05-00:09 Plano calle\n2. 00:09-00:14 Plano perro", [1, 2], 5), ("00:05-00:09 Plano calle\n00:09-00:14 Plano perro", [None, None], 5),
        ("1. 00:05-00:09 Plano calle2. 00:09-00:14 Plano perro", [1, 2], 5),
    ],
)  # fmt: skip
def test_shots_are_told_by_numbers_times_or_dashes(shots, numbers, start):
    item = read(f"SHOTLIST\n{shots}")
    assert ([shot.number for shot in item.shots], item.shots[0].start) == (numbers, start)
    assert [shot.text for shot in item.shots] == ["Plano calle", "Plano perro"]


@pytest.mark.parametrize("quotes", ['"Ya." "Ñam."', '"Ya.""Ñam."', '"Ya."\n"Ñam."', "“Ya.” “Ñam.”", "« Ya. » « Ñam. »"])
def test_the_second_of_two_quotes_is_the_original(quotes):
    item = read(f"SHOTLIST {BLOCK}1. SOUNDBITE 1 - Ana, vecina (mujer, quechua, 4 seg.): {quotes} 2. Plano perro")
    bite = item.shots[0].soundbites[0]
    assert (bite.quote, bite.original_quote, bite.language, item.shots[1].text) == ("Ya.", "Ñam.", "qu", "Plano perro")


@pytest.mark.parametrize(
    "person", ["Ana d'Arvillard, vecina", "Ana d'Arvillard , vecina", "Ana d'Arvillard (mujer), vecina"]
)
def test_the_name_is_what_stands_before_the_first_comma(person):
    item = read(f'SHOTLIST {BLOCK}1. SOUNDBITE 1 – {person} (francés, 4 seg.): "Ya."')
    speaker = item.shots[0].soundbites[0].speaker
    assert (speaker.name, speaker.role) == ("Ana d'Arvillard", "vecina")


@pytest.mark.parametrize(
    "mark",
    [
        "///-----------------DEPECHE DE CONTEXTE: ", "\n///------------\n2 DEPECHES DE CONTEXTE:\n", " ///----------- ",
        "\nDESPACHO DE CONTEXTO: ",
    ],
)  # fmt: skip
def test_a_dispatch_below_the_rule_is_the_storyline(mark):
    item = read(
        f"SHOTLIST {BLOCK}1. Plano calle{mark}Una calle =(Video)= Lima, 6 May 2022 (AFP) - La calle sigue.\nY punto."
    )
    assert (item.storyline, item.dateline.text, item.shots[0].text) == (
        "La calle sigue.\nY punto.", "Lima, 6 May 2022", "Plano calle",
    )  # fmt: skip


def test_what_stands_below_the_rule_without_a_dateline_is_kept():
    assert read(f"SHOTLIST {BLOCK}1. Plano calle ///---------- La calle sigue.").storyline == "La calle sigue."
