"""Cuttings: stories as archives of the press hand them out (LexisNexis, Nexis Uni, Factiva, ProQuest), often many in a file.

Of ten cuttings, invented in the forms of these archives, nine had the archive's rows in their text when they were read as pages.
"""

from __future__ import annotations

from newsparse.reading.cuttingedges import edge_of, is_rule
from newsparse.reading.cuttingrows import read_counted, read_rows
from newsparse.reading.rest import Rest
from newsparse.text.pieces import pieces_of


def is_export(text: str, fewest: int) -> bool:
    r"""Whether a text begins as what an archive hands out: a cutting, and so many lines that part it from others.

    >>> cutting = "Storm hits Arle\n\n4 words\n3 May 2024\nThe Lake Post\n\nA storm.\n\nDocument LAKEP00020240503ef530000b\n"
    >>> is_export(cutting * 2, 2), is_export(cutting, 2)
    (True, False)
    """
    return sum(bool(edge_of(line)) for line in text.split("\n")) >= fewest and uncut(text) is not None


def is_cutting(piece: str) -> bool:
    r"""Whether a piece of what an archive hands out is a cutting, and no sheet of its own.

    >>> is_cutting("1 of 1 DOCUMENTS\n\nStorm hits Arle"), is_cutting("Terms: storm and Arle")
    (True, False)
    """
    return any(edge_of(line) and not is_rule(line) for line in piece.split("\n")) or uncut(piece) is not None


def uncut(text: str) -> Rest | None:
    r"""The story of a cutting, of several that of the first; None for what is none.

    >>> rows = "HD  Storm hits Arle\nWC  4 words\nPD  3 May 2024\nLP\nA storm hit Arle.\nAN  Document LAKEP00020240503ef530000b"
    >>> uncut(rows)
    Rest(text='Storm hits Arle\n\nA storm hit Arle.', fields=(('date', '2024-05-03'),))
    """
    pieces = pieces_of(text.split("\n"), edge_of, len(text))
    return next((rest for _, lines in pieces if (rest := read_rows(lines) or read_counted(lines)) is not None), None)
