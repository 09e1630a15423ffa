"""The pages that the model is fitted on and measured with, read from a corpus folder."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsparse.reading import read
from newsparse.reading.html.charset import decode_html
from newsparse.segmentation import segment
from newsparse.text.values import Options
from newsparse.training.alignment import carry
from newsparse.training.labels import Labels

VIEWS = ("full", "article", "soup")
VISIBLE = 0.8


class Page(NamedTuple):
    """One view of one page. `roles`: per line number the role, or None where nothing is known of the line.

    `labelled` says whether people labelled its lines. `publishers` is the unit of validation; a composed page has two.
    Of a page of HTML (`form` "html") `text` is the markup, and the line numbers are those of its rendering.
    """

    id: str
    view: str
    publishers: tuple[str, ...]
    language: str | None
    text: str
    roles: dict[int, str | None]
    labelled: bool
    kind: str
    form: str = "text"


def fold_of(publisher: str, folds: int) -> int:
    """The fold that a publisher's pages fall into: the same in every run, whatever else is in the corpus.

    >>> fold_of("fundus/TheGazette", 5) == fold_of("fundus/TheGazette", 5)
    True
    """
    return int.from_bytes(hashlib.sha256(publisher.encode()).digest()[:4], "big") % folds


def gold_of(corpus: Path) -> Iterator[dict[str, Any]]:
    """The gold of every page that shows an article, by name."""
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not gold.get("skip"):
            yield gold


def read_pages(corpus: Path, labels: Labels, views: Sequence[str] = VIEWS) -> Iterator[Page]:
    """Every page whose lines are labelled, by its gold or by `labels`, in each view in which its body can be seen."""
    for gold in gold_of(corpus):
        known = _known(gold, labels)
        if known is None:
            continue
        full = text_of(corpus, gold["id"], "full")
        labelled = [(known.get(n) or "boilerplate", line) for n, line in enumerate(full.split("\n"), 1) if line.strip()]
        for view in views:
            if view == "full":
                text, numbers = full, _numbers(full)
                found: Sequence[str | None] = [known.get(n, "boilerplate") for n in numbers]
            else:
                text = text_of(corpus, gold["id"], view)
                numbers = _numbers(text)
                lines = text.split("\n")
                found = [role or "boilerplate" for role in carry(labelled, [lines[n - 1] for n in numbers])]
            if gold["visible"].get(view) if gold.get("labelled") else _shows(found, labelled):
                yield _page(gold, view, text, dict(zip(numbers, found, strict=True)))


def _shows(found: Sequence[str | None], labelled: Sequence[tuple[str, str]]) -> bool:
    """Whether most lines of the body are there: by the share at which the gold calls a body visible."""
    return found.count("body") >= VISIBLE * sum(role == "body" for role, _ in labelled)


def _known(gold: dict[str, Any], labels: Labels) -> dict[int, str | None] | None:
    """The roles by line number, further copies of the headline included; None where the lines are not labelled."""
    if not gold.get("labelled"):
        return dict(labels[gold["id"]]) if gold["id"] in labels else None
    known: dict[int, str | None] = {int(n): role for n, role in gold["lines"].items()}
    for n in gold.get("ignore") or ():
        if min(known) <= n <= max(known):
            known.setdefault(n, "headline")
    return known


def read_html_pages(corpus: Path, labels: Labels) -> Iterator[Page]:
    """Every labelled page as HTML; the roles of its rendered lines are those of the same words in its full text.

    The full texts were made by a browser that knew the pages' style sheets, so some rendered lines are not in them: boilerplate.
    """
    for gold in gold_of(corpus):
        known = _known(gold, labels)
        if known is None:
            continue
        full = text_of(corpus, gold["id"], "full").split("\n")
        labelled = [(known.get(n) or "boilerplate", line.casefold()) for n, line in enumerate(full, 1) if line.strip()]
        html = html_of(corpus, gold["id"]).decode("utf-8", "replace")
        lines = segment(read(html, Options(format="html"))).lines
        carried = carry(labelled, [line.text.casefold() for line in lines])
        roles: dict[int, str | None] = {line.n: role or "boilerplate" for line, role in zip(lines, carried, strict=True)}
        yield Page(gold["id"], "html", (gold["publisher"],), gold.get("lang"), html, roles, True, "page", "html")


def html_of(corpus: Path, name: str) -> bytes:
    """The HTML of a page, as downloaded."""
    with gzip.open(corpus / "pages" / f"{name}.html.gz") as file:
        return file.read()


def _page(gold: dict[str, Any], view: str, text: str, roles: dict[int, str | None]) -> Page:
    return Page(gold["id"], view, (gold["publisher"],), gold.get("lang"), text, roles, True, "page")


def text_of(corpus: Path, name: str, view: str) -> str:
    """The text of a page in one view."""
    with (corpus / "text" / f"{name}.{view}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def _numbers(text: str) -> list[int]:
    return [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]


def read_invented(corpus: Path) -> Iterator[Page]:
    """The invented pages; each is a publisher of its own."""
    for line in (corpus / "invented.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        text = "\n".join(text for _, text in page["lines"])
        roles = {n: role or None for n, (role, text) in enumerate(page["lines"], 1) if text.strip()}
        yield Page(page["id"], page["view"], ("invented/" + page["id"],), page["lang"], text, roles, True, "invented")


def read_instant_views(corpus: Path) -> Iterator[Page]:
    """The Instant View articles: roles, hardly any boilerplate. Paragraphs stand apart by blank lines."""
    with gzip.open(corpus / "instantview.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            lines = [(role, " ".join(text.split())) for role, text in page["lines"] if text.strip()]
            text = "\n\n".join(text for _, text in lines)
            roles: dict[int, str | None] = {2 * at + 1: role for at, (role, _) in enumerate(lines)}
            yield Page(page["id"], "article", (page["publisher"],), page["lang"], text, roles, True, "instantview")


def read_samples(folder: Path, form: str = "text") -> Iterator[Page]:
    """Pages in the form of the project's samples: one folder each, page.txt or page.html and roles.txt, `<number> <role>` a line.

    Each is a publisher of its own; its bytes are decoded as in parsing.
    """
    for path in sorted(folder.glob("*/page.html" if form == "html" else "*/page.txt")):
        rows = (row.split(" ", 1) for row in (path.parent / "roles.txt").read_text(encoding="utf-8").splitlines() if row.strip())
        roles: dict[int, str | None] = {int(n): role for n, role in rows}
        text = decode_html(path.read_bytes()).text if form == "html" else read(path, Options(format="text")).text
        name = path.parent.name
        yield Page(name, form if form == "html" else "full", (f"samples/{name}",), None, text, roles, True, "sample", form)
