"""Who wrote it: the names of the byline against those of the markup, both read by the same grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from newsparse.assembly.evidence.titles import key, site_keys
from newsparse.grammar.agencies import canonical
from newsparse.grammar.bylines import read_byline
from newsparse.lexicon import Lexicon
from newsparse.text.metadata import Maker, Metadata
from newsparse.text.patterns import lazy
from newsparse.text.values import Doubt, SourceCredit

_HANDLE = lazy(r"@?[\w.+-]*[\d_@][\w.+-]*|@?[a-z]+(?:[.-][a-z]+)*|[A-Za-z]+(?:[._][A-Za-z]+)+")
"""A login name: no space, and small letters, digits or signs where a name has none."""
_ADDRESS = lazy(r"\S*(?:https?:|www\.|//|@[\w-]+\.)\S*")


class Named(NamedTuple):
    """The authors, the agencies that stood among them, and the doubts."""

    authors: tuple[str, ...]
    sources: tuple[SourceCredit, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def choose_authors(page: Sequence[str], metadata: Metadata, lexicon: Lexicon) -> Named:
    """The markup's authors where it names people, of several lists the one that shares most names with the byline; else the page's."""
    sites = site_keys(metadata)
    shown = [name for name in page if key(name) not in sites]
    groups = [list(makers) for _, makers in groupby(metadata.authors, key=lambda maker: maker.origin)]
    lists = [people for group in groups if (people := list(_people(group, sites, lexicon)))]
    sources = tuple(dict.fromkeys(_agencies(metadata.authors)))
    if not lists:
        return Named(tuple(shown), sources)
    best = max(lists, key=lambda people: (_shared(people, shown) > 0, -lists.index(people)))
    doubts: tuple[Doubt, ...] = ()
    if shown and not _shared(best, shown):
        doubts = (Doubt("authors_disagree", "the byline and the page's markup name different authors"),)
    return Named(tuple(best), sources, doubts)


def _people(makers: Sequence[Maker], sites: frozenset[str], lexicon: Lexicon) -> Iterator[str]:
    """The people among the makers of one origin, each once."""
    seen: set[str] = set()
    for maker in makers:
        if maker.kind == "organization":
            continue
        for name in clean(maker.name, lexicon):
            if key(name) not in seen and key(name) not in sites and canonical(name) is None:
                seen.add(key(name))
                yield name


def clean(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names of people in an author's field, without labels, roles, outlets, addresses and login names.

    >>> from newsparse.lexicon import load
    >>> clean("By Ana Diaz, Lake Gazette", load("en")), clean("ana-diaz", load("en")), clean("https://x.example/ana", load("en"))
    (('Ana Diaz',), (), ())
    """
    text = _ADDRESS.sub("", text).strip(" ,;|")
    if not text or _HANDLE.fullmatch(text):
        return ()
    return read_byline(text, lexicon, announced=True).authors


def _agencies(makers: Sequence[Maker]) -> Iterator[SourceCredit]:
    for maker in makers:
        agency = canonical(maker.name)
        if agency:
            yield SourceCredit(maker.name, agency)


def _shared(people: Sequence[str], shown: Sequence[str]) -> int:
    names = [key(name) for name in shown]
    return sum(any(one and (one in name or name in one) for name in names) for one in map(key, people))
