"""What stands before every line of a text: the signs of a quoted letter, the numbers of `cat -n`, `nl` and `grep -n`.

Of every fourth page of the corpus, written so, the body's F1 was .73 and .72; without them it is what it is of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsparse.text.patterns import lazy

FEWEST = 4
"""Lines of the shortest text whose prefixes are taken off."""
DEEPEST = 5
"""Times that a letter may have been quoted."""
_QUOTE = lazy(r"[ \t]{0,3}> ?")
_AROUND = " \t\r:|"
"""What stands about a number."""
_NUMBER = lazy(r"[ \t]{0,9}[0-9]{1,9}(?:[\t:|] ?|[ ]{2}|\r?$)")


def unprefix(text: str) -> str | None:
    r"""The text without what stands before each of its lines; None where nothing does.

    >>> unprefix("> Storm\n> By Ana Diaz\n>\n> A storm hit Arle.\n")
    'Storm\nBy Ana Diaz\n\nA storm hit Arle.\n'
    >>> unprefix("     1\tStorm\n     2\tBy Ana Diaz\n     3\t\n     4\tA storm hit Arle.")
    'Storm\nBy Ana Diaz\n\nA storm hit Arle.'
    >>> unprefix("> Storm\n\nA storm hit Arle.\n\nThe mayor spoke.\n\nNobody was hurt.")
    """
    bare = None
    for _ in range(DEEPEST):
        lines = text.split("\n")
        ends = _ends(lines, _QUOTE) or _numbered(lines)
        if not ends:
            break
        text = bare = "\n".join([line[end:] for line, end in zip(lines, ends, strict=True)])
    return bare


def _ends(lines: Sequence[str], pattern: re.Pattern[str]) -> list[int]:
    """Where what a pattern finds before each line ends; empty where a line that is not blank has it not, or few have it."""
    ends: list[int] = []
    for line in lines:
        found = pattern.match(line)
        if found is None and line and not line.isspace():
            return []
        ends.append(found.end() if found else 0)
    return ends if sum(end > 0 for end in ends) >= FEWEST else []


def _numbered(lines: Sequence[str]) -> list[int]:
    """Where the numbers before the lines end; empty where they do not count up. `nl` leaves blank lines without."""
    ends = _ends(lines, _NUMBER)
    numbers = [int(line[:end].strip(_AROUND)) for line, end in zip(lines, ends, strict=False) if end]
    return ends if all(below == above + 1 for above, below in pairwise(numbers)) else []
