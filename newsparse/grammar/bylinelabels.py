"""The labels of a byline: how long they are, which of them announce names, and which name an editor."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylineparts import TRIM, Part
from newsparse.grammar.names import is_name
from newsparse.grammar.words import Word, read_words, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.scripts import is_caseless, is_han

_BEHIND = 4
"""Letters of the shortest verb that stands behind the name it announces; shorter words there are prepositions."""

_COMMAS = ",،、，"


def read_labels(parts: Sequence[Part], lexicon: Lexicon) -> tuple[list[int], int | None]:
    """How many characters of each part are a label, and the part where the names begin by their label, if any does."""
    heads = [label_length(_before_bar(parts, at), lexicon) for at in range(len(parts))]
    for at, head in enumerate(heads[1:], 1):
        if head and not heads[at - 1] and is_name(parts[0].text) and _is_role_behind(parts[at], head, lexicon):
            heads[at] = 0
    return heads, _first_label(parts, heads)


def _before_bar(parts: Sequence[Part], at: int) -> Part:
    """A part as a label reads it: what a bar parts from names, a colon might ("文|李小明")."""
    followed = at + 1 < len(parts) and not parts[at + 1].listed
    return parts[at]._replace(colon=True) if followed and is_han(parts[at].text) else parts[at]


def label_length(part: Part, lexicon: Lexicon) -> int:
    """How many characters of the part are a label that announces names; 0 if it begins with none."""
    words = read_words(part.text)
    folded = [word.folded for word in words]
    head = 0
    while head < len(words):
        hits = lexicon.find(folded, head, head + 1)
        sizes = [hit.end for hit in hits if hit.category == "byline"]
        longer = sizes and any(hit.category in ("role", "desk") and hit.end > max(sizes) for hit in hits)
        if not sizes or longer or (max(sizes) - head == 1 and _runs_on(part, words, head)):
            break
        head = max(sizes)
    return words[head - 1].end if head else 0


def _runs_on(part: Part, words: Sequence[Word], at: int) -> bool:
    """Whether a label of one Han character is the head of a word: nothing but more of the word follows."""
    after = part.text[words[at].end : words[at].end + 1]
    return is_han(words[at].folded) and (after.isalpha() or (not after and not part.colon))


def _is_role_behind(part: Part, head: int, lexicon: Lexicon) -> bool:
    """Whether a label behind a name says what the named is: a role, and no name follows, or behind a comma none but a desk's. In
    Han script the role stands before the name, and what is before that is the paper ("聯合報／記者陳怡君").
    """
    rest = part.text[head:].strip()
    if is_han(part.text[0]) and is_name(rest):
        return False
    small = fold(rest.split(" ", 1)[0]) in lexicon.words("place_preposition")
    desk = bool(whole_phrases(rest, lexicon) & {"desk", "section"})
    return not part.colon and (small or desk or part.listed or not is_name(rest)) and is_role(part.text[:head], lexicon)


def tells_role(text: str, lexicon: Lexicon, again: bool) -> bool:
    """Whether a line under a name begins with a word that is a role as well as a label, and names nobody.

    A role alone, or one before a comma or a place; `again`, where the name has its role already, also one before a word of a
    script without capitals, where it is the text of a link to the author.

    >>> from newsparse.lexicon import load
    >>> [tells_role(text, load("nb"), False) for text in ("– Journalist", "Journalist i Bergen", "Journalist: Kari Berg")]
    [True, True, False]
    """
    text = text.strip(TRIM)
    size = label_length(Part(text, False, False), lexicon)
    if not size or not is_role(text[:size], lexicon):
        return False
    rest = text[size:].strip()
    small = fold(rest.split(" ", 1)[0]) in lexicon.words("place_preposition")
    return not rest or rest[0] in _COMMAS or small or (again and is_caseless(text) and not is_han(text) and " " not in rest)


def is_role(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a phrase for who writes, be its word said once or twice ("Journalist", as a label and as a role).

    >>> from newsparse.lexicon import load
    >>> is_role("Journalist Journalist", load("nb")), is_role("Tekst", load("nb"))
    (True, False)
    """
    words = dict.fromkeys(text.split())
    return "role" in whole_phrases(next(iter(words)) if len(words) == 1 else text, lexicon)


def ends_with_role(piece: str, lexicon: Lexicon, *others: str) -> bool:
    """Whether the last words of a part are a role, or of another category.

    >>> from newsparse.lexicon import load
    >>> ends_with_role("김하나 기자", load("ko")), ends_with_role("기자 김하나", load("ko"))
    (True, False)
    """
    words = read_words(piece)
    hits = lexicon.find([word.folded for word in words])
    return any(hit.category in ("role", *others) and hit.end == len(words) for hit in hits)


def is_editing(label: str, lexicon: Lexicon) -> bool:
    """Whether a label names who edited or translated, by standing among the words that sign off a text as well, and not among
    those of who wrote it.

    >>> from newsparse.lexicon import load
    >>> [is_editing(label, load("en")) for label in ("Edited by", "Written by", "By")]
    [True, False, False]
    """
    return "signoff" in whole_phrases(label, lexicon) and fold(label).strip(TRIM) not in lexicon.words("writes")


def name_before_label(text: str, lexicon: Lexicon) -> str | None:
    """The name that a small word for "writes" or "by" follows, where a language has it behind the name.

    >>> from newsparse.lexicon import load
    >>> name_before_label("Jón Örn Jónsson skrifar", load("is")), name_before_label("Jón Örn Jónsson", load("is"))
    ('Jón Örn Jónsson', None)
    """
    words = read_words(text)
    for hit in lexicon.find([word.folded for word in words], 1):
        if hit.category == "byline" and hit.end == len(words):
            label, name = text[words[hit.start].start :].strip(), text[: words[hit.start].start].strip()
            if len(label) >= _BEHIND and label == label.lower() and not is_han(label) and is_name(name):
                return None if "role" in whole_phrases(label, lexicon) else name
    return None


def _first_label(parts: Sequence[Part], heads: Sequence[int]) -> int | None:
    """The part where the names begin, by its label. After a name, a small "di" or "de" is a preposition and no label."""
    for at, head in enumerate(heads):
        if head:
            written = parts[at].text[:head]
            if at and written.islower() and len(written) <= 3 and not parts[at].colon and is_name(parts[0].text):
                continue
            return at
    return None
