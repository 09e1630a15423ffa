"""A file inside an archive, and which of them are taken."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

from newsparse.batch.sources.selection import Selection


class Member(NamedTuple):
    """A file inside an archive: its path there (not to be trusted), its size, and its bytes as a stream.

    The stream is good until the next member is asked for.
    """

    path: str
    size: int
    stream: BinaryIO


def parts_of(path: str) -> tuple[str, ...]:
    r"""The parts of a member's path that say something, also where a program on Windows wrote it.

    >>> parts_of("./x//page.txt"), parts_of("x\\page.txt")
    (('x', 'page.txt'), ('x', 'page.txt'))
    """
    return tuple(part for part in path.replace("\\", "/").split("/") if part not in ("", "."))


def takes(selection: Selection, path: str, whole: bool) -> bool:
    """Whether a member is to be read: not hidden, in no folder that is excluded, and asked for, as all are if `whole`.

    >>> takes(Selection(exclude=("drafts",)), "drafts/page.txt", False), takes(Selection(), "__MACOSX/page.txt", False)
    (False, False)
    """
    parts = parts_of(path)
    if not parts or any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts):
        return False
    if selection.exclude and any(selection.excludes("/".join(parts[:end])) for end in range(1, len(parts) + 1)):
        return False
    return whole or selection.includes("/".join(parts))
