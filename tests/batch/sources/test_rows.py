from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.rows import read_rows
from newsparse.reading.records import COLUMNS
from tests.batch.sources.makers import Found


def read(data: bytes, column: str | None = None, size: int = 1000) -> list[bytes | str]:
    """The pages of the rows, and for those that fail the class."""
    return [found.content if isinstance(found, Page) else found.error for found in read_rows(io.BytesIO(data), "a", column, size)]


def test_rows_are_named_by_their_line_and_know_their_address(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "one", "url": "https://arle.example/1"}\n\n{"text": "two", "url": 3}\n'))
    found = Found(path)
    assert found.pages(tmp_path) == {"pages.jsonl.gz#1": b"one", "pages.jsonl.gz#3": b"two"}
    assert [source.url for source in found.list] == ["https://arle.example/1", None]
    assert [source.declared for source in found.list] == ["utf-8", "utf-8"]
    assert [source.place[-2:] for source in found.list] == [("pages.jsonl.gz", "1"), ("pages.jsonl.gz", "3")]


@pytest.mark.parametrize("column", COLUMNS)
def test_the_column_of_the_page_is_found(column: str) -> None:
    row: dict[str, object] = {name: name for name in reversed(COLUMNS[COLUMNS.index(column) :])}
    assert read(json.dumps({"id": 1, **row}).encode()) == [column.encode()]


def test_the_column_asked_for_is_taken() -> None:
    assert read(b'{"text": "no", "story": "yes"}', "story") == [b"yes"]
    assert read(b'{"text": "no"}', "story") == ["no_text"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b'{"text": "cut', "bad_row"),
        (b"[1, 2]", "bad_row"),
        (b'"text"', "bad_row"),
        (b"\xff\xfe\xfd", "bad_row"),
        (b"null", "bad_row"),
        (b"[" * 900, "bad_row"),
        (b'{"text": ' + b"9" * 900 + b"}", "no_text"),
        (b'{"text": null}', "no_text"),
        (b'{"text": 3}', "no_text"),
        (b'{"text": []}', "no_text"),
        (b'{"text": [3]}', "no_text"),
        (b'{"text": [{"a": "b"}]}', "no_text"),
        (b"{}", "no_text"),
        (b'{"text": "' + b"x" * 1000 + b'"}', "too_large"),
    ],
)
def test_a_bad_line_is_a_failure_and_costs_no_other(line: bytes, error: str) -> None:
    good = b'{"text": "page"}\n'
    assert read(good + line + b"\n" + good) == [b"page", error, b"page"]
    assert read(good + line) == [b"page", error]


def test_nesting_without_end_is_a_failure() -> None:
    assert read(b"[" * 200_000, size=1 << 20) == ["bad_row"]


def test_half_characters_are_replaced() -> None:
    assert read(rb'{"text": "a\ud800b\ud83d\ude00"}') == ["a�b😀".encode()]


def test_a_byte_order_mark_is_no_error() -> None:
    assert read(b'\xef\xbb\xbf{"text": "page"}\r\n') == [b"page"]


def test_an_empty_text_is_a_page() -> None:
    assert read(b'{"text": ""}') == [b""]


def test_a_line_of_a_hundred_megabytes_is_passed_over_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "one"}\n{"text": "')
        for _ in range(100):
            file.write(b"x" * (1 << 20))
        file.write(b'"}\n{"text": "three"}\n')
    tracemalloc.start()
    found = Found(path, selection=Selection(max_size=1 << 20))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert list(found.pages(tmp_path)) == ["pages.jsonl#1", "pages.jsonl#3"]
    assert found.failed == [(f"{path}#2", "too_large")]
    assert peak < (16 << 20) + (5 << 20)  # the memory of places, and a few times the size of a page


def test_rows_that_are_cut_off_give_what_stood_before(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl.gz"
    rows = "".join(f'{{"text": "This is page {n * 7919}."}}\n' for n in range(20_000))
    path.write_bytes(gzip.compress(rows.encode())[:-100])
    found = Found(path)
    assert len(found.list) > 15_000
    assert found.failed == [(str(path), "damaged")]


@given(st.binary(max_size=80))
def test_any_bytes_are_rows_or_failures(data: bytes) -> None:
    assert len(read(data)) <= data.count(b"\n") + 1


def fields(row: dict[str, object]) -> tuple[tuple[str, str], ...]:
    (found,) = read_rows(io.BytesIO(json.dumps(row).encode()), "a", None, 9000)
    assert isinstance(found, Page)
    return found.fields


def test_the_other_fields_say_what_they_say_of_the_page() -> None:
    row: dict[str, object] = {
        "title": "Storm", "authors": ["Ana Diaz", "Li Wei"], "datePublished": "2024-05-03", "n": 3, "colour": "red",
        "metadata": {"language": "en", "depth": {"of": {"no": {"interest": "x"}}}}, "text": "A storm", "html": "<p>A storm",
    }  # fmt: skip
    assert fields(row) == (
        ("title", "Storm"), ("authors", "Ana Diaz"), ("authors", "Li Wei"), ("datepublished", "2024-05-03"),
        ("metadata.language", "en"),
    )  # fmt: skip


def test_a_source_is_an_outlet_unless_it_is_an_address() -> None:
    assert fields({"text": "A storm", "source": "Lake News"}) == ()
    assert fields({"text": "A storm", "source": "https://lake.example/1"}) == (("source", "https://lake.example/1"),)


def test_a_field_of_a_book_says_nothing() -> None:
    assert fields({"text": "A storm", "title": "x" * 2_001}) == ()


@pytest.mark.parametrize(
    "row",
    [
        {"Text": "A storm"},
        {"rawHTML": "A storm"},
        {"text": "", "content": "A storm"},
        {"text": None, "body": "A storm"},
        {"content": {"rendered": "A storm", "protected": False}},
        {"_id": 1, "_source": {"text": "A storm"}},
        {"paragraphs": 1, "text": ["A storm"]},
        {"schema": "newsparse/1", "body": [{"type": "paragraph", "text": "A storm"}]},
        {"code": 200, "data": {"title": "Storm", "content": "A storm"}},
        {"type": "text", "headline": "Storm", "body_html": "A storm", "body_text": "A storm"},
        {"headlines": [{"value": "Storm"}], "bodies": [{"contentType": "a", "value": "A storm"}, {"contentType": "b"}]},
        {"headlines": {"basic": "Storm"}, "content_elements": [{"type": "text", "content": "A storm"}, {"type": "image"}]},
        {"status": "ok", "articles": [{"title": "Storm", "content": "A storm"}]},
        {"articles": {"results": [{"title": "Storm", "body": "A storm"}], "page": 1}},
        {"hits": {"total": 1, "hits": [{"_id": "1", "_source": {"body": "A storm"}}]}},
        {"response": {"numFound": 1, "docs": [{"content": ["A storm"]}]}},
        {"data": {"type": "node", "attributes": {"title": "Storm", "body": {"value": "A storm", "processed": "A storm"}}}},
        {"parse": {"title": "Storm", "text": {"*": "A storm"}}},
        {"title": "Storm", "content": {"type": "doc", "content": [{"content": [{"text": "A "}, {"text": "storm"}]}]}},
        {"title": "Storm", "blocks": [{"type": "paragraph", "data": {"text": "A storm"}}]},
        {"title": "Storm", "text": "A storm", "comments": [{"title": "No", "text": "It was none."}]},
        {"title": "Storm", "comments": [{"text": "It was none."}], "text": "A storm"},
        {"text": ["A storm", 3]},
    ],
)
def test_the_page_is_found_where_programs_put_it(row: dict[str, object]) -> None:
    assert read(json.dumps(row).encode()) == [b"A storm"]


def test_what_stands_around_a_record_tells_of_it() -> None:
    content = {"webTitle": "Storm", "webUrl": "https://lake.example/1", "fields": {"byline": "Ana Diaz", "body": "A storm"}}
    told = (("byline", "Ana Diaz"), ("webtitle", "Storm"), ("weburl", "https://lake.example/1"))
    assert fields({"response": {"status": "ok", "content": content}}) == told
    assert fields({"title": "Lake News", "items": [{"title": "Storm", "content_html": "A storm"}]}) == (("title", "Storm"),)


def test_an_answer_with_several_records_is_several_pages(tmp_path: Path) -> None:
    row = {"total": 2, "title": "Lake News", "content": [{"title": "A", "body": "one"}, {"title": "B", "body": "two"}]}
    path = tmp_path / "pages.jsonl"
    path.write_text('{"text": "none"}\n' + json.dumps(row) + '\n{"a": {"text": "three"}, "b": {"text": "four"}}')
    pages = {"pages.jsonl#1": b"none", "pages.jsonl#2.1": b"one", "pages.jsonl#2.2": b"two"}
    assert Found(path).pages(tmp_path) == {**pages, "pages.jsonl#3.1": b"three", "pages.jsonl#3.2": b"four"}
    assert [source.place[-2:] for source in Found(path).list][:2] == [("pages.jsonl", "1"), ("2", "1")]
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(row))
    assert Found(path).pages(tmp_path) == {"answer.json#1": b"one", "answer.json#2": b"two"}


def test_records_in_each_other_without_end_are_none() -> None:
    row: dict[str, object] = {"text": "A storm"}
    for _ in range(100):
        row = {"data": row}
    assert read(json.dumps(row).encode(), size=9000) == ["no_text"]


def test_the_column_asked_for_is_looked_for_within() -> None:
    assert read(b'{"items": [{"tale": "one", "text": "x"}, {"tale": "two"}]}', "tale") == [b"one", b"two"]


def test_many_records_in_one_object_take_time_in_proportion() -> None:
    row = {f"https://lake.example/{n}": {"title": "Storm", "text": "A storm"} for n in range(20_000)}
    assert len(read(json.dumps(row).encode(), size=4 << 20)) == 20_000
