"""Signals that end a run."""

from __future__ import annotations

import signal
from typing import Any


class Stop:
    """While entered, a signal that ends a run is remembered, so that it ends in good order; a second one ends it at once.

    True when called: a signal has come.
    """

    def __init__(self) -> None:
        self.code = 0
        """128 and the number of the signal that came, as shells have it; 0 for none."""
        self._before: dict[int, Any] = {}

    def __call__(self) -> bool:
        """Whether a signal has come."""
        return self.code != 0

    def __enter__(self) -> None:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # as nohup has it
                self._before[number] = signal.signal(number, self._heed)

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _heed(self, number: int, _: object) -> None:
        if self.code:
            raise KeyboardInterrupt
        self.code = 128 + number
