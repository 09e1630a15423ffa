"""Where pages come from: files, folders, archives, web archives, tables, standard input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.text.homes import finder

if TYPE_CHECKING:
    from newsparse.batch.sources.finding import find_sources
    from newsparse.batch.sources.selection import Selection

__all__ = ["Selection", "find_sources"]

__getattr__ = finder(  # to ask what a file is (`kinds`) needs no archive's library
    __name__,
    {"find_sources": "newsparse.batch.sources.finding", "Selection": "newsparse.batch.sources.selection"},
)
