"""A Trace for people: every line of the page with its role, how sure that is and why, then the article in short.

One list of rows for both forms, so they say the same: plain text for pipes, never cut; wrapped and in colour for a
terminal. The page's text stands last in its row, so right-to-left text cannot reorder the columns. What a page holds
is shown, never obeyed: neither escape sequences nor bidi controls nor rich's markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsparse.text.article import Article
from newsparse.text.escaping import show
from newsparse.text.reasons import reasons_of
from newsparse.text.values import LabeledBlock, Line, Trace

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {
    "headline": "bold magenta", "kicker": "magenta", "standfirst": "bold", "byline": "blue", "date": "blue",
    "dateline": "blue", "body": "green", "subhead": "bold green", "list": "green", "quote": "green", "caption": "cyan",
    "credit": "cyan", "source": "yellow", "signoff": "yellow", "note": "yellow", "tags": "yellow", "boilerplate": "dim",
}  # fmt: skip
REASONS = "dim"
NUMBER, ROLE, ZONE, CONFIDENCE = 5, 12, 8, 6
TEXT = NUMBER + ROLE + ZONE + CONFIDENCE + 1
"""Column in which the text of a line begins."""
LABEL = 12
"""Column in which a field's value begins."""
NARROWEST = TEXT + 20


class Row(NamedTuple):
    """A row: what stands in its first columns, the text that begins at column `indent`, and the style of each."""

    head: str
    head_style: str
    text: str
    style: str
    indent: int


def explain(trace: Trace, width: int | None = None) -> str:
    """The explanation as text: plain and unwrapped, or for a terminal of that width, in the colours it understands."""
    rows = list(_rows(trace))
    return _plain(rows) if width is None else _coloured(rows, max(width, NARROWEST))


def _rows(trace: Trace) -> Iterator[Row]:
    article = trace.article
    language = article.language or "unknown language"
    facts = (show(trace.reading.name), f"{show(language)} ({article.direction})", show(trace.reading.encoding))
    yield Row(" · ".join(facts), "bold", "", "", 0)
    yield _EMPTY
    numbers = iter(trace.document.numbers())
    for block in trace.labeled.blocks:
        for line in block.block.lines:
            yield _verdict(trace, block, line, next(numbers))
        yield Row("", "", _reasons(block), REASONS, TEXT)
    if trace.labeled.blocks:
        yield _EMPTY
    for label, value in _fields(article):
        yield Row(f"{label:<{LABEL}}", "bold", show(value), "", LABEL)
    for doubt in article.warnings:
        message = f"{show(doubt.message)} ({show(doubt.code)})"
        yield Row(f"{'warning':<{LABEL}}", "bold yellow", message, "yellow", LABEL)


_EMPTY = Row("", "", "", "", 0)


def _verdict(trace: Trace, block: LabeledBlock, line: Line, number: int) -> Row:
    verdict = block.of_line(line)
    head = f"{number:>{NUMBER}} {verdict.role:<{ROLE}}{verdict.zone:<{ZONE}}{verdict.confidence:>{CONFIDENCE - 1}.0%} "
    style = STYLES.get(verdict.role, "")
    text = line.text or trace.reading.text[slice(*line.span)]
    return Row(head, style, show(text), style if verdict.role == "boilerplate" else "", TEXT)


def _reasons(block: LabeledBlock) -> str:
    """Why, and what it would have been else."""
    spoke = "; ".join(show(said) if weight is None else f"{show(said)} {weight:+.1f}" for said, weight in reasons_of(block))
    parts = [spoke or "nothing spoke for it"]
    if block.runner_up is not None and block.runner_up[1] >= 0.01:
        role, probability = block.runner_up
        parts.append(f"else {role} {probability:.0%}")
    return " | ".join(parts)


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    """The article in short: a label and a value for each field that the page has."""
    for label in ("kicker", "headline", "standfirst", "byline"):
        value = getattr(article, label)
        if value is not None:
            yield label, " ".join(value.split("\n"))
    if article.authors:
        yield "authors", "; ".join(article.authors)
    if article.dateline is not None:
        parts = (article.dateline.place, article.dateline.agency, article.dateline.date)
        known = ", ".join(part for part in parts if part)
        yield "dateline", f"{article.dateline.text} = {known}" if known else article.dateline.text
    if article.published is not None:
        yield "published", article.published
    if article.updated is not None:
        yield "updated", article.updated
    counts = Counter(piece.type for piece in article.body)
    yield "body", ", ".join(f"{kind}: {count}" for kind, count in counts.items()) or "none"
    for image in article.images:
        credit = image.agency if image.credit is None or image.agency is None else f"{image.credit} = {image.agency}"
        yield "image", " | ".join(part for part in (image.caption, credit or image.credit) if part)
    for source in article.sources:
        yield "source", source.name if source.agency is None else f"{source.name} = {source.agency}"
    if article.signoff is not None:
        yield "signoff", article.signoff
    for note in article.notes:
        yield "note", note
    if article.tags:
        yield "tags", "; ".join(article.tags)


def _plain(rows: list[Row]) -> str:
    return "".join(f"{row.head or ' ' * row.indent}{row.text}".rstrip() + "\n" for row in rows)


def _coloured(rows: list[Row], width: int) -> str:
    """The rows as rich writes them: colours by the terminal's abilities and NO_COLOR, text wrapped under its column."""
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    written = StringIO()
    console = Console(file=written, force_terminal=True, width=width, highlight=False, markup=False, emoji=False)
    for row in rows:
        for start, text in enumerate(_wrapped(console, Text(row.text, style=row.style), width - row.indent)):
            head = Text(row.head, row.head_style) if row.head and start == 0 else Text(" " * row.indent)
            console.print(Text.assemble(head, text), overflow="ignore", no_wrap=True, crop=False, soft_wrap=True)
    return written.getvalue()


def _wrapped(console: Console, text: Text, width: int) -> list[Text]:
    lines = list(text.wrap(console, width)) if text.plain else []
    for line in lines:
        line.rstrip()
    return lines or [text]
