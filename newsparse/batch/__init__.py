"""Many sources: found, parsed at once by worker processes, and reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.text.homes import finder

if TYPE_CHECKING:
    from newsparse.batch.running import parse_all, parse_source
    from newsparse.batch.sources import Selection, find_sources
    from newsparse.batch.values import Failure, Parsed, Source

__all__ = ["Failure", "Parsed", "Selection", "Source", "find_sources", "parse_all", "parse_source"]

_HOMES = {
    "parse_all": "newsparse.batch.running",
    "parse_source": "newsparse.batch.running",
    "Selection": "newsparse.batch.sources",
    "find_sources": "newsparse.batch.sources",
    "Failure": "newsparse.batch.values",
    "Parsed": "newsparse.batch.values",
    "Source": "newsparse.batch.values",
}

__getattr__ = finder(__name__, _HOMES)  # the command asks what a file is without loading the pipeline
