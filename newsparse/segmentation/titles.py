"""Titles: what the first line of a page of fragments, its title, tells of the lines below.

A headline of two parts in two styles is cut between them: "Ferry aground" and "All saved off Arle", where the title has
"Ferry aground: All saved off Arle". And a line that is most of the title is a headline, which is no part of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.text.tokens import tokens

HEAD = 500
"""Characters of the title that are looked at."""
SHARE = 0.5
"""Part of the title that a line must be to be a headline: names and topics stand in titles, too."""
SEAMS = (": ", " : ", ":", " ", "")
"""What may stand between the two parts in the title."""
MARKS = frozenset(":-–—")
"""What may stand between them on a line of its own."""


def find_parts(texts: Sequence[str]) -> tuple[set[int], set[int]]:
    """The indices of the lines that begin what the title says, and of those that continue them.

    A single word without a colon is no part: it names a section, or the form of the text.

    >>> find_parts(["Ferry aground: All saved - Arle News", "Sea", "Ferry aground", "All saved", "It sank."])
    ({2}, {3})
    >>> find_parts(["Ferry aground off Arle - News", "Sea", "Ferry aground off Arle", "By"])
    ({2}, set())
    """
    title = texts[0][:HEAD]
    starts = {at for at in range(1, len(texts)) if len(texts[at]) >= SHARE * len(title) and texts[at] in title}
    latter: set[int] = set()
    for at in range(1, len(texts) - 1):
        first = texts[at].rstrip(": ")
        if not first or first not in title:
            continue
        end = at + 2 if texts[at + 1] in MARKS and at + 2 < len(texts) else at + 1
        named = end == at + 1 and first == texts[at] and len(tokens(first)) < 2
        if not named and texts[end] and any(f"{first}{seam}{texts[end][:HEAD]}" in title for seam in SEAMS):
            starts.add(at)
            latter.update(range(at + 1, end + 1))
    return starts - latter, latter
