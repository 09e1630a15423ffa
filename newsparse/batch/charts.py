"""The report's drawings, as SVG in the page: no script, no file beside it, colours by the page's style sheet.

Every drawing is named for those who hear the page instead of seeing it, and its numbers stand in a table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10

from newsparse.batch.markup import inert

LEFT, TOP, HEIGHT, BOTTOM = 44, 12, 150, 24
"""Room for the labels, and the height of the plot, in the drawing's own units."""
SPANS = (
    0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800,
)  # fmt: skip
"""Seconds between marks of time that read well."""


def bar(share: float) -> str:
    """A bar filled to a share (0 to 1); the number stands beside it."""
    width = f"{100 * min(max(share, 0.0), 1.0):.2f}"
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="track" width="100" height="8"/><rect class="fill" width="{width}" height="8"/></svg>'
    )


def stack(parts: Sequence[tuple[str, int]], label: str) -> str:
    """One bar cut into parts, each of its class, as long as its number."""
    whole, at, drawn = sum(number for _, number in parts) or 1, 0.0, []
    for kind, number in parts:
        width = 1000 * number / whole
        drawn.append(f'<rect class="{kind}" x="{at:.2f}" width="{width:.2f}" height="8"/>')
        at += width
    return (
        f'<svg class="outcome" viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" aria-label="{inert(label)}">'
        f'<rect class="track" width="1000" height="8"/>{"".join(drawn)}</svg>'
    )


def area(points: Sequence[tuple[float, float]], end: float, mean: float, label: str, width: int = 960) -> str:
    """A curve over seconds from 0 to `end`, filled down to the ground, with a dashed line at the mean."""
    top = ceiling(max((value for _, value in points), default=0.0))
    right = width - LEFT - 12

    def place(x: float, y: float) -> str:
        return f"{LEFT + right * x / end:.1f},{TOP + HEIGHT * (1 - y / top):.1f}"

    curve = " ".join(place(x, y) for x, y in points)
    level = TOP + HEIGHT * (1 - mean / top)
    marks = "".join(
        f'<text x="{LEFT + right * second / end:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{clock(second)}</text>'
        for second in times(end)
    )
    drawn = (
        f'<polygon class="area" points="{place(points[0][0], 0)} {curve} {place(points[-1][0], 0)}"/>'
        f'<polyline class="curve" points="{curve}"/>'
        f'<line class="mean" x1="{LEFT}" x2="{LEFT + right}" y1="{level:.1f}" y2="{level:.1f}"/>'
    )
    return _chart(width, label, _levels(top, width) + drawn + marks)


def histogram(counts: Sequence[int], label: str, width: int = 460) -> str:
    """Columns over 0 to 100 %, one for each count."""
    top = ceiling(max(counts, default=0))
    room = (width - LEFT - 12) / len(counts)
    drawn = []
    for at, count in enumerate(counts):
        height = HEIGHT * count / top
        drawn.append(
            f'<rect class="column" rx="1.5" x="{LEFT + room * at + 1:.1f}" y="{TOP + HEIGHT - height:.1f}" '
            f'width="{room - 2:.1f}" height="{height:.1f}"/>'
        )
    marks = "".join(
        f'<text x="{LEFT + room * len(counts) * part / 100:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{part} %</text>'
        for part in (0, 25, 50, 75, 100)
    )
    return _chart(width, label, _levels(top, width) + "".join(drawn) + marks)


def ceiling(value: float) -> float:
    """The next number of 1, 2, 2.5 or 5 times a power of ten that the value does not pass.

    >>> ceiling(0), ceiling(7), ceiling(180), ceiling(0.3)
    (1.0, 10.0, 200.0, 0.5)
    """
    if value <= 0:
        return 1.0
    power = 10.0 ** (ceil(log10(value)) - 1)
    return next(step * power for step in (1, 2, 2.5, 5, 10, 20) if step * power >= value)


def times(end: float) -> list[float]:
    """Marks on an axis of seconds, at most eight, 0 among them.

    >>> times(100.0)
    [0, 15, 30, 45, 60, 75, 90]
    """
    step = next((span for span in SPANS if end / span <= 7), end / 7)
    return [step * n for n in range(int(end / step) + 1)]


def clock(seconds: float) -> str:
    """A span of time, as people say it.

    >>> clock(0.25), clock(45), clock(90), clock(8100), clock(200000)
    ('0.25 s', '45 s', '1:30 min', '2:15 h', '2 d 7 h')
    """
    whole = round(seconds)
    if seconds < 10:
        return f"{seconds:.3g} s"
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min"
    if whole < 86400:
        return f"{whole // 3600}:{whole % 3600 // 60:02} h"
    return f"{whole // 86400} d {whole % 86400 // 3600} h"


def figure(value: float) -> str:
    """A number for people: thousands apart, decimals only where they say something.

    >>> figure(1234567), figure(12.34), figure(0.125)
    ('1,234,567', '12.3', '0.125')
    """
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def _levels(top: float, width: int) -> str:
    return "".join(
        f'<line class="grid" x1="{LEFT}" x2="{width - 12}" y1="{TOP + HEIGHT * (1 - part):.1f}" y2="{TOP + HEIGHT * (1 - part):.1f}"/>'
        f'<text x="{LEFT - 8}" y="{TOP + HEIGHT * (1 - part) + 4:.1f}" text-anchor="end">{figure(top * part)}</text>'
        for part in (0, 0.5, 1)
    )


def _chart(width: int, label: str, drawn: str) -> str:
    return f'<svg class="chart" viewBox="0 0 {width} {TOP + HEIGHT + BOTTOM}" role="img" aria-label="{inert(label)}">{drawn}</svg>'
