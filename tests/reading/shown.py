"""What a reader sees of a text, by what was found of its markup."""

from __future__ import annotations

from newsparse.reading.markup import Markup


def shown(text: str, markup: Markup) -> str:
    """The text without what is hidden, and with what stands in the place of the rest."""
    edits = sorted([*((span, "") for span in markup.hidden), *markup.replaced], reverse=True)
    for span, stands_for in edits:
        text = text[: span.start] + stands_for + text[span.end :]
    return text
