"""Characters that have no width. No reader sees them, so nothing looks at them; what is given back has them as the page does."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.text.folding import WIDTHLESS
from newsparse.text.patterns import lazy

_WIDTHLESS = lazy(f"[{WIDTHLESS}]+")
_ALL = "\x00\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff" + "".join(
    map(chr, range(0x2060, 0x2070))
)
"""The same one by one: to look for each takes half as long as a pattern does, most texts having none."""


def has_widthless(text: str) -> bool:
    r"""Whether a text has a character without width.

    >>> has_widthless("Ana\u00ad Diaz"), has_widthless("Ana Diaz")
    (True, False)
    """
    return "\x00" in text if text.isascii() else any(map(text.__contains__, _ALL))


def drop_widthless(text: str) -> str:
    r"""The text without them, and without the white space that they hid at its ends.

    >>> drop_widthless("\u200b By An\u00ada")
    'By Ana'
    """
    return _WIDTHLESS.sub("", text).strip()


def find_widthless(text: str) -> Iterator[tuple[int, str]]:
    r"""The characters without width of a text in order, each run with its place in what `drop_widthless` leaves of the text.

    >>> list(find_widthless("\u200b By An\u00ada"))
    [(0, '\u200b'), (5, '\xad')]
    """
    kept = _WIDTHLESS.sub("", text)
    left, size = len(kept) - len(kept.lstrip()), len(kept.strip())
    dropped = 0
    for found in _WIDTHLESS.finditer(text):
        yield min(max(found.start() - dropped - left, 0), size), found[0]
        dropped += len(found[0])
