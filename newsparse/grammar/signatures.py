"""Who signs a text beside an agency: initials or small words, and nothing else ("dpa/shem", "O.B. avec AFP")."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.grammar.agencies import AgencyMention, find_agencies
from newsparse.grammar.words import phrases_at_head
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import tokens

_INITIALS = lazy(r"[(\[]?([^\W\d_]{2,4}(?: ?//? ?[^\W\d_]{2,4}){1,3})[)\]]?", signs="/")
_SLASHES = lazy(r" ?//? ?")
WORDS = 4
"""Words, and letters of each, that may stand beside an agency in a signature."""


def are_initials(text: str) -> bool:
    """Whether a line is nothing but the initials of those who worked on the text ("rep/mmm/jrh").

    >>> [are_initials(line) for line in ("rep/mmm/jrh", "(anf/hmw)", "SOL // LAM", "AFP", "And/or", "Text/Bild", "dpa/shem")]
    [True, True, True, False, False, False, False]
    """
    match = _INITIALS.fullmatch(text.strip())
    groups = _SLASHES.split(match[1]) if match else []
    return len(groups) > 1 and (all(map(str.isupper, groups)) or all(map(str.islower, groups))) and not find_agencies(text)


def words_beside(text: str, mentions: Sequence[AgencyMention]) -> list[str]:
    """The words of a text without the agencies that were found in it.

    >>> words_beside("O.B. with AFP", [AgencyMention(10, 13, "AFP")])
    ['O', 'B', 'with']
    """
    rest = text
    for mention in mentions:
        rest = rest.replace(text[mention.start : mention.end], " ", 1)
    return tokens(rest)


def signs(text: str, beside: Sequence[str], lexicon: Lexicon, labels: Collection[str]) -> bool:
    """Whether the words beside the agencies of a text sign it, and none of these labels begins it.

    >>> from newsparse.lexicon import load
    >>> signs("dpa/shem", ["shem"], load("de"), ("credit",)), signs("Foto: dpa/shem", ["Foto", "shem"], load("de"), ("credit",))
    (True, False)
    """
    if not 0 < len(beside) <= WORDS:
        return False
    small = lexicon.words("function_words")
    if not all(len(word) <= WORDS or fold(word) in small for word in beside):
        return False
    return all(hit.category not in labels for hit in phrases_at_head(text, lexicon))
