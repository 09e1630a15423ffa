"""Headings by their marks: where a text has them, one is the headline.

Of 533 pages in Markdown that html2text wrote the only heading of the first level was it on 507; on most of the others it named
the site or a section, and the headline was a heading of another level, which the chain found. In dumps of lynx headings stand at
the margin, whatever their level: 146 of 152 headlines did, and of 29 lines that the chain wrongly took for one 23 did not. With
the likeliest heading instead, headlines of every fourth page rose from .803 to .849 (with numbers and addresses from .770 to
.836), the body by .003. links and elinks write headings of the first level in the middle of the line, and others at the margin:
with the former before the latter their headlines rose from .737 to .862 and from .592 to .697.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import HEADLINE
from newsparse.text.folding import fold
from newsparse.text.values import Block, Document

LEAST = 0.001
"""Chance under which a heading at the margin is not held to be the headline."""
WIDTH, INDENTS = 80, frozenset((3, 5, 7, 10, 12, 15, 17))
"""Characters of a dump's line, and those that its paragraphs and lists are indented by."""
_MARK = "#"
_UNDER = {"=": 1, "-": 2}


def find_title(document: Document, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The block whose marks make it the headline, where no heading is the chain's."""
    if document.reading.markdown:
        return _find_first(document, verdicts)
    return _find_likeliest(document, verdicts) if document.reading.dump else ()


def _find_first(document: Document, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The first block that is the only heading of the first level."""
    levels = [_level(block, document.reading.text) for block in document.blocks]
    titles = [at for at, level in enumerate(levels) if level == 1]
    found = any(level > 0 and verdict.state == HEADLINE for level, verdict in zip(levels, verdicts, strict=True))
    alike = len({fold(document.blocks[at].text) for at in titles}) == 1
    return titles[:1] if alike and not found else ()


def _find_likeliest(document: Document, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The likeliest of the blocks in the middle, where some stand there, or at the margin."""
    text = document.reading.text
    shown = [at for at, block in enumerate(document.blocks) if block.text]
    headings = [at for at in shown if _is_centred(document.blocks[at], text)]
    headings = headings or [at for at in shown if _stands_out(document.blocks[at], text)]
    chances = {at: verdicts[at].posterior.get(HEADLINE, 0.0) for at in headings}
    best = max(chances, key=lambda at: chances[at], default=None)
    if best is None or chances[best] < LEAST or any(verdicts[at].state == HEADLINE for at in chances):
        return ()
    return (best,)


def _stands_out(block: Block, text: str) -> bool:
    """Whether a block begins at the margin."""
    start = block.lines[0].span.start
    return start == 0 or text[start - 1] == "\n"


def _is_centred(block: Block, text: str) -> bool:
    """Whether a block stands in the middle of its line, all that is left of it on its left."""
    start, end = block.lines[0].span
    indent = start - text.rfind("\n", 0, start) - 1
    return indent not in INDENTS and abs(2 * indent + end - start - WIDTH) <= 1


def _level(block: Block, text: str) -> int:
    """The level of a heading by its marks, or by the line under it; 0 where a block is none."""
    if not block.text or block.text.startswith(_MARK):
        return 0
    line, *below = dropwhile(lambda line: not line.text, block.lines)
    if below and below[0].n == line.n + 1 and not below[0].text:
        return _UNDER.get(text[below[0].span.start], 0)
    row = text[slice(*line.span)]
    return len(row) - len(row.lstrip(_MARK))
