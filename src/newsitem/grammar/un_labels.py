"""Labels of the UN's scripts: fields, blocks, and the buttons that its sites put between the blocks.

The sites' frame and the script are cut at the same labels, so layout and dialect share them.
"""

from typing import Final

import regex

from newsitem.claims import Page
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

# Looked at behind the first letter, for which the engine can search.
_LINE_START: Final = r"(?<=(?<![^\r\n])[^\S\r\n]*+)"
_LINE_END: Final = r"(?=[^\S\r\n]*+(?![^\r\n]))"
#: The two buttons below a block, a line each, or glued: `View moreView less`.
BUTTONS: Final = lazy_pattern(
    rf"View\s?+more\s*+View\s?+less|{_LINE_START}View\s(?:more|less){_LINE_END}", regex.IGNORECASE
)
#: Fields of the block above the shots. In capitals they are found anywhere, else at the start of a line.
FIELD: Final = lazy_pattern(
    rf"""
    (?<![\p{{L}}\d]) (?:
        (?P<slug>STORY) | (?P<duration>TRT) | (?P<sources>SOURCES?+) | (?P<restrictions>RESTRICTIONS?+)
        | (?P<language>LANGUAGES?+) | (?P<aspect>ASPECT\s++RATIO) | (?P<dateline>DATELINE) | (?P<access>ACCESS)
    | {_LINE_START} (?:
        (?P<slug>[Ss]tory) | (?P<duration>Trt) | (?P<sources>[Ss]ources?+) | (?P<restrictions>[Rr]estrictions?+)
        | (?P<language>[Ll]anguages?+) | (?P<aspect>[Aa]spect\ [Rr]atio) | (?P<dateline>[Dd]ateline)
        | (?!(?:STORY|TRT|SOURCES?|RESTRICTIONS?|LANGUAGES?|ASPECT|DATELINE|ACCESS)\b)
            (?P<other>\p{{Lu}}[\p{{Lu}}\ /]{{2,24}}+) )
    ) [^\S\r\n]*+ : [^\S\r\n]*+
    """,
    regex.VERBOSE,
)
# `AS INDICATED IN SHOTLIST` is no label.
_NOT_SAID: Final = r"(?<![\p{L}\d-])(?<!\b(?:IN|SEE|THE|PER|ON)\s)"
#: The labels of the blocks. In capitals they are found anywhere, else on a line of their own or behind the buttons.
BLOCK: Final = lazy_pattern(
    rf"""
    {_NOT_SAID} (?: (?P<shotlist>SHOT[\s-]?+LIST) | (?P<storyline>STORY[\s-]?+LINE) ) \b (?: [^\S\r\n]*+: | (?=\s|\Z) )
    | (?: {_LINE_START} | (?<=View\ ?less\s) )
        (?: (?P<shotlist>Shot\ ?+list) | (?P<storyline>Story\ ?+line) )
        (?: [^\S\r\n]*+ : (?=\s|\Z) | {_LINE_END} | (?<=View\ ?less\s\S{{4,5}}\ ?\S{{4}})(?=\s) )
    | {_LINE_START} (?P<storyline>SCRIPT) [^\S\r\n]*+ :?+ {_LINE_END}
    | {_NOT_SAID} (?P<storyline>SCRIPT) (?=\s++\p{{Lu}}\p{{Ll}})
    """,
    regex.VERBOSE,
)
# `-ends-` on a line of its own or behind the last sentence, `ends` only on a line below it.
_SENTENCE_ENDS: Final = r"(?<=[.!?…”\"’'»)]\s*+)"
_END_MARK: Final = lazy_pattern(
    rf"(?:{_LINE_START}|{_SENTENCE_ENDS})[-–—]{{1,3}}\s?+ends?\s?+[-–—]{{1,3}}{_LINE_END}"
    rf"|{_LINE_START}{_SENTENCE_ENDS}(?:ends?|\(ends?\)|\[ends?\]){_LINE_END}",
    regex.IGNORECASE,
)
_LONGEST_END_MARK: Final = 20


def field_labels(words: Slice) -> list[Hit]:
    """The labels of fields in some words of a page, in order: layout and dialect ask for them again and again."""
    every = _field_labels(words.source.whole)
    if any(hit.start < words.start < hit.end or hit.start < words.end < hit.end for hit in every):
        return list(words.finditer(FIELD))  # in a piece that cuts a label another may begin
    return [hit for hit in every if words.start <= hit.start and hit.end <= words.end]


@once_a_page
def _field_labels(words: Slice) -> list[Hit]:
    """The same, searched for on the lines that hold a colon: only ASPECT RATIO can have a break in it."""
    if "ASPECT" in words.raw:
        return list(words.finditer(FIELD))
    lines = words.lines()
    ends = [*(line.start for line in lines[1:]), words.end]
    with_colon = [(line.start, end) for line, end in zip(lines, ends, strict=False) if ":" in line.raw]
    return [hit for start, end in with_colon for hit in words.cut(start, end).finditer(FIELD)]


def without_end_mark(page: Page, story: Slice) -> Slice:
    """A story without the `-ends-` that closes it."""
    story = story.rstrip()
    mark = story.cut(story.end - _LONGEST_END_MARK, story.end).search(_END_MARK)
    if mark is None or story.after(mark):
        return story
    page.claim(mark.slice, "furniture", "end mark")
    return story.before(mark)
