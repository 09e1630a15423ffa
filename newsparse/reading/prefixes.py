"""What stands before every line of a text: the signs of a quoted letter, the numbers of `cat -n`, `nl` and `grep -n`.

Of every fourth page of the corpus, written so, the body's F1 was .73 and .72; without them it is what it is of the page.
"""

from __future__ import annotations

from newsparse.text.patterns import lazy

FEWEST = 4
"""Lines of the shortest text whose prefixes are taken off."""
DEEPEST = 5
"""Times that a letter may have been quoted."""
_QUOTE = lazy(r"[ \t]{0,3}> ?")
_NUMBER = lazy(r"[ \t]{0,9}([0-9]{1,9})(?:[\t:|] ?|[ ]{2}|\r?$)")


def unprefix(text: str) -> str | None:
    r"""The text without what stands before each of its lines; None where nothing does.

    >>> unprefix("> Storm\n> By Ana Diaz\n>\n> A storm hit Arle.\n")
    'Storm\nBy Ana Diaz\n\nA storm hit Arle.\n'
    >>> unprefix("     1\tStorm\n     2\tBy Ana Diaz\n     3\t\n     4\tA storm hit Arle.")
    'Storm\nBy Ana Diaz\n\nA storm hit Arle.'
    >>> unprefix("> Storm\n\nA storm hit Arle.\n\nThe mayor spoke.\n\nNobody was hurt.")
    """
    found = None
    for _ in range(DEEPEST):
        lines = text.split("\n")
        rest = _unquoted(lines) or _unnumbered(lines)
        if rest is None:
            break
        text = found = "\n".join(rest)
    return found


def _unquoted(lines: list[str]) -> list[str] | None:
    """The lines without the sign before each of them; blank ones may have none."""
    if sum(not _is_blank(line) for line in lines) < FEWEST:
        return None
    cut: list[str] = []
    for line in lines:
        found = _QUOTE.match(line)
        if found is None and not _is_blank(line):
            return None
        cut.append(line[found.end() :] if found else line)
    return cut


def _unnumbered(lines: list[str]) -> list[str] | None:
    """The lines without the number before each of them, which counts up; what has none is blank, as `nl` leaves it."""
    cut: list[str] = []
    last = count = 0
    for line in lines:
        found = _NUMBER.match(line)
        if found is None and not _is_blank(line):
            return None
        if found is not None:
            if count and int(found[1]) != last + 1:
                return None
            last = int(found[1])
            count += 1
        cut.append(line[found.end() :] if found else line)
    return cut if count >= FEWEST else None


def _is_blank(line: str) -> bool:
    return not line or line.isspace()
