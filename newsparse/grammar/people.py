"""Whether a name is a person's: whether it begins as people's names do, by lists of the names that they bear.

What is written like a name need not be one: two words with capitals are a menu's entry more often than a reporter. Of 500 such
lines around the stories of 490 pages that name no author otherwise 26 began with a known given name; 16 of them were the author,
and the others people whom the story tells of.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsparse.lexicon.tables import read_strings
from newsparse.text.folding import fold
from newsparse.text.scripts import may_be_dense

_EAST = {"cjk": "ja", "hiragana": "ja", "katakana": "ja", "hangul": "ko"}
"""Scripts whose names begin with the family's; only Japanese ones of Han are told from words."""
_LONGEST_FAMILY, _LONGEST_GIVEN = 3, 3
"""Characters of a family's name and of a given one in East Asia."""
_GIVEN_WORDS = 3
"""Words of the longest given name in the lists ("عبد الله")."""
_PARTS = re.compile("[-‐‑'’]")
_INITIAL = 2
"""Letters of the longest initial before a given name ("J. Robert Dale")."""


def is_person(name: str) -> bool:
    """Whether a name of two parts begins with a given name that people bear; in Korea and Japan whether both parts are known.

    >>> [is_person(name) for name in ("Ana Diaz", "J. Anna Dale", "АННА ДИАС", "山本太郎", "김하나", "Lake News", "Ana")]
    [True, True, True, True, True, False, False]
    """
    script = _script_of(name)
    if script in _EAST:
        return _is_eastern(unicodedata.normalize("NFC", name), _EAST[script])
    words = fold(name).split()
    while len(words) > 2 and len(words[0].rstrip(".")) <= _INITIAL:
        words.pop(0)
    given, doubtful = _names(script, "given"), _names(script, "doubtful")
    heads = [" ".join(words[:size]) for size in range(1, min(len(words), _GIVEN_WORDS + 1))]
    if any(head in given or _PARTS.split(head)[0] in given for head in heads):
        return True
    return any(head in doubtful for head in heads) and (words[-1] in given or words[-1] in doubtful)


def _is_eastern(name: str, language: str) -> bool:
    """Whether a name is a known family's and a known given one; behind a blank any that is short."""
    families, given = _names(language, "families"), _names(language, "given")
    parts = name.split()
    if len(parts) == 2 and may_be_dense(name):
        return fold(parts[0]) in families and len(parts[1]) <= _LONGEST_GIVEN
    cuts = range(1, min(_LONGEST_FAMILY, len(name) - 1) + 1)
    return len(parts) == 1 and any(fold(name[:cut]) in families and fold(name[cut:]) in given for cut in cuts)


def _script_of(text: str) -> str:
    """The script of the first letter, as Unicode's names of characters begin."""
    letter = next(filter(str.isalpha, text), "")
    return re.split("[ -]", unicodedata.name(letter, ""))[0].lower() if letter else ""


@lru_cache(maxsize=64)
def _names(file: str, kind: str) -> frozenset[str]:
    """The folded names in a file of `lexicon/people`; none of a script that has none."""
    return frozenset(fold(read_strings(f"people/{file}").get(kind, "").replace("\n", " | ")).split(" | "))
