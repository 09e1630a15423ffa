"""The frozen values that travel through the pipeline, from what was given to the article."""

# Annotations are no strings here, nor in other modules with named tuples on the way to every page: those of a named tuple would
# be compiled one by one at each start, which is half of what making it takes.
from typing import TYPE_CHECKING, NamedTuple

from newsparse.text.escaping import write_json, write_json_page

if TYPE_CHECKING:
    from newsparse.text.elements import Element, Hint
    from newsparse.text.metadata import Metadata

SCHEMA = "newsparse/1"
ROLES = (
    "headline", "kicker", "standfirst", "byline", "date", "dateline", "body", "subhead", "list", "quote",
    "caption", "credit", "source", "signoff", "note", "tags", "boilerplate",
)  # fmt: skip
ZONES = ("before", "article", "after")


class Span(NamedTuple):
    """A half-open range of characters in `Reading.text`."""

    start: int
    end: int


class Doubt(NamedTuple):
    """A doubt that the article is given with: a code for programs and a sentence for people."""

    code: str
    message: str


class Options(NamedTuple):
    """Every choice a caller can make, as one value.

    `language` and `encoding` None mean: find out. `name` is what the source is called in the output
    where it has no path of its own. `model` is a file of weights. Blocks less sure than `min_confidence` are left out of
    the article. `now` (ISO 8601) is what words such as "yesterday" count from. `reasons` asks for the reason of every verdict.
    `format` is auto, text or html. `declared` is the encoding that the transport (an HTTP header, a WARC record) declared:
    evidence that the bytes may refute, where `encoding` is an order. `url` is the address that the page was fetched from.
    """

    language: str | None = None
    encoding: str | None = None
    name: str | None = None
    model: str | None = None
    min_confidence: float = 0.0
    now: str | None = None
    reasons: bool = False
    format: str = "auto"
    declared: str | None = None
    url: str | None = None


class Reading(NamedTuple):
    """Decoded text and how it was come by. `text` is complete: nothing was edited out of it.

    `hidden` are the ranges of left-over markup in `text` that a reader of the page would not see (tags,
    comments, scripts), in order and without overlap; `replaced` the entities and block tags, as (span, what it stands for:
    a block tag for a space).

    Where the source was HTML (`format` "html"), `text` is what a browser would show of it, spans point into that, `elements` is
    the tree of what is shown, parents first, `hints` has what the markup says of each non-blank line, in order, and `metadata`
    what it says of the article; None for text.
    """

    name: str
    text: str
    format: str = "text"
    encoding: str = "utf-8"
    sha256: str = ""
    hidden: tuple[Span, ...] = ()
    replaced: tuple[tuple[Span, str], ...] = ()
    warnings: tuple[Doubt, ...] = ()
    elements: "tuple[Element, ...]" = ()
    hints: "tuple[Hint, ...]" = ()
    metadata: "Metadata | None" = None


class Line(NamedTuple):
    """A non-blank line: its number (from 1, blank lines counted), its range, and what a reader sees of it.

    `span` covers the line without surrounding white space; `text` is that range without left-over
    markup and with entities resolved, otherwise character for character what stands there.
    """

    n: int
    span: Span
    text: str


class Block(NamedTuple):
    """Lines that belong together: a paragraph, a menu entry, a caption.

    `text` joins the lines' texts by a space (by nothing inside scripts without spaces, or where a hyphenated
    or punctuated fragment continues). `gap` counts the blank lines above. `repeats` is the index of the
    first earlier block with the same words, or None.
    """

    lines: tuple[Line, ...]
    text: str
    gap: int
    repeats: int | None


class Document(NamedTuple):
    """A reading cut into lines and blocks; every non-blank line is in exactly one block, in order."""

    reading: Reading
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]

    def block_hints(self) -> "tuple[Hint, ...]":
        """Of a page of HTML, per block the hint of its first line."""
        hints = []
        at = 0
        for block in self.blocks:
            hints.append(self.reading.hints[at])
            at += len(block.lines)
        return tuple(hints)


class Annotated(NamedTuple):
    """A document with its language and, per block, the names of what was observed."""

    document: Document
    language: str | None
    direction: str
    observations: tuple[tuple[str, ...], ...]


class Reason(NamedTuple):
    """An observation that spoke for (or, negative, against) the chosen role, and how much."""

    observation: str
    weight: float


class LabeledBlock(NamedTuple):
    """A block with its verdict: role, zone, posterior probability of the role, the next likely role, and why.

    `rule` names the rule that gave the role, where it was not the weights (see `text.reasons.RULES`).
    """

    block: Block
    role: str
    zone: str
    confidence: float
    runner_up: tuple[str, float] | None
    reasons: tuple[Reason, ...]
    rule: str | None = None


class Labeled(NamedTuple):
    """An annotated document with a verdict on every block."""

    annotated: Annotated
    blocks: tuple[LabeledBlock, ...]


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


class Trace(NamedTuple):
    """What every stage produced in one run."""

    reading: Reading
    document: Document
    annotated: Annotated
    labeled: Labeled
    article: Article
