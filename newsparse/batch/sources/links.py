"""Links to folders: which are followed, so that a walk ends and meets every folder once."""

from __future__ import annotations

import os

from newsparse.batch.sources.failures import fail
from newsparse.batch.values import Failure

MOST = 10_000
"""Links that are followed in one walk; each is remembered."""


class Links:
    """The folders that a walk goes through: the one given, and those that links led to."""

    def __init__(self, root: str) -> None:
        self._roots: set[str] = set()
        self._above: set[str] = set()
        self._add(os.path.realpath(root))

    def follow(self, path: str) -> str | Failure | None:
        """The path of a link, if it is to be followed; None where its folder is walked without it, a Failure where it
        leads to a folder that holds one being walked (which would be walked again and again).
        """
        real = os.path.realpath(path)
        if self._walked(real):
            return None
        if real in self._above:
            return fail(path, "link_loop")
        if len(self._roots) >= MOST:
            return fail(path, "too_many_links")
        self._add(real)
        return path

    def _add(self, real: str) -> None:
        self._roots.add(real)
        self._above.update(_folders_above(real))

    def _walked(self, real: str) -> bool:
        """Whether the walk comes to the folder by itself: it lies in one that is walked, and on no hidden way."""
        way = real
        while True:
            if way in self._roots:
                return True
            above, name = os.path.split(way)
            if name.startswith(".") or above == way:
                return False
            way = above


def _folders_above(real: str) -> list[str]:
    folders = []
    while (above := os.path.dirname(real)) != real:
        folders.append(above)
        real = above
    return folders
