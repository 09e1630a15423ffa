"""The running text, and what belongs to it without being it: notes, sign-off, tags."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.assembly.marks import find_links
from newsparse.lexicon import Lexicon
from newsparse.text.article import Piece
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian
from newsparse.text.tokens import has_tokens
from newsparse.text.values import Labeled, LabeledBlock

TYPES = {"body": "paragraph", "subhead": "subhead", "list": "list", "quote": "quote"}
_SEPARATORS = str.maketrans(dict.fromkeys("،、，;؛；|#•·\n\t", ","))
NUMBER = 6
"""Digits from which a text without a letter is no year: a day, a telephone."""
_COLON = lazy("[:：]")
_REACHED = lazy(r"\S@\S+\.\w|https?://|\bwww\.")


def read_body(labeled: Labeled, cut: int | None = None, story: int = 0) -> tuple[Piece, ...]:
    """Paragraphs, subheads, lists and quotes in page order.

    `cut` is the index of the block whose first `story` characters are the dateline. Sentences that follow each other in one line
    of the text are one paragraph.
    """
    pieces: list[Piece] = []
    last = None
    for at, block in enumerate(labeled.blocks):
        kind = TYPES.get(block.role)
        if kind is None:
            continue
        text = block.block.text[story:].lstrip() if at == cut else block.block.text
        if not text:
            continue
        if last is not None and block.role == "body" == last.role and _goes_on(labeled, last, block):
            pieces[-1] = Piece(kind, f"{pieces[-1].text} {text}")
        else:
            pieces.append(Piece(kind, text))
        last = block
    return tuple(pieces)


def _goes_on(labeled: Labeled, above: LabeledBlock, block: LabeledBlock) -> bool:
    """Whether nothing but spaces stands between two blocks, as in a page in one line."""
    reading = labeled.annotated.document.reading
    end, start = above.block.lines[-1].span.end, block.block.lines[0].span.start
    return reading.is_one_line(end, start) and reading.text[end:start].isspace()


def read_notes(labeled: Labeled) -> tuple[str, ...]:
    """Editor's notes, corrections and disclosures, one string a block."""
    return tuple([block.block.text for block in labeled.blocks if block.role == "note"])


def read_signoff(labeled: Labeled) -> str | None:
    """The desk's last lines, one a line."""
    return "\n".join(block.block.text for block in labeled.blocks if block.role == "signoff") or None


def read_tags(labeled: Labeled, lexicon: Lexicon, authors: Collection[str] = ()) -> tuple[str, ...]:
    """The article's topics without their labels, each once, in page order; who wrote it is none of them."""
    tags: dict[str, str] = {}
    links = find_links(labeled)
    writers = set(map(fold, authors))
    for block in labeled.blocks:
        if block.role == "tags":
            for part in links.get(block.block.lines[0].n) or _tags_of(block.block.text, lexicon):
                if fold(part) not in writers:
                    tags.setdefault(fold(part), part)
    return tuple(tags.values())


def _tags_of(text: str, lexicon: Lexicon) -> Sequence[str]:
    """The tags of a line; what ends in a colon announces those below it."""
    labels = lexicon.words("tags") | lexicon.words("read_also")
    line = text.strip()
    colon = _COLON.search(line)
    if colon and (colon.end() == len(line) or fold(line[: colon.start()].strip()) in labels):
        line = line[colon.end() :].strip()
        if all(map(has_east_asian, words := line.split())):
            line = ",".join(words)
    parts = [part.strip() for part in line.replace(" / ", ",").translate(_SEPARATORS).split(",")]
    return [part for part in parts if has_tokens(part) and fold(part) not in labels and _is_topic(part)]


def _is_topic(part: str) -> bool:
    """Whether it is no address, nor numbers alone: a press officer's under the story, a day."""
    return _REACHED.search(part) is None and (sum(map(str.isdigit, part)) < NUMBER or any(map(str.isalpha, part)))
