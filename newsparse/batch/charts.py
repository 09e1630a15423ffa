"""The report's drawings, as SVG in the page: no script, no file beside it, colours by the page's style sheet.

Every drawing is named for those who hear the page instead of seeing it, and its numbers stand in a table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

from newsparse.batch.markup import inert

LEFT, RIGHT, TOP, HEIGHT, BOTTOM = 44, 12, 12, 150, 26
"""Room for the labels, and the height of the plot, in the drawing's own units."""
ROUND = (1, 1.5, 2, 3, 4, 5, 6, 8)
"""Numbers that read well at the top of an axis, halves of them in its middle."""
SPANS = (
    0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800,
)  # fmt: skip
"""Seconds between marks of time that read well."""


def bar(share: float) -> str:
    """A bar filled to a share (0 to 1); the number stands beside it.

    >>> 'class="fill" width="37.50"' in bar(0.375)
    True
    """
    width = f"{100 * min(max(share, 0.0), 1.0):.2f}"
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="track" width="100" height="8"/><rect class="fill" width="{width}" height="8"/></svg>'
    )


def stack(parts: Sequence[tuple[str, int]], label: str) -> str:
    """One bar cut into parts, each of its class, as long as its number.

    >>> '<rect class="failed" x="750.00" width="250.00" height="8"/>' in stack([("parsed", 3), ("failed", 1)], "3 of 4")
    True
    """
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
    """A curve of (seconds, value) points from 0 to `end`, filled down to the ground, with a dashed line at the mean.

    >>> 'points="44.0,87.0 948.0,12.0"' in area([(0, 5), (10, 10)], 10, 7.5, "a second")
    True
    """
    top = ceiling(max((value for _, value in points), default=0.0))
    room = width - LEFT - RIGHT

    def place(x: float, y: float) -> str:
        return f"{LEFT + room * x / end:.1f},{TOP + HEIGHT * (1 - y / top):.1f}"

    curve = " ".join(place(x, y) for x, y in points)
    level = TOP + HEIGHT * (1 - mean / top)
    marks = "".join(
        f'<text x="{LEFT + room * second / end:.1f}" y="{TOP + HEIGHT + 20}" text-anchor="middle">{clock(second)}</text>'
        for second in times(end)
    )
    drawn = (
        f'<polygon class="area" points="{place(points[0][0], 0)} {curve} {place(points[-1][0], 0)}"/>'
        f'<polyline class="curve" points="{curve}"/>'
        f'<line class="mean" x1="{LEFT}" x2="{LEFT + room}" y1="{level:.1f}" y2="{level:.1f}"/>'
    )
    return _chart(width, label, _levels(top, width) + drawn + marks)


def histogram(counts: Sequence[int], label: str, width: int = 460) -> str:
    """Columns over 0 to 100 %, one for each count.

    >>> histogram([1, 0, 4], "pages").count('class="column"')
    3
    """
    top = ceiling(max(counts, default=0))
    room = (width - LEFT - RIGHT) / len(counts)
    drawn = []
    for at, count in enumerate(counts):
        height = HEIGHT * count / top
        drawn.append(
            f'<rect class="column" rx="1.5" x="{LEFT + room * at + 1:.1f}" y="{TOP + HEIGHT - height:.1f}" '
            f'width="{room - 2:.1f}" height="{height:.1f}"/>'
        )
    marks = "".join(
        f'<text x="{LEFT + room * len(counts) * part / 100:.1f}" y="{TOP + HEIGHT + 20}" text-anchor="middle">{part} %</text>'
        for part in (0, 25, 50, 75, 100)
    )
    return _chart(width, label, _levels(top, width) + "".join(drawn) + marks)


def ceiling(value: float) -> float:
    """The next number of ROUND times a power of ten that the value does not pass.

    >>> ceiling(0), ceiling(7), ceiling(110), ceiling(0.3)
    (1.0, 8.0, 150.0, 0.3)
    """
    if value <= 0:
        return 1.0
    power = floor(log10(value))
    marks = (float(f"{mark}e{power + up}") for up in (0, 1) for mark in ROUND)
    return next(mark for mark in marks if mark >= value)


def times(end: float) -> list[float]:
    """Marks on an axis of seconds, at most eight, 0 among them.

    >>> times(100.0)
    [0, 15, 30, 45, 60, 75, 90]
    """
    step = next((span for span in SPANS if end / span <= 7), end / 7)
    return [step * n for n in range(int(end / step) + 1)]


def clock(seconds: float) -> str:
    """A span of time, as people say it.

    >>> clock(0.25), clock(45), clock(90), clock(7200), clock(8100), clock(200000)
    ('0.25 s', '45 s', '1:30 min', '2 h', '2:15 h', '2 d 7 h')
    """
    whole = round(seconds)
    if seconds < 10:
        return f"{seconds:.3g} s"
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min".replace(":00", "")
    if whole < 86400:
        return f"{whole // 3600}:{whole % 3600 // 60:02} h".replace(":00", "")
    return f"{whole // 86400} d {whole % 86400 // 3600} h"


def figure(value: float) -> str:
    """A number for people: thousands apart, decimals only where they say something.

    >>> figure(1234567), figure(12.34), figure(0.125)
    ('1,234,567', '12.3', '0.125')
    """
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def percent(share: float) -> str:
    """A share as people say it; what is there is never said to be nothing.

    >>> percent(0.409), percent(0.00001), percent(0.0)
    ('40.9%', '<0.1%', '0.0%')
    """
    return "<0.1%" if 0 < share < 0.0005 else f"{share:.1%}"


def _levels(top: float, width: int) -> str:
    drawn = []
    for part in (0, 0.5, 1):
        level = TOP + HEIGHT * (1 - part)
        drawn.append(
            f'<line class="grid" x1="{LEFT}" x2="{width - RIGHT}" y1="{level}" y2="{level}"/>'
            f'<text x="{LEFT - 8}" y="{level + 4}" text-anchor="end">{figure(top * part)}</text>'
        )
    return "".join(drawn)


def _chart(width: int, label: str, drawn: str) -> str:
    box = f"0 0 {width} {TOP + HEIGHT + BOTTOM}"
    return f'<svg class="chart" viewBox="{box}" role="img" aria-label="{inert(label)}">{drawn}</svg>'
