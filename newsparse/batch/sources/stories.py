"""The stories in a file of SGML that has one after the other, as the corpora of the LDC and of TREC keep a day or a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources.kinds import HEAD, is_story
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.pieces import read_pieces
from newsparse.batch.sources.rows import named_alone
from newsparse.batch.sources.streams import continued, read_at_most, read_head
from newsparse.batch.values import Failure
from newsparse.text.pieces import ENDS

_END = re.compile(rb"</doc>\s*$", re.IGNORECASE)
"""A story ends where a line does."""


def read_stories(stream: BinaryIO, name: str, size: int) -> Iterator[Page | Failure]:
    r"""Each story as a page; one that is alone, and what is no such file, is called as its file is.

    >>> import io
    >>> [page.content for page in read_stories(io.BytesIO(b"<DOC>\nOne\n</DOC>\n<DOC>\nTwo\n</DOC>\n"), "a.sgm", 100)]
    [b'<DOC>\nOne\n</DOC>\n', b'<DOC>\nTwo\n</DOC>\n']
    """
    head = read_head(stream, HEAD)
    stream = continued(head, stream)
    if is_story(head):
        yield from named_alone(read_pieces(stream, name, size, lambda line: ENDS if _END.search(line) else ""), name)
    else:
        yield Page("", (), read_at_most(stream, size))
