"""A sentence that a paragraph nearby says again is a pull quote, and a line under it that ends no sentence says who spoke; so
does a person's name and role under any sentence, and the line that names an account behind a dash signs a post.

The chain sees one line at a time and takes both for text and subheads. On five folds the rule found 13 quotes of nine publishers
that were taken for text and 5 lines under them, and took one sentence of the text for a quote.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.names import is_name
from newsparse.grammar.people import is_person
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CREDIT, INSIDE, LIST, NOTE, SOURCE, STATES, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.sentences import ENDS, is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Block

QUOTE = STATES.index("article/quote")
SHORTEST = 48.0
"""Volume (see `tokens.volume`) of the shortest pull quote; subheads are said again, too, but are shorter."""
LONGEST = 400
"""Characters of the longest one."""
SPEAKER = 48.0
"""Volume of the longest line that says who spoke."""
AROUND = 10
"""Blocks on either side in which it is said again. Lists and refrains of long texts repeat themselves farther off."""
PART = 0.6
"""How much of the paragraph it is at most: what is longer is the paragraph, printed twice."""
HEAD = 10_000
"""Characters of a paragraph that are looked through."""
POSTED = frozenset((BODY, LIST, SOURCE, BYLINE, CREDIT, NOTE))
"""What a line that signs a post is taken for: 18 of 23 on the labelled pages are of a quote, the others of furniture."""
WHO = 110
"""Characters of the longest line that says a name and who that is."""
SPOKEN = frozenset((INSIDE, CREDIT, BYLINE, LIST))
"""What is taken for such a line behind a dash, besides subheads."""
DASHES = ("—", "–", "-", "―")
_COMMA = lazy("[,،] ")
_ACCOUNT = lazy(r"^\S\s?\S.{0,80}\(@\w{1,40}\)")
MARKS = " \"'“”„«»‹›‘’「」『』"


def settle_quotes(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the pull quotes amid the text and their speakers as quotes."""
    settled = list(verdicts)
    for at, verdict in enumerate(verdicts):
        if verdict.state in POSTED and names_account(blocks[at].text):
            settled[at] = verdict._replace(state=QUOTE)
        if verdict.state in (BODY, SUBHEAD) and _is_repeated(blocks, at, verdicts):
            settled[at] = verdict._replace(state=QUOTE)
            below = at + 1
            if below < len(blocks) and verdicts[below].state == SUBHEAD and _names_speaker(blocks[below].text):
                settled[below] = verdicts[below]._replace(state=QUOTE)
        told = verdict.state in (SUBHEAD, QUOTE) or (verdict.state in SPOKEN and blocks[at].text.startswith(DASHES))
        if told and at and verdicts[at - 1].state in (BODY, QUOTE) and _is_attributed(blocks, at, lexicon):
            settled[at - 1 : at + 1] = [said._replace(state=QUOTE) for said in verdicts[at - 1 : at + 1]]
    return settled


def names_account(text: str) -> bool:
    """Whether a line signs a post in a social network.

    >>> names_account("— Lake News (@lakenews) May 3, 2024"), names_account("— Lake News")
    (True, False)
    """
    return text[:1] in DASHES and _ACCOUNT.search(text) is not None


def _is_repeated(blocks: Sequence[Block], at: int, verdicts: Sequence[Verdict]) -> bool:
    line = blocks[at].text
    said = line.strip(MARKS)
    if len(line) > LONGEST or said[-1:] not in ENDS or volume(line) < SHORTEST:
        return False
    near = range(max(0, at - AROUND), min(len(blocks), at + AROUND + 1))
    said = said[:-1]
    return any(
        verdicts[other].state == BODY and len(said) <= PART * len(blocks[other].text) and said in blocks[other].text[:HEAD]
        for other in near
    )


def _is_attributed(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Whether a line says a person's name and who that is, and the one above is a sentence: eight of nine such lines of four
    publishers said whose words stood above.
    """
    line, said = blocks[at].text, blocks[at - 1].text
    name, *who = _COMMA.split(line.lstrip(f"{''.join(DASHES)} "), 1)
    told = bool(who) and len(line) <= WHO and not is_ended(line) and is_name(name) and is_person(name, lexicon, likely=True)
    return told and len(said) <= LONGEST and is_ended(said)


def _names_speaker(text: str) -> bool:
    return text.rstrip(MARKS)[-1:] not in ENDS and volume(text) <= SPEAKER
