r"""Web addresses as markup writes them, made absolute and harmless."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

from newsparse.text.patterns import lazy

LONGEST = 2_048
"""Characters of the longest address that is kept."""
# White space, controls, marks that reorder or hide, half characters, and what RFC 3986 allows in no address.
_UNSAFE = lazy(
    '[\x00-\x20\x7f-\xa0\xad"<>\\\\^`{|}\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff\ud800-\udfff]'
)


def address(value: object, base: str = "") -> str | None:
    """The absolute http address that a value is, its odd characters escaped; None if it is none.

    >>> address("/photos/quay 1.jpg", "https://gazette.example/news/"), address("javascript:alert(1)"), address("//[")
    ('https://gazette.example/photos/quay%201.jpg', None, None)
    """
    if not isinstance(value, str) or not value or len(value) > LONGEST:
        return None
    try:
        joined = urljoin(base, unescape(value).strip())
        parts = urlsplit(joined)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "." not in host:
        return None
    safe = _UNSAFE.sub(_escaped, joined)
    return safe if len(safe) <= LONGEST else None


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "ignore"))
