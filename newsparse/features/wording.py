"""Which phrases of the lexicons a block holds, and where in it; and its own first and last words."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern

from newsparse.features.page import Cell, Page

_PLAIN = frozenset(("joiner", "place_preposition", "clock", "relative_day"))
"""Categories of words so common that only a block that is nothing else tells anything."""


def observe(page: Page) -> Iterable[list[str]]:
    """Per block, the categories of its phrases by place, how many function words it has, and its edge words."""
    function_words = page.lexicon.words("function_words")
    return (_wording(cell, function_words) for cell in page.cells)


def _wording(cell: Cell, function_words: frozenset[str]) -> list[str]:
    seen = [f"is:{category}" for category in cell.whole]
    short = cell.volume < 120
    opens = "opens" if short else "opens_long"
    seen.extend([f"{opens}:{category}" for category in cell.opening if category not in _PLAIN])
    if short:
        seen.extend([f"has:{category}" for category in cell.holding if category not in _PLAIN])
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
    return list(map(intern, seen))  # in long texts copies of the names would take much of the memory
