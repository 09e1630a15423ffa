"""What a run could not parse, in a file of its own."""

from __future__ import annotations

import json
from pathlib import Path

from newsparse.batch.digests import Digest
from newsparse.batch.targets.target import beside_of, writing


class FailureLog:
    """The failures of a run as JSON Lines, in a file that is there when it is whole."""

    def __init__(self, path: Path | None, resumable: bool) -> None:
        """`path` None: they are not written. `resumable`: whether the run can be gone on with where this fails."""
        self._path = path
        self._resumable = resumable
        self._made = beside_of(path) if path else None

    def __enter__(self) -> FailureLog:
        if self._made is not None:
            with writing(str(self._path), self._resumable):
                self._file = self._made.open("w", encoding="utf-8")
        return self

    def add(self, digest: Digest) -> None:
        """The next result, of which a failure is written."""
        if self._made is not None and digest.failure is not None:
            with writing(str(self._path), self._resumable):
                self._file.write(json.dumps(digest.failure._asdict()) + "\n")

    def finish(self) -> None:
        """The file gets its name."""
        if self._made is not None and self._path is not None:
            with writing(str(self._path), self._resumable):
                self._file.close()
                self._made.replace(self._path)

    def __exit__(self, *_: object) -> None:
        if self._made is not None:
            with writing(str(self._path), self._resumable):
                self._file.close()
                self._made.unlink(missing_ok=True)
