"""Where the next story begins: below an article that scrolls on, under its comments, or in a digest of others.

Such a text has paragraphs, a byline and pictures of its own, so line by line nothing tells it from the story; but it says little
of what the page's headline says, and buttons and labels part it from the text above. On pages of publishers that the weights had
not seen, what was cut off was no part of the story on 20 of 20 whole pages, on 13 of 13 articles and on 28 of 33 texts cut at
every tag; without labels in between it was as often the story's own end, which may say none of the headline's words. So may its
middle, below a form for a newsletter, a box of other stories with their days, or its byline under a long standfirst: of 96 pages
invented in other layouts, six were cut there before such gaps were left out, and the body's F1 was .950, then .964.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from newsparse.grammar.words import COLONS
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import HEAD, content
from newsparse.labeling.states import AFTER, BYLINE, CAPTION, CREDIT, DATE, HEADLINE, INSIDE, STANDFIRST, STATES
from newsparse.labeling.stories import TOLD
from newsparse.text.sentences import is_closed
from newsparse.text.tokens import volume
from newsparse.text.values import Annotated, Block

COMMENTS = "comments"
LABELS = (COMMENTS, "follow", "most_read", "newsletter", "read_also", "share", "subscribe", "tags")
"""Categories of the labels and buttons that stand under a story; one kind alone may stand amid it."""
ALIKE = {"newsletter": "subscribe"}
"""Kinds that are one: the lines of a form for a newsletter, which stands amid stories, too."""
AMID = frozenset(("read_also", "subscribe"))
"""Kinds that stand amid stories, whatever is with them: a box of other stories has their days, too."""
PARTING = frozenset((COMMENTS, "share"))
"""Those that part even alone. Lines that only hold such a word part nothing: the body's F1 fell from .956 to .955."""
GAP, BOX = 2, 6
"""Blocks at least between a story and the next, and where no label parts alone: a box of other stories stands amid the text."""
BUTTON = 40.0
"""Volume (see `tokens.volume`) from which a sentence that begins with a word of buttons is none ("Share prices fell ...")."""
SAID = 0.5
"""Share of the headline's words that the story says at least, and the beginning of another at most."""
NEAR = 4800.0
"""Volume (see `tokens.volume`) of that beginning: in endless text below a story all words come. All of the text cut off one text
in thirty less of those cut at every tag, half as much two more that were the story's."""
STORY, LONG = 200.0, 700.0
"""Volume (see `tokens.volume`) of the shortest story, and of one below which comments are told by their label alone: they say
what the headline says. A shorter one may be the summary above a row of buttons."""
BARRED = 2500.0
"""The same of a story below which a bar of buttons by itself, of fewer blocks than a box, parts, as it did on the labelled pages
below all five; below a shorter one, if several blocks of text follow, it did on none of three invented ones."""
THREAD = 8
"""Blocks at least between a story and its comments."""
OWN = (HEADLINE, BYLINE, DATE, CAPTION, CREDIT)
"""What a story has above its text."""
_OVER = STATES.index(AFTER)
_KINDS = {f"{mark}:{kind}": ALIKE.get(kind, kind) for kind in LABELS for mark in ("is", "opens")}


class _Gap(NamedTuple):
    """What stands between two blocks of text: the place of the lower one in the text, the blocks, the kinds of labels of each."""

    place: int
    blocks: range
    labels: list[frozenset[str]]

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset[str]().union(*self.labels)


def settle_next(annotated: Annotated, verdicts: Sequence[Verdict], known: int = 0) -> list[Verdict]:
    """The verdicts with all that stands below the story as what follows it, from the first line of another story's text.

    Down to the block `known` all text is the story's.
    """
    blocks = annotated.document.blocks
    settled = list(verdicts)
    head = next((at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE), None)
    if head is None:
        return settled
    told = [at for at, verdict in enumerate(verdicts) if verdict.state in TOLD]
    gaps = [gap for gap in _gaps(told, blocks, annotated.observations) if gap.blocks.stop > known and _parts(gap, verdicts)]
    gap = _find_next(blocks, verdicts, head, told, gaps) if gaps else None
    if gap is not None:
        for at in _heads(gap, verdicts):
            settled[at] = verdicts[at]._replace(state=INSIDE)
        for at in range(gap.blocks.stop, len(blocks)):
            settled[at] = verdicts[at]._replace(state=_OVER)
    return settled


def _gaps(told: Sequence[int], blocks: Sequence[Block], seen: Sequence[Collection[str]]) -> list[_Gap]:
    ranges = [(place, range(last + 1, first)) for place, (last, first) in enumerate(pairwise(told), 1) if first - last > GAP]
    return [_Gap(place, between, [_kinds_of(blocks[at].text, seen[at]) for at in between]) for place, between in ranges]


def _kinds_of(text: str, seen: Collection[str]) -> frozenset[str]:
    """The kinds of labels that a line is. "Comment: ..." leads to what somebody of the paper thinks, not to what readers do."""
    kinds = frozenset([_KINDS[name] for name in seen if name in _KINDS])
    if "share" in kinds and is_closed(text) and volume(text) >= BUTTON:
        kinds -= {"share"}
    return kinds - {COMMENTS} if any(colon in text.strip()[:-1] for colon in COLONS) else kinds


def _parts(gap: _Gap, verdicts: Sequence[Verdict]) -> bool:
    """Whether a gap in the text has the labels that stand under a story: two kinds, or one with a byline or a date."""
    kinds = gap.kinds
    if kinds.isdisjoint(PARTING) and len(gap.blocks) < BOX:
        return False
    if len(kinds) > 1 and len([*filter(None, gap.labels)]) > 1:
        return True
    if kinds <= AMID:
        return False
    return not kinds.isdisjoint(PARTING) or any(verdicts[at].state in (BYLINE, DATE) for at in gap.blocks)


def _heads(gap: _Gap, verdicts: Sequence[Verdict]) -> list[int]:
    """What is the next story's in the gap above it: below the first label, the like of what the story has itself."""
    known = {verdict.state for verdict in verdicts[: gap.blocks.start] if verdict.state in OWN}
    below = gap.blocks[[bool(kinds) for kinds in gap.labels].index(True) + 1 :]
    return [at for at in below if verdicts[at].state in known]


def _find_next(
    blocks: Sequence[Block], verdicts: Sequence[Verdict], head: int, told: Sequence[int], gaps: Sequence[_Gap]
) -> _Gap | None:
    """The gap below which another story's text begins, or a thread of comments."""
    words = content(blocks[head].text[:HEAD])
    places = {word: list[int]() for word in words}
    for place, at in enumerate(told):
        for word in words & content(blocks[at].text[:HEAD]):
            places[word].append(place)
    volumes = [*accumulate([volume(blocks[at].text) * (verdicts[at].state != STANDFIRST) for at in told])]
    for gap in gaps:
        story = volumes[gap.place - 1]
        bar = len(gap.blocks) < BOX and "share" in gap.kinds and gap.kinds <= PARTING
        if bar and story < BARRED and len(told) - gap.place > 1:
            continue
        if story >= LONG and len(gap.blocks) >= THREAD and COMMENTS in gap.kinds:
            return gap
        end = bisect_left(volumes, story + NEAR) + 1
        above = sum([_stands(place, 0, gap.place) for place in places.values()])
        below = sum([_stands(place, gap.place, end) for place in places.values()])
        if story >= STORY and below <= SAID * len(words) <= above:
            return gap
    return None


def _stands(places: Sequence[int], first: int, end: int) -> bool:
    """Whether one of the places, which are in order, is among those from the first to the end."""
    return bisect_left(places, first) < bisect_left(places, end)
