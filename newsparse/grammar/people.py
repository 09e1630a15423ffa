"""Whether a name is a person's: whether it begins as people's names do, by lists of the names that they bear.

What is written like a name need not be one: two words with capitals are a menu's entry more often than a reporter. On three
views of 490 pages, 36 that nothing else signed were signed by such a line with a known given name: 30 by their author, the
others mostly by people whom the page is about.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy

_EAST = {"cjk": "ja", "hiragana": "ja", "katakana": "ja", "hangul": "ko"}
"""Scripts whose names begin with the family's; only Japanese ones of Han are told from words."""
_OWN = {"vi": "vi"}
"""Languages with a list of their own: in Vietnam the family's name comes first, and most words of the language are names, too."""
_GIVEN_LAST = "hu"
"""The language whose own names end with the given one, and foreign ones do not."""
_LONGEST = 3
"""Characters of the longest family's name of East Asia."""
_GIVEN_WORDS = 3
"""Words of the longest given name in the lists ("عبد الله")."""
_PARTS = lazy("[-‐‑'’]")
_INITIALS = lazy(r"[^\W\d_](?:\.?|(?:\.[^\W\d_]){1,2}\.?)")
"""What may stand before a given name ("J. Robert Dale")."""


def is_person(name: str, lexicon: Lexicon, likely: bool = False) -> bool:
    """Whether a name of two parts begins with a given name that people bear; in Korea and Japan whether both parts are known.

    A given name that is a word as well is one before a second alone, or where a name is likely. So are those with which phrases
    of the page's language begin: "Ana" is a name, and in Turkish "main".

    >>> from newsparse.lexicon import load
    >>> names = ("Ana Diaz", "J. Anna Dale", "АННА ДИАС", "山本太郎", "김영희", "Lake News", "Ana")
    >>> [is_person(name, load("en")) for name in names]
    [True, True, True, True, True, False, False]
    >>> [is_person(name, load("tr")) for name in ("Ana Sayfa", "Ana Haber", "Ana Kaya")]
    [False, False, True]
    >>> is_person("Tóth Szilvia", load("hu")), is_person("Tóth Szilvia", load("en"))
    (True, False)
    >>> is_person("Will Ketterley", load("en")), is_person("Will Ketterley", load("en"), likely=True)
    (False, True)
    """
    script = _OWN.get(lexicon.language or "", _script_of(name))
    if script in _EAST:
        return _is_eastern(unicodedata.normalize("NFC", name), _EAST[script])
    words = fold(name).split()
    while len(words) > 2 and _INITIALS.fullmatch(words[0]):
        words.pop(0)
    heads = [" ".join(words[:size]) for size in range(1, min(len(words), _GIVEN_WORDS + 1))]
    if lexicon.language == _GIVEN_LAST:
        heads.append(words[-1])
    borne = [head for head in heads if _is(head, script, "given", "doubtful") or _is(_PARTS.split(head)[0], script, "given")]
    if any(not lexicon.begins(head) and not _is(head, script, "doubtful") for head in borne):
        return True
    if not borne or whole_phrases(name, lexicon):
        return False
    return likely or (_is(words[-1], script, "given", "doubtful") and not lexicon.begins(words[-1]))


def _is_eastern(name: str, language: str) -> bool:
    """Whether a name is a family's name and a given one, and one of them is not a word as well."""
    parts = [fold(part) for part in name.split()]
    if len(parts) == 1:
        cuts = range(1, min(_LONGEST + 1, len(name)))
        return any(_are_eastern(fold(name[:cut]), fold(name[cut:]), language) for cut in cuts)
    return len(parts) == 2 and _are_eastern(parts[0], parts[1], language)


def _are_eastern(family: str, given: str, language: str) -> bool:
    if _is(family, language, "families"):
        return _is(given, language, "given", "doubtful")
    return _is(family, language, "doubtful_families") and _is(given, language, "given")


def _script_of(text: str) -> str:
    """The script of the first letter, as Unicode's names of characters begin."""
    letter = next(filter(str.isalpha, text), "")
    return re.split("[ -]", unicodedata.name(letter, ""))[0].lower() if letter else ""


def _is(name: str, file: str, *kinds: str) -> bool:
    """Whether a folded name is of one of the kinds in a file of `lexicon/people`; a script may have none."""
    strings = _strings(file)
    parted = [f"{kind}_{name[:1]}" for kind in kinds]
    return any(name in _names(file, initial if initial in strings else kind) for kind, initial in zip(kinds, parted, strict=True))


@lru_cache(maxsize=256)
def _names(file: str, kind: str) -> frozenset[str]:
    """The folded names of a kind, most of one initial: whole files took 6 ms of a first page."""
    return frozenset(entries_of(fold(_strings(file).get(kind, ""))))


@lru_cache(maxsize=4)
def _strings(file: str) -> dict[str, str]:
    return read_strings(f"people/{file}")
