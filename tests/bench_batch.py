"""What many pages cost at once: `python tests/bench_batch.py [COUNT]`.

On that many generated scrapes: the time of two worker processes against one; what the batch takes on top of a bare loop of
`parse` in one process (processor time of all processes, start included); and the memory of the parent, early and at the end.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent
COUNT = 1500
ROUNDS = 3
# What the project promises.
SPEEDUP, OVERHEAD, MEMORY = 1.8, 0.10, 200


def main(arguments: Sequence[str]) -> None:
    """Print the figures, each with what it must be."""
    count = int(arguments[0]) if arguments else COUNT
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command: list[str | Path] = [sys.executable, ROOT / "scrapes.py", folder / "scrapes", str(count)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rounds = [_round(folder) for _ in range(ROUNDS)]
    speedup = statistics.median(one.wall / two.wall for _, one, two in rounds)
    overhead = statistics.median(one.processor / bare.processor - 1 for bare, one, _ in rounds)
    print(f"2 jobs: {speedup:.2f} x as fast as 1 (at least {SPEEDUP}, on a machine that does nothing else)")
    shared = statistics.median(2 * (1 - two.parent / two.processor) for _, _, two in rounds)
    print(f"        by processor time, of which the parent's is not shared out: {shared:.2f} x")
    print(f"batch: {overhead:.1%} more processor time than a bare loop (at most {OVERHEAD:.0%})")
    early, late = (max(memory[part] for _, _, two in rounds for memory in [two.memory]) for part in (0, 1))
    print(f"memory of the parent: {early:.0f} MB after a tenth of the time, {late:.0f} MB at most (at most {MEMORY})")
    print(f"rate: {count / min(two.wall for _, _, two in rounds):.0f} pages/s with 2 jobs")


class Cost:
    """What a command took: seconds on the clock, processor seconds of it and its children and of it alone, memory of it alone."""

    def __init__(self, command: Sequence[str | Path]) -> None:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        samples: list[tuple[float, float]] = []
        watcher = threading.Thread(target=_watch, args=(running, samples))
        watcher.start()
        if running.wait():
            raise SystemExit(f"{command} failed")
        self.wall = time.perf_counter() - start
        watcher.join()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.parent = max((own for own, _ in samples), default=0.0)
        held = [memory for _, memory in samples] or [0.0]
        self.memory = (max(held[: max(len(held) // 10, 1)]), max(held))


def _watch(running: subprocess.Popen[bytes], samples: list[tuple[float, float]]) -> None:
    page, tick = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
    while running.poll() is None:
        try:
            memory = int(Path(f"/proc/{running.pid}/statm").read_text("ascii").split()[1]) * page / 1e6
            own = Path(f"/proc/{running.pid}/stat").read_text("ascii").rpartition(")")[2].split()
            samples.append(((int(own[11]) + int(own[12])) / tick, memory))
        except (OSError, IndexError):  # no such system, or it has ended
            return
        time.sleep(0.05)


def _round(folder: Path) -> tuple[Cost, Cost, Cost]:
    bare = Cost([sys.executable, __file__, "--bare", folder / "scrapes"])
    one, two = (
        Cost([sys.executable, "-m", "newsparse", folder / "scrapes", "-o", folder / "out.jsonl", "--jobs", jobs, "--force"])
        for jobs in ("1", "2")
    )
    return bare, one, two


def _bare(folder: Path) -> None:
    from newsparse import parse

    for path in sorted(folder.rglob("*.txt")):
        parse(path)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bare"]:
        _bare(Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
