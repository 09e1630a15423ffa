from __future__ import annotations

import pytest

from newsparse.batch.sources.kinds import Kind, kind_of, kind_of_bytes
from tests.batch.sources.makers import PACKERS, make_record, make_tar


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("page.txt", Kind("page")),
        ("page", Kind("page")),
        ("page.txt.gz", Kind("page", "gz")),
        ("PAGE.HTML.BZ2", Kind("page", "bz2")),
        ("a.zip", Kind("zip")),
        ("a.tar", Kind("tar")),
        ("a.tar.zst", Kind("tar", "zst")),
        ("a.tgz", Kind("tar", "gz")),
        ("crawl.warc.gz", Kind("warc", "gz")),
        ("crawl.warc.wet.gz", Kind("warc", "gz")),
        ("pages.jsonl", Kind("rows")),
        ("pages.ndjson.xz", Kind("rows", "xz")),
        ("pages.parquet", Kind("parquet")),
        ("zip", Kind("page")),
        ("", Kind("page")),
    ],
)
def test_a_name_tells_the_kind(name: str, kind: Kind) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize("packing", PACKERS)
def test_the_first_bytes_tell_how_a_stream_is_compressed(packing: str) -> None:
    assert kind_of_bytes(PACKERS[packing](b"A storm hit Lisbon.")).packing == packing


def test_the_first_bytes_tell_archives_from_pages() -> None:
    assert kind_of_bytes(make_tar([("page.txt", b"")])[:512]) == Kind("tar")
    assert kind_of_bytes(make_record(b"")) == Kind("warc")
    assert kind_of_bytes(b"WARC/ is a format of web archives.") == Kind("page")
    assert kind_of_bytes(b"") == Kind("page")
