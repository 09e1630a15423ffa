"""To be written."""
from typing import BinaryIO

from newsparse.output.records import JsonTable


class ParquetTable(JsonTable):
    """To be written."""
    def __init__(self, file: BinaryIO, lines: bool = False) -> None:
        super().__init__(file, lines)
