"""What the dates of a line are of, by the words around them: "published", "updated", "as of"."""

from collections.abc import Iterator, Mapping, Sequence

from newsparse.text.folding import fold

ENDED = 3
"""Words, its own ending among them, that may follow a word with an ending before its date: "changes may come into force on 1 May"
tells no update."""
REACH, BEHIND = 60, 14
"""Characters before a date, and behind it, in which such a word is looked for."""


def roles_of(spans: Sequence[tuple[int, int]], line: str, words: Mapping[str, str]) -> list[str | None]:
    """The role of each date of a line, given where they stand: by the last word before each, or after it at the end, in brackets
    or where all have one.

    "May 3 published, May 4 updated": no word stands before the first, and one behind each.

    >>> roles_of([(11, 16)], "updated on may 4", {"updated": "updated"}), roles_of([(0, 5)], "may 4", {"updated": "updated"})
    (['updated'], [None])
    """
    if not spans:
        return []
    bounds = [*[start for start, _ in spans[1:]], len(line)]
    behind = [line[end:bound][:BEHIND] for (_, end), bound in zip(spans, bounds, strict=True)]
    if len(spans) > 1 and _role(line[: spans[0][0]][-REACH:], words, -1) is None:
        each = [_role(text, words, 0) for text in behind]
        if all(each):
            return each
    roles: list[str | None] = []
    floor = 0
    for at, (start, end) in enumerate(spans):
        role = _role(line[floor:start][-REACH:], words, -1)
        if role is None and (at + 1 == len(spans) or "(" in line[floor:start]):
            role = _role(behind[at], words, 0)
        roles.append(role)
        floor = end
    return roles


def _role(segment: str, words: Mapping[str, str], which: int) -> str | None:
    """What the first word (`which` 0) or the last one (-1) of a segment that tells a role says."""
    folded = fold(segment)
    places = sorted([(at, -len(word), word) for word in words if word in folded for at in _places(word, folded)])
    found = []
    end = 0
    for at, _, word in places:
        if at >= end:
            end = at + len(word)
            found.append(word)
    return words[found[which]] if found else None


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word begins that at most a short ending follows. A pattern of all words would take long to compile; few are met."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        ending = text[end : end + 3]
        far = ending[:1].isalpha() and len(text[end:].split()) > ENDED
        if not (text[:at][-1:].isalpha() or far or (len(ending) == 3 and ending.isalpha())):
            yield at
        at = text.find(word, at + 1)
