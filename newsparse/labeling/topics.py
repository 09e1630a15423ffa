"""The topics of an article are words of its text: a list of others is a menu, and under a label they are tags.

Of 82 lines in lists of four and more taken for tags, that no label announced and of which less than a quarter shared a word with
the article, none was one. Under labels the rule found 46 lines of four publishers, and took eight of menus for tags.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.words import COLONS, end_of_phrase
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import content
from newsparse.labeling.stakes import enclose
from newsparse.labeling.states import FURNITURE, INSIDE, STATES, TAGS
from newsparse.labeling.stories import TOLD
from newsparse.lexicon import Lexicon
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import has_tokens, volume
from newsparse.text.values import Annotated, Block

TEXT = frozenset(STATES.index(f"article/{role}") for role in ("headline", "standfirst", "body", "subhead", "list"))
LABEL = "is:tags"
SECTION = "is:section"
LABELLED = frozenset({LABEL, "opens:tags", "has:tags", "opens_long:tags"})
LEAST = 0.25
"""Share of the lines of tags without a label that must have a word of the article."""
FEWEST = 4
"""Lines from which a list is judged so: of two the article may say neither word as it stands."""
SURE = 0.5
"""Share of the lines under a label from which they are tags though the chain sees none."""
PART = 0.5
"""Share of the words of such a line that the article says. A section of the site is in every story, so it tells nothing."""
MOST = 16
"""Lines under a label that are looked at."""
HEAD, LONGEST_LINE = 60, 240
"""Characters at the head of a line in which its label ends, and of the longest line of a label and tags."""
LONGEST = 40.0
"""Volume (see `tokens.volume`) of the longest of them."""


def settle_tags(annotated: Annotated, verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts without lists of tags that tell nothing of the article, and with those that a label announces."""
    blocks, seen = annotated.document.blocks, annotated.observations
    settled = [
        verdict._replace(state=TAGS) if verdict.state in TOLD and _lists(block.text, lexicon) else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]
    story: frozenset[str] | None = None
    at = 0
    while at < len(blocks):
        first = at
        at += 1
        if settled[first].state == TAGS:
            while at < len(blocks) and settled[at].state == TAGS:
                at += 1
            if at - first < FEWEST or _is_labelled(annotated, first):
                continue
            story = _story(blocks, verdicts) if story is None else story
            if _share([blocks[place] for place in range(first, at)], story) < LEAST:
                settled[first:at] = [verdict._replace(state=INSIDE) for verdict in settled[first:at]]
        elif LABEL in seen[first] and settled[first].state in FURNITURE:
            story = _story(blocks, verdicts) if story is None else story
            for place in range(first, _end(annotated, settled, first, story)):
                settled[place] = settled[place]._replace(state=TAGS)
    return enclose(settled)


def _lists(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is a word for tags, a colon, and no sentence ("Topics: harbour, storm")."""
    if len(line) > LONGEST_LINE or not any(map(line.__contains__, COLONS)):
        return False
    end = end_of_phrase(line[:HEAD], "tags", lexicon)
    rest = line[end:].strip()
    return end > 0 and rest[:1] in COLONS and has_tokens(rest) and not is_ended(rest)


def _is_labelled(annotated: Annotated, first: int) -> bool:
    """Whether a word for tags or a sign of them announces a run of tags."""
    if not LABELLED.isdisjoint(annotated.observations[first]) or annotated.document.blocks[first].text.startswith(("#", "＃")):
        return True
    return first > 0 and LABEL in annotated.observations[first - 1]


def _story(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> frozenset[str]:
    told = (content(block.text) for block, verdict in zip(blocks, verdicts, strict=True) if verdict.state in TEXT)
    return frozenset[str]().union(*told)


def _share(lines: Sequence[Block], story: frozenset[str]) -> float:
    return sum(1 for line in lines if not content(line.text).isdisjoint(story)) / len(lines)


def _end(annotated: Annotated, verdicts: Sequence[Verdict], label: int, story: frozenset[str]) -> int:
    """Where the tags under a label end that tell of the article; at the label itself if fewer than two do."""
    blocks = annotated.document.blocks
    told = 0
    end = label
    for place in range(label + 1, min(label + 1 + MOST, len(blocks))):
        seen = annotated.observations[place]
        known = [name for name in seen if name.startswith("is:")]
        if verdicts[place].state not in FURNITURE or volume(blocks[place].text) > LONGEST or (known and known != [SECTION]):
            break
        words = content(blocks[place].text)
        if words and not known and len(words & story) >= PART * len(words):
            told += 1
            if told > 1 and told >= SURE * (place - label):
                end = place + 1
    return end
