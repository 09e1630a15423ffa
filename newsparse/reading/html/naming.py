"""What elements are called: the words of class, id, rel, role and itemprop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newsparse.text.patterns import lazy

NAMES = ("class", "id", "itemprop", "rel", "role")
LONGEST = 400
"""Characters of an attribute that are looked at: some sites put a whole style sheet into a class."""
MOST = 24
"""Words of one element that are kept."""

_WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def names_of(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words by which an element's attributes call it, in small letters, each once.

    >>> names_of({"class": "article__body isLead", "itemprop": "articleBody", "href": "/x"})
    ('article', 'body', 'is', 'lead')
    """
    written = [value for name in NAMES if (value := attributes.get(name))]
    return _words(" ".join(written)[:LONGEST]) if written else ()


@lru_cache(maxsize=8192)
def _words(names: str) -> tuple[str, ...]:
    found = dict.fromkeys(word.lower() for word in _WORD.findall(names) if 2 < len(word) < 20 or word.lower() == "ad")
    return tuple(found)[:MOST]
