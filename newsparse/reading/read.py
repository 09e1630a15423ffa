"""Reading: what was given (text, bytes, a file) as decoded text."""

from __future__ import annotations

import hashlib
from io import FileIO
from typing import TYPE_CHECKING

from newsparse.reading.encoding import Decoded, decode, known_codec, looks_binary
from newsparse.reading.markup import find_markup
from newsparse.text.errors import SourceError
from newsparse.text.values import Doubt, Options, Reading

if TYPE_CHECKING:
    from pathlib import Path  # with what it imports itself, it takes as long as parsing a page

_MAGIC = (
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ\0", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "a program"),
)
_BINARY = "binary data, no text"


def read(source: str | bytes | Path, options: Options) -> Reading:
    """The reading of text, of a page's bytes, or of the file at a path.

    No text and no bytes make it raise; a file that cannot be read or that is no text raises SourceError, an unknown
    encoding OptionError.

    >>> read("café", Options(name="menu")).encoding, read("café".encode("latin-1"), Options()).text
    ('utf-8', 'café')
    """
    if options.encoding is not None:  # a misspelt one is an error before any file is opened, and for text, too
        known_codec(options.encoding)
    if isinstance(source, str):
        decoded, data = Decoded(source, "utf-8"), source.encode("utf-8", "surrogatepass")
    else:
        data = source if isinstance(source, bytes) else load_file(source)
        if not isinstance(source, bytes):
            refuse_binary(data, str(source), options)
        decoded = decode(data, options.encoding)
    warnings = decoded.warnings
    if not isinstance(source, str) and decoded.encoding.startswith("utf-8") and looks_binary(data):
        warnings = (*warnings, Doubt("binary", "the input looks like " + _BINARY))
    named = "" if isinstance(source, (str, bytes)) else source.name
    name = named if options.name is None else options.name
    markup = find_markup(decoded.text)
    digest = hashlib.sha256(data).hexdigest()
    return Reading(name, decoded.text, "text", decoded.encoding, digest, markup.hidden, markup.replaced, warnings)


def refuse_binary(data: bytes, name: str, options: Options) -> None:
    """Raise SourceError where the bytes of a file (or of standard input) are plainly no text.

    >>> refuse_binary(b"%PDF-1.7", "a.pdf", Options())
    Traceback (most recent call last):
    newsparse.text.errors.SourceError: a.pdf: looks like a PDF document; newsparse reads text
    """
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is None and options.encoding is None and looks_binary(data):
        wide = decode(data[: 1 << 16]).encoding.startswith(("utf-16", "utf-32"))
        kind = None if wide else _BINARY
    if kind is not None:
        raise SourceError(f"{name}: looks like {kind}; newsparse reads text")


def load_file(path: str | Path) -> bytes:
    """The bytes of a file; raises SourceError, with what to do about it, if it cannot be read.

    >>> load_file("nowhere.txt")
    Traceback (most recent call last):
    newsparse.text.errors.SourceError: nowhere.txt: no such file; check the path
    """
    try:
        with FileIO(path) as file:
            return file.readall()
    except IsADirectoryError:
        raise SourceError(f"{path}: is a directory; name the files in it") from None
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise SourceError(f"{path}: no permission to read it") from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "cannot be opened"
        raise SourceError(f"{path}: cannot be read: {reason}") from error
