"""CCTV+'s script: `[FILE: ]Place - date (SOURCE - access)` headings, overlay remarks in soundbite headers.

On its own pages the storyline follows the shotlist, under the words Shotlist and Storyline, which copies lose. On
Newsflare all stands on one line, the storyline before the shotlist, and a colon for the heading's bracket. The words
come with and without a colon; the storyline may have no label at all.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from newsitem.claims import Page
from newsitem.grammar.headings import Heading, Tail, dash_anchor, dated_dash
from newsitem.grammar.marked_shots import marked_headings, without_marks
from newsitem.grammar.paragraphs import paragraphs
from newsitem.grammar.sequence import Numbered, numbered_shots
from newsitem.grammar.shotlists import ShotlistRules, read_shots
from newsitem.grammar.soundbites import find_speech
from newsitem.patterns import lazy_pattern
from newsitem.plugin import Dialect, Script
from newsitem.text import Hit, Slice

# Partners of Newsflare print them in capitals too; in small letters they are words of prose.
_LABEL: Final = lazy_pattern(
    r"(?<!\p{L})(?:(?P<shotlist>Shot ?list|SHOT ?LIST)|(?P<storyline>Story ?line|STORY ?LINE))\b"
    r"(?:[^\S\r\n]*+:|(?=\s|\Z))"
)
_LINE_END: Final = lazy_pattern(r"[^\S\r\n]*+(?:[\r\n]|\Z)")
_FIRST_NUMBER: Final = lazy_pattern(r"(?<![\w.,])(?P<number>\d{1,3})[.)](?![\d.])")
_CLOSED: Final = lazy_pattern(r"(?:[:)\r\n]|\+\+)\s*+\Z")
_MARKS: Final = lazy_pattern(r"(?:\s*+\+\+[^+]{1,60}+\+\+)++\s*+\Z")
_END_BRACKETS: Final = lazy_pattern(r"\([^()]{2,200}\)(?:\s*+\([^()]{2,200}\))?+[\s:]*+\Z")
_LONGEST_HEADING: Final = 400
_LONGEST_SHOT: Final = 200
_SENTENCE_END: Final = lazy_pattern(r"[.!?][\"”]?(?:\s|\Z)")
_ARTICLE: Final = lazy_pattern(r"(?<=\S\s{1,4})(?:An?|The|In|On|At|As|After|With|More|Some|For|It|This)(?=\s)")
_CAPITAL: Final = lazy_pattern(r"(?<=(?:\b\p{Ll}+|[\"”])\s{1,4})\p{Lu}")
# Labels beyond these that do not stand before a shot: the word is one of the text.
_MOST_LABELS: Final = 8


def _headings(page: Page, tails: Sequence[Tail]) -> list[Heading | None]:
    return marked_headings(page, tails, dash_anchor)


_RULES: Final = ShotlistRules(headings=_headings, clean=without_marks, order="name-first")


@frozen(eq=False, repr=False)
class _Cut:
    """The parts of a script: its labels, the shotlist, and the storyline."""

    labels: tuple[Hit, ...]
    shotlist: Slice
    story: Slice


def fits(script: Slice) -> bool:
    """Whether a script has the word Shotlist and behind it a heading or the first shot."""
    return _shotlist_label(script) is not None


def fits_unlabelled(script: Slice) -> bool:
    """Whether a script begins with a heading and a shot, or with the first shot."""
    return _begins_shots(script.lstrip())


def read(page: Page, script: Slice) -> Script:
    """Reads a script that fits."""
    cut = _cut(script)
    for label in cut.labels:
        page.claim(label.slice, "label", label.kind)
    return Script(slices={"storyline": paragraphs(cut.story)}, shots=read_shots(page, cut.shotlist, _RULES))


def _shotlist_label(script: Slice) -> Hit | None:
    """The first label of the shotlist that stands before shots; one that has its line for itself goes before others."""
    hits = [hit for hit in script.finditer(_LABEL) if hit.kind == "shotlist"]
    alone = [hit for hit in hits if _stands_alone(script, hit)]
    candidates = (*alone[:_MOST_LABELS], *hits[:_MOST_LABELS])
    return next((hit for hit in candidates if _begins_shots(script.after(hit))), None)


def _stands_alone(script: Slice, label: Hit) -> bool:
    return label.slice.starts_line() and script.after(label).match(_LINE_END) is not None


def _begins_shots(words: Slice) -> bool:
    """Whether words begin with the first number, or with a heading and a number."""
    near = words.cut(words.start, words.start + _LONGEST_HEADING)
    number = near.search(_FIRST_NUMBER)
    if number is None:
        return False
    lead = near.before(number)
    if not lead.strip():
        return number.word("number") == "1"
    marks = lead.search(_MARKS)
    heading = (lead.before(marks) if marks else lead).strip()
    if not heading:
        return True
    bracket = heading.search(_END_BRACKETS)
    dated = (heading.before(bracket) if bracket else heading).strip(" :")
    return bool(lead.search(_CLOSED)) and dated_dash(dated) is not None


def _cut(script: Slice) -> _Cut:
    """Shotlist and storyline, in either order; words before the first label are the storyline."""
    shotlist = _shotlist_label(script)
    start = shotlist.end if shotlist else script.start
    has_lines = shotlist is None or _stands_alone(script, shotlist)
    stories = [
        hit for hit in script.finditer(_LABEL) if hit.kind == "storyline" and (not has_lines or hit.slice.starts_line())
    ]
    labels = (shotlist,) if shotlist else ()
    behind = next((hit for hit in stories if hit.start > start), None)
    if behind is not None:
        return _Cut((*labels, behind), script.cut(start, behind.start), script.after(behind))
    before = next((hit for hit in stories if hit.start < start), None)
    story = script.cut(before.end if before else script.start, shotlist.start if shotlist else script.start)
    if story:
        return _Cut((*labels, before) if before else labels, script.cut(start, script.end), story)
    end = _end_of_shots(script.cut(start, script.end))
    return _Cut(labels, script.cut(start, end), script.cut(end, script.end))


def _end_of_shots(words: Slice) -> int:
    """Where the shots end and the storyline begins without a label: behind the lines of the last shot.

    The last is the one before the count begins again: the storyline may hold a list.
    """
    _, shots = numbered_shots(words)
    if not shots:
        return words.start
    last = next((shot for shot, following in pairwise(shots) if _begins_again(shot, following)), shots[-1])
    body = words.cut(last.body.start, words.end)
    speech = find_speech(last.body)
    if speech is not None and speech.is_closed:
        lines = body.after(speech.end).lines()
        end = speech.end
    else:
        lines = body.lines()
        end = _end_of_line(lines[0]) if lines else body.end
        if speech is not None and speech.quote is not None and len(lines) > 1 and speech.quote.start > end:
            end = lines[1].end
    return _behind_marks(body, end)


def _end_of_line(line: Slice) -> int:
    """Where a shot ends on a line that may hold the storyline too: in front of the first sentence.

    A shot is a few words without an article. Where the line is too long for one, the sentence may begin with any
    capital behind a small word or a quotation mark.
    """
    if line.search(_SENTENCE_END) is None:
        return line.end
    near = line.cut(line.start, line.start + _LONGEST_SHOT)
    begins = near.search(_ARTICLE) or (near.search(_CAPITAL) if len(line) > _LONGEST_SHOT else None)
    return begins.start if begins else line.end


def _begins_again(shot: Numbered, following: Numbered) -> bool:
    return shot.number is not None and following.number is not None and following.number <= shot.number


def _behind_marks(body: Slice, end: int) -> int:
    """Moves an end over the lines of marks behind it."""
    marks = body.after(end).match(_MARKS_HERE)
    return marks.end if marks else end


_MARKS_HERE: Final = lazy_pattern(r"(?:\s*+\+\+[^+\r\n]{1,60}+\+\+)++")


cctv: Final = Dialect("cctv", fits, read)
#: For pages of the agency itself: on others a list may be prose.
cctv_unlabelled: Final = Dialect("cctv", fits_unlabelled, read)
