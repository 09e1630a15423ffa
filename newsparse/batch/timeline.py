"""How many results came when, in bounded memory: the steps of time get longer as the run does."""

from __future__ import annotations

STEPS = 120
"""Steps of time that are kept at most; twice the points of a chart that can be told apart at 600 pixels' width is enough."""
FIRST = 2.0**-4
"""Seconds of a step at the start; powers of two, so that steps of any two lengths fit into each other."""


class Timeline:
    """Counts per step of time since the start of a run.

    >>> line = Timeline()
    >>> for second in range(600):
    ...     line.add(second)
    >>> line.step, len(line.counts), line.counts[0]
    (8.0, 75, 8)
    """

    def __init__(self) -> None:
        self.step = FIRST
        self.counts: list[int] = []
        self.seconds = 0.0

    def add(self, seconds: float) -> None:
        """Counts a result that came `seconds` after the start."""
        seconds = max(seconds, 0.0)
        self.seconds = max(self.seconds, seconds)
        while seconds >= self.step * STEPS:
            self._widen()
        at = int(seconds / self.step)
        self.counts.extend([0] * (at + 1 - len(self.counts)))
        self.counts[at] += 1

    def _widen(self) -> None:
        self.step *= 2
        pairs = zip(self.counts[::2], [*self.counts[1::2], 0], strict=False)
        self.counts = [first + second for first, second in pairs]
