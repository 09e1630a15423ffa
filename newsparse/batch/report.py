"""A run at a glance: one HTML page that needs no network and runs no script.

Its policy forbids everything but its own style sheet, named by its digest; page texts, file names and error messages are inert.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from string import Template

from newsparse import __version__
from newsparse.batch.charts import area, bar, clock, figure, histogram, percent, stack
from newsparse.batch.digests import FIELDS, Digest
from newsparse.batch.markup import folded, inert, isolated, paragraph, section, table
from newsparse.batch.summary import STEPS, Tally, most_first
from newsparse.batch.values import Failure

SHOWN = 12
"""Rows of a table that are shown at once; the rest is folded."""
HERE = Path(__file__).parent


def render_report(tally: Tally, title: str = "newsparse run", facts: Sequence[tuple[str, str]] = ()) -> str:
    """The report as one self-contained HTML page; `facts` are names and values to show under the title, such as when it started.

    >>> from newsparse.batch.summary import Tally
    >>> page = render_report(Tally(), "Nightly run", [("started", "2024-07-27 01:00")])
    >>> "<h1><bdi>Nightly run</bdi></h1>" in page, "<script" in page
    (True, False)
    """
    style = (HERE / "report.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    return Template((HERE / "report.html").read_text(encoding="utf-8")).substitute(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        style=style,
        title=inert(title),
        facts=_facts(facts),
        tiles=_tiles(tally),
        outcome=stack(
            [("parsed", tally.parsed), ("empty", tally.empty), ("failed", tally.failures_in_all)],
            f"{tally.parsed:,} parsed, {tally.empty:,} empty, {tally.failures_in_all:,} failed",
        ),
        sections="\n".join(_sections(tally)),
        version=__version__,
    )


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    pairs = "".join(f"<div><dt>{inert(name)}</dt><dd>{isolated(value)}</dd></div>" for name, value in facts)
    return f'<dl class="facts">{pairs}</dl>' if pairs else ""


def _tiles(tally: Tally) -> str:
    tiles = (
        ("plain", "sources", figure(tally.done)),
        ("parsed", "parsed", figure(tally.parsed)),
        ("empty", "without article", figure(tally.empty)),
        ("failed", "failed", figure(tally.failures_in_all)),
        ("plain", "sources a second", figure(tally.rate)),
        ("plain", "time", clock(tally.seconds)),
    )
    drawn = (f'<div class="{kind}"><dt>{name}</dt><dd>{value}</dd></div>' for kind, name, value in tiles)
    return f'<dl class="tiles">{"".join(drawn)}</dl>'


def _sections(tally: Tally) -> Iterator[str]:
    if not tally.done:
        yield section("Nothing was parsed", "The run had no sources, or it ended before the first was done.", kind="wide")
        return
    yield _rate(tally)
    if tally.parsed:
        yield _counted("Languages", "Of the pages with an article.", tally.languages, tally.parsed)
        found = {name: tally.fields[name] for name in FIELDS}
        yield _counted("Fields found", "How many of the pages with an article have it.", found, tally.parsed, absolute=True)
    if tally.confidence:
        yield _confidence(tally)
    if tally.warnings:
        read = tally.parsed + tally.empty
        yield _counted("Warnings", "Pages that a doubt is stated of, by its code.", tally.warnings, read, kind="pale")
    if tally.failed:
        yield _failures(tally)
    if tally.doubtful:
        yield _doubtful(tally.doubtful)
    if tally.empties:
        yield _empties(tally)


def _rate(tally: Tally) -> str:
    line = tally.timeline
    points, rows = [], []
    for at, count in enumerate(line.counts):
        start = at * line.step
        length = min(line.step, max(tally.seconds - start, line.step / 8))
        points.append((start + length / 2, count / length))
        rows.append((clock(start), figure(count), figure(count / length)))
    label = f"Sources a second over {clock(tally.seconds)}: {figure(tally.rate)} on average"
    drawn = area(points, max(tally.seconds, line.step), tally.rate, label)
    numbers = folded("The numbers", table("Rate over time", ("from", "#sources", "#a second"), rows))
    note = f"Sources a second; the dashed line is the mean, {figure(tally.rate)}."
    return section("Rate over time", note, drawn, numbers, kind="wide")


def _confidence(tally: Tally) -> str:
    counts = [tally.confidence[step] for step in range(STEPS)]
    whole = sum(counts)
    rows = [
        (f"{100 * step // STEPS} to {100 * (step + 1) // STEPS} %", figure(count), percent(count / whole))
        for step, count in enumerate(counts)
        if count
    ]
    drawn = histogram(counts, f"Pages by confidence: {figure(whole)} pages from 0 to 100 % sure")
    numbers = folded("The numbers", table("Pages by confidence", ("sure to", "#pages", "#share"), rows))
    note = "Pages by how sure the labels of their article's lines are, long lines weighing more."
    return section("Confidence", note, drawn, numbers)


def _counted(title: str, note: str, counts: Mapping[str, int], whole: int, kind: str = "", absolute: bool = False) -> str:
    """Names with bars: in the order given and as shares of the whole, or the most frequent first and as shares of that."""
    items = list(counts.items()) if absolute else sorted(counts.items(), key=most_first)
    longest = whole if absolute else items[0][1]
    rows = [(isolated(name), bar(count / longest), figure(count), percent(count / whole)) for name, count in items]
    head = ("name", "", "#pages", "#share")
    shown = rows if absolute or len(rows) <= SHOWN + 3 else rows[:SHOWN]
    rest = rows[len(shown) :]
    more = folded(f"{len(rest)} more", table(title, head, rest)) if rest else ""
    return section(title, note, table(title, head, shown), more, kind=kind)


def _failures(tally: Tally) -> str:
    whole = tally.failures_in_all
    rows = [
        (isolated(name, "name"), bar(count / whole), figure(count), percent(count / whole))
        for name, count in sorted(tally.failed.items(), key=most_first)
    ]
    classes = table("Failures by class", ("class", "", "#sources", "#share"), rows)
    names = [name for name, _ in sorted(tally.failed.items(), key=most_first)]
    samples = [_failed(name, tally.failures.get(name, []), tally.failed[name], shown=name == names[0]) for name in names]
    return section("Failures", "Sources that could not be parsed, by the class of the error.", classes, *samples, kind="wide bad")


def _failed(name: str, failures: Sequence[Failure], whole: int, shown: bool) -> str:
    rows = [
        (isolated(failure.source, "name"), isolated(failure.message.removeprefix(f"{failure.source}: ")), isolated(failure.hint))
        for failure in failures
    ]
    if not rows:
        return ""
    head = ("source", "what happened", "what to do")
    return folded(f"{name}: {len(rows)} of {whole:,}", table(name, head, rows, "samples"), shown)


def _doubtful(pages: Sequence[Digest]) -> str:
    note = "The pages that the run is least sure of, the most doubtful first."
    return section("Doubtful pages", note, f'<ol class="pages">{"".join(map(_page, pages))}</ol>', kind="wide")


def _page(page: Digest) -> str:
    sure = "" if page.confidence is None else f"<span>{page.confidence:.0%} sure</span>"
    chips = "".join(f'<span class="chip">{inert(code)}</span>' for code in page.warnings)
    head = f"{isolated(page.name, 'name')}{isolated(page.language or 'unknown language')}{sure}{chips}"
    headline = paragraph(page.headline, "headline") if page.headline else '<p class="headline none">no headline</p>'
    excerpt = paragraph(page.excerpt, "excerpt") if page.excerpt else '<p class="excerpt none">no text</p>'
    return f'<li><div class="head">{head}</div>{headline}{excerpt}</li>\n'


def _empties(tally: Tally) -> str:
    names = "".join(f"<li>{isolated(name, 'name')}</li>" for name in tally.empties)
    note = f"Pages that were read and on which no article was found: {figure(tally.empty)}; here the first {len(tally.empties)}."
    return section("Pages without article", note, f"<ul>{names}</ul>", kind="wide")
