"""Authors one under another, each over a role or an outlet: "Ana Diaz / Lake News / Li Wei / Lake News".

The chain takes the first pair for a byline and the second name, far from the headline already, for furniture. What stands under
both names says the same: on pages never seen, all three such pairs were colleagues. A line of a town and a name before the first
paragraph it takes for text where a colon ends it, as Egyptian papers print it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylines import read_byline
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import begins_with_city
from newsparse.grammar.words import COLONS, phrases_at_head
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, FURNITURE, HEADLINE, STANDFIRST, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

LONGEST = 60
"""Characters of the longest name, role or outlet."""
NAMES = 0.6
"""How much of a line the names behind a label must take, lest "From Lisbon to Porto" be signed by Lisbon."""
_MISSED = frozenset((*FURNITURE, SUBHEAD))
_UNSIGNED = frozenset((*_MISSED, BODY, STANDFIRST))


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


def settle_signed(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the lines that sign the story as bylines: between headline and text those with a label ("By Ana Diaz")
    or, on a page without a byline, several names or one with a role ("Ana Diaz, Li Wei and Jo Day"); right over the text or as
    its first line those that a colon parts from it ("Cairo - Ana Diaz:").
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    head = states.index(HEADLINE) if HEADLINE in states else -1
    text = next((at for at in range(head + 1, len(blocks)) if states[at] == BODY and is_ended(blocks[at].text)), 0)
    first = states.index(BODY) if BODY in states else 0
    for at in {*range(head + 1, text), first - 1, first}:
        if not 0 <= at < len(blocks) - 1 or states[at] not in _UNSIGNED:
            continue
        line = blocks[at].text.strip()
        parted = states[at + 1] == BODY and _is_parted(line, lexicon)
        if parted or (head < at < text and _signs(line, BYLINE not in states, lexicon)):
            settled[at] = verdicts[at]._replace(state=BYLINE)
    return settled


def _is_parted(line: str, lexicon: Lexicon) -> bool:
    """Whether a short line ends in a colon and is a label and names, or a known city, a dash and a name."""
    if len(line) > LONGEST or line[-1:] not in COLONS:
        return False
    byline = read_byline(line, lexicon, known=True)
    place, dash, _ = line.replace("–", "-").partition("-")
    return bool(byline.authors) and (byline.leads or (bool(dash) and begins_with_city(place.strip(), lexicon)))


def _signs(line: str, alone: bool, lexicon: Lexicon) -> bool:
    """Whether a short line is a label and full names and hardly more, or, if `alone`, several names or one and a role."""
    if len(line) > LONGEST or is_ended(line):
        return False
    byline = read_byline(line, lexicon)
    if alone and byline.role and len(byline.authors) == 1:
        return " " in byline.authors[0] and line.startswith(f"{byline.authors[0]},")
    several = alone and len(byline.authors) > 1 and all(map(is_name, byline.authors))
    return bool(byline.authors) and (byline.leads or several) and _is_names(byline.authors, line)


def _is_names(authors: Sequence[str], line: str) -> bool:
    """Whether full names take most of a line."""
    return all(" " in name for name in authors) and sum(map(len, authors)) >= NAMES * len(line)
