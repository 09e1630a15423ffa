"""Annotated blocks in, labelled blocks out: role, zone, confidence and reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from newsparse.labeling.agencies import settle_sources
from newsparse.labeling.announcements import find_announced
from newsparse.labeling.decoding import Verdict, decode, redecode
from newsparse.labeling.figures import find_captions
from newsparse.labeling.headlines import settle
from newsparse.labeling.lost import ROUNDS, find_lost, keep_open
from newsparse.labeling.model import Model
from newsparse.labeling.notices import settle_notices
from newsparse.labeling.openers import settle_openers
from newsparse.labeling.outlets import settle_outlets
from newsparse.labeling.pullquotes import settle_quotes
from newsparse.labeling.siblings import find_siblings
from newsparse.labeling.stakes import weigh
from newsparse.labeling.states import STATES, role_of, zone_of
from newsparse.labeling.stories import find_stories
from newsparse.labeling.strays import settle_strays
from newsparse.labeling.topics import settle_tags
from newsparse.lexicon import load
from newsparse.text.making import maker
from newsparse.text.values import Annotated, Block, Labeled, LabeledBlock, Reason

REASONS = 3
ROLE_OF = tuple(role_of(state) for state in STATES)
ZONE_OF = tuple(zone_of(state) for state in STATES)
_labeled = maker(LabeledBlock)


def label(annotated: Annotated, model: Model, reasons: bool = False) -> Labeled:
    """A verdict on every block, the best sequence of the page under the grammar of the zones.

    Reasons are gathered only where they are asked for: they take as long as the labelling.
    """
    blocks = zip(annotated.document.blocks, annotated.observations, _verdicts(annotated, model), strict=True)
    return Labeled(annotated, tuple([_judge(model, block, seen, verdict, reasons) for block, seen, verdict in blocks]))


def _verdicts(annotated: Annotated, model: Model) -> list[Verdict]:
    """The best sequence, then once more with what must hold of the whole page: one headline, a body, a dateline."""
    scores = [model.score(seen) for seen in annotated.observations]
    verdicts = decode(model, scores)
    for _ in range(ROUNDS):
        lost = find_lost(scores, verdicts)
        if lost is None:
            break
        scores = keep_open(scores, lost)
        verdicts = decode(model, scores)
    forced, barred = settle(annotated.document.blocks, verdicts)
    if not _agree(verdicts, forced, barred):
        verdicts = redecode(model, scores, verdicts, forced, barred)
    stories = find_stories(annotated.document.blocks, verdicts)
    if stories:
        verdicts = redecode(model, scores, verdicts, {**stories, **forced}, barred)
    marked = {
        **find_captions(annotated.document, verdicts),
        **find_siblings(annotated.document, scores, verdicts),
        **find_announced(annotated, verdicts),
    }
    if marked:
        verdicts = redecode(model, scores, verdicts, {**marked, **stories, **forced}, barred)
    return _settled(annotated, weigh(verdicts, forced.keys() | stories.keys() | marked.keys()))


def _settled(annotated: Annotated, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with the rare lines that say what they are, and without those that cannot be it; text that is not the story's
    is furniture.
    """
    blocks, lexicon = annotated.document.blocks, load(annotated.language)
    sourced = settle_outlets(blocks, settle_sources(blocks, settle_quotes(blocks, verdicts), lexicon), lexicon)
    opened = settle_openers(blocks, settle_tags(annotated, sourced), lexicon)
    return settle_strays(blocks, settle_notices(blocks, opened, lexicon))


def _agree(verdicts: Sequence[Verdict], forced: Mapping[int, int], barred: Mapping[int, int]) -> bool:
    """Whether the best sequence has what must be, and nothing that must not."""
    return all(verdicts[at].state == state for at, state in forced.items()) and all(
        verdicts[at].state != state for at, state in barred.items()
    )


def _judge(model: Model, block: Block, seen: Sequence[str], verdict: Verdict, explained: bool) -> LabeledBlock:
    state, posterior = verdict
    role = ROLE_OF[state]
    reasons = _reasons(model, seen, state) if explained else ()
    certain = len(posterior) == 1 and state in posterior
    confidence, runner_up = (1.0, None) if certain else _chances(posterior, role)
    return _labeled((block, role, ZONE_OF[state], confidence, runner_up, reasons))


def _chances(posterior: Mapping[int, float], role: str) -> tuple[float, tuple[str, float] | None]:
    """The probability of a role, and the likeliest other role with its own."""
    roles: dict[str, float] = {}
    for state, probability in posterior.items():
        name = ROLE_OF[state]
        roles[name] = roles.get(name, 0.0) + probability
    confidence = min(roles.pop(role, 0.0), 1.0)
    return confidence, max(roles.items(), key=itemgetter(1), default=None)


def _reasons(model: Model, seen: Sequence[str], state: int) -> tuple[Reason, ...]:
    top = sorted(zip(model.weights(seen, state), seen, strict=True), reverse=True)[:REASONS]
    return tuple([Reason(name, weight) for weight, name in top if weight > 0])
