"""Where a line of an HTML page came from: the path of its element."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.text.elements import Element

STEPS = 60
"""Elements of a path that are told, the innermost ones: hostile pages are nested by the hundred, for each of a million lines."""


def path_of(elements: Sequence[Element], at: int) -> str:
    """The path of an element from the root, each step with its place among its parent's children of the same tag.

    >>> from newsparse.text.elements import Element
    >>> path_of((Element("body", -1, 1), Element("div", 0, 2), Element("p", 1, 1)), 2)
    '/body[1]/div[2]/p[1]'
    """
    steps: list[str] = []
    while at >= 0 and len(steps) < STEPS:
        element = elements[at]
        steps.append(f"/{element.tag}[{element.nth}]")
        at = element.parent
    return ("…" if at >= 0 else "") + "".join(reversed(steps))
