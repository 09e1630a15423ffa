"""The files of a folder and of the folders in it, in order, without ever holding the list of all of them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.batch.sources.failures import fail, fail_for
from newsparse.batch.sources.kinds import ARCHIVES, kind_of
from newsparse.batch.sources.links import Links
from newsparse.batch.sources.selection import Selection
from newsparse.batch.values import Failure

HELD = 50_000
"""Names of a folder that are held at once; a larger folder is read once more for each further so many."""


class File(NamedTuple):
    """A file in a folder: where it is, its folder and name below the folder given (`/` between parts), its size in bytes.

    `included` says whether the selection asks for it; only a file that may hold others is given though it does not.
    """

    path: str
    folder: str
    name: str
    size: int
    included: bool = True


def walk(root: str, selection: Selection) -> Iterator[File | Failure]:
    """Every file below a folder that the selection takes, sorted within each folder; what cannot be read as a Failure.

    Hidden files and folders are left out. Links to folders are followed so that no folder is entered twice.
    """
    links = Links(root)
    front = "" if os.path.normpath(root) == "." else os.path.join(root, "")
    above: list[tuple[str, str, Iterator[str]]] = [(root, "", sorted_names(root))]
    while above:
        path, folder, names = above[-1]
        try:
            name = next(names, None)
        except OSError as error:
            yield fail_for(path, error)
            name = None
        if name is None:
            above.pop()
            continue
        inner = f"{folder}/{name}" if folder else name
        if selection.excludes(inner):
            continue
        found = _look_at(front + inner, folder, name, inner, selection, links)
        if isinstance(found, str):
            above.append((found, inner, sorted_names(found)))
        elif found is not None:
            yield found


def _look_at(path: str, folder: str, name: str, inner: str, selection: Selection, links: Links) -> File | Failure | str | None:
    """A file, a failure, the path of a folder to enter, or None for what is left out."""
    try:
        state = os.lstat(path)
        linked = stat.S_ISLNK(state.st_mode)
        if linked:
            state = os.stat(path)
    except OSError as error:
        return fail(path, "dangling_link") if os.path.islink(path) else fail_for(path, error)
    mode = state.st_mode
    if stat.S_ISDIR(mode):
        if _is_target(state, selection):
            return None
        return links.follow(path) if linked else path
    included = selection.includes(inner)
    if not included and kind_of(name).form not in ARCHIVES:
        return None
    if not stat.S_ISREG(mode):
        return fail(path, "special_file")
    if selection.target is not None and name == os.path.basename(selection.target) and _is_target(state, selection):
        return None
    return File(path, folder, name, state.st_size, included)


def _is_target(state: os.stat_result, selection: Selection) -> bool:
    if selection.target is None:
        return False
    try:
        return os.path.samestat(state, os.stat(selection.target))
    except OSError:  # not made yet
        return False


def sorted_names(folder: str, held: int = HELD) -> Iterator[str]:
    """The names in a folder that are not hidden, in order; at most twice `held` of them in memory.

    Raises OSError if the folder cannot be read.
    """
    last = ""
    while True:
        names: list[str] = []
        more = False
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name > last and not name.startswith("."):
                    names.append(name)
                    if len(names) == 2 * held:
                        names.sort()
                        del names[held:]
                        more = True
        names.sort()
        if len(names) > held:
            del names[held:]
            more = True
        yield from names
        if not more:
            return
        last = names[-1]
