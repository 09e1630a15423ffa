from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading.encoding import decode, looks_binary
from newsparse.text.errors import OptionError

LINES = (Path(__file__).parent / "cases" / "encodings.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split("; ", 1) for line in LINES if line.strip() and not line.startswith("#")]
TEXTS = [text for _, text in CASES]
MARKS = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_the_encoding_of_one_line_is_found(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding: str, text: str) -> None:
    assert decode(MARKS[encoding] + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", MARKS)
def test_wide_text_without_a_mark_is_known_by_its_nulls(encoding: str) -> None:
    for language in ("The mayor opened the bridge.\nShare\n", "Мэр города открыл мост.\n", "افتتح رئيس البلدية الجسر.\n"):
        assert decode(language.encode(encoding)).text == language


def test_a_few_broken_bytes_leave_a_page_utf_8_and_are_told() -> None:
    decoded = decode(("Мэр города открыл мост. " * 5).encode()[:-3])
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("\ufffd")
    assert [doubt.code for doubt in decoded.warnings] == ["encoding"]


def test_stray_nulls_do_not_make_utf_8_anything_else() -> None:
    assert decode("Brücke\0 über den Fluß".encode()).text == "Brücke\0 über den Fluß"


def test_bytes_that_a_given_encoding_does_not_know_are_replaced_and_told() -> None:
    decoded = decode(b"caf\xe9", "utf-8")
    assert (decoded.text, [doubt.code for doubt in decoded.warnings]) == ("caf\ufffd", ["encoding"])


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "", "a\0b"])
def test_an_unknown_encoding_is_an_error(name: str) -> None:
    with pytest.raises(OptionError, match="unknown encoding"):
        decode(b"text", name)


@given(st.binary(max_size=300))
def test_no_bytes_fail_and_the_name_given_decodes_them(data: bytes) -> None:
    decoded = decode(data)
    assert data.decode(decoded.encoding, "replace") == decoded.text


def test_random_bytes_look_binary_and_tabbed_text_does_not() -> None:
    assert looks_binary(bytes(range(256)) * 4)
    assert not looks_binary(b"a\tb\r\n" * 100)
