"""Reading: what was given (text, bytes, a file; plain or HTML) as decoded text."""

from __future__ import annotations

import re
from io import BufferedReader, FileIO
from typing import TYPE_CHECKING

from newsparse.reading.binaries import BINARY, refuse_binary
from newsparse.reading.encoding import known_codec, looks_binary
from newsparse.reading.markup import find_markup, with_unseen
from newsparse.reading.unwrapping import ENVELOPED, PRINTED, unwrap
from newsparse.text.digests import digest_of
from newsparse.text.errors import SourceError
from newsparse.text.patterns import lazy
from newsparse.text.values import Doubt, Options, Reading

if TYPE_CHECKING:
    from pathlib import Path  # with what it imports itself, it takes as long as parsing a page

    from newsparse.reading.frontmatter import FrontMatter

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
_INDENT = "\n   "
"""What stands in every dump of a text browser."""


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
    if isinstance(source, (str, bytes)):
        given = source
    else:
        given = load_file(source)
        refuse_binary(given, str(source), options)
    data = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
    (text, encoding, warnings), html, options = unwrap(given, options, name)
    if isinstance(given, bytes) and encoding.startswith("utf-8") and ENVELOPED not in warnings and looks_binary(data):
        warnings = (*warnings, Doubt("binary", f"the input looks like {BINARY}"))
    digest = digest_of(data)
    if html:
        from newsparse.reading.html.bareness import is_bare, with_heading
        from newsparse.reading.html.page import read_page

        page = read_page(text, options.url)
        warnings = (*warnings, *page.warnings)
        reading = Reading(name, page.text, "html", encoding, digest, (), (), warnings, *page[1:4])
        if is_bare(page.elements, page.hints):
            reading = reading._replace(bare=True, metadata=with_heading(page.metadata, page.text, page.elements, page.hints))
    else:
        reading = _read_text(text, Reading(name, text, "text", encoding, digest, warnings=warnings))
    reading = reading._replace(printed=PRINTED in warnings)
    return _with_fields(reading, options) if options.fields else reading


def _with_fields(reading: Reading, options: Options) -> Reading:
    """The reading with what stood beside the page: what the page says itself goes before it."""
    from newsparse.reading.claims import claims_of, named
    from newsparse.reading.html.metadata.gathering import join

    said = claims_of([(named(name), value) for name, value in options.fields])
    return reading._replace(metadata=said if reading.metadata is None else join((reading.metadata, said)))


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
    if not marked and _INDENT in text:
        from newsparse.reading.dumps import find_signs, is_dump

        if is_dump(text):
            markup = with_unseen(markup, find_signs(text))
            reading = reading._replace(dump=True)
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
