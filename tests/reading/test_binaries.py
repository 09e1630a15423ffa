"""Files that are no text are refused with what they are and what makes text of them."""

from __future__ import annotations

import io
import zipfile

import pytest

from newsparse.reading.binaries import refuse_binary
from newsparse.text.errors import SourceError
from newsparse.text.values import Options


def zipped(*members: tuple[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


REFUSED = {
    b"%PDF-1.7\n": "a PDF document; newsparse reads text and HTML: pdftotext makes text of it",
    b"{\\rtf1": "a document in RTF; newsparse reads text and HTML: pandoc makes text of it",
    zipped(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")): "a document of an office program; .*: pandoc makes",
    zipped(("mimetype", "application/vnd.oasis.opendocument.text")): "a document of an office program; .*: pandoc makes",
    zipped(("mimetype", "application/epub+zip")): "an e-book; .*: pandoc makes",
    zipped(("page.txt", "Storm")): r"a zip archive; it is read from a file whose name ends in \.zip",
    b"\x1f\x8b\x08\0": r"gzip-compressed; it is read from a file whose name ends in \.gz",
    b"\x89PNG\r\n": "a PNG image; newsparse reads text and HTML$",
    bytes(range(256)): "binary data, no text; newsparse reads text and HTML$",
}


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_no_text_is_called_what_it_is(data: bytes) -> None:
    with pytest.raises(SourceError, match="a: looks like " + REFUSED[data]):
        refuse_binary(data, "a", Options())


@pytest.mark.parametrize("data", [b"", b"Storm hits Lisbon", b"PK is a name", "Sturm über Arle".encode("utf-16-le")])
def test_text_is_not_refused(data: bytes) -> None:
    refuse_binary(data, "a", Options())


def test_an_encoding_that_was_asked_for_is_not_doubted() -> None:
    refuse_binary(bytes(range(256)), "a", Options(encoding="cp437"))
