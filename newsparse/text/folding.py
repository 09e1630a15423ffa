"""Folding: the form of a string in which the same words of different pages meet."""

from __future__ import annotations

import re
import unicodedata

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0e47-\u0e4e\u0ec8-\u0ecd\u1ab0-\u1abd\u1abf-\u1ace\u1dc0-\u1dff\u20d0-\u20dc"
    "\u20e1\u20e5-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Accents and vowel points, as a regular expression's class has them: of Unicode's category Mn those of Latin, Greek, Cyrillic,
Hebrew, Arabic, Thai, Lao and symbols.

Vowel signs of Indic scripts are not among them: without them Hindi words fall together.
"""
WIDTHLESS = "\x00\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Characters that have no width: soft hyphens, joiners, bidi marks, byte order marks; as a class has them."""
VANISHING = f"{MARKS}\u0640{WIDTHLESS}"
"""What folding drops: marks, tatweel, and everything that has no width."""
_VANISHING = re.compile(f"[{VANISHING}]+")  # five times as fast as a table for `str.translate`
_ALIKE = (("ı", "i"), ("ی", "ي"), ("ى", "ي"), ("ک", "ك"))
"""Letters that pages write for each other: a dotless i in capitals is I, and Persian, Urdu and Egyptian pages are typed on Arabic
keyboards. One by one they cost less than a table."""


def fold(text: str) -> str:
    """Compatibility form, case-folded, without accents, vowel points, tatweel and zero-width characters, letters alike made one.

    >>> fold("ÉTÉ 2024"), fold("الصـــورة: غيتّي"), fold("Ｔｏｋｙｏ")
    ('ete 2024', 'الصورة: غيتي', 'tokyo')
    >>> fold("KASIM") == fold("kasım"), fold("عکاسی") == fold("عكاسي")
    (True, True)
    """
    if text.isascii():
        return text.lower()
    folded = _VANISHING.sub("", unicodedata.normalize("NFKD", text)).casefold()
    for written, one in _ALIKE:
        folded = folded.replace(written, one)
    return folded
