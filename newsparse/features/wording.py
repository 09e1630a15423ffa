"""Which phrases of the lexicons a text holds, and where in it; and its own first and last words."""

from __future__ import annotations

from functools import lru_cache

from newsparse.features.cell import CAPTION, Cell
from newsparse.lexicon import Lexicon
from newsparse.text.once import once

PLAIN = frozenset(("joiner", "place_preposition", "clock", "relative_day"))
"""Categories of words so common that only a block that is nothing else tells anything."""
SHORT = 120
"""Volume under which a text is short: what opens it says more of it, and what it holds says something."""

_PICTURED = frozenset(("caption", "credit"))


def observe(cell: Cell, lexicon: Lexicon) -> list[str]:
    """The categories of a text's phrases by place, its share of function words, its edge words.

    In long texts copies of the names would take much of the memory, so those of words are kept once.
    """
    seen = [*_categories(cell.whole, cell.opening, cell.holding, cell.volume < SHORT, cell.volume < CAPTION)]
    words = cell.words
    if words:
        if len(words) >= 4:
            common = len([*filter(lexicon.words("function_words").__contains__, words)])
            seen.append(_FUNCTION[min(common * 10 // len(words), 5)])
        seen += map(once, _edges(words) if cell.volume < 60 else (f"v0={words[0]}",))
    return seen


_FUNCTION = [f"function:{tenth}" for tenth in range(6)]


@lru_cache(maxsize=1024)
def _categories(
    whole: frozenset[str], opening: frozenset[str], holding: frozenset[str], short: bool, brief: bool
) -> tuple[str, ...]:
    seen = [f"is:{category}" for category in whole]
    opens = "opens" if short else "opens_long"
    seen += [f"{opens}:{category}" for category in opening - PLAIN]
    if short:
        seen += [f"has:{category}" for category in holding - PLAIN]
    elif brief:
        seen += [f"has_long:{category}" for category in holding & _PICTURED]
    return tuple(seen)


def _edges(words: list[str]) -> list[str]:
    """The words of a text of few words, by their places."""
    seen = [f"w0={words[0]}"]
    if len(words) == 1:
        seen.append(f"only={words[0]}")
    elif len(words) <= 5:
        seen.append("all=" + " ".join(words))
        seen.append(f"w01={words[0]} {words[1]}")
    seen.append(f"w-1={words[-1]}")
    return seen
