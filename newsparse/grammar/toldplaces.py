"""Whether a story tells of a name as of a place: what tells "Altenholm. A ship sank." from "Enough. A ship sank."."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold


def tells_of_place(story: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a name stands behind a word for "in" or "from" in a story.

    >>> from newsparse.lexicon import load
    >>> [tells_of_place("The mayor was in Altenholm.", name, load("en")) for name in ("Altenholm", "Alten", "Mayor")]
    [True, False, False]
    """
    text, place = fold(story), fold(name)
    return bool(place) and any(_stands_in(text, f"{word} {place}") for word in lexicon.words("place_preposition"))


def _stands_in(text: str, words: str) -> bool:
    at = text.find(words)
    while at >= 0:
        if not text[max(0, at - 1) : at].isalnum() and not text[at + len(words) : at + len(words) + 1].isalnum():
            return True
        at = text.find(words, at + 1)
    return False
