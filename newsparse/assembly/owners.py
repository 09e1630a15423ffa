"""Whom a page belongs to, by its copyright lines: an outlet beside an author's name is no second author."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.openerparts import is_city
from newsparse.grammar.people import is_person
from newsparse.grammar.words import read_words
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.values import LabeledBlock

_LONGEST = 200
"""Characters of the longest copyright line; longer ones are terms of use and name many."""
_OTHERS = frozenset(("byline", "headline", "standfirst", "body", "caption", "credit"))
"""Roles of lines that claim no page: a picture may be the author's own."""
_PART = lazy(r"\s[-–—]\s|\s?[|/／]\s?")


def is_outlet(line: str, lexicon: Lexicon) -> bool:
    """Whether a line under an author's name says for whom: no person, but a city or a word for houses ("Akron Lamp Journal").

    >>> from newsparse.lexicon import load
    >>> [is_outlet(line, load("en")) for line in ("Akron Lamp Journal", "Chicago Lamp", "Ana Journal", "Lamp Works")]
    [True, True, False, False]
    """
    words = line.split()
    if len(words) < 2 or is_person(line, lexicon, likely=True):
        return False
    housed = not lexicon.words("house").isdisjoint(word.folded for word in read_words(line))
    return housed or any(is_city(" ".join(words[:size]), lexicon) for size in range(1, len(words)))


class Owners:
    """The copyright lines of a page.

    In the corpus they named 3 outlets that stood beside an author's name and were taken for a second one; 11 names that they
    hold were alone, and most of these are authors: blogs, and papers that sign for their staff.
    """

    def __init__(self, blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> None:
        self._blocks = blocks
        self._lexicon = lexicon
        self._lines: list[str] | None = None

    def names(self, name: str) -> bool:
        """Whether a copyright line holds a name, an article before it apart."""
        if self._lines is None:
            self._lines = [f" {fold(line)} " for line in self._found()]
        words = fold(name).split()
        if len(words) > 1 and words[0] in self._lexicon.words("function_words"):
            words = words[1:]
        return bool(words) and any(f" {' '.join(words)}" in line for line in self._lines)

    def without(self, text: str) -> str:
        """A byline without the outlet before its first separator ("Lake News – Ana Diaz")."""
        sign = _PART.search(text)
        return text[sign.end() :] if sign and sign.start() and self.names(text[: sign.start()].strip()) else text

    def _found(self) -> list[str]:
        lines = [line.text for block in self._blocks if block.role not in _OTHERS for line in block.block.lines]
        return [line for line in lines if len(line) <= _LONGEST and ("©" in line or self._claims(line))]

    def _claims(self, line: str) -> bool:
        hits = self._lexicon.find([word.folded for word in read_words(line)])
        return any(hit.category == "copyright" for hit in hits)
