"""What a run remembers of a result: a few small values instead of the article, cheap to send between processes and to keep."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.batch.values import Failure, Parsed
from newsparse.text.article import Article

FIELDS = (
    "kicker", "headline", "standfirst", "byline", "authors", "dateline", "published", "updated", "body", "images", "sources",
    "signoff", "notes", "tags",
)  # fmt: skip
"""The article's fields that a run counts, in the order of the schema."""
EXCERPT = 240
"""Characters of headline and text that are kept to show a page by."""


class Digest(NamedTuple):
    """A result in short. `failure` is set where there is no article; the other values are then as they stand here.

    `fields` are the names out of FIELDS that the article has. `confidence` is how sure the labels of the article's lines are
    (0 to 1), None where the article has no lines.
    """

    name: str
    failure: Failure | None = None
    language: str | None = None
    direction: str = "ltr"
    fields: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    confidence: float | None = None
    headline: str = ""
    excerpt: str = ""

    @property
    def empty(self) -> bool:
        """Whether a page was read on which there is no article."""
        return self.failure is None and not {"headline", "body"} & set(self.fields)


def digest(result: Parsed | Failure) -> Digest:
    """The result in short.

    >>> from newsparse.batch.values import Source
    >>> page = Source("page.txt", ("page.txt",), b"")
    >>> digest(Parsed(page, Article({"name": "page.txt"}, "en", "ltr", headline="Storm"))).fields
    ('headline',)
    """
    if isinstance(result, Failure):
        return Digest(result.source, result)
    article = result.article
    return Digest(
        name=result.source.name,
        language=article.language,
        direction=article.direction,
        fields=tuple(name for name in FIELDS if getattr(article, name)),
        warnings=tuple(dict.fromkeys(doubt.code for doubt in article.warnings)),
        confidence=sureness(article),
        headline=(article.headline or "")[:EXCERPT],
        excerpt=article.body[0].text[:EXCERPT] if article.body else "",
    )


def sureness(article: Article) -> float | None:
    """How sure the labels of the article's lines are: the mean of their confidence, each line weighing its length.

    Lines that are not the article (boilerplate, before, after) say nothing about what was taken. None without lines.

    >>> from newsparse.text.article import LineLabel

    >>> from newsparse.text.values import Span
    >>> line = LineLabel(1, Span(0, 80), "body", "article", 0.9, "long text")
    >>> sureness(Article({}, "en", "ltr", lines=(line, line._replace(role="boilerplate", confidence=0.5))))
    0.9
    """
    weight = total = 0.0
    for line in article.lines:
        if line.role != "boilerplate" and line.zone == "article":
            length = line.span.end - line.span.start
            weight += length
            total += length * line.confidence
    return total / weight if weight else None
