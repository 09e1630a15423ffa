from __future__ import annotations

import gzip
import io
import os
import tarfile
from pathlib import Path

import pytest

from newsparse.batch.sources import Selection
from newsparse.batch.sources.selection import MAX_SIZE
from tests.batch.sources.makers import PACKERS, Found, make_tar

SUFFIXES = {"": "tar", "gz": "tar.gz", "bz2": "tbz2", "xz": "tar.xz", "zst": "tar.zst"}


@pytest.mark.parametrize("packing", SUFFIXES)
def test_members_are_read_as_they_come(tmp_path: Path, packing: str) -> None:
    data = make_tar([("x/page.txt", b"one"), ("y/page.txt", b"x" * 512), ("z.txt", b""), ("w.txt", b"x" * 100_000)])
    path = tmp_path / f"a.{SUFFIXES[packing]}"
    path.write_bytes(PACKERS[packing](data) if packing else data)
    pages = Found(path).pages(path)
    assert [name.partition("!")[2] for name in pages] == ["x/page.txt", "y/page.txt", "z.txt", "w.txt"]
    assert [len(page) for page in pages.values()] == [3, 512, 0, 100_000]


def member(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type = kind
    info.linkname = target
    return info


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_links_devices_and_pipes_are_failures_and_folders_nothing(tmp_path: Path) -> None:
    kinds = [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE]
    members = [(member(f"{n}.txt", kind, "/etc/passwd"), b"") for n, kind in enumerate(kinds)]
    found = Found(write(tmp_path / "a.tar", make_tar([*members, ("page.txt", b"page")])))
    assert [error for _, error in found.failed] == ["link_member"] * 2 + ["special_member"] * 3
    assert list(found.pages(tmp_path)) == ["a.tar!page.txt"]


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/cron.d/evil", os.fsdecode(b"caf\xe9"), "a\nb.txt", "x/" * 200 + "p"])
def test_no_name_of_a_member_leads_out_of_the_target(tmp_path: Path, name: str) -> None:
    (source,) = Found(write(tmp_path / "a.tar", make_tar([(name, b"page")]))).list
    assert source.name == f"{tmp_path}/a.tar!{name}"
    assert not {"..", "", "."} & set(source.place)
    "/".join(source.place).encode()


def test_hidden_and_excluded_members_are_left_out(tmp_path: Path) -> None:
    names = ("./a.txt", "a.html", ".x/b.txt", "./drafts/c.txt")
    found = Found(
        write(tmp_path / "a.tar", make_tar([(name, b"") for name in names])), selection=Selection(("*.txt",), ("drafts",))
    )
    assert list(found.pages(tmp_path)) == ["a.tar!./a.txt"]


@pytest.mark.parametrize("cut", [10, 600, 1500, 2047])
def test_a_tar_that_is_cut_off_gives_what_stood_before(tmp_path: Path, cut: int) -> None:
    data = make_tar([("a.txt", b"one"), ("b.txt", b"x" * 2000)])
    found = Found(write(tmp_path / "a.tar", data[: 1024 + 512 + 2048 - cut]))
    assert next(iter(found.pages(tmp_path))) == "a.tar!a.txt"
    assert found.failed[-1] == (f"{tmp_path}/a.tar", "damaged")


@pytest.mark.parametrize("packing", PACKERS)
def test_a_compressed_tar_that_is_cut_off_gives_what_stood_before(tmp_path: Path, packing: str) -> None:
    data = PACKERS[packing](make_tar([(f"{n}.txt", os.urandom(2000)) for n in range(1000)]))
    found = Found(write(tmp_path / f"a.tar.{packing}", data[:-1000]))
    assert len(found.list) > (300 if packing == "bz2" else 900)
    assert found.failed[-1][1] == "damaged"


def test_something_else_after_a_member_is_a_failure_not_a_silent_end(tmp_path: Path) -> None:
    data = make_tar([("a.txt", b"one")])[:1024] + b"<html>" * 200 + make_tar([("b.txt", b"two")])
    found = Found(write(tmp_path / "a.tar", data))
    assert list(found.pages(tmp_path)) == ["a.tar!a.txt"]
    assert found.failed == [(f"{tmp_path}/a.tar", "damaged")]


def test_what_is_no_tar_is_a_failure_and_an_empty_one_is_none(tmp_path: Path) -> None:
    assert Found(write(tmp_path / "a.tar", b"This is a page." * 100)).failed == [(f"{tmp_path}/a.tar", "damaged")]
    assert Found(write(tmp_path / "b.tar", make_tar([]))).all == []


def bomb(head: bytes, size: int) -> bytes:
    """A gzip file of a head and so many zeros."""
    return gzip.compress(head) + gzip.compress(bytes(1 << 20)) * (size >> 20)


def header(name: str, size: int, kind: bytes = tarfile.REGTYPE) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.type = size, kind
    return info.tobuf(tarfile.GNU_FORMAT)


def test_ten_gigabytes_of_zeros_are_refused_without_being_read(tmp_path: Path) -> None:
    one = make_tar([("a.txt", b"one")])[:1024]
    path = write(tmp_path / "a.tar.gz", bomb(one + header("big.txt", 10 << 30), 10 << 30))
    assert path.stat().st_size < 11 << 20
    found = Found(path)
    assert list(found.pages(tmp_path)) == ["a.tar.gz!a.txt"]
    assert found.failed == [(f"{path}!big.txt", "too_large"), (str(path), "inflates")]


@pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE])
def test_a_header_of_a_gigabyte_is_not_held_in_memory(tmp_path: Path, kind: bytes) -> None:
    one = make_tar([("a.txt", b"one")])[:1024]
    path = write(tmp_path / "a.tar.gz", bomb(one + header("big", 1 << 30, kind), 64 << 20))
    found = Found(path)
    assert list(found.pages(tmp_path)) == ["a.tar.gz!a.txt"]
    assert found.failed == [(str(path), "damaged")]


@pytest.mark.parametrize("kind", [tarfile.GNUTYPE_LONGNAME, tarfile.XGLTYPE])
def test_headers_upon_headers_are_a_failure(tmp_path: Path, kind: bytes) -> None:
    one = make_tar([("a.txt", b"one")])[:1024]
    many = b"".join(header("more", 20, kind) + f"20 a{n:06}=bcdefghi\n".encode().ljust(512, b"\0") for n in range(20_000))
    found = Found(write(tmp_path / "a.tar", one + many))
    assert list(found.pages(tmp_path)) == ["a.tar!a.txt"]
    assert found.failed == [(f"{tmp_path}/a.tar", "damaged")]


def test_a_sparse_member_of_terabytes_is_too_large(tmp_path: Path) -> None:
    data = bytearray(header("sparse.txt", 0, tarfile.GNUTYPE_SPARSE))
    data[483:495] = b"77777777777\0"
    data[148:156] = b" " * 8
    data[148:156] = f"{sum(data):06o}\0 ".encode()
    found = Found(write(tmp_path / "a.tar", bytes(data) + bytes(1024)))
    assert found.failed == [(f"{tmp_path}/a.tar!sparse.txt", "too_large")]


def test_the_default_size_lets_a_page_of_ten_megabytes_pass(tmp_path: Path) -> None:
    found = Found(write(tmp_path / "a.tar", make_tar([("big.txt", bytes(10 << 20)), ("bigger.txt", bytes(MAX_SIZE + 1))])))
    assert list(found.pages(tmp_path)) == ["a.tar!big.txt"]
    assert found.failed == [(f"{tmp_path}/a.tar!bigger.txt", "too_large")]


def test_a_tar_of_many_members_is_read_in_little_memory(tmp_path: Path) -> None:
    import tracemalloc

    from newsparse.batch.sources import find_sources

    path = write(tmp_path / "a.tar", make_tar([(f"{n}.txt", b"") for n in range(3000)]))
    found = find_sources([path])
    next(found)
    tracemalloc.start()
    assert sum(1 for _ in found) == 2999
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_io_is_used_as_tarfile_expects_of_a_file() -> None:
    from newsparse.batch.sources.streams import DamageError
    from newsparse.batch.sources.tars import Tape

    tape = Tape(io.BytesIO(b"0123456789"))
    assert tape.seek(4) == 4
    assert tape.read(2) == b"45"
    assert tape.tell() == 6
    with pytest.raises(DamageError):
        tape.seek(3)
