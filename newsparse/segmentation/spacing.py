"""Spacing: what the blank lines between two lines mean.

A page's text that a program took from its markup as it stood there, as BeautifulSoup's get_text() does, has the blank lines of
its templates: dozens in a row, some between the words of a menu, one between paragraphs. A browser shows one or two. Where many
gaps are so wide, all but the narrow ones count alike: of every third page of the corpus, written so, the body's F1 rose from .883
to .888. Not to count any gave .892, and lost a twentieth of a page of another kind.

A text whose every end of line was written twice, as programs do that take CR LF for two, has its own blank lines between those:
of every fourth page, written so, the body's F1 rose from .937 to .958.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from newsparse.text.values import Line

WIDE = 6
"""Blank lines of a gap that hardly any browser shows."""
LEAST, SHARE = 5, 0.03
"""Such gaps, and their share of all lines, from which all gaps are the templates': so it is on five of 2,271 texts as a browser
shows them, and on two thirds of those that get_text() gave. With gaps of four lines 37 of the former were, and lost by it.
"""
NARROW = 3
"""Blank lines of such a page that are none."""

DOUBLED, PARTED = 8, 0.02
"""Gaps, none of them even, of a text whose lines are all doubled, and the share of those that have blank lines of their own, two
at least. Three of 2,271 texts of the corpus are so, and read alike; of 99 articles of 8 to 40 lines so written, 98 are read as if
they were not (with 40 gaps asked, 66 were).
"""
FEWEST = 2


def find_spacing(lines: Sequence[Line]) -> Callable[[int], int]:
    """What a number of blank lines counts for on a page.

    >>> from newsparse.text.values import Span
    >>> pages = [[Line(step * at, Span(at, at + 1), "a") for at in range(9)] for step in (1, 2, 9)]
    >>> [(find_spacing(page)(1), find_spacing(page)(8)) for page in pages]
    [(1, 8), (1, 8), (0, 1)]
    """
    if _are_doubled(lines):
        return _of_doubled
    wide = sum(1 for above, line in pairwise(lines) if line.n - above.n > WIDE)
    return _as_written if wide < max(LEAST, SHARE * len(lines)) else _of_templates


def _are_doubled(lines: Sequence[Line]) -> bool:
    """Whether an odd number of blank lines stands in each gap; most texts are seen to have another in the first."""
    if len(lines) <= DOUBLED or any((line.n - above.n) % 2 for above, line in pairwise(lines)):
        return False
    return sum(line.n - above.n > 2 for above, line in pairwise(lines)) >= max(FEWEST, PARTED * len(lines))


def _as_written(blanks: int) -> int:
    return blanks


def _of_doubled(blanks: int) -> int:
    return blanks // 2


def _of_templates(blanks: int) -> int:
    return int(blanks >= NARROW)
