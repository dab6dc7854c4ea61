"""Places: city, region and country of the words that a heading, dateline or location field prints."""

from typing import Final

import attrs
import regex

from newsitem.build import make
from newsitem.grammar.casing import unshouted
from newsitem.grammar.countries import country_code
from newsitem.grammar.names import plain_name
from newsitem.grammar.recall import remembered
from newsitem.grammar.regions import is_region
from newsitem.model import Place
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_REGION_WORDS: Final = frozenset(
    "province provinsi region state county oblast governorate district prefecture department municipality territory"
    " island islands isle isles archipelago peninsula valley coast krai canton departamento provincia estado isla pulau"
    " desert mountain mountains border jungle highland highlands strip enclave sea ocean gulf bay river lake".split()
)
_REGION_WORD: Final = lazy_pattern(
    rf"\b(?:{'|'.join(sorted(_REGION_WORDS))}|autonomous\s+\w+|republic\s+of)\b", regex.IGNORECASE
)
# A region that another may stand behind: other words are also parts of towns' names (Salt Lake City, Green Bay).
_PART_OF_REGION: Final = lazy_pattern(
    r"\b(?:province|region|county|oblast|governorate|district|prefecture|department|canton|krai|regency|islands?|archipelago"
    r"|peninsula|mountains)$",
    regex.IGNORECASE,
)
# Words that stand where a city would, and are none; a launch site bears the name of a city.
_NO_CITY: Final = lazy_pattern(
    r"(?:(?:just\s+)?(?:off|near|outside|aboard|above|at\s+sea|in\s+(?:outer\s+)?space|(?:outer\s+)?space|in\s+(?:the\s+)?air|in\s+(?:flight|orbit|transit)|along|between|over|on\s+board|onboard|somewhere|offshore"
    r"|international\s+waters|north\s+of|south\s+of|east\s+of|west\s+of|\d+\s*(?:kms?|kilomet\w+|miles?))\b"
    r"|(?:internet|various(?:\s+locations)?|online|studio|animation|location)\s*$|.*\b(?:outside|near)\b"
    r"|.*\b(?:(?:launch|space\w*)\s+(?:center|centre|site|base|complex|(?:force\s+)?station)|spaceport|cosmodrome)$)",
    regex.IGNORECASE,
)
# Of single words only these: most places need no pattern to tell.
_NO_CITIES: Final = frozenset(
    "off near outside aboard above space along between over onboard somewhere offshore internet various online studio"
    " animation location spaceport cosmodrome".split()
)
_UNKNOWN: Final = lazy_pattern(
    r"\b(?:(?:un(?:known|disclosed|specified|identified)|exact|undetermined)\s+(?:date\s+and\s+)?locations?|locations?\s+(?:un\w+|not\s+\w+))\b",
    regex.I,
)
_NOT_APPLICABLE: Final = lazy_pattern(r"\bnot\s+applicable\b", regex.IGNORECASE)
_CHINESE_UNIT: Final = lazy_pattern(
    r" (?:city|province|municipality"
    r"|(?:(?:uygur|uyghur|hui|zhuang|tibetan|yi|miao|dong|bai|kazak|mongol\w*)\s+)?autonomous\s+(?:region|prefecture|county)"
    r"|special\s+administrative\s+region)$",
    regex.IGNORECASE,
)
_CITY_WORD: Final = lazy_pattern(r"\b(?:city|municipality)$", regex.IGNORECASE)
_BELOW_A_CITY: Final = lazy_pattern(
    r"\b(?:village|township|town|county|district|banner|hall|stadium|arena|airport|hospital|school)$", regex.I
)
_GROUND: Final = lazy_pattern(
    r"\b(?:stadium|stadion|est[aá]dio|arena|park|gardens?|field|grounds?|cent(?:re|er)|court|club|course|circuit|dome|hall|track"
    r"|speedway|velodrome|complex|academy|camp|meadows|ring)\b",
    regex.IGNORECASE,
)
_WITH_DC: Final = lazy_pattern(r"(?P<city>\p{L}+),?\s+(?P<region>D\.?\s?C\.?)", regex.IGNORECASE)
_IN_BRACKETS: Final = lazy_pattern(r"(?P<city>[^()]+?)\s*\((?P<country>[^()]+)\)")
# Cities that tell the state of Georgia from the country.
_GEORGIAN_CITIES_OF_THE_US: Final = frozenset("atlanta savannah augusta athens macon columbus brunswick plains".split())
# Towns that bear the name of a region, or a word of one.
_ALSO_CITIES: Final = frozenset({"new york", "quebec", "victoria", "oklahoma city", "grand island"})
# Postal codes of states, which stay in capitals behind a city.
_POSTAL_CODES: Final = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC PR".split()
)
_SLASH: Final = lazy_pattern("/")
# `POCHALLA - SUDAN`
_DASHED: Final = lazy_pattern(r"(?P<city>[^-–—/]+?)\s+[-–—]\s+(?P<country>[^-–—/]+)")
# `Lindhavn, Norway - Ferry terminal`: the hall stays in the text.
_VENUE_BEHIND: Final = lazy_pattern(r"(?P<country>[^-–—]{2,60}?)\s+[-–—]\s")
# What is longer is no place, whatever it is.
_LONGEST: Final = 300
_COMMA: Final = lazy_pattern(",")


@remembered
def read_place(words: Slice) -> Place | None:
    """The place that takes all of a slice.

    The part before the first comma is the city, the last the country, what lies between them the region. A country is
    set only where the words name one; `Off X`, `Near X`, unknown locations and the like have no city. Of several places
    with their countries (`KYIV, UKRAINE / MOSCOW, RUSSIA`) only the text is kept.

    Returns:
        None for no words, and for `Date and location not applicable`.
    """
    words = (
        words.strip(",;:-–—/.")
        if not words.raw.rstrip().endswith((".C.", ".S.", ".A.", ".K."))
        else words.strip(",;:-–—/")
    )
    if not words or words.search(_NOT_APPLICABLE):
        return None
    if len(words) > _LONGEST or _lists_several(words):
        return make(Place, text=words)
    parts = [part.text for part in words.split(_COMMA)]
    if len(parts) == 1 and (dashed := words.fullmatch(_DASHED)) and country_code(dashed.word("country")):
        parts = [dashed.word("city"), dashed.word("country")]
    if len(parts) > 1 and (venue := _VENUE_BEHIND.match(parts[-1])) and country_code(venue["country"]):
        parts[-1] = venue["country"]
    if bracket := words.fullmatch(_IN_BRACKETS):
        named = [part.strip() for part in bracket.word("city").split(",")]
        # KINSHASA, DEMOCRATIC REPUBLIC OF THE CONGO (DRC)
        parts = named if country_code(named[-1]) else [*named, bracket.word("country")]
    city, region, country = _sorted_parts([part for part in parts if part])
    return make(Place, text=words, city=city, region=region, country=country)


def behind_venue(place: Place, words: Slice) -> Place:
    """A place that may begin with a hall or ground, as sport is headed: `Anfield, Liverpool, England`.

    Two parts must stand in front of the country, the second no region (`Miami, Florida, USA`), unless the first says
    that it is a ground (`Citi Field, New York, USA`).
    """
    parts = words.split(_COMMA)
    if (
        place.country is None
        or len(parts) < 3
        or (_is_region(parts[1].text, place.country) and not _GROUND.search(parts[0].text))
    ):
        return place
    town = read_place(words.after(parts[0]))
    return attrs.evolve(place, city=town.city, region=town.region) if town is not None and town.city else place


def ends_unknown(place: Place) -> bool:
    """Whether the last of a place's parts is neither a country nor a region that is known: `Lindhavn, Freedonia`."""
    last = place.text.rpartition(",")[2].strip()
    is_known = place.country is not None or last in _POSTAL_CODES or _is_region(last) or _is_unknown(last)
    return place.city is not None and "," in place.text and "/" not in place.text and not is_known


def names_several(words: Slice) -> bool:
    """Whether a location field names several places (`GAZA/JERUSALEM/Cairo`); `JUBA/SOUTH SUDAN` is one."""
    head, slash, tail = words.text.partition("/")
    return bool(slash) and not (country_code(tail) and not country_code(head.rpartition(",")[2]))


def _lists_several(words: Slice) -> bool:
    slash = words.search(_SLASH)
    return slash is not None and "," in words.before(slash).raw and names_several(words)


def _sorted_parts(parts: list[str]) -> tuple[str | None, str | None, str | None]:
    """City, region and country out of the parts between commas."""
    parts = [part for part in parts if not _is_unknown(part)]
    if parts and "/" in parts[-1] and country_code(parts[-1].rpartition("/")[2]):  # JUBA/SOUTH SUDAN
        head, _, tail = parts.pop().rpartition("/")
        parts += [head.strip(), tail.strip()] if "/" not in head else [tail.strip()]
    if not parts:
        return None, None, None
    country = country_code(parts[-1])
    if country and plain_name(parts[-1]) == "georgia" and plain_name(parts[0]) in _GEORGIAN_CITIES_OF_THE_US:
        country = None
    if country:
        parts = parts[:-1]
    if dc := _with_dc(parts):
        return *dc, country
    if country == "CN":
        return *_chinese(parts), country
    return *_city_and_region(parts, country), country


def _city_and_region(parts: list[str], country: str | None) -> tuple[str | None, str | None]:
    if not parts:
        return None, None
    head, rest = parts[0], parts[1:]
    region = ", ".join(_region(part) for part in rest if not _is_no_city(part)) or None
    if _is_venue(head, rest, country):
        # Havnehallen, Fredericia, Denmark
        return unshouted(rest[0]), ", ".join(map(_region, rest[1:])) or None
    if _is_no_city(head) or "/" in head:
        return None, region
    if _has_no_town(head, rest, country):
        return None, ", ".join(filter(None, (unshouted(head), region)))
    return unshouted(head), region


def _has_no_town(head: str, rest: list[str], country: str | None) -> bool:
    """Whether the first part is a region: alone, or with only regions behind it (`SEHORE DISTRICT, MADHYA PRADESH`)."""
    if plain_name(head) in _ALSO_CITIES:
        return False
    if not rest:
        return _is_region(head, country)
    # Towns of the United States bear names of other states: Delaware, Ohio.
    is_known = country not in (None, "US") and is_region(head, country)
    return (is_known or _PART_OF_REGION.search(head) is not None) and _are_regions(rest, country)


def _is_no_city(words: str) -> bool:
    """Whether words stand where a city would, and name none."""
    if words.isalpha():
        return words.casefold() in _NO_CITIES
    return _NO_CITY.match(words) is not None


def _are_regions(parts: list[str], country: str | None) -> bool:
    return all(part in _POSTAL_CODES or _is_region(part, country) for part in parts)


def _region(part: str) -> str:
    return part if part in _POSTAL_CODES else unshouted(part)


def _is_venue(head: str, rest: list[str], country: str | None) -> bool:
    """Whether the first part is a hall or street and the second the city: only where words say so."""
    if not rest or country is None or _is_no_city(rest[0]):
        return False
    return bool(_BELOW_A_CITY.search(head)) and not _is_region(rest[0], country)


def _is_unknown(part: str) -> bool:
    return "location" in part.casefold() and _UNKNOWN.search(part) is not None


def _is_region(part: str, country: str | None = None) -> bool:
    if is_region(part, country):
        return True
    return part.casefold() in _REGION_WORDS if part.isalpha() else _REGION_WORD.search(part) is not None


def _with_dc(parts: list[str]) -> tuple[str, str] | None:
    """`WASHINGTON, D.C.` and `Washington DC`: city and region, however they are divided."""
    match = _WITH_DC.fullmatch(", ".join(parts)) if len(parts) < 3 else None
    return (unshouted(match["city"]), match["region"].upper()) if match else None


def _chinese(parts: list[str]) -> tuple[str | None, str | None]:
    """`W Town, V County, X City, Y Province`: the city is the part that says so, without that word."""
    if not parts:
        return None, None
    plain = [_CHINESE_UNIT.sub("", part) for part in parts]
    at = next((index for index, part in enumerate(parts) if _CITY_WORD.search(part)), 0)
    if _is_no_city(parts[at]):
        return None, ", ".join(map(unshouted, plain[at + 1 :])) or None
    if _is_region(parts[at], "CN") and not _CITY_WORD.search(parts[at]):
        return None, ", ".join(map(unshouted, plain[at:])) or None
    return unshouted(plain[at]), ", ".join(map(unshouted, plain[at + 1 :])) or None
