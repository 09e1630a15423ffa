"""Reading: text, bytes or a file become a Reading."""

from newsparse.reading.read import read, refuse_binary

__all__ = ["read", "refuse_binary"]
