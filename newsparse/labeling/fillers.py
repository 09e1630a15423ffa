"""Latin that fills a page where the text is kept for subscribers, or was never written.

Paragraphs of it stand under the first one of a story, as long as sentences are, so the chain takes them for text.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import INSIDE
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

WORDS = 8
"""Words of the shortest such paragraph."""
WINDOW = 400
"""Characters of a paragraph that are looked at."""
PART = 0.7
"""Share of them that are words of fillers: all of real ones, at most .38 of 28,000 other paragraphs in 36 languages."""


def settle_fillers(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with text in filler's words as furniture."""
    return [
        verdict._replace(state=INSIDE) if verdict.state in TOLD and is_filler(block.text, lexicon) else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]


def is_filler(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph is nothing but filler.

    >>> from newsparse.lexicon import load
    >>> is_filler("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", load("de"))
    True
    """
    known = lexicon.words("filler")
    head = text[:WINDOW]
    if known.isdisjoint(head.lower().split()):
        return False
    words = tokens(fold(head))
    return len(words) >= WORDS and sum([word in known for word in words]) >= PART * len(words)
