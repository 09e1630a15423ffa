"""Houses beside the names in a byline: the agency, the paper or the station that somebody writes for."""

from __future__ import annotations

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.eastnames import reporter_words
from newsparse.grammar.names import is_name
from newsparse.grammar.outlets import leading_site
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_han

_SHOUTED = lazy("[A-Z]{3,}[a-z]")
"""How a house begins that writes its name in one word ("LAKENews")."""
_VOWELLESS = lazy("[B-DF-HJ-NP-TV-XZ]{2,4}")
"""A house's initials, which no name in capitals is without a vowel ("Ana Diaz STT", but "Xu Mei LI")."""
NAMED = 2
"""Words of a name that a web site may follow."""
_INITIALS = range(3, 6)
"""Letters of the initials of a broadcaster or an agency."""


def without_wire(piece: str, certain: bool, lexicon: Lexicon) -> tuple[str, bool]:
    """The part up to the agency it names and the small words that lead to it ("Ana Diaz avec AFP"), or what stands behind it if
    that begins with a word for reporters, as in China; whether it names one.
    """
    found = [agency for agency in find_agencies(piece) if piece[agency.end : agency.end + 1] != "-"]
    if not found:
        return piece, False
    if piece[found[0].end :].startswith(reporter_words(lexicon)):
        return piece[found[0].end :], True
    behind = piece[found[0].end :]
    if found[0].start == 0 and behind[:1].isspace() and is_han(behind.strip()) and is_name(behind.strip()):
        return behind.strip(), True
    kept = piece[: found[0].start].split()
    while kept and kept[-1][:1].islower():
        kept.pop()
    return " ".join(kept) if len(kept) > 1 or certain else "", True


def without_house(piece: str, lexicon: Lexicon) -> str:
    """The part up to a web site, or another house, and the small word that leads to it ("Ana Diaz for lakes.example", "Ana Diaz
    Lake News").
    """
    words = piece.split()
    for at in range(NAMED, len(words) - 1):
        if fold(words[at]) in lexicon.words("made_for") and words[at + 1][:1].isupper() and is_name(" ".join(words[:at])):
            return " ".join(words[:at])
    if len(words) > NAMED + 1 and fold(words[-1]) in lexicon.words("house") and words[-2][:1].isupper():
        return " ".join(words[:-2])
    if len(words) > NAMED and (_SHOUTED.match(words[-1]) or _are_initials(words[-1], words[-2])):
        return " ".join(words[:-1])
    if len(words) <= NAMED or leading_site(words[-1].lower()) is None:
        return piece
    words.pop()
    while len(words) > NAMED and fold(words[-1]) in lexicon.words("function_words"):
        words.pop()
    return " ".join(words)


def _are_initials(word: str, before: str) -> bool:
    """Whether a word behind a name that is not in capitals is a house's initials."""
    return word.isupper() and not before.isupper() and _VOWELLESS.fullmatch(word) is not None


def is_house(piece: str, before: str) -> bool:
    """Whether initials stand at the head of a part behind a name that is not written in capitals ("NRK Nordvest")."""
    head, _, rest = piece.partition(" ")
    initials = bool(rest) and head.isupper() and head.isalpha() and len(head) in _INITIALS
    return initials and not _shouts(before) and not _shouts(rest)


def _shouts(name: str) -> bool:
    return any(word.isupper() and len(word) > 1 for word in name.split())
