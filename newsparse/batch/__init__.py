"""Many sources: found, parsed at once by worker processes, and reported on."""

from newsparse.batch.running import parse_all
from newsparse.batch.values import Failure, Parsed, Source

__all__ = ["Failure", "Parsed", "Source", "parse_all"]
