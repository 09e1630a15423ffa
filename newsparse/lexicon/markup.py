"""What pages call their elements: words of class, id, rel, role and itemprop, by what stands there."""

from __future__ import annotations

from functools import lru_cache

from newsparse.lexicon.tables import read_table


@lru_cache(maxsize=1)
def _categories() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for category, words in read_table("markup")["words"].items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(category)
    return {word: tuple(categories) for word, categories in found.items()}


@lru_cache(maxsize=16384)
def categories_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """What an element with these words is likely to hold, each category once.

    >>> categories_of(("article", "body", "x")), categories_of(())
    (('content',), ())
    """
    known = _categories()
    return tuple(dict.fromkeys(category for word in words for category in known.get(word, ())))
