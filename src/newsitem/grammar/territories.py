"""What a list in a restriction names: countries, regions, platforms, or else outlets."""

from collections.abc import Iterable
from typing import Final

import regex

from newsitem.grammar.countries import country_code
from newsitem.grammar.names import plain_name
from newsitem.grammar.recall import remembered
from newsitem.model import PLATFORMS, Platform
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice
from newsitem.values import value

_REGIONS: Final = lazy_pattern(
    r"(?:(?:the\s+)?(?:(?:north|south|latin|central|n|s|sub-?saharan|north|west|east|southern|eastern|western|northern|central|middle|near|far|asia|all|mainland)"
    r"[\s.-]*)*(?:americas?|europe|asia|africa|east|pacific)|e\.?u\.?(?:\s+countries)?|european\s+union|mena|apac|emea|gcc|cis|asean|oceania|australasia|scandinavia"
    r"|nordics?(?:\s+countries)?|balkans?|baltics?(?:\s+states)?|benelux|caribbean|iberia|gulf(?:\s+states)?|maghreb|arab\s+(?:world|countries|states)|levant|caucasus"
    r"|commonwealth|worldwide|rest\s+of\s+(?:the\s+)?world|(?:(?:former\s+)?(?:soviet\s+union|ussr|yugoslavia|czechoslovakia|east\s+germany)|serbia\s+and\s+montenegro)|asia[\s/-]pacific|polynesia|melanesia"
    r"|(?:all\s+)?(?:german|french|english|spanish|arabic|portuguese|russian|chinese)[\s-]speaking\s+\w+)",
    regex.IGNORECASE,
)
_PLATFORM_WORDS: Final[tuple[tuple[Platform, regex.Pattern[str]], ...]] = (
    (
        "broadcast",
        lazy_pattern(r"\b(?:broadcast(?:s|ers?|ing)?|tv|television|linear|terrestrial|satellite|cable)\b", regex.I),
    ),
    (
        "online",
        lazy_pattern(
            r"\b(?:on-?line|inter-?net|net|web(?:sites?)?|world\s+wide\s+web|streaming|digital|vod|ott)\b", regex.I
        ),
    ),
    ("mobile", lazy_pattern(r"\b(?:mobiles?(?:\s+phones?)?|wireless|cell(?:\s+phones?)?|apps?|digital)\b", regex.I)),
    (
        "social",
        lazy_pattern(
            r"\b(?:social(?:\s+media)?(?:\s+platforms?)?|facebook|youtube|twitter|instagram|tiktok|digital)\b", regex.I
        ),
    ),
    ("print", lazy_pattern(r"\b(?:print|newspapers?|magazines?|publications?)\b", regex.I)),
)
# An entry that is nothing but platforms: `Internet`, `any digital platform`; `RTE Online` is an outlet.
_ONLY_PLATFORMS: Final = lazy_pattern(
    r"(?:(?:the|any|all|on|and|or|for|use|usage|platforms?|media|services?|sites?|channels?|only|on-?line|inter-?net|net|web(?:sites?)?|streaming|digital|vod|ott"
    r"|mobiles?(?:\s+phones?)?|apps?|social|facebook|youtube|twitter|instagram|tiktok|print|newspapers?|magazines?|broadcast(?:ing)?|tv|television|[\s/,&-]+)\s*)+",
    regex.IGNORECASE,
)
_MARKS: Final = lazy_pattern("[/,;|]")
_WORDS: Final = lazy_pattern(r"&|\b(?:and|or|nor|y|et|dan)\b", regex.IGNORECASE)
_LEAD: Final = lazy_pattern(
    r"(?:(?:in|by|to|for|from|of|on|within|inside|any|the|all|clients?\s+in|broadcasters\s+in)\b|[:\s-])+",
    regex.IGNORECASE,
)

_EXCEPTION: Final = lazy_pattern(
    r"(?<=[\s,(])(?:except(?:ing)?|excluding|excl\.?|other\s+than|but\s+not)\b", regex.IGNORECASE
)


@value(eq=False, repr=False)
class Named:
    """The entries of a list, by what they are. `territories`: codes, or regions as printed."""

    territories: tuple[str, ...] = ()
    outlets: tuple[Slice, ...] = ()
    platforms: tuple[Platform, ...] = ()


@remembered
def read_list(words: Slice) -> Named:
    """Sorts the entries of a list such as `Chile/Internet/CNN`; a country joined by `and` in its name is one."""
    territories: list[str] = []
    outlets: list[Slice] = []
    platforms: list[Platform] = []
    exception = words.search(_EXCEPTION)
    if exception is not None and words.before(exception):  # `China except Hong Kong`: the text keeps the exception
        words = words.before(exception)
    for entry in _entries(words):
        text = entry.text.strip(" .\"'“”‘’")
        if code := country_code(text):
            territories.append(code)
        elif _REGIONS.fullmatch(text):
            territories.append(text)
        elif _ONLY_PLATFORMS.fullmatch(text):
            platforms += platforms_in(text)
        else:
            outlets.append(entry.strip('."“”'))
    return Named(_once(territories), tuple(outlets), in_order(platforms))


def _entries(words: Slice) -> Iterable[Slice]:
    lead = words.match(_LEAD)
    rest = words.after(lead) if lead else words
    if _is_territory(rest):  # Asia/Pacific
        yield rest.strip(".")
        return
    for part in rest.split(_MARKS):
        if _is_territory(part):  # Bosnia and Herzegovina
            yield part.strip(".")
        else:
            yield from _joined_names(part, [piece for piece in part.split(_WORDS) if plain_name(piece.text)])


def _joined_names(words: Slice, pieces: list[Slice]) -> Iterable[Slice]:
    """Entries between `and`s; two that make one name are one: `Serbia and Bosnia and Herzegovina`."""
    at = 0
    while at < len(pieces):
        pair = words.cut(pieces[at].start, pieces[at + 1].end) if at + 1 < len(pieces) else None
        is_pair = pair is not None and country_code(pair.text.strip(" .")) is not None
        yield pair if pair is not None and is_pair else pieces[at]
        at += 2 if is_pair else 1


def _is_territory(words: Slice) -> bool:
    return bool(country_code(words.text) or _REGIONS.fullmatch(words.text))


def platforms_in(text: str) -> tuple[Platform, ...]:
    """The platforms that some words name, in the order of the model; `digital` is online, mobile and social."""
    return in_order(platform for platform, pattern in _PLATFORM_WORDS if pattern.search(text))


def all_but(allowed: Iterable[Platform]) -> tuple[Platform, ...]:
    """The platforms that are not allowed where only some are."""
    kept = set(allowed)
    return tuple(platform for platform in PLATFORMS if platform not in kept)


def in_order(platforms: Iterable[Platform]) -> tuple[Platform, ...]:
    """Platforms once each, in the order of the model."""
    found = set(platforms)
    return tuple(platform for platform in PLATFORMS if platform in found)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
