"""The pages in a web archive (WARC, ISO 28500; WET is WARC with texts).

The framing is read here, because the libraries for it were found wanting on archives as they are. FastWARC 2.0 ends without a
word at a record that is cut off or malformed, and loses all that follow. warcio 1.8 holds header lines of any length, writes to
standard error, and refuses archives compressed as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.headers import LONGEST, charset_of, media_type, read_headers
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.responses import PAGES, read_response
from newsparse.batch.sources.streams import STEP, BombError, DamageError, SizeError, read_at_most
from newsparse.batch.values import Failure

_VERSION = b"WARC/"


def read_warc(stream: BinaryIO, name: str, size: int) -> Iterator[Page | Failure]:
    """The pages of at most `size` bytes in responses, conversions and resources; what is broken as Failures.

    After a record that cannot be read the next one is looked for. Raises EOFError, and what decompression raises, where the
    archive is cut off.
    """
    number = 0
    lost = False
    while line := stream.readline(LONGEST):
        if not line.startswith(_VERSION):
            if line.strip() and not lost:
                lost = True
                yield fail(f"{name}#{number + 1}", "damaged", reason="no record where one should begin")
            continue
        lost = False
        number += 1
        fields: dict[str, str] = {}
        try:
            fields = read_headers(stream)
            body = _Body(stream, _length(fields))
        except DamageError as error:
            lost = True
            yield fail(name + _mark(fields, number), "damaged", reason=str(error))
            continue
        yield from _read_record(body, name, _mark(fields, number), fields, size)
        body.skip()


def _read_record(body: _Body, name: str, mark: str, fields: dict[str, str], size: int) -> Iterator[Page | Failure]:
    try:
        page = _read_page(body, mark, fields, size)
    except SizeError:
        yield fail(name + mark, "too_large", size)
    except ImportError:
        yield fail(name + mark, "no_library", "newsparse[brotli]")
    except (EOFError, BombError):
        if body.cut_off:
            raise
        yield fail(name + mark, "damaged", reason="its header is cut off")
    except Exception as error:  # each decompressor has errors of its own
        if body.cut_off:
            raise
        yield fail(name + mark, "damaged", reason=str(error))
    else:
        if page is not None:
            yield page


def _read_page(body: _Body, mark: str, fields: dict[str, str], size: int) -> Page | None:
    kind = fields.get("warc-type", "").lower()
    content_type = fields.get("content-type", "")
    stream = cast("BinaryIO", body)
    url = fields.get("warc-target-uri", "").strip("<>") or None
    identified = fields.get("warc-identified-payload-type", "")
    leaf = (mark[1:].strip("<>").removeprefix("urn:uuid:"),)
    if kind == "response" and media_type(content_type) == "application/http":
        response = read_response(stream, size, identified)
        return None if response is None else Page(mark, leaf, response.content, response.charset, url)
    if kind in ("conversion", "resource", "response") and media_type(identified or content_type) in PAGES:
        return Page(mark, leaf, read_at_most(stream, size), charset_of(content_type), url)
    return None


def _mark(fields: dict[str, str], number: int) -> str:
    return f"#{fields.get('warc-record-id') or number}"


def _length(fields: dict[str, str]) -> int:
    stated = fields.get("content-length", "")
    if not (stated.isascii() and stated.isdecimal() and len(stated) < 19):
        raise DamageError("its length is no number")
    return int(stated)


class _Body:
    """The bytes of one record. Where the stream ends or fails before them, `cut_off` is set and the error passed on."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self._stream = stream
        self._left = length
        self.cut_off = False

    def read(self, size: int) -> bytes:
        return self._take(self._stream.read, size)

    def readline(self, size: int) -> bytes:
        return self._take(self._stream.readline, size)

    def skip(self) -> None:
        while self._left:
            self.read(STEP)

    def _take(self, read: Callable[[int], bytes], size: int) -> bytes:
        wanted = min(size, self._left)
        if not wanted:
            return b""
        self.cut_off = True
        data = read(wanted)
        if not data:
            raise EOFError("a record is cut off")
        self.cut_off = False
        self._left -= len(data)
        return data
