"""A printed date is read to its precision, and nothing else is taken for a date."""

import random
from pathlib import Path

import pytest

from newsitem.grammar import date_forms, dates
from newsitem.grammar.dates import find_dates, find_impossible, read_date
from newsitem.patterns import lazy_pattern
from newsitem.text import Source

# printed, first day, last day, qualifier; None where the words are no date
DATES = [
    ("AUG. 15, 2025", ("2025-08-15", "2025-08-15", None)),
    ("SEPT. 4, 2025", ("2025-09-04", "2025-09-04", None)),
    ("April 4-5, 2025", ("2025-04-04", "2025-04-05", None)),
    ("FILE - JUNE 2024", ("2024-06-01", "2024-06-30", "file")),
    ("June 25-26, 2024", ("2024-06-25", "2024-06-26", None)),
    ("Feb. 20, 2024/File", ("2024-02-20", "2024-02-20", "file")),
    ("08 November 2022", ("2022-11-08", "2022-11-08", None)),
    ("04-05 May 2010", ("2010-05-04", "2010-05-05", None)),
    ("25/26 June 2009", ("2009-06-25", "2009-06-26", None)),
    ("October/November 2001", ("2001-10-01", "2001-11-30", None)),
    ("1996", ("1996-01-01", "1996-12-31", None)),
    ("November 2006", ("2006-11-01", "2006-11-30", None)),
    ("12 April, 2015", ("2015-04-12", "2015-04-12", None)),
    ("2nd March, 2020.", ("2020-03-02", "2020-03-02", None)),
    ("15-18 JULY 2024", ("2024-07-15", "2024-07-18", None)),
    ("17-10-2022", ("2022-10-17", "2022-10-17", None)),
    ("NOVEMBER 11 2009", ("2009-11-11", "2009-11-11", None)),
    ("2022/12/23", ("2022-12-23", "2022-12-23", None)),
    ("03.14.2025", ("2025-03-14", "2025-03-14", None)),
    ("10.11.2026", ("2026-11-10", "2026-11-10", None)),
    ("1 KASIM 2026", ("2026-11-01", "2026-11-01", None)),
    ("2 Aralık 2026 Çarşamba", ("2026-12-02", "2026-12-02", None)),
    ("3 ŞUBAT 2026 SALI", ("2026-02-03", "2026-02-03", None)),
    ("Mittwoch, 2 Dezember 2026", ("2026-12-02", "2026-12-02", None)),
    ("quarta-feira, 2 de dezembro de 2026", ("2026-12-02", "2026-12-02", None)),
    ("2025-04-03", ("2025-04-03", "2025-04-03", None)),
    ("May, 2022", ("2022-05-01", "2022-05-31", None)),
    ("15 DE ENERO DE 2020", ("2020-01-15", "2020-01-15", None)),
    ("23 Ene 2020", ("2020-01-23", "2020-01-23", None)),
    ("3 de Marzo de 2022", ("2022-03-03", "2022-03-03", None)),
    ("30th October 2008", ("2008-10-30", "2008-10-30", None)),
    ("14-Oct-2022", ("2022-10-14", "2022-10-14", None)),
    ("22-23 July, 2006", ("2006-07-22", "2006-07-23", None)),
    ("JULY 29 - AUG. 2, 2025", ("2025-07-29", "2025-08-02", None)),
    ("25 Juli 2023", ("2023-07-25", "2023-07-25", None)),
    ("Thursday, 19 November 2009", ("2009-11-19", "2009-11-19", None)),
    ("RECENT", (None, None, "recent")),
    ("Recent footage", (None, None, "recent")),
    ("FILE", (None, None, "file")),
    ("Date Unknown", (None, None, "unknown")),
    ("Exact Date and Location Unknown", (None, None, "unknown")),
    ("FILE – RECENT", (None, None, "file")),
    ("RELEASED OCTOBER 17, 2025", ("2025-10-17", "2025-10-17", None)),
    ("RECENT - MAY 13, 2015", ("2015-05-13", "2015-05-13", "recent")),
    ("FILE - NOVEMBER 16, 2022", ("2022-11-16", "2022-11-16", "file")),
    ("30 May - 2 June 2024", ("2024-05-30", "2024-06-02", None)),
    ("Dec. 30, 2024 - Jan. 2, 2025", ("2024-12-30", "2025-01-02", None)),
    ("2019-2021", ("2019-01-01", "2021-12-31", None)),
    ("AUG 15 AND 16, 2025", ("2025-08-15", "2025-08-16", None)),
    ("5 - 12 SEPTEMBER 2014", ("2014-09-05", "2014-09-12", None)),
    ("12 mars 2024", ("2024-03-12", "2024-03-12", None)),
    ("1er mai 2021", ("2021-05-01", "2021-05-01", None)),
    ("13 de junio de 2022", ("2022-06-13", "2022-06-13", None)),
    ("Sept. 4-Oct. 3, 2025", ("2025-09-04", "2025-10-03", None)),
    ("31 February 2020", None),
    ("Istanbul", None),
    ("May 2022 and more", None),
    ("1990s", None),
    ("FILE 2", None),
    ("Date and location not applicable", None),
    ("", None),
    ("—", None),
]

PAGES = Path(__file__).parent.parent / "pages"


@pytest.mark.parametrize(("printed", "expected"), DATES)
def test_a_date_is_read_as_it_is_printed(printed, expected):
    date = read_date(Source(printed).whole)
    assert (date and (date.start, date.end, date.qualifier)) == expected


@pytest.mark.parametrize(
    ("printed", "day"), [("22/09", "1998-09-22"), ("July 4", "1998-07-04"), ("13 May", "1998-05-13")]
)
def test_a_date_without_a_year_takes_the_year_that_is_given(printed, day):
    assert read_date(Source(printed).whole, 1998).start == day
    assert read_date(Source(printed).whole) is None


def test_the_text_of_a_date_is_all_of_its_words():
    date = read_date(Source("(FILE -  JUNE 2024)").whole.strip("()"))
    assert date.text == "FILE - JUNE 2024"
    assert date.spans == {"text": ((1, 18),)}


def test_dates_are_found_in_running_text_without_their_neighbours():
    text = "BREAKWATERIZMIR, TÜRKİYE - SEPT. 4, 2025 - RESTRICTION, 12 March 2023. In 1999, at Tula - Oct 22-23, 2023 x"
    assert [found.text for found in find_dates(Source(text).whole)] == [
        "SEPT. 4, 2025",
        "12 March 2023",
        "1999",
        "Oct 22-23, 2023",
    ]


@pytest.mark.parametrize("rubbish", ["May " * 5000, "1-2 " * 5000, "May 1, " * 3000, "0" * 20000])
def test_rubbish_holds_no_date(rubbish):
    assert list(find_dates(Source(rubbish).whole)) == []


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("22/09", 1998, "1998-09-22"),
        ("22/09/98", 1999, "1998-09-22"),
        ("02/03/01", 2001, "2001-03-02"),
        ("22/09", None, None),
    ],
)
def test_what_is_missing_of_a_year_is_that_of_the_page(text, year, expected):
    date = read_date(Source(text).whole, year)
    assert (date and date.start) == expected


def test_a_day_that_no_calendar_has_is_told_from_words_without_a_date():
    words = Source("on 31 February 2025, after 3 May 2025").whole
    assert find_impossible(words).text == "31 February 2025"
    assert [found.text for found in find_dates(words)] == ["3 May 2025"]
    assert find_impossible(Source("30 February and 3 May 2025").whole) is None
    assert read_date(Source("31 February 2025").whole) is None


@pytest.mark.parametrize(
    ("printed", "days"),
    [("December - January 2025", ("2024-12-01", "2025-01-31")), ("2021-2019", None)],
)
def test_a_range_never_runs_backwards(printed, days):
    date = read_date(Source(printed).whole)
    assert (date and (date.start, date.end)) == days


def test_no_form_is_passed_over_that_matches():
    lines = {
        line for path in PAGES.rglob("*.txt") for line in path.read_text(encoding="utf-8", errors="replace").split("\n")
    }
    for line in sorted(line for line in lines if len(line) < 100 and any(map(str.isdigit, line))):
        words = Source(line).whole
        forms = date_forms.FORMS + date_forms.YEARLESS
        possible = date_forms.possible_forms(forms, words)
        assert [form.pattern for form in forms if form not in possible and words.search(form.pattern)] == [], line


PIECES = [
    "12", "4", "31", "2015", "1999", "20", "April", "Sept", "Sept.", "mayo", "Foo", "London", "File", "RECENT", "Monday",
    "shotmonday", "on", "date", "unknown", "footage", "th", "to", "and", "del", "-", "–", "/", ",", ".", " ", "  ", "\n",
    ":", "(", "février", "FİLE", "_", "xMay", "thMay", "Décembre", "archive",
]  # fmt: skip


def made_up(luck):
    """A date as most are, or anything at all, perhaps with something in front of it."""
    gaps = [" ", ", ", "  ", "."]
    months = ["April", "Foo", "Sept.", "del", "Feb"]
    day, month = luck.choice(["12", "4", "31", "4th"]), luck.choice(months)
    first, second = luck.sample([day, month], 2)
    plain = f"{first}{luck.choice(gaps)}{second}{luck.choice(gaps)}{luck.choice(['2015', '20155', '20'])}"
    text = luck.choice([plain, " ".join(luck.choices(PIECES, k=3)), "".join(luck.choices(PIECES, k=luck.randrange(9)))])
    front = luck.choice(["", "", "1", ".", "3:"])
    return Source(front + text).slice(luck.choice([0, len(front)]), len(front + text))


@pytest.mark.parametrize("seed", range(10))
def test_dates_told_at_a_glance_are_those_that_the_forms_tell(seed, monkeypatch):
    luck = random.Random(seed)
    words = [(made_up(luck), luck.choice([None, 2001])) for _ in range(600)]
    read = dates.read_date.__wrapped__
    glanced = [repr(read(*one)) for one in words]
    monkeypatch.setattr(dates, "_PLAIN", lazy_pattern(r"(?!)"))
    monkeypatch.setattr(dates, "_begins_otherwise", lambda words: False)
    assert len({*glanced}) > 5
    assert glanced == [repr(read(*one)) for one in words]


@pytest.mark.parametrize("seed", range(10))
def test_dates_found_at_a_glance_in_running_text_are_those_that_the_forms_find(seed, monkeypatch):
    luck = random.Random(seed)
    texts = [made_up(luck).raw + luck.choice([" ", "", ", "]) + made_up(luck).raw for _ in range(600)]
    search = dates._found.__wrapped__
    glanced = [repr(search(Source(text).whole)) for text in texts]
    monkeypatch.setattr(dates, "_PLAIN", lazy_pattern(r"(?!)"))
    assert len({*glanced}) > 5
    assert glanced == [repr(search(Source(text).whole)) for text in texts]
