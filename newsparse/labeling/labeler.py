"""Annotated blocks in, labelled blocks out: role, zone, confidence and reasons."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict, decode, redecode
from newsparse.labeling.headlines import settle
from newsparse.labeling.model import Model
from newsparse.labeling.siblings import find_siblings
from newsparse.labeling.stakes import weigh
from newsparse.labeling.states import STATES, role_of, zone_of
from newsparse.labeling.stories import find_stories
from newsparse.text.values import Annotated, Block, Labeled, LabeledBlock, Reason

REASONS = 3
ROLE_OF = tuple(role_of(state) for state in STATES)
ZONE_OF = tuple(zone_of(state) for state in STATES)


def label(annotated: Annotated, model: Model, reasons: bool = False) -> Labeled:
    """A verdict on every block, the best sequence of the page under the grammar of the zones.

    Reasons are gathered only where they are asked for: they take as long as the labelling.
    """
    scores = [model.score(seen) for seen in annotated.observations]
    verdicts = decode(model, scores)
    forced, barred = settle(annotated.document.blocks, verdicts)
    if forced:
        verdicts = redecode(model, scores, verdicts, forced, barred)
    stories = find_stories(annotated.document.blocks, verdicts)
    if stories:
        verdicts = redecode(model, scores, verdicts, {**stories, **forced}, barred)
    siblings = find_siblings(annotated.document, scores, verdicts)
    if siblings:
        verdicts = redecode(model, scores, verdicts, {**siblings, **stories, **forced}, barred)
    verdicts = weigh(verdicts, forced.keys() | stories.keys() | siblings.keys())
    blocks = zip(annotated.document.blocks, annotated.observations, verdicts, strict=True)
    return Labeled(annotated, tuple([_judge(model, block, seen, verdict, reasons) for block, seen, verdict in blocks]))


def _judge(model: Model, block: Block, seen: Sequence[str], verdict: Verdict, explained: bool) -> LabeledBlock:
    state = verdict.state
    role = ROLE_OF[state]
    roles: dict[str, float] = {}
    for other, probability in verdict.posterior.items():
        roles[ROLE_OF[other]] = roles.get(ROLE_OF[other], 0.0) + probability
    confidence = model.confidence(role, min(roles.pop(role, 0.0), 1.0))
    runner_up = max(roles.items(), key=lambda pair: pair[1], default=None)
    reasons = _reasons(model, seen, state) if explained else ()
    return LabeledBlock(block, role, ZONE_OF[state], confidence, runner_up, reasons)


def _reasons(model: Model, seen: Sequence[str], state: int) -> tuple[Reason, ...]:
    top = sorted(zip(model.weights(seen, state), seen, strict=True), reverse=True)[:REASONS]
    return tuple([Reason(name, weight) for weight, name in top if weight > 0])
