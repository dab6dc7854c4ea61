"""A pattern is not tried where a word is missing that all its matches hold: no wording lacks that word.

Wordings are made at random out of the patterns themselves, so that a new one whose word nobody thought of shows here.
"""

import random
import re
from re import _constants as kinds
from re import _parser as parser

import pytest

from newsitem import claims
from newsitem.grammar import (
    ap_notes,
    bare_speech,
    dates,
    flags,
    header_ends,
    heading_lines,
    number_signs,
    people,
    places,
    restrictions,
    run_in_blocks,
    run_in_notes,
    run_in_places,
    screen_texts,
    script_labels,
    shotlists,
    soundbites,
    speech_remarks,
    timecodes,
    transcripts,
    un_frame,
)
from newsitem.text import Source

# What stands around a wording: most patterns ask for the start of a line, a blank or the end of a sentence.
FRAMES = ("{}", "\n{}\n", "Owl. {} Bat", "owl\n{}: Bat", "OWL, {} - Bat", "{} (Bat) owl", "{}BATS", 'Owl {}: "Bat"')
WORDINGS = 300
FEWEST = 5
# One letter or digit for all of a class, inside brackets and outside.
CLASSES = ((r"\\p\{(?:L|Ll)\}", "a"), (r"\\p\{Lu\}", "A"), (r"\\p\{\w+\}", "1"), (r"\(\?P<\w+>", "(?:"))
CATEGORIES = {kinds.CATEGORY_DIGIT: "0123", kinds.CATEGORY_SPACE: " ", kinds.CATEGORY_WORD: "aA1"}


def tree_of(pattern):
    text = pattern.pattern
    for name, letter in CLASSES:
        text = re.sub(name, letter, text)
    is_spaced = bool(pattern._flags & parser.SRE_FLAG_VERBOSE)
    return parser.parse(text, parser.SRE_FLAG_VERBOSE if is_spaced else 0)


def wording(tree, luck):
    return "".join(piece(kind, said, luck) for kind, said in tree)


def piece(kind, said, luck):
    """Words for one part of a pattern; nothing for what only looks around."""
    if kind is kinds.LITERAL:
        return chr(said)
    if kind is kinds.ANY or kind is kinds.NOT_LITERAL:
        return luck.choice("ab ")
    if kind is kinds.IN:
        return one_of(said, luck)
    if kind is kinds.BRANCH:
        return wording(luck.choice(said[1]), luck)
    if kind is kinds.SUBPATTERN:
        return wording(said[3], luck)
    if kind is kinds.ATOMIC_GROUP:
        return wording(said, luck)
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        least, most, part = said
        return "".join(wording(part, luck) for _ in range(luck.randint(least, min(most, least + 2))))
    return ""


def one_of(members, luck):
    if members[0][0] is kinds.NEGATE:  # all but what is no blank: a blank
        return " " if (kinds.CATEGORY, kinds.CATEGORY_NOT_SPACE) in members else luck.choice("ab")
    kind, said = luck.choice(members)
    if kind is kinds.LITERAL:
        return chr(said)
    if kind is kinds.RANGE:
        return chr(luck.randint(*said))
    return luck.choice(CATEGORIES.get(said, "a"))


def matches(pattern):
    """Texts in which the pattern matches, in the case in which it is written and in others."""
    luck, tree, found = random.Random(pattern.pattern), tree_of(pattern), []
    for _ in range(WORDINGS):
        said = wording(tree, luck)
        for words in (said, said.upper(), said.lower()):
            found += [text for text in (frame.format(words) for frame in FRAMES) if pattern.search(text)]
    assert len(found) >= FEWEST, "hardly any wording of the pattern was found"
    return found


def whole(text):
    return Source(text).whole


def holds_any(words):
    return lambda text: any(word in text for word in words)


GUARDS = {
    "note": (heading_lines.NOTE, ap_notes._NOTE_WORD.search),
    "note on a line": (ap_notes._NOTE_LINE, ap_notes._NOTE_WORD.search),
    "note run in": (run_in_notes.RUN_IN_NOTE, ap_notes._NOTE_WORD.search),
    "label of a text on the screen": (heading_lines.SCREEN, holds_any(":")),
    "first run": (heading_lines.BULLETIN, holds_any("(")),
    "plus marks": (heading_lines.MARKS, holds_any("+")),
    "text on the screen": (screen_texts._LEAD, lambda text: screen_texts.screen_texts(whole(text))),
    "label by itself": (script_labels._SAID, holds_any(script_labels._SAID_WORDS)),
    "label that begins a line": (script_labels._BEGINS_LINE, holds_any(script_labels._SAID_WORDS)),
    "label of UNifeed": (un_frame.LABEL_LINE, holds_any(un_frame.LABEL_WORDS)),
    "header inside a shot": (shotlists._HEADER_INSIDE, holds_any(["BITE"])),
    "unknown location": (places._UNKNOWN, places._is_unknown),
    "platform": (restrictions._PLATFORM_LABEL, holds_any(":")),
    "saying": (header_ends._SAYING, lambda text: "say" in text.casefold()),
    "manner": (speech_remarks._MANNER, lambda text: "speak" in text.casefold()),
    "remark": (speech_remarks._REMARK, holds_any("(")),
    "gender": (people._GENDER_BRACKET, holds_any("(")),
    "script in a frame": (claims._SCRIPT_MARK, claims._may_hold_script),
    "heading before a number": (
        number_signs._HEADING_BEFORE,
        lambda text: number_signs._may_end_heading(whole(text)),
    ),
    "unknown place at an end": (run_in_places._UNKNOWN, lambda text: run_in_places._may_be_unknown(whole(text))),
    "afloat": (run_in_places._AFLOAT, lambda text: run_in_places._may_be_afloat(whole(text))),
    "position": (people._POSITION, holds_any("(")),
    "no name": (people._NAMELESS, lambda text: people._without_namelessness(text) != text),
}
GUARDS |= {f"part: {word}": (pattern, holds_any([word])) for word, pattern in run_in_blocks._MARKS}
GUARDS |= {
    f"year: {number}": (form.pattern, lambda text: dates.may_name_year(whole(text)))
    for number, form in enumerate(dates.FORMS)
}
GUARDS |= {
    f"time: {number}": (style.pattern, timecodes._SECONDS.search)
    for number, style in enumerate(timecodes.STYLES)
    if style.has_colon
}


@pytest.mark.parametrize("name", GUARDS)
def test_each_wording_of_a_pattern_holds_the_words_without_which_it_is_not_tried(name):
    pattern, guard = GUARDS[name]
    assert [text for text in matches(pattern) if not guard(text)] == []


@pytest.mark.parametrize(("flag", "words", "pattern"), flags._PATTERNS, ids=[row[0] for row in flags._PATTERNS])
def test_each_wording_of_a_flag_holds_one_of_its_words(flag, words, pattern):
    begun = [text for text in matches(pattern) if pattern.match(text)]
    assert begun
    assert [text for text in begun if flag not in flags.flags_of(text)] == []


@pytest.mark.parametrize("number", range(len(dates._QUALIFIERS)))
def test_no_word_that_qualifies_a_date_is_one_with_which_no_date_begins(number):
    pattern = dates._QUALIFIERS[number][1]
    said = [pattern.search(text)[0] for text in matches(pattern)]
    assert [words for words in said if dates._begins_otherwise(whole(words))] == []


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (bare_speech.MARKER, bare_speech.find_markers),
        (soundbites.LEAD, soundbites.find_whole_leads),
    ],
    ids=["marker", "lead"],
)
def test_what_is_found_from_its_plain_words_is_all_that_the_pattern_finds(pattern, found):
    for text in matches(pattern):
        assert [hit.start for hit in found(whole(text))] == [hit.start() for hit in pattern.finditer(text)], text


def test_single_words_that_are_no_city_are_all_that_the_pattern_finds():
    said = [word for text in matches(places._NO_CITY) for word in text.split() if word.isalpha()]
    assert said
    for word in {*said, "Kisumu", "Nearly", "SPACEPORT"}:
        assert places._is_no_city(word) == (places._NO_CITY.match(word) is not None), word


def test_single_words_that_are_a_region_are_all_that_the_pattern_finds():
    said = [word for text in matches(places._REGION_WORD) for word in text.split() if word.isalpha()]
    assert said
    for word in {*said, "Kisumu", "Lakeside", "OBLAST"}:
        assert places._is_region(word) == (places._REGION_WORD.search(word) is not None), word


def test_pictures_are_looked_for_wherever_one_stands():
    for text in matches(transcripts.PICTURE):
        expected = [(hit.start(), hit["speech"] is not None) for hit in transcripts._START.finditer(text)]
        assert list(transcripts._starts(whole(text))) == expected, text


def test_a_remark_behind_a_header_begins_with_a_character_that_is_looked_for():
    said = [text for text in matches(soundbites._BETWEEN) if soundbites._BETWEEN.match(text)]
    assert said
    assert [text for text in said if not soundbites._may_be_between(whole(text), 0)] == []
