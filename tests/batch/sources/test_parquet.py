from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsparse.batch.sources import Selection
from tests.batch.sources.makers import Found

pa = pytest.importorskip("pyarrow", reason="the extra newsparse[parquet] is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra newsparse[parquet] is not installed")


def write(path: Path, **columns: object) -> Path:
    pq.write_table(pa.table(columns), path, row_group_size=7)
    return path


def test_rows_are_named_by_their_number_and_know_their_address(tmp_path: Path) -> None:
    texts = [f"page {n}" for n in range(100)]
    urls = [f"https://arle.example/{n}" for n in range(100)]
    path = write(tmp_path / "pages.parquet", id=list(range(100)), url=urls, html=texts)
    found = Found(path)
    assert list(found.pages(tmp_path)) == [f"pages.parquet#{n}" for n in range(1, 101)]
    assert [source.content for source in found.list] == [text.encode() for text in texts]
    assert found.list[7].url == "https://arle.example/7"
    assert found.list[7].declared == "utf-8"


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary", "dictionary", "string_view"])
def test_text_of_every_type_is_read(tmp_path: Path, kind: str) -> None:
    values: list[str] | list[bytes] = [b"one", b"two"] if "binary" in kind else ["one", "two"]
    column = pa.array(values).dictionary_encode() if kind == "dictionary" else pa.array(values, getattr(pa, kind)())
    found = Found(write(tmp_path / "a.parquet", text=column))
    assert [source.content for source in found.list] == [b"one", b"two"]
    assert {source.declared for source in found.list} == {None if "binary" in kind else "utf-8"}


def test_rows_without_text_and_rows_too_large_are_failures(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", text=["one", None, "x" * 101, "four"])
    found = Found(path, selection=Selection(max_size=100))
    assert [source.content for source in found.list] == [b"one", b"four"]
    assert found.failed == [(f"{path}#2", "no_text"), (f"{path}#3", "too_large")]


def test_a_column_that_holds_no_text_is_a_failure_a_row(tmp_path: Path) -> None:
    assert [error for _, error in Found(write(tmp_path / "a.parquet", text=[1, 2])).failed] == ["no_text"] * 2


def test_a_table_without_the_column_is_one_failure(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", saga=["one", "two"])
    assert Found(path).failed == [(str(path), "no_column")]
    assert Found(path, selection=Selection(column="tale")).failed == [(str(path), "no_column")]
    assert len(Found(path, selection=Selection(column="saga")).list) == 2


@pytest.mark.parametrize("data", [b"", b"This is a page.", b"PAR1" + bytes(100) + b"PAR1"])
def test_what_is_no_table_is_a_failure(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(data)
    assert Found(path).failed == [(str(path), "damaged")]


def test_a_table_that_is_cut_off_is_a_failure(tmp_path: Path) -> None:
    path = write(tmp_path / "a.parquet", text=["one", "two"] * 100)
    path.write_bytes(path.read_bytes()[:-20])
    assert Found(path).failed == [(str(path), "damaged")]


def test_without_the_library_the_failure_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.parquet", text=["one"])
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (failure,) = Found(path).all
    assert failure[1] == "no_library"
    assert failure[3] == "Install it: pip install newsparse[parquet]"
