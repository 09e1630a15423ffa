from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources.headers import LONGEST, charset_of, media_type, read_headers
from newsparse.batch.sources.streams import DamageError


def test_the_first_of_fields_with_the_same_name_counts() -> None:
    lines = b"A: 1\r\na: 2\r\n 3\r\nB:4\n\t5\n\r\nrest"
    stream = io.BytesIO(lines)
    assert read_headers(stream) == {"a": "1", "b": "4 5"}
    assert stream.read() == b"rest"


def test_bytes_that_are_no_text_are_kept() -> None:
    assert read_headers(io.BytesIO(b"A: caf\xe9\r\n\r\n"))["a"].encode("utf-8", "surrogateescape") == b"caf\xe9"


@pytest.mark.parametrize("lines", [b"A: " + b"x" * LONGEST + b"\r\n\r\n", b"A: 1\r\n" * LONGEST])
def test_a_header_without_end_is_not_read_on(lines: bytes) -> None:
    stream = io.BytesIO(lines * 3)
    with pytest.raises(DamageError):
        read_headers(stream)
    assert stream.tell() == LONGEST


@given(st.binary(max_size=80))
def test_any_bytes_are_a_header_or_an_error(lines: bytes) -> None:
    try:
        assert all(name == name.lower() for name in read_headers(io.BytesIO(lines)))
    except EOFError:
        assert not lines.endswith(b"\n\n")


@pytest.mark.parametrize(
    ("content_type", "kind", "charset"),
    [
        ("text/html; charset=UTF-8", "text/html", "UTF-8"),
        ("TEXT/HTML;Charset = 'koi8-r' ; q=1", "text/html", "koi8-r"),
        ("text/plain", "text/plain", None),
        ("", "", None),
        ("text/html; charset=", "text/html", None),
        (f"text/html; charset={'x' * 5000}", "text/html", "x" * 40),
    ],
)
def test_type_and_charset(content_type: str, kind: str, charset: str | None) -> None:
    assert media_type(content_type) == kind
    assert charset_of(content_type) == charset
