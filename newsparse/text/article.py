"""The frozen values of the article: what a page comes out as, in the words of schema `newsparse/1`."""

from typing import NamedTuple

from newsparse.text.escaping import write_json, write_json_page
from newsparse.text.values import Doubt, Span

SCHEMA = "newsparse/1"


class LineLabel(NamedTuple):
    """The verdict on one non-blank line of the input, as `lines` of the output has it; `path`: that of an HTML line's element."""

    n: int
    span: Span
    role: str
    zone: str
    confidence: float
    reason: str
    path: str | None = None


class Dateline(NamedTuple):
    """Where (and when, through whom) a story was filed. `agency` is as the page writes it, `date` is ISO 8601."""

    text: str
    place: str | None = None
    agency: str | None = None
    date: str | None = None


class Piece(NamedTuple):
    """A part of the body; `type` is paragraph, subhead, list or quote."""

    type: str
    text: str


class Image(NamedTuple):
    """One picture: caption without credit, credit as written without its label, canonical agency, address where markup has it."""

    caption: str | None
    credit: str | None
    agency: str | None
    url: str | None = None


class SourceCredit(NamedTuple):
    """Who is credited for the text: the name as written and, where known, the canonical agency."""

    name: str
    agency: str | None = None


class Article(NamedTuple):
    """The article of one page, as schema `newsparse/1` has it. Unknown is None or ()."""

    source: dict[str, str | None]
    language: str | None
    direction: str
    kicker: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: str | None = None
    updated: str | None = None
    body: tuple[Piece, ...] = ()
    images: tuple[Image, ...] = ()
    sources: tuple[SourceCredit, ...] = ()
    signoff: str | None = None
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    lines: tuple[LineLabel, ...] = ()

    def to_dict(self, *, lines: bool = False) -> dict[str, object]:
        """The article as plain values, keys in the order of the schema; `lines` adds the verdict on every line.

        >>> Article({"name": "page.txt"}, "en", "ltr", headline="Storm hits Lisbon").to_dict()["headline"]
        'Storm hits Lisbon'
        """
        content: dict[str, object] = {
            "schema": SCHEMA,
            "source": dict(self.source),
            "language": self.language,
            "direction": self.direction,
            "kicker": self.kicker,
            "headline": self.headline,
            "standfirst": self.standfirst,
            "byline": self.byline,
            "authors": list(self.authors),
            "dateline": None if self.dateline is None else self.dateline._asdict(),
            "published": self.published,
            "updated": self.updated,
            "body": [piece._asdict() for piece in self.body],
            "images": [_without_none(image._asdict(), "url") for image in self.images],
            "sources": [source._asdict() for source in self.sources],
            "signoff": self.signoff,
            "notes": list(self.notes),
            "tags": list(self.tags),
            "warnings": [doubt._asdict() for doubt in self.warnings],
        }
        if lines:
            content["lines"] = [
                {**_without_none(line._asdict(), "path"), "span": list(line.span), "confidence": round(line.confidence, 3)}
                for line in self.lines
            ]
        return content

    def to_json(self, *, compact: bool = False, lines: bool = False) -> str:
        """The article as JSON text: for reading, or on one line. Whatever the page held, it can be encoded and printed.

        >>> '"headline": "Storm"' in Article({"name": "-"}, "en", "ltr", headline="Storm").to_json()
        True
        """
        content = self.to_dict(lines=lines)
        return write_json(content) if compact else write_json_page(content)


def _without_none(entry: dict[str, object], key: str) -> dict[str, object]:
    """The entry without a key that only some readings have, if it has no value."""
    return entry if entry[key] is not None else {name: value for name, value in entry.items() if name != key}
