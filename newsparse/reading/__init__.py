"""Reading: text, bytes or a file become a Reading."""

from newsparse.reading.binaries import refuse_binary
from newsparse.reading.read import load_file, read

__all__ = ["load_file", "read", "refuse_binary"]
