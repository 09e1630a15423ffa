"""The page in an HTTP response: chunks joined, compression undone.

Crawlers often undo these themselves and keep the header that says otherwise, or lose the end of a page. So what does not look
like what the header says is taken as it is, and what breaks off, up to there, as browsers do.
"""

from __future__ import annotations

import re
import sys
import zlib
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from newsparse.batch.sources.headers import charset_of, media_type, read_headers
from newsparse.batch.sources.streams import DamageError, SizeError, read_at_most

PAGES = frozenset(("", "text/html", "application/xhtml+xml", "text/plain"))
"""Types of content that are pages; a web archive also holds the pictures, styles and scripts that belong to them."""

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
_CHUNK = re.compile(rb"(?:\r\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")


class Response(NamedTuple):
    """The body of a response that is a page, and the encoding that its header declares."""

    content: bytes
    charset: str | None


def read_response(stream: BinaryIO, size: int, identified: str = "") -> Response | None:
    """The page in a response of at most `size` bytes; None where it is no page: an error, a redirect, a picture.

    `identified` is the type of content that the archive states; it goes before the one that the server stated.
    Raises SizeError, DamageError, EOFError, zlib.error, ImportError where a library for its compression is missing.
    """
    status = _STATUS.match(stream.readline(1000))
    if status is None:
        raise DamageError("no HTTP response")
    fields = read_headers(stream)
    content_type = fields.get("content-type", "")
    if not status[1].startswith(b"2") or media_type(identified or content_type) not in PAGES:
        return None
    content = read_at_most(stream, size)
    if "chunked" in fields.get("transfer-encoding", "").lower():
        content = join_chunks(content)
    for coding in reversed(fields.get("content-encoding", "").lower().split(",")):
        content = inflate(content, coding.strip(), size)
    return Response(content, charset_of(content_type))


def join_chunks(content: bytes) -> bytes:
    r"""The bytes of a body sent in chunks.

    >>> join_chunks(b"5\r\n<p>Hi\r\n4\r\n</p>\r\n0\r\n\r\n"), join_chunks(b"<p>Hi</p>")
    (b'<p>Hi</p>', b'<p>Hi</p>')
    """
    joined: list[bytes] = []
    at = 0
    while (found := _CHUNK.match(content, at)) is not None:
        at = found.end() + int(found[1], 16)
        joined.append(content[found.end() : at])
    return b"".join(joined) if joined else content


def inflate(content: bytes, coding: str, size: int) -> bytes:
    """The bytes of a body before its content coding; raises SizeError if they are more than `size`.

    >>> inflate(zlib.compress(b"page"), "deflate", 4), inflate(b"page", "gzip", 4), inflate(b"page", "identity", 4)
    (b'page', b'page', b'page')
    """
    if coding in ("gzip", "x-gzip") and content.startswith(b"\x1f\x8b"):
        inflated = zlib.decompressobj(31).decompress(content, size + 1)
    elif coding == "deflate":
        inflated = _undeflate(content, size)
    elif coding == "br":
        inflated = _unbrotli(content, size)
    elif coding == "zstd" and content.startswith(b"\x28\xb5\x2f\xfd"):
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
        inflated = zstd.ZstdDecompressor().decompress(content, size + 1)
    else:
        inflated = content
    if len(inflated) > size:
        raise SizeError
    return inflated


def _undeflate(content: bytes, size: int) -> bytes:
    """Deflate with the header that the standard wants, or without, as some servers send it; or text, as it is."""
    for bits in (15, -15):
        with suppress(zlib.error):
            return zlib.decompressobj(bits).decompress(content, size + 1)
    return content


def _unbrotli(content: bytes, size: int) -> bytes:
    import brotli

    decompressor = brotli.Decompressor()
    try:
        pieces = [decompressor.process(content, output_buffer_limit=size + 1)]
        while sum(map(len, pieces)) <= size and not decompressor.is_finished():
            piece = decompressor.process(b"", output_buffer_limit=size + 1)
            if not piece:
                break
            pieces.append(piece)
    except brotli.error as error:
        raise DamageError(str(error)) from error
    return b"".join(pieces)
