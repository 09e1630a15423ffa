"""How much a confidence is worth: of the verdicts that are this sure, as many should be right."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsparse.training.corpus import gold_of

BINS = 10


class Outcome(NamedTuple):
    """A verdict on a line: its role, its confidence, and whether the page's label is the same role."""

    role: str
    confidence: float
    right: bool


def calibration_error(outcomes: Iterable[Outcome]) -> float:
    """Expected calibration error: mean distance between confidence and share right over ten bins of confidence, by lines.

    >>> calibration_error([Outcome("body", 0.75, True), Outcome("body", 0.75, False)])
    0.25
    """
    bins: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    count = 0
    for _, confidence, right in outcomes:
        cell = bins[min(int(confidence * BINS), BINS - 1)]
        cell[0] += confidence
        cell[1] += right
        count += 1
    return sum(abs(confidence - right) for confidence, right in bins.values()) / count if count else 0.0


def read_outcomes(corpus: Path, predictions: Path) -> Iterator[Outcome]:
    """The verdicts on whole pages that `evaluate` wrote, against the corpus's labels; not of further copies of the headline."""
    gold = {page["id"]: page for page in gold_of(corpus) if page.get("labelled")}
    with predictions.open(encoding="utf-8") as file:
        for row in file:
            article = json.loads(row)
            page = gold.get(article["source"]["name"].removesuffix(".full.txt"))
            if page is None:
                continue
            left_out = page.get("ignore") or ()
            for line in article["lines"]:
                if line["n"] not in left_out:
                    right = page["lines"].get(str(line["n"]), "boilerplate") == line["role"]
                    yield Outcome(line["role"], line["confidence"], right)
