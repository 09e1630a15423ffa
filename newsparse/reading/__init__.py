"""Reading: text, bytes or a file become a Reading."""

from newsparse.reading.read import load_file, read, refuse_binary

__all__ = ["load_file", "read", "refuse_binary"]
