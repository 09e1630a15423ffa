"""The members of a tar archive, as they come: nothing is kept of a member that is past."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.member import Member, takes
from newsparse.batch.sources.selection import Selection
from newsparse.batch.sources.streams import STEP, DamageError
from newsparse.batch.values import Failure

LONGEST_HEADER = 1 << 20
"""Bytes between two members that tarfile may read as headers, which it holds in memory: names and attributes."""


def read_tar(stream: BinaryIO, name: str, selection: Selection, whole: bool) -> Iterator[Member | Failure]:
    """The members that the selection takes, in order; links and devices as Failures. The stream need not be seekable.

    Raises DamageError where the archive breaks off or goes on with something else, and what tarfile raises.
    """
    tape = Tape(stream)
    with tarfile.TarFile(fileobj=cast("BinaryIO", tape), encoding="utf-8", errors="surrogateescape") as archive:
        while (info := _next(archive, tape)) is not None:
            if info.isdir() or not takes(selection, info.name, whole):
                continue
            member = f"{name}!{info.name}"
            if info.issym() or info.islnk():
                yield fail(member, "link_member")
            elif not info.isfile():
                yield fail(member, "special_member")
            else:
                content = archive.extractfile(info)
                if content is not None:  # None only for what is no file
                    yield Member(info.name, info.size, cast("BinaryIO", content))
    if tape.last.strip(b"\0"):
        raise DamageError("something else follows a member")


def _next(archive: tarfile.TarFile, tape: Tape) -> tarfile.TarInfo | None:
    archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every member, for random access
    if len(archive.pax_headers) > 1000:
        raise DamageError("too many attributes")
    if not archive.offset:  # opening it found no member; Python 3.10 would go back to look once more
        return None
    tape.ration = LONGEST_HEADER
    try:
        return archive.next()
    finally:
        tape.ration = None


class Tape:
    """What tarfile needs of a file: reading and going forward. `ration` is how much may still be read, None for no limit."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._position = 0
        self.ration: int | None = LONGEST_HEADER
        self.last = b""

    def read(self, size: int) -> bytes:
        """The next bytes; raises DamageError where the ration is used up."""
        if self.ration is not None:
            self.ration -= size
            if self.ration < 0:
                raise DamageError("a header is too long")
        self.last = self._stream.read(size)
        self._position += len(self.last)
        return self.last

    def tell(self) -> int:
        """How many bytes were read or passed over."""
        return self._position

    def seek(self, position: int) -> int:
        """Goes forward to a place; raises DamageError where it lies behind."""
        while self._position < position:
            skipped = self._stream.read(min(STEP, position - self._position))
            if not skipped:
                break
            self._position += len(skipped)
        if self._position > position:
            raise DamageError("a member begins inside another")
        return self._position
