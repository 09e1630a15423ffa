"""Hard-wrapped text: paragraphs that were broken at a fixed width, as in mail.

A program that wraps breaks a line where the next word would pass the width; so a break belongs to the wrapping if
the line and the next line's first word together are wider than the page. Next to such a break, a long line without the end of a
sentence goes on below in lower case, too, though one more word would have fitted; with a capital it did in 19 of 538 cases.

A page is known for wrapped by its long lines, or by those that break off in the midst of a sentence: on many a page most long
lines are titles, and a head may be wider than the columns. With these two, and lines that are a little too long, the pages of
the corpus, wrapped at 76 characters, came from .932 to .952 for the body and from .780 to .871 for headlines; of 2,271 texts that
nobody wrapped two are taken for wrapped, as before.

Widths are measured in letters, then in columns: of twenty Chinese and Japanese pages that w3m wrote one was known for wrapped by
letters, by columns 14. Addresses and what is not seen, such as the list of links under a dump, tell no width: with them 73 of
188 dumps of elinks were not known for wrapped, without them 26.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian, is_han
from newsparse.text.sentences import CLOSERS, ENDS
from newsparse.text.values import Line

NARROWEST, WIDEST = 40, 100
"""Widths at which text is wrapped: mail at 72 to 80, narrow columns and wide terminals included."""
STRAY = 0.02
"""Share of lines that may be longer than the width: addresses and rules are never broken."""
PROOFS = 3
"""Breaks in the middle of a sentence that a page must have before it is taken for wrapped."""
SLACK = 1.1
"""How much wider than that a line may be and go on below: browsers of text fill headings farther than paragraphs."""
LIVELY = 0.5
"""Share of the long lines (from 60 % of the width) that must end in such a break; of lists of titles few do."""
FILLED = 0.8
"""Share of the lines that break off in a sentence which must be filled, where long lines are titles: of text cut at every link
few are."""
LOOSE = 0.1
"""Share of these lines that may be longer than the width."""
FEWEST = 8
"""Lines that columns alone must join: of one of 500 texts that nobody wrapped they joined seven, of wrapped ones nine or more."""
_INDENTED = ("\n ", "\n\t")
_BLANK = " \t\xa0"
_WIDE = lazy("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]")
LAST = frozenset((*ENDS, *CLOSERS, ":"))
"""Characters behind which a line may be meant to end."""


def find_wraps(lines: Sequence[Line], text: str) -> set[int]:
    r"""The indices of the lines of a text that continue the line above, on a hard-wrapped page; none on another.

    >>> from newsparse.segmentation.lines import cut_lines
    >>> from newsparse.text.values import Reading
    >>> words = ("The council of the old town met on Monday and voted for a new bridge over the river, " * 4).split()
    >>> text = "\n".join([" ".join(words[at : at + 10]) for at in range(0, len(words), 10)])
    >>> sorted(find_wraps(cut_lines(Reading("", text)), text))
    [1, 2, 3, 4, 5, 6, 7]
    """
    edges = _edges(lines, text)
    found = _find(lines, text, edges, len)
    if found or not has_east_asian("".join([line.text[:2] for line in lines])):
        return found
    raw = (text[slice(*line.span)] for line in lines)
    wide = [edge + columns(said) - len(said) for edge, said in zip(edges, raw, strict=True)]
    further = _find(lines, text, wide, columns)
    return further if len(further) >= FEWEST else set()


def _find(lines: Sequence[Line], text: str, edges: Sequence[int], measure: Callable[[str], int]) -> set[int]:
    return find_filled(lines, edges, lambda line: _first_word(text, line, measure), likely_widths(lines, edges, WIDEST))


def find_filled(
    lines: Sequence[Line], edges: Sequence[int], first: Callable[[Line], int], widths: Sequence[int], fill: float = 1.0
) -> set[int]:
    """The same, by where lines end, what first words measure, how wide the page may be, how much of it a full line fills."""
    return next(filter(None, (_wraps_at(width, lines, edges, first, fill) for width in widths)), set())


def columns(text: str) -> int:
    """The columns that a text takes on a terminal: letters of East Asia take two.

    >>> columns("東京 2024")
    9
    """
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _edges(lines: Sequence[Line], text: str) -> list[int]:
    """Per line, the column where it ended when it was wrapped: with what it is indented by and what was left over of markup."""
    sizes = [line.span.end - line.span.start for line in lines]
    if not any(map(text.__contains__, _INDENTED)):
        return sizes
    before = (text[max(0, line.span.start - WIDEST) : line.span.start] for line in lines)
    return [size + len(gap) - len(gap.rstrip(_BLANK)) for size, gap in zip(sizes, before, strict=True)]


def likely_widths(lines: Sequence[Line], edges: Sequence[int], widest: int) -> list[int]:
    """What the page may be wrapped at: the length of its longest lines, and of the longest that break off in a sentence.

    Addresses do not count, nor lines of which nothing is seen.
    """
    sizes = sorted([edge for edge, line in zip(edges, lines, strict=True) if _could_break(line)])
    broken = sorted([edges[at] for at, (line, below) in enumerate(pairwise(lines)) if _breaks_off(line, below)])
    longest = [some[-1 - int(len(some) * stray)] for some, stray in ((sizes, STRAY), (broken, LOOSE)) if len(some) > PROOFS]
    return [width for width in dict.fromkeys(longest) if NARROWEST <= width <= widest]


def _wraps_at(width: int, lines: Sequence[Line], edges: Sequence[int], first: Callable[[Line], int], fill: float) -> set[int]:
    """The lines that continue the line above if the page is wrapped at a width; none if it is not."""
    wraps: set[int] = set()
    unfinished: set[int] = set()
    proofs = long = broken = filled = 0
    for at, (line, below) in enumerate(pairwise(lines), 1):
        size = edges[at - 1]
        breaks_off = _breaks_off(line, below)
        broken += breaks_off
        if size < 0.6 * width or not _could_break(line):
            continue
        long += 1
        if below.n != line.n + 1 or not below.text or size > SLACK * width:
            continue
        if breaks_off:
            unfinished.add(at)
        if size + 1 + first(below) > fill * width:
            wraps.add(at)
            filled += breaks_off
            proofs += line.text[-1].isalnum() or line.text[-1] in ",،，、-"
    lively = proofs >= PROOFS and len(wraps) >= LIVELY * long
    if not lively and (filled < PROOFS or filled < FILLED * broken):
        return set()
    return wraps | {at for at in unfinished if at - 1 in wraps or at + 1 in wraps}


def _could_break(line: Line) -> bool:
    """Whether a line might have been broken: something of it is seen, and it is no address."""
    return bool(line.text) and ("://" not in line.text or " " in line.text)


def _breaks_off(line: Line, below: Line) -> bool:
    """Whether a line ends in the midst of a sentence, which goes on below in lower case."""
    return below.n == line.n + 1 and below.text[:1].islower() and line.text[-1:] not in LAST


def _first_word(text: str, line: Line, measure: Callable[[str], int]) -> int:
    """Length of what would have had to fit: the first word, or one character of Han script or Kana."""
    start, end = line.span
    word = text[start : min(end, start + WIDEST)].split(maxsplit=1)[0]
    return 2 if is_han(word) else measure(word)
