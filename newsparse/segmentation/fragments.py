"""Fragments: sentences that a text extractor broke at every link and bold word.

Such a page has no blank lines, and somewhere a line that begins with a comma or a full stop, or links in the midst of prose. Only
there are lines joined: stretches in which each line goes on with the sentence above and one is prose, and the parts of a headline
(see `titles`). Of 9,700 breaks inside the paragraphs of stories on 704 pages 71 % are mended so; of the lines joined in a story
or at its edges 4 % belong to two paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from newsparse.segmentation.titles import find_parts
from newsparse.text.sentences import ENDS, is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Line

BLANKS = 0.03
"""Share of lines with a blank line above up to which a page counts as having none."""
LINKS = 2
"""Links in the midst of prose from which a page without blank lines is one of fragments, though no line begins with a mark."""
PROSE = 60.0
"""Volume (see `tokens.volume`) of the least that is joined, and of a fragment that cannot be a menu entry."""
LONG = 50.0
"""Volume of the line that a stretch must have: rows of buttons and menu entries have none. With 40 or 60 the body lost .001."""
LINK = 60.0
"""Volume up to which a line may be a link inside a sentence."""
TAIL = 40.0
"""Volume up to which an upper-case line with a full stop may be the end of the unfinished line above."""
PARTICLE = 3
"""Letters of a word in lower case at a line's end that hardly ends a heading: an article, a preposition. Of 890 short lines
between such a word and a line that goes on 95 % are inside a sentence; behind words with a capital a third are.
"""

CONTINUES = frozenset(",.;:!?)]}»”’…،؛؟۔。，、；：！？）」』】》।%")
NEVER_FIRST = CONTINUES - ENDS - frozenset("”’»%")
"""What goes on even behind a full stop, which is an abbreviation's then."""
GOES_ON = frozenset("\"'“„«‘「『（([—–")
"""What a line begins with that goes on with the sentence above without being its end."""
MAY_GO_ON = frozenset("'‘(–—-")
"""What a line begins with that goes on if a word in lower case follows."""
HALVES = frozenset(",،，、;؛([{“„«‘「『（")
COLONS = frozenset(":：")
"""On a line of its own it stands between a kicker and its headline, which is no part of the stretch, but counts."""
ADDRESSES = ("http:", "https:", "www.")


def find_fragments(lines: Sequence[Line]) -> set[int]:
    """The indices of the lines that continue the line above, on a page of fragments; none on another.

    >>> from newsparse.text.values import Span
    >>> texts = ["The report on the floods was published on Monday by", "Institute of Weather", ", which measures it.", "Home"]
    >>> find_fragments([Line(n, Span(0, 1), text) for n, text in enumerate(texts, 1)])
    {1, 2}
    """
    texts = [line.text for line in lines]
    gaps = [at for at, (above, line) in enumerate(pairwise(lines), 1) if line.n > above.n + 1]
    if len(gaps) > BLANKS * len(lines) or not _is_broken(texts):
        return set()
    sizes = [volume(text) for text in texts]
    starts, latter = find_parts(texts)
    apart = latter.union(starts, [at + 1 for at in starts | latter], gaps)
    found = set(latter)
    start = 0
    while start < len(texts):
        end = _end_of_stretch(texts, sizes, apart, start)
        counted = sizes[start : end + 1 if texts[end - 1] in COLONS else end]
        if max(counted) >= LONG and sum(counted) >= PROSE and not _is_endless(texts, sizes, start, end):
            found.update(range(start + 1, end))
        start = end
    return found


def _is_broken(texts: Sequence[str]) -> bool:
    if any(text[:1] in CONTINUES for text in texts if text):
        return True
    links = 0
    for at in range(1, len(texts) - 1):
        above, text, below = texts[at - 1 : at + 2]
        if below[:1].islower() and _is_inside(above, text, below) and not text[0].islower() and volume(above) >= PROSE:
            links += 1
    return links >= LINKS


def _end_of_stretch(texts: Sequence[str], sizes: Sequence[float], apart: Set[int], start: int) -> int:
    """The index behind the last line that goes on with the line at `start` and with those between."""
    size = sizes[start]
    for at in range(start + 1, len(texts)):
        above, text = texts[at - 1], texts[at]
        below = texts[at + 1] if at + 1 < len(texts) else ""
        if at in apart or not (
            _goes_on(above, text)
            or (_is_inside(above, text, below) and _is_link(above, size))
            or (size >= PROSE and sizes[at] <= TAIL and is_ended(text) and not is_ended(above))
        ):
            return at
        size += sizes[at]
    return len(texts)


def _goes_on(above: str, text: str) -> bool:
    """Whether a line begins in the midst of the sentence above."""
    if not above or not text or text.startswith(ADDRESSES):
        return False
    first = text[0]
    if first in NEVER_FIRST:
        return True
    if is_ended(above):
        return False
    if first in CONTINUES or first.islower() or above[-1] in HALVES:
        return True
    return first in MAY_GO_ON and text[1:3].lstrip()[:1].islower()


def _is_inside(above: str, text: str, below: str) -> bool:
    """Whether a short line may be a link in a sentence: the one above comes to no end, and the one below goes on with it."""
    if not above or not text or is_ended(above) or is_ended(text):
        return False
    return _goes_on(text, below) and volume(text) <= LINK


def _is_link(above: str, size: float) -> bool:
    """Whether the line above such a line breaks off in a sentence, as headings do not; of `size` is what it belongs to."""
    word = above.rsplit(None, 1)[-1] if above[-1].isalpha() else ""
    begun = above[0].islower() or above[0] in CONTINUES
    if word.isalpha() and word.islower():
        return begun or size >= PROSE or len(word) <= PARTICLE
    return begun or (word.isalpha() and not word[0].isupper() and size >= PROSE)


def _is_endless(texts: Sequence[str], sizes: Sequence[float], start: int, end: int) -> bool:
    """Whether only short lines go on with the first and never come to the end of its sentence: a byline, buttons, a label.

    A colon on a line of its own is not among them, for it belongs to what it stands behind, nor a line that a full stop begins.
    Of 637 such runs on 705 pages 94 were of the story's text; of those that come to an end seven in ten were.
    """
    below = texts[end] if end < len(texts) else ""
    if is_ended(texts[end - 1]) or below[:1] in GOES_ON or _is_signed(texts[start:end][-3:]):
        return False
    return all(sizes[at] <= TAIL and texts[at] != ":" and texts[at][0] not in ENDS for at in range(start + 1, end))


def _is_signed(last: Sequence[str]) -> bool:
    """Whether lines end in a bracket behind a sentence, with a link in it: "It rained. (", "Agency", ")"."""
    return len(last) == 3 and last[2] in (")", "]", "）") and last[0][-1:] in HALVES and is_ended(last[0][:-1].rstrip())
