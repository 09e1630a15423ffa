"""Reading text: the article as one would print it, one paragraph after the other."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.output.parts import caption_of
from newsparse.text.article import Article
from newsparse.text.escaping import show


def write_plaintext(article: Article) -> str:
    r"""The article as text: what stands over the story, the story, captions, notes and sources; a blank line between paragraphs.

    What would act on a terminal is written out, so the text may be shown.

    >>> print(write_plaintext(Article({"name": "-"}, "en", "ltr", headline="Storm \x1b[31m", byline="By A. Diaz")), end="")
    Storm \x1b[31m
    <BLANKLINE>
    By A. Diaz
    """
    paragraphs = ["\n".join(lines) for lines in _paragraphs(article) if lines]
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _paragraphs(article: Article) -> Iterator[list[str]]:
    yield _shown(article.kicker, article.headline)
    yield _shown(article.standfirst)
    dates = [date for date in (article.published, article.updated) if date]
    yield _shown(article.byline, " – ".join(dates))
    yield _shown(article.dateline and article.dateline.text)
    points: list[str] = []
    for piece in article.body:
        if piece.type == "list":
            points += [f"- {line}" for line in _shown(" ".join(piece.text.split("\n")))]
            continue
        yield points
        points = []
        yield _shown(piece.text)
    yield points
    for image in article.images:
        yield _shown(caption_of(image))
    for note in article.notes:
        yield _shown(note)
    yield _shown(article.signoff, *(source.name for source in article.sources))


def _shown(*texts: str | None) -> list[str]:
    """The non-blank lines of texts, fit for a terminal."""
    lines = (show(line).strip() for text in texts if text for line in text.split("\n"))
    return [line for line in lines if line]
