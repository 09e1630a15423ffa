r"""Dumps of lynx, links and elinks: paragraphs indented by three, lists by more, headings at the margin or in the middle.

What lynx writes for bullets, buttons, fields and pictures without words is not seen: of every fourth page of the corpus, dumped
without addresses, the body's F1 rose from .885 to .900. That a line stands at the margin tells headings (see labeling/headings).
elinks and links write other bullets, elinks what belongs to the page ("Link: [1]canonical") over it.
"""

from __future__ import annotations

import re

from newsparse.text.patterns import lazy
from newsparse.text.values import Span

FEWEST = 5
"""Lines of the shortest dump."""
INDENTED, USUAL = 0.6, 0.5
"""Shares of the lines that are indented by three and more, and that stand where lynx puts paragraphs, lists and headings. Of 188
dumps 186 have both, of 3,600 texts of the corpus and of other programs two that have lines at the margin."""
_ADDRESS = lazy(r" {0,9}[0-9]{1,5}\.[ \t](?:[a-z]{2,12}:|/)")
_USUAL = lazy(r"(?: {3}| {5}\* | {7}| {10}\+ | {12}| {15}o | {17}|(?: {5}){1,4}•\s)?\S")
_MARKS = lazy(
    r"^ {5,40}(?:[*+o#@-] (?=\S)|•[ \xa0])|^ {3}Link: (?:\[\d+\])?[\w-]+(?: \([^()\n]{0,200}\))?$"
    r"|\((?:BUTTON|\*)\) ?|\[[\w.-]{1,40}\.(?:gif|jpe?g|png|svg|webp)\]|_{5,}|^ {3}IFRAME: \S+",
    re.MULTILINE,
)


def is_dump(text: str) -> bool:
    r"""Whether a text is a dump, the list of addresses under it not counted.

    >>> is_dump("Storm hits Arle\n" + "\n   A storm hit Arle on Monday,\n   the mayor said.\n" * 3)
    True
    >>> is_dump("Storm hits Arle\n" * 9)
    False
    """
    lines = [line for line in text.split("\n") if line and not line.isspace() and not _ADDRESS.match(line)]
    indented = sum(line.startswith("   ") for line in lines)
    if len(lines) < FEWEST or indented < INDENTED * len(lines) or all(line.startswith(" ") for line in lines):
        return False
    return sum(_USUAL.match(line) is not None for line in lines) >= USUAL * len(lines)


def find_signs(text: str) -> tuple[Span, ...]:
    """What a dump has for bullets, buttons, fields and pictures, in order.

    >>> find_signs("     * News")
    (Span(start=0, end=7),)
    """
    return tuple(Span(*found.span()) for found in _MARKS.finditer(text))
