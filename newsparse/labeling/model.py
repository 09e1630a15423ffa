"""Weights of observations per state, hand-set or learned: one form, one file of text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsparse.labeling.states import STATES, may_follow
from newsparse.text.errors import OptionError

DATA = Path(__file__).parent / "model"
NEVER = float("-inf")


class Model:
    """A linear chain over STATES: `emission[observation][state]`, `follow[to][from]`, `start[state]`.

    Emission rows are made when an observation is first met: a page meets a tenth of them.
    """

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.card: Mapping[str, Any] = content["card"]
        self._sparse: Mapping[str, Mapping[str, float]] = content["weights"]
        self._rows: dict[str, tuple[float, ...] | None] = {}
        pairs: Mapping[str, Mapping[str, float]] = content["transitions"]
        self.follow: tuple[tuple[float, ...], ...] = tuple(
            tuple(pairs.get(a, {}).get(b, 0.0) if may_follow(a, b) else NEVER for a in STATES) for b in STATES
        )
        begin: Mapping[str, float] = content.get("start", {})
        self.start: tuple[float, ...] = tuple(begin.get(state, 0.0) for state in STATES)

    def row(self, observation: str) -> tuple[float, ...] | None:
        """The weights of an observation, one per state, or None where the model does not know it."""
        try:
            return self._rows[observation]
        except KeyError:
            sparse = self._sparse.get(observation)
            row = None if sparse is None else tuple([sparse.get(state, 0.0) for state in STATES])
            self._rows[observation] = row
            return row

    def score(self, observations: Sequence[str]) -> list[float]:
        """The sum of the rows of what was observed of one block: one number per state."""
        rows = [row for row in map(self.row, observations) if row is not None]
        return list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(STATES)


@lru_cache(maxsize=4)
def load_model(path: str | None = None) -> Model:
    """The model of a file, or the one that is shipped.

    Raises OptionError if the file is no model of this program.
    """
    file = Path(path) if path else DATA / "weights.json"
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return Model(content)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OptionError(f"{file.name!r} is no model of newsparse: {error}") from error
