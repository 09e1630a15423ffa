from __future__ import annotations

import gzip
import io
import lzma
import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import streams
from newsparse.batch.sources.streams import BombError, SizeError, continued, open_file, read_at_most, read_head, unpack
from tests.batch.sources.makers import PACKERS

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


class Slow(io.RawIOBase):
    """Gives a byte at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, 1))


def slow(data: bytes) -> BinaryIO:
    return cast("BinaryIO", Slow(data))


@pytest.mark.parametrize("packing", PACKERS)
def test_what_was_packed_comes_out_again_also_in_several_parts_and_from_a_slow_pipe(packing: str) -> None:
    packed = PACKERS[packing](b"A storm ") + PACKERS[packing](b"hit Lisbon.")
    assert unpack(io.BytesIO(packed), packing).read() == b"A storm hit Lisbon."
    assert unpack(slow(packed), packing).read() == b"A storm hit Lisbon."


@pytest.mark.parametrize("packing", PACKERS)
def test_what_is_cut_off_gives_its_lines_and_then_an_error(packing: str) -> None:
    lines = [os.urandom(900).replace(b"\n", b"x") + b"\n" for _ in range(1000)]
    stream = unpack(io.BytesIO(PACKERS[packing](b"".join(lines))[:-50]), packing)
    got = []
    with pytest.raises(EOFError):
        while line := stream.readline():
            got.append(line)
    assert got == lines[: len(got)]
    assert len(got) > (1 if packing == "bz2" else 500)  # bzip2 packs blocks of 900 kB


@pytest.mark.parametrize("packing", ["gz", "xz", "zst"])
def test_a_bomb_is_not_read_to_its_end(packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "SLACK", 1 << 20)
    bomb = PACKERS[packing](bytes(1 << 20)) * 64
    stream = unpack(io.BytesIO(bomb), packing)
    read = 0
    with pytest.raises(BombError):
        while data := stream.read(1 << 16):
            read += len(data)
    assert read < 32 << 20


def test_text_that_repeats_itself_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "SLACK", 1 << 10)
    pages = "".join(f"The ferry number {n} ran aground off Arle on Friday, the harbour said.\n" for n in range(20_000)).encode()
    assert unpack(io.BytesIO(gzip.compress(pages)), "gz").read() == pages


@given(st.binary(max_size=300), st.integers(0, 400))
def test_a_bounded_read_gives_everything_or_refuses(data: bytes, size: int) -> None:
    if len(data) <= size:
        assert read_at_most(io.BytesIO(data), size) == data
    else:
        with pytest.raises(SizeError):
            read_at_most(io.BytesIO(data), size)


def test_a_bounded_read_reads_no_further_than_it_must() -> None:
    stream = io.BytesIO(bytes(10 << 20))
    with pytest.raises(SizeError):
        read_at_most(stream, 1000)
    assert stream.tell() == 1001


@given(st.binary(max_size=40), st.integers(1, 50))
def test_a_stream_whose_head_was_looked_at_is_whole(data: bytes, size: int) -> None:
    stream = slow(data)
    head = read_head(stream, size)
    assert head == data[:size]
    assert continued(head, stream).read() == data


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX pipes")
def test_opening_a_pipe_neither_hangs_nor_succeeds(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no longer a file"):
        open_file(str(tmp_path / "pipe"))


@given(st.sampled_from(sorted(PACKERS)), st.binary(max_size=200), st.integers(0, 1000), st.integers(0, 255))
def test_spoilt_bytes_give_a_known_error_or_some_bytes(packing: str, data: bytes, at: int, byte: int) -> None:
    packed = bytearray(PACKERS[packing](data))
    packed[at % len(packed)] = byte
    with suppress(EOFError, OSError, ValueError, zlib.error, lzma.LZMAError, zstd.ZstdError):
        assert isinstance(unpack(io.BytesIO(bytes(packed)), packing).read(), bytes)
