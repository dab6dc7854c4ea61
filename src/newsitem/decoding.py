"""Bytes to text: by a byte order mark, by what the page declares, as UTF-8, else by the caller's list.

Nothing is guessed by statistics, and any bytes have a text.
"""

import codecs
import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from newsitem.errors import UnknownEncoding
from newsitem.text import Fault

REPLACEMENT: Final = "\ufffd"

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Markup in UTF-16 that lacks its mark is told by its first character: XML allows that.
_UNMARKED: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED_WITHIN: Final = 4096  # bytes; browsers look at 1024, but saved pages put long comments in front
_COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARATION: Final = re.compile(
    rb"""<(?:meta\b[^<>]*?\bcharset\s*=|\?xml\b[^<>]*?\bencoding\s*=)\s*["']?\s*([\w.:-]{1,40})(?=[\s"';/>?])""",
    re.IGNORECASE,
)
# What a page may declare, by Python's name of the codec, and what it is read as: browsers take the larger set of the
# same family. UTF-16 and UTF-32 are not here, for a declaration that is readable as ASCII cannot be true of them.
_SINGLE_BYTE: Final = {
    name: name
    for name in """
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 koi8-r koi8-u mac-cyrillic mac-roman
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15
    iso8859-16
    """.split()
} | {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"}
_SEVERAL_BYTES: Final = {
    "utf-8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs",
    "big5hkscs": "big5hkscs", "shift_jis": "cp932", "cp932": "cp932", "euc_jp": "euc_jp", "euc_kr": "cp949",
    "cp949": "cp949", "iso2022_jp": "iso2022_jp", "hz": "hz",
}  # fmt: skip
_WRITTEN_IN_ASCII: Final = frozenset({"iso2022_jp", "hz"})
# Bytes that cp1252 leaves undefined are the control characters of the same number, as in browsers.
_CP1252: Final = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]++")
_UNREADABLE: Final = re.compile("[\x00\ud800-\udfff]")


@frozen(eq=False, repr=False)
class Decoded:
    """A page's text, the encoding that it was read as (Python's name), and what went wrong on the way."""

    text: str
    encoding: str
    faults: tuple[Fault, ...] = ()


def decode(data: bytes, encodings: Sequence[str] = ("cp1252",)) -> Decoded:
    """The text of a page's bytes; any bytes have one.

    Args:
        data: the page as it was saved.
        encodings: what to try, in this order, where nothing is declared and the bytes are no UTF-8. If none fits they
            are read as cp1252.

    Raises:
        UnknownEncoding: a name in `encodings` is no encoding of text.
    """
    guesses = [_known(name) for name in encodings]
    marked = _by_mark(data)
    if marked:
        return marked
    declared = _declaration(data)
    found = _by_declaration(data, declared) if declared else None
    if found:
        return found
    faults = (Fault("encoding-declared-wrong", {"encoding": declared}),) if declared else ()
    text = _strict(data, "utf-8")
    return Decoded(text, "utf-8", faults) if text is not None else _by_guess(data, guesses, faults)


def clean(text: str) -> tuple[str, tuple[Fault, ...]]:
    """The text with NUL and lone surrogates replaced by U+FFFD, one for one, and the fault that tells of it."""
    if _is_clean(text):
        return text, ()
    cleaned, count = _UNREADABLE.subn(REPLACEMENT, text)
    return cleaned, _unreadable(count)


def _is_clean(text: str) -> bool:
    """Whether there is nothing to replace; asked first since the pattern takes as long as parsing a page of HTML."""
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return False
    return True


def _unreadable(count: int) -> tuple[Fault, ...]:
    return (Fault("unreadable-characters", {"count": count}),) if count else ()


def _known(name: str) -> str:
    """The name, if it is an encoding of text."""
    try:
        bytes(4).decode(name)  # four, since UTF-16 and UTF-32 take no less; none would not be looked at
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(name) from error
    return name


def _strict(data: bytes, encoding: str) -> str | None:
    """The text, or None if the bytes do not fit."""
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _by_mark(data: bytes) -> Decoded | None:
    """A byte order mark is never wrong: what does not fit behind it is damaged."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text, broken = _replacing(data[len(mark) :], encoding)
            told = _told(encoding, "as its byte order mark says")
            return Decoded(text, encoding, (*told, *_unreadable(broken)))
    encoding = next((name for start, name in _UNMARKED if data.startswith(start)), "")
    plain = _strict(data, encoding) if encoding else None
    return Decoded(plain, encoding, _told(encoding, "as its first character shows")) if plain is not None else None


def _replacing(data: bytes, encoding: str) -> tuple[str, int]:
    """The text with U+FFFD for what is broken, and how often; the page may hold that character itself."""
    text = data.decode(encoding, "replace")
    if REPLACEMENT not in text:
        return text, 0
    return text, text.count(REPLACEMENT) - data.decode(encoding, "ignore").count(REPLACEMENT)


def _told(encoding: str, reason: str) -> tuple[Fault, ...]:
    return () if encoding == "utf-8" else (Fault("encoding", {"encoding": encoding, "reason": reason}),)


def _declaration(data: bytes) -> str | None:
    """The encoding that a `meta` element or an XML declaration names, as it stands there."""
    found = _DECLARATION.search(_COMMENT.sub(b"", data[:_DECLARED_WITHIN]))
    return found[1].decode("ascii", "replace") if found else None


def _by_declaration(data: bytes, declared: str) -> Decoded | None:
    """The text, if the declaration is known and the bytes bear it out."""
    try:
        codec = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    encoding = _SEVERAL_BYTES.get(codec) or _SINGLE_BYTE.get(codec)
    if encoding is None:
        return None
    if data.isascii() and encoding not in _WRITTEN_IN_ASCII:
        return Decoded(data.decode("ascii"), "utf-8")
    if codec in _SINGLE_BYTE and _strict(data, "utf-8") is not None:
        # Sequences of UTF-8 do not come about by chance. Seen where a server's header overrode an old `meta` element.
        return None
    text = _cp1252(data) if encoding == "cp1252" else _strict(data, encoding)
    if text is None:
        return _damaged_utf8(data) if encoding == "utf-8" else None
    return Decoded(text, encoding, _told(encoding, "as the page declares"))


def _damaged_utf8(data: bytes) -> Decoded | None:
    """The text of a page that declares UTF-8, if more of its letters beyond ASCII are whole than broken.

    One bad byte, or a page that was cut off within a letter, must not turn all of its accents into something else.
    """
    text, broken = _replacing(data, "utf-8")
    beyond_ascii = sum(map(len, _BEYOND_ASCII.findall(text)))
    return Decoded(text, "utf-8", _unreadable(broken)) if beyond_ascii > 2 * broken else None


def _by_guess(data: bytes, guesses: Sequence[str], faults: tuple[Fault, ...]) -> Decoded:
    for encoding in guesses:
        text = _strict(data, encoding)
        if text is not None:
            return Decoded(text, encoding, (*faults, Fault("encoding-guessed", {"encoding": encoding})))
    return Decoded(_cp1252(data), "cp1252", (*faults, Fault("encoding-guessed", {"encoding": "cp1252"})))


def _cp1252(data: bytes) -> str:
    """The text as Windows' Latin letters: any bytes have one."""
    return data.decode("latin-1").translate(_CP1252)
