"""Shouted words as a newsroom prints them: `ODETTE VAN DER MEIJ` is Odette van der Meij, `NATO` stays NATO."""

from functools import lru_cache
from typing import Final

from newsitem.patterns import lazy_pattern

# Short forms that stay in capitals. Letters without a vowel (`BBC`, `CDU` not) are told by their shape.
_ACRONYMS: Final = frozenset(
    """
    AFAD AFC AFL AFP AI AIDS AIIB AKP AMISOM ANC AP APEC APTN ASEAN ATM AU BRICS CAF CEO CFO CIA CIO COO COVID
    CTO DEA DIY DNA DRC EBU ECB ECOWAS EMT ESA EU EUFOR FA FAA FAO FARC FBI FEMA FIFA FM GAA GDP GMO GOP GP GPS
    HIV IAEA ICC ICJ ICRC ICU IDF IFRC IGAD ILO IMF IMO IOC IOM IRGC IRNA ISAF ISIL ISIS ISS ITN JAXA JICA
    KFOR LGBT LGBTQ MEP MI5 MI6 MINUSCA MINUSMA MONUSCO MP MSF NAACP NASA NATO NBA NGO NHS NOAA NYPD OAS OCHA OECD
    OHCHR OPEC OSCE PAHO PKK PLA PLO PM POW PR RAF RAI RTE SADC SDF SNTV SUV SWAT TASS TV UAE UCI UEFA UFC UFO UK UN
    UNAMA UNAMID UNDP UNEP UNESCO UNFPA UNHCR UNICEF UNIFIL UNMISS UNODC UNOPS UNRWA
    UNSMIL UNSOM UNTV UNWTO US USA USAID
    USGS USS UAV VIP VOA WADA WFP WHO WTO XHTV YPG
    """.split()
)
# KFOR and its like as they were written in the 1990s.
_FORCES: Final = frozenset({"K-", "S-", "I-"})
_HYPHENS: Final = "-‐‑"
_ROMAN: Final = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI".split())
# Titles, names and parts of them that have no vowel and are no short forms.
_VOWELLESS_WORDS: Final = frozenset(
    "BY CDR CMDR CPL DR DRH DRS FLT FR FT GEN HJ HR JR KRK LCPL LDR LT MR MRS MS MT MY PVT SGT SQN SR ST STR TH THY TRG"
    " VLK VRH WHY DRY FLY SKY TRY".split()
)
# Words that are small in the middle of a name, role or place. (`LA`: Supermercado La Perla, but de la Cruz.)
_SMALL: Final = frozenset(
    """
    a an and as at by for from in into nor of off on or over per the to under upon with bin bint da das de del della
    dem den der di do dos du e en het ibn och og op sur sous ten ter und van von vom y zu zum zur
    au aux
    """.split()
)
# Small behind `de` and `van` (de la Cruz), large else (Le Pen).
_SMALL_BEHIND_DE: Final = frozenset("la las le les los".split())
_BEHIND_DE: Final = lazy_pattern(r"(?:^|[\s-])(?:DE|VAN)[\s-]$")
# The Arabic article, joined to its name: Sharm el-Sheikh.
_ARTICLES: Final = frozenset("ad al an ar as ash at az el".split())
_AS_WRITTEN: Final = {"PH.D": "Ph.D", "PHD": "PhD"}
_LONGEST_HONOUR: Final = 3  # letters
_OWNER: Final = lazy_pattern(r"([\p{L}.]+)([’'ʼ`]S)")  # NATO'S
_DOTTED: Final = lazy_pattern(r"(?:\p{L}\.)+(?:\p{L}\.?)?")
_WORD: Final = lazy_pattern(r"[\p{L}\p{M}\p{N}.]++(?:[’'ʼ`][\p{L}\p{M}]++)*+")
_LETTERS: Final = lazy_pattern(r"[^\W\d_]++")
_NO_VOWEL: Final = lazy_pattern(r"[B-DF-HJ-NP-TV-XZ]{2,5}")
_SCOTS: Final = lazy_pattern(r"(M[Cc])(\p{Lu}{2,})")
_SCOTS_NAMES: Final = frozenset("MACARTHUR MACDONALD MACDOWELL MACGREGOR MACINTYRE MACLEAN MACLEOD MACNEIL".split())
_LOWER_TOLERATED: Final = lazy_pattern(r"\b(?:Mc|Mac|Al|El|d|l)(?=[\p{Lu}’'-])|(?<=[’'])s\b|\be(?=FP\b)")


@lru_cache(maxsize=4096)
def is_shouted(text: str) -> bool:
    """Whether all of it is in capitals (`McDONALD` counts), with two letters in a row at least."""
    plain = _LOWER_TOLERATED.sub("", text)
    return plain == plain.upper() and plain != plain.lower() and any(len(run) > 1 for run in _LETTERS.findall(plain))


@lru_cache(maxsize=4096)
def unshouted(text: str) -> str:
    """The words in title case if the page shouts them, else as they are."""
    return title_case(text) if is_shouted(text) else text


def unshouted_name(name: str) -> str:
    """The same for a person, whose family name alone may be shouted: `Odette VAN DER MEIJ`."""
    if is_shouted(name):
        return title_case(name)
    words = name.split(" ")
    first = len(words)
    while first and is_shouted(words[first - 1]) and not is_short_form(words[first - 1]):
        first -= 1
    # Behind two names a short word is an honour: `Jane Roe OBE`.
    is_honour = first > 1 and first == len(words) - 1 and len(words[first]) <= _LONGEST_HONOUR
    if is_honour or not 0 < first < len(words):
        return name
    given = " ".join(words[:first])
    return given + title_case(name)[len(given) :]


def title_case(text: str) -> str:
    """Shouted words in title case: acronyms, initials and Roman numerals stay, small words in the middle go small."""
    out: list[str] = []
    at = 0
    for match in _WORD.finditer(text):
        out += [text[at : match.start()], _word(text, match.start(), match.end(), first=not out)]
        at = match.end()
    return "".join([*out, text[at:]])


def _word(text: str, start: int, end: int, *, first: bool) -> str:
    word = text[start:end]
    letters = word.rstrip(".")
    if letters in _AS_WRITTEN:
        return _AS_WRITTEN[letters] + word[len(letters) :]
    owner = _OWNER.fullmatch(word)
    if owner and _is_short_form(owner[1], owner[1]):
        return owner[1] + owner[2].lower()
    if letters == "FOR" and text[max(start - 2, 0) : start] in _FORCES:
        return word
    inside_hyphens = start > 0 and text[start - 1] in _HYPHENS and text[end : end + 1] in tuple(_HYPHENS)
    if _is_short_form(word, letters) and not (
        inside_hyphens and letters.lower() in _SMALL
    ):  # the AU, but Port-au-Prince
        return word
    return _capitalised(word, small=_is_small(text, start, end, first=first))


def _is_small(text: str, start: int, end: int, *, first: bool) -> bool:
    """Whether a word is small where it stands: in the middle of a name, or between hyphens."""
    word = text[start:end].rstrip(".").lower()
    if end == len(text) or first:
        return False
    if word in ("t", "s") and text[start - 1] in "'’":  # van 't Hoff
        return True
    joins = text[end] in _HYPHENS
    if word in _ARTICLES and joins:
        return True
    between = joins and text[start - 1] in _HYPHENS
    if word in _SMALL_BEHIND_DE:
        return between or _BEHIND_DE.search(text, 0, start) is not None
    return word in _SMALL and (between or not _starts_anew(text, start))


def _is_short_form(word: str, letters: str) -> bool:
    return letters in _ACRONYMS or letters in _ROMAN or _is_initials(word, letters)


def is_short_form(word: str) -> bool:
    """Whether a shouted word stays in capitals: `NATO`, `U.S.`, `BBC`."""
    letters = word.rstrip(".,;:")
    return letters in _ACRONYMS or (len(letters) > 1 and _is_initials(word, letters))


def _is_initials(word: str, letters: str) -> bool:
    if _DOTTED.fullmatch(word):
        return True
    return bool(_NO_VOWEL.fullmatch(letters)) and letters not in _VOWELLESS_WORDS


def _starts_anew(text: str, start: int) -> bool:
    """Whether a word begins a part of its own: behind a bracket or an opening mark, or joined by a hyphen."""
    before = text[start - 1]
    return before in f'(“"«/{_HYPHENS}' or (before == " " and text[start - 2 : start - 1] in (":", "–", "—", "-"))


def _capitalised(word: str, *, small: bool) -> str:
    if small:
        return lowered(word)
    scots = _SCOTS.fullmatch(word)
    if scots:
        return "Mc" + _capitalised(scots[2], small=False)
    if word in _SCOTS_NAMES:
        return "Mac" + _capitalised(word[3:], small=False)
    for mark in "’'ʼ`":
        head, found, tail = word.partition(mark)
        if found and head:
            # O'BRIEN, D'ANGELO, N'DJAMENA, but MEN'S and COX'S.
            return _initial(head) + mark + (_initial(tail) if len(head) <= 2 and len(tail) > 1 else lowered(tail))
    return _initial(word)


def _initial(word: str) -> str:
    """The first letter large and the others small, also in `9TH` and `EL-GHAZAL`'s parts."""
    for index, character in enumerate(word):
        if character.isalpha():
            if index and word[index - 1].isdigit():  # 9TH
                return lowered(word)
            return word[: index + 1] + lowered(word[index + 1 :])
    return word


def lowered(word: str) -> str:
    """In small letters; the dotted capital İ gives a plain i, not two characters."""
    return word.replace("İ", "i").lower()
