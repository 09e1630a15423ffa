"""From what was given to the text of its page: the envelope opened, what is quoted unquoted, decoded, mended.

Each step asks for signs that a page as it should be has not, so most pages pass through all of them untouched.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse.reading.encoding import Decoded, decode
from newsparse.reading.mojibake import mend
from newsparse.reading.quoting import is_quoted, unescape, unquote
from newsparse.text.values import Doubt, Options

_QUOTED = Doubt("quoted", "the input is text as a program quotes it; it is read as what it stands for, and spans count there")
_ENVELOPED = Doubt("enveloped", "the input is a page in an envelope (HTTP or MIME), which was opened; spans count in the page")
_HTTP, _MIME = b"HTTP/", b"mime-version:"
_HEAD = 1 << 16
_LOOKED_AT = 1 << 17
"""Characters in which a page shows that it is HTML."""


class Unwrapped(NamedTuple):
    """A page's text, whether it is HTML, the encoding of its bytes, and the options with what the envelope says of it."""

    text: str
    html: bool
    encoding: str
    options: Options
    doubts: tuple[Doubt, ...] = ()


def unwrap(given: str | bytes, options: Options, name: str) -> Unwrapped:
    r"""The text of what was given. An encoding that was asked for is not doubted.

    >>> unwrap(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xe1\xf2\xec\xf8", Options(), "a").text
    'АРЛЬ'
    >>> unwrap(r'"Caf\u00e9\n"', Options(), "a").text
    'Café\n'
    """
    doubts: list[Doubt] = []
    if _may_be_envelope(given):
        from newsparse.reading.envelopes import open_envelope

        opened = open_envelope(given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass"))
        if opened is not None:
            given = opened.content
            options = options._replace(
                declared=opened.declared or options.declared, url=opened.url or options.url, fields=opened.fields + options.fields
            )
            doubts.append(_ENVELOPED)
    if is_quoted(given):
        meant = unquote(given if isinstance(given, str) else decode(given, options.encoding).text)
        if meant is not None:
            given = meant
            doubts.append(_QUOTED)
    html = _is_html(given, options.format, name)
    decoded = Decoded(given, "utf-8") if isinstance(given, str) else _decode(given, options, html)
    text = decoded.text
    lines = None if html or _QUOTED in doubts else unescape(text)
    if lines is not None:
        text = lines
        doubts.append(_QUOTED)
    mended = mend(text) if options.encoding is None else None
    if mended is not None:
        text = mended.text
        said = f"the text is {mended.encoding} that was taken for {mended.taken_for}; it is read as what it was"
        doubts.append(Doubt("mojibake", f"{said}, and spans count there"))
    return Unwrapped(text, html, decoded.encoding, options, (*decoded.warnings, *doubts))


def _may_be_envelope(given: str | bytes) -> bool:
    head = given[:_HEAD].lstrip()
    if isinstance(head, str):
        return head.startswith(_HTTP.decode()) or (head[:1].isalpha() and _MIME.decode() in head.lower())
    return head.startswith(_HTTP) or (head[:1].isalpha() and _MIME in head.lower())


def _is_html(given: str | bytes, wanted: str, name: str) -> bool:
    """Whether a source is to be read as HTML. Bytes need no decoding for that: tags are ASCII, NULs those of UTF-16."""
    if wanted != "auto":
        return wanted == "html"
    head = given[:_LOOKED_AT]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").decode("latin-1")
    if "<" not in head:
        return False
    from newsparse.reading.html.detection import is_html

    return is_html(head, name)


def _decode(data: bytes, options: Options, html: bool) -> Decoded:
    if not html and options.declared in (None, "utf-8"):  # UTF-8 proves itself
        return decode(data, options.encoding)
    from newsparse.reading.html.charset import decode_html

    return decode_html(data, options.encoding, options.declared)
