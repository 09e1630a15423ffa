"""From what was given to the text of its page: the envelope opened, what is quoted unquoted, decoded, mended.

Each step asks for signs that a page as it should be has not, so most pages pass through all of them untouched.
"""

from __future__ import annotations

from newsparse.reading.encoding import Decoded, decode
from newsparse.reading.oddities import may_be_enveloped, may_be_prefixed, may_be_quoted, odd_groups
from newsparse.text.values import Doubt, Options

_QUOTED = Doubt("quoted", "the input is text as a program quotes it; it is read as what it stands for, and spans count there")
_ENVELOPED = Doubt("enveloped", "the input is a page in an envelope (HTTP or MIME), which was opened; spans count in the page")
PRINTED = Doubt("printed", "the input is a printed page; heads and feet of its sheets are left out, and spans count in the rest")
_LOOKED_AT = 1 << 17
"""Characters in which a page shows that it is HTML."""


def unwrap(given: str | bytes, options: Options, name: str) -> tuple[Decoded, bool, Options]:
    r"""The text of what was given, whether it is HTML, and the options with what an envelope says of it.

    An encoding that was asked for is not doubted.

    >>> unwrap(b"HTTP/2 200\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n\xe1\xf2\xec\xf8", Options(), "a")[0].text
    'АРЛЬ'
    >>> unwrap(r'"Caf\u00e9\n"', Options(), "a")[0].text
    'Café\n'
    """
    doubts: list[Doubt] = []
    if may_be_enveloped(given):
        from newsparse.reading.envelopes import open_envelope

        opened = open_envelope(given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass"))
        if opened is not None:
            given = opened.content
            declared, url = opened.declared or options.declared, opened.url or options.url
            options = options._replace(declared=declared, url=url, fields=opened.fields + options.fields)
            doubts.append(_ENVELOPED)
    if may_be_quoted(given):
        from newsparse.reading.quoting import unquote

        meant = unquote(given if isinstance(given, str) else decode(given, options.encoding).text)
        if meant is not None:
            given = meant
            doubts.append(_QUOTED)
    html = _is_html(given, options.format, name)
    decoded = Decoded(given, "utf-8") if isinstance(given, str) else _decode(given, options, html)
    text = decoded.text
    if "\\n" in text and not html and _QUOTED not in doubts:
        from newsparse.reading.quoting import unescape

        lines = unescape(text)
        if lines is not None:
            text = lines
            doubts.append(_QUOTED)
    if "&lt;/" in text and not html and options.format != "text":
        from newsparse.reading.quoting import unescape_tags

        page = unescape_tags(text)
        if page is not None:
            text, html = page, True
            doubts.append(_QUOTED)
    if not html and may_be_prefixed(text):
        from newsparse.reading.prefixes import unprefix

        lines = unprefix(text)
        if lines is not None:
            text = lines
            doubts.append(_QUOTED)
    if "\f" in text and not html:
        from newsparse.reading.printouts import unprint

        printed = unprint(text)
        if printed is not None:
            text = printed.text
            options = options._replace(fields=options.fields + printed.fields)
            doubts.append(PRINTED)
    if options.encoding is None and odd_groups(text):
        from newsparse.reading.mojibake import mend

        mended = mend(text)
        if mended is not None:
            text = mended.text
            said = f"the text is {mended.encoding} that was taken for {mended.taken_for}; it is read as what it was"
            doubts.append(Doubt("mojibake", f"{said}, and spans count there"))
    return Decoded(text, decoded.encoding, (*decoded.warnings, *doubts)), html, options


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
