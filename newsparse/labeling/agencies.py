"""What agencies tell of a line: a byline that is nothing else credits the text's source, initials beside them sign it, as do
several initials alone.

The chain calls such lines bylines, credits and furniture. On five folds the rules found five sources in four languages and three
signatures; of the others two were sources and one was furniture. That a source names an agency or a word for "source" was tried,
too: 17 lines that do neither were none on pages never seen, but a page that credits a dozen outlets by name alone lost them all.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.agencies import find_agencies, sells_pictures
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import enclosed_agency
from newsparse.grammar.outlets import is_site_among
from newsparse.grammar.signatures import are_initials, signs, words_beside
from newsparse.grammar.words import phrases_at_head, whole_phrases
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, FURNITURE, SIGNOFF, SOURCE
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import tokens
from newsparse.text.values import Block

BEHIND = 6
"""Blocks behind the last paragraph in which initials and agencies sign it."""
PEOPLE = 0.75
"""Share of what brackets hold that names are where people sign in them; the rest parts them."""
CONTACT = 6
"""Words of the longest line with a mail address that is no sentence."""
_MAIL = lazy(r"\w@[\w-]+\.\w")
LONGEST_NAME = 4
"""Words of the longest name behind a word for "source"."""
LONGEST = 80
"""Characters of the longest line that is looked at for agencies alone."""


def settle_sources(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with bylines of agencies alone as sources, and with signatures behind the text as sign-offs."""
    settled: list[Verdict] = []
    end = _last_paragraph(blocks, verdicts, lexicon)
    first = next((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), 0)
    for at, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        state = verdict.state
        if state == BYLINE and _is_agency(block.text, lexicon):
            state = SOURCE
        elif state == SOURCE and (_names_people(block.text, lexicon) or (at < first and _helps(block.text, lexicon))):
            state = BYLINE
        elif 0 < at - end <= BEHIND and are_initials(block.text):
            state = SIGNOFF
        elif 0 < at - end <= BEHIND and state == BODY:
            signed = "/" in block.text.strip("/") and _signs(block.text, lexicon)
            state = SIGNOFF if signed or _is_contact(block.text) else SOURCE
        elif 0 < at - end <= BEHIND and (state in FURNITURE or state == CREDIT):
            shows = state == CREDIT and verdicts[at - 1].state == CAPTION
            if enclosed_agency(block.text) or (state == CREDIT and not shows and _is_labelled(block.text, lexicon)):
                state = SOURCE
            elif _signs(block.text, lexicon):
                state = SIGNOFF
        settled.append(verdict if state == verdict.state else verdict._replace(state=state))
    return settled


def _last_paragraph(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> int:
    """The index of the last paragraph, what signs it apart: initials, a mail address, an agency in brackets or with its label."""
    for at in range(len(blocks) - 1, -1, -1):
        if verdicts[at].state == BODY and not _closes(blocks[at].text, lexicon):
            return at
    return len(blocks)


def _is_contact(text: str) -> bool:
    """Whether a line is a mail address and a few words."""
    return "@" in text and len(text.split()) <= CONTACT and _MAIL.search(text) is not None and not is_ended(text)


def _closes(text: str, lexicon: Lexicon) -> bool:
    """Whether a line signs the text or says where it is from, and is none of it."""
    if len(text) > LONGEST:
        return False
    if are_initials(text) or enclosed_agency(text) or _is_contact(text) or is_site_among(text):
        return True
    label, colon, name = text.partition(":")
    kinds = whole_phrases(label, lexicon) if colon and 0 < len(name.split()) <= LONGEST_NAME else ()
    return ("source" in kinds and "byline" not in kinds) or _credits(text, lexicon)


def _credits(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is an agency and, joined by slashes, initials, or an agency behind a phrase for "with material of"."""
    named, rest = _beside(text)
    if not named or not rest or is_ended(text):
        return False
    if "/" in text and all(fold(word) not in lexicon.words("function_words") for word in rest):
        return _signs(text, lexicon)
    hits = phrases_at_head(text, lexicon)
    sizes = [hit.end for hit in hits if hit.category == "source"] if all(hit.category != "byline" for hit in hits) else []
    joiners = lexicon.words("joiner") | lexicon.words("function_words")
    return bool(sizes) and all(fold(word) in joiners for word in rest[max(sizes) :])


def _beside(text: str) -> tuple[bool, list[str]]:
    """Whether a line names agencies that sell texts, and its other words."""
    mentions = find_agencies(text) if len(text) <= LONGEST else ()
    return bool(mentions) and not any(sells_pictures(mention.name) for mention in mentions), words_beside(text, mentions)


def _is_agency(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is agencies alone, or they stand behind a word of bylines."""
    named, rest = _beside(text)
    words = [fold(word) for word in rest]
    labels = lexicon.find(words, 0, 1) if words == [fold(word) for word in tokens(text)[: len(words)]] else []
    return named and (not rest or any(hit.category == "byline" and hit.end == len(rest) for hit in labels))


def _signs(text: str, lexicon: Lexicon) -> bool:
    named, rest = _beside(text)
    return named and signs(text, rest, lexicon, ("credit", "byline", "copyright"))


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a word for "source" and a colon, and no picture agency follows."""
    head, colon, rest = text.partition(":")
    told = bool(colon) and "source" in whole_phrases(head, lexicon)
    return told and not any(sells_pictures(mention.name) for mention in find_agencies(rest))


def _helps(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a person's full name and the agency that helped ("Ana Diaz avec AFP"); a slash parts photographers."""
    line = text.strip()
    authors = read_byline(line, lexicon, known=True).authors if len(line) <= LONGEST and "/" not in line else ()
    name = authors[0] if authors else ""
    return " " in name and is_name(name) and line.startswith(name) and bool(find_agencies(line[len(name) :]))


def _names_people(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is people's names behind their label, or in brackets: "（李小明、王小華）"."""
    line = text.strip()
    label, colon, _ = line.partition(":")
    if len(line) <= LONGEST and colon and not find_agencies(line) and "source" not in whole_phrases(label, lexicon):
        byline = read_byline(line, lexicon)
        return byline.leads and bool(byline.authors)
    if len(line) > LONGEST or line[:1] not in "(（【[" or line[-1:] not in ")）】]" or find_agencies(line):
        return False
    inner = line[1:-1]
    authors = read_byline(inner, lexicon).authors
    people = len(authors) > 1 or (bool(authors) and has_east_asian(line))
    return people and sum(map(len, authors)) >= PEOPLE * len(inner)
