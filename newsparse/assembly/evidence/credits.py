"""Whom the text is credited to by the markup: agencies that it names as author or source, outlets that are not the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.assembly.evidence.authors import House
from newsparse.assembly.sourcenames import source_names
from newsparse.grammar.agencies import canonical
from newsparse.lexicon import Lexicon
from newsparse.text.article import SourceCredit
from newsparse.text.folding import fold
from newsparse.text.metadata import Metadata


def join_sources(page: Sequence[SourceCredit], metadata: Metadata, lexicon: Lexicon) -> tuple[SourceCredit, ...]:
    """The page's sources and those of the markup, each once.

    >>> from newsparse.lexicon import load
    >>> from newsparse.text.metadata import Maker
    >>> [source.name for source in join_sources((), Metadata(authors=(Maker("AFP", "", "json-ld"),)), load("en"))]
    ['AFP']
    """
    known = {fold(source.agency or source.name): source for source in page}
    for source in _claimed(metadata, House(metadata, lexicon), lexicon):
        known.setdefault(fold(source.agency or source.name), source)
    return tuple(known.values())


def _claimed(metadata: Metadata, house: House, lexicon: Lexicon) -> Iterator[SourceCredit]:
    for name in dict.fromkeys([maker.name for maker in metadata.authors] + [claim.value for claim in metadata.sources]):
        agency = canonical(name)
        if agency:
            yield SourceCredit(name, agency)
    for claim in metadata.sources:
        # JSON-LD names the publisher here; a meta tag made for the purpose names whom the text was taken from.
        if claim.origin == "meta" and not claim.value.islower():
            yield from (source for source in source_names(claim.value, lexicon) if not house.owns(source.name))
