"""A page found inside a container: an archive, a web archive, a table."""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """The bytes of a page and where they stood.

    `mark` is put behind the container's name to make the page's; `parts` are its path below the container, as the container
    has it (nothing in it is to be trusted), or empty where the container is the page, compressed. `fields` are names and values
    that stood beside it.
    """

    mark: str
    parts: tuple[str, ...]
    content: bytes
    declared: str | None = None
    url: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
