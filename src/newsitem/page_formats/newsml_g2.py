"""NewsML-G2: our own documents, and those of others with the scripts of their houses."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from newsitem.claims import Page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Format, Mark, Script, Sections
from newsitem.text import Pattern, Slice
from newsitem.wording import NEWSML_KIND

# What AP and nobody else writes; its dialect would take any numbered list.
_AP_WORDS: Final = lazy_pattern(
    r"RESTRICTION SUMMARY|AP-APTN-|AP(?:TN)? C(?:LIENTS|lients) O(?:NLY|nly)|Clients are reminded"
    r"|by The Associated Press"
)
_REMINDERS: Final = lazy_pattern(r"={5,}+\s*+Clients\s++are\s++reminded|Clients\s++are\s++reminded:?+\s*+\(i\)")
#: Whose script it is, by the name of the provider; what is called by none of these is tried with those of nobody.
_HOUSES: Final[Sequence[tuple[str, Pattern]]] = (
    ("ap", lazy_pattern(r"(?i)\b(?:AP|APTN|ap\.org|associated press)\b")),
    ("afp", lazy_pattern(r"(?i)\b(?:AFP|AFPTV|agence france-presse)\b")),
    ("ebu", lazy_pattern(r"(?i)\b(?:EBU|EVN|eurovision|european broadcasting union)\b")),
    ("reuters", lazy_pattern(r"(?i)\b(?:thomson)?reuters\b")),
    ("anadolu", lazy_pattern(r"(?i)\b(?:anadolu|AA)\b")),
    ("xinhua", lazy_pattern(r"(?i)\bxinhua\b")),
    ("cctv", lazy_pattern(r"(?i)\bCCTV\b")),
    ("unifeed", lazy_pattern(r"(?i)\b(?:unifeed|united nations|UN)\b")),
)


@cache
def _dialects_of(house: str) -> Sequence[Dialect]:
    """The dialects of a house, and behind them those that fit by a script's words alone."""
    return (*_of_house(house), *_of_anybody())


def _of_house(house: str) -> Sequence[Dialect]:
    from newsitem.dialects import (
        afp,
        anadolu,
        ap,
        archive,
        cctv,
        ebu,
        narrated,
        reuters,
        shows,
        sntv,
        unifeed,
        voice_package,
        xinhua,
    )

    houses: dict[str, Sequence[Dialect]] = {
        "ap": (sntv.sntv, shows.shows, voice_package.voice_package, narrated.narrated, ap.ap_script),
        "afp": (afp.afp,),
        "ebu": (ebu.ebu,),
        "reuters": (reuters.reuters, archive.archive),
        "anadolu": (anadolu.anadolu,),
        "xinhua": (xinhua.xinhua,),
        "cctv": (cctv.cctv, cctv.cctv_unlabelled),
        "unifeed": (unifeed.unifeed,),
    }
    return houses.get(house, ())


def _of_anybody() -> Sequence[Dialect]:
    from newsitem.dialects.ap import ap_script
    from newsitem.dialects.double_brackets import double_brackets
    from newsitem.dialects.ebu import ebu
    from newsitem.dialects.general import general
    from newsitem.dialects.plain import plain

    def fits_ap(script: Slice) -> bool:
        return script.search(_AP_WORDS) is not None and ap_script.fits(script)

    return (Dialect(ap_script.name, fits_ap, ap_script.read), ebu, double_brackets, general, plain)


def _read_script(page: Page, words: Slice, provider: str, *, is_shotlist: bool) -> Script:
    """Reads a script by the first dialect that fits. What is called a shotlist is read as one, if none does."""
    from newsitem.dialects.general import listed_shots

    house = next((house for house, name in _HOUSES if name.search(provider)), "")
    dialect = next(dialect for dialect in _dialects_of(house) if dialect.fits(words))
    if dialect.name == "plain" and is_shotlist:
        return Script(shots=listed_shots(page, words))
    return dialect.read(page, _without_reminders(page, words))


def _without_reminders(page: Page, words: Slice) -> Slice:
    """A script without AP's reminders to clients below it."""
    hit = words.search(_REMINDERS)
    if hit is None:
        return words
    from newsitem.grammar.ap_tail import without_tail

    return without_tail(page, words, behind=hit.start)


def _layout(page: Page) -> Iterable[Sections]:
    from newsitem.layouts.newsml_g2 import newsml_stories

    return newsml_stories(page, _read_script)


newsml_g2: Final = Format(
    name=NEWSML_KIND,
    layout=_layout,
    dialects=(),
    marks=((Mark("document", NEWSML_KIND, "NewsML-G2 by its first element"),),),
    language=None,
    open_furniture=("the header of a newsMessage",),
)
