"""How often Python looks for garbage in a run over many pages."""

from __future__ import annotations

import gc

SELDOM = (20_000, 50, 50)
"""Thresholds of its three generations. A page makes 100,000 objects that go by themselves and hardly a cycle: with Python's own
thresholds a page took 4 to 8 % longer, on whole texts in one process."""


def collect_seldom() -> None:
    """Lets Python look for garbage, but not some hundred times a page."""
    gc.set_threshold(*SELDOM)
    gc.enable()
