"""What agencies tell of a line: a byline that is nothing else credits the text's source, initials beside them sign it.

The chain calls such lines bylines, credits and furniture, and other lines near agencies and labels sources: of 17 on 504
labelled pages that named neither an agency nor a word for "source" none was one.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.agencies import find_agencies, sells_pictures
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.stakes import otherwise
from newsparse.labeling.states import AFTER, STATES
from newsparse.labeling.stories import BODY
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens, volume
from newsparse.text.values import Annotated

SOURCE, BYLINE, CREDIT, SIGNOFF, TAGS = (
    STATES.index(f"article/{role}") for role in ("source", "byline", "credit", "signoff", "tags")
)
_NAMES = (SOURCE, BYLINE, CREDIT, TAGS)
_FURNITURE = (STATES.index("article/boilerplate"), STATES.index(AFTER))
ANNOUNCES = "is:source"
SAYS = frozenset({ANNOUNCES, "opens:source", "has:source", "opens_long:source"})
"""What is observed of a line that is, begins with or holds a word for "source"."""
BEHIND = 6
"""Blocks behind the last paragraph in which initials and agencies sign it."""
SIGNS = 4
"""Words, and letters of each, that stand beside an agency in a signature ("dpa/shem", "O.B. avec AFP")."""
LONGEST = 80
"""Characters of the longest line that is looked at for agencies alone."""
NAME = 80.0
"""Volume (see `tokens.volume`) of the longest line of names under a word for "source"."""


def settle_sources(annotated: Annotated, verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with the sources that agencies and labels prove, without those that neither does, and with signatures."""
    blocks = annotated.document.blocks
    settled: list[Verdict] = []
    end = max((at for at, verdict in enumerate(verdicts) if verdict.state == BODY), default=len(blocks))
    listed = False
    for at, (block, seen, verdict) in enumerate(zip(blocks, annotated.observations, verdicts, strict=True)):
        listed = listed and verdict.state in _NAMES and volume(block.text) <= NAME
        state = verdict.state
        if listed:
            state = SOURCE
        elif state == SOURCE and SAYS.isdisjoint(seen) and not find_agencies(block.text):
            state = otherwise(verdict, SOURCE).state
        elif state == BYLINE and _is_agency(block.text, lexicon):
            state = SOURCE
        elif 0 < at - end <= BEHIND and (state in _FURNITURE or state == CREDIT) and _signs(block.text, lexicon):
            state = SIGNOFF
        listed = listed or (state == SOURCE and ANNOUNCES in seen and block.text.endswith((":", "：")))
        settled.append(verdict if state == verdict.state else verdict._replace(state=state))
    return settled


def _beside(text: str) -> tuple[bool, list[str]]:
    """Whether a line names agencies that sell texts, and its other words."""
    mentions = find_agencies(text) if len(text) <= LONGEST else ()
    rest = text
    for mention in mentions:
        rest = rest.replace(text[mention.start : mention.end], " ", 1)
    return bool(mentions) and not any(sells_pictures(mention.name) for mention in mentions), tokens(rest)


def _is_agency(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is agencies alone, or they stand behind a word of bylines."""
    named, rest = _beside(text)
    labels = lexicon.find([fold(word) for word in rest], 0, 1)
    return named and (not rest or any(hit.category == "byline" and hit.end == len(rest) for hit in labels))


def _signs(text: str, lexicon: Lexicon) -> bool:
    named, rest = _beside(text)
    small = lexicon.words("function_words")
    labels = {hit.category for hit in lexicon.find([fold(word) for word in tokens(text)], 0, 1)}
    brief = 0 < len(rest) <= SIGNS and all(len(word) <= SIGNS or fold(word) in small for word in rest)
    return named and brief and labels.isdisjoint(("credit", "byline", "copyright"))
