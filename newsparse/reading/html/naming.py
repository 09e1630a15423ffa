"""What elements are called: the words of class, id, rel, role and itemprop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from newsparse.text.patterns import lazy

LONGEST = 400
"""Characters of an attribute that are looked at: some sites put a whole style sheet into a class."""
MOST = 24
"""Words of one element that are kept."""

_WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def names_of(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words by which an element's attributes call it, in small letters, each once.

    >>> names_of({"class": "article__body isLead", "itemprop": "articleBody", "href": "/x"})
    ('article', 'body', 'lead')
    """
    if not attributes:
        return ()
    get = attributes.get
    return _words(get("class"), get("id"), get("itemprop"), get("rel"), get("role"))


@lru_cache(maxsize=16384)
def _words(*names: str | None) -> tuple[str, ...]:
    words = _WORD.findall(" ".join([name for name in names if name])[:LONGEST])
    return tuple(dict.fromkeys([word.lower() for word in words if 2 < len(word) < 20 or word in ("ad", "AD", "Ad")]))[:MOST]
