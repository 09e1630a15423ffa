"""JSON files: an object, an array, objects one after the other; quoted text."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.jsonfiles import read_json
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.streams import SizeError
from newsparse.batch.values import Failure
from tests.batch.sources.makers import Found

ROWS = [{"text": "A storm hit Arle.", "title": "Storm"}, {"url": "https://lake.example/2", "html": "<p>A ferry ran aground."}]
PAGES = [b"A storm hit Arle.", b"<p>A ferry ran aground."]


def read(data: bytes, column: str | None = None, size: int = 1000) -> list[bytes | str]:
    """The pages of the objects, and for those that fail the class."""
    return [found.content if isinstance(found, Page) else found.error for found in read_json(io.BytesIO(data), "a", column, size)]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ROWS),
        json.dumps(ROWS, indent=2),
        "\n".join(map(json.dumps, ROWS)),
        "\n\n".join(json.dumps(row, indent=1) for row in ROWS),
        "\ufeff" + json.dumps(ROWS),
        "  \n" + json.dumps(ROWS),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_each_object_is_a_page_however_they_are_written(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)) == PAGES


@pytest.mark.parametrize("text", [json.dumps(ROWS[0]), json.dumps(ROWS[0], indent=2), json.dumps(ROWS[0]) + "\n\n"])
def test_an_object_that_is_alone_is_called_as_its_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.json"
    path.write_text(text)
    assert list(Found(path).pages(tmp_path)) == ["page.json"]
    path.write_text(json.dumps(ROWS))
    assert list(Found(path).pages(tmp_path)) == ["page.json#1", "page.json#2"]
    path.write_text('{"version": 1}')
    assert Found(path).failed == [(str(path), "no_text")]


@pytest.mark.parametrize("text", ['"Storm\\nA storm hit Arle."', '["Storm", "A storm hit Arle."]', "A storm hit Arle.", ""])
def test_what_is_no_object_is_a_page(text: str) -> None:
    assert read(text.encode()) == [text.encode()]


def test_what_is_broken_gives_what_stood_before(tmp_path: Path) -> None:
    path = tmp_path / "pages.json"
    path.write_text(json.dumps(ROWS, indent=1)[:-20])
    found = Found(path)
    assert [source.content for source in found.list] == PAGES[:1]
    assert found.failed == [(str(path), "damaged")]
    assert all("\n" not in failure.message for failure in found.all if isinstance(failure, Failure))


def test_an_element_that_is_no_object_is_a_failure_and_costs_no_other() -> None:
    assert read(json.dumps([ROWS[0], 3, None, ["a"], ROWS[1]]).encode()) == [PAGES[0], "bad_row", "bad_row", "bad_row", PAGES[1]]


def test_a_page_too_large_is_a_failure_and_costs_no_other() -> None:
    assert read(json.dumps([{"text": "x" * 101}, {"text": "y"}]).encode(), size=100) == ["too_large", b"y"]


def test_an_array_of_any_length_is_read_in_little_memory() -> None:
    data = b"[" + b",".join([json.dumps({"text": "x" * 10_000, "n": n}).encode() for n in range(2_000)]) + b"]"
    tracemalloc.start()
    count = sum(1 for _ in read_json(io.BytesIO(data), "a", None, 1 << 20))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2_000
    assert peak < 2 << 20


def test_a_row_without_end_is_not_read_to_its_end() -> None:
    stream = io.BytesIO(b'[{"id": [' + b"1, " * (1 << 22))
    with pytest.raises(SizeError):
        list(read_json(stream, "a", None, 1000))
    assert stream.tell() < 1 << 20


def test_the_column_asked_for_is_taken() -> None:
    assert read(json.dumps([{"tale": "yes", "text": "no"}]).encode(), "tale") == [b"yes"]


def test_json_in_archives_and_compressed_is_read(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "pages.json.gz"
    path.write_bytes(gzip.compress(json.dumps(ROWS).encode()))
    assert [source.content for source in Found(path, selection=Selection()).list] == PAGES


@given(st.binary(max_size=80) | st.lists(st.sampled_from(list('[]{}",:\\ \n1a')), max_size=40).map(lambda s: "".join(s).encode()))
def test_any_bytes_are_rows_or_failures_or_no_json(data: bytes) -> None:
    import ijson

    try:
        assert all(isinstance(found, (bytes, str)) for found in read(data))
    except (ijson.JSONError, ijson.IncompleteJSONError):
        assert data.lstrip()
