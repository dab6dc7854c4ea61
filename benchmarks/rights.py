"""How often the rights engine answers yes, no and ask over the labelled pages, why it asks, and how long it takes.

    python benchmarks/rights.py [FOLDER]

A folder has a folder of pages for each format; by default those of the tests. Of each `ask` it tells whether more said
of the use would settle it, or whether words stand against it that were not understood.
"""

import datetime
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import attrs
from labelled import PAGES, labelled_pages

from newsitem.model import Item, Restriction
from newsitem.rights import Clause, Use, clearance
from newsitem.rights.terms import terms_of

ANSWERS = 10_000
ROUNDS = 5
NOW = datetime.datetime(2025, 6, 1, 12, tzinfo=datetime.UTC)
YESTERDAY = NOW - datetime.timedelta(days=1)
CLIENT = ("AP", "SNTV")
#: Five newsrooms, from one that says all to one that says nothing.
USES = {
    "German TV, all said": Use(
        territory="DE", platform="broadcast", outlets=("ZDF",), clients=CLIENT, at=NOW, received=YESTERDAY,
        purpose="editorial", archive=False, resale=False, alter=False, length=45,
    ),
    "British web, all said": Use(
        territory="GB", platform="online", outlets=("BBC",), clients=CLIENT, at=NOW, received=YESTERDAY,
        purpose="editorial", archive=False, resale=False, alter=False, length=45,
    ),
    "Chinese social, no client": Use(
        territory="CN", platform="social", outlets=("Phoenix",), clients=(), at=NOW, received=YESTERDAY,
        purpose="editorial",
    ),
    "an archive that resells": Use(
        territory="US", platform="broadcast", outlets=("Northlight",), clients=CLIENT, at=NOW, purpose="commercial",
        archive=True, resale=True,
    ),
    "nothing said": Use(),
}  # fmt: skip
#: Nothing in a use can settle these: who made the page did not say more.
SAID_SO = {"restricted", "part"}


def not_understood(item: Item, clauses: Iterable[Clause]) -> list[str]:
    """The statements among some clauses that the grammar or the engine did not understand."""
    every = (*item.restrictions, *(one for shot in item.shots for one in shot.restrictions))
    own: dict[tuple[str, str], Restriction] = {(one.kind, one.text): one for one in every}
    found = [own[clause.kind, clause.text] for clause in clauses if (clause.kind, clause.text) in own]
    return [one.text for one in found if one.kind == "other" or _is_vague(one)]


def _is_vague(restriction: Restriction) -> bool:
    return restriction.kind not in SAID_SO and terms_of(restriction).is_vague


def why(item: Item, clauses: Iterable[Clause]) -> str:
    """Why a shot has to be asked about."""
    kinds = {clause.kind for clause in clauses}
    if not kinds:
        return "nothing is stated"
    if not_understood(item, clauses):
        return "words that are not understood"
    if kinds & SAID_SO:
        return "the page says no more (RESTRICTED, see script)"
    if kinds == {"site-terms"}:
        return "the terms of the site"
    return "the use does not say enough, or the words leave it open"


def count(every: list[Item]) -> None:
    """Prints the answers by use, and why it was asked."""
    print(f"{'use':28}{'yes':>7}{'no':>7}{'ask':>7}")
    reasons: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for name, use in USES.items():
        answers: Counter[str] = Counter()
        for item in every:
            for shot in clearance(item, use).shots:
                answers[shot.answer] += 1
                if shot.answer == "ask":
                    reasons[why(item, shot.clauses)] += 1
                    words.update(not_understood(item, shot.clauses))
        print(f"{name:28}{answers['yes']:7}{answers['no']:7}{answers['ask']:7}")
    print("\nwhy it asks, over all uses:")
    for reason, number in reasons.most_common():
        print(f"{number:7}  {reason}")
    print("\nstatements that are not understood, by the shots that they bind, over all uses:")
    for text, number in words.most_common(12):
        print(f"{number:7}  {text[:100]}")


def seconds(every: list[Item]) -> float:
    """The time of so many answers, each for an item of several shots; the best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        asked = [
            (every[number % len(every)], attrs.evolve(USES["German TV, all said"], length=float(number)))
            for number in range(ANSWERS)
        ]
        start = time.perf_counter()
        for item, use in asked:
            clearance(item, use)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Counts and times."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    every = [item for page in labelled_pages(folder) for item in page.read()]
    shots = sum(max(1, len(item.shots)) for item in every)
    print(f"{len(every)} items, {shots} shots\n")
    count(every)
    print(f"\n{ANSWERS} answers, each for all shots of an item: {seconds(every):.2f} s")


if __name__ == "__main__":
    main()
