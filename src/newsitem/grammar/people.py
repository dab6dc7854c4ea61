"""Persons in soundbite headers: name, role, age and gender out of the printed words.

Which of name and role comes first is a fact of the house that writes the script. Words decide only where the house's
order cannot be: a first part that is plainly a role, a last part that is plainly one.
"""

from typing import Final, Literal

import regex

from newsitem.build import make
from newsitem.grammar.casing import is_short_form, is_shouted, unshouted, unshouted_name
from newsitem.grammar.recall import remembered
from newsitem.grammar.role_first import LINKS, split_role_and_name
from newsitem.grammar.roles import (
    is_body_word,
    is_lone_trade,
    is_nationality,
    is_of_a_nation,
    is_particle,
    is_role_word,
    is_surname_too,
    is_title,
    stands_before_trades,
)  # fmt: skip
from newsitem.model import Gender, Speaker
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice, whole_number

#: What comes first; `name-comma-role`: the name, if a comma stands behind it, else the role.
Order = Literal["name-first", "role-first", "name-comma-role"]

_NAMELESS: Final = lazy_pattern(
    r"[\s,]*+\(?\s*+\b(?:(?:full\s+|last\s+|sur|first\s+|given\s+|family\s+)?names?\s+(?:was\s+|is\s+)?(?:not\s+(?:given|available|provided|disclosed|known)|withheld"
    r"|unavailable|unknown|undisclosed)|no\s+(?:full\s+|last\s+|sur|first\s+|other\s+)?names?(?:\s+(?:given|available|provided))?"
    r"|identity\s+(?:withheld|not\s+\w+)|did\s+not\s+(?:give|want\s+to\s+give)\s+(?:his|her|their)?\s*(?:full\s+|sur|last\s+)?name|anonymous|unnamed|unidentified(?!\s+\p{L}))\b\s*\)?",
    regex.IGNORECASE,
)
# One of these stands in all of it.
_NAMELESS_WORDS: Final = ("name", "identity", "anonymous", "unidentified")
_AGE: Final = lazy_pattern(
    r"(?:aged?\s+)?(?P<age>\d{1,3})(?:\s*(?:years?(?:\s+old)?|yrs?|años|ans|tahun))?", regex.IGNORECASE
)
_AGE_INSIDE: Final = lazy_pattern(r"\b(?P<age>\d{1,3})[\s-]year[\s-]old\b", regex.IGNORECASE)
_GENDERS: Final[dict[str, Gender]] = {
    **dict.fromkeys(("woman", "female", "girl", "f", "mujer", "niña", "femme", "fille", "perempuan"), "female"),
    **dict.fromkeys(
        ("man", "male", "boy", "m", "hombre", "niño", "varón", "homme", "garçon", "laki-laki", "pria"), "male"
    ),
}
_GENDER_BRACKET: Final = lazy_pattern(rf"\s*\((?P<gender>{'|'.join(_GENDERS)})\b[^()]*\)", regex.IGNORECASE)
_COMMA_OR_BRACKET: Final = lazy_pattern(r"[,()]")
_QUOTE: Final = lazy_pattern(r"[\"“”]")
_BRACKETED_OR_QUOTED: Final = lazy_pattern(r"[)\"“”]")
_VOX_POP: Final = lazy_pattern(r"vox\s?-?pops?", regex.IGNORECASE)
_SPACED_DASH: Final = lazy_pattern(r"(?<=\S)(?:\s[-–—]{1,2}\s|\s[–—]|[–—]\s)(?=\S)")
_SHORTENED: Final = lazy_pattern(
    r".*\..+|\p{L}\.|(?:Jr|Sr|Ltd|Inc|Co|Corp|St|Dr|Prof|Gov|Dept|etc)\.", regex.IGNORECASE
)
_AROUND: Final = " ,;:-–—"
# Where on the picture somebody stands: `Li Ping (L), farmer`.
_POSITION: Final = lazy_pattern(r"\s*+\((?:[LRC]|left|right|cent(?:er|re)|in\s+the\s+middle)\)", regex.IGNORECASE)
# `Fadime Karakoyunlu (Üretici)`: what stands in the bracket is no remark, those are taken off before.
_ROLE_BRACKET: Final = lazy_pattern(r"(?P<name>[^()\d]{3,80}?)\s*\((?P<role>[^()\d]{3,80})\)")
# `Captain ‘Kestrel’`
_CALL_SIGN: Final = lazy_pattern(r"[‘'“\"]\w[^\s]*[’'”\"]")


@remembered
def read_speaker(words: Slice, order: Order, *, shouts_names: bool = False) -> Speaker | None:
    """The speaker whom the words name; None without words. `shouts_names`: the house prints names in capitals.

    Without a personal name all of it is the role. `no name given` and the like are neither; a bare age is not role.
    """
    words = _unpointed(words.strip(" ,;:-–—/|").lstrip(". "))
    if not words:
        return None
    text, gender = _without_gender(_without_position(_on_one_line(words, order)))
    named = _without_namelessness(text)
    parts, age = _without_age([part.strip() for part in _at_commas(named) if part.strip(" ,;:-–—()")])
    if order == "name-first":
        parts = _cut_at_slash(_cut_at_dash(_without_vox_pop(parts)))
    half_named = named != text and _keeps_a_name(text, parts)
    nameless = (named != text and not half_named) or (shouts_names and not _has_shouted_words(parts))
    if half_named and len(parts) > 1 and looks_like_role(parts[0]) and not looks_like_role(parts[-1]):
        order = "role-first"  # FAN, HIRAM (NO LAST NAME GIVEN), where names come first elsewhere
    name, role = (None, ", ".join(parts)) if nameless else _name_and_role(parts, order)
    return make(
        Speaker, text=words, name=unshouted_name(name.strip(_AROUND)) if name else None, role=_printed(role),
        age=age or _age_inside(text), gender=gender,
    )  # fmt: skip


def _at_commas(text: str) -> list[str]:
    """The parts between commas outside brackets and the last quotation marks."""
    if not _BRACKETED_OR_QUOTED.search(text):
        return text.split(",")
    opening, closing = [-1, -1, *(hit.start() for hit in _QUOTE.finditer(text))][-2:]
    parts, end, bracket = [], len(text), ""
    for hit in reversed(list(_COMMA_OR_BRACKET.finditer(text))):
        if hit[0] != ",":
            bracket = hit[0]
        elif bracket != ")" and not opening < hit.start() < closing:
            parts.append(text[hit.end() : end])
            end = hit.start()
    return [text[:end], *reversed(parts)]


def _cut_at_slash(parts: list[str]) -> list[str]:
    """`Montserrat Puig/Actor`: a slash divides name and role where what follows it is plainly a role."""
    head, slash, tail = parts[0].partition("/") if parts else ("", "", "")
    head, tail = head.strip(), tail.strip()
    if not slash or not tail or not _is_plain_name(head):
        return parts
    is_role = looks_like_role(tail) or is_role_word(tail.split()[0])
    return [head, tail, *parts[1:]] if is_role else parts


def _without_vox_pop(parts: list[str]) -> list[str]:
    """`Vox pop, Jane Roe, shopper`: how the person was found is no part of a name; alone it is all that is said."""
    return parts[1:] if len(parts) > 1 and _VOX_POP.fullmatch(parts[0]) else parts


def _unpointed(words: Slice) -> Slice:
    """Without the full stop that stands for a colon: `Chief of Pochalla.`, but not `U.S.`, `Jr.`, `Ltd.`"""
    if not words.raw.endswith("."):
        return words
    last = words.raw.split()[-1]
    return words if _SHORTENED.fullmatch(last) else words.rstrip(".")


def _on_one_line(words: Slice, order: Order) -> str:
    """The words folded; a name that stands alone on its line ends there: `COLONEL RÉMI` above `Pilot, Air Force`."""
    if order != "name-first" or not ("\n" in words.raw or "\r" in words.raw):
        return words.text
    lines = [line.text for line in words.lines()]
    if len(lines) < 2 or "," in lines[0] or lines[0].endswith(("-", "–", "—")):
        return words.text
    return ", ".join(lines)


def _cut_at_dash(parts: list[str]) -> list[str]:
    """A dash between blanks may stand for the first comma: `Jane Roe – Pilot, Air Force`."""
    dash = _SPACED_DASH.search(parts[0]) if parts else None
    if dash is None or looks_like_role(parts[0][: dash.start()]):
        return parts
    return [parts[0][: dash.start()], parts[0][dash.end() :], *parts[1:]]


def _has_shouted_words(parts: list[str]) -> bool:
    return any(is_shouted(word) for word in parts[0].split()) if parts else False


def gender_of(word: str) -> Gender | None:
    """The gender that a word for a person says, in the languages of the pages."""
    return _GENDERS.get(word.strip().lower())


def age_of(words: str) -> int | None:
    """The age that all of some words say: `38 años`, `aged 16`, `52`."""
    match = _AGE.fullmatch(words.strip()) if _has_digit(words) else None
    return whole_number(match["age"]) if match else None


def _has_digit(words: str) -> bool:
    return any(map(str.isdecimal, words))


def _printed(words: str | None) -> str | None:
    words = words.strip(_AROUND) if words else None
    return unshouted(words) if words else None


def _without_position(text: str) -> str:
    return _POSITION.sub("", text) if "(" in text else text


def _without_namelessness(text: str) -> str:
    """The words without those that say that the name is not known; most have none of these words in them."""
    small = text.casefold()
    return _NAMELESS.sub("", text) if any(word in small for word in _NAMELESS_WORDS) else text


def _without_gender(text: str) -> tuple[str, Gender | None]:
    match = _GENDER_BRACKET.search(text) if "(" in text else None
    return (text[: match.start()] + text[match.end() :], _GENDERS[match["gender"].lower()]) if match else (text, None)


def _without_age(parts: list[str]) -> tuple[list[str], int | None]:
    ages = [age_of(part) for part in parts]
    age = next((age for age in ages if age is not None), None)
    return [part for part, one in zip(parts, ages, strict=True) if one is None] if age is not None else parts, age


def _age_inside(text: str) -> int | None:
    """`58-year-old coffee grower`; `mother of five-year-old …` is written in words."""
    match = (_AGE_INSIDE.match(text.rpartition(", ")[2]) or _AGE_INSIDE.match(text)) if _has_digit(text) else None
    return whole_number(match["age"]) if match else None


def _keeps_a_name(text: str, parts: list[str]) -> bool:
    """`Akai (no surname given), mother`, `LUCHO (NO LAST NAME GIVEN)`: what is withheld is only a part of the name."""
    part_only = regex.search(
        r"\b(?:surname|last\s+name|full\s+name|family\s+name|first\s+name|given\s+name)", text, regex.I
    )
    return bool(part_only) and any(not looks_like_role(part) for part in parts)


def _name_and_role(parts: list[str], order: Order) -> tuple[str | None, str | None]:
    if not parts:
        return None, None
    if len(parts) == 1:
        return _one_part(parts[0], order)
    first, last = parts[0], parts[-1]
    if order == "role-first":
        if not looks_like_role(first) and any(looks_like_role(part) for part in parts[1:]):
            return first, ", ".join(parts[1:])
        if looks_like_role(first) and (
            is_body_word(last.split()[-1]) or (looks_like_role(last) and len(last.split()) != 2)
        ):
            return None, ", ".join(parts)
        return last, ", ".join(parts[:-1])
    words = first.split()
    end = _end_of_shouting(words)
    if end < len(words):  # LT COL JANE ROE Deputy Commander, Battlegroup
        return " ".join(words[:end]), ", ".join([" ".join(words[end:]), *parts[1:]])
    is_role = looks_like_role(first)
    may_be_role = is_role or is_of_a_nation(first) or is_lone_trade(first)
    if may_be_role and len(parts) == 2 and not looks_like_role(last) and _is_plain_name(last):
        return last, first
    return (None, ", ".join(parts)) if is_role else (first, ", ".join(parts[1:]))


def _is_plain_name(part: str) -> bool:
    """Two to four words, each with a capital, and none that names a body."""
    words = part.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words) and not any(map(is_body_word, words))


def _one_part(part: str, order: Order) -> tuple[str | None, str | None]:
    bracket = _ROLE_BRACKET.fullmatch(part) if part.endswith(")") else None
    if bracket and _is_plain_name(bracket["name"]) and not looks_like_role(bracket["name"]):
        return bracket["name"], bracket["role"]
    if order != "name-first":
        return split_role_and_name(part)
    words = part.split()
    end = _end_of_shouting(words) if is_shouted(words[0]) else _end_of_capitals(words)
    if end < len(words):
        return " ".join(words[:end]), " ".join(words[end:])
    is_role = looks_like_role(part) or is_body_word(words[-1]) or is_role_word(part) or is_nationality(part)
    return (None, part) if is_role else (part, None)


def _end_of_shouting(words: list[str]) -> int:
    """`MAJOR ILINCA POPA eFP Logistics Officer`: the name ends with the shouting.

    A rank or a short form alone is no name (`LT COL Jane Roe`, `US Army`); a short form behind a name is none of it.
    """
    end = next((i for i, word in enumerate(words) if i and word != word.upper()), len(words))
    if end == len(words) or not is_shouted(words[0]):
        return len(words)
    while end and is_short_form(words[end - 1]):
        end -= 1
    return end if any(not is_title(word) for word in words[:end]) else len(words)


def _end_of_capitals(words: list[str]) -> int:
    """`Hanna Roe field medic from …`: the name ends before the first word in lower case, if it is two words or three.

    `Warao grandmother` and `Ain Issa Camp manager` are no names: one word only, or the name of a body.
    """
    end = next((i for i, word in enumerate(words) if word[:1].islower() and not is_particle(word)), len(words))
    head = words[:end]
    is_name = (
        len(head) in (2, 3)
        and len(words) - end >= 2
        and not any(is_body_word(word) or is_role_word(word) or word.isdecimal() for word in head)
    )
    return end if is_name and words[end] not in LINKS else len(words)


def looks_like_role(part: str) -> bool:
    """Whether a part between commas is plainly what somebody does, not what somebody is called."""
    if part[:1] in "\"“'‘" and part[-1:] in "\"”'’":  # a film's character: "CAPTAIN MORROW"
        return True
    words = part.split()
    head = _before_link(words)
    if is_title(words[0]) and len(words) > 1 and len(head) == len(words) and _ends_a_name(words):
        return False
    if not is_shouted(part) and any(word[:1].islower() and not is_particle(word) for word in words):
        return True
    if len(head) == 1:
        return is_role_word(head[0]) and (len(words) > 1 or not is_surname_too(head[0]))
    is_name = len(head) == 2 and is_surname_too(head[-1]) and not stands_before_trades(head[0])
    last_is_role = is_role_word(head[-1]) and not is_name
    return last_is_role or (
        is_role_word(head[0]) and not is_title(head[0]) and not is_surname_too(head[0]) and len(words) > len(head)
    )


def _ends_a_name(words: list[str]) -> bool:
    """Whether words behind a rank end as a name does: `Sergeant Sam Baker`, `Captain ‘Hunter’`; not `Army cook`."""
    last = words[-1]
    is_name = not is_role_word(last) or (len(words) > 2 and is_surname_too(last))
    return is_name or _CALL_SIGN.fullmatch(last) is not None


def _before_link(words: list[str]) -> list[str]:
    """The words before `of`, `for`, `at` …"""
    for index, word in enumerate(words):
        if index and word.lower() in LINKS:
            return words[:index]
    return words
