"""What ends a caption: its last sentence, the name that signs it, and the chain of photographer and agency behind it."""

from __future__ import annotations

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.creditchains import glued, is_chain
from newsparse.grammar.names import is_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy

SENTENCE_END = lazy(r"(?:[.!?。！？।۔؟…։။។][\"”’‘»)]*\s*|\)\s+)(?=[^\W\d_]|@\w)", signs=".!?。！？।۔؟…։။។)")
_WORD = lazy(r"\S+")
_LAST = 4
"""Ends of sentences that are looked at: abbreviations have points, too."""
_SHORTEST = 8
"""Characters of the shortest caption before a credit."""
_NAMES = range(2, 5)
"""Words of a name that follows a caption without a space."""
_PARTICLE = 3
"""Letters of the longest lower-case word in such a name ("van", "de la"): "Then came Ana Diaz" is a sentence."""
_LONGEST = 60
"""Characters of the longest name that signs a caption, with its address."""


def sentence_ends(line: str) -> list[int]:
    """Where the last sentences of a line end, before what may be a credit: none that another sentence follows.

    >>> line = "Ana (left) came home. The boat lay at sea. J. Berg/AFP"
    >>> [line[end:] for end in sentence_ends(line)]
    ['J. Berg/AFP']
    """
    ends = [found for found in SENTENCE_END.finditer(line) if found.start() > _SHORTEST and not _is_initial(line, found.start())]
    ends = ends[-_LAST:]
    first = max([at for at, found in enumerate(ends) if _ends_prose(line, found.start())], default=0)
    return [found.end() for found in ends[first:]]


def _is_initial(line: str, at: int) -> bool:
    """Whether a point follows an initial, or a number that more of a date follows without a space ("15.dez.22")."""
    return line[at] == "." and (
        (line[at - 1].isupper() and line[at - 2].isspace()) or (line[at - 1].isdecimal() and line[at + 1 : at + 2].islower())
    )


def _ends_prose(line: str, at: int) -> bool:
    """Whether a point ends a sentence, and no initial or abbreviation of a name ("St.", "J.R."), nor what is before a site's."""
    word = line[:at].rsplit(None, 1)[-1]
    return line[at] != ")" and len(word) > 1 and word.isalnum() and not word[0].isupper()


def end_of_sentence(text: str) -> bool:
    """Whether a text ends in a word, a point and a space, as before what a new sentence would be: "J." and "2:0." are none.

    >>> end_of_sentence("The boat came home in 2023. "), end_of_sentence("Ana J. "), end_of_sentence("Boats 2:0. ")
    (True, False, False)
    """
    word = text.rstrip(' .!?…"”’»').rsplit(None, 1)[-1:]
    return text[-1:].isspace() and text.rstrip()[-1:] != ")" and bool(word) and len(word[0]) > 1 and word[0].isalnum()


def glued_name(line: str, end: int) -> bool:
    """Whether a name of several words follows the last sentence without a space ("… last Tuesday.Ana Diaz")."""
    name = line[end:].strip()
    words = name.split()
    parted = line[end - 1].isspace() or not line[end - 2 : end - 1].islower()
    return not parted and len(words) in _NAMES and all(word[0].isupper() for word in words) and is_name(name)


def signed_name(text: str, lexicon: Lexicon) -> str | None:
    """The name that all of a text is, after "by" and before an electronic address; None if it is none.

    >>> from newsparse.lexicon import load
    >>> english = load("en")
    >>> [signed_name(text, english) for text in ("By Ana Diaz", "Ana Diaz adiaz@lake.example", "Lisbon", "The boat at sea")]
    ['Ana Diaz', 'Ana Diaz adiaz@lake.example', None, None]
    """
    name = text.strip()
    if len(name) > _LONGEST:
        return None
    first, _, rest = name.partition(" ")
    if rest and fold(first) in lexicon.words("byline"):
        name = rest.strip()
    bare = " ".join([word for word in name.split() if "@" not in word])
    spoken = any(word[0].islower() and len(word) > _PARTICLE for word in bare.split())
    return name if not bare[:1].islower() and not spoken and is_name(bare) else None


def chain_start(line: str) -> int:
    """Where a chain of photographer and agency begins that ends a line; 0 if none does.

    >>> [line[chain_start(line) :] for line in ("The harbour of Rome ANA DIAZ/AFP", "The harbour Ana J. Diaz/AFP")]
    ['ANA DIAZ/AFP', 'Ana J. Diaz/AFP']
    """
    found = find_agencies(line[-160:])
    if not found:
        return 0
    shift = max(0, len(line) - 160)
    chain = line.rfind(" ", 0, max(0, line.find("/", shift))) + 1 if "/" in line[shift:] else 0
    if not chain or not is_chain(line[chain:]):
        return 0
    start = chain
    words = list(_WORD.finditer(line[:chain]))
    for word in reversed(words[-3:]):
        text = word.group()
        if not (text.isupper() if line[chain : chain + 2].isupper() else False):
            break
        start = word.start()
    for word in reversed(list(_WORD.finditer(line[:start]))[-1:]):
        start = word.start() + glued(word.group()) if glued(word.group()) and line[start:][:2].isupper() else start
    start += glued(line[start:].split(" ", 1)[0].split("/", 1)[0])
    return _first_name(line, start) if start == chain and line[start + 1 : start + 2].islower() else start


def _first_name(line: str, at: int) -> int:
    """Where the name begins whose last word stands at a place: a word further up, past an initial."""
    for word in reversed(list(_WORD.finditer(line[:at]))[-2:]):
        name = word.group().rstrip(".") if len(word.group()) == 2 else word.group()
        if not (name.isalpha() and name.istitle()):
            break
        at = word.start()
        if len(name) > 1:
            break
    return at
