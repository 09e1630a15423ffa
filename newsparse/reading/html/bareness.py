"""Whether markup says little of its lines: what cleaners, feeds and mail leave of a page are paragraphs, pictures and headings.

The weights of HTML expect pages, where what is no paragraph is called something. Of every second article of the corpus, each line
in a <p>, the body's F1 is .874 by them and .943 by those of text (measured on folds), published .684 and .819, authors .581 and
.815; with <br> between the lines .889 and .957; with the headline in an <h1>, too, .899 and .943; as the content that WordPress
makes, captions in figures, without the headline, .842 and .956; with classes for headline, authors and dates .926 and .964. Whole
pages without a class or id, their links, lists and headings left, are better by the weights of HTML (.949 and .939).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.lexicon.markup import categories_of
from newsparse.text.elements import Element, Hint
from newsparse.text.metadata import Claim, Metadata

PLAIN = frozenset(
    (
        "a", "address", "article", "b", "big", "blockquote", "body", "br", "center", "cite", "div", "em", "figcaption", "figure",
        "font", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "i", "li", "main", "ol", "p", "pre", "q", "s",
        "section", "small", "span", "strong", "sub", "sup", "time", "u", "ul",
    )
)  # fmt: skip
"""Elements that stand in any story, and say how a line looks rather than what it is."""
OF_STORIES = frozenset(
    (
        "biography", "box", "byline", "caption", "content", "credit", "date", "headline", "hidden", "kicker", "list", "note",
        "paragraph", "picture", "quote", "standfirst", "tags", "video",
    )
)  # fmt: skip
"""What the elements in a story are called by the programs that it was written with."""
HEADING = "h1"
LINKED = 0.5
"""Share of a line in links from which it belongs to a menu, or leads elsewhere."""
LEADING = 0.1
"""Share of such lines up to which they are a story's own; of whole pages it is a third and more."""


def is_bare(elements: Sequence[Element], hints: Sequence[Hint]) -> bool:
    """Whether elements are called only what is in a story, and hardly a line is a link: no menu, no teasers, nothing to share.

    >>> is_bare([Element("div", -1, 1), Element("p", 0, 1, ("wp", "block", "paragraph"))], [Hint(1)])
    True
    >>> is_bare([Element("div", -1, 1, ("related",)), Element("p", 0, 1)], [Hint(1)]), is_bare([Element("nav", -1, 1)], [Hint(0)])
    (False, False)
    """
    if any(_tells(element.tag, element.words) for element in elements):
        return False
    linked = sum(hint.links >= LINKED for hint in hints)
    return linked <= LEADING * len(hints) and not any(_tells(part.tag, part.words) for hint in hints for part in hint.parts)


def with_heading(metadata: Metadata, text: str, elements: Sequence[Element], hints: Sequence[Hint]) -> Metadata:
    r"""The metadata with the page's only <h1> as its last word on the headline, for weights that know of no headings.

    >>> elements = [Element("p", -1, 1), Element("h1", -1, 1)]
    >>> with_heading(Metadata(), "Home\nStorm", elements, [Hint(0), Hint(1)]).headlines
    (Claim(value='Storm', origin='html'),)
    """
    rows = [row for row in text.split("\n") if row.strip()]
    found = [row for row, hint in zip(rows, hints, strict=False) if elements[hint.element].tag == HEADING]
    return metadata._replace(headlines=(*metadata.headlines, Claim(found[0], "html"))) if len(found) == 1 else metadata


def _tells(tag: str, words: tuple[str, ...]) -> bool:
    return tag not in PLAIN or not OF_STORIES.issuperset(categories_of(words))
