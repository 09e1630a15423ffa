"""What stands beside a page in names and values, as claims about its article: rows over a text, the fields of a table's row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from newsparse.reading.html.metadata.gathering import gather
from newsparse.reading.html.metadata.tags import Tags
from newsparse.reading.html.metadata.vocabulary import vocabulary
from newsparse.text.addresses import address
from newsparse.text.metadata import Metadata
from newsparse.text.patterns import lazy

MOST = 40
"""Items of a list, or names of a mapping, that are looked at."""
DEPTH = 3
"""Lists and mappings in each other that are looked into."""
ADDRESSED = frozenset(("canonical", "sources"))
"""Fields whose values may be the page's own address."""
JSON_LD = "jsonld"
"""The name of a field whose value is data of schema.org, as `named` writes it."""
_PREFIX = "head:"
"""What parts these names from those of meta tags, which stand in the same table."""
_NOTE = lazy(r"\[\[([^\[\]]+)\]\]")
"""A link to another note, which programs for notes make of an author's name."""

Said = tuple[str, str]
"""A name, as `named` writes it, and a value."""


def named(written: str) -> str:
    """A name without what programs write differently: "Published Time", "published_time" and "publishedTime" are one.

    >>> named("Published Time")
    'publishedtime'
    """
    return written.strip().lower().replace(" ", "").replace("-", "").replace("_", "")


def field_of(name: str) -> str:
    """The field that a name speaks of; empty if it is not known.

    >>> field_of("publishedtime"), field_of("colour")
    ('published', '')
    """
    return vocabulary().meta.get(_PREFIX + name, ("", 0))[0]


def flatten(name: str, value: object, depth: int = 0) -> Iterator[Said]:
    """The strings of a value, each under the names that lead to it.

    >>> list(flatten("", {"source": {"url": "https://lake.example/1"}, "authors": ["Ana Diaz"]}))
    [('source.url', 'https://lake.example/1'), ('authors', 'Ana Diaz')]
    """
    if isinstance(value, str):
        yield name, value
    elif name == JSON_LD:
        yield name, json.dumps(value)
    elif depth < DEPTH and isinstance(value, Mapping):
        for key, inner in list(value.items())[:MOST]:
            below = named(str(key))
            yield from flatten(f"{name}.{below}" if name else below, inner, depth + 1)
    elif depth < DEPTH and isinstance(value, list):
        for inner in value[:MOST]:
            yield from flatten(name, inner, depth + 1)


def claims_of(said: Sequence[Said]) -> Metadata:
    """What is said as the claims of markup. A source that is an address is where the page was found."""
    links = [("canonical", value) for name, value in said if field_of(name) in ADDRESSED and address(value)]
    language = next((value for name, value in said if field_of(name) == "language"), "")
    metas = [(_PREFIX + name, _NOTE.sub(r"\1", value)) for name, value in said if field_of(name) != "canonical"]
    title = next((value for name, value in said if field_of(name) == "titles"), "")
    scripts = [value for name, value in said if name == JSON_LD]
    return gather(Tags(metas=tuple(metas), links=tuple(links), language=language, title=title, scripts=tuple(scripts)))
