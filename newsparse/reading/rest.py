"""What is left of a text once what is no part of its page was taken out of it."""

from typing import NamedTuple


class Rest(NamedTuple):
    """The text of the page, and what was said of it by what was taken out, as names and values."""

    text: str
    fields: tuple[tuple[str, str], ...]
