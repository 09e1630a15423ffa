"""Written articles: invented ones, rich in rare roles, that are set into the furniture of labelled pages.

One file a language, `CODE.txt`: a line is `role<TAB>text`, an empty line a blank one, `====` stands between two articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsparse.training.corpus import Page

BETWEEN = "===="


def read_articles(folder: Path) -> Iterator[Page]:
    """The articles of a folder's language files; each is a publisher of its own."""
    for path in sorted(folder.glob("*.txt")):
        for number, rows in enumerate(_split(path.read_text(encoding="utf-8")), 1):
            cells = [row.partition("\t") for row in rows]
            roles: dict[int, str | None] = {n: role for n, (role, _, text) in enumerate(cells, 1) if text}
            name = f"{path.stem}-{number}"
            text = "\n".join(text for _, _, text in cells)
            yield Page(name, "article", (f"articles/{name}",), path.stem, text, roles, True, "written")


def _split(content: str) -> Iterator[list[str]]:
    r"""The rows of each article.

    >>> list(_split("headline\tA\n\nbody\tB\n====\nheadline\tC\n"))
    [['headline\tA', '', 'body\tB'], ['headline\tC']]
    """
    rows: list[str] = []
    for row in [*content.splitlines(), BETWEEN]:
        if row != BETWEEN:
            rows.append(row)
            continue
        while rows and not rows[-1]:
            rows.pop()
        if rows:
            yield rows
        rows = []
