"""The article of the lines and the claims of the markup made one article; where they contradict each other, a warning."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.assembly.evidence.authors import choose_authors
from newsparse.assembly.evidence.credits import join_sources
from newsparse.assembly.evidence.dates import Stated, choose_dates
from newsparse.assembly.evidence.headline import choose_headline
from newsparse.assembly.evidence.pictures import join_pictures
from newsparse.lexicon import Lexicon
from newsparse.lexicon.language import served_by
from newsparse.text.article import Article, Piece
from newsparse.text.folding import fold
from newsparse.text.metadata import Metadata
from newsparse.text.patterns import lazy
from newsparse.text.tokens import has_tokens, key
from newsparse.text.values import Doubt, Labeled

TAGS = 40
"""Topics that are taken of a page; more are a list of search words."""
_SEPARATORS = lazy(r"[,،、，;؛；|]+")


def weigh(article: Article, labeled: Labeled, metadata: Metadata, lexicon: Lexicon) -> Article:
    """The article of a page with what its markup knows better.

    Headline, dates and authors are compared and the better one taken; agencies, topics, addresses and credits of pictures are
    added where the page does not show them. Nothing of the running text comes from the markup.
    """
    blocks = labeled.blocks
    heading = choose_headline(article.headline, blocks, metadata)
    stated = Stated(article.published, article.updated, article.warnings)
    dates = choose_dates(stated, blocks, metadata, lexicon)
    named = choose_authors(article.authors, metadata, lexicon)
    headline = heading.headline
    body = _without(article.body, headline if headline != article.headline else None)
    doubts = [doubt for doubt in dates.doubts if not (doubt.code in ("no_headline", "no_article") and headline)]
    if headline and article.headline is None and not body:
        doubts.append(Doubt("no_body", "a headline was found, but no text under it"))
    own = {"url": metadata.canonical[0].value} if metadata.canonical else {}
    return article._replace(
        source={**article.source, **own},
        language=article.language or next((claim.value for claim in metadata.language), None),
        kicker=article.kicker if key(article.kicker or "") != key(headline or "") else None,
        headline=headline,
        standfirst=article.standfirst if key(article.standfirst or "") != key(headline or "") else None,
        authors=named.authors,
        published=dates.published,
        updated=dates.updated,
        body=body,
        images=join_pictures(article.images, metadata, lexicon),
        sources=join_sources(article.sources, metadata, lexicon),
        tags=article.tags or tuple(_tags(metadata)),
        warnings=(*doubts, *heading.doubts, *named.doubts, *_languages(article, metadata)),
    )


def _without(body: tuple[Piece, ...], headline: str | None) -> tuple[Piece, ...]:
    """The body without the line that turned out to be the headline."""
    if headline is None:
        return body
    return tuple([piece for piece in body if key(piece.text) != key(headline)])


def _tags(metadata: Metadata) -> Iterator[str]:
    """The topics of the surest list, each once."""
    listed = [claim.value for claim in metadata.tags if claim.origin == metadata.tags[0].origin]
    parts = [part.strip(" #") for text in listed for part in _SEPARATORS.split(text)]
    topics = {fold(part): part for part in reversed(parts) if has_tokens(part)}
    if len(topics) <= TAGS:
        yield from reversed(topics.values())


def _languages(article: Article, metadata: Metadata) -> Iterator[Doubt]:
    """A doubt where the text is written in another language than all of the markup says."""
    stated = {claim.value.partition("-")[0] for claim in metadata.language}
    own = (article.language or "").partition("-")[0].lower()
    if own and len(stated) == 1 and len(metadata.language) > 1 and served_by(own) != served_by(stated.pop()):
        yield Doubt("language_disagrees", "the text is not in the language that the page's markup states")
