"""Pages made out of invented words, of any number of shots, in the manner of several houses."""

from collections.abc import Callable, Mapping
from typing import Final

_PLACES: Final = (("Lindhavn City", "Zhejiang Province, east China"), ("Kisumu", "Kenya"), ("Arvika", "Sweden"))
_PICTURES: Final = (
    "Various of farmers picking tea leaves", "Close-up of lamp on table", "Aerial shots of harbor and bridge",
    "Sign reading \"Shanhe Cooperative\"", "Woman carrying basket to truck", "Traffic on road in rain",
)  # fmt: skip
_SPEAKERS: Final = (
    ("Chinese", "Qian Bowen", "owner, tea shop"), ("English", "Priya Mercer", "head, Harbor Office"),
    ("Swedish", "Ida Holm", "engineer, River Works"),
)  # fmt: skip
_QUOTES: Final = (
    "Orders have doubled since last year, and some clients ask for the tea before it has been picked.",
    "We have two rules. Nobody touches the nets at night, and nobody sells below the price of the morning.",
    "The river came up in three hours. My father never saw that, and he is eighty.",
)
_STORY: Final = (
    "Growers in the hills have started to pick the first leaves of the year, ten days earlier than before.\n\n"
    "Warm nights brought the buds forward, and villages that share their pickers now compete for them.\n"
)
_EVERY_BITE: Final = 4
_EVERY_HEADING: Final = 9


def _shots(count: int, heading: Callable[[int], str], bite: Callable[[int], str]) -> str:
    lines = []
    for number in range(1, count + 1):
        if number % _EVERY_HEADING == 1:
            lines.append(heading(number))
        is_bite = number % _EVERY_BITE == 0
        lines.append(f"{number}. " + (bite(number) if is_bite else _PICTURES[number % len(_PICTURES)]))
    return "\n".join(lines)


def cctv_page(count: int) -> str:
    """A page of CCTV+."""

    def heading(number: int) -> str:
        city, country = _PLACES[number % len(_PLACES)]
        return f"\n{city}, {country} - April {number % 28 + 1}, 2025 (CCTV - No access Chinese mainland)"

    def bite(number: int) -> str:
        language, name, role = _SPEAKERS[number % len(_SPEAKERS)]
        return f'SOUNDBITE ({language}) {name}, {role}:\n"{_QUOTES[number // 4 % len(_QUOTES)]}"'

    return (
        "CCTV+\n\nChina-Mountain Tea/Spring Harvest\n\nSpring tea picking begins in mountain villages\n\nShotlist\n\n"
        f"{_shots(count, heading, bite)}\n\n\nStoryline\n\n\n{_STORY}\n\n"
        "  • ID : 8421907\n  • Published : 2025-04-03 16:22\n  • Last Modified : 2025-04-03 17:05:41\n"
        "  • Location : Lishui,Zhejiang,China\n  • Category : economy, business and finance\n  • Duration : 1'48\n"
        "  • Audio Language : Chinese/Nats\n  • Source : China Central Television (CCTV)\n"
        "  • Restrictions : No access Chinese mainland\n  • Version : 1\n"
    )


def anadolu_page(count: int) -> str:
    """A script by Anadolu, with all its breaks lost, in the frame of Newsflare."""

    def heading(number: int) -> str:
        city, _ = _PLACES[number % len(_PLACES)]
        return f"{city.upper()}, KENYA (APRIL {number % 28 + 1}, 2025) (ANADOLU - ACCESS ALL)"

    def bite(number: int) -> str:
        language, name, role = _SPEAKERS[number % len(_SPEAKERS)]
        return f"SOUNDBITE ({language}) {name.upper()}, {role.upper()}, SAYING: “{_QUOTES[number // 4 % len(_QUOTES)]}”"

    script = f"SHOTLIST: {_shots(count, heading, bite)} KISUMU, KENYA - APRIL 2, 2025 - {_STORY}"
    return f"01:12\n\nKenya: Tea comes early\n\nBuy video\n\n{' '.join(script.split())}\n\nCategories\n\nTags\n"


#: By format: makes a page of so many shots.
MADE_PAGES: Final[Mapping[str, Callable[[int], str]]] = {"cctv": cctv_page, "newsflare": anadolu_page}
