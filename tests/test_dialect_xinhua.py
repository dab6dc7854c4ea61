"""Xinhua's script: headers in the shotlist, their quotes in the storyline, and copies that were cut."""

import pytest

import newsitem

HEAD = "STORY: Goats\nDATELINE: May 3, 2024\nLENGTH: 00:01:00\nLOCATION: LIMA, Peru\nCATEGORY: SOCIETY\n"
SIGN = "\nXinhua News Agency correspondents reporting from Lima, Peru.\n(XHTV)\n"


def read(shots, story, sign=SIGN):
    return newsitem.parse(f"{HEAD}SHOTLIST:\n{shots}\nSTORYLINE:\n{story}{sign}", format="xinhua")


def quotes(item):
    return [bite.quote for shot in item.shots for bite in shot.soundbites]


# Header of the shotlist, the storyline, and the quote.
BITES = [
    ("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", 'SOUNDBITE 1 (Spanish): ANA RUIZ, Herder\n"Ten."', "Ten."),
    ("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", 'SOUNDBITE 1 (English): ANA RUIZ, Goatherd"\n"Ten."', "Ten."),
    (
        "1. STANDUP 1 (English): ANA RUIZ, Xinhua reporter",
        'SOUNDBITE 1 (English): ANA RUIZ, Xinhua reporter"Ten."',
        "Ten.",
    ),
    (
        "1. SOUNDBITE (Spanish): ANA RUIZ, Herder",
        'SOUNDBITE (Spanish): ANA RUIZ, Herder, Lima "Ten." They left.',
        "Ten.",
    ),
    (
        "1 SOUNDBITE 1 (Spanish): Herder",
        'SOUNDBITE 1 (Spanish): Herder "Ten. 2. Eleven." They left.',
        "Ten. 2. Eleven.",
    ),
    (
        "1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder",
        'SOUNDBITE 1 (Spanish): ANA RUIZ, Herder\n"(How many?)\nTen.\n"And a half."\n"We left," Ruiz said.',
        "(How many?) Ten. And a half.",
    ),
    (
        "1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder",
        'SOUNDBITE 1 (Spanish): ANA RUIZ, Herder\n""Old Ana" counts, and they "obey.""',
        '"Old Ana" counts, and they "obey."',
    ),
    ("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", 'SOUNDBITE 1 (Spanish): ANA RUIZ, Herder" "Ten." Yes.', "Ten."),
    ("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", "Nobody spoke.", None),
    ("1. SOUNDBITE 2 (Spanish): ANA RUIZ, Herder", 'SOUNDBITE 1 (Spanish): JUAN LUZ, Herder\n"Ten."', None),
]


NAMED = 'SOUNDBITE 1 (Spanish): ANA RUIZ, Owner of the "Number 4"'
# What stands behind the header in the storyline, and the quote.
BEHIND = [
    ('\n"Ten. 5. Eleven."', "Ten. 5. Eleven."),
    ("\n\n“Ten “or so”.”", "Ten “or so”."),
    (' "Ten goats." They left.', "Ten goats."),
    ("\nThey left.", None),
]


@pytest.mark.parametrize(("behind", "quote"), BEHIND)
@pytest.mark.parametrize("blank", ["\n", " "])
def test_a_name_in_marks_at_the_end_of_a_role_is_no_quote(behind, quote, blank):
    item = read(f'1. {NAMED}\n2. various of "Number 4"'.replace("\n", blank), NAMED + behind)
    bite = item.shots[0].soundbites[0]
    assert (bite.text, bite.speaker.role, bite.quote) == (NAMED, 'Owner of the "Number 4"', quote)
    assert (item.shots[1].number, item.shots[1].text) == (2, 'various of "Number 4"')


@pytest.mark.parametrize(("shot", "story", "quote"), BITES)
def test_a_soundbite_takes_its_quote_from_the_storyline(shot, story, quote):
    assert quotes(read(shot, story)) == [quote]


def test_equal_headers_take_their_quotes_in_order():
    header = "SOUNDBITE (Spanish): Lima resident"
    item = read(f"1. {header}\n2. {header}", f'{header}\n"One."\n{header}\n"Two."')
    assert quotes(item) == ["One.", "Two."]


CUTS = [
    ("Forty goats eat the gr", "", True),
    ('SOUNDBITE 1 (Spanish): ANA RUIZ, Herder "Ten go', "", True),
    ("Ab", "", True),
    ("", "", True),
    ("Forty goats eat.", "", False),
    ('"Forty goats," she said, "or more."', "", False),
    ("Forty goats eat the gr", SIGN, False),
]


@pytest.mark.parametrize(("story", "sign", "is_cut"), CUTS)
def test_a_copy_that_was_cut_is_told(story, sign, is_cut):
    item = read("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", story, sign)
    codes = [found.code for found in item.diagnostics]
    assert ("text-cut-off" in codes, "quote-unclosed" in codes) == (is_cut, False)


def test_a_quote_that_was_cut_goes_as_far_as_it_goes():
    item = read("1. SOUNDBITE 1 (Spanish): ANA RUIZ, Herder", 'SOUNDBITE 1 (Spanish): ANA RUIZ, Herder "Ten go', "")
    assert quotes(item) == ["Ten go"]
