from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.reading import read, refuse_binary
from newsparse.text.errors import OptionError, SourceError
from newsparse.text.values import Options


def test_a_file_is_called_by_its_name_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Brücke", encoding="utf-8")
    assert read(path, Options()).name == "page.txt"
    assert read(path, Options(name="other")).name == "other"


def test_the_digest_is_that_of_the_bytes_given() -> None:
    data = "Brücke".encode("latin-1")
    assert read(data, Options()).sha256 == hashlib.sha256(data).hexdigest()


@given(st.text(st.characters(codec=None), max_size=80))
def test_a_text_is_kept_as_given_lone_surrogates_too_or_a_warning_says_how_it_is_read(text: str) -> None:
    reading = read(text, Options())
    assert reading.text == _with_blank(text) or reading.warnings


def _with_blank(text: str) -> str:
    return " " + text[1:] if text.startswith("\ufeff") else text


@pytest.mark.parametrize(
    "page", ["# Storm hits Arle\n\n**A** storm hit **Arle**.\n", '{"text": "A storm", "title": "Storm hits"}', "<p>A storm"]
)
def test_the_mark_of_an_encoding_that_a_program_left_is_not_seen_and_counts_as_a_character(page: str) -> None:
    marked, plain = read("\ufeff" + page, Options()), read(page, Options())
    assert marked.text.strip() == plain.text.strip()
    assert marked[2:4] + marked[7:] == plain[2:4] + plain[7:]
    assert read("\ufeffStorm", Options()).text == " Storm"


@given(st.binary(max_size=300))
def test_no_bytes_fail(data: bytes) -> None:
    reading = read(data, Options())
    assert reading.sha256 == hashlib.sha256(data).hexdigest()


def test_binary_bytes_give_a_reading_with_a_warning() -> None:
    assert "binary" in [doubt.code for doubt in read(bytes(range(256)) * 4, Options()).warnings]


BINARY = [b"PK\x03\x04...", b"\x1f\x8b\x08", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"%PDF-1.7", bytes(range(256)) * 4]


@pytest.mark.parametrize("data", BINARY)
def test_a_file_that_is_no_text_is_an_error_of_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "page.bin"
    path.write_bytes(data)
    with pytest.raises(SourceError, match="looks like") as caught:
        read(path, Options())
    assert "\n" not in str(caught.value)


def test_wide_text_is_not_taken_for_binary(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("The mayor opened the bridge.\n".encode("utf-16-le"))
    assert read(path, Options()).text == "The mayor opened the bridge.\n"


def test_what_cannot_be_opened_is_an_error_that_says_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "missing.txt", Options())
    with pytest.raises(SourceError, match="directory"):
        read(tmp_path, Options())
    with pytest.raises(SourceError, match="cannot be read"):
        read(Path("a\0b"), Options())


def test_an_empty_file_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert read(path, Options()).text == ""
    refuse_binary(b"", "empty", Options())


def test_a_misspelt_encoding_is_an_error_for_text_too() -> None:
    with pytest.raises(OptionError):
        read("text", Options(encoding="klingon"))
