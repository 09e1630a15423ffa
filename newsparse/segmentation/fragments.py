"""Fragments: sentences that a text extractor broke at every link and bold word.

Such a page has no blank lines, and somewhere a line that begins with a comma or a full stop. Only there, and only
around unfinished prose, are lines joined. Its first line, the page's title, tells what is whole and what is a half.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.text.sentences import is_ended
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Line

BLANKS = 0.03
"""Share of lines with a blank line above up to which a page counts as having none."""
PROSE = 60.0
"""Volume of a fragment (see `tokens.volume`) that cannot be a menu entry."""
LINK = 60.0
"""Volume up to which a line may be a link inside a sentence."""
TAIL = 40.0
"""Volume up to which an upper-case line with a full stop may be the end of the unfinished line above."""
SAID = 20.0
"""Volume of the shortest line that is whole where the title says it: names and topics stand in every title."""

MARKS = frozenset(":-–—")
"""What stands alone on a line between the two parts of a headline."""
CONTINUES = frozenset(",.;:!?)]}»”’…،؛؟۔。，、；：！？）」』】》।%")
HALVES = frozenset(",،，、;؛([{“„«‘「『（")


def find_fragments(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that continue the line above, on a page of fragments; none on another.

    >>> from newsparse.text.values import Span
    >>> texts = ["The report was published by the", "Institute of Weather", ", which measures rain.", "Home", "Sport"]
    >>> find_fragments([Line(n, Span(0, 1), text) for n, text in enumerate(texts, 1)])
    {1, 2}
    """
    if not _is_broken(lines):
        return set()
    found: set[int] = set()
    texts = [line.text for line in lines]
    sizes = [volume(text) for text in texts]
    whole, halves = _told_by_title(texts, sizes)
    size = 0.0
    for at in range(1, len(lines)):
        size = size + sizes[at - 1] if at - 1 in found else sizes[at - 1]
        if at in whole or at - 1 in whole or lines[at].n != lines[at - 1].n + 1:
            continue
        if _continues(texts, sizes, at, size):
            found.add(at)
    return found - _endless(texts, sizes, found) | halves


def _told_by_title(texts: Sequence[str], sizes: Sequence[float]) -> tuple[set[int], set[int]]:
    """The lines that the title says whole, each a block of its own, and those that are the latter half of what it says.

    A headline of two parts, in two styles, is cut between them: "Bridge" and "Arle votes", where the title has "Bridge: Arle votes".
    A single word without its colon is the name of a section or a form, not a part.
    """
    title = texts[0]
    whole = {at for at in range(1, len(texts)) if sizes[at] >= SAID and texts[at] in title}
    halves: set[int] = set()
    for at in range(1, len(texts) - 1):
        first = texts[at].rstrip(": ")
        if not first or first not in title:
            continue
        end = at + 2 if texts[at + 1] in MARKS and at + 2 < len(texts) else at + 1
        if end == at + 1 and (len(tokens(first)) < 2 and first == texts[at]):
            continue
        if sizes[end] > 0 and any(f"{first}{mark}{texts[end]}" in title for mark in (": ", " : ", ":", " ")):
            halves.update(range(at + 1, end + 1))
            whole.update((at, end))
    return whole, halves


def _endless(texts: Sequence[str], sizes: Sequence[float], found: set[int]) -> set[int]:
    """The short lines under a line that never come to the end of its sentence: a byline, buttons, the next line's label."""
    endless: set[int] = set()
    for at in found:
        if at - 1 in found:
            continue
        end = at
        while end + 1 in found:
            end += 1
        rest = range(at, end + 1)
        if not is_ended(texts[end]) and all(sizes[place] <= TAIL for place in rest):
            endless.update(rest)
    return endless


def _is_broken(lines: Sequence[Line]) -> bool:
    if sum(1 for above, line in pairwise(lines) if line.n > above.n + 1) > BLANKS * len(lines):
        return False
    return any(line.text[:1] in CONTINUES and line.text[:1] for line in lines)


def _continues(texts: Sequence[str], sizes: Sequence[float], at: int, size: float) -> bool:
    """Whether the line continues the block above it, which has the given size."""
    above, text = texts[at - 1], texts[at]
    if not above or not text or is_ended(above):
        return False
    below = texts[at + 1] if at + 1 < len(texts) else ""
    after = sizes[at + 1] if below else 0.0
    if text[0] in CONTINUES:
        return size + sizes[at] + after >= PROSE
    if text[0].islower() or above[-1] in HALVES:
        return max(size, sizes[at]) >= PROSE or (size + sizes[at] >= PROSE and below[:1] in CONTINUES)
    if sizes[at] <= LINK and not is_ended(text) and below and (below[0].islower() or below[0] in CONTINUES):
        return size >= PROSE or (size + sizes[at] + after >= PROSE and size >= LINK / 2 and below[0] in CONTINUES)
    return size >= PROSE and sizes[at] <= TAIL and is_ended(text)
