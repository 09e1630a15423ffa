"""Titles without the name of their site, told by comparison with what the page shows and what the site calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from newsparse.text.metadata import Metadata
from newsparse.text.patterns import lazy
from newsparse.text.tokens import key, tokens

_SEPARATOR = lazy(r"\s*(?:\s[-–—―:·•»«/\\]+\s|[|｜‖¦]+|\s::\s|--+|—|_)\s*|(?<=[^\x00-\u2fff])[-–－]|[-–－](?=[^\x00-\u2fff])")
LONG = 4
"""Words from which on a site's name that is also the page's headline is no name: some programs write the one for the other."""
PARTS = 6
"""Pieces of the longest title that is taken apart."""


def shorter(title: str) -> Iterator[str]:
    """A title and what is left of it without its last pieces, then without its first ones; the longest first.

    >>> list(shorter("Storm hits Lisbon | World | Gazette"))
    ['Storm hits Lisbon | World | Gazette', 'Storm hits Lisbon | World', 'Storm hits Lisbon', 'World | Gazette', 'Gazette']
    """
    breaks = [match.span() for match in _SEPARATOR.finditer(title)][: PARTS - 1]
    yield title
    for start, _ in reversed(breaks):
        if title[:start].strip():
            yield title[:start].strip()
    for _, end in breaks:
        if title[end:].strip():
            yield title[end:].strip()


def site_keys(metadata: Metadata) -> frozenset[str]:
    """What the site calls itself, folded: its name, its publisher's, its host with and without its ending.

    >>> from newsparse.text.metadata import Claim
    >>> known = Metadata(site=(Claim("Lake Gazette", "meta"),), canonical=(Claim("https://www.lake.example/a", "link"),))
    >>> sorted(site_keys(known))
    ['lake', 'lakeexample', 'lakegazette', 'wwwlakeexample']
    """
    names = [claim.value for claim in metadata.site]
    for claim in metadata.canonical:
        host = urlsplit(claim.value).hostname or ""
        bare = host.removeprefix("www.")
        names += [host, bare, bare.split(".")[0]]
    heads = {claim.value for claim in metadata.headlines if len(tokens(claim.value)) >= LONG}
    return frozenset(name for name in map(key, names) if len(name) > 1) - {key(head) for head in heads}


def without_site(title: str, sites: Iterable[str]) -> str:
    """A title without the pieces at its end, or the one at its head, that name the site.

    >>> without_site("Storm hits Lisbon - Lake Gazette", {"lakegazette"}), without_site("Storm - again", {"lakegazette"})
    ('Storm hits Lisbon', 'Storm - again')
    """
    known = tuple(sites)
    for short in shorter(title):
        rest = title[len(short) :] if title.startswith(short) else title[: len(title) - len(short)]
        if short != title and len(tokens(short)) > 1 and _names_site(key(rest), known):
            return short
    return title


def _names_site(rest: str, sites: Sequence[str]) -> bool:
    return any(rest == site or (len(site) > 3 and (rest.endswith(site) and len(rest) < 3 * len(site))) for site in sites)
