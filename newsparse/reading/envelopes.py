"""What a page may come in: header lines of HTTP over it, as `curl -i` writes them, a MIME message, an archive of Safari, JSON.

Browsers save a page as such a message (`.mhtml`): its HTML and all that belongs to it; Safari as a property list. Newsletters are
other messages (`.eml`), and their heads say what front matter says. All are opened by Python's own readers of them.
"""

from __future__ import annotations

import re
from email.message import Message
from typing import NamedTuple

from newsparse.reading.encoding import encode
from newsparse.reading.oddities import HEAD, PROPERTIES

MOST = 20
"""Headers one over the other: `curl -iL` writes one for each address that sent it on."""
PARTS = 5000
"""Parts of the largest message: a page's pictures, styles and frames; each takes memory."""
_PART = b"\n--"
_HTTP = re.compile(rb"HTTP/[0-9.]{1,3} [0-9]{3}\b[^\n]*\n(?P<fields>(?:[^\s:][^\n]*\n)*)\r?\n")
_MIME = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n|[ \t]+[^\n]*\n)*?mime-version:[ \t]*1", re.IGNORECASE)
_SAFARI = ("TextEncodingName", "URL")
_SAVED = ("snapshot-content-location", "content-location")
"""Where the address of a saved page stands."""
_SAID = ("subject", "from", "date")
"""What the head of a letter says of what is in it."""


class Opened(NamedTuple):
    """The bytes of a page, the encoding that was declared, its address, and what the head says of it, as names and values."""

    content: bytes
    declared: str | None = None
    url: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


def open_envelope(data: bytes) -> Opened | None:
    r"""The page in an envelope; None where there is none, or no page in it.

    >>> open_envelope(b"HTTP/2 200\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n<p>Storm").declared
    'koi8-r'
    >>> open_envelope(b"MIME-Version: 1.0\nSubject: Storm\nContent-Type: text/plain\n\nA storm hit Arle.").fields
    (('subject', 'Storm'),)
    >>> open_envelope(b"Storm hits Arle")
    """
    if data.startswith(b"HTTP/"):
        return _open_response(data)
    if data.startswith(PROPERTIES.encode()):
        return _open_archive(data)
    if data[:99].lstrip().startswith(b"{"):
        return _open_object(data)
    return _open_message(data) if _MIME.match(data, 0, HEAD) else None


def _open_response(data: bytes) -> Opened | None:
    from email.parser import BytesHeaderParser

    declared = None
    at = 0
    for _ in range(MOST):
        found = _HTTP.match(data, at, at + HEAD)
        if found is None:
            break
        at = found.end()
        declared = BytesHeaderParser().parsebytes(found["fields"]).get_content_charset()
    return Opened(data[at:], declared) if at and data[at:].strip() else None


def _open_message(data: bytes) -> Opened | None:
    from email import message_from_bytes

    if data.count(_PART) > PARTS:
        return None
    try:
        message = message_from_bytes(data)
        parts = [part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"]
    except RecursionError:
        return None
    kinds = {part.get_content_type(): part for part in reversed(parts)}
    part = kinds.get("text/html") or kinds.get("text/plain")
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        return None
    url = next((found for head in (message, part) for name in _SAVED if (found := _said(head, name))), None)
    fields = () if url else tuple((name, said) for name in _SAID if (said := _said(message, name)))
    return Opened(content, part.get_content_charset(), url, fields)


def _open_object(data: bytes) -> Opened | None:
    """The page in an object of JSON."""
    import json

    from newsparse.reading.records import find_records

    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    record = next(iter(find_records(found)), None)
    if record is None or not record.content:
        return None
    content = encode(record.content) if isinstance(record.content, str) else record.content
    return Opened(content, None, record.url, record.fields)


def _open_archive(data: bytes) -> Opened | None:
    import plistlib

    try:
        found = plistlib.loads(data)
    except (ValueError, RecursionError):  # whatever is wrong with a list that someone made up
        return None
    main = found.get("WebMainResource") if isinstance(found, dict) else None
    content = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(content, bytes):
        return None
    declared, url = (value if isinstance(value := main.get(f"WebResource{name}"), str) else None for name in _SAFARI)
    return Opened(content, declared, url)


def _said(message: Message, name: str) -> str:
    """The value of a field, its encoded words decoded."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    value = message.get(name, "")
    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return str(value)
