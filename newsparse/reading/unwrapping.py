"""From what was given to the text of its page: the envelope opened, quotes taken off, decoded, rid of code, joined, mended.

Each step asks for a sign that a page as it should be has not: most pages pass through all of them and load the readers of none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.reading.encoding import Decoded, decode
from newsparse.reading.oddities import (
    LAST,
    may_be_cut,
    may_be_enveloped,
    may_be_joined,
    may_be_prefixed,
    may_be_quoted,
    may_be_tagged,
    odd_groups,
)
from newsparse.text.values import Doubt, Options

if TYPE_CHECKING:
    from newsparse.reading.rest import Rest

_QUOTED = Doubt("quoted", "the input is text as a program quotes it; it is read as what it stands for, and spans count there")
ENVELOPED = Doubt("enveloped", "the input is a page in an envelope (HTTP, MIME, JSON), which is opened; spans count in the page")
PRINTED = Doubt("printed", "the input is a printed page; heads and feet of its sheets are left out, and spans count in the rest")
_CUT = Doubt(
    "cutting", "the input is a cutting of an archive, or several: the first, without its rows of data; spans count in the rest"
)
_CODED = Doubt("code", "the text has the scripts, styles or data of its page in it, which are left out; spans count in the rest")
_MARK = "\ufeff"
"""The mark of a file's encoding, which stands before text that a program read as UTF-8 without looking for it."""
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
    if isinstance(given, str) and given.startswith(_MARK):
        given = " " + given[1:]  # a blank, so that spans count in what was given
    page, options = _open(given, options)
    meant = _unquote(page, options)
    news = _is_news(meant, options.format)
    html = news or _is_html(meant, options.format, name)
    decoded = Decoded(meant, "utf-8") if isinstance(meant, str) else _decode(meant, options, html)
    decoded = _from_news(decoded) if news else decoded
    uncoded, options = (decoded.text, options) if html else _leave_out_code(decoded.text, options)
    lined = uncoded if html or meant is not page else _unescape(uncoded)
    tagged = lined if html or options.format == "text" else _unescape_tags(lined)
    html = html or tagged is not lined
    bare = tagged if html else _unjoin(_unprefix(tagged))
    joined, options = (bare, options) if html else _unprint(bare, options)
    cut, options = (joined, options) if html else _uncut(joined, options)
    text, mended = _mend(cut, options)
    found = (
        (ENVELOPED, page is not given),
        (_QUOTED, meant is not page or bare is not uncoded),
        (_CODED, uncoded is not decoded.text),
        (PRINTED, joined is not bare),
        (_CUT, cut is not joined),
    )
    doubts = (*decoded.warnings, *(doubt for doubt, holds in found if holds), *mended)
    return Decoded(text, decoded.encoding, doubts), html, options


def _open(given: str | bytes, options: Options) -> tuple[str | bytes, Options]:
    if not may_be_enveloped(given):
        return given, options
    from newsparse.reading.envelopes import open_envelope

    opened = open_envelope(given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass"))
    if opened is None:
        return given, options
    declared, url = opened.declared or options.declared, opened.url or options.url
    return opened.content, options._replace(declared=declared, url=url, fields=opened.fields + options.fields)


def _unquote(page: str | bytes, options: Options) -> str | bytes:
    if not may_be_quoted(page):
        return page
    from newsparse.reading.quoting import unquote

    meant = unquote(page if isinstance(page, str) else decode(page, options.encoding).text)
    return page if meant is None else meant


def _leave_out_code(text: str, options: Options) -> tuple[str, Options]:
    if "{" not in text:
        return text, options
    from newsparse.reading.code import leave_out_code

    return _left(leave_out_code(text), text, options)


def _unescape(text: str) -> str:
    if "\\n" not in text:
        return text
    from newsparse.reading.quoting import unescape

    lined = unescape(text)
    return text if lined is None else lined


def _unescape_tags(text: str) -> str:
    if "&lt;/" not in text:
        return text
    from newsparse.reading.quoting import unescape_tags

    return unescape_tags(text) or text


def _unprefix(text: str) -> str:
    if not may_be_prefixed(text):
        return text
    from newsparse.reading.prefixes import unprefix

    bare = unprefix(text)
    return text if bare is None else bare


def _unjoin(text: str) -> str:
    if not may_be_joined(text):
        return text
    from newsparse.reading.joints import unjoin

    parted = unjoin(text)
    return text if parted is None else parted


def _unprint(text: str, options: Options) -> tuple[str, Options]:
    if "\f" not in text:
        return text, options
    from newsparse.reading.printouts import unprint

    return _left(unprint(text), text, options)


def _uncut(text: str, options: Options) -> tuple[str, Options]:
    if not may_be_cut(text[-LAST:]):
        return text, options
    from newsparse.reading.cuttings import uncut

    return _left(uncut(text), text, options)


def _left(rest: Rest | None, text: str, options: Options) -> tuple[str, Options]:
    return (text, options) if rest is None else (rest.text, options._replace(fields=options.fields + rest.fields))


def _mend(text: str, options: Options) -> tuple[str, tuple[Doubt, ...]]:
    if options.encoding is not None or not odd_groups(text):
        return text, ()
    from newsparse.reading.mojibake import mend

    mended = mend(text)
    if mended is None:
        return text, ()
    said = f"the text is {mended.encoding} that was taken for {mended.taken_for}; it is read as what it was"
    return mended.text, (Doubt("mojibake", f"{said}, and spans count there"),)


def _is_news(given: str | bytes, wanted: str) -> bool:
    """Whether a source is news in XML or SGML, which is made HTML."""
    if wanted == "text" or not may_be_tagged(given):
        return False
    from newsparse.reading.newsxml import HEAD, is_news

    return is_news(_readable(given[:HEAD]))


def _from_news(decoded: Decoded) -> Decoded:
    from newsparse.reading.newsxml import to_html

    return decoded._replace(text=to_html(decoded.text))


def _readable(head: str | bytes) -> str:
    """The head of a source as text whose tags can be read: they are ASCII, NULs those of UTF-16."""
    return head.replace(b"\0", b"").decode("latin-1") if isinstance(head, bytes) else head


def _is_html(given: str | bytes, wanted: str, name: str) -> bool:
    """Whether a source is to be read as HTML. Bytes need no decoding for that."""
    if wanted != "auto":
        return wanted == "html"
    head = _readable(given[:_LOOKED_AT])
    if "<" not in head:
        return False
    from newsparse.reading.html.detection import is_html

    return is_html(head, name)


def _decode(data: bytes, options: Options, html: bool) -> Decoded:
    if not html and options.declared in (None, "utf-8"):  # UTF-8 proves itself
        return decode(data, options.encoding)
    from newsparse.reading.html.charset import decode_html

    return decode_html(data, options.encoding, options.declared)
