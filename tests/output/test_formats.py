from __future__ import annotations

import json
from io import BytesIO

import pytest
from hypothesis import given

from newsparse.output.formats import FORMATS, open_table
from newsparse.text.article import Article
from newsparse.text.errors import OptionError
from tests.output.hostile import ARTICLES
from tests.output.traces import article

DOCUMENTS = [made for made in FORMATS.values() if made.write is not None]
TABLES = [made.name for made in FORMATS.values() if made.open is not None]


def test_every_format_of_the_command_is_there() -> None:
    assert list(FORMATS) == ["json", "jsonl", "csv", "parquet", "markdown", "jsonld", "ninjs", "text"]
    assert len({made.suffix for made in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("kind", [made.name for made in DOCUMENTS])
@given(ARTICLES)
def test_any_article_is_a_document_that_can_be_encoded_and_ends_in_a_line_feed(kind: str, one: Article) -> None:
    write = FORMATS[kind].write
    assert write is not None
    text = write(one)
    assert text.encode("utf-8").endswith(b"\n") or text == ""


def test_a_record_is_one_line_and_a_page_the_same_values() -> None:
    page, record = (FORMATS[kind].write for kind in ("json", "jsonl"))
    assert page is not None
    assert record is not None
    assert record(article()).count("\n") == 1
    assert json.loads(page(article())) == json.loads(record(article())) == json.loads(article().to_json())


def test_json_lines_hold_the_verdicts_if_asked_for() -> None:
    file = BytesIO()
    table = open_table("jsonl", file, lines=True)
    table.write("page.txt", article())
    table.close()
    assert len(json.loads(file.getvalue())["lines"]) == 4


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_leaves_its_file_open(kind: str) -> None:
    file = BytesIO()
    table = open_table(kind, file)
    table.write("page.txt", article())
    table.close()
    assert file.getvalue()


@pytest.mark.parametrize("kind", ["json", "markdown", "xlsx", ""])
def test_what_is_no_table_is_refused_with_the_tables_there_are(kind: str) -> None:
    with pytest.raises(OptionError, match="the tables are jsonl, csv, parquet"):
        open_table(kind, BytesIO())


def test_a_table_without_a_place_for_lines_refuses_them() -> None:
    with pytest.raises(OptionError, match="the formats that have are json, jsonl, parquet"):
        open_table("csv", BytesIO(), lines=True)
