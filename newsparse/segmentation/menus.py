"""Menus of an HTML page: the lines of <nav> and <footer>, and runs of links in an element that is hardly anything but links.

Half of the lines of a page stand in such runs. Each run is one block, so that the stages that follow take half the time. Of the
lines of 168 labelled pages that fall into menus 1 in 400 was no boilerplate: topics and breadcrumbs.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.lexicon.markup import categories_of
from newsparse.text.elements import Element, Hint

LINKED = 0.9
"""Share of a line's characters, and of an element's, in links."""
LEAST = 200
"""Characters of an element that is taken for a menu: a row of topics or a byline is shorter."""
APART = frozenset(("nav", "footer"))
"""Elements that are menus whatever their size, unless they stand in an article."""
KEPT = frozenset(("tags", "byline"))
"""What an element must not be called: the topics of an article are links, too."""


def find_menus(elements: Sequence[Element], hints: Sequence[Hint]) -> set[int]:
    """The indices of the lines that continue the menu of the line above.

    >>> elements = (Element("nav", -1, 1, (), 12, 12), Element("p", -1, 1, (), 90, 0))
    >>> find_menus(elements, [Hint(0, (), 1.0), Hint(0, (), 0.5), Hint(1)])
    {1}
    """
    menus = _menus(elements)
    found: set[int] = set()
    last = -1
    for at, hint in enumerate(hints):
        menu = menus[hint.element]
        if menu >= 0 and hint.links < LINKED and elements[menu].tag not in APART:
            menu = -1
        if menu >= 0 and menu == last:
            found.add(at)
        last = menu
    return found


def _menus(elements: Sequence[Element]) -> list[int]:
    """Per element the outermost menu that it is or stands in, -1 for none."""
    menus: list[int] = []
    inside: list[bool] = []
    for at, element in enumerate(elements):
        up = element.parent
        in_article = up >= 0 and (inside[up] or element.tag in ("article", "main"))
        inside.append(in_article)
        if up >= 0 and menus[up] >= 0:
            menus.append(menus[up])
        elif element.tag in APART and not in_article and "breadcrumb" not in "".join(element.words):
            menus.append(at)
        elif up >= 0 and element.size >= LEAST and element.links >= LINKED * element.size and element.tag != "body":
            menus.append(-1 if KEPT.intersection(categories_of(element.words)) else at)
        else:
            menus.append(-1)
    return menus
