"""A folder: a file a source, at the source's place, so that the folders of the input are mirrored."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsparse.batch.digests import Digest
from newsparse.batch.journal import Journal, Recalled
from newsparse.batch.rendering import Rendered, failed
from newsparse.batch.targets.target import clear
from newsparse.batch.values import Failure, Source

WORK = ".newsparse"
"""The folder inside the target that holds the journal and the file being written, while a run is unfinished."""
# What says something of one place alone; the other sources can be written.
_THIS_PLACE = {errno.ENAMETOOLONG, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.EEXIST, errno.ELOOP, errno.EILSEQ}


class Folder:
    """Results as files below a folder; see `Target`.

    A source whose file is there from an earlier run, and not older than the source, is skipped, unless the run is to begin anew.
    """

    def __init__(self, root: Path, suffix: str, setting: Mapping[str, object], anew: bool = False) -> None:
        self._root = root
        self._suffix = suffix
        self._work = root / WORK
        self._work.mkdir(parents=True, exist_ok=True)
        self._real = root.resolve()
        self._journal = Journal(self._work / "journal", {**setting, "--force": True} if anew else setting, anew)
        self._anew = anew
        self._checked: Path | None = None
        self.seconds = self._journal.seconds
        self.skipped = 0

    def recall(self, items: Iterable[Source | Failure]) -> Iterator[Source | Failure | Recalled]:
        """Finished items as what is remembered of them, the others as they are."""
        return self._journal.recall(item for item in items if not self._is_there(item))

    def keep(self, recalled: Recalled) -> None:
        """Its file is there."""

    def put(self, item: Source | Failure, rendered: Rendered, seconds: float) -> Digest:
        """Writes the result."""
        if rendered.text and isinstance(item, Source):
            try:
                self._write(self._path(item), rendered.text)
            except OSError as error:
                if error.errno not in _THIS_PLACE:
                    raise
                said = f"its result cannot be written: {error.strerror}"
                rendered = failed(Failure(item.name, "unwritable", said, "Give it a shorter name, or another target folder."))
        self._journal.record(rendered.digest, seconds)
        return rendered.digest

    def finish(self) -> None:
        """Makes the target whole."""
        self._journal.close()
        clear(self._work)

    def stop(self) -> None:
        """What is finished is in its place."""

    def close(self) -> None:
        """Closes the files."""
        self._journal.close()

    def _is_there(self, item: Source | Failure) -> bool:
        """Whether an earlier run made the file of a source that has not changed since."""
        if self._anew or not isinstance(item, Source):
            return False
        try:
            made = self._path(item).stat().st_mtime_ns
        except OSError:
            return False
        there = made < self._journal.started and made >= changed(item)
        self.skipped += there
        return there

    def _path(self, source: Source) -> Path:
        *folders, name = source.place
        return self._root.joinpath(*folders, name + self._suffix)

    def _write(self, path: Path, text: bytes) -> None:
        beside = self._work / "result"
        beside.write_bytes(text)
        if path.parent != self._checked:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.parent.resolve().is_relative_to(self._real):  # a link in the target leads out of it
                raise OSError(errno.ELOOP, "its folder is a link out of the target folder")
            self._checked = path.parent
        beside.replace(path)


def changed(source: Source) -> float:
    """When the source, or the file that it is in, last changed, in nanoseconds; infinity where that cannot be told."""
    held = source.content if isinstance(source.content, Path) else Path(source.name.partition("!")[0].partition("#")[0])
    try:
        return held.stat().st_mtime_ns
    except (OSError, ValueError):
        return float("inf")
