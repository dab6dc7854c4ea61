"""Claims about `newsitem.archives`: pages come out one by one, and nothing that is hostile does any harm."""

import contextlib
import gc
import gzip
import io
import json
import os
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsitem.archives.kinds import is_archive, pages_in
from newsitem.archives.names import as_path, why_refused
from newsitem.archives.values import Found, Limits, Refused

PAGES = {"a.txt": b"Ferry", "2025/b.html": b"<p>Ice</p>", "2025/deep/c.HTM": b"Storm"}
OTHERS = {"note.md": b"x", ".hidden.txt": b"x", "2025/.git/d.txt": b"x", "empty/": b""}
BAD_NAMES = {
    "/etc/a.txt": "a place on the disk",
    "\\share\\a.txt": "a place on the disk",
    "../a.txt": "leads out of the folder",
    "x/../../a.txt": "leads out of the folder",
    "x\\..\\a.txt": "leads out of the folder",
    "C:\\a.txt": "a colon",
    "c:a.txt": "a colon",
    "a.txt:b.txt": "a colon",
    "con.txt": "a device's",
    "x/LPT1.txt": "a device's",
    "NUL .txt": "a device's",
    "aux/a.txt": "a device's",
    "x./a.txt": "ends in a point or a blank",
    "x /a.txt": "ends in a point or a blank",
    "a\n.txt": "cannot be shown",
    "\x1b[31m.txt": "cannot be shown",
    "\u202etxt.exe.txt": "cannot be shown",
    "x" * 300 + ".txt": "too long",
}


def pages(path: Path, **limits: int) -> list[Found]:
    return list(pages_in(str(path), Limits(**limits)))


def tar(path: Path, files: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            if name.endswith("/"):
                member.type = tarfile.DIRTYPE
            archive.addfile(member, io.BytesIO(content))
    return path


def zipped(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo("x")
            member.filename = name  # as it is, with backslashes and all
            member.compress_type = method
            archive.writestr(member, content)
    return path


def lines(path: Path, *found: object) -> Path:
    text = "".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in found).encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


MAKERS: dict[str, Callable[[Path, dict[str, bytes]], Path]] = {
    "a.tar": tar,
    "a.tar.gz": lambda path, files: tar(path, files, "w:gz"),
    "a.tgz": lambda path, files: tar(path, files, "w:gz"),
    "a.zip": zipped,
    "stored.zip": lambda path, files: zipped(path, files, zipfile.ZIP_STORED),
}


@pytest.fixture(params=MAKERS)
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    return lambda files: MAKERS[request.param](tmp_path / request.param, files)


class TestFiles:
    def test_pages_come_out_by_name_and_other_files_are_passed_over(self, archive: Any) -> None:
        path = archive({**PAGES, **OTHERS})
        found = pages(path)
        assert {one.below: one.page for one in found} == PAGES
        assert [one.name for one in found] == [f"{path}/{name}" for name in PAGES]
        assert [one.problem for one in found] == [None] * 3

    def test_a_leading_point_is_no_part_of_a_name(self, archive: Any) -> None:
        assert [one.below for one in pages(archive({"./a.txt": b"x", "./x//b.txt": b"y"}))] == ["a.txt", "x/b.txt"]

    def test_the_share_grows_to_the_end(self, archive: Any) -> None:
        shares = [one.share for one in pages(archive({f"{number}.txt": b"x" * 9000 for number in range(40)}))]
        assert shares == sorted(shares)
        assert shares[0] < 0.6
        assert 0.9 < shares[-1] <= 1

    @pytest.mark.parametrize(("name", "why"), BAD_NAMES.items(), ids=ascii)
    def test_a_page_with_a_bad_name_is_a_problem_and_no_other_is(self, archive: Any, name: str, why: str) -> None:
        first, bad, last = pages(archive({"a.txt": b"x", name: b"evil", "z.txt": b"y"}))
        assert (first.problem, last.problem) == (None, None)
        assert why in (bad.problem or "")
        assert (bad.page, bad.below) == (None, None)

    def test_a_page_that_is_too_large_is_a_problem_and_no_other_is(self, archive: Any) -> None:
        found = pages(archive({"a.txt": b"x" * 100, "b.txt": b"x" * 101, "c.txt": b"x"}), page=100)
        assert [one.problem for one in found] == [None, "it is larger than 100 bytes (--max-page)", None]

    def test_a_bomb_is_refused_and_takes_no_memory(self, archive: Any) -> None:
        path = archive({"a.txt": b"x", "bomb.txt": bytes(30_000_000), "c.txt": b"y"})
        if path.name in ("a.tar", "stored.zip"):
            pytest.skip("it is not packed")
        tracemalloc.start()
        problems = []
        try:
            problems += [one.problem for one in pages(path, page=100_000_000) if one.problem]
        except Refused as refused:
            problems.append(str(refused))
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
        tracemalloc.stop()
        assert "bomb" in problems[0]

    def test_what_is_cut_off_is_refused_behind_the_pages_that_are_whole(self, archive: Any) -> None:
        path = archive({f"{number}.txt": str(number).encode() * 20_000 for number in range(9)})
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        found: list[Found] = []
        with pytest.raises(Refused):
            found.extend(pages_in(str(path), Limits()))
        assert all(one.problem is None for one in found)
        assert len(found) < 9

    def test_rubbish_is_refused(self, archive: Any) -> None:
        path = archive({})
        path.write_bytes(b"no archive at all" * 1000)
        with pytest.raises(Refused):
            pages(path)

    def test_memory_does_not_grow_with_the_number_of_pages(self, archive: Any) -> None:
        def peak(count: int) -> int:
            path = archive({f"{number}.txt": os.urandom(500) for number in range(count)})
            gc.disable()  # tests have hooks in the collector that take memory of their own
            tracemalloc.start()
            assert sum(1 for _ in pages_in(str(path), Limits())) == count
            size = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            gc.enable()
            return size

        assert peak(3000) < peak(1500) + 40_000


class TestTar:
    @pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
    def test_links_are_not_followed(self, tmp_path: Path, kind: bytes) -> None:
        path = tmp_path / "a.tar"
        with tarfile.open(path, "w") as archive:
            member = tarfile.TarInfo("a.txt")
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
        (found,) = pages(path)
        assert found.problem == "it is a link, and links in archives are not followed"

    def test_a_device_is_no_page(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tar"
        with tarfile.open(path, "w") as archive:
            member = tarfile.TarInfo("a.txt")
            member.type = tarfile.FIFOTYPE
            archive.addfile(member)
        assert [one.problem for one in pages(path)] == ["it is no ordinary file"]

    @pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.XGLTYPE])
    def test_a_header_is_not_taken_into_memory_whatever_size_it_claims(self, tmp_path: Path, kind: bytes) -> None:
        header = tarfile.TarInfo("long")
        header.type, header.size = kind, 50_000_000
        path = tmp_path / "a.tgz"
        path.write_bytes(gzip.compress(header.tobuf(tarfile.GNU_FORMAT) + bytes(50_000_000)))
        tracemalloc.start()
        with pytest.raises(Refused, match="a header of more than"):
            pages(path)
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
        tracemalloc.stop()

    def test_files_with_holes_are_refused(self, tmp_path: Path) -> None:
        header = tarfile.TarInfo("a.txt")
        header.type = tarfile.GNUTYPE_SPARSE
        path = tmp_path / "a.tar"
        path.write_bytes(header.tobuf(tarfile.GNU_FORMAT) + bytes(1024))
        with pytest.raises(Refused, match="holes"):
            pages(path)

    def test_a_broken_header_is_told_and_does_not_pass_for_the_end(self, tmp_path: Path) -> None:
        path = tar(tmp_path / "a.tar", {f"{number}.txt": b"x" * 600 for number in range(5)})
        whole = bytearray(path.read_bytes())
        whole[1536 * 2 + 10] ^= 0xFF
        path.write_bytes(whole)
        found: list[Found] = []
        with pytest.raises(Refused, match="what follows is no tar"):
            found.extend(pages_in(str(path), Limits()))
        assert len(found) == 2


class TestZip:
    def test_links_are_not_followed(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            member = zipfile.ZipInfo("a.txt")
            member.external_attr = 0o120777 << 16
            archive.writestr(member, "/etc/passwd")
        assert [one.problem for one in pages(tmp_path / "a.zip")] == [
            "it is a link, and links in archives are not followed"
        ]

    def test_ways_of_packing_that_are_not_read_are_told(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a.txt": b"x"}, zipfile.ZIP_BZIP2)
        assert [one.problem for one in pages(path)] == ["it is packed in a way that is not read (method 12)"]

    @pytest.mark.parametrize(
        ("offset", "value", "why"),
        [
            (8, b"\1\0", "it is encrypted"),
            (16, b"\0\0\0\0", "are not those that the archive's directory tells of"),
            (24, b"\4\0\0\0", "are not those that the archive's directory tells of"),
            (24, b"\x90\0\0\0", "are not those that the archive's directory tells of"),
            (42, b"\7\0\0\0", "the archive's directory points elsewhere"),
        ],
    )
    def test_a_directory_that_lies_costs_that_page(self, tmp_path: Path, offset: int, value: bytes, why: str) -> None:
        path = zipped(tmp_path / "a.zip", {"a.txt": b"Ferry" * 20, "b.txt": b"Ice"})
        data = bytearray(path.read_bytes())
        at = data.index(b"PK\x01\x02") + offset
        data[at : at + len(value)] = value
        path.write_bytes(data)
        bad, good = pages(path)
        assert why in (bad.problem or "")
        assert good.page == b"Ice"

    def test_files_that_share_their_bytes_are_a_bomb(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a.txt": bytes(9_000), "b.txt": b""}, zipfile.ZIP_STORED)
        data = path.read_bytes()
        start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
        entry = data[start : data.index(b"PK\x01\x02", start + 4)]
        tail = bytearray(data[end:])
        tail[12:16] = struct.pack("<L", len(entry) * 50)
        path.write_bytes(data[:start] + entry * 50 + tail)
        found: list[Found] = []
        with pytest.raises(Refused, match="share their bytes"):
            found.extend(pages_in(str(path), Limits()))
        assert len(found) <= 2

    def test_many_small_bombs_are_one(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {f"{number}.txt": bytes(900_000) for number in range(20)})
        with pytest.raises(Refused, match="as bombs do"):
            pages(path)

    def test_an_archive_behind_something_else_is_read(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a.txt": b"Ferry"})
        path.write_bytes(b"#!/bin/sh\n" * 100 + path.read_bytes())
        assert [one.page for one in pages(path)] == [b"Ferry"]

    def test_an_archive_of_more_than_65535_files_is_read(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", dict.fromkeys(map("{}.txt".format, range(66_000)), b""), zipfile.ZIP_STORED)
        assert sum(1 for _ in pages_in(str(path), Limits())) == 66_000

    def test_sizes_in_extra_fields_are_read(self, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, archive.open("a.txt", "w", force_zip64=True) as file:
            file.write(b"Ferry")
        data = bytearray((tmp_path / "a.zip").read_bytes())
        assert [one.page for one in pages(tmp_path / "a.zip")] == [b"Ferry"]
        at = data.index(b"PK\x01\x02")
        extra = struct.pack("<2H2Q", 1, 16, 5, 5)
        entry = bytearray(data[at : at + 46])
        entry[20:28] = b"\xff" * 8
        entry[30:32] = struct.pack("<H", len(extra))
        end = data.index(b"PK\x05\x06")
        tail = bytearray(data[end:])
        tail[12:16] = struct.pack("<L", 46 + 5 + len(extra))
        (tmp_path / "a.zip").write_bytes(data[:at] + entry + b"a.txt" + extra + tail)
        assert [one.page for one in pages(tmp_path / "a.zip")] == [b"Ferry"]

    @pytest.mark.parametrize("seed", range(40))
    def test_no_broken_archive_does_more_than_be_refused(self, tmp_path: Path, seed: int) -> None:
        import random

        chance = random.Random(seed)
        path = zipped(tmp_path / "a.zip", {f"{number}.txt": b"Ferry" * number for number in range(20)})
        data = bytearray(path.read_bytes())
        for _ in range(8):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        with contextlib.suppress(Refused):
            pages(path)


class TestLines:
    @pytest.fixture(params=["a.jsonl", "a.jsonl.gz"])
    def path(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        return tmp_path / request.param

    def test_a_line_has_a_page_and_what_is_known_of_it(self, path: Path) -> None:
        lines(
            path,
            {"name": "one", "page": "Ferry"},
            {"name": "x/two.html", "html": "<p>Ice</p>", "format": "ap", "id": 7},
            "",
            {"text": "Storm", "format": 3},
        )
        assert [(one.name, one.page, one.below, one.format) for one in pages(path)] == [
            ("one", "Ferry", "one.txt", None),
            ("x/two.html", "<p>Ice</p>", "x/two.html", "ap"),
            (f"{path}:4", "Storm", _below(path, 4), None),
        ]

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            ("{", "the line is no JSON"),
            ("\xff", "the line is no JSON"),
            ("[" * 100_000, "the line is no JSON"),
            ("[]", "the line holds no page"),
            ("7", "the line holds no page"),
            ({"page": None}, "the line holds no page"),
            ({"page": 7, "name": "x"}, "the line holds no page"),
            ({"headline": "Ferry", "shots": [], "page": "a.txt"}, "the line is an item, not a page"),
            ({"page": "x" * 201}, "it is larger than 200 bytes (--max-page)"),
            ({"page": "\u20ac" * 100}, "it is larger than 200 bytes (--max-page)"),
            ({"page": "x" * 2000}, "it is larger than 1,000 bytes (--max-line)"),
        ],
    )
    def test_a_line_that_is_no_page_is_a_problem_and_no_other_is(self, path: Path, line: object, why: str) -> None:
        lines(path, {"page": "Ferry"}, line, {"page": "Ice"})
        size = 1000 if "max-line" in why else 200_000
        first, bad, last = pages(path, page=200, line=size)
        assert (first.page, last.page) == ("Ferry", "Ice")
        assert why in (bad.problem or "")
        assert bad.name in (f"{path}:2", "x")

    def test_a_name_that_is_fit_for_no_file_names_the_page_all_the_same(self, path: Path) -> None:
        (found,) = pages(lines(path, {"name": "https://example.org/../a", "page": "Ferry"}))
        assert (found.name, found.page, found.below) == ("https://example.org/../a", "Ferry", None)

    def test_a_line_without_end_takes_no_memory(self, path: Path) -> None:
        text = b'{"page": "' + b"Ferry " * 5_000_000 + b'"}\n{"page": "Ice"}'
        path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
        tracemalloc.start()
        found: list[Found] = []
        with contextlib.suppress(Refused):  # packed, such a line is a bomb
            found.extend(pages_in(str(path), Limits(line=100_000)))
        assert [one.page for one in found] == ([None] if path.suffix == ".gz" else [None, "Ice"])
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
        tracemalloc.stop()

    def test_a_bomb_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(gzip.compress(b'{"page": "Ferry"}\n' + b" \n" * 1_500_000))
        with pytest.raises(Refused, match="as bombs do"):
            pages(path)

    def test_what_is_cut_off_is_refused_behind_the_lines_that_are_whole(self, tmp_path: Path) -> None:
        path = lines(tmp_path / "a.jsonl.gz", *({"page": os.urandom(300).hex()} for n in range(300)))
        path.write_bytes(path.read_bytes()[:-5000])
        found: list[Found] = []
        with pytest.raises(Refused, match="the rest cannot be unpacked"):
            found.extend(pages_in(str(path), Limits()))
        assert 100 < len(found) < 300
        assert all(one.page is not None for one in found)


def _below(path: Path, number: int) -> str | None:
    """Of a line without a name: that of the archive is a place on the disk."""
    return None if str(path).startswith(("/", "\\")) else f"{path}:{number}.txt"


@pytest.mark.parametrize("name", ["a.tar", "A.TAR.GZ", "x/a.jsonl", "a.b.zip", "a.tgz", "a.jsonl.gz"])
def test_archives_are_told_by_their_endings(name: str) -> None:
    assert is_archive(name)


@pytest.mark.parametrize("name", ["a.txt", "a.gz", "zip", "a.json", "a.ndjson", "tar"])
def test_other_files_are_none(name: str) -> None:
    assert not is_archive(name)


@pytest.mark.parametrize("name", ["a.txt", "x/y z/Fähre.html", "...a.txt", "a..b.txt", "context.txt", "x/./a.txt"])
def test_good_names_are_kept(name: str) -> None:
    assert why_refused(name) is None
    assert as_path(name) == name.replace("/./", "/")


@pytest.mark.parametrize("name", ["", ".", "/", "  ", "./."])
def test_names_without_words_are_refused(name: str) -> None:
    assert why_refused(name) is not None


def found_in(path: Path) -> Iterator[Found]:
    return pages_in(str(path), Limits())


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    for name in ("a.tar", "a.zip", "a.jsonl"):
        with pytest.raises(FileNotFoundError):
            list(found_in(tmp_path / name))
