"""From the paths given to the pages in them, one after the other."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePath

from newsparse.batch.sources.containers import pages_in, pages_in_stream
from newsparse.batch.sources.exports import is_export
from newsparse.batch.sources.failures import fail, fail_for
from newsparse.batch.sources.folders import File, walk
from newsparse.batch.sources.kinds import PAGE, kind_of
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.places import Places, safe_folder
from newsparse.batch.sources.selection import Selection
from newsparse.batch.sources.streams import open_file
from newsparse.batch.values import Failure, Source

STDIN = "-"
_OPENED = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def find_sources(paths: Iterable[str | Path], selection: Selection = Selection()) -> Iterator[Source | Failure]:  # noqa: B008 - a frozen value
    """Every page in the files, folders and containers given, in order, and what could not be read as a Failure.

    Lazy: a folder is listed when its turn comes, and nothing is remembered of what was given out. Nothing that is read makes
    it raise. Where one folder is all that was given, the places mirror what is in it; otherwise they mirror the paths as given.
    Containers are read while their pages are taken, so take them one after the other, and close the iterator if you stop early.

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
        self._piped = False

    def find(self, given: str | Path, alone: bool) -> Iterator[Source | Failure]:
        path = os.fspath(given)
        if path == STDIN:
            yield from self._pipe()
            return
        path = str(PurePath(path)) if path else path
        try:
            state = os.stat(path)
        except (OSError, ValueError) as error:
            yield fail(path, "dangling_link") if os.path.islink(path) else fail_for(path, error)
            return
        parts = PurePath(path).parts
        if stat.S_ISDIR(state.st_mode):
            yield from self._walk(path, () if alone else safe_folder(parts))
        elif stat.S_ISREG(state.st_mode):
            yield from self._open(File(path, "", parts[-1], state.st_size), safe_folder(parts[:-1]), whole=False)
        elif path.startswith(_OPENED):
            yield from self._read_opened(path, parts)
        else:
            yield fail(path, "special_file")

    def _walk(self, root: str, base: tuple[str, ...]) -> Iterator[Source | Failure]:
        folder, place = "", base
        for found in walk(root, self._selection):
            if isinstance(found, File):
                if found.folder != folder:
                    folder, place = found.folder, base + safe_folder(found.folder.split("/"))
                yield from self._open(found, place, found.included)
            else:
                yield found

    def _open(self, file: File, folder: tuple[str, ...], whole: bool) -> Iterator[Source | Failure]:
        """The page that a file is, to be read by who parses it, or the pages that it holds. `whole`: see `pages_in`."""
        kind = kind_of(file.name)
        name = file.path
        if kind.form != PAGE or kind.packing is not None or is_export(name):
            try:
                stream = open_file(name)
            except OSError as error:
                yield fail_for(name, error)
                return
            with stream:
                yield from self._take(pages_in(stream, name, kind, self._selection, whole), name, folder, file.name)
        elif file.size > self._selection.max_size:
            yield fail(name, "too_large", self._selection.max_size)
        else:
            yield Source(name, self._places.claim(folder, file.name, name), Path(name))

    def _take(
        self, pages: Iterator[Page | Failure], container: str, folder: tuple[str, ...], leaf: str
    ) -> Iterator[Source | Failure]:
        """Each page of a container as a source; its place is below one that is called like the container."""
        for page in pages:
            if isinstance(page, Failure):
                yield page
                continue
            name = container + page.mark
            inside = folder + safe_folder((leaf, *page.parts[:-1])) if page.parts else folder
            place = self._places.claim(inside, page.parts[-1] if page.parts else leaf, name)
            yield Source(name, place, page.content, page.declared, page.url, page.fields)

    def _pipe(self) -> Iterator[Source | Failure]:
        if self._piped:
            yield fail(STDIN, "stdin_twice")
            return
        self._piped = True
        if sys.stdin is None:
            yield fail(STDIN, "stdin_closed")
            return
        yield from self._take(pages_in_stream(sys.stdin.buffer, STDIN, self._selection), STDIN, (), STDIN)

    def _read_opened(self, path: str, parts: tuple[str, ...]) -> Iterator[Source | Failure]:
        """A pipe that the shell opened for us, as in `newsparse <(html2text page.html)`."""
        try:
            with open(path, "rb") as stream:
                yield from self._take(pages_in_stream(stream, path, self._selection), path, safe_folder(parts[:-1]), parts[-1])
        except OSError as error:
            yield fail_for(path, error)
