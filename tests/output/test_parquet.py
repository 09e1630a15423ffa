from __future__ import annotations

import json
import re
import sys
from io import BytesIO
from typing import Any

import pyarrow.parquet
import pytest
from hypothesis import given, settings

from newsparse.output import parquet
from newsparse.output.formats import open_table
from newsparse.text.article import Article, Piece
from newsparse.text.errors import OptionError
from tests.output.hostile import ARTICLES
from tests.output.traces import article


def written(*articles: Article, lines: bool = False) -> bytes:
    file = BytesIO()
    table = open_table("parquet", file, lines=lines)
    for one in articles:
        table.write(one.source.get("name") or "", one)
    table.close()
    assert not file.closed
    return file.getvalue()


def known(value: Any) -> Any:
    """The value without what is null: in JSON a key can be missing, in a typed row it cannot."""
    if isinstance(value, dict):
        return {key: known(part) for key, part in value.items() if part is not None}
    return [known(part) for part in value] if isinstance(value, list) else value


def read(data: bytes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(BytesIO(data)).to_pylist()
    return rows


@settings(max_examples=50)
@given(ARTICLES)
def test_a_row_is_the_article(one: Article) -> None:
    row = read(written(one))[0]
    stated = json.loads(re.sub(r"(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}", "\\1\ufffd", one.to_json(compact=True)))
    assert known(row) == known({"name": stated["source"]["name"], **stated})


def test_lines_are_rows_of_their_own_kind_if_asked_for() -> None:
    row = read(written(article(), lines=True))[0]
    stated = [{key: value for key, value in line.items() if value is not None} for line in row["lines"]]
    assert stated == json.loads(article().to_json(lines=True))["lines"]
    assert "lines" not in read(written(article()))[0]


def test_the_schema_is_typed() -> None:
    schema = pyarrow.parquet.read_schema(BytesIO(written()))
    assert str(schema.field("authors").type) == "list<element: string>"
    assert {field.name for field in schema.field("images").type.value_type} >= {"caption", "credit", "agency"}
    assert {field.name for field in schema.field("dateline").type} == {"text", "place", "agency", "date"}
    assert schema.names == ["name", *article().to_dict()]


def test_the_same_articles_give_the_same_bytes() -> None:
    articles = [article(headline=str(n)) for n in range(50)]
    assert written(*articles) == written(*articles)


def test_row_groups_are_bounded_by_rows_and_by_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    def groups(*articles: Article) -> list[int]:
        file = pyarrow.parquet.ParquetFile(BytesIO(written(*articles)))
        return [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]

    monkeypatch.setattr(parquet, "ROWS", 10)
    assert groups(*[article()] * 25) == [10, 10, 5]
    monkeypatch.setattr(parquet, "CHARACTERS", 1000)
    assert groups(*[article(body=(Piece("paragraph", "x" * 600),))] * 5) == [2, 2, 1]


def test_without_pyarrow_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(OptionError, match=r"pip install 'newsparse\[parquet\]'"):
        open_table("parquet", BytesIO())
