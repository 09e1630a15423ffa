"""Confidence that means something: the chain's posterior, corrected by how often such a verdict was right on unseen pages."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

EDGE = 1e-4
"""Posteriors nearer to 0 or 1 count as this: their logits would outweigh all others."""


class Correction(NamedTuple):
    """What turns the logit of a role's posterior into that of its confidence."""

    slope: float
    offset: float


IDENTITY = Correction(1.0, 0.0)


def logit(probability: float) -> float:
    """The log odds of a probability.

    >>> logit(0.5)
    0.0
    """
    bounded = min(max(probability, EDGE), 1.0 - EDGE)
    return log(bounded / (1.0 - bounded))


def correct(posterior: float, correction: Correction) -> float:
    """The share of verdicts of this posterior that are right.

    >>> correct(0.5, Correction(1.0, 0.0)), round(correct(0.9, Correction(0.5, 0.0)), 2)
    (0.5, 0.75)
    """
    if correction is IDENTITY:
        return posterior
    return 1.0 / (1.0 + exp(-(correction.slope * logit(posterior) + correction.offset)))
