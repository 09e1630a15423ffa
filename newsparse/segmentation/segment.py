"""Segmentation: a reading becomes a document of lines and blocks."""

from __future__ import annotations

from newsparse.segmentation.lines import cut_lines
from newsparse.segmentation.repeats import find_repeats
from newsparse.text.values import Block, Document, Reading


def segment(reading: Reading) -> Document:
    r"""The document of a reading: every non-blank line is in exactly one block, in order.

    >>> document = segment(Reading("", "Storm hits Lisbon\n\nShare\nStorm hits Lisbon\n"))
    >>> [(block.text, block.gap, block.repeats) for block in document.blocks]
    [('Storm hits Lisbon', 0, None), ('Share', 1, None), ('Storm hits Lisbon', 0, 0)]
    """
    lines = cut_lines(reading)
    repeats = find_repeats([line.text for line in lines])
    blocks = []
    last = 0
    for line, repeat in zip(lines, repeats, strict=True):
        blocks.append(Block((line,), line.text, line.n - last - 1, repeat))
        last = line.n
    return Document(reading, lines, tuple(blocks))
