"""Results of a run, made by hand."""

from __future__ import annotations

from newsparse.batch.values import Failure, Parsed, Source
from newsparse.text.article import Article, LineLabel
from newsparse.text.values import Span
from tests.output.traces import article

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><svg/onload=document.title='owned'>"
    "</style></title></bdi></table><iframe src=javascript:alert(1)><a href='https://a.example'>x</a><base href=//a.example>"
    "&lt;b&gt; $style ${title} {} %s \x1b[31m\x07\x00 \u202egnp.exe\u2066 \ud800 \x85\u2028 -->]]> نص عربي"
)
"""What a page could hold to do harm, and a text that can be looked for."""


def parsed(name: str = "page.txt", confidence: float | None = None, **fields: object) -> Parsed:
    """A page with an article, its one line of that confidence."""
    lines = () if confidence is None else (LineLabel(1, Span(0, 80), "body", "article", confidence, "long"),)
    return Parsed(Source(name, (name,), b""), article(**{"lines": lines, "warnings": (), **fields}))  # type: ignore[arg-type]


def empty(name: str = "menu.txt") -> Parsed:
    """A page without an article."""
    return Parsed(Source(name, (name,), b""), Article({"name": name}, None, "ltr"))


def failed(name: str = "gone.txt", error: str = "SourceError") -> Failure:
    """A source that could not be read."""
    return Failure(name, error, f"{name}: cannot be read: No such file", "look whether it was moved")
