"""How long a reader takes, for tests that its time is in proportion to the text."""

from __future__ import annotations

import time
from collections.abc import Callable

RUNS = 3


def seconds(reader: Callable[[str], object], text: str) -> float:
    """The processor seconds of the quickest of some runs."""
    best = 9.0
    for _ in range(RUNS):
        start = time.process_time()
        reader(text)
        best = min(best, time.process_time() - start)
    return best
