"""Makes what the tests read: archives, web archives, and what was found in them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from newsparse.batch.sources import Selection, find_sources
from newsparse.batch.values import Failure, Source

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstd.compress,
}


class Found:
    """What `find_sources` gave: the sources by name, and what failed, as (name, class)."""

    def __init__(self, *paths: str | Path, selection: Selection = Selection()) -> None:  # noqa: B008 - a frozen value
        self.all = list(find_sources(paths, selection))
        self.list = [found for found in self.all if isinstance(found, Source)]
        self.sources = {source.name: source for source in self.list}
        self.failed = [(found.source, found.error) for found in self.all if isinstance(found, Failure)]
        self.names = [source.name for source in self.list]
        self.places = ["/".join(source.place) for source in self.list]

    def pages(self, *above: str | Path) -> dict[str, bytes]:
        """The bytes of the sources, by their names without a folder in front."""
        front = f"{Path(*above)}/" if above else ""
        return {name.removeprefix(front): content(source) for name, source in self.sources.items()}


def content(source: Source) -> bytes:
    return source.content.read_bytes() if isinstance(source.content, Path) else source.content


def make_zip(path: Path, members: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def make_tar(members: Iterable[tuple[str | tarfile.TarInfo, bytes]]) -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for member, data in members:
            info = tarfile.TarInfo(member) if isinstance(member, str) else member
            if info.isfile():
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return written.getvalue()


def make_record(
    body: bytes,
    kind: str = "conversion",
    content_type: str = "text/plain",
    name: str = "<urn:uuid:1>",
    url: str = "https://arle.example/ferry",
    length: int | str | None = None,
) -> bytes:
    stated = len(body) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {name}\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {stated}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def make_response(body: bytes, *fields: str, status: str = "200 OK", name: str = "<urn:uuid:1>") -> bytes:
    head = "\r\n".join((f"HTTP/1.1 {status}", *fields, "", ""))
    return make_record(head.encode() + body, "response", "application/http; msgtype=response", name)
