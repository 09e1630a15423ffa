"""Where a block stands: in the page, against the densest run of prose, and how much prose came before it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from newsparse.features.page import Page

STEPS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70)


def observe(page: Page) -> Iterator[list[str]]:
    """Per block: tenth of the page, distance to the run's edges in blocks, share of the page's prose above and below."""
    cells = page.cells
    count = len(cells)
    start, end = page.run
    total = list(accumulate((cell.volume if cell.kind == "prose" else 0.0) for cell in cells))
    whole = total[-1] if total else 0.0
    since = 99
    for at, cell in enumerate(cells):
        seen = [f"tenth:{at * 10 // count}"]
        if at < 3:
            seen.append(f"top:{at}")
        if count - at <= 3:
            seen.append(f"bottom:{count - at}")
        if at < start:
            seen.append(f"before_run:{bisect(STEPS, start - at)}")
            seen.append(f"before_run:{min(start - at, 12)}/{cell.kind}")
        elif at >= end:
            seen.append(f"after_run:{bisect(STEPS, at - end + 1)}")
            seen.append(f"after_run:{min(at - end + 1, 6)}/{cell.kind}")
        else:
            seen.append(f"in_run/{cell.kind}")
            if at - start < 4:
                seen.append(f"into_run:{at - start}")
            if end - at <= 3:
                seen.append(f"out_of_run:{end - at}")
        if whole:
            above = total[at] - (cell.volume if cell.kind == "prose" else 0.0)
            seen.append(f"prose_above:{_share(above / whole)}")
            seen.append(f"prose_below:{_share((whole - total[at]) / whole)}")
        else:
            seen.append("no_prose")
        seen.append(f"since_prose:{bisect(STEPS, since)}")
        since = 0 if cell.kind == "prose" else since + 1
        yield seen


def _share(part: float) -> int:
    """Classes of a share: none, up to .05, .2, .5, .8, .95, nearly all."""
    return bisect((0.0001, 0.05, 0.2, 0.5, 0.8, 0.95), part)
