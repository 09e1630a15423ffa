from __future__ import annotations

import gzip
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.containers import pages_in
from newsparse.batch.sources.kinds import Kind
from newsparse.batch.values import Failure
from tests.batch.sources.makers import PACKERS, Found, make_record, make_tar, make_zip

ROWS = b'{"text": "one"}\n{"text": "two"}\n'


@pytest.mark.parametrize("packing", PACKERS)
def test_a_compressed_page_keeps_its_name_and_place(tmp_path: Path, packing: str) -> None:
    path = tmp_path / f"page.txt.{packing}"
    path.write_bytes(PACKERS[packing](b"A storm hit Lisbon."))
    (source,) = Found(tmp_path).list
    assert (source.name, source.place, source.content) == (str(path), (path.name,), b"A storm hit Lisbon.")


@pytest.mark.parametrize("packing", PACKERS)
def test_a_compressed_page_that_is_cut_off_or_none_or_too_large_is_a_failure(tmp_path: Path, packing: str) -> None:
    packed = PACKERS[packing](os.urandom(5000))
    (tmp_path / f"a.{packing}").write_bytes(packed[:-100])
    (tmp_path / f"b.{packing}").write_bytes(b"This is a page.")
    (tmp_path / f"c.{packing}").write_bytes(packed)
    errors = dict(Found(tmp_path, selection=Selection(max_size=4999)).failed)
    assert errors[f"{tmp_path}/a.{packing}"] in ("damaged", "too_large")
    assert errors[f"{tmp_path}/b.{packing}"] == "damaged"
    assert errors[f"{tmp_path}/c.{packing}"] == "too_large"
    assert dict(Found(tmp_path).failed)[f"{tmp_path}/a.{packing}"] == "damaged"


def test_tables_web_archives_and_compressed_pages_inside_an_archive_are_read(tmp_path: Path) -> None:
    members = [
        ("p.jsonl", ROWS),
        ("q.jsonl.gz", gzip.compress(ROWS)),
        ("c.warc.gz", gzip.compress(make_record(b"three", name="r"))),
        ("p.txt.gz", gzip.compress(b"four")),
    ]
    make_zip(tmp_path / "a.zip", members)
    (tmp_path / "b.tar").write_bytes(make_tar(members))
    found = Found(tmp_path)
    inner = ["p.jsonl#1", "p.jsonl#2", "q.jsonl.gz#1", "q.jsonl.gz#2", "c.warc.gz#r", "p.txt.gz"]
    assert list(found.pages(tmp_path)) == [f"a.zip!{name}" for name in inner] + [f"b.tar!{name}" for name in inner]
    assert found.places[:6] == [f"a.zip/{name.replace('#', '/')}" for name in inner]
    assert found.failed == []


@pytest.mark.parametrize("name", ["b.zip", "b.tar.gz", "b.parquet"])
def test_archives_inside_archives_are_not_entered(tmp_path: Path, name: str) -> None:
    path = make_zip(tmp_path / "a.zip", [(name, b"PK\3\4"), ("page.txt", b"page")])
    found = Found(path)
    assert found.failed == [(f"{path}!{name}", "nested")]
    assert list(found.pages(tmp_path)) == ["a.zip!page.txt"]


def test_a_broken_table_inside_an_archive_costs_no_other_member(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("p.jsonl.gz", gzip.compress(ROWS)[:-12]), ("page.txt", b"page")])
    found = Found(path)
    assert found.names[-1] == f"{path}!page.txt"
    assert found.failed == [(f"{path}!p.jsonl.gz", "damaged")]


def test_the_reason_of_a_failure_is_short_however_long_the_error() -> None:
    class Broken(io.BytesIO):
        def seek(self, offset: int, whence: int = 0) -> int:
            raise ValueError("x" * 100_000)

    [failure] = pages_in(Broken(), "a.zip", Kind("zip"), Selection())
    assert isinstance(failure, Failure)
    assert len(failure.message) < 300


def every_container(folder: Path) -> dict[str, bytes]:
    """One container of each kind, each with three pages."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    texts = ["A storm hit Lisbon.", "A ferry ran aground.", "The harbour is closed."]
    members = [(f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    pq.write_table(pa.table({"text": texts, "url": ["a", "b", None]}), folder / "made.parquet")
    rows = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    records = b"".join(make_record(text.encode(), name=str(n)) for n, text in enumerate(texts))
    return {
        "a.zip": make_zip(folder / "made.zip", members).read_bytes(),
        "a.tar": make_tar(members),
        "a.tar.zst": PACKERS["zst"](make_tar(members)),
        "a.tar.xz": PACKERS["xz"](make_tar(members)),
        "a.warc": records,
        "a.warc.gz": gzip.compress(records),
        "a.jsonl": rows,
        "a.jsonl.bz2": PACKERS["bz2"](rows),
        "a.parquet": (folder / "made.parquet").read_bytes(),
    }


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_no_spoilt_container_makes_the_finding_raise(tmp_path: Path, data: st.DataObject) -> None:
    containers = every_container(tmp_path)
    name = data.draw(st.sampled_from(sorted(containers)))
    whole = containers[name]
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 8))
    spoilt = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + length :]
    path = tmp_path / name
    path.write_bytes(spoilt)
    found = Found(path)
    assert len(found.list) + len(found.failed) == len(found.all)
    path.write_bytes(whole)
    assert len(Found(path).list) == 3


def test_a_zip_with_something_before_it_is_read(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", [("page.txt", b"page")])
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())
    assert zipfile.is_zipfile(path)
    assert list(Found(path).pages(tmp_path)) == ["a.zip!page.txt"]
