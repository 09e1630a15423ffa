"""Files that are plainly no text, told by their first bytes, and what to do about them."""

from __future__ import annotations

from newsparse.reading.encoding import decode, looks_binary
from newsparse.reading.oddities import PROPERTIES
from newsparse.text.errors import SourceError
from newsparse.text.values import Options

BINARY = "binary data, no text"
_READ = "newsparse reads text and HTML"
_OFFICE = "a document of an office program"
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image", ""),
    (b"\xff\xd8\xff", "a JPEG image", ""),
    (b"GIF8", "a GIF image", ""),
    (b"%PDF-", "a PDF document", "pdftotext"),
    (b"\x7fELF", "a program", ""),
    (b"{\\rtf", "a document in RTF", "pandoc"),
    (b"\xd0\xcf\x11\xe0", _OFFICE, "LibreOffice"),
)
"""First bytes, what has them, and the program that makes text of it."""
_ZIP = b"PK\x03\x04"
_DOCUMENTS = (
    (b"[Content_Types].xml", _OFFICE, "pandoc"),
    (b"mimetypeapplication/epub", "an e-book", "pandoc"),
    (b"mimetypeapplication/vnd.oasis", _OFFICE, "pandoc"),
)
"""What the first member of a zip archive is called that is a document, with what it holds."""
_PACKED = (
    (_ZIP, "a zip archive", ".zip"),
    (b"\x1f\x8b", "gzip-compressed", ".gz"),
    (b"BZh", "bzip2-compressed", ".bz2"),
    (b"\xfd7zXZ\0", "xz-compressed", ".xz"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", ".zst"),
)
"""What is read if its name says so: only the name is looked at, for there may be a million."""
_NAMED = slice(30, 80)
"""Bytes of a zip archive in which its first member's name stands, and what it holds begins."""
_SAFARI = b"WebMainResource"
"""What stands in an archive of Safari's."""
_LOOKED_AT = 1 << 16


def refuse_binary(data: bytes, name: str, options: Options) -> None:
    """Raise SourceError where the bytes of a file (or of standard input) are plainly no text.

    >>> refuse_binary(b"%PDF-1.7", "a.pdf", Options())
    Traceback (most recent call last):
    newsparse.text.errors.SourceError: a.pdf: looks like a PDF document; newsparse reads text and HTML: pdftotext makes text of it
    """
    kind, maker = _kind(data, options)
    if kind:
        way = f": {maker} makes text of it" if maker else ""
        raise SourceError(f"{name}: looks like {kind}; {_READ}{way}")
    for magic, packed, suffix in _PACKED:
        if data.startswith(magic):
            raise SourceError(f"{name}: looks like {packed}; it is read from a file whose name ends in {suffix}")


def _kind(data: bytes, options: Options) -> tuple[str, str]:
    """What the bytes are that are no text, and what makes text of it; nothing for what may be text, or is packed."""
    if data.startswith(_ZIP):
        return next(((kind, maker) for first, kind, maker in _DOCUMENTS if data[_NAMED].startswith(first)), ("", ""))
    told = next(((kind, maker) for magic, kind, maker in _MAGIC if data.startswith(magic)), None)
    if told is not None:
        return told
    packed = any(data.startswith(magic) for magic, _, _ in _PACKED)
    archive = data.startswith(PROPERTIES.encode()) and _SAFARI in data
    if packed or options.encoding is not None or archive or not looks_binary(data):
        return "", ""
    wide = decode(data[:_LOOKED_AT]).encoding.startswith(("utf-16", "utf-32"))
    return ("", "") if wide else (BINARY, "")
