"""How often a verdict of so much confidence is right, and the correction that makes the two agree.

A chain is too sure of what it sees rarely and not sure enough of what is plain. The correction is Platt's: per role, the
logit of the posterior times a slope plus an offset, fitted on pages of publishers that the model had not seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import exp
from typing import NamedTuple

from newsparse.labeling.calibration import IDENTITY, Correction, correct, logit

PRIOR = 5.0
"""Strength of the pull towards no correction, in blocks: roles of which few were seen stay nearly as they are."""
STEPS = 100
BINS = 10


class Outcome(NamedTuple):
    """A verdict on a block of a page that the model had not seen: its role, its posterior, and whether people said the same."""

    role: str
    posterior: float
    right: bool


def fit_corrections(outcomes: Iterable[Outcome]) -> dict[str, Correction]:
    """Per role, the slope and offset of its correction."""
    seen: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for outcome in outcomes:
        seen[outcome.role].append((logit(outcome.posterior), outcome.right))
    return {role: _fit(pairs) for role, pairs in sorted(seen.items())}


def _fit(pairs: list[tuple[float, bool]]) -> Correction:
    """Newton's method on the logistic loss with a quadratic pull towards slope 1 and offset 0."""
    slope, offset = IDENTITY
    for _ in range(STEPS):
        a = PRIOR * (slope - 1.0)
        b = PRIOR * offset
        aa, ab, bb = PRIOR, 0.0, PRIOR
        for x, right in pairs:
            p = 1.0 / (1.0 + exp(-min(max(slope * x + offset, -30.0), 30.0)))
            a += (p - right) * x
            b += p - right
            weight = p * (1.0 - p)
            aa += weight * x * x
            ab += weight * x
            bb += weight
        determinant = aa * bb - ab * ab
        slope -= _bounded((bb * a - ab * b) / determinant)
        offset -= _bounded((aa * b - ab * a) / determinant)
    return Correction(round(slope, 3), round(offset, 3))


def _bounded(step: float) -> float:
    """Newton's step, kept so short that it cannot leap over the minimum."""
    return min(max(step, -0.25), 0.25)


def calibration_error(outcomes: Iterable[Outcome], corrections: Mapping[str, Correction]) -> float:
    """Expected calibration error over ten bins of confidence: mean distance of confidence and share right, by blocks.

    >>> calibration_error([Outcome("body", 0.75, True), Outcome("body", 0.75, False)], {})
    0.25
    """
    bins: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    count = 0
    for role, posterior, right in outcomes:
        confidence = correct(posterior, corrections.get(role, IDENTITY))
        cell = bins[min(int(confidence * BINS), BINS - 1)]
        cell[0] += confidence
        cell[1] += right
        count += 1
    return sum(abs(confidence - right) for confidence, right in bins.values()) / count if count else 0.0
