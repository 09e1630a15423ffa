"""The names in a byline, without what stands around them: labels, roles, places, agencies, dates, contact details."""

from functools import lru_cache
from typing import NamedTuple

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylinehouses import NAMED
from newsparse.grammar.bylinelabels import ends_with_role, is_editing, name_before_label, read_labels
from newsparse.grammar.bylinenames import OTHERS, read_names
from newsparse.grammar.bylineparts import TRIM, Part, read_parts
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import is_city
from newsparse.grammar.people import is_person
from newsparse.grammar.words import PARTICLE, read_words, small_words, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.scripts import is_han

LONGEST = 200
"""Characters of the longest line read as a byline; what is longer is running text or a bio."""
REMEMBERED = 256
"""Lines that are remembered, those of a page: several rules read each of them."""
_NAMES = 4
"""Words of the longest name behind a word that says "by" before people alone."""
_WORDS, _LETTERS = 3, 6
"""Words, and letters of Han script, of the longest label before a colon."""
_OPENS = "【[［（(〔"
_CLOSES = "】]］）)〕"
_QUOTED = frozenset({("«", "»"), ("„", "“"), ("„", "”"), ("“", "”"), ('"', '"'), ("»", "«")})
_SAYS_NOTHING = frozenset({"section", "published", "updated", "reading_time", "relative_day", "comments"})
"""What may stand before a colon in the line of a byline and is about the story ("Opinion: Ana Diaz"); whatever else is no
part of a name announces something else ("Topic: Lake Harbour")."""


class Byline(NamedTuple):
    """A byline read: names in order, whether a label ("By", "Author:") announces them, whether it names a role or a desk,
    whether the label is the first thing of the line, whether the named only edited or translated, and whether "and" before
    the last name closes the list.
    """

    authors: tuple[str, ...]
    labelled: bool = False
    role: bool = False
    leads: bool = False
    edited: bool = False
    closed: bool = False


_NOTHING = Byline(())


def read_byline(text: str, lexicon: Lexicon, announced: bool = False, known: bool = False) -> Byline:
    """The names of a byline; none where the line names only a desk or an agency, or is none.

    `announced`: the line above is a label, so that one word may be a name here. `known`: the line is a byline by where it
    stands, so that a first name may be a word of furniture, too ("Line", "Sol").

    >>> from newsparse.lexicon import load
    >>> read_byline("By Ana Diaz and Li Wei in Lisbon", load("en")).authors
    ('Ana Diaz', 'Li Wei')
    >>> read_byline("Most read", load("en")).authors
    ()
    """
    line = text.strip()
    if line[:1] in _OPENS and line[-1:] in _CLOSES:
        line = line[1:-1].strip()
    return _read(line, lexicon, announced, known) if 0 < len(line) <= LONGEST else _NOTHING


def _is_only_person(name: str, lexicon: Lexicon) -> bool:
    """Whether a text of few words, none of them small, begins as people's names do."""
    words = fold(name).split()
    return len(words) <= _NAMES and is_person(name, lexicon) and lexicon.words("function_words").isdisjoint(words)


@lru_cache(maxsize=REMEMBERED)
def _read(line: str, lexicon: Lexicon, announced: bool, known: bool) -> Byline:
    word, _, person = line.partition(" ")
    if fold(word) in lexicon.words("by_person") and _is_only_person(person, lexicon):
        return Byline((person,), labelled=True, leads=True)
    parts = read_parts(line, lexicon)
    if len(parts) > 1 and fold(parts[0].text) in lexicon.words("role_label"):
        return _NOTHING._replace(role=True)
    heads, first = read_labels(parts, lexicon)
    labelled = first is not None
    before = None if labelled or not parts else name_before_label(parts[0].text, lexicon)
    if before is not None:
        return Byline((before,), labelled=True, leads=True)
    writers: list[str] = []
    editors: list[str] = []
    authors = writers
    role = closed = False
    for at, (part, head) in enumerate(zip(parts, heads, strict=True)):
        if first is not None and at < first:
            continue
        if head:
            authors = editors if is_editing(part.text[:head], lexicon) else writers
            closed = False
        if part.colon and not head and not authors and not labelled and at + 1 < len(parts) and _is_short(part.text):
            kinds = whole_phrases(part.text, lexicon)
            announced = not kinds & _SAYS_NOTHING
            credited = bool(kinds & {"credit", "source"}) and (not known or ends_with_role(parts[at + 1].text, lexicon))
            if announced and kinds & OTHERS and not credited:
                break
            continue
        joins = _joiners(part, lexicon)
        listed = part.listed and (not closed or bool(joins))
        if (authors or (role and labelled)) and not head and 0 not in joins and not listed:
            continue
        piece = _without_end(part.text[head:].strip(TRIM), lexicon)
        if authors and not head and _is_quoted(part.text):
            role = True
            continue
        stopped = not labelled and len(piece.split()) > 1 and line.endswith(f"{piece}.") and len(piece.split()[-1]) > 3
        if stopped and not (known and len(parts) == 1 and is_name(piece)):
            continue
        if at + 1 < len(parts) and is_han(piece) and ends_with_role(piece, lexicon, "desk"):
            role = True
            continue
        certain = (labelled or announced) and (not authors or head > 0)
        filed = role and not head
        if len(parts) > 1 and (filed or not certain) and is_city(piece, lexicon):
            continue
        names, has_role = read_names(_whole(piece, part.text), lexicon, certain, len(parts) == 1, known, authors)
        role = role or has_role
        closed = closed or (has_role and not names and bool(authors) and bool(find_agencies(piece)))
        closed = closed or (bool(names) and (0 in joins or len(names) > 1) and piece.upper() != piece.lower())
        authors.extend(name for name in names if name not in authors)
    if writers and not labelled and _goes_on(line, lexicon) and not is_person(writers[0], lexicon, likely=True):
        return _NOTHING
    return Byline(tuple(writers or editors), labelled, role, first == 0, bool(editors) and not writers, closed)


def _goes_on(line: str, lexicon: Lexicon) -> bool:
    """Whether a line ends in a word for "in", and goes on in the next one ("Read Lake News in", and a network)."""
    return fold(line.rsplit(None, 1)[-1]) in lexicon.words("place_preposition")


def _without_end(piece: str, lexicon: Lexicon) -> str:
    """A piece without the small word that led to the date behind it ("Ana Diaz le"), or the city of two words ("Ana Diaz New
    Delhi").
    """
    words = piece.split()
    if len(words) <= NAMED:
        return piece
    last = words[-1]
    if last.islower() and len(last) <= PARTICLE and fold(last) in lexicon.words("function_words"):
        return " ".join(words[:-1]) if is_name(" ".join(words[:-1])) else piece
    city = len(words) > NAMED + 1 and is_city(" ".join(words[-2:]), lexicon)
    return " ".join(words[:-2]) if city and is_name(" ".join(words[:-2])) else piece


def _whole(piece: str, text: str) -> str:
    """A piece with the full stop that its last initial lost ("Sokol M.")."""
    initial = piece[-1:].isupper() and (len(piece) == 1 or not piece[-2].isalpha())
    return f"{piece}." if initial and text.rstrip().endswith(f"{piece}.") else piece


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
    if len(words) > 14 or (len(words) > 3 and small_words(words) * 2 > len(words)):
        return False
    return bool(read_byline(text, lexicon).authors)


def _is_quoted(text: str) -> bool:
    """Whether a whole part is in quotes: behind a name it is a paper's."""
    return len(text) > 2 and (text[0], text[-1]) in _QUOTED


def _is_short(text: str) -> bool:
    """Whether a text before a colon is no longer than a label: three words, or the first half of a Chinese headline."""
    return len(text.split()) <= _WORDS and (len(text) <= _LETTERS or not is_han(text))


def _joiners(part: Part, lexicon: Lexicon) -> list[int]:
    """The words of a part at which an "and" stands."""
    words = read_words(part.text)
    hits = lexicon.find([word.folded for word in words])
    return [hit.start for hit in hits if hit.category == "joiner" and part.text[words[hit.end - 1].end :][:1] != "."]
