"""The frozen values that travel through the pipeline, from what was given to the labels."""

# Annotations are no strings here, nor in other modules with named tuples on the way to every page: those of a named tuple would
# be compiled one by one at each start, which is half of what making it takes.
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.text.article import Article
    from newsparse.text.elements import Element, Hint
    from newsparse.text.metadata import Metadata

ROLES = (
    "headline", "kicker", "standfirst", "byline", "date", "dateline", "body", "subhead", "list", "quote",
    "caption", "credit", "source", "signoff", "note", "tags", "boilerplate",
)  # fmt: skip
ZONES = ("before", "article", "after")
BREAKS = "\n\r\x85\u2028\u2029"
"""Characters that end a line."""


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
    `fields` are names and values that stood beside the page, such as the other fields of its row: evidence, as front matter is.
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
    fields: tuple[tuple[str, str], ...] = ()


class Reading(NamedTuple):
    """Decoded text and how it was come by. `text` is complete: nothing was edited out of it.

    `hidden` are the ranges of left-over markup in `text` that a reader of the page would not see (tags, comments, scripts, marks
    of Markdown, front matter), in order and without overlap; `replaced` the entities and block tags, as (span, what it stands
    for: a block tag for a space). `markdown` says that the text is in Markdown, `dump` that a text browser wrote
    it, headings at the margin, `printed` that it is what was printed, without heads and feet.

    Where the source was HTML (`format` "html"), `text` is what a browser would show of it, spans point into that, `elements` is
    the tree of what is shown, parents first, and `hints` has what the markup says of each non-blank line, in order. `metadata` is
    what markup, front matter or the fields beside the page say of the article; None for text that has none. `bare` says that the
    markup is a story's alone, in which the weights of HTML, which know whole pages, find nothing to go by.
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
    markdown: bool = False
    dump: bool = False
    printed: bool = False
    bare: bool = False

    @property
    def marked(self) -> bool:
        """Whether markup says what the lines are."""
        return bool(self.hints) and not self.bare

    def is_one_line(self, start: int, end: int) -> bool:
        """Whether no line ends between two places in the text."""
        between = self.text[start:end]
        return between != "\n" and not any(mark in between for mark in BREAKS)


class Line(NamedTuple):
    """A non-blank line: its number (from 1, blank lines counted), its range, and what a reader sees of it.

    Where the parts of a page run into each other in one line, each part is a line here, and the numbers below are counted on;
    `Document.numbers` has those of the text.

    `span` covers the line without surrounding white space; `text` is that range without left-over markup and characters that
    have no width, with entities resolved and plain blanks for those that forbid a break, otherwise character for character what
    stands there. `written` is the text with the characters that have no width, where it has any.
    """

    n: int
    span: Span
    text: str
    written: str | None = None


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

    def numbers(self) -> list[int]:
        """Per line, the number of the line of the text that it is, or is a part of."""
        numbers: list[int] = []
        further = end = 0
        for line in self.lines:
            further += bool(numbers) and self.reading.is_one_line(end, line.span.start)
            end = line.span.end
            numbers.append(line.n - further)
        return numbers

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

    def of_line(self, line: Line) -> "LabeledBlock":
        """The verdict on one of its lines; one of nothing but marks is furniture, whatever it stands amid."""
        return self if line.text else self.unseen()

    def unseen(self) -> "LabeledBlock":
        """The verdict where a reader sees nothing."""
        return self._replace(role="boilerplate", confidence=1.0, runner_up=None, reasons=(), rule="unseen")


class Labeled(NamedTuple):
    """An annotated document with a verdict on every block."""

    annotated: Annotated
    blocks: tuple[LabeledBlock, ...]


class Trace(NamedTuple):
    """What every stage produced in one run."""

    reading: Reading
    document: Document
    annotated: Annotated
    labeled: Labeled
    article: "Article"
