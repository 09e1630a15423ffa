"""Weights of observations per state, hand-set or learned: one form, one file of text.

The file begins with JSON, the model card and the transitions. Then comes a line for each observation, in the order of their
characters: its name, a tab, and `state=weight` for each state by its index. Weights are whole thousandths of a natural logarithm.
The lines stand in paragraphs, so a line is found by bisection among these, and read when its observation is first met: a page
meets one in twenty.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp
from operator import lshift
from struct import Struct
from typing import Any

from newsparse.labeling.states import STATES, may_follow
from newsparse.text.errors import OptionError
from newsparse.text.packaged import read_packaged

SHIPPED: Mapping[str, str] = {"text": "model/weights.txt", "html": "model/weights-html.txt"}
NEVER = float("-inf")
SCALE = 1000
"""Weights are kept to a thousandth; finer ones changed no line of the labelled pages."""
PARAGRAPH = 16
"""Lines that stand together in a file."""
MET = 1 << 16
"""Observations that are remembered once they were met."""
_ZERO = 1 << 19
_FIELD = (1 << 32) - 1
_ROW = Struct(f"<{len(STATES)}I")
_NOTHING = int.from_bytes(_ROW.pack(*[_ZERO] * len(STATES)), "little")


class Model:
    """A linear chain over STATES: weights per observation and state, `follow[to][from]` in thousandths, its exponentials `odds`.

    The weights of an observation over all states are kept as one integer, a field of 32 bits a state, so that the
    scores of a block are one sum of integers: as lists of floats they took eight times as long.
    """

    def __init__(self, written: bytes) -> None:
        """`written` is the content of a model file; raises ValueError, KeyError, TypeError or AttributeError if it is none."""
        head, *paragraphs = written.split(b"\n\n")
        content = json.loads(head)
        self.card: Mapping[str, Any] = content["card"]
        self._rows = _Rows(paragraphs)
        pairs: Mapping[str, Mapping[str, int]] = content["transitions"]
        self.follow: tuple[tuple[float, ...], ...] = tuple(
            tuple(pairs.get(a, {}).get(b, 0) if may_follow(a, b) else NEVER for a in STATES) for b in STATES
        )
        self.odds = tuple(tuple([exp(weight / SCALE) for weight in row]) for row in self.follow)
        self._gains: dict[int, list[float]] = {}

    def weights(self, observations: Sequence[str], state: int) -> list[float]:
        """The weight of each observation for one state, by its index; 0 where the model does not know it."""
        shift = 32 * state
        return [((self._rows[name] + _NOTHING >> shift & _FIELD) - _ZERO) / SCALE for name in observations]

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
        return sum(map(self._rows.__getitem__, observations), _NOTHING)


class _Rows(dict[str, int]):
    """The packed weights of the observations that were met, 0 for those that the model does not know."""

    def __init__(self, paragraphs: Sequence[bytes]) -> None:
        self._paragraphs = paragraphs

    def __missing__(self, name: str) -> int:
        key = f"\n{name}\t".encode("utf-8", "surrogatepass")
        at = bisect_right(self._paragraphs, key[1:] + b"\xff")
        _, known, line = (b"\n" + self._paragraphs[at - 1]).partition(key) if at else (b"", b"", b"")
        if len(self) == MET:
            self.clear()
        try:
            row = self[name] = _packed(line.partition(b"\n")[0].decode()) if known else 0
        except (ValueError, KeyError):
            raise OptionError(f"the model is damaged: the weights of {name!r} cannot be read") from None
        return row


def unpack(score: int) -> tuple[int, ...]:
    """A block's score per state, in thousandths from a common base: kept packed, long texts need a seventh of the memory."""
    return _ROW.unpack(score.to_bytes(_ROW.size, "little"))


_SHIFTS = {str(state): 32 * state for state in range(len(STATES))}


def _packed(written: str) -> int:
    """The weights of a line (`state=weight`, the state by its index, separated by spaces) in one integer."""
    fields = written.replace("=", " ").split(" ")
    return sum(map(lshift, map(int, fields[1::2]), map(_SHIFTS.__getitem__, fields[::2])))


def write_model(
    card: Mapping[str, Any], transitions: Mapping[str, Mapping[str, int]], weights: Mapping[str, Mapping[str, int]]
) -> str:
    r"""A model file; transitions by the state before and the one after, weights by observation and state, all in thousandths.

    >>> write_model({}, {}, {"kind:line": {"article/kicker": 500, "before": -1250}}).splitlines()[-1]
    'kind:line\t0=-1250 2=500'
    """
    head = json.dumps({"card": card, "transitions": transitions}, ensure_ascii=False, indent=0)
    lines = [f"{name}\t{_written(row)}\n" for name, row in sorted(weights.items()) if row]
    paragraphs = ["".join(lines[at : at + PARAGRAPH]) for at in range(0, len(lines), PARAGRAPH)]
    return "\n".join([head + "\n", *paragraphs])


def _written(row: Mapping[str, int]) -> str:
    return " ".join([f"{state}={row[name]}" for state, name in enumerate(STATES) if name in row])


def load_model(path: str | None = None, form: str = "text") -> Model:
    """The model of a file, or the one that is shipped for pages of a form: text or html.

    Raises OptionError if the file is no model of this program.
    """
    return _load(path or None, SHIPPED[form])


@lru_cache(maxsize=4)
def _load(path: str | None, shipped: str) -> Model:
    try:
        return Model(_read_file(path) if path else read_packaged(__package__, shipped))
    except OSError as error:
        raise OptionError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise OptionError(f"{path}: is no model of newsparse; `python -m newsparse.training fit` makes one") from error


def _read_file(path: str) -> bytes:
    from pathlib import Path

    return Path(path).read_bytes()
