"""Reading: what was given (text, bytes, a file; plain or HTML) as decoded text."""

from __future__ import annotations

import re
from io import BufferedReader, FileIO
from typing import TYPE_CHECKING

from newsparse.reading.encoding import Decoded, decode, known_codec, looks_binary
from newsparse.reading.markup import find_markup, with_unseen
from newsparse.reading.mojibake import mend
from newsparse.reading.quoting import is_quoted, unescape, unquote
from newsparse.text.digests import digest_of
from newsparse.text.errors import SourceError
from newsparse.text.patterns import lazy
from newsparse.text.values import Doubt, Options, Reading

if TYPE_CHECKING:
    from pathlib import Path  # with what it imports itself, it takes as long as parsing a page

    from newsparse.reading.frontmatter import FrontMatter

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "a program"),
)
_PACKED = (
    (b"PK\x03\x04", "a zip archive", ".zip"),
    (b"\x1f\x8b", "gzip-compressed", ".gz"),
    (b"BZh", "bzip2-compressed", ".bz2"),
    (b"\xfd7zXZ\0", "xz-compressed", ".xz"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", ".zst"),
)
"""What is read if its name says so: only the name is looked at, for there may be a million."""
_MARKS = ("](", "# ", "#\t", "**", "__")
"""One of these stands in every text in Markdown that has marks enough."""
_MARKDOWN = (".md", ".markdown")
_FIRST_ROW = 160
"""Characters in which a name and its colon, or dashes, stand."""
_ROWS = r"(?:[A-Za-z][\w. -]{0,40}:(?:[ \t][^\n]*|\r?)(?:\n\s{0,99}|\Z)){2}"
_HEAD = lazy(rf"\s{{0,99}}(?:---[ \t\r]*\n|(?:-{{3}}[^\n]{{1,99}}\n\s{{0,99}})?{_ROWS})", re.ASCII)
"""What front matter begins with: most text is not looked at further."""
_FIRST = "[1]"
"""What stands in every text whose links are numbered."""
_BINARY = "binary data, no text"
_QUOTED = Doubt("quoted", "the input is text as a program quotes it; it is read as what it stands for, and spans count there")


def read(source: str | bytes | Path, options: Options) -> Reading:
    """The reading of text, of a page's bytes, or of the file at a path.

    No text and no bytes make it raise; a file that cannot be read or that is no text raises SourceError, an unknown
    encoding OptionError.

    >>> read("café", Options(name="menu")).encoding, read("café".encode("latin-1"), Options()).text
    ('utf-8', 'café')
    """
    if options.encoding is not None:  # a misspelt one is an error before any file is opened, and for text, too
        known_codec(options.encoding)
    named = "" if isinstance(source, (str, bytes)) else source.name
    name = named if options.name is None else options.name
    if isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
        given: str | bytes = source
    else:
        given = data = source if isinstance(source, bytes) else load_file(source)
        if not isinstance(source, bytes):
            refuse_binary(data, str(source), options)
    html, decoded = _decoded(given, options, name)
    warnings = decoded.warnings
    if not isinstance(source, str) and decoded.encoding.startswith("utf-8") and looks_binary(data):
        warnings = (*warnings, Doubt("binary", "the input looks like " + _BINARY))
    digest = digest_of(data)
    if html:
        from newsparse.reading.html.page import read_page

        page = read_page(decoded.text, options.url)
        warnings = (*warnings, *page.warnings)
        return Reading(name, page.text, "html", decoded.encoding, digest, (), (), warnings, *page[1:4])
    return _read_text(decoded.text, Reading(name, decoded.text, "text", decoded.encoding, digest, warnings=warnings))


def _decoded(given: str | bytes, options: Options, name: str) -> tuple[bool, Decoded]:
    """Whether a source is HTML, and its text: decoded, unquoted, and mended where it was taken for another encoding."""
    doubts: tuple[Doubt, ...] = ()
    if is_quoted(given):
        meant = unquote(given if isinstance(given, str) else decode(given, options.encoding).text)
        given, doubts = (given, ()) if meant is None else (meant, (_QUOTED,))
    html = _is_html(given, options.format, name)
    decoded = Decoded(given, "utf-8") if isinstance(given, str) else _decode(given, options, html)
    lines = None if html or doubts else unescape(decoded.text)
    text, doubts = (decoded.text, doubts) if lines is None else (lines, (_QUOTED,))
    mended = mend(text) if options.encoding is None else None
    if mended is not None:
        text = mended.text
        message = f"the text is {mended.encoding} that was taken for {mended.taken_for}; it is read as what it was"
        doubts = (*doubts, Doubt("mojibake", f"{message}, and spans count there"))
    return html, decoded._replace(text=text, warnings=(*decoded.warnings, *doubts))


def _decode(data: bytes, options: Options, html: bool) -> Decoded:
    if not html:
        return decode(data, options.encoding)
    from newsparse.reading.html.charset import decode_html

    return decode_html(data, options.encoding, options.declared)


def _read_text(text: str, reading: Reading) -> Reading:
    """The reading with what a reader of the page would not see: left-over markup, front matter, marks, numbers of links."""
    markup = find_markup(text)
    front = _front_matter(text)
    marked = False
    # Most text has neither, and pays for the patterns of neither.
    if any(map(text.__contains__, _MARKS)):
        from newsparse.reading.markdown import find_marks, is_markdown

        marked = is_markdown(text, front is not None or reading.name.lower().endswith(_MARKDOWN))
        markup = with_unseen(markup, find_marks(text)) if marked else markup
    if not marked and _FIRST in text:
        from newsparse.reading.linknumbers import find_numbers

        markup = with_unseen(markup, find_numbers(text))
    if front is not None:
        reading = reading._replace(metadata=front.metadata)
        markup = with_unseen(markup, (front.span,))
    return reading._replace(hidden=markup.hidden, replaced=markup.replaced, markdown=marked)


def _front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, looked for where the first lines may be its first rows."""
    first = text[:_FIRST_ROW].lstrip().partition("\n")[0]
    if not (first.startswith("---") or ":" in first) or _HEAD.match(text) is None:  # most text pays for no pattern
        return None
    from newsparse.reading.frontmatter import find_front_matter

    return find_front_matter(text)


def _is_html(source: str | bytes, wanted: str, name: str) -> bool:
    """Whether a source is to be read as HTML. Bytes need no decoding for that: tags are ASCII, NULs those of UTF-16."""
    if wanted != "auto":
        return wanted == "html"
    head = source[: 1 << 17]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").decode("latin-1")
    if "<" not in head:
        return False
    from newsparse.reading.html.detection import is_html

    return is_html(head, name)


def refuse_binary(data: bytes, name: str, options: Options) -> None:
    """Raise SourceError where the bytes of a file (or of standard input) are plainly no text.

    >>> refuse_binary(b"%PDF-1.7", "a.pdf", Options())
    Traceback (most recent call last):
    newsparse.text.errors.SourceError: a.pdf: looks like a PDF document; newsparse reads text and HTML
    """
    for magic, packed, suffix in _PACKED:
        if data.startswith(magic):
            raise SourceError(f"{name}: looks like {packed}; it is read from a file whose name ends in {suffix}")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is None and options.encoding is None and looks_binary(data):
        wide = decode(data[: 1 << 16]).encoding.startswith(("utf-16", "utf-32"))
        kind = None if wide else _BINARY
    if kind is not None:
        raise SourceError(f"{name}: looks like {kind}; newsparse reads text and HTML")


def load_file(path: str | Path, most: int = -1) -> bytes:
    """The bytes of a file, or its first `most`; raises SourceError, with what to do about it, if it cannot be read.

    >>> load_file("nowhere.txt")
    Traceback (most recent call last):
    newsparse.text.errors.SourceError: nowhere.txt: no such file; check the path
    """
    try:
        with BufferedReader(FileIO(path)) as file:
            return file.read(most)
    except IsADirectoryError:
        raise SourceError(f"{path}: is a directory; name the files in it") from None
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise SourceError(f"{path}: no permission to read it") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "cannot be opened"
        raise SourceError(f"{path}: cannot be read: {reason}") from error
