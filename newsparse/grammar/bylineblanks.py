"""Doubled blanks of a byline: they part its fields, unless all of its blanks are doubled or they stand inside a name."""

from __future__ import annotations

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.names import is_name
from newsparse.grammar.words import fold_words
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy

_GAP = lazy("[ \u00a0]{2,}")
_SINGLE = lazy("[^ \u00a0][ \u00a0][^ \u00a0]")
_SIGN = lazy(r"[|•●▪&＆/;؛,،၊、，:()\[\]<>\"“”«»\u2013-\u2015]|\d|(?<!\w)-|-$|(?<!\S)·")


def join_names(line: str, lexicon: Lexicon) -> str:
    """The line with one blank where the words of a name have several, as templates leave them that fill in a middle name.

    >>> from newsparse.lexicon import load
    >>> english = load("en")
    >>> join_names("By Ana  Diaz and Li  Wei  Lisbon", english), join_names("By  Ana  Diaz", english)
    ('By Ana Diaz and Li Wei  Lisbon', 'By Ana Diaz')
    """
    pieces = _GAP.split(line) if "  " in line or "\u00a0" in line else []
    if len(pieces) < 2:
        return line
    if not _SINGLE.search(line):
        return " ".join(pieces)
    joined = pieces[0]
    for piece in pieces[1:]:
        joined += (" " if _is_parted(joined, piece, lexicon) else "  ") + piece
    return joined


def _is_parted(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a name has one word before a gap and one behind it."""
    words = _SIGN.split(before)[-1].rsplit("  ", 1)[-1].split()
    head = words[_beside(words, lexicon) :]
    tail = _SIGN.split(after, 1)[0].split()
    tail = tail[: _named(tail, lexicon)]
    return len(head) == len(tail) == 1 and is_name(f"{head[0]} {tail[0]}")


def _beside(words: list[str], lexicon: Lexicon) -> int:
    """Where the last word ends that a line has beside names; 0 if it has none."""
    folded = fold_words([word.strip(".") for word in words])
    small = [at + 1 for at, word in enumerate(folded) if word in lexicon.words("function_words")]
    return max([*small, *(hit.end for hit in lexicon.find(folded))], default=0)


def _named(words: list[str], lexicon: Lexicon) -> int:
    """How many words there are before the first that a line has beside names."""
    folded = fold_words(words)
    small = [at for at, word in enumerate(folded) if word in lexicon.words("function_words")]
    houses = [len(" ".join(words)[: agency.start].split()) for agency in find_agencies(" ".join(words))]
    houses += [at for at in range(1, len(words)) if words[at].isupper() and not words[0].isupper()]
    return min([*small, *houses, *(hit.start for hit in lexicon.find(folded))], default=len(words))
