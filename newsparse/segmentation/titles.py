"""Titles: what the first line of a page, its title, tells of the lines below.

On a page of fragments a headline of two parts in two styles is cut between them: "Ferry aground" and "All saved off Arle", where
the title has "Ferry aground: All saved off Arle". And a line that is most of the title is a headline, which is no part of a
sentence. In a page in one line the title tells where the headline stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, tokens, volume

HEAD = 500
"""Characters of the title that are looked at."""
WORDS, SHORTEST = 3, 16.0
"""Words of the shortest title that is told by being said again, and its volume (see `tokens.volume`)."""
SHARE = 0.5
"""Part of the title that a line must be to be a headline: names and topics stand in titles, too."""
SEAMS = (": ", " : ", ":", " ", "")
"""What may stand between the two parts in the title."""
MARKS = frozenset(":-–—")
"""What may stand between them on a line of its own."""
_SITE = lazy(r"\s+[-–—|·»:]+\s|[|｜]")
"""What parts a title from the name of its site."""


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


def find_title(text: str) -> str:
    """The longest beginning of a text that is said again, or what it has before the site's name if that is oftener; else empty.

    >>> find_title("Ferry aground off Arle - Lake News Sport Weather Ferry aground off Arle By Ana Diaz")
    'Ferry aground off Arle'
    """
    head = text.lstrip()[:HEAD]
    words = [found.end() for found in find_tokens(head)]
    ends = [found.end() for found in re.finditer(r"\S+", head)]
    if len(ends) < WORDS:
        ends = words
    ends = [end for end in ends if len(words) >= WORDS and end >= words[WORDS - 1] and volume(head[:end]) >= SHORTEST]
    fewest, most = 0, len(ends)
    while fewest < most:  # what is said again begins with what is said again
        half = (fewest + most + 1) // 2
        fewest, most = (half, most) if text.count(head[: ends[half - 1]]) > 1 else (fewest, half - 1)
    title = head[: ends[fewest - 1]] if fewest else ""
    bare = _SITE.split(title, maxsplit=1)[0]
    return bare if volume(bare) >= SHORTEST and text.count(bare) > text.count(title) else title


def cut_about(title: str, line: str, cuts: Iterable[int]) -> list[int]:
    """Where a line is cut: the places given, but for those amid a title that it says, and either end of that.

    >>> cut_about("Ferry aground? All safe", "Sport Ferry aground? All safe By Ana Diaz", [21])
    [6, 29]
    """
    size = len(title)
    if not size:
        return sorted(set(cuts))
    about = {cut for cut in cuts if line.find(title, max(cut - size + 1, 0), cut + size - 1) < 0}
    at = line.find(title)
    while at >= 0:
        about.update((at, at + size))
        at = line.find(title, at + size)
    return sorted(about)
