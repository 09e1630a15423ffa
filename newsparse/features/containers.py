"""Where a block stands in the tree of an HTML page: against the elements that hold most of its prose, and among its likes."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from newsparse.features.cell import Cell
from newsparse.features.page import Page
from newsparse.features.prose import find_containers, weigh
from newsparse.text.elements import Element, Hint

STEPS = (1, 2, 3, 4, 6, 9)
COUNTS = (2, 3, 5, 8, 15, 40)
_APART = (99, 0)
"""Steps to meet where nothing holds both."""


def observe(page: Page) -> tuple[Iterator[list[str]]]:
    """Per block: its place in and about the densest and the innermost common element of the page's prose, and its likes."""
    return (_rows(page),)


def _rows(page: Page) -> Iterator[list[str]]:
    elements, hints = page.document.reading.elements, page.hints
    masses = weigh(page.cells, hints, elements)
    containers = find_containers(elements, hints, masses)
    places = [_Place(elements, hints, container) for container in containers]
    kin = _likes(elements, hints, masses, page.cells)
    for at, (cell, hint) in enumerate(zip(page.cells, hints, strict=True)):
        tag = elements[hint.element].tag
        seen = list(kin[at])
        for name, place in zip(("dense", "common"), places, strict=True):
            where = place.of(at, hint.element)
            seen += [f"{name}:{where}", f"{name}:{where}/{cell.kind}", f"{name}:{where}/{tag}"]
        yield seen


class _Place:
    """Where blocks stand against one container."""

    def __init__(self, elements: Sequence[Element], hints: Sequence[Hint], container: int) -> None:
        self._container = container
        self._met = _meet(elements, container)
        inside = [at for at, hint in enumerate(hints) if self._met[hint.element][0] == 0]
        self._first, self._last = (inside[0], inside[-1]) if inside else (0, -1)

    def of(self, at: int, element: int) -> str:
        """in, with the steps down to the block; before or after, with the steps up from the container."""
        if self._container < 0:
            return "none"
        up, down = self._met[element]
        if up == 0:
            edge = "first" if at == self._first else "last" if at == self._last else ""
            return f"in{min(down, 5)}{edge}"
        side = "before" if at < self._first else "after" if at > self._last else "between"
        return f"{side}{bisect(STEPS, up)}"


def _meet(elements: Sequence[Element], container: int) -> list[tuple[int, int]]:
    """Per element the steps from the container and from the element up to the innermost element that holds both."""
    above: dict[int, int] = {}
    while container >= 0:
        above[container] = len(above)
        container = elements[container].parent
    met: list[tuple[int, int]] = []
    for at, element in enumerate(elements):
        if at in above:
            met.append((above[at], 0))
        else:
            up, down = met[element.parent] if element.parent >= 0 else _APART
            met.append((up, down + 1))
    return met


def _likes(elements: Sequence[Element], hints: Sequence[Hint], masses: Sequence[float], cells: Sequence[Cell]) -> list[list[str]]:
    """Per block, what the blocks with the same path and words are like, and those under the same parent.

    The main sign is the path that most prose has.
    """
    signs = _signs(elements)
    found: dict[tuple[str, int], list[float]] = {}
    total = sum(masses) or 1.0
    keys = []
    for hint, mass in zip(hints, masses, strict=True):
        up = elements[hint.element].parent
        pair = (("sign", signs[hint.element]), ("parent", up), ("self", hint.element))
        keys.append(pair)
        for key in pair:
            row = found.setdefault(key, [0.0, 0.0])
            row[0] += 1.0
            row[1] += mass
    best = max((key for key in found if key[0] == "sign"), key=lambda key: found[key][1], default=None)
    if best is not None and not found[best][1]:
        best = None
    rows = []
    for pair, cell in zip(keys, cells, strict=True):
        seen = []
        for key in pair:
            count, held = found[key]
            seen.append(f"{key[0]}:{bisect(COUNTS, count)}/{bisect((0.001, 0.1, 0.4, 0.7), held / total)}")
        if pair[0] == best:
            seen += ["main_sign", f"main_sign/{cell.kind}"]
        rows.append(seen)
    return rows


def _signs(elements: Sequence[Element]) -> list[int]:
    """Per element a number that elements with the same tags and words over three generations share."""
    numbers: dict[tuple[object, ...], int] = {}
    own = [(element.tag, element.words) for element in elements]
    signs = []
    for at, element in enumerate(elements):
        up = element.parent
        over = elements[up].parent if up >= 0 else -1
        key = (own[at], own[up] if up >= 0 else None, own[over] if over >= 0 else None)
        signs.append(numbers.setdefault(key, len(numbers)))
    return signs
