"""Pages given as lines with the states or roles that the chain gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import STATES
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.values import Block, Options

HARBOUR = "Two boats lie in the harbour of Arle, which was closed on Tuesday."
TOLD = "The council of Arle closed the harbour on Tuesday, and no boat has left it since then."
"""A caption and a paragraph."""


def sure(lines: Sequence[tuple[int, str]]) -> tuple[Sequence[Block], list[Verdict]]:
    """The blocks of (state, text) lines, and a verdict without doubt on each."""
    blocks = segment(read("\n\n".join(text for _, text in lines), Options())).blocks
    return blocks, [Verdict(state, {state: 1.0}) for state, _ in lines]


def roles_after(
    rule: Callable[[Sequence[Block], Sequence[Verdict]], list[Verdict]], lines: Sequence[tuple[str, str]]
) -> list[str]:
    """The roles of (role, text) lines, each a block, as a rule leaves them."""
    blocks = [Block((), text, 0, None) for _, text in lines]
    verdicts = [Verdict(STATES.index(f"article/{role}"), {}) for role, _ in lines]
    return [STATES[verdict.state].removeprefix("article/") for verdict in rule(blocks, verdicts)]
