"""Lines that say when the story was published, and look like something else.

An agency behind the date makes one look like a caption with its credit, a name above it like more of the byline.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.dates import find_dates
from newsparse.grammar.openerparts import is_weekday
from newsparse.grammar.words import phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, DATE, FURNITURE, HEADLINE, STANDFIRST, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.lexicon.calendar import load_date_words
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

LONGEST, BESIDE = 80, 30
"""Characters of the longest line of a date, and of what stands beside the date behind a word for publication."""
_DAYS = ("day", "minute")
_SAYS = frozenset({"published", "updated", "reading_time", "clock"})
"""What may stand beside the date on its line."""
_UNDATED = frozenset((*FURNITURE, BODY, BYLINE, STANDFIRST, SUBHEAD))
"""What a line of a date is taken for there."""


def settle_dates(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with captions that say when something was published and bylines that are only a day as dates, and between
    headline and text whatever else is either.
    """
    holds = {CAPTION: is_publication, BYLINE: is_day}
    head = _head_of(blocks, verdicts)
    settled = list(verdicts)
    for at, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        found = verdict.state in holds and holds[verdict.state](block.text, lexicon)
        if found or (at in head and verdict.state in _UNDATED and _is_dated(block.text, lexicon)):
            settled[at] = verdict._replace(state=DATE)
    return settled


def _head_of(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> range:
    """The places between the headline and the first paragraph."""
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states:
        return range(0)
    first = states.index(HEADLINE) + 1
    texts = (at for at in range(first, len(blocks)) if states[at] == BODY and len(blocks[at].text) > LONGEST)
    return range(first, next(texts, first))


def _is_dated(text: str, lexicon: Lexicon) -> bool:
    return is_publication(text, lexicon) or is_day(text, lexicon)


def is_publication(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a word for publication and holds a date, and hardly more.

    >>> from newsparse.lexicon import load
    >>> is_publication("Published on 15 April 2025 | AFP", load("en")), is_publication("Arle on 15 April 2025 | AFP", load("en"))
    (True, False)
    """
    told = len(text) - len(_beside(text, lexicon))
    return told > 0 and len(text) - told <= BESIDE and any(hit.category == "published" for hit in phrases_at_head(text, lexicon))


def is_day(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a date, its weekday, small words of dates, and how long the story takes to read.

    >>> from newsparse.lexicon import load
    >>> is_day("Tuesday, 15 April 2025", load("en")), is_day("Ana Diaz, 15 April 2025", load("en"))
    (True, False)
    """
    rest = _beside(text, lexicon)
    if len(rest) == len(text):
        return False
    words = [fold(word) for word in tokens(rest)]
    said = {at for hit in lexicon.find(words) if hit.category in _SAYS for at in range(hit.start, hit.end)}
    filler = load_date_words(lexicon.language).filler
    return all(at in said or word in filler or word.isdigit() or is_weekday(word, lexicon) for at, word in enumerate(words))


def _beside(text: str, lexicon: Lexicon) -> str:
    """What a line says beside its dates: all of it if it is long or has none."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return text
    for date in sorted(find_dates(text, lexicon), key=lambda date: -date.start):
        if date.kind in _DAYS:
            text = text[: date.start] + text[date.end :]
    return text
