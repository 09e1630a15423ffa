"""Letters written in parts: a letter and its accents, a Korean syllable's letters. Files of macOS and some printing programs are.

Two pages in 757 are written so throughout and thirteen in a word or two; their names were none, a mark being no letter.
"""

from __future__ import annotations

import unicodedata

from newsparse.text.patterns import lazy

_BOUNDS = "\u0300", "\u036f", "\u0653", "\u0655", "\u1100", "\u11ff", "\u3099", "\u309a"
_PARTED = lazy("[^\\W_][{}-{}{}-{}{}-{}]+|[{}-{}]{{2,}}".format(*_BOUNDS[:4], *_BOUNDS[6:], *_BOUNDS[4:6]))
"""Vowel signs of Indic scripts are not among the marks: there the composed form is the one that pages do not write."""


def may_be_parted(text: str) -> bool:
    r"""Whether a text may have such a letter: looking is cheap, most texts having none.

    >>> may_be_parted("Jose\u0301"), may_be_parted("Jos\u00e9")
    (True, False)
    """
    return not (text.isascii() or unicodedata.is_normalized("NFC", text))


def compose(text: str) -> str:
    r"""The text with each such letter as the one character it is; what has no such character stays.

    >>> compose("Jose\u0301 N\u0303andu\u0301") == "Jos\u00e9 \u00d1and\u00fa"
    True
    """
    return _PARTED.sub(lambda parts: unicodedata.normalize("NFC", parts[0]), text) if may_be_parted(text) else text
