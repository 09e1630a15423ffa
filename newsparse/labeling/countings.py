"""A story told in numbers: "1. Define early retirement" over paragraphs, a picture and a button to buy, then "2. Take inventory".

What stands between such items looks like furniture to the chain, and below it the story seems to be over. On pages of publishers
that the weights had not seen, counts on all of seventeen pages were the story's; lists of what is most read count line by line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import HEADLINE
from newsparse.labeling.stories import TOLD
from newsparse.text.patterns import lazy
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated, Block

ITEM = lazy(r"\W{0,2}(\d{1,2})\s?[.)．、:–-]\W{0,3}[^\W\d]")
_HEAD = 3
"""Characters in which its number begins."""
LABELS = frozenset(f"{mark}:{kind}" for kind in ("comments", "most_read", "read_also") for mark in ("is", "opens"))
"""What is observed of labels over counts that are not the story's."""
NEAR = 3
"""Blocks over the first item among which such a label may be."""
FEWEST = 3
"""Items that make a count."""
APART = range(2, 31)
"""Blocks from one item to the next."""
REACH = 250
"""Blocks from the headline or an item to the next count of the same story. Of many pages put in one text each has its own, and
with the end of the article barred down to the last of them a long text took twice the memory."""
SHORTEST = 40.0
"""Volume (see `tokens.volume`) of the shortest text that an item has, in its own line or below."""


def find_counted(annotated: Annotated, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The items of the page's counts below the headline, which are text; none where the verdicts have them all."""
    blocks = annotated.document.blocks
    head = next((at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE), len(blocks))
    texts = [(at, blocks[at].text) for at in range(head + 1, len(blocks))]
    numbered = [(at, text) for at, text in texts if any(map(str.isdecimal, text[:_HEAD]))]
    items = [(at, int(found[1])) for at, text in numbered if (found := ITEM.match(text))]
    counts = [count for count in (*_counts(items, 1), *_counts(items[::-1], -1)) if _has_text(blocks, count)]
    counted: set[int] = set()
    end = head
    for count in sorted(counts):
        if count[0] - end <= REACH and not _is_labelled(annotated.observations, count[0]):
            counted.update(count)
            end = max(end, count[-1])
    return sorted(counted) if any(verdicts[at].state not in TOLD for at in counted) else ()


def _counts(items: Sequence[tuple[int, int]], step: int) -> Iterator[list[int]]:
    """The places of items that count from 1 on, downwards or upwards on the page, in the page's order."""
    for first, (start, number) in enumerate(items):
        if number != 1:
            continue
        count = [start]
        for place in range(first + 1, len(items)):
            at, number = items[place]
            gap = abs(at - count[-1])
            if gap >= APART.stop:
                break
            if number == len(count) + 1 and gap in APART:
                count.append(at)
        if len(count) >= FEWEST:
            yield count[::step]


def _is_labelled(seen: Sequence[Collection[str]], first: int) -> bool:
    """Whether a label over the first item says that these are comments, or other stories."""
    return any(not LABELS.isdisjoint(names) for names in seen[max(0, first - NEAR) : first])


def _has_text(blocks: Sequence[Block], count: Sequence[int]) -> bool:
    """Whether most items have a sentence, in their own line or below."""
    ends = [*count[1:], min(count[-1] + APART.start, len(blocks))]
    told = [any(_is_told(block) for block in blocks[at:end]) for at, end in zip(count, ends, strict=True)]
    return sum(told) * 2 > len(told)


def _is_told(block: Block) -> bool:
    return volume(block.text) >= SHORTEST and is_ended(block.text)
