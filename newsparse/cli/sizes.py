"""Sizes on the command line."""

from __future__ import annotations

from typing import Any

import click


class Size(click.ParamType[int]):
    """A number of bytes, such as 500k or 16M."""

    name = "size"
    _FACTORS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}  # noqa: RUF012 - never changed

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The bytes."""
        text = str(value).lower().removesuffix("b")
        digits = text.rstrip("kmg")
        if not digits.isdecimal() or text[len(digits) :] not in self._FACTORS or not int(digits):
            self.fail(f"{value!r} is no size; give one such as 500k or 16M", param, ctx)
        return int(digits) * self._FACTORS[text[len(digits) :]]
