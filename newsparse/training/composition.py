"""Composed pages: an article set into the furniture of a labelled page, where that page's own article stood.

Labelled whole pages are few and articles with labelled roles are many. On one fold, two Instant View articles set into every
labelled page of their language took the body from .960 to .964, headlines from .917 to .926 and captions from .484 to .537.
Stories of labelled pages, with what stands amid them, in the furniture above and below those of others: see `fitting.CHAINS`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random

from newsparse.training.corpus import Page
from newsparse.training.pairing import joined, language_of, pairs

ARTICLES: Mapping[str, int] = {"instantview": 2, "written": 1}
"""How many articles of a kind each page's furniture is used for; fewer where the language has fewer."""
CROSSED: Mapping[str, str] = {"full": "y", "soup": "z"}
"""The views in which pages are crossed, each with its seed: so a page meets another one in each."""
Line = tuple[str | None, str]


def compose(pages: Sequence[Page], articles: Sequence[Page], times: int) -> Iterator[Page]:
    """Pages made of the furniture of `pages` and, of the same language, the lines of `articles`; the same in every run."""
    shelves: defaultdict[str, list[Page]] = defaultdict(list)
    for article in articles:
        shelves[language_of(article)].append(article)
    turns: defaultdict[str, int] = defaultdict(int)
    for shelf in shelves.values():
        shelf.sort(key=lambda article: _shuffled(article.id))
    for page in pages:
        language = language_of(page)
        shelf = shelves[language]
        for turn in range(min(times, len(shelf))):
            article = shelf[(turns[language] + turn) % len(shelf)]
            yield _set_into(page, article)
        turns[language] += times


def cross(pages: Sequence[Page]) -> Iterator[Page]:
    """The story of each page, from its first line to its last, in the furniture about that of another publisher's page of its
    language and view; the same in every run.
    """
    for view, seed in CROSSED.items():
        for page, other in pairs([page for page in pages if page.view == view], seed):
            if _inside(page) and _inside(other):
                yield _set_about(page, other)


def _shuffled(name: str) -> float:
    return Random(name).random()


def _set_into(page: Page, article: Page) -> Page:
    lines = page.text.split("\n")
    inside = _inside(page)
    above, _, below = _parts_of(page)
    story = list(_spaced(_lines_of(article), _usual_gap(page, inside)))
    middle = list(_with_inner_furniture(story, _inner_furniture(page, lines, inside[0], inside[-1])))
    return _composed(page, article, [*above, *middle, *below], "composed")


def _set_about(page: Page, other: Page) -> Page:
    above, _, below = _parts_of(other)
    return _composed(page, other, [*above, *_parts_of(page)[1], *below], "crossed")


def _composed(page: Page, other: Page, rows: Sequence[Line], kind: str) -> Page:
    roles = {n: role for n, (role, text) in enumerate(rows, 1) if text.strip()}
    text = "\n".join(text for _, text in rows)
    return joined(page, other, kind)._replace(text=text, roles=roles)


def _inside(page: Page) -> list[int]:
    """The numbers of the lines of a page that are no furniture."""
    return [n for n, role in page.roles.items() if role not in (None, "boilerplate")]


def _parts_of(page: Page) -> tuple[list[Line], list[Line], list[Line]]:
    """The lines above a page's story, those from its first to its last, and those below it."""
    inside = _inside(page)
    rows: list[Line] = [(page.roles.get(n), line) for n, line in enumerate(page.text.split("\n"), 1)]
    return rows[: inside[0] - 1], rows[inside[0] - 1 : inside[-1]], rows[inside[-1] :]


def _lines_of(article: Page) -> list[Line]:
    lines = article.text.split("\n")
    return [(article.roles.get(n, "boilerplate"), line) for n, line in enumerate(lines, 1) if line.strip()]


def _usual_gap(page: Page, inside: Sequence[int]) -> int:
    """Blank lines that mostly stand between two lines of the page's article."""
    gaps = sorted(b - a - 1 for a, b in pairwise(inside))
    return min(gaps[len(gaps) // 2], 3) if gaps else 1


def _spaced(story: Iterable[Line], gap: int) -> Iterator[Line]:
    for at, line in enumerate(story):
        if at:
            yield from [(None, "")] * gap
        yield line


def _inner_furniture(page: Page, lines: Sequence[str], first: int, last: int) -> list[tuple[float, list[Line]]]:
    """Runs of boilerplate inside the article, blank lines about them included, each with its place from 0 to 1."""
    runs: list[tuple[float, list[Line]]] = []
    run: list[Line] = []
    start = first
    for n in range(first, last + 1):
        role, text = page.roles.get(n), lines[n - 1]
        if role in (None, "boilerplate"):
            if not run:
                start = n
            run.append((role, text))
            continue
        if any(text.strip() for _, text in run):
            runs.append(((start - first) / (last - first), run))
        run = []
    return runs


def _with_inner_furniture(story: Sequence[Line], runs: Sequence[tuple[float, list[Line]]]) -> Iterator[Line]:
    places = [(min(max(1, round(share * len(story))), len(story) - 1), run) for share, run in runs]
    for at, line in enumerate(story):
        while places and places[0][0] <= at:
            yield from places.pop(0)[1]
        yield line
