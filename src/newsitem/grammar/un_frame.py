"""What stands round the scripts on the UN's video sites: furniture, labels with their values, date, length and id.

All of it is known by its words or its form, so that it is found with line breaks and without.
"""

from bisect import bisect_right
from typing import Final

import regex
from attrs import field, frozen

from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Slice

# On every page of the older site, to the letter.
_TERMS: Final = """
    Subject to the Terms of Usages of UNifeed, UNifeed materials are available free of charge for news purposes only.
    UNifeed materials may not be sold or redistributed to third parties without the prior written consent of the UN or
    the UN entity which is source of the UNifeed material. All users of UNifeed materials must provide due credit to the
    United Nations or any UN entity source(s) in their use and broadcast of UNifeed materials.
"""
_SENTENCES: Final = (
    "There is no media available to download.",
    "You need to first accept the terms and conditions before download.",
    "Preview Language: Original",
)


def _spaced(words: str) -> str:
    return r"\s++".join(map(regex.escape, words.split()))


_START: Final = r"(?<![^\r\n])[^\S\r\n]*+"
_END: Final = r"(?=[^\S\r\n]*+(?![^\r\n]))"
_SIZE: Final = r"\d++(?:\.\d++)?+\s?+[KMGB]?B\b|\d{3,4}[ip]/\d\d(?:\.\d++)?+"
# What the download tables hold: kinds, languages, norms, sizes, frame rates.
_CELL: Final = (
    rf"(?:{_SIZE}|\d++\.\d++|N/A|Hi-Res\s++formats|Other\s++Formats|Download|Video|Audio|Original|English|French|Spanish"
    r"|Arabic|Russian|Chinese|HD|SD|UHD|4K|PAL|NTSC|MP4|MOV|MP3|Request\s++footage|Share|/)"
)
_TABLE: Final = (
    rf"(?:Size\s++Format\s++Acquire|Type\s++Language\s++Format\s++(?:Acquire|Size))\b(?:\s++{_CELL}(?!\S))*+"
)
# Links side by side are glued in some copies: `Request footageShare`.
_BUTTON: Final = r"(?:Download|Request\s++footage|Share)"
_ALONE: Final = (
    rf"Download\s++Expired|{_BUTTON}(?:\s*+{_BUTTON})*+|Uni[Ff]eed|UNifeed|UNIFEED|Description|DESCRIPTION|Size"
    rf"|Format|Acquire|Type|Language|Original|Preview\s++Language:|View\s(?:more|less)|{_CELL}"
)
_SENTENCE: Final = rf"(?:Download\s++)?+(?:{'|'.join(map(_spaced, _SENTENCES))})(?:\s*+(?:Request\s++footage|Share))*+"
_TEXT_START: Final = r"(?<![\s\S])\s*+"
# Kinds of items of UN Geneva, where no line break tells them.
_KINDS: Final = r"Edited\s++News|Press\s++Conferences?+|Images"
_LENGTH: Final = r"(?:\d{1,2}:)?\d{1,2}:\d\d"
# The older site's titles of a date or a length, which stands below them and is known by its form.
_VALUE_LABEL: Final = r"(?:Date|DATE|Length|LENGTH|Duration|DURATION|Time|TIME)"
_SUBJECT: Final = "Subject"
_SUBJECTS: Final = ("Personal", "Geographic", "Topical", "Corporate")
_LABELS: Final = (
    "Video Length", "Asset Length", "Production Date", "Asset Language", "MAMS Id", "Parent Id", "Alternate Title",
    *(f"{kind} {_SUBJECT}" for kind in _SUBJECTS), *(f"{_SUBJECT} {kind}" for kind in _SUBJECTS),
)  # fmt: skip
_LABEL: Final = "|".join(map(_spaced, _LABELS))
_LANGUAGES: Final = rf"\bAvailable\s++Languages?+(?:\s?:|{_END})"
# Languages on the label's line, or on a line of their own below it. Where they are lost, another label follows.
_NO_LANGUAGE: Final = r"(?!(?:Type|Language|Size|Format|Acquire|D(?i:escription)|Download|Share|Preview)\b)"
_TONGUES: Final = rf"{_NO_LANGUAGE}\p{{Lu}}\p{{L}}++(?:\s?[,/]\s?\p{{Lu}}\p{{L}}++)*+"
_AVAILABLE: Final = rf"[^\S\r\n]*+(?:(?P<available>{_TONGUES})|[\r\n]\s*+(?P<available>{_TONGUES}){_END})"
_MONTH: Final = r"\p{Lu}\p{L}{2,8}"
_KNOWN: Final = lazy_pattern(
    # All begins with one of these: the engine passes over everything else at a fraction of the cost.
    rf"""
    (?=[\p{{Lu}}\d/d] | (?<![^\r\n])[^\S\r\n] | (?<![\s\S])\s) (?:
    (?P<player>(?:{_START})?+ /\s++(?P<duration>{_LENGTH})\s++/\s++MP\d\s++/\s++(?:{_SIZE}))
    | (?P<terms>{_spaced(_TERMS)})
    | (?P<other_terms>Subject\s++to\s++the\s++Terms\s++of\s++Usages?+\b (?:(?!Size\s|DESCRIPTION\b|STORY:)[^\r\n])*+)
    | (?P<furniture>
        {_START}(?:{_TABLE}|{_SENTENCE}|(?:{_ALONE}){_END})
        | {_TABLE}
        | {_SENTENCE}
        | Download\s++Expired\b
        | {_TEXT_START}Uni[Ff]eed\b(?=\s)
        | View\s?+more\s*+View\s?+less
        | (?:Description|DESCRIPTION)(?=\s*+\Z)
        | {_START}(?:{_VALUE_LABEL})\s?:?+(?=[^\S\r\n]*+[\r\n]\s*+\d)
      )
    | (?P<languages>{_LANGUAGES}) (?:{_AVAILABLE})?+
    | \b(?P<label>{_LABEL})\b [^\S\r\n]*+:?+
    | \b(?P<id>[dD]\d{{6,8}}|U\d{{6}}[a-z]{{0,2}})\b
    | (?<![\d-])(?P<published>\d{{1,2}}-\p{{Lu}}\p{{L}}{{2}}-(?:19|20)\d\d)\b (?:\s++(?P<duration>{_LENGTH})(?![\d:]))?+
    | {_START}(?P<published>(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}},?+)\s(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d){_END}
    | {_START}(?P<duration>{_LENGTH}){_END}
    | {_START}(?P<kind>\p{{Lu}}[\p{{L}}\ ]{{3,30}}+)\|(?P<bodies>[^\r\n|]*+){_END}
    | \b(?P<kind>{_KINDS})\s\|\s(?P<bodies>[\p{{Lu}}-]{{2,}}+(?:\s,\s[\p{{Lu}}-]{{2,}}+)*+)(?=\s)
    )
    """,
    regex.VERBOSE,
)
#: A label of the site on a line of its own.
LABEL_LINE: Final = lazy_pattern(rf"{_START}(?:{_LABEL})[^\S\r\n]*+:?+{_END}")
#: Every such label holds one of these.
LABEL_WORDS: Final = sorted({max(label.replace(_SUBJECT, "").split(), key=len) for label in _LABELS})
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})


@frozen(eq=False, repr=False)
class Frame:
    """What a stretch of the frame holds.

    `lines`: those that are nothing known, without the menus of saved HTML. `known`: the words of each group of what is
    known, with the label above them, empty for none. `values`: the lines below each label of the site, in small
    letters.
    """

    lines: list[Slice] = field(factory=list)
    known: list[tuple[str, Slice, str]] = field(factory=list)
    values: dict[str, list[Slice]] = field(factory=dict)

    def words(self, group: str, *, labelled: bool = False) -> list[Slice]:
        """All words of a group; `labelled`: only those right behind a label."""
        return [words for name, words, label in self.known if name == group and (label or not labelled)]


def read_frame(page: Page, words: Slice) -> Frame:
    """Takes the frame apart and claims its furniture, labels and terms."""
    found = Frame()
    menus = _Stretches(page, FRAME_ELEMENTS)
    headings = _Stretches(page, _HEADINGS)
    at, label = words.start, ""
    for hit in (*(hit for hit in words.finditer(_KNOWN) if not menus.hold(hit.start)), None):
        for line in words.cut(at, hit.start if hit else words.end).lines():
            label = "" if headings.hold(line.start) else label
            if not menus.hold(line.start):
                (found.values[label] if label else found.lines).append(line)
        if hit is not None:
            at = hit.end
            parts = [(name, part, label) for name in _GROUPS if (part := _group(hit, name)) is not None]
            if label in _IDS and parts and parts[0][0] == "id":  # MAMS Id: U131216b
                found.values[label].append(parts.pop()[1])
            found.known.extend(parts)
            label = _claimed(page, hit)
            if label:
                found.values.setdefault(label, [])
    return found


# Labels whose values look like the id of an asset.
_IDS: Final = frozenset({"mams id", "parent id", "alternate title"})
_GROUPS: Final = ("id", "published", "duration", "kind", "bodies", "available")


def _group(hit: Hit, name: str) -> Slice | None:
    words = hit[name]
    return words.strip() if words is not None else None


def _claimed(page: Page, hit: Hit) -> str:
    """Claims what is no value in a hit; the site's label that it is, in small letters, else nothing."""
    if (label := hit["label"]) is not None:
        page.claim(hit.slice, "label", label.text.lower())
        return label.text.lower()
    if hit["terms"] is not None or hit["other_terms"] is not None:
        page.claim(hit.slice, "terms" if hit["terms"] is not None else "open", "terms of use")
        page.report("site-terms", hit.slice)
    elif hit["furniture"] is not None or hit["player"] is not None:
        page.claim(hit.slice, "furniture", "site frame")
    elif (label := hit["languages"]) is not None:
        language = hit["available"]
        page.claim(hit.slice.before(language) if language is not None else label, "label", "language")
    return ""


class _Stretches:
    """The stretches of a page that elements of some names cover."""

    def __init__(self, page: Page, names: frozenset[str]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted((e.start, e.end) for e in page.source.elements if e.name in names):
            if self.ends and start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def hold(self, offset: int) -> bool:
        """Whether an offset lies in one of them."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]
