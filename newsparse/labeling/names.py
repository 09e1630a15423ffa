"""Names that sign a story alone, most without a label, on a page where nothing else does: about the headline or behind the text.

The chain takes many for furniture: a menu has such lines, too. But furniture seldom stands between headline and text with a name
of two words, and the topics that do are told of in the story, as those who write it are not; its last paragraph apart, which may
name them once more.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylines import begins_with_label, read_byline
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import is_city
from newsparse.labeling.bylines import LONGEST, first_sentence
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import content, words_of
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, DATE, FURNITURE, HEADLINE, KICKER, STANDFIRST
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import has_east_asian
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

ABOVE = 3
"""Blocks over the headline in which a name may sign the story."""
LIKELY = 0.06
"""Probability of a byline from which a name is one: on five folds ten names of three views were authors, four were not."""
WORDS = 3
"""Words of the longest name that signs the story as its last paragraph."""
ENCLOSED = 30
"""Characters of the longest line in brackets that signs so."""
DATED = 0.03
"""The same of a line right above or below the story's date, where what is taken for a credit may be a name, too."""
_PARTING = " :：-–—"
"""What parts a city from the name of who wrote from there."""
_SILENT = frozenset((*FURNITURE, KICKER))
_TELLING = frozenset((HEADLINE, STANDFIRST, BODY, CAPTION))


def settle_names(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts, with the byline of a page that has none: the likeliest line of furniture about the headline that begins with
    a name ("Ana Diaz | 3 hours ago"), or the last paragraph if it is one.
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states or BYLINE in states:
        return settled
    head = states.index(HEADLINE)
    text = first_sentence(blocks, states, head)
    dated = {at for at in range(max(0, head - ABOVE), text) if DATE in (states[at - 1 : at] + states[at + 1 : at + 2])}
    near = [at for at in range(max(0, head - ABOVE), text) if states[at] in _SILENT or (states[at] == CREDIT and at in dated)]
    likely = [at for at in near if verdicts[at].posterior.get(BYLINE, 0.0) >= (DATED if at in dated else LIKELY)]
    last = _last(states)
    signed = is_name(blocks[last].text.strip()) or _is_labelled(blocks[last].text, lexicon) or _is_enclosed(blocks[last].text)
    if likely or signed:
        told = words_of(blocks, [at for at, state in enumerate(states) if state in _TELLING and (at != last or at == text)])
        likely = [at for at in likely if _names(blocks[at].text, told, lexicon)]
        if likely:
            at = max(likely, key=lambda at: verdicts[at].posterior[BYLINE])
            settled[at] = verdicts[at]._replace(state=BYLINE)
        elif signed and _signs(blocks[last].text.strip(), told, lexicon):
            settled[last] = verdicts[last]._replace(state=BYLINE)
    return settled


def _last(states: Sequence[int]) -> int:
    """The last paragraph, or the headline where there is none."""
    return max((at for at, state in enumerate(states) if state == BODY), default=states.index(HEADLINE))


def _signs(text: str, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether the last paragraph is but a full name in letters that have capitals, a label and a name, or stands in brackets."""
    bare = text.upper() != text.lower() and len(text.split()) <= WORDS
    if _is_enclosed(text):
        return bool(read_byline(text, lexicon).authors)
    return (bare or _is_labelled(text, lexicon)) and _names(text, told, lexicon)


def _is_enclosed(text: str) -> bool:
    """Whether a short line stands in brackets and is East Asian, as reporters sign there ("（ワシントン=山本太郎）")."""
    line = text.strip()
    return 2 < len(line) <= ENCLOSED and line[0] in "（(【［" and line[-1] in "）)】］" and has_east_asian(line)


def _names(text: str, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a short line begins with a full name, or a label and one, of nobody that the story tells of."""
    line = " ".join(text.split())
    byline = read_byline(line, lexicon) if len(line) <= LONGEST else None
    if byline is None or len(byline.authors) != 1:
        return False
    before = line[: line.find(byline.authors[0])].rstrip(_PARTING)
    if before and not byline.leads and not is_city(before, lexicon):
        return False
    return " " in byline.authors[0] and told.isdisjoint(content(byline.authors[0]))


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a line that is no sentence begins with a label for who wrote."""
    return len(text) <= LONGEST and not is_ended(text) and begins_with_label(text, lexicon)
