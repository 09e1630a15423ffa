"""Many sources worked on at once, by processes; the results come in the order of the sources."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, NamedTuple

from newsparse.batch.turns import Turns
from newsparse.batch.values import Failure
from newsparse.batch.worker import LESS_MEMORY, Work
from newsparse.batch.workers import Worker
from newsparse.text.errors import NewsparseError, OptionError

TICK = 0.2
"""Seconds after which waiting is broken off to look at the clock and at whether to stop."""
AT_ONCE = 16
"""Results that are handed on before the workers are looked at again."""
TRIES = 3
"""Workers that may end one after the other before any is ready."""


class WorkerError(NewsparseError):
    """Worker processes cannot be started."""


class Done(NamedTuple):
    """An item and what came of it."""

    item: Any
    result: Any


def work_on(
    items: Iterable[object],
    work: Work,
    jobs: int,
    timeout: float | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> Iterator[Done]:
    """What `work` gives for each Source, in the order of the items; an item that is no Source is its own result.

    A source whose work raises, takes longer than `timeout` seconds, or ends its process, gives a Failure. Processes start when
    there is work for them and end with the iterator. Once `stopping()` is true the iterator ends.

    Raises OptionError if the work does, WorkerError if no process can be started.
    """
    crew = _Crew(Turns(items), work, max(jobs, 1), timeout)
    try:
        while not crew.turns.over and not stopping():
            crew.give_out()
            crew.take_in(0.0 if crew.turns.waiting else TICK)
            for _ in range(AT_ONCE):
                turn = crew.turns.next()
                if turn is None or stopping():
                    break
                yield Done(turn.item, _opened(turn.result) if isinstance(turn.result, bytes) else turn.result)
    finally:
        crew.dismiss()


def _opened(answer: bytes) -> Any:
    came = pickle.loads(answer)
    if isinstance(came, OptionError):
        raise came
    return came


class _Crew:
    """The workers of a run."""

    def __init__(self, turns: Turns, work: Work, jobs: int, timeout: float | None) -> None:
        self.turns = turns
        self._work = work
        self._jobs = jobs
        self._timeout = timeout
        self._workers: list[Worker] = []
        self._stillborn = 0

    def give_out(self) -> None:
        """A chunk to each worker that has nothing to do; more workers while there are chunks for them."""
        for worker in self._workers:
            if not worker.chunk:
                chunk = self.turns.chunk()
                if not chunk:
                    return
                worker.give(chunk)
        while len(self._workers) < self._jobs:
            chunk = self.turns.chunk()
            if not chunk:
                return
            try:
                self._workers.append(Worker(self._work))
            except OSError as error:
                raise WorkerError(f"worker processes cannot be started: {error.strerror}; lower --jobs") from error
            self._workers[-1].give(chunk)

    def take_in(self, patience: float) -> None:
        """An answer of each worker that has one, waiting if none has; ends workers that died or take too long."""
        busy = {worker.connection: worker for worker in self._workers}
        if not busy:
            return
        start = time.monotonic()
        readable = wait(list(busy), patience)
        absent = time.monotonic() - start - patience
        if absent > 1:  # this process was stopped (Ctrl-Z), and with it the workers
            for worker in self._workers:
                worker.excuse(absent)
        for connection in readable:
            self._read(busy[connection])  # type: ignore[index]
        for worker in [worker for worker in self._workers if worker.late(self._timeout)]:
            if worker.connection.poll():  # it has come meanwhile
                self._read(worker)
            else:
                self._end_late(worker)

    def dismiss(self) -> None:
        """Ends all workers, whatever they do."""
        while self._workers:
            self._workers.pop().end()

    def _read(self, worker: Worker) -> None:
        try:
            answer = worker.answer()
            if answer is not None:
                self.turns.settle(*answer)
                self._stillborn = 0
        except (EOFError, OSError):
            cause = self._take_off(worker)
            if worker.ready and worker.chunk:
                self._fail(worker, "worker_died", f"the process that worked on it was ended ({cause})", LESS_MEMORY)
            elif not worker.ready:
                self._stillborn += 1
                if self._stillborn >= TRIES:
                    said = "a program that runs a batch must do it under `if __name__ == '__main__':`"
                    raise WorkerError(f"worker processes end before they begin ({cause}); {said}") from None
            self.turns.take_back(worker.chunk)

    def _end_late(self, worker: Worker) -> None:
        self._take_off(worker)
        if worker.ready:
            self._fail(worker, "timeout", f"took longer than {self._timeout:g} seconds", "Allow more with --timeout.")
        self.turns.take_back(worker.chunk)

    def _take_off(self, worker: Worker) -> str:
        self._workers.remove(worker)
        return worker.end()

    def _fail(self, worker: Worker, error: str, message: str, hint: str) -> None:
        at, source = worker.chunk.popleft()
        self.turns.settle(at, Failure(source.name, error, message, hint))
