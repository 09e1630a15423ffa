"""All that the markup of a page says about its article, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from newsparse.lexicon import Lexicon, load
from newsparse.reading.html.metadata.finding import find_tags
from newsparse.reading.html.metadata.graph import Graph, choose, pages
from newsparse.reading.html.metadata.jsontext import read_json
from newsparse.reading.html.metadata.names import read_names
from newsparse.reading.html.metadata.plain import plain
from newsparse.reading.html.metadata.schema import HEADLINE, MOST, read_nodes
from newsparse.reading.html.metadata.tags import Tags
from newsparse.reading.html.metadata.times import read_time
from newsparse.text.addresses import address
from newsparse.text.metadata import Claim, Metadata, Stamp
from newsparse.text.patterns import lazy

if TYPE_CHECKING:
    from newsparse.reading.html.tree import Tree

_CODE = lazy(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?(?:[-_][A-Za-z0-9]+)*")
STAMP = 120
"""Characters of the longest text of a `<time>` element."""


def read_metadata(tree: Tree, url: str | None = None) -> Metadata:
    """What the markup of a parsed page says about its article. The tree is not changed; nothing in it makes this raise.

    `url` is the address that the page was fetched from: its own, where the markup states none.

    >>> from newsparse.reading.html.tree import parse_html
    >>> read_metadata(parse_html('<meta property="og:title" content="Storm hits Lisbon">')).headlines
    (Claim(value='Storm hits Lisbon', origin='opengraph'),)
    """
    return gather(find_tags(tree), address(url) or "")


def gather(tags: Tags, url: str = "") -> Metadata:
    """The claims of a page's tags, JSON-LD first, then microdata, then meta tags and links, each once."""
    languages = tuple(_languages([Claim(tags.language, "html")]))
    lexicon = load(languages[0].value if languages else None)
    base = _base(tags, url)
    names = read_names(tags, base, lexicon)
    title = plain(tags.title, HEADLINE)
    addresses = [claim.value for claim in names.canonical]
    titles = [claim.value for claim in names.headlines] + [title]
    readings = []
    for values, origin in ((read_json(tags.scripts), "json-ld"), (list(tags.items), "microdata")):
        graph = Graph(values)
        nodes = choose(graph, addresses, titles)
        readings.append(read_nodes(graph, nodes, pages(graph), base, origin, lexicon))
    readings.append(names)
    own = Metadata(
        language=languages,
        direction=tuple(Claim(text, "html") for text in [tags.direction.strip().lower()] if text in ("ltr", "rtl")),
        titles=(Claim(title, "html"),) if title else (),
        base=(Claim(base, "html"),) if base else (),
        times=tuple(_stamps(tags, lexicon)),
    )
    joined = join((own, *readings))
    return joined._replace(
        language=tuple(dict.fromkeys(_languages(joined.language))),
        canonical=tuple(dict.fromkeys((*names.canonical, *joined.canonical))) or ((Claim(url, "transport"),) if url else ()),
    )


def join(readings: Sequence[Metadata]) -> Metadata:
    """The entries of several readings field by field, in order, each once.

    >>> join((Metadata(titles=(Claim("Storm", "html"),)), Metadata(titles=(Claim("Storm", "html"),)))).titles
    (Claim(value='Storm', origin='html'),)
    """
    fields: Any = (tuple(dict.fromkeys(chain(*entries)))[:MOST] for entries in zip(*readings, strict=True))
    return Metadata(*fields)


def _base(tags: Tags, url: str) -> str:
    """The address that relative ones count from: the one that the page states for it, else its own, else the one it came from."""
    own = [href for rel, href in tags.links if "canonical" in rel.split()]
    own += [content for name, content in tags.metas if name == "og:url"]
    return next((found for href in [tags.base, *own] if (found := address(href, url))), url)


def _languages(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims that are language codes, written as BCP 47 has them."""
    for claim in claims:
        code = _CODE.fullmatch(claim.value.strip())
        if code:
            language, further = code[1].lower(), code[2] or ""
            region = further.upper() if len(further) == 2 else further.title() if len(further) == 4 else ""
            yield Claim(f"{language}-{region}" if region else language, claim.origin)


def _stamps(tags: Tags, lexicon: Lexicon) -> Iterator[Stamp]:
    for stated, shown in tags.times:
        value, text = read_time(plain(stated), lexicon), plain(shown, STAMP)
        if value and text:
            yield Stamp(value, text)
