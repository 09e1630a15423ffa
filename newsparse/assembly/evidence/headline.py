"""The headline: of what the labeller took for it and what the markup calls it, the one that the page shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.assembly.evidence.titles import shorter, site_keys, without_site
from newsparse.text.folding import fold
from newsparse.text.metadata import Metadata
from newsparse.text.tokens import key, tokens
from newsparse.text.values import Doubt, LabeledBlock

LONGEST = 400
"""Characters of the longest line that is compared with the markup's headlines."""
WORDS = 2
"""Words up to which a claim says little: one word is often a section's. It is no line's headline, nor better than the page's."""
SURE = 0.8
"""Confidence from which a headline of the page stands although the markup knows only another, which the page does not show."""
SHARED = 0.3
"""Share of the shorter headline's words from which on two headlines say one thing: one of them for search engines."""


class Choice(NamedTuple):
    """The headline, and the doubts about it."""

    headline: str | None
    doubts: tuple[Doubt, ...] = ()


def choose_headline(page: str | None, blocks: Sequence[LabeledBlock], metadata: Metadata) -> Choice:
    """The page's headline where the markup has it too; else the line of the page that the markup calls its headline.

    Where no line is: the page's own if it says the same thing in other words, else the markup's, without the site's name, and a
    doubt.
    """
    sites = site_keys(metadata)
    claims = [claim.value for claim in metadata.headlines if key(claim.value) not in sites]
    titles = [claim.value for claim in metadata.titles if key(claim.value) not in sites]
    if not claims and not titles:
        return Choice(page)
    ends = [without_site(claim, sites) for claim in claims]
    if page is not None:
        same = {key(text) for claim in [*claims, *titles] for text in shorter(claim)}
        glued = next((text for text in ends if _is_glued(page, text)), None)
        if glued is not None:
            return Choice(glued)
        if key(page) in same:
            return Choice(page)
    shown = _shown(blocks, [*claims, *titles], sites)
    if shown is not None:
        return Choice(shown, _doubts(page, shown))
    if page is not None and (_sureness(page, blocks) >= SURE or any(_alike(page, text) for text in [*ends, *titles])):
        return Choice(page)
    said = [*ends, *(without_site(title, sites) for title in titles)]
    taken = next((text for text in said if key(text) and (page is None or len(tokens(text)) > WORDS)), None)
    return Choice(taken or page, _doubts(page, taken) if taken else ())


def _doubts(page: str | None, taken: str) -> tuple[Doubt, ...]:
    if page is None or _alike(page, taken):
        return ()
    return (Doubt("headline_disagrees", "the line likeliest to be the headline is not what the page's markup calls it"),)


def _is_glued(page: str, claim: str) -> bool:
    """Whether a line is the headline with a kicker or a menu before it that no sign parts from it."""
    if len(tokens(claim)) <= WORDS or len(claim) >= len(page) or page[-len(claim) :].casefold() != claim.casefold():
        return False
    before = page[: -len(claim)].rstrip()
    return before[-1:].isalnum() or before[-1:] in "\"”“»’'"


def _sureness(page: str, blocks: Sequence[LabeledBlock]) -> float:
    return max((block.confidence for block in blocks if block.role == "headline" and block.block.text == page), default=0.0)


def _alike(one: str, two: str) -> bool:
    """Whether two headlines share words enough to speak of one thing."""
    a, b = set(tokens(fold(one))), set(tokens(fold(two)))
    return len(a & b) >= SHARED * min(len(a), len(b)) and len(a & b) > 0


def _shown(blocks: Sequence[LabeledBlock], claims: Sequence[str], sites: frozenset[str]) -> str | None:
    """The line that a claim is written on, as the page writes it; the surest claim first."""
    lines = {key(text): text for text in reversed(list(_lines(blocks)))}
    for claim in claims:
        for text in shorter(claim):
            found = lines.get(key(text))
            if found is not None and key(found) not in sites and len(tokens(found)) > WORDS:
                return found
    return None


def _lines(blocks: Sequence[LabeledBlock]) -> Iterator[str]:
    for block in blocks:
        if len(block.block.text) <= LONGEST:
            yield block.block.text
        for line in block.block.lines:
            if len(line.text) <= LONGEST:
                yield line.text
