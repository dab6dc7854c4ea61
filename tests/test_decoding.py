"""Claims about `newsitem.decoding`."""

import codecs
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsitem.decoding import REPLACEMENT, Decoded, UnknownEncoding, clean, decode
from newsitem.diagnostics import diagnostic
from newsitem.errors import NewsitemError
from newsitem.text import Fault

STORY = "Fishermen of Sørvær mend their nets – “The sea gives,” said Åse Bø."
CYRILLIC = "Рыбаки чинят сети у причала, сообщила Ольга Дымова."
CHINESE = "北山村的渔民在码头修补渔网。"
META = "<html><head><meta charset={}></head><body><p>{}</p>"
HTTP_EQUIV = '<head><META HTTP-EQUIV="Content-Type" content="text/html; charset={}"></head>{}'
BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
XML = "<?xml version='1.0' encoding='{}'?><html><body>{}</body></html>"


def codes(faults: Iterable[Fault]) -> list[str]:
    """The codes of some faults."""
    return [fault.code for fault in faults]


def told(decoded: Decoded) -> list[str]:
    """The messages of its faults: every fact that they need must be there."""
    return [diagnostic(fault.code, fault.span, **fault.facts).message for fault in decoded.faults]


@pytest.mark.parametrize("text", ["", "plain ASCII\r\n", STORY, CYRILLIC, "\N{BICYCLE} U+FFFD: \ufffd"])
def test_utf8_needs_no_word(text: str) -> None:
    found = decode(text.encode())
    assert (found.text, found.encoding, found.faults) == (text, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding", "faults"),
    [
        (codecs.BOM_UTF8, "utf-8", []),
        (codecs.BOM_UTF16_LE, "utf-16-le", ["encoding"]),
        (codecs.BOM_UTF16_BE, "utf-16-be", ["encoding"]),
        (codecs.BOM_UTF32_LE, "utf-32-le", ["encoding"]),
        (codecs.BOM_UTF32_BE, "utf-32-be", ["encoding"]),
    ],
)
@pytest.mark.parametrize("text", ["", STORY, META.format("koi8-r", CYRILLIC)])
def test_a_byte_order_mark_is_believed_and_is_no_part_of_the_text(
    mark: bytes, encoding: str, faults: list[str], text: str
) -> None:
    found = decode(mark + text.encode(encoding))
    assert (found.text, found.encoding, codes(found.faults)) == (text, encoding, faults)


def test_only_one_byte_order_mark_is_taken_off() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"x").text == "\ufeffx"


@pytest.mark.parametrize(
    ("data", "text", "count"),
    [
        (codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c", "ab\ufffd", 1),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", "a\ufffdb", 1),
        (codecs.BOM_UTF16_BE + b"\xdc\x00\0a\xdc\x00", "\ufffda\ufffd", 2),
        (codecs.BOM_UTF32_LE + b"a\0\0\0\xff\xff\xff\xff", "a\ufffd", 1),
        (codecs.BOM_UTF8 + "é\ufffd".encode() + b"\xff!", "é\ufffd\ufffd!", 1),
    ],
)
def test_what_is_broken_behind_a_byte_order_mark_is_replaced_and_counted(data: bytes, text: str, count: int) -> None:
    found = decode(data)
    assert found.text == text
    assert found.faults[-1] == Fault("unreadable-characters", {"count": count})


@pytest.mark.parametrize("page", [META, HTTP_EQUIV, XML])
@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("windows-1251", "cp1251", CYRILLIC),
        ("KOI8-R", "koi8-r", CYRILLIC),
        ("gb2312", "gb18030", CHINESE + "镕"),  # a name of 1998 that only the larger set has
        ("gbk", "gb18030", CHINESE),
        ("big5", "big5hkscs", "北山村的漁民"),
        ("shift_jis", "cp932", "漁師が網を直す①"),
        ("euc-kr", "cp949", "어부들이 그물을 고친다"),
        ("iso-2022-jp", "iso2022_jp", "漁師が網を直す"),
        ("iso-8859-9", "cp1254", "İzmir’de balıkçılar"),
        ("iso-8859-1", "cp1252", STORY),
        ("latin1", "cp1252", STORY),
        ("us-ascii", "cp1252", STORY),
        ("windows-1252", "cp1252", STORY),
        ("iso-8859-15", "iso8859-15", "Œufs à 3 €"),
    ],
)
def test_a_declared_encoding_is_taken_as_browsers_take_it(page: str, declared: str, encoding: str, text: str) -> None:
    markup = page.format(declared, text)
    found = decode(markup.encode(encoding))
    assert (found.text, found.encoding, codes(found.faults)) == (markup, encoding, ["encoding"])
    assert told(found) == [f"read as {encoding}, as the page declares"]


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="cp1251">', "<meta charset = 'cp1251' >", "<META Charset=cp1251/>", '<meta\n  charset="cp1251">',
     '<meta content="text/html;charset=cp1251" http-equiv="content-type">', '<?xml version="1.0" encoding="cp1251"?>',
     '<!-- <meta charset="koi8-r"> --><meta charset="cp1251">'],
)  # fmt: skip
def test_a_declaration_is_found_however_it_is_written(declaration: str) -> None:
    assert decode((declaration + CYRILLIC).encode("cp1251")).encoding == "cp1251"


def test_a_declaration_counts_within_the_first_4096_bytes_only() -> None:
    declaration = "<meta charset=cp1251>"
    inside = " " * (4096 - len(declaration)) + declaration + CYRILLIC
    assert decode(inside.encode("cp1251")).encoding == "cp1251"
    assert decode((" " + inside).encode("cp1251")).encoding == "cp1252"


def test_ascii_needs_no_word_whatever_it_declares() -> None:
    found = decode(META.format("iso-8859-1", "Nets").encode())
    assert (found.encoding, found.faults) == ("utf-8", ())


@pytest.mark.parametrize(
    ("declared", "data", "encoding", "faults"),
    [
        ("x-unheard-of", STORY.encode(), "utf-8", ["encoding-declared-wrong"]),
        ("x-unheard-of", STORY.encode("cp1252"), "cp1252", ["encoding-declared-wrong", "encoding-guessed"]),
        ("rot13", STORY.encode(), "utf-8", ["encoding-declared-wrong"]),
        ("unicode_escape", b"\\x41 \xe9", "cp1252", ["encoding-declared-wrong", "encoding-guessed"]),
        ("utf-16", STORY.encode(), "utf-8", ["encoding-declared-wrong"]),
        ("utf-8", STORY.encode("cp1252"), "cp1252", ["encoding-declared-wrong", "encoding-guessed"]),
        ("euc-jp", STORY.encode("cp1252"), "cp1252", ["encoding-declared-wrong", "encoding-guessed"]),
        # A server's header had said UTF-8 and outdone the old element; saved without the header, only it is left.
        ("iso-8859-1", STORY.encode(), "utf-8", ["encoding-declared-wrong"]),
        ("windows-1251", CYRILLIC.encode(), "utf-8", ["encoding-declared-wrong"]),
    ],
)
def test_a_wrong_declaration_is_told_and_passed_over(
    declared: str, data: bytes, encoding: str, faults: list[str]
) -> None:
    found = decode(b"<meta charset=" + declared.encode() + b">" + data)
    assert (found.encoding, codes(found.faults)) == (encoding, faults)
    assert declared in told(found)[0]


def test_a_page_cut_off_within_a_letter_stays_utf8_as_it_declares() -> None:
    page = META.format("utf-8", STORY + " Sørvær")
    found = decode(page.encode()[:-7] + b"\xc3")
    assert found.text == page[:-6] + REPLACEMENT
    assert found.faults == (Fault("unreadable-characters", {"count": 1}),)


@pytest.mark.parametrize(
    ("text", "encodings", "encoding"),
    [
        (STORY, ("cp1252",), "cp1252"),
        (CYRILLIC, ("cp1251", "cp1252"), "cp1251"),
        (CHINESE, ("ascii", "gb18030"), "gb18030"),
    ],
)
def test_undeclared_bytes_are_read_by_the_first_of_the_callers_encodings_that_fits(
    text: str, encodings: tuple[str, ...], encoding: str
) -> None:
    found = decode(text.encode(encoding), encodings)
    assert (found.text, found.encoding, codes(found.faults)) == (text, encoding, ["encoding-guessed"])


@pytest.mark.parametrize("encodings", [("cp1252",), (), ("utf-8", "ascii")])
def test_bytes_that_nothing_fits_are_cp1252_with_control_characters_for_what_it_leaves_open(
    encodings: tuple[str, ...],
) -> None:
    found = decode(b"caf\xe9 \x80 \x81 \x8d \x8f \x90 \x9d", encodings)
    assert found.text == "café € \x81 \x8d \x8f \x90 \x9d"
    assert found.faults == (Fault("encoding-guessed", {"encoding": "cp1252"}),)


@pytest.mark.parametrize("name", ["", "latin-99", "base64", "rot13", "x\0y", "ärger", "undefined"])
def test_an_unknown_encoding_of_the_caller_is_his_mistake_also_where_it_is_not_needed(name: str) -> None:
    with pytest.raises(UnknownEncoding, match="no encoding is called") as caught:
        decode(b"plain", ("cp1252", name))
    assert isinstance(caught.value, NewsitemError)
    assert isinstance(caught.value, LookupError)
    assert caught.value.name == name


@given(st.binary(), st.sampled_from([b"", b"<meta charset=gbk>", b"<meta charset=utf-8>", *BYTE_ORDER_MARKS]))
def test_any_bytes_have_a_text_and_every_fault_can_be_told(data: bytes, front: bytes) -> None:
    found = decode(front + data)
    assert "\0" not in clean(found.text)[0]
    told(found)


@given(st.binary())
def test_single_bytes_are_never_lost(data: bytes) -> None:
    found = decode(b"\xff" + data, ())  # no UTF-8, and no mark unless data says so
    if found.encoding == "cp1252":
        assert len(found.text) == len(data) + 1


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_is_read_to_the_letter(text: str) -> None:
    assert decode(b"." + text.encode()).text == "." + text


@pytest.mark.parametrize(
    ("text", "cleaned", "count"),
    [
        ("a\0b", "a\ufffdb", 1),
        ("\ud800x\udfff\0", "\ufffdx\ufffd\ufffd", 3),
        ("\ud83d\ude00", "\ufffd\ufffd", 2),  # a pair that was never joined
    ],
)
def test_unreadable_characters_are_replaced_one_for_one_and_told_once(text: str, cleaned: str, count: int) -> None:
    assert clean(text) == (cleaned, (Fault("unreadable-characters", {"count": count}),))


@given(st.text())
def test_cleaning_moves_no_offset_and_is_done_once(text: str) -> None:
    cleaned, faults = clean(text)
    assert [c for c in cleaned if c != REPLACEMENT] == [
        c for c in text if c not in ("\0", REPLACEMENT) and unicodedata.category(c) != "Cs"
    ]
    assert len(cleaned) == len(text)
    assert clean(cleaned) == (cleaned, ())
    assert bool(faults) == (cleaned != text)
