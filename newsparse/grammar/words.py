"""The words of a line with their places and folded forms, in which phrases are looked for; several grammars read each line."""

from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon import Hit, Lexicon
from newsparse.text.folding import fold
from newsparse.text.making import maker
from newsparse.text.tokens import find_tokens, tokens


class Word(NamedTuple):
    """A word of a text: its range and its folded form."""

    start: int
    end: int
    folded: str


_word = maker(Word)


@lru_cache(maxsize=256)
def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text.

    >>> read_words("Ana Díaz")[1]
    Word(start=4, end=8, folded='diaz')
    """
    found = list(find_tokens(text))
    folded = fold_words([match[0] for match in found])
    return tuple([_word((*match.span(), word)) for match, word in zip(found, folded, strict=True)])


def fold_words(words: list[str]) -> list[str]:
    """The words folded, in one piece: one by one they take three times as long.

    >>> fold_words(["Ana", "Díaz"])
    ['ana', 'diaz']
    """
    folded = fold(" ".join(words)).split(" ")
    return folded if len(folded) == len(words) else [fold(word) for word in words]


def phrases_at_head(text: str, lexicon: Lexicon) -> list[Hit]:
    """The phrases that a text begins with.

    >>> from newsparse.lexicon import load
    >>> [(hit.category, hit.end) for hit in phrases_at_head("Source: Lake News", load("en"))]
    [('source', 1)]
    """
    return lexicon.find([fold(word) for word in tokens(text)], 0, 1)


def whole_phrases(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The categories of which a text is one phrase and nothing else.

    >>> from newsparse.lexicon import load
    >>> "source" in whole_phrases("Source:", load("en")), "source" in whole_phrases("Source: Lake News", load("en"))
    (True, False)
    """
    size = len(tokens(text))
    return frozenset([hit.category for hit in phrases_at_head(text, lexicon) if hit.end == size])
