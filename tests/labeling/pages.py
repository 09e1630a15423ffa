"""Pages given as lines with the states that the chain is sure of."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Block, Options


def sure(lines: Sequence[tuple[int, str]]) -> tuple[Sequence[Block], list[Verdict]]:
    """The blocks of (state, text) lines, and a verdict without doubt on each."""
    blocks = segment(read("\n\n".join(text for _, text in lines), Options())).blocks
    return blocks, [Verdict(state, {state: 1.0}) for state, _ in lines]
