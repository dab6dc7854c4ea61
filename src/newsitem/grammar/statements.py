"""Cuts the words of a restriction field into statements.

A new statement begins where the table of wordings says that one can begin; everything else goes on with the one before,
so that a list (`NO ACCESS INDIA/US`) and a date (`NO USE AFTER NOVEMBER 30, 2012`) stay whole.
"""

from collections.abc import Iterable
from typing import Final

import regex

from newsitem.grammar.abbreviations import ABBREVIATED
from newsitem.grammar.months import month_number
from newsitem.grammar.restriction_kinds import PERMISSION, kind_of
from newsitem.grammar.territories import read_list
from newsitem.model import RestrictionKind
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice
from newsitem.values import value

_BREAK_IN_LINE: Final = lazy_pattern(
    r"[—;|•]++|(?<=\s)[-–]{1,2}(?=[\s\p{L}])|(?<=\S)–(?=\s)|/|,|\.(?=\s|$)"
    r"|(?<=\s)(?:and|y|et)(?=\s(?:no|must|do\s+not|for|only)\s)",
    regex.IGNORECASE,
)
_BREAK: Final = lazy_pattern(rf"[\r\n]++|{_BREAK_IN_LINE.pattern}", regex.IGNORECASE)
# Marks inside quotation marks and brackets divide nothing.
_GUARDED: Final = lazy_pattern(r"“[^“”]*+”|\"[^\"]*+\"|‘[^’]{2,80}+’(?!\w)|(?<!\w)'[^'\r\n]{2,80}+'(?!\w)|\([^()]*+\)")
_LIMITING: Final = lazy_pattern(
    r"\b(?:no|not|only|must|never|until|after|before|without|permission|prohibited|forbidden|restrict\w*|licen[cs](?!ees?\b)\w*"
    r"|contact|subject|rights|clear(?:ance|ed)|embargo\w*|usage|use)\b",
    regex.IGNORECASE,
)
# What somebody is told to do is no entry of a list: `BLUR FACES OF VISITORS`.
_ORDER: Final = lazy_pattern(
    r"(?:blur|do|keep|show|mind|check|call|pay|ask|mute|hide|remove|crop|inform|notify|obtain|seek|observe|respect|refer"
    r"|note|see|ensure|avoid|handle|treat)\s",
    regex.IGNORECASE,
)
# What may be used: `NO RE-USE/RE-SALE FILM/VIDEO CLIPS WITHOUT CLEARANCE` is one statement.
_GOODS: Final = lazy_pattern(
    r"(?:film|video|footage|clips?|pictures?|photos?|stills?|music)\b(?!.*\b(?:must|may|should|can|is|are|only|no|not)\b)",
    regex.IGNORECASE,
)
_TIME_WORD: Final = lazy_pattern(
    r"[\d.:/-]+(?:st|nd|rd|th|hrs?|gmt|utc)?|gmt|utc|[ap]\.?m\.?|hours?|hrs?|uhr|local|time|at|on|est|edt|bst|ce?s?t|\p{L}+day",
    regex.IGNORECASE,
)
_SAID_AGAIN: Final = lazy_pattern(r"it\s+is\s+restricted\b.*\bother\b", regex.IGNORECASE)
_WHOSE: Final = lazy_pattern(r"\S++(?:\s\S++){0,2}?\s(?:clients|subscribers|members)\Z", regex.IGNORECASE)
_EXCEPT: Final = lazy_pattern(r"(?:except|exclud|but\s+not)\w*", regex.IGNORECASE)
# `…, except for the pictures marked with a name`: not who may not use it, but what.
_EXCEPT_GOODS: Final = lazy_pattern(
    r"(?:except|exclud)\w*\s+(?:for\s+)?(?:the\s+|any\s+|all\s+)?"
    r"(?:film|video|footage|clips?|pictures?|photos?|images?|stills?|music|material|shots?)\b",
    regex.IGNORECASE,
)
_LISTS: Final = frozenset({"no-access", "only-access", "part", "clients-only", "platform", "credit", PERMISSION})
_TIMES: Final = frozenset({"time-limit", "embargo", "no-archive"})
# A list of a thousand countries is no list.
_LONGEST: Final = 2000


@value(eq=False, repr=False)
class Statement:
    """A statement with its kind, and the match that told it."""

    words: Slice
    kind: RestrictionKind | str
    hit: Hit | None

    def group(self, name: str) -> Slice | None:
        """The words of a named group of the match."""
        return self.hit[name] if self.hit is not None and name in self.hit.groups() else None


def read_statements(words: Slice, *, by_line: bool = True) -> list[Statement]:
    """The statements in the words, in printed order. `by_line`: a line break ends one."""
    out: list[Statement] = []
    growing = False
    for mark, piece in _pieces(words.strip(" ,;/—–-"), _BREAK if by_line else _BREAK_IN_LINE):
        new = Statement(piece, *kind_of(piece))
        before = out[-1] if out else None
        if before is not None and piece.end - before.words.start < _LONGEST:
            if (new.hit is None and _goes_on(before, mark, piece)) or _is_tail_of_list(before, mark, new):
                out[-1] = Statement(words.cut(before.words.start, piece.end), before.kind, before.hit)
                growing = True
                continue
            if _says_again(before, mark, new):
                out[-1] = Statement(words.cut(before.words.start, piece.end), before.kind, before.hit)
                continue
        if growing and before is not None:
            out[-1] = Statement(before.words, *kind_of(before.words))
        growing = False
        out.append(new)
    if growing:
        out[-1] = Statement(out[-1].words, *kind_of(out[-1].words))
    return out


def _pieces(words: Slice, divides: Pattern) -> Iterable[tuple[str, Slice]]:
    """The parts between dividing marks, each with the mark in front of it."""
    guarded = [hit.slice for hit in words.finditer(_GUARDED)]
    at, guard, before = words.start, 0, ""
    for hit in words.finditer(divides):
        while guard < len(guarded) and guarded[guard].end <= hit.start:
            guard += 1
        if guard < len(guarded) and guarded[guard].start <= hit.start:
            continue
        if piece := words.cut(at, hit.start).strip("—–-"):
            yield before, piece
        before, at = hit.slice.raw, hit.end
    if piece := words.cut(at, words.end).strip("—–-"):
        yield before, piece


def _goes_on(before: Statement, mark: str, piece: Slice) -> bool:
    """Whether a piece that begins no statement of its own belongs to the one before it."""
    if before.kind == "credit" and mark in ("-", "–") and before.hit is not None and before.hit.end == before.words.end:
        return True  # MANDATORY CREDIT - COAST GUARD
    if before.kind in _TIMES and all(_TIME_WORD.fullmatch(word) or month_number(word) for word in piece.text.split()):
        return True
    if mark == "." and ABBREVIATED.search(before.words.raw[-6:]):
        return True
    if mark not in ("/", ","):
        return False
    if piece.raw[0].islower():  # a sentence, or `re-use/re-sale film/video clips`
        return True
    if before.kind == "other":
        return mark == "/"
    if before.group("list") is not None and before.kind == "no-resale" and read_list(piece).territories:
        return True
    if piece.match(_ORDER):
        return False
    if mark == "/" and piece.match(_GOODS) and kind_of(before.words)[0] == "no-resale":
        return True
    return before.kind in _LISTS and not piece.search(_LIMITING)


def _is_tail_of_list(before: Statement, mark: str, new: Statement) -> bool:
    """`FOR USE IN GERMANY, AUSTRIA AND SWITZERLAND ONLY`, `ACCESS ALL, EXCEPT JAPAN`: what limits stands at the end."""
    if before.kind == "none" and new.kind == "no-access" and mark == ",":
        return new.words.match(_EXCEPT) is not None
    if before.kind == "other" and new.kind == "no-access" and mark == ",":
        return new.words.match(_EXCEPT_GOODS) is not None
    if before.kind == "other" and new.kind == "clients-only" and mark in (",", "/"):
        return before.words.match(_WHOSE) is not None
    return before.kind == new.kind and new.kind in ("only-access", "clients-only") and mark in (",", "/")


def _says_again(before: Statement, mark: str, new: Statement) -> bool:
    """`FOR BROADCAST USE ONLY - STRICTLY NO ACCESS ONLINE`, `PROHIBIDA LA REVENTA / NO RESALE`: one said twice."""
    if before.kind == "editorial-only" and mark == ".":
        return new.words.match(_SAID_AGAIN) is not None
    if before.kind == "platform" and mark in ("-", "–", "—", ",", "/"):
        named = read_list(listed) if (listed := new.group("list")) is not None else None
        return named is not None and bool(named.platforms) and not named.territories and not named.outlets
    return before.kind == new.kind == "no-resale" and mark == "/" and before.words.raw[:2].lower() != "no"
