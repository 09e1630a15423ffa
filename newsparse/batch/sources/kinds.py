"""What a file is, by its name: opening a million files to look at their first bytes would take longer than listing them."""

from __future__ import annotations

from typing import NamedTuple

PAGE, ZIP, TAR, WARC, ROWS, PARQUET = "page", "zip", "tar", "warc", "rows", "parquet"

_PACKINGS = {".gz": "gz", ".bz2": "bz2", ".xz": "xz", ".zst": "zst"}
_PACKED_TARS = {".tgz": "gz", ".tbz": "bz2", ".tbz2": "bz2", ".txz": "xz", ".tzst": "zst"}
_STREAMED = {".tar": TAR, ".warc": WARC, ".wet": WARC, ".jsonl": ROWS, ".ndjson": ROWS}
_SOUGHT = {".zip": ZIP, ".parquet": PARQUET}


class Kind(NamedTuple):
    """The form of a file and how it is compressed: gz, bz2, xz, zst or not at all."""

    form: str
    packing: str | None = None


_PLAIN_PAGE = Kind(PAGE)


def kind_of(name: str) -> Kind:
    """The kind of the file that a name (or path) is for.

    >>> kind_of("page.html"), kind_of("crawl.warc.wet.gz")
    (Kind(form='page', packing=None), Kind(form='warc', packing='gz'))
    """
    lowered = name[-40:].lower()
    suffix = _suffix(lowered)
    if suffix in _PACKED_TARS:
        return Kind(TAR, _PACKED_TARS[suffix])
    packing = _PACKINGS.get(suffix)
    if packing is not None:
        return Kind(_STREAMED.get(_suffix(lowered[: -len(suffix)]), PAGE), packing)
    form = _STREAMED.get(suffix) or _SOUGHT.get(suffix)
    return Kind(form) if form else _PLAIN_PAGE


def _suffix(name: str) -> str:
    return name[name.rfind(".") :] if "." in name else ""
