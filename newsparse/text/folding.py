"""Folding: the form of a string in which the same words of different pages meet."""

from __future__ import annotations

import unicodedata

TATWEEL = "\u0640"


def _vanishing() -> dict[int, None]:
    """Characters that folding drops: accents and vowel points, tatweel, and everything that has no width.

    Vowel signs of Indic scripts are combining class 0 and stay: without them Hindi words fall together.
    """
    drop = {ord(TATWEEL): None, 0: None}
    for start, end in ((0x0300, 0x0370), (0x0483, 0x0488), (0x0591, 0x05C8), (0x0610, 0x061B), (0x064B, 0x0660),
                       (0x06D6, 0x06EE), (0x0E47, 0x0E4F), (0x1AB0, 0x1B00), (0x1DC0, 0x1E00), (0x20D0, 0x2100),
                       (0xFE00, 0xFE10), (0xFE20, 0xFE30)):  # fmt: skip
        for code in range(start, end):
            if unicodedata.category(chr(code)) == "Mn":
                drop[code] = None
    for code in (0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF):
        drop[code] = None
    drop[0x0670] = None
    return drop


_VANISHING = _vanishing()


def fold(text: str) -> str:
    """Compatibility form, case-folded, without accents, vowel points, tatweel and zero-width characters.

    >>> fold("ÉTÉ 2024"), fold("الصـــورة: غيتّي"), fold("Ｔｏｋｙｏ")
    ('ete 2024', 'الصورة: غيتي', 'tokyo')
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).translate(_VANISHING).casefold()
