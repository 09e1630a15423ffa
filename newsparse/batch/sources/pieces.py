"""The pieces of a stream, parted by lines that begin one or end one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.page import Page
from newsparse.batch.values import Failure
from newsparse.text.pieces import pieces_of


def read_pieces(
    stream: BinaryIO, name: str, size: int, edge: Callable[[bytes], str], holds: Callable[[bytes], object] = bytes.strip
) -> Iterator[Page | Failure]:
    r"""Each piece that `holds` a page, counted; one that is longer than `size` bytes is a Failure. `edge`: what a line does.

    >>> import io
    >>> from newsparse.text.pieces import ENDS
    >>> found = read_pieces(io.BytesIO(b"One\n.\nTwo\n"), "a", 100, lambda line: ENDS if line == b".\n" else "")
    >>> [(page.mark, page.content) for page in found]
    [('#1', b'One\n.\n'), ('#2', b'Two\n')]
    """
    number = 0
    for length, lines in pieces_of(iter(lambda: stream.readline(size + 1), b""), edge, size):
        content = b"".join(lines)
        if length > size:
            number += 1
            yield fail(f"{name}#{number}", "too_large", size)
        elif holds(content):
            number += 1
            yield Page(f"#{number}", (str(number),), content)
