"""Segmentation: a reading becomes a document of lines and blocks."""

from __future__ import annotations

from newsparse.segmentation.fragments import find_fragments
from newsparse.segmentation.joining import join_texts
from newsparse.segmentation.lines import cut_lines
from newsparse.segmentation.repeats import find_repeats
from newsparse.segmentation.spacing import find_spacing
from newsparse.segmentation.wrapping import find_wraps
from newsparse.text.making import maker
from newsparse.text.values import Block, Document, Line, Reading

_block = maker(Block)


def segment(reading: Reading) -> Document:
    r"""The document of a reading: every non-blank line is in exactly one block, in order.

    >>> document = segment(Reading("", "Storm hits Lisbon\n\nShare\nStorm hits Lisbon\n"))
    >>> [(block.text, block.gap, block.repeats) for block in document.blocks]
    [('Storm hits Lisbon', 0, None), ('Share', 1, None), ('Storm hits Lisbon', 0, 0)]
    """
    lines = cut_lines(reading)
    groups = _group(lines, _continuing(lines, reading))
    texts = [group[0].text if len(group) == 1 else join_texts([line.text for line in group]) for group in groups]
    gap_of = find_spacing(lines)
    blocks = []
    last = 0
    for group, text, repeat in zip(groups, texts, find_repeats(texts), strict=True):
        blocks.append(_block((group, text, gap_of(group[0].n - last - 1), repeat)))
        last = group[-1].n
    return Document(reading, lines, tuple(blocks))


def _continuing(lines: tuple[Line, ...], reading: Reading) -> set[int]:
    """The indices of the lines that belong to the line above; the lines of HTML are whole but for its menus."""
    if reading.marked:
        from newsparse.segmentation.menus import find_menus  # text has none

        return find_menus(reading.elements, reading.hints)
    if reading.markdown:
        from newsparse.segmentation.softbreaks import find_soft_breaks  # most text has none

        found = find_soft_breaks(lines, reading.text)
    elif reading.printed:
        from newsparse.segmentation.printing import find_turnovers

        found = find_turnovers(lines, reading)
    else:
        found = find_wraps(lines, reading.text)
    found = found or find_fragments(lines)
    return found | _beside_unseen(lines)


def _beside_unseen(lines: tuple[Line, ...]) -> set[int]:
    """Lines of nothing but marks, which belong to what stands above; under those at the head of a text, its first words."""
    first = next((at for at, line in enumerate(lines) if line.text), 0)
    return {at for at, line in enumerate(lines) if at and (at <= first or not line.text)}


def _group(lines: tuple[Line, ...], continuing: set[int]) -> list[tuple[Line, ...]]:
    """The lines, each together with those that continue it."""
    if not continuing:
        return [(line,) for line in lines]
    starts = [at for at in range(len(lines)) if at not in continuing]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
