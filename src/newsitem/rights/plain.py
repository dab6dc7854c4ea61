"""Words reduced to what counts when they are compared: small letters, no accents, no points, one kind of divider."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: Stands between the entries of a list and between statements.
DIVIDER: Final = "/"

_QUOTED: Final = re.compile(r"“[^”]{0,200}”|\"[^\"]{0,200}\"|‘[^’]{0,200}’|(?<!\w)'[^']{0,200}'(?!\w)")
_MARKS: Final = re.compile(r"[̀-ͯ'’‘ʼ`´]+")
_LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "&": " and "})
_INITIALS: Final = re.compile(r"\b((?:[^\W\d_]\.){2,}|[^\W\d_]\.[^\W\d_]\b)")
_DIVIDERS: Final = re.compile(r"[/,;|•]|\s[-–—]+(?=\s)|[–—]|--+|\.(?=\s|$)")
_REST: Final = re.compile(r"[^\w/]+|_+")
_BLANKS: Final = re.compile(r"\s*/[\s/]*")


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """The words of a text, its dividers each as ` / `: `U.S., Côte d’Ivoire` is `us / cote divoire`."""
    text = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), _MARKS.sub("", text))
    text = _REST.sub(" ", _DIVIDERS.sub(DIVIDER, text))
    return _BLANKS.sub(f" {DIVIDER} ", text).strip(" /")


@lru_cache(maxsize=16384)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, without dividers."""
    return tuple(plain(text).replace(DIVIDER, " ").split())


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks: names, signs, speech."""
    return _QUOTED.sub(" ", text)
