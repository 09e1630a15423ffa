"""A run in numbers, in bounded memory however long it is."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.batch.digests import Digest, digest
from newsparse.batch.timeline import Timeline
from newsparse.batch.values import Failure, Parsed

KINDS = 500
"""Languages, warnings or error classes that are counted apart; a page can state any language that it likes."""
OTHER = "other"
SAMPLES = 20
"""Doubtful pages, empty pages and classes of failure that are kept to be shown."""
EXAMPLES = 8
"""Failures of one class that are kept."""
STEPS = 20
"""Steps of the histogram of confidence."""
PER_WARNING = 0.1
"""What a warning takes off a page's confidence where pages are ordered by doubt."""


class Row(NamedTuple):
    """A line of the table at the end: a label, how many, and their share of those it is counted among (0 to 1)."""

    label: str
    number: int
    share: float


class Section(NamedTuple):
    """Rows under a title."""

    title: str
    rows: tuple[Row, ...]


class Tally:
    """The counts of a run: one `add` for each result.

    `parsed` are pages with an article, `empty` pages that were read and hold none; `failed`, `languages`, `fields` and `warnings`
    count by error class, code, name and code; `confidence` counts pages by step, 0 to STEPS - 1. Samples are `doubtful`, the most
    doubtful pages, `empties`, the first pages without article, and `failures`, the first failures of each class.

    >>> tally = Tally()
    >>> tally.add(Failure("page.txt", "SourceError", "page.txt: cannot be read", "check its rights"), 0.5)
    >>> tally.done, tally.parsed, tally.failed["SourceError"]
    (1, 0, 1)
    """

    def __init__(self) -> None:
        self.parsed = 0
        self.empty = 0
        self.failed: Counter[str] = Counter()
        self.languages: Counter[str] = Counter()
        self.fields: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.confidence: Counter[int] = Counter()
        self.timeline = Timeline()
        self.doubtful: list[Digest] = []
        self.empties: list[str] = []
        self.failures: dict[str, list[Failure]] = {}

    @property
    def failures_in_all(self) -> int:
        """Sources that could not be parsed."""
        return sum(self.failed.values())

    @property
    def done(self) -> int:
        """Sources that were dealt with."""
        return self.parsed + self.empty + self.failures_in_all

    @property
    def seconds(self) -> float:
        """When the last result came, in seconds since the start of the run."""
        return self.timeline.seconds

    @property
    def rate(self) -> float:
        """Sources a second over the whole run."""
        return self.done / self.seconds if self.seconds else 0.0

    def add(self, result: Parsed | Failure, seconds: float) -> None:
        """Counts a result that came `seconds` after the start of the run."""
        self.count(digest(result), seconds)

    def count(self, result: Digest, seconds: float) -> None:
        """Counts a result of which only the digest was sent or kept."""
        self.timeline.add(seconds)
        if result.failure is not None:
            self._fail(result.failure)
            return
        _count(self.warnings, result.warnings)
        if result.empty:
            self.empty += 1
            self.empties[len(self.empties) :] = [result.name][: SAMPLES - len(self.empties)]
            return
        self.parsed += 1
        _count(self.languages, (result.language or "unknown",))
        _count(self.fields, result.fields)
        if result.confidence is not None:
            self.confidence[min(int(result.confidence * STEPS), STEPS - 1)] += 1
        self._doubt(result)

    def _fail(self, failure: Failure) -> None:
        _count(self.failed, (failure.error,))
        if failure.error in self.failures or len(self.failures) < SAMPLES:
            kept = self.failures.setdefault(failure.error, [])
            if len(kept) < EXAMPLES:
                kept.append(failure)

    def _doubt(self, result: Digest) -> None:
        if len(self.doubtful) < SAMPLES or _trust(result) < _trust(self.doubtful[-1]):
            insort(self.doubtful, result, key=_trust)
            del self.doubtful[SAMPLES:]


def _trust(result: Digest) -> float:
    return (1.0 if result.confidence is None else result.confidence) - PER_WARNING * len(result.warnings)


def _count(counter: Counter[str], kinds: tuple[str, ...]) -> None:
    for kind in kinds:
        counter[kind if kind in counter or len(counter) < KINDS else OTHER] += 1


def sections(tally: Tally) -> Iterator[Section]:
    """The table at the end of a run: what became of the sources; failures, languages, fields and warnings where there are any.

    Labels are as the pages and errors gave them: escape them for where they are shown.

    >>> tally = Tally()
    >>> tally.add(Failure("page.txt", "SourceError", "page.txt: cannot be read", "check its rights"), 0.5)
    >>> [section.title for section in sections(tally)]
    ['sources', 'failed']
    """
    outcome = (("parsed", tally.parsed), ("empty", tally.empty), ("failed", tally.failures_in_all))
    yield Section("sources", tuple(_rows(outcome, tally.done)))
    counted = (
        ("failed", tally.failed, tally.done),
        ("languages", tally.languages, tally.parsed),
        ("fields", tally.fields, tally.parsed),
        ("warnings", tally.warnings, tally.parsed + tally.empty),
    )
    for title, counter, whole in counted:
        if counter:
            yield Section(title, tuple(_rows(sorted(counter.items(), key=most_first), whole)))


def most_first(item: tuple[str, int]) -> tuple[int, str]:
    """A key that sorts counted names: the most frequent first, equals by name.

    >>> sorted({"de": 1, "ar": 1, "en": 3}.items(), key=most_first)
    [('en', 3), ('ar', 1), ('de', 1)]
    """
    return -item[1], item[0]


def _rows(items: Sequence[tuple[str, int]], whole: int) -> Iterator[Row]:
    for label, count in items:
        yield Row(label, count, count / whole if whole else 0.0)
