"""Scrapes made from the project's samples, any number of them, always the same: `python tests/scrapes.py FOLDER COUNT`.

Each is one sample with a block left out and two lines of numbers put in, so that no two are equal.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
PER_FOLDER = 1000


def make_scrapes(folder: Path, count: int) -> Iterator[Path]:
    """Write that many scrapes below a folder, a thousand in each folder of it; gives their paths as they are written."""
    pages = [page.read_text("utf-8", "replace").split("\n\n") for page in sorted(SAMPLES.glob("*/page.txt"))]
    for n in range(count):
        below = folder / f"{n // PER_FOLDER:04}"
        if n % PER_FOLDER == 0:
            below.mkdir(parents=True, exist_ok=True)
        path = below / f"{n:07}.txt"
        path.write_text(scrape(n, pages), "utf-8")
        yield path


def scrape(n: int, pages: list[list[str]]) -> str:
    """The text of the scrape of that number."""
    dice = random.Random(n)
    blocks = list(pages[n % len(pages)])
    if len(blocks) > 4:
        del blocks[dice.randrange(len(blocks))]
    return "\n\n".join([f"{n}", *blocks, f"{dice.random()}"])


if __name__ == "__main__":
    made = sum(1 for _ in make_scrapes(Path(sys.argv[1]), int(sys.argv[2])))
    print(f"{made} scrapes in {sys.argv[1]}")
