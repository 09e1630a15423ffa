"""Whether a file is what an archive of the press handed out, by its first bytes: most have no sign of it and load no reader."""

from __future__ import annotations

from newsparse.reading.oddities import may_be_cut

HEAD = 1 << 16
"""Bytes in which it shows that there are several cuttings; one is seldom longer."""


def begins_export(head: bytes, fewest: int = 2) -> bool:
    r"""Whether a file begins so, with so many lines that part cuttings.

    >>> cutting = b"Storm hits Arle\n\n4 words\n3 May 2024\nThe Lake Post\n\nA storm.\n\nDocument LAKEP00020240503ef530000b\n"
    >>> begins_export(cutting * 2), begins_export(cutting)
    (True, False)
    """
    text = head.decode("utf-8", "replace")
    if not may_be_cut(text):
        return False
    from newsparse.reading.cuttings import is_export

    return is_export(text, fewest)
