"""Reading takes time in proportion to the page: four times as much of anything takes no more than eight times as long."""

import time

import pytest

import newsitem

RUNS = 3
ATTEMPTS = 3


def quotes(count):
    said = '"Yes." "No." ' * count
    return f"A title\n\nSHOTLIST:\n1. Owl\n2. SOUNDBITE (English) JANE ROE, MAYOR, SAYING: {said}\n3. Clock\n"


def blanks(count):
    head = "STORY: Owl\nDATELINE: May 14, 2024\nLENGTH: 00:02:06\nLOCATION: KISUMU, Kenya\nCATEGORY: NATURE\n"
    return (
        f"{head}\nSHOTLIST:\n1. Owl\n2. Clock\n\nSTORYLINE:\nAn owl{' ' * count}moved in.\n{' ' * count}\nIt stays.\n"
    )


def menu(count):
    links = "".join(f"<li><a href='/{number}'>Topic {number}</a></li>" for number in range(count))
    return f"<!DOCTYPE html><html><body><nav><ul>{links}</ul></nav><h1>Owl</h1><p>An owl moved in.</p></body></html>"


def tags(count):
    links = "".join(f"<li><a href='/{number}'>Topic {number}</a></li>" for number in range(count))
    return (
        f"<!DOCTYPE html><html><body><nav><ul>{links}</ul></nav><h1>Owl</h1><p>Buy video</p><p>An owl moved in.</p>"
        f"<h2>Categories</h2><ul>{links}</ul><h2>Tags</h2><ul>{links}</ul></body></html>"
    )


def shots(count):
    lines = "".join(f"{number}. Owl on clock\n" for number in range(1, count + 1))
    return f"A title\n\nSHOTLIST:\n{lines}\nSTORYLINE:\nAn owl moved in.\n"


def rule(count):
    head = "RESTRICTION SUMMARY:\nAP CLIENTS ONLY\nSHOTLIST:\nASSOCIATED PRESS\nKisumu, Kenya - 4 May 2024\n1. Owl\n"
    return f"{head}STORYLINE:\nAn owl moved in.\n{'-' * count}\n"


def dashes(count):
    head = "RESTRICTION SUMMARY:\nAP CLIENTS ONLY\nSHOTLIST:\nASSOCIATED PRESS\nKisumu, Kenya - 4 May 2024\n"
    return f"{head}1. Owl\n{'London – ' * count}\n2. Clock\nSTORYLINE:\nAn owl moved in.\n"


def signs(count):
    return f"RESTRICTION SUMMARY: AP CLIENTS ONLY SHOTLIST: {'+1 ' * count}STORYLINE: An owl moved in."


def people(count):
    person = "SOUNDBITE (English) Jane Roe, mayor: " * count
    return (
        f"19 May 2024 10:30\n\nSynopsis\nAn owl moved in.\n\n(00:05) WIDE SHOT – OWL\n(00:09) {person}\n(00:20) CLOCK\n"
    )


def best(page):
    """The shortest of several times: others may use the machine as well."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        newsitem.parse(page)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (quotes, 300),
        (blanks, 3000),
        (menu, 1000),
        (tags, 200),
        (shots, 200),
        (rule, 10_000),
        (dashes, 1000),
        (people, 500),
        (signs, 8000),
    ],
)
def test_a_page_four_times_as_long_takes_no_more_than_eight_times_as_long(page, size):
    newsitem.parse(page(10))
    ratios = []
    for _ in range(ATTEMPTS):
        ratios.append(best(page(4 * size)) / best(page(size)))
        if ratios[-1] < 8:
            return
    pytest.fail(f"four times as much takes {min(ratios):.1f} times as long")
