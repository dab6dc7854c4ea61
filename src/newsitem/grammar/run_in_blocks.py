"""Blocks of a heading that have lost their line breaks: a blank stands for each, or nothing.

`… ++MUTE++ AIGAIO TV - NO ACCESS GREECE/CYPRUS Off Syros 4. …`, `… of cameramanPOOLLondon, 6 December 20045. …`. A
block is told by a bulletin's stamp, by a source that the page or the house knows, by capitals with access behind them,
or by the date or country at its end. Its place begins where capitals, or the list of countries, end.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from newsitem.grammar.countries import country_code
from newsitem.grammar.heading_lines import BULLETIN, CLIENTS, SCREEN, begins_access
from newsitem.grammar.headings import Tail
from newsitem.grammar.line_headings import Part
from newsitem.grammar.place_starts import LONGEST, likely_start
from newsitem.grammar.restriction_kinds import kind_of
from newsitem.grammar.run_in_notes import RUN_IN_NOTE, end_of_note
from newsitem.grammar.run_in_places import LAST_WORD, LINKS, dated_end, ends_with_country, is_where, place_start
from newsitem.grammar.territories import read_list
from newsitem.patterns import lazy_pattern
from newsitem.text import INVISIBLE, Hit, Pattern, Slice

# No block is longer.
_LONGEST_BLOCK: Final = 900
# No part is, in rubbish either: each is looked for in all that is left.
_LONGEST_PART: Final = 5000
_DASH: Final = lazy_pattern(r"\s*+[-–—]\s*+")
_SPACED_DASH: Final = lazy_pattern(r"(?<=\s)[-–—]|[-–—](?=\s)")
_MARK: Final = lazy_pattern(r"\+{1,3}+[^+\r\n]{1,600}+\+{1,3}+")
# Signs that end what stands before them, each with a word of which every match holds one.
_STANDING: Final = (("FIRST", BULLETIN), ("NOTE", RUN_IN_NOTE))
_MARKS: Final = (("+", _MARK), *_STANDING)
_JOINT: Final = lazy_pattern(r"\s*+(?:[/,;]|[-–—](?=\s))\s*+")
_FILE_MARK: Final = lazy_pattern(r"(?:FILES?|ARCHIVES?)\b\s*+[:–—-]")
# A word without a small letter; a glued one ends where the next word's capital begins (`POOLLondon`).
_SHOUTED: Final = lazy_pattern(
    rf"[^\s\p{{Ll}}+(]+?(?=\p{{Lu}}\p{{Ll}}|{_FILE_MARK.pattern})|[^\s\p{{Ll}}+(]++(?!\p{{Ll}})"
)
# As many of them as there are, up to the mark of a file.
_ALL_SHOUTED: Final = lazy_pattern(rf"(?:[\s\x1c-\x1f{INVISIBLE}]*+(?!{_FILE_MARK.pattern})(?>{_SHOUTED.pattern}))*+")
_SHOUTED_RUN_END: Final = lazy_pattern(
    r"(?:(?<!\S)|(?<=\p{Ll}|[\"”.)+])(?=\p{Lu}{2}))(?!(?:1[89]|20)\d\d\s)(?:[\p{Lu}\p{N}][^\s\p{Ll}+]*+\s++){0,8}[\p{Lu}\p{N}][^\s\p{Ll}+]*+\s*+\Z"
)
_CAPITALS: Final = lazy_pattern(r"\p{Lu}[^\s\p{Ll}+(]*+")
# The next heading, which may be glued to what stands before it: `MUST CREDIT NRKFILE: Bergen`.
_FILE_BEHIND: Final = lazy_pattern(r"(?:(?<=\s)|(?<=\p{Lu}))(?:FILE|ARCHIVE)S?(?:\s*+:|\s++[–—-])")
_DAY: Final = lazy_pattern(r"\d{1,2}(?:\s*+[-/]\s*+\d{1,2})?+\s*+\Z")
# A name of an outlet in other letters, then another that begins in capitals.
_MORE_OF_LIST: Final = lazy_pattern(r"\s*+\p{L}+\s*+[/,]\s*+\p{Lu}{2}")
# A statement that ends so goes on: `MUST CREDIT` and `NO ACCESS` want a name.
_UNFINISHED: Final = lazy_pattern(
    r"(?:[/,&-]|\b(?:CREDIT|COURTESY|ACCESS|USE|BY|TO|FOR|IN|OF|AND|OR|OBSTRUCT|OBSCURE)(?:\s*+[\"“‘'])?+)\Z"
)
# Words with which a statement ends, so that capitals behind them are the next source.
_ENDS: Final = frozenset("ONLY INTERNET NET ONLINE MOBILE DIGITAL WEB SCRIPT LOGO WATERMARK".split())
_WORD: Final = lazy_pattern(r"[^\s,]+")
# Names that stand behind others: `KREMLIN HANDOUT`, `US POOL`.
_LAST_OF_NAMES: Final = frozenset({"HANDOUT", "POOL"})
_LONGEST_NAME: Final = 120
_FEWEST_LETTERS: Final = 3
_SLASH: Final = lazy_pattern(r"/")
_NO_ACCESS: Final = lazy_pattern(r"no\s++(?:access|use)\s++(?:(?:by|in|to)\s++)?+", regex.IGNORECASE)
_CREDIT: Final = lazy_pattern(r"(?:must\s++)?+(?:credit|courtesy)\s++(?:of\s++)?+", regex.IGNORECASE)
_MOST_WORDS: Final = 6


def parts_run_in(tail: Tail, names: Pattern, *, is_lead: bool = False) -> list[Part]:
    """The block at the end of some words that have lost their line breaks; none where there is no heading."""
    words = tail.words.strip()
    start = words.start if is_lead else _block_start(words, names, begins_clear=tail.begins_clear)
    return list(cut_block(words.after(start), names)) if start is not None and words.after(start) else []


def _block_start(words: Slice, names: Pattern, *, begins_clear: bool) -> int | None:
    near = words.cut(words.end - _LONGEST_BLOCK, words.end)
    found = _first_signs(near, _STANDING)
    source = next((hit for hit in near.finditer(names) if _heads(near, hit)), None)
    if source is not None:
        found.append(_whole_name(near, source))
    for dash in near.finditer(_SPACED_DASH):
        if (start := _shouted_before(near, dash)) is not None:
            found.append(start)
            break
    return min(found) if found else place_start(words, begins_clear=begins_clear)


def _first_signs(words: Slice, signs: Iterable[tuple[str, Pattern]]) -> list[int]:
    """Where the first match of each pattern begins; it is not tried without the word that it holds."""
    raw = words.raw
    return [hit.start for word, pattern in signs if word in raw and (hit := words.search(pattern))]


def _whole_name(near: Slice, hit: Hit) -> int:
    """Where a source's name begins that may end with one the house knows: `KREMLIN HANDOUT`."""
    before = near.cut(hit.start - _LONGEST_NAME, hit.start)
    capitals = before.search(_SHOUTED_RUN_END) if hit.slice.text in _LAST_OF_NAMES else None
    return capitals.start if capitals else hit.start


def _heads(near: Slice, hit: Hit) -> bool:
    """Whether a source's name begins a block: access, a place or nothing stands behind it, no small word before it."""
    rest = near.after(hit).strip()
    before = near.before(hit).search(LAST_WORD)
    if before is not None and before.slice.text.lower() in LINKS:
        return False
    dash = rest.match(_DASH)
    if dash and begins_access(rest.after(dash)):
        return True
    body = rest.before(mark) if (mark := rest.search(_MARK)) else rest
    if hit.slice.raw == hit.slice.raw.upper():
        return not body or body.match(BULLETIN) is not None or is_where(body)
    return " " in hit.slice.raw and is_where(body) and (dated_end(body) is not None or ends_with_country(body))


def _shouted_before(near: Slice, dash: Hit) -> int | None:
    """Where capitals begin that stand before a dash with access behind it."""
    if not begins_access(near.after(dash)):
        return None
    before = near.cut(dash.start - _LONGEST_NAME, dash.start)
    hit = before.search(_SHOUTED_RUN_END)
    return hit.start if hit else None


def cut_block(block: Slice, names: Pattern) -> Iterator[Part]:
    """The parts of a block: stamps, marks, sources with access, places."""
    at = block.start
    while rest := block.after(at).lstrip(" .,"):
        part = _next_part(rest.cut(rest.start, rest.start + _LONGEST_PART), names)
        if part.words:
            yield part
        at = max(part.words.end, rest.start + 1)


def _next_part(rest: Slice, names: Pattern) -> Part:
    if rest.source.text[rest.start] in "(+":  # with which no other part begins that is told by its form
        if stamp := rest.match(BULLETIN):
            return Part("bulletin", stamp.slice.strip())
        if mark := rest.match(_MARK):
            return Part("mark", mark.slice)
    if (end := end_of_note(rest, names)) is not None:
        return Part("mark", rest.before(end).rstrip())
    if rest.match(SCREEN):
        return Part("screen", _up_to_mark(rest))
    is_for_clients = rest.match(CLIENTS) is not None
    source = None if is_for_clients else _source_at(rest, names)
    if source is not None:
        dash = rest.after(source).match(_DASH)
        behind = rest.after(dash) if dash else None
        if behind is not None and behind and begins_access(behind):
            own = rest.before(source).text
            return Part("source", rest.before(_end_of_access(behind, names, own)).rstrip(" -–—/,"))
        return Part("source", rest.before(source))
    words = _up_to_mark(rest)
    if is_for_clients or (begins_access(words) and not rest.match(_FILE_MARK)):
        return Part("access", rest.before(_end_of_access(rest, names)).rstrip(" -–—/,"))
    return Part("place", _place_words(words, names))


def _up_to_mark(rest: Slice) -> Slice:
    ends = _first_signs(rest, _MARKS)
    return rest.before(min(ends)).rstrip() if ends else rest.rstrip()


def _up_to_file(words: Slice) -> Slice:
    """Words on access end where a place with the mark of a file begins; `NRK ARCHIVE - NO ACCESS NORWAY` has none."""
    marks = (hit for hit in words.finditer(_FILE_BEHIND) if not begins_access(words.after(hit)))
    mark = next(marks, None)
    return words.before(mark).rstrip() if mark else words


def _place_words(words: Slice, names: Pattern) -> Slice:
    """A place goes on to the next source."""
    later = next((hit for hit in words.finditer(names) if hit.start > words.start and _heads(words, hit)), None)
    return words.before(later).rstrip() if later else words


def _source_at(rest: Slice, names: Pattern) -> int | None:
    """Where the source ends with which some words begin; None if they begin with something else."""
    if known := rest.match(names):
        return known.end
    for dash in rest.cut(rest.start, rest.start + _LONGEST_NAME).finditer(_SPACED_DASH):
        before = rest.before(dash)
        if not before or rest.match(_FILE_MARK):
            return None
        if not all(map(_SHOUTED.fullmatch, before.text.split())):
            break
        if begins_access(rest.after(dash)):
            return None if begins_access(rest) else dash.start
    return _unknown_source(rest)


def _unknown_source(rest: Slice) -> int | None:
    """Capitals of a source that nobody knows, with a place behind them: `TURKANA RED CROSS Kerio, Kenya`."""
    end = _end_of_shouting(rest)
    head = rest.before(end).text
    if sum(map(str.isalpha, head)) < _FEWEST_LETTERS or head.endswith((",", "-", "–", "—")):
        return None
    behind = _up_to_mark(rest).after(end)
    if not behind or begins_access(rest) or rest.match(_FILE_MARK):
        return None
    return end if is_where(behind.strip()) else None


def _end_of_shouting(words: Slice) -> int:
    """Where the first word with a small letter begins; a day in front of it goes with it."""
    words = words.cut(words.start, words.start + _LONGEST_BLOCK)
    shouted = words.match(_ALL_SHOUTED)
    at = shouted.end if shouted else words.start
    day = words.before(at).search(_DAY)
    return day.start if day and words.after(at) else at


def _end_of_access(words: Slice, names: Pattern, source: str = "") -> int:
    """Where the statements on access end with which some words begin; a credit ends with the name of its source."""
    body = _up_to_file(_up_to_mark(words))
    at = body.start
    while rest := body.after(at):
        shouted = rest.before(_end_of_shouting(rest)) if rest.match(_CAPITALS) else None
        if clients := rest.match(CLIENTS):
            at = clients.end
        elif shouted and not _goes_on_mixed(rest.after(shouted)):
            at = _next_source(shouted, names)
        else:
            at = _own_credit(rest, source) or _mixed_end(rest)
        joint = body.after(at).match(_JOINT)
        if not joint or (joint.slice.text != "/" and not begins_access(body.after(joint))):
            break
        at = joint.end
    return at


def _goes_on_mixed(behind: Slice) -> bool:
    """Whether a list that begins in capitals goes on in other letters: `NO USE BBC Persian, VOA Persian`."""
    return behind.cut(behind.start, behind.start + LONGEST).match(_MORE_OF_LIST) is not None


def _next_source(shouted: Slice, names: Pattern) -> int:
    """Where in capitals the next source begins, or their end."""
    for hit in shouted.finditer(names):
        before = shouted.before(hit).rstrip()
        if before and kind_of(before)[1] is not None and not before.search(_UNFINISHED):
            return hit.start
    for dash in list(shouted.finditer(_SPACED_DASH)):
        start = _behind_end(shouted.before(dash))
        if start is not None and begins_access(shouted.after(dash)):
            return start
    return shouted.end


def _behind_end(words: Slice) -> int | None:
    """Where the next source begins behind a statement that is over: `AP CLIENTS ONLY BP HANDOUT`."""
    tokens = list(words.finditer(_WORD))
    for token in reversed(tokens[:-1]):
        last = token.slice.text.rpartition("/")[2]
        if last in _ENDS or (country_code(last) is not None and len(last) > 1):
            return token.end
    return None


def _own_credit(words: Slice, source: str) -> int | None:
    """Where a credit to the source itself ends: `NORDFJORD FILM – Must credit Nordfjord Film Oslo, Norway`."""
    credit = words.match(_CREDIT)
    if credit is None or not source:
        return None
    name = words.cut(credit.end, credit.end + len(source))
    return name.end if name.raw.casefold() == source.casefold() else None


def _mixed_end(words: Slice) -> int:
    """Where a place begins behind access that is not in capitals: `No Access Chile/Internet Santiago, Chile`.

    It begins behind the last entry of the list that is a country, a region or a platform, else where a place is likely.
    """
    date = dated_end(words)
    place = words.before(date).rstrip(" ,-–—") if date is not None else words.rstrip(" .")
    slashes = list(place.finditer(_SLASH))
    verb = place.match(_NO_ACCESS)
    entry = place.after(slashes[-1]) if slashes else place.after(verb) if verb else None
    known = _end_of_entry(entry) if entry is not None else None
    if known is not None:
        return known
    if date is None and not ends_with_country(place):
        return words.end
    start = max(likely_start(place.cut(place.end - LONGEST, place.end), ()), words.start)
    return start if start > words.start else words.end


def _end_of_entry(words: Slice) -> int | None:
    """Where an entry of a list ends that is a country, a region or a platform, and other words stand behind it."""
    tokens = list(words.finditer(_WORD))[:_MOST_WORDS]
    for token in reversed(tokens):
        named = read_list(words.before(token.end))
        if (named.territories or named.platforms) and not named.outlets:
            return token.end
    return None
