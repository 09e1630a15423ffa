"""Annotated blocks in, labelled blocks out: role, zone, confidence and reasons."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict, decode
from newsparse.labeling.model import Model
from newsparse.labeling.states import STATES, role_of, zone_of
from newsparse.text.values import Annotated, Block, Labeled, LabeledBlock, Reason

REASONS = 3


def label(annotated: Annotated, model: Model) -> Labeled:
    """A verdict on every block, the best sequence of the page under the grammar of the zones."""
    verdicts = decode(model, [model.score(seen) for seen in annotated.observations])
    blocks = zip(annotated.document.blocks, annotated.observations, verdicts, strict=True)
    return Labeled(annotated, tuple([_judge(model, block, seen, verdict) for block, seen, verdict in blocks]))


def _judge(model: Model, block: Block, seen: Sequence[str], verdict: Verdict) -> LabeledBlock:
    state = verdict.state
    role = role_of(STATES[state])
    confidence = sum([p for s, p in verdict.posterior.items() if role_of(STATES[s]) == role])
    weights = [(row[state], name) for name in seen if (row := model.row(name)) is not None]
    top = sorted(weights, reverse=True)[:REASONS]
    reasons = tuple([Reason(name, weight) for weight, name in top])
    return LabeledBlock(block, role, zone_of(STATES[state]), min(confidence, 1.0), reasons)
