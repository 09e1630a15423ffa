"""Authors one under another, each over a role or an outlet: "Ana Diaz / Lake News / Li Wei / Lake News".

The chain takes the first pair for a byline and the second name, far from the headline already, for furniture. What stands under
both names says the same: on pages never seen, all three such pairs were colleagues.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.names import is_name
from newsparse.grammar.words import phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BYLINE, FURNITURE, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.values import Block

LONGEST = 60
"""Characters of the longest name, role or outlet."""
_MISSED = frozenset((*FURNITURE, SUBHEAD))


def settle_colleagues(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with a second name, over the role or outlet that stands under the first one, as a byline."""
    settled = list(verdicts)
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
