"""Sign-offs at the end of a story: `Xinhua News Agency correspondents reporting from Urumqi, China.`"""

from typing import Final

import regex
from attrs import frozen

from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

# It stands on a line of its own or behind a finished sentence, which copies glue to it.
_BEHIND_SENTENCE: Final = r"(?<=(?:^|[\r\n.!?”\"’'…)]|STORYLINE:)[^\S\r\n]{0,9}.)"
_SIGN_OFF: Final = lazy_pattern(
    rf"(?P<name>(?:X{_BEHIND_SENTENCE}inhua\s+News\s+Agency|K{_BEHIND_SENTENCE}oresponden\s+Kantor\s+Berita\s+Xinhua"
    rf"|X{_BEHIND_SENTENCE}inhua)(?:[^\S\r\n]+\p{{L}}+){{0,3}}?)[^\S\r\n]+"
    r"(?:reporting\s+from|reports\s+from|melaporkan\s+dari)\b[^\r\n]{0,200}?(?=[^\S\r\n]{0,9}(?:\(\s*XHTV|[\r\n]|\Z))"
)
_XHTV: Final = lazy_pattern(r"\(\s*XHTV\s*\)", regex.IGNORECASE)


@frozen(eq=False, repr=False)
class SignOff:
    """The sentence with which a story ends, the words in it that name who reports, and the mark `(XHTV)`."""

    words: Slice | None
    name: Slice | None
    mark: Slice | None

    @property
    def start(self) -> int:
        """Where the first of them begins."""
        return min(part.start for part in (self.words, self.mark) if part is not None)

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max(part.end for part in (self.words, self.mark) if part is not None)


def find_sign_off(words: Slice) -> SignOff | None:
    """The last sign-off in the words; `(XHTV)` alone is one too."""
    sentence = max(words.finditer(_SIGN_OFF), key=lambda hit: hit.start, default=None)
    behind = words.after(sentence) if sentence else words
    mark = next(behind.finditer(_XHTV), None)
    if sentence is None and mark is None:
        return None
    return SignOff(
        sentence.slice if sentence else None, sentence["name"] if sentence else None, mark.slice if mark else None
    )
