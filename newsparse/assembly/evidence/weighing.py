"""The article of the lines and the claims of the markup made one article; where they contradict each other, a warning."""

from __future__ import annotations

from newsparse.assembly.evidence.authors import choose_authors
from newsparse.assembly.evidence.dates import Stated, choose_dates
from newsparse.assembly.evidence.headline import choose_headline
from newsparse.lexicon import Lexicon
from newsparse.text.metadata import Metadata
from newsparse.text.values import Article, Labeled


def weigh(article: Article, labeled: Labeled, metadata: Metadata, lexicon: Lexicon) -> Article:
    """The article with what the markup knows better."""
    blocks = labeled.blocks
    heading = choose_headline(article.headline, blocks, metadata)
    dates = choose_dates(Stated(article.published, article.updated), blocks, metadata)
    named = choose_authors(article.authors, metadata, lexicon)
    return article._replace(
        headline=heading.headline,
        published=dates.published,
        updated=dates.updated,
        authors=named.authors,
        warnings=(*article.warnings, *heading.doubts, *dates.doubts, *named.doubts),
    )
