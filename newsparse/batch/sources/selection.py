"""What is taken from the sources given: one frozen value."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

MAX_SIZE = 16 << 20
"""Bytes of the largest page that is taken: the largest page of news seen in crawls is a tenth of that."""


class Selection(NamedTuple):
    """Which pages are taken, and how large they may be.

    `include` and `exclude` are globs (`*` also matches `/`) on the path below the folder given, or inside the archive, and
    on the name alone; without `include` everything is taken. A folder or archive that is excluded is not entered; an
    archive that is included is taken whole. `column` names the field that holds the page in rows of JSON, CSV and Parquet.
    `max_size` is in bytes, of the page after decompression. `target` is where the results go: never taken as a source.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    column: str | None = None
    max_size: int = MAX_SIZE
    target: str | None = None

    def includes(self, path: str) -> bool:
        """Whether a path with `/` between its parts is asked for.

        >>> Selection(include=("*.txt",)).includes("2024/page.txt"), Selection(include=("2023/*",)).includes("2024/page.txt")
        (True, False)
        """
        return not self.include or _matches(path, self.include)

    def excludes(self, path: str) -> bool:
        """Whether a path is to be left out, though it may be asked for.

        >>> Selection(exclude=("drafts",)).excludes("2024/drafts"), Selection().excludes("2024/drafts")
        (True, False)
        """
        return bool(self.exclude) and _matches(path, self.exclude)


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    name = path.rpartition("/")[2]
    return any(fnmatchcase(name, pattern) or fnmatchcase(path, pattern) for pattern in patterns)
