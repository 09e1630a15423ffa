"""Line labels for pages of a corpus whose own gold has none: `labels.txt` in a folder of samples.

A row is `ID<TAB>role numbers; role numbers`, as in `kicker 11; headline 12; body 15-20,22`: line numbers of the page's full text,
and blank lines in a range do not count. Numbers only, so that no text of the page is in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from newsparse.text.values import ROLES

Labels: TypeAlias = Mapping[str, Mapping[int, str]]
"""By page the role of each line that is no boilerplate."""


def read_labels(sources: Iterable[Path]) -> dict[str, dict[int, str]]:
    """The labels of every source that has a labels.txt. Raises ValueError at a row that is none, by its name."""
    labels: dict[str, dict[int, str]] = {}
    for path in (source / "labels.txt" for source in sources):
        if path.is_file():
            for row in path.read_text(encoding="utf-8").splitlines():
                name, _, roles = row.partition("\t")
                try:
                    labels[name] = dict(_lines_of(roles))
                except ValueError as error:
                    raise ValueError(f"{path}: {name}: {error}") from error
    return labels


def _lines_of(roles: str) -> Iterator[tuple[int, str]]:
    """Each line with its role.

    >>> list(_lines_of("headline 12; body 15-16,18"))
    [(12, 'headline'), (15, 'body'), (16, 'body'), (18, 'body')]
    """
    for part in roles.split("; "):
        role, _, numbers = part.partition(" ")
        if role not in ROLES:
            raise ValueError(f"{role!r} is no role")
        for span in numbers.split(","):
            first, _, last = span.partition("-")
            yield from ((n, role) for n in range(int(first), int(last or first) + 1))
