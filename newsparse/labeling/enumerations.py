"""Lists that a paragraph announces by its colon: "Applicants will need:" and, line by line, what they need.

A page shown as text has lost the signs before the items, and short lines in a row look like links. On the labelled pages all six
lines of furniture so announced, on three pages, were items; on pages never seen all of eight.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.words import COLONS, whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, FURNITURE, LIST
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.tokens import volume
from newsparse.text.values import Block

FEWEST, MOST = 2, 12
"""Items of such a list."""
SHORTEST = 30.0
"""Volume (see `tokens.volume`) of the shortest line that announces one: shorter ones are labels."""
LONGEST = 160.0
"""Volume of the longest item."""
GOES_ON = (";", "；", "؛", ",", "،", "，")
"""What an item but the last one may end in."""


def find_listed(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> dict[int, int]:
    """The lines of furniture that must be items of a list: between the paragraph that announces it and more text, or those that
    end as items do.
    """
    listed: dict[int, int] = {}
    for at, verdict in enumerate(verdicts):
        text = blocks[at].text
        if verdict.state == BODY and text.rstrip().endswith(COLONS) and volume(text) >= SHORTEST:
            listed |= dict.fromkeys(_items(blocks, verdicts, at + 1, lexicon), LIST)
    return listed


def _items(blocks: Sequence[Block], verdicts: Sequence[Verdict], first: int, lexicon: Lexicon) -> Sequence[int]:
    end = first
    while end < min(len(blocks), first + MOST) and _may_be_item(blocks[end], verdicts[end], lexicon):
        end += 1
    if end - first < FEWEST:
        return ()
    if end < len(blocks) and verdicts[end].state in TOLD:
        return range(first, end)
    open_items = next((at for at in range(first, end) if not blocks[at].text.rstrip().endswith(GOES_ON)), end) - first
    return range(first, min(first + open_items + 1, end)) if open_items >= FEWEST else ()


def _may_be_item(block: Block, verdict: Verdict, lexicon: Lexicon) -> bool:
    return verdict.state in FURNITURE and volume(block.text) <= LONGEST and not whole_phrases(block.text, lexicon)
