"""A schema.org node of the article, from JSON-LD or microdata, as claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsparse.lexicon import Lexicon
from newsparse.reading.html.metadata.graph import DEPTH, Graph, Node, kind_of
from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.times import read_time
from newsparse.reading.html.metadata.vocabulary import vocabulary
from newsparse.text.addresses import address
from newsparse.text.metadata import Claim, Maker, Metadata, Picture

HEADLINE = 500
"""Characters of the longest headline."""
NAME = 300
"""Characters of the longest name, or of several in one string."""
MOST = 100
"""Authors, tags or pictures that are kept of a page."""


def read_nodes(graph: Graph, nodes: Sequence[Node], pages: Sequence[Node], base: str, origin: str, lexicon: Lexicon) -> Metadata:
    """What the nodes of an article, and those of its page, say; the article's come first, and alone where names are concerned."""
    every = [*nodes, *pages]
    return Metadata(
        headlines=tuple(_strings(graph, nodes, "headlines", origin, HEADLINE)),
        authors=tuple(_makers(graph, nodes, origin)),
        published=tuple(_times(graph, every, "published", origin, lexicon)),
        updated=tuple(_times(graph, every, "updated", origin, lexicon)),
        section=tuple(_strings(graph, nodes, "section", origin, NAME)),
        tags=tuple(_strings(graph, nodes, "tags", origin, NAME * 10)),
        language=tuple(_strings(graph, every, "language", origin, 40)),
        canonical=tuple(_addresses(graph, nodes, base, origin)),
        site=tuple(_owners(graph, every, origin)),
        images=tuple(_pictures(graph, nodes, base, origin)),
        description=tuple(_strings(graph, nodes, "description", origin, HEADLINE * 10)),
        sources=tuple(_named(graph, nodes, "sources", origin)),
    )


def _values(graph: Graph, nodes: Sequence[Node], field: str) -> Iterator[object]:
    for name in vocabulary().schema[field]:
        for node in nodes:
            yield from islice(graph.entries(node, name), MOST)


def _strings(graph: Graph, nodes: Sequence[Node], field: str, origin: str, longest: int) -> Iterator[Claim]:
    for value in _values(graph, nodes, field):
        text = plain(value if isinstance(value, str) else _name(graph, value, DEPTH), longest)
        if text:
            yield Claim(text, origin)


def _times(graph: Graph, nodes: Sequence[Node], field: str, origin: str, lexicon: Lexicon) -> Iterator[Claim]:
    for value in _values(graph, nodes, field):
        time = read_time(plain(value), lexicon)
        if time:
            yield Claim(time, origin)


def _makers(graph: Graph, nodes: Sequence[Node], origin: str) -> Iterator[Maker]:
    """The authors under the surest property that names any; with each node its own."""
    for name in vocabulary().schema["authors"]:
        values = (value for node in nodes for value in islice(graph.entries(node, name), MOST))
        found = [maker for value in values for maker in _maker(graph, value, origin)]
        if found:
            yield from found[:MOST]
            return


def _maker(graph: Graph, value: object, origin: str) -> Iterator[Maker]:
    if isinstance(value, str):
        text = plain(value, NAME)
        if any(map(str.isalpha, text)):
            yield Maker(text, "", origin)
    elif isinstance(value, dict):
        kind = kind_of(value)
        for entry in islice(graph.entries(value, "name"), MOST):
            text = plain(entry if isinstance(entry, str) else _name(graph, entry, DEPTH), NAME)
            if any(map(str.isalpha, text)):
                yield Maker(text, kind if kind in ("person", "organization") else "", origin)


def _name(graph: Graph, value: object, depth: int) -> str:
    """The name of a node, or the string that stands for it."""
    if isinstance(value, str):
        return plain(value)
    if not depth or not isinstance(value, dict):
        return ""
    names = (_name(graph, graph.whole(entry), depth - 1) for key in ("name", "@value") for entry in graph.entries(value, key))
    return next((name for name in names if name), "")


def _named(graph: Graph, nodes: Sequence[Node], field: str, origin: str) -> Iterator[Claim]:
    for value in _values(graph, nodes, field):
        text = plain(_name(graph, value, DEPTH), NAME)
        if text and address(text) is None:
            yield Claim(text, origin)


def _owners(graph: Graph, nodes: Sequence[Node], origin: str) -> Iterator[Claim]:
    """The names of the publisher and of the site that the page is part of."""
    for value in _values(graph, nodes, "site"):
        text = plain(_name(graph, value, DEPTH), NAME)
        if text and address(text) is None:
            yield Claim(text, origin)


def _addresses(graph: Graph, nodes: Sequence[Node], base: str, origin: str) -> Iterator[Claim]:
    for value in _values(graph, nodes, "canonical"):
        entries = [value] if isinstance(value, str) else graph.entries(value, "@id") if isinstance(value, dict) else []
        for entry in entries:
            url = address(entry, base)
            if url:
                yield Claim(url, origin)


def _pictures(graph: Graph, nodes: Sequence[Node], base: str, origin: str) -> Iterator[Picture]:
    for at, value in enumerate(_values(graph, nodes, "images")):
        if at >= MOST:
            return
        if isinstance(value, str):
            url = address(value, base)
            if url:
                yield Picture(url, None, None, origin)
        elif isinstance(value, dict):
            urls = (address(plain(entry), base) for entry in _values(graph, [value], "picture_url"))
            caption = next(_strings(graph, [value], "picture_caption", origin, HEADLINE * 4), None)
            credit = next(_named(graph, [value], "picture_credit", origin), None)
            url = next((url for url in urls if url), None)
            if url or caption or credit:
                yield Picture(url, caption and caption.value, credit and credit.value, origin)
