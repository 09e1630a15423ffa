"""One page, one headline: which words the page's headline is, weighed over all blocks that say them.

The chain sees a block and its neighbours, so it may give two blocks of different words the headline's role, or none where
each of several blocks came close. What else on the page says a line tells more. On 490 labelled pages, each read with weights
that had not seen its publisher, it took the headline from .888 to .929 on whole pages, from .791 to .819 on articles alone and
from .829 to .857 on text cut at every tag; a first rule, which knew no more than the chances, had taken it from .67 to .72.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import log, prod

from newsparse.grammar.bylines import begins_with_label
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.credits import split_credit
from newsparse.grammar.dates import DateMention, find_dates
from newsparse.grammar.names import is_name
from newsparse.grammar.people import is_person
from newsparse.grammar.words import COLONS, phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import first_saying, is_said, likeness, told
from newsparse.labeling.states import BODY, CAPTION, HEADLINE, INSIDE
from newsparse.labeling.trails import headline_of, is_trail
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import may_be_dense
from newsparse.text.tokens import volume
from newsparse.text.values import Block

POSSIBLE = 0.01
"""Probability under which no block may be the headline."""
UNDER = 0.05
"""The same for blocks under the story's first paragraph, where every line shares words with the text."""
LEAST = -2.9
"""Weight under which the page has no headline: the log-odds of .05."""
TOLD = 4.0
"""What the weight gains where the story under a block says its words. This and the next are rounded from a fit; a half more or
less lost four headlines of 1,670 at most."""
SAID = 3.0
"""What it gains where another line says all of the block and something more."""
OVER = 2.5
"""What the upper of two lines gains that both may be the headline, where blank lines part others: the lower is its standfirst.
On five folds and two views five headlines of three publishers more and none less; with 1.5 three."""
OVER_TOLD, OVER_LEAST, OVER_LENGTH, OVER_ALIKE = 0.5, 0.2, 36.0, 0.5
"""How much of the upper line the story says then, what chance both have, how long both are (kickers are shorter), and the share
of words in common from which they are one headline in two wordings."""
TIMES = 3
"""Repeats that add to the chance: what stands on a page ever so often is no headline."""
CERTAIN = 1e-4
"""What is surer is as sure."""
PICTURED = 5.0
"""How much likelier a caption a line with a credit is than the headline if it is none: three of three on articles alone."""
PARTS = frozenset(":：?!")
"""Signs that a headline may have, and no byline between "by" and its names."""
OPEN = (*COLONS, "؛")
"""What ends a line over the headline that leads to it; in Persian it is the semicolon."""
SUBTITLE = "——"
"""What begins the second line of a Chinese headline."""
INVITATIONS = frozenset(("newsletter", "subscribe", "login", "paywall", "cookie", "follow", "advertisement", "copyright"))
LONGEST_TIMED = 90
"""Characters of the longest line that is a date and what stands beside it."""
PARTING = " |,·•-–—"
"""What parts the name of who wrote from the day."""
ALSO = 0.3
"""Probability from which a repeat of the headline is a headline, too."""


def settle(
    blocks: Sequence[Block], verdicts: Sequence[Verdict], other: Collection[int] = ()
) -> tuple[dict[int, int], dict[int, int]]:
    """The states that blocks must have, so that the page has one headline, and those they must not; empty where it has none.

    The blocks of `other` are known to be something else, as are those that lead to one below that may be the headline.
    """
    found = [(at, verdict.posterior.get(HEADLINE, 0.0)) for at, verdict in enumerate(verdicts)]
    chance = {at: p for at, p in found if p >= POSSIBLE and at not in other}
    chance = {at: p for at, p in chance.items() if not (blocks[at].text.endswith(OPEN) and at + 1 in chance)}
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in chance:
        groups[first_saying(blocks, at)].append(at)
    story = [at for at, verdict in enumerate(verdicts) if verdict.state == BODY]
    spaced = any(block.gap for block in blocks)
    best, most = None, LEAST
    for group in groups.values():
        surest = max(group, key=lambda at: chance[at])
        weight = _odds(sorted([chance[at] for at in group])[-TIMES:]) + SAID * is_said(blocks, surest)
        if chance[surest] >= UNDER or not story or surest < story[0]:
            weight += TOLD * (share := told(blocks, surest, story))
            weight += OVER * (spaced and share >= OVER_TOLD and _is_over_deck(blocks, chance, surest))
        if weight > most:
            best, most = surest, weight
    if best is None:
        return {}, {}
    title, best = best, headline_of(blocks, verdicts, chance, best)
    chosen = {at for at in groups.get(first_saying(blocks, best), ()) if chance[at] >= ALSO} | {best}
    headlines = {at for at, verdict in enumerate(verdicts) if verdict.state == HEADLINE}
    forced = dict.fromkeys(sorted(chosen), HEADLINE)
    if title < best and title not in chosen:
        forced[title] = INSIDE
    return forced, dict.fromkeys(sorted((headlines | chance.keys()) - forced.keys()), HEADLINE)


def _is_over_deck(blocks: Sequence[Block], chance: Mapping[int, float], at: int) -> bool:
    """Whether a line that is long for a kicker stands right over another of other words, and both may be the headline."""
    if min(chance[at], chance.get(at + 1, 0.0)) < OVER_LEAST or blocks[at + 1].gap:
        return False
    lengths = volume(blocks[at].text), volume(blocks[at + 1].text)
    return min(lengths) >= OVER_LENGTH and likeness(blocks[at].text, blocks[at + 1].text) < OVER_ALIKE


def find_unlike(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The blocks that may be the headline at all, and say a day and its hour, how the page is reached or who wrote it: under a
    short headline "By Ana Diaz and Li Wei, Lisbon" looks more like one.
    """
    possible = [at for at, verdict in enumerate(verdicts) if verdict.posterior.get(HEADLINE, 0.0) >= POSSIBLE]
    return [at for at in possible if _is_unlike(blocks[at].text, lexicon)]


def _is_unlike(text: str, lexicon: Lexicon) -> bool:
    if is_trail(text) or _invites(text, lexicon) or text.startswith(SUBTITLE):
        return True
    if PARTS.isdisjoint(text) and begins_with_label(text, lexicon):
        return True
    mentions = find_dates(text, lexicon) if len(text) <= LONGEST_TIMED else ()
    return any(map(_is_timed, mentions)) or any(_is_signed(text, mention, lexicon) for mention in mentions[:1])


def _invites(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with several words that invite to a newsletter or a subscription; of 2,621 headlines none did."""
    hits = () if may_be_dense(text) else phrases_at_head(text, lexicon)
    return any(hit.category in INVITATIONS and hit.end > 1 for hit in hits)


def _is_timed(mention: DateMention) -> bool:
    """Whether a date is a day and its hour, or how long ago the story was published, as no headline says."""
    return mention.kind == "minute" or (mention.kind == "relative" and bool(mention.role))


def _is_signed(text: str, mention: DateMention, lexicon: Lexicon) -> bool:
    """Whether all that stands before a day is a person's name."""
    name = text[: mention.start].strip(PARTING) if mention.kind != "relative" else ""
    return is_name(name) and is_person(name, lexicon)


def find_pictured(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The blocks that may be the headline, are much likelier captions, and have a credit in them or below: where a text lacks its
    headline, the words of the first picture look most like one.
    """
    likely = [
        at
        for at, verdict in enumerate(verdicts)
        if verdict.posterior.get(CAPTION, 0.0) >= PICTURED * verdict.posterior.get(HEADLINE, 0.0) >= PICTURED * POSSIBLE
    ]
    return [at for at in likely if _has_credit(blocks, at, lexicon)]


def _has_credit(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    below = at + 1 < len(blocks) and is_credit(blocks[at + 1].text, lexicon)
    return below or all(split_credit(blocks[at].text, lexicon)[:2])


def _odds(chances: Sequence[float]) -> float:
    """The log-odds that one of several chances holds."""
    none = min(max(prod([1.0 - chance for chance in chances]), CERTAIN), 1.0 - CERTAIN)
    return log((1.0 - none) / none)
