"""The heading of the first level: of a text in Markdown that has one, it is the headline.

Of 533 such pages that html2text wrote it was on 507; on most of the others it named the site or a section, and the headline was
a heading of another level, which the chain found.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import HEADLINE
from newsparse.text.folding import fold
from newsparse.text.values import Block, Document

_MARK = "#"
_UNDER = {"=": 1, "-": 2}


def find_title(document: Document, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The first block that is the only heading of the first level on a page, where no heading is the chain's headline."""
    if not document.reading.markdown:
        return ()
    levels = [_level(block, document.reading.text) for block in document.blocks]
    titles = [at for at, level in enumerate(levels) if level == 1]
    found = any(level > 0 and verdict.state == HEADLINE for level, verdict in zip(levels, verdicts, strict=True))
    alike = len({fold(document.blocks[at].text) for at in titles}) == 1
    return titles[:1] if alike and not found else ()


def _level(block: Block, text: str) -> int:
    """The level of a heading by its marks, or by the line under it; 0 where a block is none."""
    if not block.text or block.text.startswith(_MARK):
        return 0
    line, *below = dropwhile(lambda line: not line.text, block.lines)
    if below and below[0].n == line.n + 1 and not below[0].text:
        return _UNDER.get(text[below[0].span.start], 0)
    row = text[slice(*line.span)]
    return len(row) - len(row.lstrip(_MARK))
