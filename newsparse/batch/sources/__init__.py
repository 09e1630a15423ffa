"""Where pages come from: files, folders, archives, web archives, tables, standard input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.batch.sources.finding import find_sources
    from newsparse.batch.sources.selection import Selection

__all__ = ["Selection", "find_sources"]


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: to ask what a file is (`kinds`) needs no archive's library."""
    if name == "find_sources":
        from newsparse.batch.sources.finding import find_sources

        return find_sources
    if name == "Selection":
        from newsparse.batch.sources.selection import Selection

        return Selection
    raise AttributeError(f"module 'newsparse.batch.sources' has no attribute {name!r}")
