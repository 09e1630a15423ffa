"""Articles read back from the JSON that they were written as, to be written in another format."""

from __future__ import annotations

import json
from typing import Any

from newsparse.text.article import Article, Dateline, Image, LineLabel, Piece, SourceCredit
from newsparse.text.values import Doubt, Span

_PARTS = {"body": Piece, "images": Image, "sources": SourceCredit, "warnings": Doubt}


def read_article(record: bytes | str) -> Article:
    """The article of a record of schema `newsparse/1`; the confidence of lines is as exact as it was written.

    >>> written = Article({"name": "page.txt"}, "en", "ltr", headline="Storm", authors=("Ana Diaz",), body=(Piece("list", "a"),))
    >>> read_article(written.to_json()) == written
    True
    """
    values: dict[str, Any] = json.loads(record)
    del values["schema"]
    for name, kind in _PARTS.items():
        values[name] = tuple(kind(**part) for part in values[name])
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    if values["dateline"] is not None:
        values["dateline"] = Dateline(**values["dateline"])
    values["lines"] = tuple(LineLabel(**{**line, "span": Span(*line["span"])}) for line in values.get("lines", ()))
    return Article(**values)
