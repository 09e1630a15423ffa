"""The nodes of schema.org data, and which of them is the article of the page: not its publisher, not a related article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import urlsplit

from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.vocabulary import vocabulary
from newsparse.text.folding import fold
from newsparse.text.tokens import tokens

MOST = 20_000
"""Values of a page's data that are looked through."""
CANDIDATES = 200
"""Nodes that are looked at as the page's article: the home pages among news pages list 60."""
DEPTH = 8
"""Nodes in each other that are followed to a string."""
_LAST = re.compile(r"[^/#:]*\Z")

Node: TypeAlias = "Mapping[str, object]"


class Graph:
    """The nodes of a page in document order, and by their @id.

    >>> nodes = {"@type": "Organization", "@id": "#us"}, {"@type": "NewsArticle", "publisher": {"@id": "#us"}}
    >>> graph = Graph([{"@graph": list(nodes)}])
    >>> [kind_of(node) for node in graph.candidates], graph.whole({"@id": "#us"})["@type"]
    (['article'], 'Organization')
    """

    def __init__(self, values: Sequence[object]) -> None:
        self._values = values  # kept, so that no other node can come to have the id of one of them
        self._by_id: dict[str, Node] = {}
        self._properties: dict[int, dict[str, list[object]]] = {}
        self.candidates: list[Node] = []
        paths = vocabulary().schema["paths"]
        stack: list[tuple[object, bool]] = [(value, True) for value in reversed(values)]
        left = MOST
        while stack and left:
            left -= 1
            value, main = stack.pop()
            if isinstance(value, list):
                stack += [(entry, main) for entry in reversed(value[:left])]
            elif isinstance(value, dict):
                name = value.get("@id")
                if isinstance(name, str) and len(value) > 1:
                    self._by_id.setdefault(name, value)
                if main and len(self.candidates) < CANDIDATES and kind_of(value) in ("article", "work", "page"):
                    self.candidates.append(value)
                children = [(entry, main and key_of(key) in paths) for key, entry in value.items()]
                stack += [child for child in reversed(children) if isinstance(child[0], list | dict)]

    def whole(self, value: object) -> object:
        """The node that a reference stands for, or the value itself."""
        if isinstance(value, dict) and "@id" in value and len(value) <= 2:
            name = value["@id"]
            if isinstance(name, str):
                return self._by_id.get(name, value)
        return value

    def entries(self, node: Node, name: str) -> Iterator[object]:
        """The values of a property, lists opened, references followed."""
        named = self._properties.get(id(node))
        if named is None:
            named = self._properties[id(node)] = {}
            for key, value in node.items():
                named.setdefault(key_of(key), []).append(value)
        for value in named.get(name, ()):
            yield from self._opened(value, DEPTH)

    def _opened(self, value: object, depth: int) -> Iterator[object]:
        if isinstance(value, list):
            for entry in value[:MOST] if depth else ():
                yield from self._opened(entry, depth - 1)
        elif isinstance(value, dict) and depth and (inner := _holder(value)) is not None:
            yield from self._opened(value[inner], depth - 1)
        elif value is not None:
            yield self.whole(value)


def _holder(value: Node) -> str | None:
    return next((key for key in ("@list", "@set", "@value") if key in value), None)


def key_of(key: object) -> str:
    """A property's or type's name without its vocabulary, in lower case.

    >>> key_of("schema:datePublished"), key_of("http://schema.org/NewsArticle"), key_of("@id")
    ('datepublished', 'newsarticle', '@id')
    """
    return _last(key[-200:]) if isinstance(key, str) else ""


@lru_cache(maxsize=2048)
def _last(key: str) -> str:
    found = _LAST.search(key)
    return found[0].strip().lower() if found else ""


def types_of(node: object) -> list[str]:
    """The types of a node, lower case."""
    value = node.get("@type") if isinstance(node, dict) else None
    return [key_of(entry) for entry in (value[:DEPTH] if isinstance(value, list) else [value])]


def kind_of(node: object) -> str:
    """What the types of a node make it for an article: article, work, page, organization, person or nothing.

    >>> kind_of({"@type": ["Product", "NewsArticle"]}), kind_of({"@type": "BreadcrumbList"})
    ('article', '')
    """
    kinds = vocabulary().kinds
    found = {kinds.get(name, "") for name in types_of(node)}
    return next((kind for kind in ("article", "work", "page", "organization", "person") if kind in found), "")


def choose(graph: Graph, addresses: Sequence[str], titles: Sequence[str]) -> list[Node]:
    """The nodes that speak of the page's article, the best first: those whose address or headline is the page's, else the first.

    Where several articles are listed and none can be told to be the page's, none is taken.

    >>> graph = Graph([{"@type": "NewsArticle", "headline": name} for name in ("Storm", "Ferry", "Fire")])
    >>> [node["headline"] for node in choose(graph, (), ("Ferry - Gazette",))], choose(graph, (), ())
    (['Ferry'], [])
    """
    paths = frozenset(map(_path, addresses)) - {""}
    words = [tokens(fold(title)) for title in titles]
    for kind in ("article", "work"):
        nodes = [node for node in graph.candidates if kind_of(node) == kind]
        at = [_is_at(graph, node, paths) for node in nodes]
        told = [node for node, here in zip(nodes, at, strict=True) if here]
        told += [node for node, here in zip(nodes, at, strict=True) if not here and _is_called(graph, node, words)]
        if told:
            return told
        heads = {fold(name) for node in nodes for name in _names(graph, node)}
        if nodes and len(heads) <= 1:
            return nodes
        if nodes and kind == "article" and len(nodes) == 2:
            return nodes[:1]
    return []


def pages(graph: Graph) -> list[Node]:
    """The nodes of the page itself."""
    return [node for node in graph.candidates if kind_of(node) == "page"]


def _names(graph: Graph, node: Node) -> Iterator[str]:
    for field in vocabulary().schema["headlines"]:
        for entry in graph.entries(node, field):
            text = plain(entry)
            if text:
                yield text
                return


def _is_at(graph: Graph, node: Node, paths: frozenset[str]) -> bool:
    for field in vocabulary().schema["canonical"]:
        for entry in graph.entries(node, field):
            url = entry.get("@id") or entry.get("url") if isinstance(entry, dict) else entry
            if isinstance(url, str) and _path(url) in paths:
                return True
    return False


def _path(url: str) -> str:
    """What tells a page among the pages of its site."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/").lower()
    return f"{path}?{parts.query}" if parts.query and len(path) < 30 else path


def _is_called(graph: Graph, node: Node, titles: Sequence[Sequence[str]]) -> bool:
    return any(_begins(titles, tokens(fold(name))) for name in _names(graph, node))


def _begins(titles: Sequence[Sequence[str]], name: Sequence[str]) -> bool:
    """Whether a title is the name, with or without more behind it (the site's name)."""
    return len(name) > 0 and any(list(title[: len(name)]) == list(name) for title in titles)
