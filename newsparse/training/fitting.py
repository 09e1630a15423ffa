"""Fitting the linear chain with CRFsuite, and writing it down as text."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from newsparse.labeling.model import SCALE
from newsparse.training.sequences import Example

PUBLISHERS = 3
"""An observation that fewer publishers explain is dropped: it would teach a site, not the task."""
_COMMON = {"c1": 0.1, "max_iterations": 120, "feature.possible_transitions": 0}
PARAMETERS: Mapping[str, Mapping[str, float]] = {"text": {**_COMMON, "c2": 4.0}, "html": {**_COMMON, "c2": 2.0}}
"""What CRFsuite is told, by form of page. On two folds of text, with real pages counted once, c2 of 2, 4 and 6 gave bodies of
.954, .960 and .959, headlines of .902, .896 and .888; counted three times, 4 and 8 gave bodies of .927 and .928 on another fold.
For HTML .5 was worse than 2, more was not tried. Pages without line labels, completed by a first model within the bounds of
their gold body, took the body from .944 to .928; a third of the observations left out at random, from .956 to .945."""
TIMES: Mapping[str, Mapping[str, int]] = {"text": {"page": 2, "sample": 20}, "html": {"sample": 10}}
"""How often a page of a kind counts, by form; once where not named. Samples are few and show every layout, but counted once they
are outvoted, as real pages are by composed ones: counted twice, these took the body from .914 to .922 on one fold and from .956
to .961 on another, roles from .584 to .610 and from .592 to .608. Four times, with a third of the composed pages, gave more on
the first (.928, .639) and less on two others (.954, .593; .944, .618 against .943, .647 for once)."""
CHAINS: Mapping[str, Sequence[Collection[str]]] = {
    "text": ((), ("full",), ("full", "soup")),
    "html": (("observed",), ("grafted",)),
}
"""By form, per chain, the views of crossed pages that it is fitted with. On five folds of text three such chains had bodies of
.957, .958 and .958 on whole pages and headlines of .939, .942 and .945; their mean had .960 and .943. For HTML the two had bodies
of .968 and .967; their mean had .970."""


def shared_observations(examples: Iterable[Example], publishers: int = PUBLISHERS) -> frozenset[str]:
    """The observations that occur with at least so many publishers. Composed pages say nothing here: their parts are counted."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        if len(example.page.publishers) > 1:
            continue
        for row in example.observations:
            for name in row:
                known = seen[name]
                if len(known) < publishers:
                    known.update(example.page.publishers)
    return frozenset(name for name, known in seen.items() if len(known) >= publishers)


class Fitted(NamedTuple):
    """What was fitted: `transitions[before][after]` and `weights[observation][state]`, in thousandths, without what is none."""

    transitions: Mapping[str, Mapping[str, int]]
    weights: Mapping[str, Mapping[str, int]]


def fit(examples: Sequence[Example], parameters: Mapping[str, float]) -> Fitted:
    """The weights fitted on the examples, the mean of `CHAINS`; `labeling.model.write_model` writes them down."""
    groups = [_with_crossed(examples, views) for views in chains_of(examples)]
    if len(groups) == 1:
        return _fit(groups[0], parameters)
    with ProcessPoolExecutor() as pool:
        return _mean(list(pool.map(_fit, groups, repeat(parameters))))


def chains_of(examples: Sequence[Example]) -> list[tuple[str, ...]]:
    """Per chain the views of crossed pages that it is fitted with, of those that there are; one chain without crossed pages."""
    crossed = {example.page.view for example in examples if example.page.kind == "crossed"}
    chains = [tuple([view for view in views if view in crossed]) for views in CHAINS[examples[0].page.form]]
    return list(dict.fromkeys(chains))


def _with_crossed(examples: Sequence[Example], views: Collection[str]) -> list[Example]:
    return [example for example in examples if example.page.kind != "crossed" or example.page.view in views]


def _mean(chains: Sequence[Fitted]) -> Fitted:
    """The mean of each weight; one that a chain does not have is 0 there."""
    return Fitted(_mean_rows([chain.transitions for chain in chains]), _mean_rows([chain.weights for chain in chains]))


def _mean_rows(tables: Sequence[Mapping[str, Mapping[str, int]]]) -> dict[str, dict[str, int]]:
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for table in tables:
        for name, row in table.items():
            sums[name].update(row)
    means = {name: {state: round(whole / len(tables)) for state, whole in row.items()} for name, row in sorted(sums.items())}
    return {name: kept for name, row in means.items() if (kept := {state: weight for state, weight in row.items() if weight})}


def _fit(examples: Sequence[Example], parameters: Mapping[str, float]) -> Fitted:
    import pycrfsuite

    shared = shared_observations(examples)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(dict(parameters))
    for example in examples:
        rows = [[name for name in row if name in shared] for row in example.observations]
        for _ in range(TIMES[example.page.form].get(example.page.kind, 1)):
            trainer.append(rows, list(example.states))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "chain")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return Fitted(_by_name(info.transitions), _by_name(info.state_features))


def _by_name(pairs: Mapping[tuple[str, str], float]) -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    for (name, state), weight in sorted(pairs.items()):
        if round(weight * SCALE):
            rows.setdefault(name, {})[state] = round(weight * SCALE)
    return rows
