"""Worker processes, each with a pipe of its own.

Pools that share a queue lose more than one task, or hang, when a worker is killed while it holds the queue: concurrent.futures
gives up the whole pool, multiprocessing.Pool warns of it, pebble has such reports (github.com/noxdafox/pebble, issues 97 and 153;
it also took 2.6 times the parent's time a source). Here a killed worker can only lose what it was working on.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsparse.batch.turns import Numbered
from newsparse.batch.worker import READY, SECONDS, Work, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

STARTING = 120.0
"""Seconds that a worker may take to load."""


class Worker:
    """A process and the sources that it was given and has not answered, in order."""

    def __init__(self, work: Work) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would inherit the pipes of the others, and the locks of threads
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, work), daemon=True, name="newsparse worker")
        with _interrupts_waiting():
            self._process.start()
        theirs.close()
        self.chunk: deque[Numbered] = deque()
        self.ready = False
        self._since = time.monotonic()

    def give(self, chunk: list[Numbered]) -> None:
        """Sends sources. Only to a worker that has answered all before: it is reading, so neither end waits for the other."""
        self.chunk.extend(chunk)
        self._since = time.monotonic()
        try:
            self.connection.send([numbered.source for numbered in chunk])
        except OSError:  # it is dead; that is dealt with where its answers are read
            return

    def answer(self) -> tuple[int, bytes, float] | None:
        """The next message: the place of a source, its result, pickled, and the seconds it took; None for `READY`.

        Waits for it. Raises EOFError or OSError if the process has ended.
        """
        message = self.connection.recv_bytes()
        self._since = time.monotonic()
        if message == READY:
            self.ready = True
            return None
        return self.chunk.popleft().at, message[SECONDS.size :], SECONDS.unpack_from(message)[0]

    def late(self, timeout: float | None) -> bool:
        """Whether it has worked on a source for longer than that, or does not get ready."""
        limit = timeout if self.ready else STARTING
        return bool(self.chunk) and limit is not None and time.monotonic() - self._since > limit

    def excuse(self, seconds: float) -> None:
        """Time that does not count."""
        self._since += seconds

    def end(self) -> str:
        """Ends the process at once, if it has not ended; gives what ended it."""
        self._process.kill()
        self._process.join()
        code = self._process.exitcode or 0
        self._process.close()
        self.connection.close()
        if code >= 0:
            return f"exit code {code}"
        return f"signal {signal.Signals(-code).name}" if -code in set(signal.Signals) else f"signal {-code}"


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """A child that is started in this inherits that Ctrl-C waits, until it ignores it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
