"""The running text, and what belongs to it without being it: notes, sign-off, tags."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.assembly.marks import find_links
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import has_tokens
from newsparse.text.values import Labeled, LabeledBlock, Piece

TYPES = {"body": "paragraph", "subhead": "subhead", "list": "list", "quote": "quote"}
_SEPARATORS = str.maketrans(dict.fromkeys("،、，;؛；|#•·\n\t", ","))


def read_body(labeled: Labeled, cut: int | None = None, story: int = 0) -> tuple[Piece, ...]:
    """Paragraphs, subheads, lists and quotes in page order.

    `cut` is the index of the block whose first `story` characters are the dateline.
    """
    pieces = []
    for at, block in enumerate(labeled.blocks):
        kind = TYPES.get(block.role)
        if kind is None:
            continue
        text = block.block.text[story:].lstrip() if at == cut else block.block.text
        if text:
            pieces.append(Piece(kind, text))
    return tuple(pieces)


def read_notes(labeled: Labeled) -> tuple[str, ...]:
    """Editor's notes, corrections and disclosures, one string a block."""
    return tuple([block.block.text for block in labeled.blocks if block.role == "note"])


def read_signoff(labeled: Labeled) -> str | None:
    """The desk's last lines, one a line."""
    return "\n".join(block.block.text for block in labeled.blocks if block.role == "signoff") or None


def read_tags(labeled: Labeled, lexicon: Lexicon) -> tuple[str, ...]:
    """The article's topics without their label, each once, in page order."""
    tags: dict[str, str] = {}
    links = find_links(labeled)
    for block in labeled.blocks:
        if block.role == "tags":
            for part in links.get(block.block.lines[0].n) or _tags_of(block, lexicon):
                tags.setdefault(fold(part), part)
    return tuple(tags.values())


def _tags_of(block: LabeledBlock, lexicon: Lexicon) -> Sequence[str]:
    text = block.block.text
    labels = lexicon.words("tags")
    before, colon, after = text.partition(":")
    if colon and fold(before.strip()) in labels:
        text = after
    parts = [part.strip() for part in text.translate(_SEPARATORS).split(",")]
    return [part for part in parts if has_tokens(part) and fold(part) not in labels]
