"""CCTV+'s script: headings, marks that hold, and a storyline that has lost its label."""

import pytest

import newsitem

PLACE = "Lima, Peru - May 3, 2024 (CGTN - No access Chinese mainland)\n"
TOP = "Peru-Alpaca/Census\n\nAlpacas are counted\n\n• English\n\n"


def read(script):
    return newsitem.parse(TOP + script, format="cctv")


def flags(item, flag):
    return [shot.number for shot in item.shots if flag in shot.flags]


def test_mute_holds_until_the_next_soundbite_and_over_headings():
    script = (
        f"Shotlist\n{PLACE}++MUTE++\n1. A\n2. B\nCusco, Peru - Recent\n3. C\n4. SOUNDBITE (Spanish) Ana Ruiz, herder:\n"
        '"Ten."\n5. D\n6. E\n++MUTE++\n7. F\nStoryline\nText.\n'
    )
    assert flags(read(script), "mute") == [1, 2, 3, 7]


def test_a_soundbite_is_never_mute():
    script = (
        f'Shotlist\n{PLACE}1. A\n++MUTE++\n2. SOUNDBITE (Spanish) Ana Ruiz, herder:\n"Ten."\n3. B\nStoryline\nText.\n'
    )
    assert flags(read(script), "mute") == []


@pytest.mark.parametrize("mark", ["++SHOT OVERLAYING SOUNDBITE++", "++SHOTS OVERLAYING SOUNDBITE++"])
@pytest.mark.parametrize("gap", ["\n", " "])
def test_marks_round_overlays_are_neither_shots_nor_notes(mark, gap):
    bite = 'SOUNDBITE (Spanish) Ana Ruiz, herder (ending with shot 2): "Ten."'
    script = (
        gap.join(["Shotlist", PLACE.strip(), "1.", bite, mark, "2. Wool", mark, "3. Alpacas"]) + "\nStoryline\nText.\n"
    )
    item = read(script.replace("1.\n", "1. "))
    assert [(shot.text, shot.notes) for shot in item.shots] == [("", ()), ("Wool", ()), ("Alpacas", ())]
    assert item.shots[0].soundbites[0].quote == "Ten."


def test_another_mark_is_a_note():
    assert read(f"Shotlist\n{PLACE}1. A ++NIGHT SHOTS++\nStoryline\nText.\n").shots[0].notes == ("NIGHT SHOTS",)


def test_a_heading_inside_a_pair_of_marks_holds_behind_it():
    mark = "++SHOTS OVERLAYING SOUNDBITE++\n"
    script = f"Shotlist\n{PLACE}1. A\n{mark}FILE: Cusco, Peru - Aug, 2023 (CGTN - No access Chinese mainland)\n2. B\n{mark}3. C\nStoryline\nText.\n"
    item = read(script)
    assert [shot.place.city for shot in item.shots] == ["Lima", "Cusco", "Cusco"]
    assert flags(item, "file") == [2, 3]


@pytest.mark.parametrize(
    ("heading", "place", "qualifier"),
    [
        ("FILE: Peru - Exact Date and Location Unknown (CCTV-No access Chinese mainland)", "Peru", "unknown"),
        ("FILE: Exact Date and Location Unknown (CCTV - No access Chinese mainland)", None, "unknown"),
        ("In Space – Date Unknown (Space Office – No access Chinese mainland/No Archive)", "In Space", "unknown"),
        ("FILE: Lima, Peru - Nov 2017", "Lima, Peru", "file"),
    ],
)
def test_headings_of_unknown_days_and_places(heading, place, qualifier):
    item = read(f"Shotlist\n{PLACE}1. A\n{heading}\n2. B\nStoryline\nText.\n")
    shot = item.shots[1]
    assert (shot.place and shot.place.text, shot.date.qualifier, item.shots[0].text) == (place, qualifier, "A")


# What stands behind the shots; the last shot's text, its quote, and the storyline.
LOST = [
    ("2. Wool\n\n\nThey counted.\n\nTwice.\n", ("Wool", None, "They counted.\nTwice.")),
    ("2. Wool\nThey counted.\n1. Once.\n2. Twice.\n", ("Wool", None, "They counted.\n1. Once.\n2. Twice.")),
    (
        '2. SOUNDBITE (Spanish) Ana Ruiz, herder:\n"Ten.\nOr eleven."\nThey counted.\n',
        ("", "Ten. Or eleven.", "They counted."),
    ),
    ("2. Wool\n++SHOT OVERLAYING SOUNDBITE++\nThey counted.\n", ("Wool", None, "They counted.")),
    ("2. Various of wool A herder counted them. Twice.\n", ("Various of wool", None, "A herder counted them. Twice.")),
    ("2. Wool of Cusco\n", ("Wool of Cusco", None, None)),
]


@pytest.mark.parametrize(("end", "expected"), LOST)
@pytest.mark.parametrize("label", ["Shotlist\n", ""])
def test_a_storyline_without_its_label_begins_behind_the_last_shot(label, end, expected):
    item = read(f"{label}{PLACE}1. A\n{end}")
    last = item.shots[-1]
    quote = last.soundbites[0].quote if last.soundbites else None
    assert (len(item.shots), (last.text, quote, item.storyline)) == (2, expected)
