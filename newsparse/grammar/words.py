"""The words of a line with their places and folded forms, in which phrases are looked for; several grammars read each line.

Lines of several labels are parted at them, each with what it announces: "Source: Lake News  Author: Mara Sol".
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon import Hit, Lexicon
from newsparse.text.folding import fold
from newsparse.text.making import maker
from newsparse.text.tokens import find_tokens, tokens

COLONS = (":", "：")
_COMMAS = frozenset(",&،、")
PARTICLE = 3
"""Letters of the longest word that names write small."""
LONGEST_LABELLED = 200
"""Characters of the longest line that is read so; a longer one is a sentence."""


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


def said_once(text: str) -> str:
    """A name that a link and what stands for its picture both have, once.

    >>> said_once("Ana Diaz Ana Diaz"), said_once("ANA DIAZ Ana Diaz"), said_once("Ana DiazAna Diaz"), said_once("Duran Duran II")
    ('Ana Diaz', 'Ana Diaz', 'Ana Diaz', 'Duran Duran II')
    """
    half = len(text) // 2
    first, second = text[:half], text[half + len(text) % 2 :]
    parted = text[half : half + 1].isspace() if len(text) % 2 else " " in first
    return second if parted and first.casefold() == second.casefold() else text


def phrases_at_head(text: str, lexicon: Lexicon) -> list[Hit]:
    """The phrases that a text begins with.

    >>> from newsparse.lexicon import load
    >>> [(hit.category, hit.end) for hit in phrases_at_head("Source: Lake News", load("en"))]
    [('source', 1)]
    """
    return lexicon.find(fold_words(tokens(text)), 0, 1)


def end_of_phrase(text: str, category: str, lexicon: Lexicon) -> int:
    """Where the longest phrase of a category ends that a text begins with; 0 if it begins with none.

    >>> from newsparse.lexicon import load
    >>> end_of_phrase("Source: Lake News", "source", load("en")), end_of_phrase("Lake News", "source", load("en"))
    (6, 0)
    """
    size = max([hit.end for hit in phrases_at_head(text, lexicon) if hit.category == category], default=0)
    return read_words(text)[size - 1].end if size else 0


def whole_phrases(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The categories of which a text is one phrase and nothing else.

    >>> from newsparse.lexicon import load
    >>> "source" in whole_phrases("Source:", load("en")), "source" in whole_phrases("Source: Lake News", load("en"))
    (True, False)
    """
    size = len(tokens(text))
    return frozenset([hit.category for hit in phrases_at_head(text, lexicon) if hit.end == size])


def is_joiner(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is an "and", or a comma, and no more.

    >>> from newsparse.lexicon import load
    >>> [is_joiner(line, load("en")) for line in (" and ", ",", "and more")]
    [True, True, False]
    """
    return line.strip() in _COMMAS or "joiner" in whole_phrases(line, lexicon)


def of_label(line: str, category: str, lexicon: Lexicon) -> str:
    """The part of a line that a label of a category begins, if the line has other labels too; else the line.

    >>> from newsparse.lexicon import load
    >>> of_label("Source: Lake News  Author: Mara Sol", "source", load("en"))
    'Source: Lake News'
    >>> of_label("Source: Lake News, Mara Sol", "source", load("en"))
    'Source: Lake News, Mara Sol'
    """
    if len(line) > LONGEST_LABELLED or sum(map(line.count, COLONS)) < 2:
        return line
    words = list(find_tokens(line))
    labels: dict[int, tuple[int, set[str]]] = {}
    for hit in lexicon.find([fold(word.group()) for word in words]):
        if line[words[hit.end - 1].end() :].lstrip().startswith(COLONS):
            first, categories = labels.setdefault(hit.end, (hit.start, set()))
            labels[hit.end] = (min(first, hit.start), categories | {hit.category})
    ordered = sorted(labels.values())
    for at, (first, categories) in enumerate(ordered):
        if category in categories and len(ordered) > 1:
            end = words[ordered[at + 1][0]].start() if at + 1 < len(ordered) else len(line)
            return line[words[first].start() : end].rstrip()
    return line


def small_words(words: Sequence[str]) -> int:
    """How many words of more letters than a particle has begin with a small letter.

    >>> small_words("Rovers extend coach through 2029".split())
    3
    """
    return sum(len(word) > PARTICLE and word[0].islower() for word in words)
