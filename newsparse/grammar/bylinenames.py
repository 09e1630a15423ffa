"""The names in one part of a byline: between joiners and beside roles, places, desks and agencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.grammar.agencies import canonical
from newsparse.grammar.bylinehouses import NAMED, is_house, without_house, without_wire
from newsparse.grammar.bylineparts import TRIM
from newsparse.grammar.eastnames import ends_in_verb, is_compound_role, parted_names
from newsparse.grammar.names import is_name, is_single_name
from newsparse.grammar.openerparts import is_city, is_weekday
from newsparse.grammar.outlets import is_organization
from newsparse.grammar.people import is_person
from newsparse.grammar.words import Word, fold_words, read_words, said_once
from newsparse.lexicon import Hit, Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian, is_caseless, is_han, may_be_dense
from newsparse.text.tokens import tokens

_SUFFIX = lazy(r"(?:Jr|Sr|II|III|IV)\.?")
_CUTS = frozenset({"published", "updated", "reading_time", "comments", "share", "follow", "subscribe", "clock", "credit"})
OTHERS = frozenset({
    "share", "follow", "read_also", "continue_reading", "most_read", "subscribe", "newsletter", "comments", "cookie",
    "advertisement", "navigation", "login", "player", "paywall", "copyright", "utility", "legal", "weather_market",
    "section", "published", "updated", "reading_time", "relative_day", "tags", "note", "source", "caption",
})  # fmt: skip
"""Categories of phrases that are no part of a name, unless a label says that one follows."""
_INNER = lazy("[\u30a1-\u30fa\u30fc-\u30fe]+|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
"""What is written in one piece in Katakana, Thai, Lao, Myanmar and Khmer: a word, or several that no space parts."""
_KATAKANA = lazy("[\u30a1-\u30fa\u30fc-\u30fe]")
_AMID_KANA = lazy("(?<=[\u3041-\u30ff])[\u3041-\u30ff](?=[\u3041-\u30ff])")
"""A letter between two of Kana: no "and", as between names."""
_LONG_EAST = 5
"""Characters of a name of East Asia in which, its head apart, a word of furniture is no part of it."""
_OUTLETS = frozenset({"section", "navigation"})
"""Categories of words that the names of outlets begin with more often than those of people do ("Tech Digest")."""
_OTHER_LABELS = frozenset({"credit", "signoff"})
"""Categories of labels that announce who did something else ("Photographs by")."""
_QUOTES = frozenset("«»„“”")
_HYPHENS = frozenset("-‐‑")
_DESK = 6
"""Words of the longest name of a desk ("Redacción de La Voz de Lisboa")."""


def read_names(
    piece: str, lexicon: Lexicon, certain: bool, alone: bool, known: bool, before: Sequence[str]
) -> tuple[list[str], bool]:
    """The names in one part of a byline, and whether it names a role, a desk or an agency."""
    piece, wire = without_wire(without_house(piece, lexicon) if certain or known else piece, certain, lexicon)
    words = read_words(piece)
    folded = [word.folded for word in words]
    if not words:
        return [], wire
    hits = _on_edges(lexicon.find(folded), words, piece)
    hits += [Hit("role", at, at + 1) for at, word in enumerate(words) if is_compound_role(piece[word.start : word.end], lexicon)]
    whole = {hit.category for hit in hits if hit.start == 0 and hit.end == len(words)}
    if whole & {"desk", "role"}:
        return [], True
    if whole & OTHERS:
        return [], False
    if _is_desk(folded, hits, lexicon):
        return [], True
    roles = [_compound(hit, words, piece) for hit in hits if hit.category == "role"]
    if before and (is_house(piece, before[-1]) or (roles and not _QUOTES.isdisjoint(piece))):
        return [], True
    if (before or not (certain or alone)) and not lexicon.words("house").isdisjoint(folded):
        return [], True
    desks = [hit for hit in hits if hit.category == "desk" and not any(_lies_in(hit, role) for role in roles)]
    signed = has_east_asian(piece) and any(not any(desk.start <= hit.start < desk.end for desk in desks) for hit in roles)
    if before and desks and desks[-1].end == len(words):
        return [], True
    added = {hit.end for hit in hits if hit.category == "joiner" and hit.start >= NAMED}
    if desks and desks[0].start not in added and (certain or alone) and not before and len(words) <= _DESK and not signed:
        return [piece], True
    joined = bool(roles) and any(hit.category == "joiner" and 0 < hit.start < roles[0].start for hit in hits)
    if roles and before and not joined and piece.upper() != piece.lower() and not (before[-1].isupper() and not piece.isupper()):
        return [], True
    names: list[str] = []
    for start, end in _stretches(words, hits, piece, lexicon.words("namesake")):
        stretch = [hit for hit in roles if start <= hit.start and hit.end <= end]
        for low, high in _without_roles(stretch, start, end, _is_role_first(stretch, words, end, piece, lexicon)):
            last = _before_weekday(words, low, high, lexicon)
            last = _before_region(words, low, last, lexicon) if high < len(words) and stretch else last
            name = piece[words[low].start : _close(piece, words[last - 1].end)].strip(TRIM.replace(".", ""))
            name = said_once(name) if len(name.split()) > NAMED else name
            sure = certain or bool(roles or before) or ends_in_verb(name, lexicon)
            fits = [
                each
                for each in (parted_names(name, bool(stretch), lexicon) if sure else [name])
                if _accept(each, lexicon, certain, alone and not roles, bool(roles), known)
            ]
            if name and not canonical(name) and fits:
                names.extend(fits)
                break
        if before and not names and not stretch:
            break
    return names, bool(roles) or wire


def _before_weekday(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> int:
    """The end of a stretch without a weekday behind a small word ("Ana Diaz on Fri, 05/03/2024")."""
    dated = end - start > NAMED + 1 and is_weekday(words[end - 1].folded, lexicon)
    return end - NAMED if dated and words[end - 2].folded in lexicon.words("function_words") else end


def _before_region(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> int:
    """The end of a name before the region of a role ("Ana Diaz North of England correspondent")."""
    small = [at for at in range(start + NAMED + 1, end) if words[at].folded in lexicon.words("function_words")]
    lower = [at for at in small if words[at].end - words[at].start < NAMED + 1]
    return start + NAMED if lower and end - start > NAMED + 2 else end


def _on_edges(hits: list[Hit], words: Sequence[Word], piece: str) -> list[Hit]:
    """The phrases that are no part of a longer word in Katakana and in scripts that part phrases alone by spaces.

    In Thai every letter is a token, and a letter for "hour" was found in most names.
    """
    if not may_be_dense(piece):
        return hits
    inner = {at for match in _INNER.finditer(piece) for at in range(match.start() + 1, match.end())}
    ends = {end for end in inner if _KATAKANA.match(piece, end)}
    inner |= {match.start() for match in _AMID_KANA.finditer(piece)}
    return [
        hit
        for hit in hits
        if words[hit.start].start not in inner and words[hit.end - 1].end not in (inner if hit.end - hit.start == 1 else ends)
    ]


def _is_desk(folded: Sequence[str], hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Whether a desk, and small words before it, are all ("der Redaktion")."""
    desks = [hit for hit in hits if hit.category == "desk" and hit.end == len(folded)]
    small = lexicon.words("function_words")
    return any(all(token in small for token in folded[: hit.start]) for hit in desks)


def _close(piece: str, end: int) -> int:
    """The end of a name with the full stop of an initial or of "Jr."."""
    word = piece[:end].rsplit(" ", 1)[-1]
    return end + 1 if piece[end : end + 1] == "." and (len(word) == 1 or "." in word or _SUFFIX.fullmatch(word)) else end


def _stretches(words: Sequence[Word], hits: list[Hit], piece: str, namesakes: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Token ranges between joiners, each cut where a place, a date word or furniture begins."""
    stops = {hit.start: hit.end for hit in hits if hit.category == "joiner" and piece[words[hit.end - 1].end :][:1] != "."}
    desks = {hit.start for hit in hits if hit.category == "desk"}
    start = stops.get(0, 0)
    ends = [*sorted(at for at in stops if at), len(words)]
    for end in ends:
        if end < start:
            continue
        letter = end < len(words) and words[end].end - words[end].start == 1
        if letter and stops[end] not in desks and _is_inner(words, stops, end, start):
            continue
        if end > start:
            yield start, _cut(words, hits, piece, start, end, namesakes)
        start = stops.get(end, end)


def _lies_in(hit: Hit, role: Hit) -> bool:
    """Whether a phrase is a role, too, or words of a longer one ("Staff" of "Staff Writer")."""
    return role.start <= hit.start and hit.end <= role.end


def _is_inner(words: Sequence[Word], stops: dict[int, int], at: int, start: int) -> bool:
    """Whether a one-letter joiner stands inside one name ("Ortega y Gasset"): one word follows it, no further joiner."""
    return len(words) - stops[at] == 1 and at - start <= 2


def _cut(words: Sequence[Word], hits: list[Hit], piece: str, start: int, end: int, namesakes: frozenset[str]) -> int:
    roles = [hit for hit in hits if hit.category == "role"]
    for hit in sorted(hits, key=lambda hit: hit.start):
        if start < hit.start < end and not any(_lies_in(hit, role) for role in roles):
            small = not piece[words[hit.start].start].isupper()
            if piece[words[hit.start].start : words[hit.end - 1].end].lower() in namesakes:
                continue
            if (hit.category == "place_preposition" and small) or hit.category in _CUTS:
                return _without_number(words, start, int(hit.start))
    return end


def _without_number(words: Sequence[Word], start: int, end: int) -> int:
    """The end of a stretch without the number that what follows begins with ("Ana Diaz 3 min read")."""
    return end - 1 if end - 1 > start and words[end - 1].folded.isdecimal() else end


def _compound(role: Hit, words: Sequence[Word], piece: str) -> Hit:
    """A role with what hyphens join to it ("Lampenwelt-Redakteurin", "LAMP-online-Redakteur")."""
    start = role.start
    while start and piece[words[start - 1].end : words[start].start] in _HYPHENS:
        start -= 1
    return role._replace(start=start)


def _is_role_first(roles: Sequence[Hit], words: Sequence[Word], end: int, piece: str, lexicon: Lexicon) -> bool:
    """Whether the role stands before the name: in Han script, and in small letters before a name ("our reporter Ana Diaz")."""
    if not roles or is_han(words[roles[0].start].folded):
        return bool(roles)
    first, last = min(hit.start for hit in roles), max(hit.end for hit in roles)
    if last == end or not piece[words[first].start].islower():
        return False
    name = piece[words[last].start : words[end - 1].end]
    return is_name(name) and not is_city(name, lexicon)


def _without_roles(roles: list[Hit], start: int, end: int, role_first: bool) -> list[tuple[int, int]]:
    """The ranges beside the roles, the likelier one first."""
    if not roles:
        return [(start, end)]
    first, last = min(hit.start for hit in roles), max(hit.end for hit in roles)
    spans = [(start, first), (last, end)]
    return [span for span in (reversed(spans) if role_first else spans) if span[0] < span[1]]


def _is_first_name(hits: Sequence[Hit], name: str) -> bool:
    """Whether one word at the head of a name is all that speaks against it: many a first name is a word ("Line", "Sol")."""
    words = all(hit.start == 0 and hit.end == 1 and hit.category not in _OUTLETS for hit in hits)
    return words and is_name(name) and not name.isupper()


def _is_east(hit: Hit, folded: Sequence[str]) -> bool:
    return 0 < hit.start < hit.end - 1 and len(folded) >= _LONG_EAST and is_han(folded[hit.start])


def _accept(name: str, lexicon: Lexicon, certain: bool, alone: bool, role: bool, known: bool) -> bool:
    folded = fold_words(tokens(name))
    functions = lexicon.words("function_words")
    if is_weekday(name, lexicon):
        return False
    if not certain and len(folded) > 1 and folded[0] in lexicon.words("article") and name[:1].isupper():
        return False
    if len(folded) > 1 and len(folded[0]) == 1 and folded[0] in lexicon.words("place_preposition") and "." not in name[:2]:
        return False
    if not certain:
        hits = lexicon.find(folded)
        if any(hit.start == 0 and hit.end > 1 and hit.category in _OTHER_LABELS for hit in hits):
            return False
        others = [hit for hit in hits if hit.category in OTHERS and (len(folded[hit.start]) > 1 or _is_east(hit, folded))]
        if others and not (known and _is_first_name(others, name)):
            return False
    small = folded[0] in functions, folded[-1] in functions
    if certain:
        told = small[0] and is_caseless(name) and not may_be_dense(name) and not is_person(name, lexicon)
        return is_single_name(name) and not (told or all(small))
    if not is_name(name):
        return False
    named = not (all(small) if alone or role else any(len(folded[at]) > 1 for at in (0, -1) if small[at]))
    return named and not is_organization(name, lexicon)
