"""Weights of observations per state, hand-set or learned: one form, one file of text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from math import exp
from operator import lshift, mul
from pkgutil import get_data
from struct import Struct
from typing import Any

from newsparse.labeling.states import STATES, may_follow
from newsparse.text.errors import OptionError

SHIPPED: Mapping[str, str] = {"text": "model/weights.json", "html": "model/weights-html.json"}
NEVER = float("-inf")
SCALE = 1000
"""Weights are kept to a thousandth; finer ones changed no line of the labelled pages."""
_ZERO = 1 << 19
_FIELD = (1 << 32) - 1
_ROW = Struct(f"<{len(STATES)}I")
_NOTHING = int.from_bytes(_ROW.pack(*[_ZERO] * len(STATES)), "little")


class Model:
    """A linear chain over STATES: weights per observation and state, `follow[to][from]` in thousandths, its exponentials `odds`.

    The weights of an observation over all states are kept as one integer, a field of 32 bits a state, so that the
    scores of a block are one sum of integers: as lists of floats they took eight times as long.
    """

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.card: Mapping[str, Any] = content["card"]
        self._rows: dict[str, Any] = content["weights"]
        pairs: Mapping[str, Mapping[str, float]] = content["transitions"]
        self.follow: tuple[tuple[float, ...], ...] = tuple(
            tuple(round(pairs.get(a, {}).get(b, 0.0) * SCALE) if may_follow(a, b) else NEVER for a in STATES) for b in STATES
        )
        self.odds = tuple(tuple([exp(weight / SCALE) for weight in row]) for row in self.follow)
        self._gains: dict[int, list[float]] = {}

    def weights(self, observations: Sequence[str], state: int) -> list[float]:
        """The weight of each observation for one state, by its index; 0 where the model does not know it."""
        shift = 32 * state
        for name in observations:
            self._pack(name)
        return [((self._rows.get(name, 0) + _NOTHING >> shift & _FIELD) - _ZERO) / SCALE for name in observations]

    def gains(self, state: int) -> list[float]:
        """For each other state, the most that its next transition can gain on the same transition from `state`."""
        known = self._gains.get(state)
        if known is None:
            known = self._gains[state] = [
                max([into[other] - into[state] for into in self.follow if into[other] != NEVER]) for other in range(len(STATES))
            ]
        return known

    def score(self, observations: Sequence[str]) -> int:
        """The sum of the weights of what was observed of one block, packed; `unpack` gives the numbers."""
        row = self._rows.get
        try:
            total: int = sum([row(name, 0) for name in observations], _NOTHING)
        except TypeError:  # a row that is met for the first time
            for name in observations:
                self._pack(name)
            total = sum([row(name, 0) for name in observations], _NOTHING)
        return total

    def _pack(self, name: str) -> None:
        """Pack an observation's row. It is done when one is first met: a page meets a tenth of them."""
        written = self._rows.get(name, 0)
        if isinstance(written, str):
            self._rows[name] = _packed(written)


def unpack(score: int) -> tuple[int, ...]:
    """A block's score per state, in thousandths from a common base: kept packed, long texts need a seventh of the memory."""
    return _ROW.unpack(score.to_bytes(_ROW.size, "little"))


_SHIFTS = {str(state): 32 * state for state in range(len(STATES))}


def _packed(written: str) -> int:
    """Weights as the model file has them (`state=weight`, the state by its index, separated by spaces), in one integer."""
    fields = written.replace("=", " ").split(" ")
    weights = map(round, map(mul, map(float, fields[1::2]), repeat(SCALE)))
    return sum(map(lshift, weights, map(_SHIFTS.__getitem__, fields[::2])))


def write_weights(weights: Mapping[str, float]) -> str:
    """Weights by state as the model file has them.

    >>> write_weights({"article/kicker": 0.5, "before": -1.25})
    '0=-1.25 2=0.5'
    """
    fields = {STATES.index(state): f"{weight:.3f}".rstrip("0").rstrip(".") for state, weight in weights.items()}
    return " ".join(f"{state}={fields[state]}" for state in sorted(fields) if fields[state] not in ("0", "-0"))


def load_model(path: str | None = None, form: str = "text") -> Model:
    """The model of a file, or the one that is shipped for pages of a form: text or html.

    Raises OptionError if the file is no model of this program.
    """
    return _load(path or None, SHIPPED[form])


@lru_cache(maxsize=4)
def _load(path: str | None, shipped: str) -> Model:
    try:
        return Model(json.loads(_read_file(path) if path else get_data(__package__, shipped) or b""))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise OptionError(f"{path or shipped!r} is no model of newsparse: {error}") from error


def _read_file(path: str) -> bytes:
    from pathlib import Path

    return Path(path).read_bytes()
