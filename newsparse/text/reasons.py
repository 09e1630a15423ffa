"""Why a block has its role, for people: the rule that gave it, and what weighed most."""

from __future__ import annotations

from collections.abc import Mapping

from newsparse.text.observations import say
from newsparse.text.values import LabeledBlock

RULES: Mapping[str, str] = {
    "unseen": "nothing that a reader would see",
    "thread": "a thread of comments",
    "counted": "one of the story's numbered parts",
    "follower": "below the label of the next story",
    "tick": "one of the ticker's entries",
    "time": "a time of day, and nothing else",
    "lost": "the page's run of paragraphs tells the story",
    "title": "the only heading of the first level, or in a dump the likeliest at the margin",
    "headline": "a page has one headline",
    "story": "likelier text than not",
    "marked": "its element or the label above it says so",
    "stake": "rare roles count for more than their chance",
    "picture": "it has a picture's credit with it, is one, or says who stands where",
    "dated": "says when, and hardly more",
    "unsigned": "a caption mostly has a credit",
    "gallery": "stands under the number of a picture",
    "note": "a note is short",
    "question": "asks, as other subheads do",
    "pullquote": "a paragraph nearby says the same, or a line who said it",
    "agency": "names an agency and nothing else, or initials beside one",
    "outlet": "names where the text is from",
    "signoff": "signs off in two phrases",
    "signed": "names who wrote the text below",
    "named": "names somebody by the headline, and nothing else signs",
    "repeat": "says the headline again",
    "kicker": "a kicker stands over its headline",
    "topic": "tags share words with the story",
    "opener": "a dateline is a place on a line of its own",
    "summary": "stands over the dateline",
    "ending": "the last paragraph ends in its source",
    "notice": "speaks for the outlet or of the author",
    "bio": "names the author again",
    "link": "leads to another story",
    "box": "in a box under a label for other stories",
    "filler": "words that fill a page",
    "stray": "stands apart from the story",
    "next": "below the story, where another begins",
    "afterword": "under the story, and not about it",
    "blank": "has no word",
    "colleague": "a name over the role of the one above",
}
"""The rules of the whole page, by the names that the labeller gives them."""


def reasons_of(block: LabeledBlock) -> list[tuple[str, float | None]]:
    """Why a block has its role, in words: the rule that gave it, if one did, then what weighed most, with its weight."""
    ruled: list[tuple[str, float | None]] = [] if block.rule is None else [(RULES[block.rule], None)]
    return [*ruled, *((say(reason.observation), reason.weight) for reason in block.reasons)]
