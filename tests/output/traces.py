"""Traces made by hand: what reaches the output, without the stages that make it."""

from __future__ import annotations

from newsparse.text.article import Article, Dateline, Image, LineLabel, Piece, SourceCredit
from newsparse.text.values import Annotated, Block, Document, Doubt, Labeled, LabeledBlock, Line, Reading, Reason, Span, Trace

PAGE = (
    "Harbour opens again\n\n"
    "LISBON, July 27 (Reuters) - Ships came back to the harbour on Saturday.\n"
    "A ferry at the quay (Ana Diaz/Reuters)\n"
    "Share\n"
)
ROLES = ("headline", "body", "caption", "boilerplate")


def article(page: str = PAGE, **fields: object) -> Article:
    """An article with every field filled, and its lines; `fields` replaces some."""
    content: dict[str, object] = {
        "source": {"name": "page.txt", "format": "text", "encoding": "utf-8", "sha256": "0" * 64},
        "language": "en",
        "direction": "ltr",
        "kicker": "Ports",
        "headline": "Harbour opens again",
        "standfirst": "After a week of storm",
        "byline": "By Ana Diaz and Li Wei",
        "authors": ("Ana Diaz", "Li Wei"),
        "dateline": Dateline("LISBON, July 27 (Reuters)", "LISBON", "Reuters", "2024-07-27"),
        "published": "2024-07-27T09:30:00+01:00",
        "updated": "2024-07-28",
        "body": (Piece("paragraph", "Ships came back to the harbour on Saturday."), Piece("subhead", "Next week")),
        "images": (Image("A ferry at the quay", "Ana Diaz/Reuters", "Reuters"),),
        "sources": (SourceCredit("Reuters", "Reuters"), SourceCredit("Harbour News")),
        "signoff": "Editing by Jo Bell",
        "notes": ("This story was corrected.",),
        "tags": ("sea", "storm"),
        "warnings": (Doubt("late_date", "the date is far from the others"),),
        "lines": tuple(labels(page)),
    }
    return Article(**{**content, **fields})  # type: ignore[arg-type]  # the keys are the fields


def lines_of(page: str) -> list[Line]:
    """The non-blank lines of a page whose lines end in a line feed."""
    found, start = [], 0
    for n, text in enumerate(page.split("\n"), 1):
        if text.strip():
            found.append(Line(n, Span(start, start + len(text)), text))
        start += len(text) + 1
    return found


def labels(page: str) -> list[LineLabel]:
    """A verdict on each line: the roles of PAGE, round and round."""
    return [
        LineLabel(line.n, line.span, ROLES[at % len(ROLES)], "article", 0.97 / 3, "all in brackets")
        for at, line in enumerate(lines_of(page))
    ]


def trace(page: str = PAGE, name: str = "page.txt", **fields: object) -> Trace:
    """A trace of the page in which each line is a block."""
    reading = Reading(name, page)
    lines = lines_of(page)
    blocks = tuple(Block((line,), line.text, 0, None) for line in lines)
    document = Document(reading, tuple(lines), blocks)
    annotated = Annotated(document, "en", "ltr", ((),) * len(blocks))
    reasons = (Reason("bracketed", 2.14), Reason("-1:prose", 0.5))
    judged = tuple(
        LabeledBlock(block, ROLES[at % len(ROLES)], "article", 0.97, ("credit", 0.02), reasons) for at, block in enumerate(blocks)
    )
    return Trace(reading, document, annotated, Labeled(annotated, judged), article(page, **fields))
