"""Roles for pages that nobody labelled: what their gold body and headline allow, and among that what a model finds likely.

A page's gold may be only its body as one text. A block that stands in it is standfirst, body, subhead, list or quote; one that
does not is none of these. Under these bounds the model's best sequence is taken for the page's roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsparse.labeling.decoding import best_sequence
from newsparse.labeling.model import Model
from newsparse.labeling.states import STATES, role_of
from newsparse.text.folding import fold
from newsparse.training.corpus import VIEWS, Page, gold_of, text_of
from newsparse.training.sequences import Example, observed

_LETTERS = re.compile(r"[\W_]+")
INSIDE = frozenset(("standfirst", "body", "subhead", "list", "quote"))
SHORT = 12
"""Letters under which a block may stand in the gold body by chance, and is left to the model."""
COVERED = 0.8
"""Share of the body's letters that must be found on the page, else the page is left out: its gold is of another version."""


def read_unlabelled(corpus: Path) -> Iterator[tuple[Page, Mapping[str, Any]]]:
    """The pages without line labels, in each view in which their body can be seen, with the fields of their gold."""
    for gold in gold_of(corpus):
        if gold.get("labelled") or not gold["fields"].get("body"):
            continue
        for view in VIEWS:
            if gold["visible"].get(view):
                text = text_of(corpus, gold["id"], view)
                yield Page(gold["id"], view, gold["publisher"], gold.get("lang"), text, {}, False, "aligned"), gold["fields"]


def complete(page: Page, fields: Mapping[str, Any], model: Model) -> Example | None:
    """The page as an example to fit on; None where its text is not that of its gold."""
    annotated = observed(page)
    body = _letters(fields["body"])
    headline = _letters(fields.get("headline") or "")
    allowed: list[list[int]] = []
    found = 0
    for block in annotated.document.blocks:
        letters = _letters(block.text)
        inside = letters in body
        if len(letters) < SHORT:
            roles = None
        elif inside:
            roles = INSIDE
            found += len(letters)
        else:
            roles = frozenset(("headline",)) if letters == headline else None
        allowed.append([at for at, state in enumerate(STATES) if _fits(role_of(state), roles, inside or len(letters) < SHORT)])
    if found < COVERED * len(body):
        return None
    states = best_sequence(model, [model.score(seen) for seen in annotated.observations], allowed)
    return Example(page, annotated.observations, tuple(STATES[state] for state in states))


def _fits(role: str, roles: frozenset[str] | None, inside: bool) -> bool:
    if roles is not None:
        return role in roles
    return inside or role not in INSIDE


def _letters(text: str) -> str:
    return _LETTERS.sub("", fold(text))
