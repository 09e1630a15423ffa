"""Authors one under another: each over a role or an outlet ("Ana Diaz / Lake News / Li Wei / Lake News"), or with an "and" or a
comma on a line of its own between them.

The chain takes the first for a byline and the second name, far from the headline already, for furniture. What stands under both
names says the same: on pages never seen, all three such pairs were colleagues.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.names import is_name
from newsparse.grammar.words import is_joiner, phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, FURNITURE, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.values import Block

LONGEST = 60
"""Characters of the longest name, role or outlet."""
LIKELY = 0.1
"""Probability of a byline from which a name right above or below another that signs is one."""
_MISSED = frozenset((*FURNITURE, SUBHEAD))


def settle_colleagues(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with a second name, over the role or outlet that stands under the first one, or under "and", as a byline."""
    settled = list(verdicts)
    for at in range(len(blocks) - 2):
        joined = settled[at].state == BYLINE and is_joiner(blocks[at + 1].text, lexicon)
        further = verdicts[at + 2].state in _MISSED and _is_person(blocks[at + 2].text.strip(), lexicon)
        if joined and (further or verdicts[at + 2].state == BYLINE):
            settled[at + 1 : at + 3] = [verdict._replace(state=BYLINE) for verdict in verdicts[at + 1 : at + 3]]
    for at, verdict in enumerate(verdicts):
        likely = verdict.state in _MISSED and verdict.posterior.get(BYLINE, 0.0) >= LIKELY
        near = range(max(0, at - 1), min(at + 2, len(blocks))) if likely else ()
        beside = [other for other in near if verdicts[other].state == BYLINE]
        if beside and all(_is_person(blocks[one].text.strip(), lexicon) for one in (at, *beside)):
            settled[at] = verdict._replace(state=BYLINE)
    for at in range(len(blocks) - 3):
        if settled[at].state != BYLINE or verdicts[at + 2].state not in _MISSED:
            continue
        first, role, second, again = [block.text.strip() for block in blocks[at : at + 4]]
        if max(map(len, (first, role, second, again))) > LONGEST or first == second:
            continue
        if _is_person(first, lexicon) and _is_person(second, lexicon) and _says_same(role, again, lexicon):
            for place in range(at + 1, at + 4):
                if verdicts[place].state in _MISSED:
                    settled[place] = verdicts[place]._replace(state=BYLINE)
    return settled


def _is_person(text: str, lexicon: Lexicon) -> bool:
    return " " in text and is_name(text) and not phrases_at_head(text, lexicon)


def _says_same(role: str, again: str, lexicon: Lexicon) -> bool:
    """Whether two lines are the same, or begin with a word for who writes."""
    return fold(role) == fold(again) or all(
        any(hit.category == "role" for hit in phrases_at_head(text, lexicon)) for text in (role, again)
    )
