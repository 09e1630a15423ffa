"""How fast newsparse is, and how much memory it takes: `python tests/bench.py [CORPUS]`.

Five figures: the command's start against `import click`, pages a second (and against trafilatura on the same pages' HTML, if
it is installed and CORPUS holds them as pages/ID.html.gz beside text/ID.full.txt), time a megabyte as a text grows to 20 MB,
the peak memory of that text as a multiple of its size, and how time grows with a text of nothing but lines of one role.
"""

from __future__ import annotations

import gzip
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path

from newsparse import parse, trace

SAMPLES = Path(__file__).parent.parent / "samples"
STRIDE = 8
"""Every so many pages of a corpus are timed."""
RUNS = 15
MEGABYTES = (1, 5, 20)
# What the project promises; see README.md.
START, SPEED, MEMORY, GROWTH = 2.5, 4.0, 20.0, 1.5


def main(arguments: Sequence[str]) -> None:
    """Print the figures, each with what it must be."""
    if arguments[:1] == ["--grow"]:
        _grow(int(arguments[1]))
        return
    corpus = Path(arguments[0]) if arguments else None
    # First, while this process is small: a child begins with the peak of its parent.
    costs = {}
    for size in MEGABYTES:
        command = [sys.executable, __file__, "--grow", str(size)]
        taken, multiple = map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
        costs[size] = taken / size
        print(f"{size} MB: {taken / size:.2f} s a MB, peak memory {multiple:.1f} x the text (at most {MEMORY})")
    print(f"growth: {costs[MEGABYTES[-1]] / costs[MEGABYTES[0]]:.2f} x the time a MB (at most {GROWTH})")
    role, growth = max(_grow_by_role(), key=itemgetter(1))
    print(f"growth where all lines are of one role: {growth:.2f}, the most with {role} (at most {GROWTH})")
    print(f"cold start: {measure_start():.2f} x import click (at most {START})")
    files = sorted((corpus / "text").glob("*.full.txt"))[::STRIDE] if corpus else _samples()
    texts = [_text(file) for file in files]
    pages = _pages(corpus, files) if corpus and find_spec("trafilatura") else []
    ours, theirs = _time_in_turn(texts, pages)
    print(f"throughput: {len(files) / ours:.0f} pages/s ({1000 * ours / len(files):.1f} ms a page, {len(files)} pages)")
    if pages:
        print(f"against trafilatura: {theirs / ours:.2f} x as fast (at least {SPEED})")


def measure_start() -> float:
    """The median ratio, in pairs, of the command's whole process to one that imports click; compiled files are there."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ours = [sys.executable, "-m", "newsparse", str(_samples()[0])]
    theirs = [sys.executable, "-c", "import click"]
    ratios = []
    for run in range(RUNS + 1):
        pair = []
        for command in (ours, theirs):
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            pair.append(time.perf_counter() - start)
        if run:  # the first run warms up
            ratios.append(pair[0] / pair[1])
    return statistics.median(ratios)


def _samples() -> list[Path]:
    return sorted(SAMPLES.glob("*/page.txt"))


def _text(file: Path) -> str:
    """A page's text; samples in other encodings lose their letters, which costs no time to parse."""
    return file.read_text(encoding="utf-8", errors="replace")


def _pages(corpus: Path, files: Sequence[Path]) -> list[str]:
    """The HTML of the pages that the texts are of."""
    found = [corpus / "pages" / f"{file.name.removesuffix('.full.txt')}.html.gz" for file in files]
    return [gzip.decompress(page.read_bytes()).decode("utf-8", "replace") for page in found]


def _time_in_turn(texts: Sequence[str], pages: Sequence[str]) -> tuple[float, float]:
    """Processor seconds of newsparse for the texts and of trafilatura for the pages, in turn: both meet the same load."""
    extract: Callable[[str], object] = str
    if pages:
        from trafilatura import extract  # type: ignore[import-not-found,no-redef,unused-ignore]
    parse(texts[0])
    extract(pages[0] if pages else "")
    ours = theirs = 0.0
    for at, text in enumerate(texts):
        start = time.process_time()
        parse(text)
        middle = time.process_time()
        extract(pages[at] if pages else "")
        ours += middle - start
        theirs += time.process_time() - middle
    return ours, theirs


def _grow_by_role() -> Iterator[tuple[str, float]]:
    """Per role, how many times more a character costs in a text of 800 KB of its lines in the samples than in one of 100 KB."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for sample in _samples():
        traced = trace(sample)
        for block in traced.labeled.blocks:
            lines[block.role].append(block.block.text)
    for role, found in lines.items():
        once = "\n\n".join(found) + "\n\n"
        few, many = [_seconds(once * (size // len(once) + 1)) for size in (100_000, 800_000)]
        yield role, many / few / 8


def _seconds(text: str) -> float:
    start = time.process_time()
    parse(text)
    return time.process_time() - start


def _grow(megabytes: int) -> None:
    """Print the seconds that a text of that size takes and its peak memory; alone in a process, for a peak is kept."""
    parse("warm up")
    whole = "\n\n".join(map(_text, _samples()))
    size = megabytes * 1_000_000
    text = (whole * (size // len(whole.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    parse(text)
    taken = time.process_time() - start
    print(taken, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / size)


if __name__ == "__main__":
    main(sys.argv[1:])
