"""From the paths given to the pages in them, one after the other."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePath

from newsparse.batch.sources.failures import fail, fail_for
from newsparse.batch.sources.folders import File, walk
from newsparse.batch.sources.kinds import PAGE, kind_of
from newsparse.batch.sources.places import Places, safe_folder
from newsparse.batch.sources.selection import Selection
from newsparse.batch.values import Failure, Source


def find_sources(paths: Iterable[str | Path], selection: Selection = Selection()) -> Iterator[Source | Failure]:  # noqa: B008 - a frozen value
    """Every page in the files, folders and containers given, in order, and what could not be read as a Failure.

    Lazy: a folder is listed when its turn comes, and nothing is remembered of what was given out. Nothing that is read makes
    it raise. Where one folder is all that was given, the places mirror what is in it; otherwise they mirror the paths as given.

    >>> [found.error for found in find_sources(["no-such-file.txt"])]
    ['missing']
    """
    finder = _Finder(selection)
    given = iter(paths)
    first = list(zip(range(2), given, strict=False))
    alone = len(first) == 1
    for path in chain((path for _, path in first), given):
        yield from finder.find(path, alone)


class _Finder:
    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._places = Places()

    def find(self, given: str | Path, alone: bool) -> Iterator[Source | Failure]:
        path = os.fspath(given)
        try:
            state = os.stat(path)
        except (OSError, ValueError) as error:
            yield fail(path, "dangling_link") if os.path.islink(path) else fail_for(path, error)
            return
        parts = PurePath(path).parts
        if stat.S_ISDIR(state.st_mode):
            yield from self._walk(path, () if alone else safe_folder(parts))
        elif stat.S_ISREG(state.st_mode):
            yield from self._open(path, safe_folder(parts[:-1]), parts[-1], state.st_size)
        else:
            yield fail(path, "special_file")

    def _walk(self, root: str, base: tuple[str, ...]) -> Iterator[Source | Failure]:
        folder, place = "", base
        for found in walk(root, self._selection):
            if isinstance(found, File):
                if found.folder != folder:
                    folder, place = found.folder, base + safe_folder(found.folder.split("/"))
                yield from self._open(found.path, place, found.name, found.size)
            else:
                yield found

    def _open(self, path: str, folder: tuple[str, ...], leaf: str, size: int) -> Iterator[Source | Failure]:
        kind = kind_of(leaf)
        if kind.form != PAGE or kind.packing is not None:
            return
        content = Path(path)
        name = str(content)
        if size > self._selection.max_size:
            yield fail(name, "too_large", self._selection.max_size)
            return
        yield Source(name, self._places.claim(folder, leaf, name), content)
