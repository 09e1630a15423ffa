"""Outlets told by the form of their names: web sites, companies and news services."""

from __future__ import annotations

from functools import lru_cache

from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import may_be_dense
from newsparse.text.tokens import tokens

LONGEST_NAME = 6
"""Words of the longest name of an outlet; what is longer is a sentence."""
_SITE = lazy(r"[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,12}", signs=".")
_EDGES = " \t\u00a0\"'“”„«»()[]（）【】<>*•|,،:：;-–—"
_LISTED = lazy(r"[,/]")
_PARTED = lazy(r"[,،、;|/•·@©\d]|\s[-–—]\s")


def leading_site(text: str) -> str | None:
    """The web site that a line is, or that stands in it before a colon.

    >>> [leading_site(line) for line in ("lamps.example.com", "lamps.example.com: Harbours", "See lamps.example.com")]
    ['lamps.example.com', 'lamps.example.com', None]
    """
    site = text.split(": ", 1)[0].strip(_EDGES)
    return site if _SITE.fullmatch(site) else None


def site_in(text: str, beside: int) -> str | None:
    """The one web site of a text that has no more than `beside` other words.

    >>> site_in("Via lamps.example.com", 1), site_in("Via lamps.example.com", 0), site_in("F.P. Sol", 1)
    ('lamps.example.com', None, None)
    """
    words = [word.strip(_EDGES) for word in text.split()[: beside + 2]]
    words = [word for word in words if word]
    sites = [word for word in words if _SITE.fullmatch(word)]
    return sites[0] if len(sites) == 1 and len(words) - 1 <= beside else None


def is_site_among(text: str) -> bool:
    """Whether a text is a site and other single words, parted by commas and slashes.

    >>> [is_site_among(text) for text in ("red, lamps.example.at/Agenturen", "red, Wien", "lamps.example.at and us, Wien")]
    [True, False, False]
    """
    pieces = [piece.strip() for piece in _LISTED.split(text.strip(_EDGES))]
    single = 1 < len(pieces) <= LONGEST_NAME and all(len(piece.split()) == 1 for piece in pieces)
    return single and any(map(_SITE.fullmatch, pieces))


def is_organization(text: str, lexicon: Lexicon) -> bool:
    """Whether a byline is one name that begins or ends with a word for a company or a news service.

    >>> from newsparse.lexicon import load
    >>> [is_organization(line, load("en")) for line in ("By Harbour News Service", "Lamp GmbH", "Mara Sol, Lamp GmbH")]
    [True, True, False]
    """
    if _PARTED.search(text) or len(text.split()) > LONGEST_NAME + 1:
        return False
    words = [fold(word) for word in tokens(text)]
    labels = [hit.end for hit in lexicon.find(words, 0, 1) if hit.category == "byline"]
    words = words[max(labels, default=0) :]
    named = _tokens_of(lexicon.words("organization"), may_be_dense(text))
    return any(len(words) > len(part) and part in (words[: len(part)], words[-len(part) :]) for part in named)


@lru_cache(maxsize=64)
def _tokens_of(phrases: frozenset[str], dense: bool) -> tuple[list[str], ...]:
    """The words of phrases. In scripts without spaces only where such are sought: they take a large pattern."""
    return tuple([tokens(phrase) for phrase in phrases if dense or not may_be_dense(phrase)])
