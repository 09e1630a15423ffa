"""Hard-wrapped text: paragraphs that were broken at a fixed width, as in mail.

A program that wraps breaks a line where the next word would pass the width; so a break belongs to the wrapping if
the line and the next line's first word together are wider than the page. Next to such a break, a long line without the end of a
sentence goes on below, too, though one more word would have fitted.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.text.sentences import CLOSERS, ENDS
from newsparse.text.values import Line

NARROWEST, WIDEST = 40, 100
"""Widths at which text is wrapped: mail at 72 to 80, narrow columns and wide terminals included."""
STRAY = 0.02
"""Share of lines that may be longer than the width: addresses and rules are never broken."""
PROOFS = 3
"""Breaks in the middle of a sentence that a page must have before it is taken for wrapped."""
LIVELY = 0.5
"""Share of the long lines (from 60 % of the width) that must end in such a break; of lists of titles few do."""
LAST = frozenset((*ENDS, *CLOSERS, ":"))
"""Characters behind which a line may be meant to end."""


def find_wraps(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that continue the line above, on a hard-wrapped page; none on another.

    >>> words = "The council of the old town met on Monday and voted for a new bridge over the river, "
    >>> text = (words * 4).split()
    >>> rows = [" ".join(text[at : at + 10]) for at in range(0, len(text), 10)]
    >>> from newsparse.text.values import Span
    >>> len(rows), len(find_wraps([Line(n, Span(0, 1), row) for n, row in enumerate(rows, 1)]))
    (8, 7)
    """
    sizes = sorted(len(line.text) for line in lines)
    if len(sizes) <= PROOFS:
        return set()
    width = sizes[len(sizes) - 1 - int(len(sizes) * STRAY)]
    if not NARROWEST <= width <= WIDEST:
        return set()
    wraps: set[int] = set()
    unfinished: set[int] = set()
    proofs = long = 0
    for at in range(len(lines) - 1):
        line, below = lines[at], lines[at + 1]
        size = len(line.text)
        if size < 0.6 * width:
            continue
        long += 1
        if below.n != line.n + 1 or not below.text or size > width:
            continue
        if line.text[-1] not in LAST:
            unfinished.add(at + 1)
        if size + 1 + _first_word(below.text) > width:
            wraps.add(at + 1)
            proofs += line.text[-1].isalnum() or line.text[-1] in ",،，、-"
    if proofs < PROOFS or len(wraps) < LIVELY * long:
        return set()
    return wraps | {at for at in unfinished if at - 1 in wraps or at + 1 in wraps}


def _first_word(text: str) -> int:
    """Length of what would have had to fit: the first word, or one character of a script without spaces."""
    word = text.split(maxsplit=1)[0]
    return 2 if word[0] >= "\u2e80" else len(word)
