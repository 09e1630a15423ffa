"""A story told by the hour: a live ticker, whose entries stand under their times, the latest first or last.

Amid such entries stand buttons to share each, videos and boxes of other stories, below which the chain takes the page for over,
and it takes the times for crossheads. On the labelled pages times stand alone only over lists of other stories, over posts of a
day, and over videos; none is taken for a ticker. On 252 pages invented in other layouts six are tickers, and all are found.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from operator import gt, lt

from newsparse.grammar.dates import find_dates
from newsparse.labeling.countings import LABELS
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import CAPTION, CREDIT, HEADLINE, INSIDE
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon, load
from newsparse.text.sentences import is_closed
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated, Block

LONGEST = 24
"""Characters of the longest time that stands alone ("Freitag, 14:05 Uhr")."""
CLOCK = frozenset(("date:3", "date_clock"))
"""What is observed of a time; of a day with its hour not the latter."""
MIDNIGHT = "T00:00"
"""What a player shows before it plays."""
OVER = 2
"""Blocks over a time in which the day that it belongs to stands, a sign between them."""
FEWEST = 3
"""Entries that make a ticker."""
REACH = 40
"""Blocks from one time to the next: boxes and videos stand between entries."""
SHORTEST = 60.0
"""Volume (see `tokens.volume`) of the shortest paragraph of an entry: longer than the sentence under a video."""
AMONG = 8
"""Times, from one back, among which the one before is looked for."""
UNDER = 5
"""Blocks under its time in which an entry's paragraph begins: below its title, its author, its picture and credit."""


def find_ticks(annotated: Annotated, verdicts: Sequence[Verdict]) -> Sequence[int]:
    """The first paragraph of each entry of the page's ticker, which are text; none where none is for the chain: then they are no
    story.
    """
    blocks = annotated.document.blocks
    head = next((at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE or verdict.state in TOLD), len(blocks))
    times = _longest(list(_times(annotated, head + 1)))
    found = [_entry(blocks, verdicts, range(at + 1, min(at + 1 + UNDER, end))) for at, end in pairwise([*times, len(blocks)])]
    entries = [entry for entry in found if entry is not None]
    return entries if len(entries) >= FEWEST and any(verdicts[at].state in TOLD for at in entries) else ()


def settle_times(annotated: Annotated, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts on a ticker's page with times that stand alone, taken for text, as furniture."""
    blocks, seen = annotated.document.blocks, annotated.observations
    return [
        verdict._replace(state=INSIDE) if verdict.state in TOLD and _is_time(blocks[at].text, seen[at]) else verdict
        for at, verdict in enumerate(verdicts)
    ]


def _is_time(text: str, seen: Collection[str]) -> bool:
    return len(text) <= LONGEST and any(map(str.isdecimal, text)) and CLOCK.issubset(seen)


def _times(annotated: Annotated, first: int) -> Iterator[tuple[int, str]]:
    """The places of the times that stand alone below a block, and each time."""
    lexicon = load(annotated.language)
    for at in range(first, len(annotated.document.blocks)):
        text = annotated.document.blocks[at].text
        if _is_time(text, annotated.observations[at]) and not _belongs(annotated.observations[max(0, at - OVER) : at]):
            time = _time_of(text, lexicon)
            if time > MIDNIGHT:
                yield at, time


def _belongs(above: Sequence[Collection[str]]) -> bool:
    """Whether a day stands over a time, or a label for what else there is to read."""
    return any("date_day" in seen or not LABELS.isdisjoint(seen) for seen in above)


def _time_of(text: str, lexicon: Lexicon) -> str:
    return next((date.value for date in find_dates(text, lexicon) if date.kind == "clock" and date.value), "")


def _longest(times: Sequence[tuple[int, str]]) -> list[int]:
    """The places of the most times that go down, or up, each in reach of the one before; those of videos may stand between."""
    return max(_count(times, gt), _count(times, lt), key=len)


def _count(times: Sequence[tuple[int, str]], follows: Callable[[str, str], bool]) -> list[int]:
    """The places of the longest chain of times of which each follows the one before."""
    chains: list[tuple[int, int]] = []
    for at, (place, time) in enumerate(times):
        near = [other for other in range(max(0, at - AMONG), at) if place - times[other][0] <= REACH]
        chains.append(max(((chains[other][0] + 1, other) for other in near if follows(times[other][1], time)), default=(1, -1)))
    at = max(range(len(chains)), key=lambda place: chains[place][0], default=-1)
    places: list[int] = []
    while at >= 0:
        places.append(times[at][0])
        at = chains[at][1]
    return places[::-1]


def _entry(blocks: Sequence[Block], verdicts: Sequence[Verdict], places: range) -> int | None:
    """The first paragraph under a time, no caption and no credit."""
    for place in places:
        text = blocks[place].text
        if verdicts[place].state not in (CAPTION, CREDIT) and is_closed(text) and volume(text) >= SHORTEST:
            return place
    return None
