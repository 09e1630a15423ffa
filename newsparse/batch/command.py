"""The batch as a command gives it: choices in, a run, what became of it out. Nothing is printed here."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from glob import escape
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from newsparse import __version__
from newsparse.batch.crew import work_on
from newsparse.batch.digests import Digest
from newsparse.batch.failurelog import FailureLog
from newsparse.batch.journal import Recalled
from newsparse.batch.rendering import Rendered, Rendering, failed
from newsparse.batch.running import count_processors
from newsparse.batch.sources import Selection, find_sources
from newsparse.batch.sources.lists import STDIN, read_paths
from newsparse.batch.summary import Tally
from newsparse.batch.targets.destination import FAILURES, REPORT, Destination, destination, protect, spare
from newsparse.batch.targets.file import File
from newsparse.batch.targets.folder import Folder, changed
from newsparse.batch.targets.stream import Stream
from newsparse.batch.targets.target import Target, beside_of, clear, replace_file, writing
from newsparse.batch.values import Failure, Source
from newsparse.labeling.model import load_model
from newsparse.output.formats import FORMATS, check_lines, open_table
from newsparse.pipeline import check
from newsparse.reading.encoding import known_codec
from newsparse.text.errors import OptionError, TargetError
from newsparse.text.values import Options

Watch = Callable[[Digest, bool], None]
"""Is told of each result, in order; and whether it was finished in an earlier part of the run."""
_END = object()


class Command(NamedTuple):
    """What was asked for. `listed` names a list of further paths, `output` None is standard output, `anew` is `--force`."""

    paths: tuple[str, ...]
    options: Options
    listed: str | None = None
    selection: Selection = Selection()
    output: str | None = None
    format: str | None = None
    lines: bool = False
    compact: bool = False
    jobs: int | None = None
    timeout: float | None = None
    anew: bool = False
    failures: Path | None = None
    report: Path | None = None


class Outcome(NamedTuple):
    """What became of a run: its counts, sources skipped because nothing is to be done, whether it came to its end, how many were
    finished by an earlier part of it; `settled` where the target was there and nothing was done.
    """

    tally: Tally
    skipped: int = 0
    complete: bool = True
    recalled: int = 0
    settled: bool = False


class Run:
    """A command, checked and ready to go.

    Raises OptionError for choices that do not go together, TargetError for a target that must not be written.
    """

    def __init__(self, command: Command) -> None:
        self.target = destination(command.output, command.format)
        self._command = command
        _check(command, self.target)
        protect(command.paths, self.target)
        for path, made in ((command.failures, FAILURES), (command.report, REPORT)):
            if path is not None:
                protect(command.paths, Destination(path, False, ""))
                if not command.anew:
                    spare(path, made)

    def sources(self) -> Iterator[Source | Failure]:
        """The sources, from the beginning. Raises SourceError if a list of paths cannot be read."""
        command = self._command
        listed = () if command.listed is None else read_paths(command.listed)
        return find_sources(chain(command.paths, listed), self._selection())

    @property
    def countable(self) -> bool:
        """Whether the sources can be gone through twice."""
        return STDIN not in (*self._command.paths, self._command.listed)

    def conduct(self, watch: Watch, stopping: Callable[[], bool] = lambda: False) -> Outcome:
        """Parses the sources and writes the results; ends early, in good order, once `stopping()` is true.

        Raises TargetError if the target cannot be written; what is finished is kept.
        """
        if self._settled():
            return Outcome(Tally(), settled=True)
        name = str(self.target.path or "standard output")
        with writing(name, resumable=False):
            target = self._open()
        try:
            return self._conduct(target, name, watch, stopping)
        except sqlite3.Error as error:  # where finished sources are looked up
            with writing(name):
                raise error
        finally:
            target.close()

    def _conduct(self, target: Target, name: str, watch: Watch, stopping: Callable[[], bool]) -> Outcome:
        command = self._command
        resumable = self.target.path is not None
        work = Rendering(command.options, self.target.format, command.lines, command.compact)
        tally, recalled, complete = Tally(), 0, False
        if command.report is not None and not command.report.parent.is_dir():  # before the work of hours, not after it
            raise TargetError(f"{command.report}: there is no folder {command.report.parent}; make it first")
        start = time.monotonic() - target.seconds
        jobs = count_processors() if command.jobs is None else command.jobs
        with FailureLog(command.failures, resumable) as log:
            items = chain(target.recall(self.sources()), [_END])
            for item, result in work_on(items, work, jobs, command.timeout, stopping):
                if item is _END:
                    complete = True
                    continue
                seconds = time.monotonic() - start
                with writing(name, resumable):
                    if isinstance(item, Recalled):
                        target.keep(item)
                        digest, seconds = item.digest, item.seconds
                        recalled += 1
                    else:
                        rendered: Rendered = failed(result) if isinstance(result, Failure) else result
                        digest = target.put(item, rendered, seconds)
                tally.count(digest, seconds)
                log.add(digest)
                watch(digest, isinstance(item, Recalled))
            log.finish()
            self._report(tally, complete, resumable)
            with writing(name, resumable):
                if complete:
                    target.finish()
                else:
                    target.stop()
        return Outcome(tally, target.skipped, complete, recalled)

    def _open(self) -> Target:
        command, (path, folder, format) = self._command, self.target
        if path is None:
            if sys.stdout is None:
                raise TargetError("is closed")
            return Stream(sys.stdout.buffer, format, command.lines)
        setting = _setting(command, format)
        if folder:
            return Folder(path, FORMATS[format].suffix, setting, command.anew)
        return File(path, format, setting, command.anew, command.lines)

    def _settled(self) -> bool:
        """Whether the file is there already and no source is newer; raises TargetError where one is."""
        path = self.target.path
        if path is None or self.target.folder or self._command.anew or not path.exists():
            return False
        if (beside_of(path) / "journal").exists():
            return False
        made = path.stat().st_mtime_ns
        for item in self.sources():
            if isinstance(item, Source) and changed(item) > made:
                raise TargetError(f"{path}: is there already, and {item.name} is newer; --force makes it anew")
        if beside_of(path).exists():  # a run was ended when it had nothing left to do but this
            with writing(str(path)):
                clear(beside_of(path))
        return True

    def _selection(self) -> Selection:
        """What is taken, and none of the files that the run itself makes."""
        command = self._command
        made = [path.resolve() for path in (command.failures, command.report) if path is not None]
        folders = [Path(path).resolve() for path in command.paths if Path(path).is_dir()]
        own = tuple(
            escape(path.relative_to(folder).as_posix()) for path in made for folder in folders if path.is_relative_to(folder)
        )
        target = None if self.target.path is None else str(self.target.path)
        return command.selection._replace(exclude=command.selection.exclude + own, target=target)

    def _report(self, tally: Tally, complete: bool, resumable: bool) -> None:
        path = self._command.report
        if path is None:
            return
        from newsparse.batch.report import render_report

        given = [*self._command.paths, *([f"those listed in {self._command.listed}"] if self._command.listed else [])]
        facts = [
            ("sources", ", ".join(given[:5]) + (f" and {len(given) - 5} more" if len(given) > 5 else "")),
            ("target", f"{self.target.path or 'standard output'} ({self.target.format})"),
            ("state", "finished" if complete else "stopped before its end"),
            ("newsparse", __version__),
        ]
        with writing(str(path), resumable):
            replace_file(path, render_report(tally, facts=facts).encode("utf-8"))


def _check(command: Command, target: Destination) -> None:
    options = command.options
    check(options)
    if options.encoding is not None:
        known_codec(options.encoding)
    if options.model is not None:
        load_model(options.model)
    form = FORMATS[target.format]
    if command.lines:
        check_lines(form)
    if command.timeout is not None and not command.timeout > 0:  # not a number is neither more nor less
        raise OptionError(f"{command.timeout} is no time; give seconds, such as 60")
    if form.open is not None and target.path is not None and form.write is None:
        open_table(form.name, BytesIO(), lines=command.lines)  # says now what is missing


def _setting(command: Command, format: str) -> dict[str, object]:
    """All that the results depend on besides the sources, each under the name that people know it by."""
    options = command.options
    setting: dict[str, object] = {f"--{name.replace('_', '-')}": value for name, value in options._asdict().items()}
    if options.model is not None:
        setting["model file"] = Path(options.model).stat().st_mtime_ns
    setting.update({"--to": format, "--lines": command.lines, "--compact": command.compact})
    return {**setting, "--column": command.selection.column, "version of newsparse": __version__}
