"""Where a result belongs below the target folder: a path that mirrors the source's, safe on every disk, never given twice.

A name that is safe everywhere stays as it is, so that `2024/page.txt` is found at `2024/page.txt`. What some disk, shell or
reader would trip over is written as `%` and two hex digits. Two sources whose places a disk without case, or one that
composes accents, would hold for the same file are told apart by a tag. That needs a memory of the places given; it is a Bloom
filter, so its size is fixed: 16 MiB, in which one of a million names is tagged without need and none is given twice.
"""

from __future__ import annotations

import base64
import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable

LONGEST = 200
"""Bytes of a part: 255 is what disks take, and the name of a result (and of its temporary file) is longer than its source's."""
LONGEST_PLACE = 1000
"""Bytes of a whole place: 4,096 is what Linux takes, with the target folder in front."""

_PLAIN = re.compile(
    r"(?!(?:con|prn|aux|nul|com|lpt)(?:[^a-z]|$))[a-z0-9_%+,=@-](?:[a-z0-9_%+,=@ .-]*[a-z0-9_%+,=@-])?", re.I | re.A
)
# Windows forbids <>:"/\|?* and control characters; the rest acts on terminals and readers, as in `text.escaping`; half
# characters stand for bytes that are no UTF-8.
_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f<>:"/\\\\|?*\u2028-\u202e\u2066-\u2069\ud800-\udfff]|^\\.|[. ]$')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)", re.IGNORECASE)
_RESULT = re.compile(r"\.(?=(?:json|jsonld|ninjs|md|markdown|txt|text)$)", re.IGNORECASE)
MEMORY = 1 << 24
"""Bytes of the Bloom filter."""
_FOUR = struct.Struct(">4L")
_TRIES = 16
"""Tags that are tried. That all are taken happens only after a thousand million sources, when the memory is full."""


class Places:
    """Gives every source a place of its own. The same sources in the same order get the same places."""

    def __init__(self) -> None:
        self._seen = bytearray(MEMORY)
        self._tags = 0

    def claim(self, folder: tuple[str, ...], leaf: str, name: str) -> tuple[str, ...]:
        """A place that no other source was given: in a folder made safe by `safe_folder`, as `safe_part` writes the leaf.

        `name` is the source's whole name; the tag that tells two sources apart is made from it.

        >>> places = Places()
        >>> places.claim(("2024",), "page.txt", "2024/page.txt"), places.claim(("2024",), "PAGE.TXT", "2024/PAGE.TXT")
        (('2024', 'page.txt'), ('2024', 'PAGE~r6jz4mdw.TXT'))
        """
        part = safe_part(leaf)
        above = "/".join(folder)
        if 4 * len(above) > LONGEST_PLACE < len(above.encode()):
            above = _digest(above)
            folder = (above,)
        if not self._saw(f"{above}/{part}"):
            return (*folder, part)
        wanted, tag = part, _digest(name)
        for _ in range(_TRIES):
            part = _tagged(wanted, tag)
            if not self._saw(f"{above}/{part}"):
                break
            self._tags += 1
            tag = _digest(f"{self._tags}/{name}")  # the name was given before, too
        return (*folder, part)

    def _saw(self, place: str) -> bool:
        """Whether the place may have been given before; from now on it has."""
        digest = hashlib.blake2b(_folded(place).encode(), digest_size=16).digest()
        seen = self._seen
        known = True
        for bits in _FOUR.unpack(digest):
            byte, mask = (bits >> 3) % MEMORY, 1 << (bits & 7)
            if not seen[byte] & mask:
                known = False
                seen[byte] |= mask
        return known


def safe_folder(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts of a folder, made safe: relative, without `..`, and none that a result beside it could be called.

    >>> safe_folder(("/", "data", "..", "page.json", "Con"))
    ('data', 'page%2Ejson', '%43on')
    """
    kept = (part for part in parts if part.strip("/\\") not in ("", ".", ".."))
    return tuple(_RESULT.sub("%2E", safe_part(part)) for part in kept)


def safe_part(part: str) -> str:
    r"""One part of a path as every disk takes it.

    >>> safe_part("page.txt"), safe_part("what?\n"), safe_part(".."), safe_part("caf\udce9"), safe_part("nul.txt")
    ('page.txt', 'what%3F%0A', '%2E%2E', 'caf%E9', '%6Eul.txt')
    """
    if len(part) <= LONGEST and _PLAIN.fullmatch(part):
        return part
    safe = _UNSAFE.sub(_written_out, part) or "%"
    if _RESERVED.match(safe):
        safe = f"%{ord(safe[0]):02X}{safe[1:]}"
    return _tagged(safe, _digest(part)) if len(safe.encode()) > LONGEST else safe


def _written_out(found: re.Match[str]) -> str:
    char = found[0]
    encoded = char.encode("utf-8", "surrogateescape" if "\udc80" <= char <= "\udcff" else "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in encoded)


def _tagged(part: str, tag: str) -> str:
    """The part with a tag before its suffix, cut to the longest that a part may be."""
    stem, dot, suffix = part.rpartition(".")
    if not stem or len(suffix.encode()) > 16:
        stem, dot, suffix = part, "", ""
    room = LONGEST - len(tag) - 1 - len((dot + suffix).encode())
    return f"{stem.encode()[:room].decode(errors='ignore')}~{tag}{dot}{suffix}"


def _digest(text: str) -> str:
    encoded = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return base64.b32encode(encoded).decode().lower()


def _folded(text: str) -> str:
    """What two names that some disk takes for the same have in common: no case, accents composed."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
