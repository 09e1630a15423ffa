"""Where a sentence ends: the signs that close one, in every script, and what may stand behind them."""

from __future__ import annotations

STOPS = ".。．۔।॥።։။។៕།"
ENDS = frozenset(STOPS + "!?…！？؟")
CLOSERS = "\"'”’‘»«›)]）」』】〉》“"
"""Quotes and brackets that close; “ and « do in German and its neighbours, ‘ in German and Urdu."""

PARAGRAPH = 100
"""Characters from which a text in Thai or Lao is a paragraph that has ended: they have no sign for it."""
_UNMARKED = ("\u0e00", "\u0eff")


def is_ended(text: str) -> bool:
    """Whether a text ends a sentence, closing quotes and brackets apart.

    >>> is_ended("“It rained,” she said."), is_ended("„Es regnet.“"), is_ended("It rained, she said"), is_ended("")
    (True, True, False, False)
    """
    last = text.rstrip(CLOSERS)[-1:]
    return last in ENDS or (_UNMARKED[0] <= last <= _UNMARKED[1] and len(text) >= PARAGRAPH)


def is_closed(text: str) -> bool:
    """Whether a paragraph is whole: it ends a sentence, or a colon announces what stands below.

    >>> is_closed("It rained. "), is_closed("She said:"), is_closed("It rained,")
    (True, True, False)
    """
    text = text.rstrip()
    return is_ended(text) or text.endswith((":", "："))
