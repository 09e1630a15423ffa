"""Captions by what stands beside or in them: a credit under a line or at its end, brackets that say who stands where.

The chain weighs a line against its neighbours one by one and takes such captions for text, standfirsts and subheads. On five
folds the rules found 29 captions of 23 publishers and took two lines of text for one: captions went from .694 to .725, the body
from .9502 to .9508. Wrong as often as right were lines under a credit, furniture and bylines over one, and subheads where
several of a page have a picture under them.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylines import begins_with_label, looks_like_names, read_byline
from newsparse.grammar.creditchains import is_chain
from newsparse.grammar.creditlabels import label_at_start, labels
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.credits import read_credit, split_credit
from newsparse.grammar.dates import find_dates
from newsparse.grammar.labelcuts import shouted_end
from newsparse.grammar.words import small_words
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.hangings import credits_picture, hanging_captions
from newsparse.labeling.pairs import settle_pairs
from newsparse.labeling.states import (
    BODY,
    BYLINE,
    CAPTION,
    CREDIT,
    DATE,
    HEADLINE,
    INSIDE,
    KICKER,
    LIST,
    SOURCE,
    STANDFIRST,
    SUBHEAD,
)
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.sentences import CLOSERS, ENDS, is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Block

OVER_CREDIT = 0.125
"""Probability of caption from which a sentence over a credit is one."""
SHORT_OVER_CREDIT, SHORTS_OVER_CREDIT = 0.2, 0.5
"""The same of a line that may be a subhead, alone of its kind or one of several on a page."""
WITH_CREDIT = 0.4
"""The same of a line in which a credit stands: names and signs at the end of a sentence look like one."""
LED_BY_CREDIT = 0.03
"""The same of one that a credit in capitals begins, or that ends in a name and its address: four of four."""
WITH_LETTER, WITH_CAPITAL = 0.05, 0.08
WITH_WORD = 0.01
"""The same of a line with a letter in brackets, or with a word for kinds of pictures and places in them ("(l.)", "(left)"): of 36
lines with either, 34 were captions; those of politicians' parties, which are capitals, had a thousandth, on other pages .06."""
LABELLED = 0.25
"""Probability of credit and caption together from which a line with a label of credits is one: five of five on the same pages."""
CHAINED = 0.08
"""The same of furniture that is a photographer, a sign and an agency ("Ana Diaz/AFP"): eight of ten, of three publishers."""
LONGEST = 200.0
"""Volume (see `tokens.volume`) of the longest caption found so: longer lines over a credit are paragraphs."""
LONGEST_WITH = 330.0
"""The same with the credit in it."""
SECOND = 0.1
"""Probability of byline from which a second credit is one: the only such line on the labelled pages was, two on pages never
seen."""
FEWEST = 4
"""Words of the shortest caption under its credit."""
_ALONE = frozenset((CREDIT, SOURCE, INSIDE))
_ABOVE = frozenset((HEADLINE, STANDFIRST, BYLINE, DATE, KICKER))
"""What the head of an article is made of. Under other lines a standfirst over a credit was text or furniture."""
_MISTAKEN = frozenset((BODY, STANDFIRST, SUBHEAD))
"""What the chain takes a caption for."""
_ASIDE = lazy(r"[(（]([^()（）]{1,24})[)）]")
_ANNOUNCES = (":", "：", "©", "ⓒ", " /")
"""What stands before a credit in a caption, and hardly ever before the last words of a paragraph."""
_BESIDE = frozenset((BODY, SUBHEAD, BYLINE, INSIDE, LIST, SOURCE))
_CHAINS = frozenset("/|")


def settle_captions(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with such lines as captions, and with labelled credits as credits."""
    verdicts = [_with_label(block, verdict, lexicon) for block, verdict in zip(blocks, verdicts, strict=True)]
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), default=0)
    verdicts = settle_pairs(blocks, verdicts, last, lexicon)
    settled = list(verdicts)
    over = [
        at
        for at in range(len(blocks) - 1)
        if verdicts[at].state in _MISTAKEN
        and credits_picture(blocks[at + 1], verdicts[at + 1], lexicon)
        and (verdicts[at].state != SUBHEAD or is_credit(blocks[at + 1].text, lexicon))
    ]
    short = sum(verdicts[at].state == SUBHEAD for at in over)
    for at in over:
        if volume(blocks[at].text) <= LONGEST and _is_caption(blocks[at], at, verdicts, last, short):
            settled[at] = verdicts[at]._replace(state=CAPTION)
    for at in _signing(blocks, verdicts, lexicon):
        settled[at] = verdicts[at]._replace(state=BYLINE)
    for at in hanging_captions(blocks, verdicts, lexicon):
        settled[at] = verdicts[at]._replace(state=CAPTION)
    for at in _under_agency(blocks, verdicts, lexicon):
        settled[at] = verdicts[at]._replace(state=CREDIT)
        settled[at + 1] = verdicts[at + 1]._replace(state=CAPTION)
    for at, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        mistaken = verdict.state in _MISTAKEN and _tells(block.text, verdict, lexicon)
        if mistaken or (verdict.state == BYLINE and _shows_with_credit(block.text, lexicon)):
            settled[at] = verdict._replace(state=CAPTION)
    return settled


def _under_agency(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The agency alone in the head of an article over a line that is no sentence: several broadcasters print their first picture
    so, the credit over the caption. On the labelled pages the one such line was a caption.
    """
    states = [verdict.state for verdict in verdicts]
    head = states.index(HEADLINE) if HEADLINE in states else len(states)
    text = next((at for at in range(head, len(states)) if states[at] == BODY and is_ended(blocks[at].text)), 0)
    found = [at for at in range(head + 1, text - 1) if states[at] in _ALONE and states[at - 1] != CAPTION]
    alone = [at for at in found[:1] if is_chain(blocks[at].text.strip()) and not begins_with_label(blocks[at].text, lexicon)]
    return [at for at in alone if _is_shown(blocks[at + 1], states[at + 1], lexicon)]


def _is_shown(block: Block, state: int, lexicon: Lexicon) -> bool:
    """Whether a line right under its picture's agency may be the caption: words, no sentence, no date and no names."""
    text = block.text.strip()
    words = sum(map(str.isalpha, text.split()))
    told = state not in (HEADLINE, BYLINE, DATE) and not block.gap and words >= FEWEST and volume(text) <= LONGEST
    return told and not is_ended(text) and not find_dates(text, lexicon) and not read_byline(text, lexicon).authors


def _signing(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[int]:
    """The credit without label under a picture that has one already, on a page without a byline: who wrote the story."""
    if any(verdict.state == BYLINE for verdict in verdicts):
        return []
    found = [
        at
        for at in range(1, len(blocks))
        if verdicts[at].state == CREDIT
        and verdicts[at].posterior.get(BYLINE, 0.0) >= SECOND
        and _is_credited(blocks[at - 1], verdicts[at - 1], lexicon)
        and _names_alone(blocks[at].text, lexicon)
    ]
    return found[:1]


def _is_credited(block: Block, verdict: Verdict, lexicon: Lexicon) -> bool:
    credited = verdict.state == CAPTION and split_credit(block.text, lexicon).credit is not None
    return credited or credits_picture(block, verdict, lexicon)


def _names_alone(text: str, lexicon: Lexicon) -> bool:
    return not label_at_start(text, lexicon) and not find_agencies(text) and "/" not in text and looks_like_names(text, lexicon)


def _tells(text: str, verdict: Verdict, lexicon: Lexicon) -> bool:
    """Whether a line itself tells that it is a caption: by a credit, or by brackets."""
    chance = verdict.posterior.get(CAPTION, 0.0)
    credited = volume(text) <= LONGEST_WITH and chance >= LED_BY_CREDIT and _is_credited_inside(text, verdict, lexicon)
    return credited or (chance >= WITH_WORD and volume(text) <= LONGEST and _shows(text, chance, lexicon))


def _is_credited_inside(text: str, verdict: Verdict, lexicon: Lexicon) -> bool:
    """Whether a caption and its credit are in a line: sure where a sign announces the credit, or no paragraph is mistaken."""
    caption, credit, _ = split_credit(text, lexicon)
    if not caption or not credit:
        return False
    announced = text[: text.rfind(credit)].rstrip().endswith(_ANNOUNCES)
    likely = verdict.posterior.get(CAPTION, 0.0) >= WITH_CREDIT
    return likely or announced or verdict.state == STANDFIRST or _is_led(text, lexicon)


def _shows_with_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a line tells something in small words and announces a credit behind it, so that it signs no story."""
    caption, credit, _ = split_credit(text, lexicon)
    if not caption or not credit or read_byline(caption, lexicon).leads:
        return False
    return small_words(caption.split()) > 0 and text[: text.rfind(credit)].rstrip().endswith(_ANNOUNCES)


def _is_led(text: str, lexicon: Lexicon) -> bool:
    """Whether a label of credits in capitals begins a line, or an electronic address ends it."""
    label = label_at_start(text, lexicon) or max([end for start, end in labels(text[:40], lexicon) if start == 0], default=0)
    return (label > 0 and shouted_end(text, label) > 0) or "@" in text.rsplit(" ", 1)[-1]


def _shows(text: str, chance: float, lexicon: Lexicon) -> bool:
    """Whether brackets say who stands where in a picture, or what kind of picture it is."""
    if "(" not in text and "（" not in text:
        return False
    brackets = list(_ASIDE.finditer(text))
    asides = [fold(found[1].strip(" .")) for found in brackets if _is_apart(text[: found.start()][-1:])]
    least = WITH_CAPITAL if any(found[1].isupper() for found in brackets) else WITH_LETTER
    letter = chance >= least and any(len(aside) == 1 and aside.isalpha() and aside.isascii() for aside in asides)
    return letter or not lexicon.words("caption").isdisjoint(asides)


def _is_apart(letter: str) -> bool:
    """Whether a bracket behind a letter is no ending of a word: "player(s)". East Asian scripts part no words."""
    return not (letter.isalnum() or letter == "_") or "\u3041" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


def _with_label(block: Block, verdict: Verdict, lexicon: Lexicon) -> Verdict:
    """The verdict on a line as a credit where a label of credits and a name say that it is one, or a name and an agency."""
    chance = verdict.posterior.get(CREDIT, 0.0) + verdict.posterior.get(CAPTION, 0.0)
    if verdict.state == INSIDE and chance >= CHAINED and _is_chain(block.text, lexicon):
        return verdict._replace(state=CREDIT)
    if verdict.state not in _BESIDE or chance < LABELLED:
        return verdict
    label = label_at_start(block.text, lexicon)
    word = fold(block.text[:label].strip(" (:："))
    if verdict.state == SOURCE and word in lexicon.words("source"):
        return verdict
    named = word in lexicon.words("credit") and read_credit(block.text, lexicon).credit not in (None, block.text[:label])
    return verdict._replace(state=CREDIT) if named and is_credit(block.text, lexicon) else verdict


def _is_chain(text: str, lexicon: Lexicon) -> bool:
    return not _CHAINS.isdisjoint(text) and bool(find_agencies(text)) and is_credit(text, lexicon)


def _is_caption(block: Block, at: int, verdicts: Sequence[Verdict], last: int, short: int) -> bool:
    """Whether a line over a credit is a caption: amid the text, in the head of the article, or alone of its kind."""
    state, posterior = verdicts[at]
    likely = posterior.get(CAPTION, 0.0)
    if state == SUBHEAD:
        return likely >= (SHORT_OVER_CREDIT if short == 1 else min(SHORTS_OVER_CREDIT, posterior.get(SUBHEAD, 0.0)))
    if likely < OVER_CREDIT:
        return False
    if state == STANDFIRST:
        return at > 0 and verdicts[at - 1].state in _ABOVE and block.text.rstrip(CLOSERS)[-1:] in ENDS
    return at < last
