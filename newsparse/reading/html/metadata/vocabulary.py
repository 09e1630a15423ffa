"""The names that metadata is found under, read from the lexicon: which field a name speaks of, and how surely."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon.tables import read_table


class Vocabulary(NamedTuple):
    """Names of meta tags → (field, rank, 0 the surest); fields of schema.org and kinds of type → names; origins → prefixes.

    `properties` are all that is read of a node, `kinds` the kind by its type, `labelled` pairs of tags (label, value).
    """

    meta: Mapping[str, tuple[str, int]]
    schema: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, tuple[str, ...]]
    properties: frozenset[str]
    kinds: Mapping[str, str]
    labelled: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The table, made ready once.

    >>> vocabulary().meta["article:published_time"], vocabulary().kinds["newsarticle"]
    (('published', 0), 'article')
    """
    table = read_table("metadata")
    meta: dict[str, tuple[str, int]] = {}
    for field, names in table["meta"].items():
        for rank, name in enumerate(names.split()):
            meta.setdefault(name, (field, rank))
    schema = {field: tuple(names.split()) for field, names in table["schema"].items()}
    kinds = {name: kind for kind in ("article", "work", "page", "organization", "person") for name in schema[kind]}
    lists = (names for field, names in schema.items() if field not in kinds.values())
    properties = frozenset(name for names in lists for name in names) | {"name"}
    origins = {origin: tuple(prefixes.split()) for origin, prefixes in table["origins"].items()}
    labelled = zip(table["labelled"]["labels"].split(), table["labelled"]["values"].split(), strict=True)
    return Vocabulary(meta, schema, origins, properties, kinds, tuple(labelled))
