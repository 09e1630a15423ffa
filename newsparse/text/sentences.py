"""Where a sentence ends: the signs that close one, in every script, and what may stand behind them."""

from __future__ import annotations

ENDS = frozenset(".!?…。．！？؟۔।॥።")
CLOSERS = "\"'”’‘»«›)]）」』】〉》“"
"""Quotes and brackets that close; “ and « do in German and its neighbours, ‘ in German and Urdu."""


def is_ended(text: str) -> bool:
    """Whether a text ends a sentence, closing quotes and brackets apart.

    >>> is_ended("“It rained,” she said."), is_ended("„Es regnet.“"), is_ended("It rained, she said"), is_ended("")
    (True, True, False, False)
    """
    return text.rstrip(CLOSERS)[-1:] in ENDS


def is_closed(text: str) -> bool:
    """Whether a paragraph is whole: it ends a sentence, or a colon announces what stands below.

    >>> is_closed("It rained. "), is_closed("She said:"), is_closed("It rained,")
    (True, True, False)
    """
    text = text.rstrip()
    return is_ended(text) or text.endswith((":", "："))
