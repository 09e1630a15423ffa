"""JSON as `newsparse/1` has it: a document for readers, or one record a line."""

from __future__ import annotations

from typing import BinaryIO

from newsparse.text.article import Article


def write_page(article: Article) -> str:
    r"""The article as JSON for reading, a key a line.

    >>> write_page(Article({"name": "-"}, "en", "ltr")).split("\n")[1]
    '  "schema": "newsparse/1",'
    """
    return article.to_json() + "\n"


def write_record(article: Article) -> str:
    r"""The article as one line of JSON.

    >>> write_record(Article({"name": "-"}, "en", "ltr")).count("\n")
    1
    """
    return article.to_json(compact=True) + "\n"


class JsonTable:
    """JSON Lines: an article a line, in the order they are written."""

    def __init__(self, file: BinaryIO, lines: bool = False) -> None:
        self._file = file
        self._lines = lines

    def write(self, name: str, article: Article) -> None:
        """Writes the line at once; the name stands in the article's `source`."""
        self._file.write((article.to_json(compact=True, lines=self._lines) + "\n").encode("utf-8"))

    def close(self) -> None:
        """Nothing is held back."""
