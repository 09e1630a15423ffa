"""The article as its page writes it: with the characters that have no width, which nothing before looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.text.article import Article
from newsparse.text.values import Block, Labeled
from newsparse.text.widths import find_widthless

REACH = 1 << 16
"""Characters of a story in which a string is looked for that is no whole block of it, so that time grows with the text alone."""


class _Story(NamedTuple):
    """What is seen of a story's blocks, and the runs of characters without width by their places in it; so also of each block."""

    seen: str
    places: Sequence[int]
    runs: Sequence[str]
    blocks: dict[str, tuple[Sequence[int], Sequence[str]]]


def as_written(article: Article, labeled: Labeled) -> Article:
    """The article with the characters without width that stand inside its strings on the page. Canonical names have none.

    Joiners of Persian and Indic words are among them, so they are no rubbish. What a string has at its ends is left out.
    """
    story = _read(labeled)

    def write(text: str) -> str:
        return "\n".join([_write(part, story) for part in text.split("\n")])

    def write_any(text: str | None) -> str | None:
        return None if text is None else write(text)

    line = article.dateline
    return article._replace(
        kicker=write_any(article.kicker),
        headline=write_any(article.headline),
        standfirst=write_any(article.standfirst),
        byline=write_any(article.byline),
        authors=tuple(map(write, article.authors)),
        dateline=line and line._replace(text=write(line.text), place=write_any(line.place), agency=write_any(line.agency)),
        body=tuple([piece._replace(text=write(piece.text)) for piece in article.body]),
        images=tuple([
            image._replace(caption=write_any(image.caption), credit=write_any(image.credit)) for image in article.images
        ]),
        sources=tuple([source._replace(name=write(source.name)) for source in article.sources]),
        signoff=write_any(article.signoff),
        notes=tuple(map(write, article.notes)),
        tags=tuple(map(write, article.tags)),
    )  # fmt: skip


def _read(labeled: Labeled) -> _Story:
    seen: list[str] = []
    places: list[int] = []
    runs: list[str] = []
    blocks: dict[str, tuple[Sequence[int], Sequence[str]]] = {}
    size = 0
    for verdict in labeled.blocks:
        block = verdict.block
        if verdict.zone != "article":
            continue
        own = list(_widthless(block))
        if own:
            blocks[block.text] = [place for place, _ in own], [run for _, run in own]
        if size < REACH:
            places += [size + place for place, _ in own]
            runs += [run for _, run in own]
            seen.append(block.text)
            size += len(block.text) + 1
    return _Story(" ".join(seen), places, runs, blocks)


def _widthless(block: Block) -> Iterator[tuple[int, str]]:
    """The runs of characters without width in a block, by their places in its text."""
    at = 0
    for line in block.lines:
        at = max(block.text.find(line.text, at), at)
        if line.written:
            yield from ((at + place, run) for place, run in find_widthless(line.written))
        at += len(line.text)


def _write(text: str, story: _Story) -> str:
    """A string with what stands inside it."""
    start = 0
    if text in story.blocks:
        places, runs = story.blocks[text]
    else:
        places, runs = story.places, story.runs
        start = story.seen.find(text)
        if start < 0:
            return text
    first, last = bisect_right(places, start), bisect_left(places, start + len(text))
    ends = [place - start for place in places[first:last]]
    pieces = [text[begin:end] for begin, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return "".join([piece + run for piece, run in zip(pieces, [*runs[first:last], ""], strict=True)])
