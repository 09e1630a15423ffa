"""Where pages come from: files, folders, archives, web archives, tables, standard input."""

from newsparse.batch.sources.finding import find_sources
from newsparse.batch.sources.selection import Selection

__all__ = ["Selection", "find_sources"]
