"""Header lines, as WARC records and HTTP messages have them."""

from __future__ import annotations

import re
from typing import Protocol

from newsparse.batch.sources.streams import DamageError

LONGEST = 1 << 16
"""Bytes of all the lines of one header; servers and browsers allow 8 to 64 KiB."""

_CHARSET = re.compile(r"""charset\s*=\s*["']?([^\s"';,]{1,40})""", re.IGNORECASE)


class Lines(Protocol):
    """What header lines can be read from."""

    def readline(self, size: int, /) -> bytes:
        """A line of at most `size` bytes, its end included; nothing at the end of the stream."""


def read_headers(stream: Lines) -> dict[str, str]:
    r"""The fields up to the blank line, names in lower case; of fields with the same name the first.

    Raises DamageError where they are too long, EOFError where they are cut off.

    >>> import io
    >>> read_headers(io.BytesIO(b"Content-Type: text/html;\r\n charset=utf-8\r\n\r\n"))
    {'content-type': 'text/html; charset=utf-8'}
    """
    fields: dict[str, str] = {}
    last = ""
    left = LONGEST
    while True:
        line = stream.readline(left)
        left -= len(line)
        if left <= 0:
            raise DamageError("a header is too long")
        if not line.endswith(b"\n"):
            raise EOFError("the end is missing")
        text = line.decode("utf-8", "surrogateescape").rstrip("\r\n")
        if not text.strip():
            return fields
        if text[0] in " \t":
            if last:
                fields[last] = f"{fields[last]} {text.strip()}"
            continue
        field, _, value = text.partition(":")
        field = field.strip().lower()
        last = "" if field in fields else field
        fields.setdefault(field, value.strip())


def media_type(content_type: str) -> str:
    """The type without its parameters.

    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    return content_type.partition(";")[0].strip().lower()


def charset_of(content_type: str) -> str | None:
    """The encoding that a content type declares.

    >>> charset_of('text/html; charset="windows-1256"'), charset_of("text/html")
    ('windows-1256', None)
    """
    found = _CHARSET.search(content_type)
    return found[1] if found else None
