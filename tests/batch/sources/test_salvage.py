from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.salvage import salvage
from tests.batch.sources.makers import Found

PAGES = {"a.txt": b"A storm hit Lisbon. " * 20, "x/b.txt": b"", "Caf\u00e9.txt": os.urandom(3000), "z.txt": b"It is closed."}


class Pipe(io.RawIOBase):
    """What a zip program writes to when it cannot go back to fill in the sizes."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # typeshed's Buffer is newer than Python 3.10
        self.data += bytes(data)
        return len(data)


def make(method: int = zipfile.ZIP_DEFLATED, piped: bool = False) -> bytes:
    target = Pipe() if piped else io.BytesIO()
    with zipfile.ZipFile(cast("BinaryIO", target), "w", method) as archive:
        archive.mkdir("x") if hasattr(archive, "mkdir") else archive.writestr("x/", b"")
        for name, page in PAGES.items():
            archive.writestr(name, page)
    return target.data if isinstance(target, Pipe) else target.getvalue()


def read(data: bytes, selection: Selection = Selection()) -> dict[str, bytes]:  # noqa: B008 - a frozen value
    return {member.path: member.stream.read() for member in salvage(io.BytesIO(data), selection, False)}


@pytest.mark.parametrize("data", [make(), make(piped=True), make(zipfile.ZIP_STORED)], ids=["deflated", "piped", "stored"])
def test_members_are_found_by_their_own_headers(data: bytes) -> None:
    assert read(data) == PAGES
    assert read(data[: data.index(b"PK\1\2")]) == PAGES


@pytest.mark.parametrize("piped", [False, True])
def test_a_member_need_not_be_read_for_the_next_to_be_found(piped: bool) -> None:
    members = salvage(io.BytesIO(make(piped=piped)), Selection(exclude=("x",)), False)
    assert [member.path for member in members] == ["a.txt", "Caf\u00e9.txt", "z.txt"]


@pytest.mark.parametrize("piped", [False, True])
def test_the_member_that_is_cut_off_is_a_failure(tmp_path: Path, piped: bool) -> None:
    data = make(piped=piped)
    path = tmp_path / "a.zip"
    path.write_bytes(data[: data.index(b"z.txt") - 100])
    found = Found(path)
    assert list(found.pages(path.parent)) == ["a.zip!a.txt", "a.zip!x/b.txt"]
    assert found.failed == [(f"{path}!Caf\u00e9.txt", "damaged"), (str(path), "damaged")]


def test_what_cannot_be_followed_ends_it() -> None:
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        assert read(make(method)) == {}
    assert read(make(zipfile.ZIP_STORED, piped=True)) == {}
    encrypted = bytearray(make())
    encrypted[6] |= 1
    assert read(bytes(encrypted)) == {}


@given(st.binary(max_size=20), st.integers(0, 5000))
def test_spoilt_bytes_end_it(data: bytes, at: int) -> None:
    import zlib

    whole = make()
    try:
        read(whole[:at] + data + whole[at:])
    except (EOFError, zlib.error):
        assert data
