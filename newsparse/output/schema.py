"""The JSON Schema of the output, as it is shipped beside this module."""

from __future__ import annotations

from pathlib import Path


def schema_text() -> str:
    """The schema `newsparse/1` (JSON Schema 2020-12) as JSON text.

    >>> '"const": "newsparse/1"' in schema_text()
    True
    """
    return (Path(__file__).parent / "schema.json").read_text(encoding="utf-8")
