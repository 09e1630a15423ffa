"""Tables of text: CSV and TSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.csvfiles import read_csv
from newsparse.batch.sources.page import Page
from newsparse.output.formats import open_table
from newsparse.pipeline import parse
from tests.batch.sources.makers import Found

ROWS = [
    {"id": "1", "title": "Storm", "text": 'A storm hit "Arle",\nthe mayor said;\tnobody was hurt | again.'},
    {"id": "2", "title": "Fête", "text": "La fête d’été fut donnée."},
]


def table(delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(ROWS[0]), delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(ROWS)
    return file.getvalue().encode(encoding)


def read(data: bytes, column: str | None = None, size: int = 1000) -> list[str]:
    """The pages of the rows, and for those that fail the class."""
    found = read_csv(io.BytesIO(data), "a", column, size)
    return [page.content.decode() if isinstance(page, Page) else page.error for page in found]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_row_is_a_page_however_the_table_is_written(delimiter: str, encoding: str, end: str) -> None:
    assert read(table(delimiter, encoding, end)) == [row["text"] for row in ROWS]


def test_the_other_cells_say_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "pages.csv"
    path.write_bytes(b"Title,Published At,Link,colour,Text\nStorm,2024-05-03,https://lake.example/1,red,A storm hit Arle.\n")
    (source,) = Found(path).list
    assert source.fields == (("title", "Storm"), ("publishedat", "2024-05-03"), ("link", "https://lake.example/1"))
    assert source.url == "https://lake.example/1"
    assert source.name.endswith("pages.csv#1")


def test_this_programs_own_table_gives_its_articles_again(tmp_path: Path) -> None:
    story = "A ferry with 80 people on board ran aground off Arle on Friday, said the coast guard, which sent three boats."
    article = parse(f"Ferry runs aground off Arle\n\nBy Ana Diaz\n\n3 May 2024\n\n{story}\n\n{story.replace('80', '90')}\n")
    path = tmp_path / "articles.csv"
    with path.open("wb") as file:
        written = open_table("csv", file)
        written.write("a.txt", article)
        written.close()
    (source,) = Found(path).list
    assert isinstance(source.content, bytes)
    assert source.content.decode() == "\n\n".join(piece.text for piece in article.body)
    assert dict(source.fields)["headline"] == article.headline


def test_a_table_without_the_column_is_one_failure() -> None:
    assert read(b"id,colour\n1,red\n2,blue\n") == ["no_column"]
    assert read(table(), "tale") == ["no_column"]
    assert read(b"") == ["no_column"]
    assert read(table(), "title") == ["Storm", "Fête"]


def test_a_row_that_is_short_is_a_failure_and_costs_no_other() -> None:
    assert read(b"id,text\n1\n2,A storm hit Arle.,more\n") == ["no_text", "A storm hit Arle."]


def test_a_cell_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pages.csv"
    path.write_bytes(b'text\nA storm.\n"' + b"x" * (5 << 20))
    found = Found(path, selection=Selection(max_size=1 << 20))
    assert [source.content for source in found.list] == [b"A storm."]
    assert found.failed == [(str(path), "too_large")]


@given(st.binary(max_size=80) | st.lists(st.sampled_from(list('text,;\t"\n\r1')), max_size=40).map(lambda s: "".join(s).encode()))
def test_any_bytes_are_rows_or_failures_or_no_table(data: bytes) -> None:
    try:
        assert all(isinstance(found, str) for found in read(data))
    except csv.Error as error:
        assert str(error)
