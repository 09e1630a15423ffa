"""Lines that say when the story was published, and look like something else.

An agency behind the date makes one look like a caption with its credit, a name above it like more of the byline.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.dates import find_dates
from newsparse.grammar.openerparts import is_weekday
from newsparse.grammar.words import phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, CAPTION, DATE
from newsparse.lexicon import Lexicon
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

LONGEST, BESIDE = 80, 30
"""Characters of the longest line of a date, and of what stands beside the date behind a word for publication."""
_DAYS = ("day", "minute")


def settle_dates(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with captions that say when something was published, and bylines that are only a day, as dates."""
    holds = {CAPTION: is_publication, BYLINE: is_day}
    return [
        verdict._replace(state=DATE) if verdict.state in holds and holds[verdict.state](block.text, lexicon) else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]


def is_publication(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a word for publication and holds a date, and hardly more.

    >>> from newsparse.lexicon import load
    >>> is_publication("Published on 15 April 2025 | AFP", load("en")), is_publication("Arle on 15 April 2025 | AFP", load("en"))
    (True, False)
    """
    told = len(text) - len(_beside(text, lexicon))
    return told > 0 and len(text) - told <= BESIDE and any(hit.category == "published" for hit in phrases_at_head(text, lexicon))


def is_day(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a date and its weekday.

    >>> from newsparse.lexicon import load
    >>> is_day("Tuesday, 15 April 2025", load("en")), is_day("Ana Diaz, 15 April 2025", load("en"))
    (True, False)
    """
    rest = _beside(text, lexicon)
    return len(rest) < len(text) and all(is_weekday(word, lexicon) for word in tokens(rest))


def _beside(text: str, lexicon: Lexicon) -> str:
    """What a line says beside its dates: all of it if it is long or has none."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return text
    for date in sorted(find_dates(text, lexicon), key=lambda date: -date.start):
        if date.kind in _DAYS:
            text = text[: date.start] + text[date.end :]
    return text
