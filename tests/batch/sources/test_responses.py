from __future__ import annotations

import gzip
import io
import zlib
from contextlib import suppress

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources.responses import inflate, join_chunks, read_response
from newsparse.batch.sources.streams import DamageError, SizeError
from tests.batch.sources.makers import PACKERS

PAGE = b"<p>A ferry ran aground off Arle on Friday.</p>" * 20


def raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-15)
    return compressor.compress(data) + compressor.flush()


CODED = {
    "gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": PACKERS["zst"](PAGE),
}


def response(body: bytes, *fields: str, status: str = "HTTP/1.1 200 OK") -> io.BytesIO:
    return io.BytesIO("\r\n".join((status, *fields, "", "")).encode() + body)


def chunked(data: bytes, size: int) -> bytes:
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x;ext=1\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


def page(stream: io.BytesIO, size: int = 10_000) -> bytes | None:
    found = read_response(stream, size)
    return None if found is None else found.content


@pytest.mark.parametrize("coding", CODED)
def test_chunks_and_codings_are_undone(coding: str) -> None:
    fields = (f"Content-Encoding: {coding}", "Transfer-Encoding: chunked", "Content-Type: text/html; charset=cp1251")
    found = read_response(response(chunked(CODED[coding], 7), *fields), 10_000)
    assert found is not None
    assert found == (PAGE, "cp1251")


def test_deflate_without_its_header_is_known_too() -> None:
    assert page(response(raw_deflate(PAGE), "Content-Encoding: deflate")) == PAGE


def test_codings_upon_codings_are_undone_in_order() -> None:
    assert page(response(gzip.compress(zlib.compress(PAGE)), "Content-Encoding: deflate, gzip")) == PAGE


@pytest.mark.parametrize("coding", [*CODED, "identity", "utf-8", ""])
def test_a_body_that_a_crawler_decoded_already_is_taken_as_it_is(coding: str) -> None:
    if coding != "br":  # brotli has no mark of its own
        assert page(response(PAGE, f"Content-Encoding: {coding}", "Transfer-Encoding: chunked")) == PAGE


@pytest.mark.parametrize("status", ["HTTP/1.1 301 Moved", "HTTP/1.0 404 Not Found", "HTTP/2 500", "HTTP/1.1 304"])
def test_errors_and_redirects_are_no_pages(status: str) -> None:
    assert read_response(response(PAGE, status=status), 10_000) is None


@pytest.mark.parametrize("content_type", ["image/png", "text/css", "application/json", "application/pdf"])
def test_what_is_neither_html_nor_text_is_no_page(content_type: str) -> None:
    assert read_response(response(PAGE, f"Content-Type: {content_type}"), 10_000) is None
    assert read_response(response(PAGE, "Content-Type: text/html"), 10_000, content_type) is None


@pytest.mark.parametrize("content_type", ["text/html", "TEXT/PLAIN; charset=x", "application/xhtml+xml"])
def test_html_and_text_are_pages(content_type: str) -> None:
    assert page(response(PAGE, f"Content-Type: {content_type}")) == PAGE
    assert page(response(PAGE)) == PAGE


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_page_that_inflates_beyond_its_size_is_refused(coding: str) -> None:
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": PACKERS["zst"]}[coding]
    with pytest.raises(SizeError):
        page(response(packed(bytes(5_000_000)), f"Content-Encoding: {coding}"))


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_page_that_breaks_off_is_taken_up_to_there(coding: str) -> None:
    got = page(response(CODED[coding][:-6], f"Content-Encoding: {coding}"))
    assert got is not None
    assert PAGE.startswith(got)


def test_chunks_that_break_off_are_taken_up_to_there() -> None:
    assert join_chunks(chunked(PAGE, 100)[:-200]) == PAGE[: len(join_chunks(chunked(PAGE, 100)[:-200]))]
    assert len(join_chunks(chunked(PAGE, 100)[:-200])) > 600


def test_what_is_no_response_and_what_is_no_brotli_is_damage() -> None:
    with pytest.raises(DamageError):
        page(io.BytesIO(PAGE))
    with pytest.raises(DamageError):
        inflate(PAGE, "br", 10_000)


@given(st.binary(max_size=100), st.integers(1, 9))
def test_joined_chunks_are_what_was_sent(data: bytes, size: int) -> None:
    assert not data or join_chunks(chunked(data, size)) == data


@given(st.sampled_from(["gzip", "deflate", "identity"]), st.binary(max_size=60))
def test_any_bytes_inflate_or_give_an_error_of_zlib(coding: str, data: bytes) -> None:
    with suppress(zlib.error, SizeError):
        assert len(inflate(b"\x1f\x8b" + data, coding, 5000)) <= 5000
