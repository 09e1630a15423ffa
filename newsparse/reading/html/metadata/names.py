"""Meta tags and links as claims: OpenGraph, Twitter, Dublin Core and the names that publishing programs write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.lexicon import Lexicon
from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.schema import HEADLINE, MOST, NAME
from newsparse.reading.html.metadata.tags import Tags
from newsparse.reading.html.metadata.times import read_time
from newsparse.reading.html.metadata.vocabulary import vocabulary
from newsparse.text.addresses import address
from newsparse.text.folding import fold
from newsparse.text.metadata import Claim, Maker, Metadata, Picture


def read_names(tags: Tags, base: str, lexicon: Lexicon) -> Metadata:
    """What the meta tags and links of a page say, the surest names first.

    >>> from newsparse.lexicon import load
    >>> tags = Tags(metas=(("author", "Ana Diaz"), ("og:title", "Storm &amp; flood"), ("twitter:title", "Storm")))
    >>> [claim.value for claim in read_names(tags, "", load("en")).headlines]
    ['Storm & flood', 'Storm']
    """
    found: dict[str, list[tuple[int, str, str]]] = {}
    known = vocabulary().meta
    for name, content in tags.metas:
        field, rank = known.get(name, ("", 0))
        if field:
            found.setdefault(field, []).append((rank, name, content))
    for entries in found.values():
        entries.sort(key=lambda entry: entry[0])

    def texts(field: str, longest: int) -> tuple[Claim, ...]:
        claims = (Claim(plain(content, longest), _origin(name)) for _, name, content in found.get(field, [])[:MOST])
        return tuple(claim for claim in claims if claim.value)

    return Metadata(
        headlines=texts("headlines", HEADLINE),
        authors=(*_makers(found.get("authors", ()), tags, lexicon), *_people(tags)),
        published=tuple(_times(found.get("published", ()), lexicon)),
        updated=tuple(_times(found.get("updated", ()), lexicon)),
        section=texts("section", NAME),
        tags=texts("tags", NAME * 10),
        language=texts("language", 40),
        canonical=tuple(_canonical(tags, found.get("canonical", ()), base)),
        site=texts("site", NAME),
        images=tuple(_pictures(found, base)),
        description=texts("description", HEADLINE * 10),
        sources=tuple(claim for claim in texts("sources", NAME) if address(claim.value) is None),
    )


def _origin(name: str) -> str:
    prefixes = vocabulary().origins.items()
    return next((origin for origin, begins in prefixes if name.startswith(begins)), "meta")


def _times(entries: Sequence[tuple[int, str, str]], lexicon: Lexicon) -> Iterator[Claim]:
    for _, name, content in entries[:MOST]:
        value = read_time(plain(content), lexicon)
        if value:
            yield Claim(value, _origin(name))


def _makers(entries: Sequence[tuple[int, str, str]], tags: Tags, lexicon: Lexicon) -> Iterator[Maker]:
    """The authors under the surest name that has any; addresses of their pages are none."""
    best: str | None = None
    for _, name, content in [*entries[:MOST], *_labelled(tags, lexicon)]:
        text = plain(content, NAME)
        if any(map(str.isalpha, text)) and address(text) is None and best in (None, name):
            best = name
            yield Maker(text, "", _origin(name))


def _labelled(tags: Tags, lexicon: Lexicon) -> Iterator[tuple[int, str, str]]:
    """What stands under a label that announces an author ("Written by", in the page's language)."""
    words = lexicon.words("byline")
    metas = dict(reversed(tags.metas))
    for label, value in vocabulary().labelled:
        if fold(plain(metas.get(label, ""))).strip(" :") in words:
            yield 0, value, metas.get(value, "")


def _people(tags: Tags) -> Iterator[Maker]:
    names = dict.fromkeys(plain(text, NAME) for text in tags.people[:MOST])
    yield from (Maker(name, "", "link") for name in names if name)


def _canonical(tags: Tags, entries: Sequence[tuple[int, str, str]], base: str) -> Iterator[Claim]:
    for rel, href in tags.links:
        url = address(href, base) if "canonical" in rel.split() else None
        if url:
            yield Claim(url, "link")
    for _, name, content in entries[:MOST]:
        url = address(content, base)
        if url:
            yield Claim(url, _origin(name))


def _pictures(found: dict[str, list[tuple[int, str, str]]], base: str) -> Iterator[Picture]:
    captions = {_origin(name): plain(content, HEADLINE) for _, name, content in reversed(found.get("captions", []))}
    for _, name, content in found.get("images", [])[:MOST]:
        url = address(content, base)
        if url:
            yield Picture(url, captions.get(_origin(name)) or None, None, _origin(name))
