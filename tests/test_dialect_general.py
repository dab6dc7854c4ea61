"""The dialect of scripts of no known house."""

import newsitem

SHOTS = 'W/S Boats\nM/S Quay\nC/U Owl\nSOT, Jane Roe, captain (Norwegian): "Yes."\n'
STORY = "\nSCRIPT\n\nA boat has come.\n"


def test_a_place_and_a_day_above_shots_without_a_label_hold_for_them():
    item = newsitem.parse(f"A boat comes\n\nLindhavn, Norway – April 3, 2025\n{SHOTS}{STORY}")
    assert [(shot.place.country, shot.date.start) for shot in item.shots] == [("NO", "2025-04-03")] * 4
    assert (item.summary, item.dateline) == (None, None)


def test_limits_above_the_shots_limit_the_story_without_a_label_too():
    item = newsitem.parse(f"A boat comes\n\nNo access Norway / No archive\nIt is late.\n\n{SHOTS}{STORY}")
    assert [limit.kind for limit in item.restrictions] == ["no-access", "no-archive"]
    assert item.summary == "It is late."


def test_shots_are_read_where_the_line_breaks_of_a_page_are_lost():
    item = newsitem.parse(" ".join(f"A boat comes. Video ID: 7 {SHOTS}{STORY}".split()))
    assert [shot.text for shot in item.shots] == ["W/S Boats", "M/S Quay", "C/U Owl", ""]
    assert (item.shots[3].soundbites[0].speaker.name, item.storyline) == ("Jane Roe", "A boat has come.")


def test_what_stands_below_the_story_is_none_of_it():
    item = newsitem.parse(f"A boat comes\n\n{SHOTS}{STORY}\nVideo ID: 7\nVideo on Demand: https://owl.example/7\n")
    assert (item.id, item.storyline) == ("7", "A boat has come.")
    assert item.extra == {"video on demand": "https://owl.example/7"}
