"""Lines of several labels, each with what it announces: "Source: Lake News  Author: Mara Sol"."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import find_tokens

COLONS = (":", "：")
LONGEST = 200
"""Characters of the longest line that is read so; a longer one is a sentence."""


def of_label(line: str, category: str, lexicon: Lexicon) -> str:
    """The part of a line that a label of a category begins, if the line has other labels too; else the line.

    >>> from newsparse.lexicon import load
    >>> of_label("Source: Lake News  Author: Mara Sol", "source", load("en"))
    'Source: Lake News'
    >>> of_label("Source: Lake News, Mara Sol", "source", load("en"))
    'Source: Lake News, Mara Sol'
    """
    if len(line) > LONGEST or sum(map(line.count, COLONS)) < 2:
        return line
    words = list(find_tokens(line))
    labels: dict[int, tuple[int, set[str]]] = {}
    for hit in lexicon.find([fold(word.group()) for word in words]):
        if line[words[hit.end - 1].end() :].lstrip().startswith(COLONS):
            first, categories = labels.setdefault(hit.end, (hit.start, set()))
            labels[hit.end] = (min(first, hit.start), categories | {hit.category})
    ordered = sorted(labels.values())
    for at, (first, categories) in enumerate(ordered):
        if category in categories and len(ordered) > 1:
            end = words[ordered[at + 1][0]].start() if at + 1 < len(ordered) else len(line)
            return line[words[first].start() : end].rstrip()
    return line
