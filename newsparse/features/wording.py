"""Which phrases of the lexicons a block holds, and where in it; and its own first and last words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsparse.features.page import CAPTION, Cell, Page
from newsparse.text.once import once

_PLAIN = frozenset(("joiner", "place_preposition", "clock", "relative_day"))
"""Categories of words so common that only a block that is nothing else tells anything."""

_PICTURED = frozenset(("caption", "credit"))


def observe(page: Page) -> Iterator[list[str]]:
    """Per block, the categories of its phrases by place and of its neighbours', share of function words, edge words."""
    function_words = page.lexicon.words("function_words")
    names = [_names(cell.whole) for cell in page.cells]
    for at, cell in enumerate(page.cells):
        seen = _wording(cell, function_words)
        if at and names[at - 1]:
            seen.extend([f"under:{category}" for category in names[at - 1]])
        if at + 1 < len(names) and names[at + 1]:
            seen.extend([f"over:{category}" for category in names[at + 1]])
        yield list(map(once, seen))  # in long texts copies of the names would take much of the memory


@lru_cache(maxsize=1024)
def _names(categories: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(categories - _PLAIN))


def _wording(cell: Cell, function_words: frozenset[str]) -> list[str]:
    seen = [f"is:{category}" for category in cell.whole]
    short = cell.volume < 120
    opens = "opens" if short else "opens_long"
    seen.extend([f"{opens}:{category}" for category in cell.opening if category not in _PLAIN])
    if short:
        seen.extend([f"has:{category}" for category in cell.holding if category not in _PLAIN])
    elif cell.volume < CAPTION:
        seen.extend([f"has_long:{category}" for category in cell.holding & _PICTURED])
    words = cell.words
    if words:
        if len(words) >= 4:
            common = len([word for word in words if word in function_words])
            seen.append(f"function:{min(common * 10 // len(words), 5)}")
        if cell.volume < 60:
            seen.append(f"w0={words[0]}")
            if len(words) == 1:
                seen.append(f"only={words[0]}")
            elif len(words) <= 5:
                seen.append("all=" + " ".join(words))
                seen.append(f"w01={words[0]} {words[1]}")
            seen.append(f"w-1={words[-1]}")
        else:
            seen.append(f"v0={words[0]}")
    return seen
