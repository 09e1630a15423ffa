"""Lines that credit the text by what they name: web sites, companies and news services in bylines, sites under a label, many
agencies in one sentence, outlets in brackets under the paragraphs of a round-up.

The chain sees bylines, credits, subheads and furniture in them, for they look like those. On pages of unseen publishers these
rules and those of their names took the F1 of sources from .664 to .792 on whole pages (15 better, none worse; one round-up has
nine of the 26 names), from .608 to .728 on articles alone and from .593 to .667 on text cut at every tag. On 1,864 further
pages with known roles they changed three lines, sign-offs that name a site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.grammar.agencies import find_agencies, sells_pictures
from newsparse.grammar.names import is_name
from newsparse.grammar.outlets import LONGEST_NAME, is_organization, is_site_among, leading_site, site_in
from newsparse.grammar.signatures import words_beside
from newsparse.grammar.words import fold_words, phrases_at_head, whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, SIGNOFF, SOURCE, SUBHEAD
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

SPEAKING = frozenset((SOURCE, BYLINE, SIGNOFF, SUBHEAD, BODY))
"""States of lines that are read for what they name."""
BEHIND = 6
"""Blocks behind the last paragraph in which a label may announce sources, and blocks under it that may be some."""
SENTENCE = 40
"""Words of the longest paragraph that is a credit to agencies."""
HEAD = 40
"""Characters at the head of a paragraph in which a word for source stands."""
MANY = 4
"""Agencies that make a sentence a credit whatever it says: of three, news tells ("as the agencies A, B and C report"). On 2,600
pages no story has four.
"""
ROUNDUP = 4
"""Outlets in brackets that make a round-up. Two are the speakers of a transcript."""
EDGE = 3
"""Paragraphs at either end of the text among which one may be a label with sources. Of the three such paragraphs on the labelled
pages, credits of charts and of a film, two stood amid the text."""
BESIDE = 2
"""Words that may stand beside agencies under a label of sources: what they are, and a word for "and"."""
LABELLED = 80
"""Characters of the longest such paragraph."""
_PIECES = lazy(r"\s*[,;/،、]\s*")
_BRACKETED = lazy(r"\[([^\[\]:@]{2,40})\]")
_LISTED = lazy(r"[\s,،、;؛/&|·•+()-]*(?:\w{1,5}[\s,،、;؛/&|·•+()-]+){0,2}")
_ENDED = lazy(r"[\s)\]”\"»]*(?:[.。।!]|$)")


def settle_outlets(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the lines as sources that credit the text by what they name."""
    settled = list(verdicts)
    first = min((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), default=0)
    end = max((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), default=len(blocks))
    found = {
        at
        for at, verdict in enumerate(verdicts)
        if verdict.state in SPEAKING
        and _credits(blocks[at].text, verdict.state, at < first and not _is_word(blocks, verdicts, at - 1), lexicon)
    }
    for at, verdict in enumerate(verdicts):
        if verdict.state == SOURCE or 0 < at - end <= BEHIND:
            found.update(_announced(blocks, at, lexicon))
    found.update(_rounded_up(blocks, verdicts, end, lexicon))
    found.update(at for at in _at_edges(verdicts) if _is_labelled(blocks[at].text, lexicon))
    for at in found:
        settled[at] = Verdict(SOURCE, {SOURCE: 1.0})
    return settled


def _is_word(blocks: Sequence[Block], verdicts: Sequence[Verdict], at: int) -> bool:
    """Whether a block is a byline of one word: the label of the next."""
    return at >= 0 and verdicts[at].state == BYLINE and len(blocks[at].text.split()) == 1


def _credits(text: str, state: int, above: bool, lexicon: Lexicon) -> bool:
    """Whether a line in a state credits the text by itself; `above`: above the first paragraph, under no label.

    A line that the chain takes for a source is made sure of, too.
    """
    if state == SOURCE:
        return site_in(text, 1) is not None or is_organization(text, lexicon)
    if state == BYLINE:
        site = site_in(text, 0) if above else None
        return (site is not None and not site.startswith("www")) or is_organization(text, lexicon)
    if state == SIGNOFF:
        return (site_in(text, 1) is not None and site_in(text, 0) is None) or is_site_among(text)
    if state == SUBHEAD:
        return site_in(text, 1) is not None and any(hit.category == "source" for hit in phrases_at_head(text, lexicon))
    return state == BODY and _names_agencies(text, lexicon)


def _at_edges(verdicts: Sequence[Verdict]) -> set[int]:
    """The first and last paragraphs: amid the text a label of sources is a chart's."""
    paragraphs = [at for at, verdict in enumerate(verdicts) if verdict.state == BODY]
    return {*paragraphs[:EDGE], *paragraphs[-EDGE:]}


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph is a label of sources with a colon and some names, no more than one of them a person's by its form.

    A chart's credit ends in a full stop, a film's names those who made it.
    """
    label, colon, names = text.replace("：", ":").strip().partition(":")
    if not colon or len(text) > LABELLED or names[-1:] in ".!?。।" or "source" not in whole_phrases(label, lexicon):
        return False
    pieces = _PIECES.split(names.strip())
    return len(names.split()) <= 2 * LONGEST_NAME and sum(is_name(piece) and not _has_initials(piece) for piece in pieces) < 2


def _has_initials(name: str) -> bool:
    return any(word.isupper() and len(word) > 1 for word in tokens(name))


def _names_agencies(text: str, lexicon: Lexicon) -> bool:
    """Whether a short paragraph's sentence ends in a list of many agencies, or of two behind a word for source."""
    if len(text.split()) > SENTENCE:
        return False
    announced = any(hit.category == "source" for hit in phrases_at_head(text[:HEAD], lexicon))
    if not announced and sum(map(text.count, ",،、/")) < MANY - 2:
        return False
    run: list[str] = []
    after = 0
    mentions = find_agencies(text)
    for mention in mentions:
        if run and not _LISTED.fullmatch(text[after : mention.start]):
            run.clear()
        run.append(mention.name)
        after = mention.end
    named = len(set(run))
    return (named >= MANY or (named > 1 and announced)) and _ENDED.match(text[after:]) is not None


def _announced(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> Iterator[int]:
    """The lines that begin with a site, or are agencies, under a line that is a label of sources alone."""
    words = fold_words(tokens(blocks[at].text))
    if len(words) > 3 or not any(hit.category == "source" and hit.end == len(words) for hit in lexicon.find(words)):
        return
    for below in range(at + 1, min(at + 1 + BEHIND, len(blocks))):
        if leading_site(blocks[below].text) is not None or _is_agencies(blocks[below].text):
            yield below


def _is_agencies(text: str) -> bool:
    """Whether a line names agencies and hardly anything else ("Nachrichtenagenturen dpa und AFP")."""
    mentions = find_agencies(text) if len(text) <= LABELLED else ()
    return bool(mentions) and len(words_beside(text, mentions)) <= BESIDE and not any(sells_pictures(m.name) for m in mentions)


def _rounded_up(blocks: Sequence[Block], verdicts: Sequence[Verdict], end: int, lexicon: Lexicon) -> list[int]:
    """The lines of a round-up that are an outlet in brackets; none where there are few."""
    found: dict[int, str] = {}
    for at in range(min(end + BEHIND, len(blocks))):
        text = blocks[at].text.strip()
        match = _BRACKETED.fullmatch(text) if text[:1] == "[" else None
        if match and match[1][:1].isupper() and len(match[1].split()) <= LONGEST_NAME and not whole_phrases(match[1], lexicon):
            found[at] = match[1]
    return list(found) if len(set(found.values())) >= ROUNDUP else []
