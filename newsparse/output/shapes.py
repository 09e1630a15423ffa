"""The columns of a table, read from the JSON Schema of the output: a field that is new there is a column of every table."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from newsparse.output.schema import schema_text

TEXT, LIST, STRUCT = "string", "array", "object"


class Shape(NamedTuple):
    """What a value is: a JSON type; the names and shapes of an object's parts, or the one shape of a list's entries, nameless."""

    kind: str
    parts: tuple[tuple[str, Shape], ...] = ()

    @property
    def entry(self) -> Shape:
        """The shape of a list's entries."""
        return self.parts[0][1]


def columns(lines: bool) -> tuple[tuple[str, Shape], ...]:
    """The fields of `newsparse/1` in their order, each with its shape; `lines` is left out unless asked for.

    >>> dict(columns(False))["authors"]
    Shape(kind='array', parts=(('', Shape(kind='string', parts=())),))
    """
    schema = json.loads(schema_text())
    return tuple(part for part in _shape(schema, schema["$defs"]).parts if lines or part[0] != "lines")


def _shape(node: dict[str, Any], defs: dict[str, Any]) -> Shape:
    if "$ref" in node:
        return _shape(defs[node["$ref"].removeprefix("#/$defs/")], defs)
    if "oneOf" in node:
        return next(shape for shape in (_shape(choice, defs) for choice in node["oneOf"]) if shape.kind != "null")
    stated = node.get("type", TEXT)  # an enumeration or a constant states none; all of ours are words
    kind = stated if isinstance(stated, str) else next(name for name in stated if name != "null")
    if kind == STRUCT:
        return Shape(kind, tuple((name, _shape(part, defs)) for name, part in node["properties"].items()))
    if kind == LIST:
        return Shape(kind, (("", _shape(node["prefixItems"][0] if "prefixItems" in node else node["items"], defs)),))
    return Shape(kind)
