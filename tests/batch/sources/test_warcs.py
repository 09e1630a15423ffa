from __future__ import annotations

import gzip
import io
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.batch.sources import Selection
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.warcs import read_warc
from tests.batch.sources.makers import Found, make_record, make_response

PAGE = b"<p>A ferry ran aground off Arle on Friday.</p>"


def read(data: bytes, size: int = 10_000) -> tuple[list[str], list[tuple[str, str]]]:
    """The marks of the pages in an archive, and what failed; the error that ends the reading as a failure of the archive."""
    pages, failed = [], []
    try:
        for found in read_warc(io.BytesIO(data), "a.warc", size):
            if isinstance(found, Page):
                pages.append(found.mark)
            else:
                failed.append((found.source, found.error))
    except EOFError:
        failed.append(("a.warc", "cut off"))
    return pages, failed


def test_a_response_gives_its_page_charset_and_address(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(make_response(PAGE, "Content-Type: text/html; charset=windows-1256", name="<urn:uuid:12ab>"))
    (source,) = Found(path).list
    assert source.name == f"{path}#<urn:uuid:12ab>"
    assert source.place[-2:] == ("crawl.warc", "12ab")
    assert (source.content, source.declared, source.url) == (PAGE, "windows-1256", "https://arle.example/ferry")


def test_conversions_and_resources_are_pages_and_the_rest_is_passed_over() -> None:
    kinds = ("warcinfo", "request", "metadata", "revisit", "conversion", "resource", "continuation")
    records = b"".join(make_record(b"x", kind, name=kind) for kind in kinds)
    assert read(records) == (["#conversion", "#resource"], [])
    assert read(make_record(b"\x89PNG", "resource", "image/png")) == ([], [])


@pytest.mark.parametrize("apart", [True, False])
def test_an_archive_may_be_compressed_record_by_record_or_as_a_whole(tmp_path: Path, apart: bool) -> None:
    records = [make_record(PAGE, name=str(n)) for n in range(5)]
    path = tmp_path / "crawl.warc.wet.gz"
    path.write_bytes(b"".join(map(gzip.compress, records)) if apart else gzip.compress(b"".join(records)))
    found = Found(path)
    assert list(found.pages(tmp_path)) == [f"crawl.warc.wet.gz#{n}" for n in range(5)]
    assert found.failed == []


def test_a_record_without_id_is_called_by_its_number() -> None:
    record = make_record(PAGE).replace(b"WARC-Record-ID", b"X-Other")
    assert read(record * 2) == (["#1", "#2"], [])


def test_the_same_id_twice_has_two_places(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(make_record(PAGE) * 2)
    assert len(set(Found(path).places)) == 2


@pytest.mark.parametrize("cut", [1, 10, 40, 100])
def test_an_archive_that_is_cut_off_gives_what_stood_before_and_then_a_failure(tmp_path: Path, cut: int) -> None:
    second = make_record(PAGE, name="2").rstrip()
    data = make_record(PAGE, name="1") + second[:-cut]
    assert read(data) == (["#1"], [("a.warc", "cut off")])
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(make_record(PAGE, name="1")) + gzip.compress(second)[:-cut])
    found = Found(path)
    assert found.names[0] == f"{path}#1"
    assert found.failed == [(str(path), "damaged")]


def test_a_response_whose_body_is_cut_off_by_the_end_of_the_archive_is_a_failure() -> None:
    data = make_response(PAGE, "Content-Type: text/html").rstrip()[:-10]
    assert read(data) == ([], [("a.warc", "cut off")])


@pytest.mark.parametrize(
    "between",
    [
        b"garbage\r\n\r\n",
        b"<p>half a page\r\n" * 100,
        b"\0" * 200_000 + b"\n",
        make_record(PAGE, length="-5"),
        make_record(PAGE, length="many"),
        make_record(PAGE, length=len(PAGE) - 20),
        make_record(PAGE, url="x" * 70_000),
    ],
)
def test_after_what_is_no_record_the_next_one_is_found(between: bytes) -> None:
    pages, failed = read(make_record(PAGE, name="a") + between + make_record(PAGE, name="b"))
    assert (pages[0], pages[-1]) == ("#a", "#b")
    assert [error for _, error in failed] == ["damaged"]


def test_a_record_that_fails_costs_no_other() -> None:
    good = make_response(PAGE, name="good")
    bad = [
        make_response(b"\x1f\x8b" + PAGE, "Content-Encoding: gzip", name="1"),
        make_response(PAGE, "Content-Encoding: br", name="2"),
        make_record(PAGE, "response", "application/http", "3"),
        make_record(b"HTTP/1.1 200 OK\r\nContent-", "response", "application/http", "4"),
        make_record(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", "response", "application/http", "5"),
        make_response(gzip.compress(bytes(10_001)), "Content-Encoding: gzip", name="6"),
        make_record(bytes(10_001), name="7"),
    ]
    pages, failed = read(good + b"".join(record + good for record in bad))
    assert pages == ["#good"] * 8
    assert failed == [(f"a.warc#{n}", "damaged" if n < 6 else "too_large") for n in range(1, 8)]


def test_brotli_without_its_library_is_a_failure_that_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    (found,) = read_warc(io.BytesIO(make_response(PAGE, "Content-Encoding: br")), "a.warc", 10_000)
    assert not isinstance(found, Page)
    assert (found.error, found.hint) == ("no_library", "Install it: pip install newsparse[brotli]")


def test_a_record_of_any_length_is_passed_over_in_little_memory() -> None:
    class Zeros(io.RawIOBase):
        left = 200 << 20

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer is newer than 3.10
            size = min(len(buffer), self.left)
            self.left -= size
            buffer[:size] = bytes(size)
            return size

    from newsparse.batch.sources.streams import continued

    stream = continued(make_record(b"", length=200 << 20).rstrip() + b"\r\n\r\n", io.BufferedReader(Zeros()))
    tracemalloc.start()
    (found,) = read_warc(stream, "a.warc", 10_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not isinstance(found, Page)
    assert found.error == "too_large"
    assert peak < 1_000_000


@given(st.binary(max_size=60), st.integers(0, 400))
def test_any_bytes_anywhere_give_pages_failures_or_a_cut(data: bytes, at: int) -> None:
    archive = make_record(PAGE) + make_response(PAGE, "Content-Type: text/html")
    pages, failed = read(archive[:at] + data + archive[at:])
    assert pages or failed


def test_an_empty_archive_gives_nothing(tmp_path: Path) -> None:
    assert read(b"") == ([], [])
    (tmp_path / "a.warc").write_bytes(b"\r\n\r\n")
    assert Found(tmp_path / "a.warc", selection=Selection()).all == []
