"""A run shown on the terminal while it goes on, and its counts at the end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from newsparse.batch.digests import Digest
from newsparse.batch.summary import Tally, sections
from newsparse.batch.values import Failure, Source
from newsparse.text.escaping import show

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress
    from rich.table import Table
    from rich.text import Text

REDRAW = 0.1
"""Seconds between two drawings; a million results drawn one by one would take minutes."""


class Display:
    """A line on the terminal: done, rate, time left, failures, the current source. Called with each result, as a Watch.

    How many sources there are is counted meanwhile, if they are plain files; those in archives are known when they are read.
    """

    def __init__(self, console: Console, sources: Callable[[], Iterator[Source | Failure]] | None) -> None:
        self._progress = _progress(console)
        self._task = self._progress.add_task("", total=None, rate="", failed="", name="")
        self._sources = sources
        self._done = self._failed = self._recalled = 0
        self._over = False
        self._start = time.monotonic()
        self._drawn = 0.0

    def __enter__(self) -> Display:
        self._progress.start()
        if self._sources is not None:
            threading.Thread(target=self._count, args=(self._sources(),), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over = True
        self._progress.stop()

    def __call__(self, digest: Digest, recalled: bool) -> None:
        """A result has come."""
        self._done += 1
        self._recalled += recalled
        self._failed += digest.failure is not None
        now = time.monotonic()
        if now - self._drawn >= REDRAW:
            self._drawn = now
            rate = (self._done - self._recalled) / max(now - self._start, 0.001)
            failed = f"{self._failed:,} failed" if self._failed else ""
            name = show(digest.name)[-60:]
            self._progress.update(self._task, completed=self._done, rate=f"{rate:,.0f}/s", failed=failed, name=name)

    def say(self, line: str) -> None:
        """A line above the progress."""
        self._progress.console.print(_text(f"newsparse: {show(line)}"), soft_wrap=True)

    def _count(self, sources: Iterator[Source | Failure]) -> None:
        total = 0
        for item in sources:
            if self._over or (isinstance(item, Source) and isinstance(item.content, bytes)):
                return
            total += 1
        self._progress.update(self._task, total=total)


def _progress(console: Console) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(), BarColumn(24), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True), TextColumn("{task.fields[failed]}", style="red"),
        TextColumn("{task.fields[name]}", style="dim", markup=False),
    )  # fmt: skip
    return Progress(*columns, console=console, transient=True, refresh_per_second=1 / REDRAW)


def _text(line: str) -> Text:
    from rich.text import Text

    return Text(line)


def table_of(tally: Tally) -> Table:
    """The counts of a run as a table for the terminal, nothing in it obeyed."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right", style="dim")
    for section in sections(tally):
        table.add_row(_text(section.title))
        for row in section.rows:
            table.add_row(_text(f"  {show(row.label)}"), f"{row.number:,}", f"{row.share:.1%}")
    return table


def summary_of(tally: Tally, skipped: int) -> str:
    """The same in one line.

    >>> summary_of(Tally(), 2)
    '0 parsed, 0 empty, 0 failed, 2 were there already'
    """
    said = f"{tally.parsed:,} parsed, {tally.empty:,} empty, {tally.failures_in_all:,} failed"
    if skipped:
        said += f", {skipped:,} were there already"
    if tally.seconds >= 1:
        said += f" in {tally.seconds:,.0f} s ({tally.rate:,.0f}/s)"
    return said
