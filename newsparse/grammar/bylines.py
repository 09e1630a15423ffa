"""The names in a byline, without what stands around them: labels, roles, places, agencies, dates, contact details."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.bylineparts import TRIM, Part, first_label, is_han, label_length, read_parts
from newsparse.grammar.names import is_name, is_single_name
from newsparse.grammar.words import Word, read_words
from newsparse.lexicon import Hit, Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import tokens

LONGEST = 200
"""Characters of the longest line read as a byline; what is longer is running text or a bio."""
_SUFFIX = lazy(r"(?:Jr|Sr|II|III|IV)\.?")
_CUTS = frozenset({"published", "updated", "reading_time", "comments", "share", "follow", "subscribe", "clock", "credit"})
_OTHERS = frozenset({
    "share", "follow", "read_also", "continue_reading", "most_read", "subscribe", "newsletter", "comments", "cookie",
    "advertisement", "navigation", "login", "player", "paywall", "copyright", "utility", "legal", "weather_market",
    "section", "published", "updated", "reading_time", "relative_day", "tags", "note", "source", "caption",
})  # fmt: skip
_DESK = 6
"""Words of the longest name of a desk ("Redacción de La Voz de Lisboa")."""


class Byline(NamedTuple):
    """A byline read: names in order, whether a label ("By", "Author:") announces them, whether it names a role or a desk, and
    whether the label is the first thing of the line.
    """

    authors: tuple[str, ...]
    labelled: bool = False
    role: bool = False
    leads: bool = False


_NOTHING = Byline(())


def read_byline(text: str, lexicon: Lexicon, announced: bool = False) -> Byline:
    """The names of a byline; none where the line names only a desk or an agency, or is none.

    `announced`: the line above is a label, so that one word may be a name here.

    >>> from newsparse.lexicon import load
    >>> read_byline("By Ana Diaz and Li Wei in Lisbon", load("en")).authors
    ('Ana Diaz', 'Li Wei')
    >>> read_byline("Most read", load("en")).authors
    ()
    """
    line = text.strip()
    if line[:1] in "【[（(" and line[-1:] in "】]）)":
        line = line[1:-1].strip()
    if not line or len(line) > LONGEST:
        return _NOTHING
    parts = read_parts(line, lexicon)
    heads = [label_length(part, lexicon) for part in parts]
    first = first_label(parts, heads)
    labelled = first is not None
    authors: list[str] = []
    role = False
    for at, (part, head) in enumerate(zip(parts, heads, strict=True)):
        if first is not None and at < first:
            continue
        if part.colon and not head and not authors and not labelled and at + 1 < len(parts) and len(part.text.split()) <= 3:
            announced = True
            continue
        if (authors or (role and labelled)) and not head and not part.listed and not _is_joined(part, lexicon):
            continue
        piece = part.text[head:].strip(TRIM)
        if not labelled and len(piece.split()) > 1 and line.endswith(f"{piece}.") and len(piece.split()[-1]) > 3:
            continue
        if at + 1 < len(parts) and is_han(piece) and _ends_with_role(piece, lexicon):
            role = True
            continue
        certain = (labelled or announced) and (not authors or head > 0)
        names, has_role = _names(piece, lexicon, certain, len(parts) == 1, authors)
        role = role or has_role
        authors.extend(name for name in names if name not in authors)
    return Byline(tuple(authors), labelled, role, first == 0)


def begins_with_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a label that announces names is the first thing of a line, and names follow.

    >>> from newsparse.lexicon import load
    >>> begins_with_label("By Ana Diaz", load("en")), begins_with_label("Ana Diaz lives by the sea", load("en"))
    (True, False)
    """
    byline = read_byline(text, lexicon)
    return byline.leads and bool(byline.authors)


def looks_like_names(text: str, lexicon: Lexicon) -> bool:
    """Whether a short line names one or more people and says hardly anything else; cheap where it plainly does not.

    >>> from newsparse.lexicon import load
    >>> looks_like_names("By Ana Diaz", load("en")), looks_like_names("The house was sold to a bank.", load("en"))
    (True, False)
    """
    size = len(text)
    if size > 120 or size < 2 or text[-1] in "?!:؟？！。।…" or (size > 40 and text[-1] == "."):
        return False
    words = text.split()
    if len(words) > 14 or (len(words) > 3 and _small(words) * 2 > len(words)):
        return False
    return bool(read_byline(text, lexicon).authors)


def _small(words: list[str]) -> int:
    """Words of more letters than a particle has that begin with a small letter."""
    return sum(len(word) > 3 and word[0].islower() for word in words)


def _is_joined(part: Part, lexicon: Lexicon) -> bool:
    """Whether a part begins with "and"."""
    return any(hit.category == "joiner" for hit in lexicon.find([word.folded for word in read_words(part.text)[:2]], 0, 1))


def _ends_with_role(piece: str, lexicon: Lexicon) -> bool:
    words = read_words(piece)
    return any(hit.category == "role" and hit.end == len(words) for hit in lexicon.find([word.folded for word in words]))


def _names(
    piece: str, lexicon: Lexicon, certain: bool, alone: bool, before: Sequence[str]
) -> tuple[list[str], bool]:
    """The names in one part of a byline, and whether it names a role, a desk or an agency."""
    piece, wire = _without_wire(piece, certain)
    words = read_words(piece)
    folded = [word.folded for word in words]
    if not words:
        return [], wire
    hits = lexicon.find(folded)
    whole = {hit.category for hit in hits if hit.start == 0 and hit.end == len(words)}
    if whole & {"desk", "role"}:
        return [], True
    if whole & _OTHERS:
        return [], False
    if _is_desk(folded, hits, lexicon):
        return [], True
    if any(hit.category == "desk" for hit in hits) and (certain or alone) and not before and len(words) <= _DESK:
        return [piece], True
    roles = [hit for hit in hits if hit.category == "role"]
    if roles and before and piece.upper() != piece.lower() and not (before[-1].isupper() and not piece.isupper()):
        return [], True
    names: list[str] = []
    for start, end in _stretches(words, hits, piece):
        stretch = [hit for hit in roles if start <= hit.start and hit.end <= end]
        for low, high in _without_roles(stretch, start, end, is_han(words[start].folded)):
            name = piece[words[low].start : _close(piece, words[high - 1].end)].strip(TRIM.replace(".", ""))
            if name and not canonical(name) and _accept(name, lexicon, certain, alone and not roles, bool(roles)):
                names.append(name)
                break
    return names, bool(roles) or wire


def _is_desk(folded: Sequence[str], hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Whether a desk, and small words before it, are all ("der Redaktion")."""
    desks = [hit for hit in hits if hit.category == "desk" and hit.end == len(folded)]
    small = lexicon.words("function_words")
    return any(all(token in small for token in folded[: hit.start]) for hit in desks)


def _without_wire(piece: str, certain: bool) -> tuple[str, bool]:
    """The part up to the agency it names and the small words that lead to it ("Ana Diaz avec AFP"); whether it names one."""
    found = find_agencies(piece)
    if not found:
        return piece, False
    kept = piece[: found[0].start].split()
    while kept and kept[-1][:1].islower():
        kept.pop()
    return " ".join(kept) if len(kept) > 1 or certain else "", True


def _close(piece: str, end: int) -> int:
    """The end of a name with the full stop of an initial or of "Jr."."""
    word = piece[:end].rsplit(" ", 1)[-1]
    return end + 1 if piece[end : end + 1] == "." and (len(word) == 1 or "." in word or _SUFFIX.fullmatch(word)) else end


def _stretches(words: Sequence[Word], hits: list[Hit], piece: str) -> Iterator[tuple[int, int]]:
    """Token ranges between joiners, each cut where a place, a date word or furniture begins."""
    stops = {hit.start: hit.end for hit in hits if hit.category == "joiner"}
    start = stops.get(0, 0)
    ends = [*sorted(at for at in stops if at), len(words)]
    for end in ends:
        if end < start:
            continue
        if end < len(words) and words[end].end - words[end].start == 1 and _is_inner(words, stops, end, start):
            continue
        if end > start:
            yield start, _cut(words, hits, piece, start, end)
        start = stops.get(end, end)


def _is_inner(words: Sequence[Word], stops: dict[int, int], at: int, start: int) -> bool:
    """Whether a one-letter joiner stands inside one name ("Ortega y Gasset"): one word follows it, no further joiner."""
    return len(words) - stops[at] == 1 and at - start <= 2


def _cut(words: Sequence[Word], hits: list[Hit], piece: str, start: int, end: int) -> int:
    for hit in sorted(hits, key=lambda hit: hit.start):
        if start < hit.start < end:
            small = not piece[words[hit.start].start].isupper()
            if (hit.category == "place_preposition" and small) or hit.category in _CUTS:
                return int(hit.start)
    return end


def _without_roles(roles: list[Hit], start: int, end: int, han: bool) -> list[tuple[int, int]]:
    """The ranges beside the roles: before the first, then after the last; in Han script the role stands before the name."""
    if not roles:
        return [(start, end)]
    first, last = min(hit.start for hit in roles), max(hit.end for hit in roles)
    spans = [(start, first), (last, end)]
    return [span for span in (reversed(spans) if han else spans) if span[0] < span[1]]


def _accept(name: str, lexicon: Lexicon, certain: bool, alone: bool, role: bool) -> bool:
    folded = [fold(token) for token in tokens(name)]
    functions = lexicon.words("function_words")
    if not certain and any(hit.category in _OTHERS and len(folded[hit.start]) > 1 for hit in lexicon.find(folded)):
        return False
    if certain or alone or role:
        shape = is_single_name(name) if certain else is_name(name)
        return shape and not (folded[0] in functions and folded[-1] in functions)
    return is_name(name) and not any(token in functions and len(token) > 1 for token in (folded[0], folded[-1]))
