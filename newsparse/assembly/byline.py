"""Who wrote the article: the byline as it stands on the page, and the names in it."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from newsparse.assembly.owners import Owners, is_outlet
from newsparse.assembly.sentences import is_sentence
from newsparse.assembly.signatures import read_signatures, read_text_signatures
from newsparse.assembly.strangers import names_others
from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylinelabels import tells_role
from newsparse.grammar.bylines import LONGEST, Byline, read_byline
from newsparse.grammar.dates import find_dates
from newsparse.grammar.names import is_name
from newsparse.grammar.people import is_person
from newsparse.grammar.words import is_joiner
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.runs import runs_of
from newsparse.text.scripts import is_caseless
from newsparse.text.values import Labeled, LabeledBlock

_PARTING = frozenset(",،，|–—-(·•:")
_TWO_SYLLABLES = lazy("[\uac00-\ud7af]{2}")
_PRONOUN = 3
"""Letters of the shortest polite pronoun that follows a request with a capital ("Sie", "Lei"); people are called So and An."""
_TOLD = 10_000
"""Characters of the running text in which an author is not looked for: whom it names early is whom it is about."""
_NEAR = 2
"""Blocks between two bylines that still belong together: a portrait's alt text or a follow button may stand between."""

_NOBODY = Byline(())


class Bylines(NamedTuple):
    """The byline as written, label and role included, and the names alone."""

    byline: str | None
    authors: tuple[str, ...]


class _Entry(NamedTuple):
    """A line labelled byline, the index of its block, and whether the line is a sentence about the author."""

    place: int
    text: str
    sentence: bool


def read_bylines(labeled: Labeled, lexicon: Lexicon) -> Bylines:
    """The first byline of the page, and every author that its bylines or the opener of its text name, each once."""
    blocks = labeled.blocks
    entries = [
        _Entry(at, line.text, is_sentence(line.text, lexicon))
        for at, block in enumerate(blocks)
        if block.role == "byline" or (block.role == "source" and _signs(blocks, at, lexicon))
        for line in block.block.lines
        if line.text
    ]
    told = cache(partial(_told, labeled.blocks))
    owners = Owners(blocks, lexicon)
    signing = [entry for entry in entries if not names_others(entry.text, lexicon)]
    end = max((at for at, block in enumerate(blocks) if block.role == "body"), default=len(blocks))
    authors = _authors_of(signing, end, lexicon, told, owners)
    if len(authors) > 1:
        authors = [name for name in authors if not owners.names(name)] or authors
    if not authors and len({fold(entry.text) for entry in entries if not entry.sentence}) == len(signing) == 1:
        authors.extend(_of_only_line(signing[0].text, lexicon, told))
    if authors and set(authors) < set(signed := read_text_signatures(blocks, lexicon)):
        authors = list(signed)
    if not authors:
        authors.extend(_of_bios(entries, lexicon))
    if not authors:
        authors.extend(read_signatures(labeled.blocks, lexicon, told))
    return Bylines(_shown(signing), tuple(_distinct(authors)))


def _signs(blocks: Sequence[LabeledBlock], at: int, lexicon: Lexicon) -> bool:
    """Whether a source that names no author stands where a byline would: behind a word for "by", or in the line under it."""
    text = blocks[at].block.text
    if len(text) > LONGEST:
        return False
    byline = read_byline(text, lexicon)
    under = at > 0 and blocks[at - 1].role == "byline" and bool(find_agencies(text))
    return not byline.authors and (byline.labelled or under)


def _told(blocks: Sequence[LabeledBlock], whole: bool = False) -> str:
    """The first half of the running text, folded, or the whole of it with its summary."""
    roles = ("standfirst", "body", "quote", "list") if whole else ("body", "quote", "list")
    text = [block.block.text for block in blocks if block.role in roles]
    early: list[str] = []
    room = _TOLD
    for paragraph in text if whole else text[: (len(text) + 1) // 2]:
        if room > 0:
            early.append(paragraph[:room])
            room -= len(paragraph)
    return fold(" ".join(early))


def _authors_of(entries: Sequence[_Entry], end: int, lexicon: Lexicon, told: Callable[..., str], owners: Owners) -> list[str]:
    """The authors of the first stretch of bylines that a label announces; of the first that names any, where none is. Editors
    count where no label announces others, and nobody stands with them.

    What stands far from it and is new is mostly no author: a teaser's, a photographer, a topic. Names above stay where the label
    announces one of them again: a box about one of two authors. Behind the text, which ends in block `end`, a date in the line of
    the label is a teaser's.
    """
    named: list[str] = []
    for stretch in runs_of(entries, _gap, _NEAR):
        authors, editors, labelled = _names_of(stretch, lexicon, told, owners)
        dated = bool(named) and stretch[0].place > end and _holds_date(stretch, lexicon)
        if authors and labelled and not dated:
            return named if set(map(fold, authors)) < set(map(fold, named)) else authors
        named = named or authors or editors
    return named


def _holds_date(stretch: Sequence[_Entry], lexicon: Lexicon) -> bool:
    return any(find_dates(entry.text, lexicon) for entry in stretch if len(entry.text) <= LONGEST)


def _gap(above: _Entry, below: _Entry) -> int:
    return below.place - above.place


def _names_of(
    stretch: Sequence[_Entry], lexicon: Lexicon, told: Callable[..., str], owners: Owners
) -> tuple[list[str], list[str], bool]:
    """The names in bylines that stand together, those of editors apart, and whether a label announces any.

    What stands above the first label is a caption, a topic or a time; who has neither label nor role and is told about in the
    text is in the picture; a line that begins with a role tells about the name above. A list is closed by "and", and by the end
    of a line that a label begins: of 11 pages with an unlabelled name below one, 7 had a topic, a button or a photographer there.
    """
    authors: list[str] = []
    editors: list[str] = []
    announced = labelled = led = closed = False
    above, last = _NOBODY, ""
    for entry in stretch:
        if entry.sentence:
            announced = False
            continue
        if authors and tells_role(entry.text, lexicon, above.role):
            announced, labelled = False, True
            continue
        byline = read_byline(owners.without(entry.text), lexicon, announced, known=True)
        named, listing = byline.labelled or announced, _goes_on(last, entry.text, lexicon)
        announced = not byline.authors and not byline.role and (byline.labelled or entry.text.rstrip()[-1:] in ":：")
        above = byline
        if byline.edited:
            editors.extend(byline.authors)
            continue
        labelled = labelled or named
        if named and (byline.authors or byline.role) and not led:
            authors.clear()
            led = True
        if named:
            closed = bool(byline.authors) and byline.leads
        elif closed and not byline.role and not listing and not is_caseless(entry.text):
            last = entry.text if is_joiner(entry.text, lexicon) else ""
            continue
        about = bool(authors) and (byline.role or is_outlet(entry.text, lexicon))
        if named or not about or is_caseless(entry.text) or _opens(entry.text, byline):
            names = byline.authors[:1] if _is_placed(byline, told) else byline.authors
            authors.extend([name for name in names if named or byline.role or fold(name) not in told()])
        closed = closed or byline.closed or listing
        last = entry.text
    return authors, editors, labelled or bool(editors)


def _is_placed(byline: Byline, told: Callable[..., str]) -> bool:
    """Whether the second of two names, which no "and" joins, is where the story takes place ("Ana Diaz, Porto Lago")."""
    return len(byline.authors) == 2 and not byline.closed and fold(byline.authors[1]) in told(whole=True)


def _opens(text: str, byline: Byline) -> bool:
    """Whether a line begins with the name that it gives, and a sign parts a role from it: one of its own."""
    line, name = text.strip(), next(iter(byline.authors), "")
    return bool(name) and line.startswith(name) and line[len(name) :].lstrip()[:1] in _PARTING


def _goes_on(above: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a list goes on in the line below one that ends in "and", or in a comma if it is a person's name."""
    listed = above.rstrip().endswith((",", "،", "，", "、")) and is_person(text, lexicon, likely=True)
    return listed or fold(above.rsplit(" ", 1)[-1]) in lexicon.words("joiner")


def _of_only_line(text: str, lexicon: Lexicon, told: Callable[..., str]) -> tuple[str, ...]:
    """One word is a name where it is the page's only byline, alone or behind a label."""
    byline = read_byline(text, lexicon)
    if byline.role or (" " in text.strip() and not byline.labelled):
        return ()
    authors = read_byline(text, lexicon, announced=True).authors
    return () if any(fold(name) in told() for name in authors) else authors


def _of_bios(entries: Sequence[_Entry], lexicon: Lexicon) -> Iterator[str]:
    """The name that a sentence about the author begins with; no name ends in a word as "you" ("Write You")."""
    small = lexicon.words("function_words")
    for entry in entries:
        if entry.sentence:
            words = entry.text.split()
            size = 0
            while size < min(len(words), 4) and words[size][:1].isupper() and words[size][-1] not in ",:":
                size += 1
            if size > 1 and words[: size // 2] * 2 == words[:size]:
                size //= 2  # a heading glued to the sentence
            name = " ".join(words[: size + (size < len(words) and words[size][-1:] == "," and words[size][:1].isupper())])
            last = fold(name.rsplit(" ", 1)[-1])
            if is_name(name.rstrip(",")) and (last not in small or len(last) < _PRONOUN):
                yield name.rstrip(",")
                return


def _shown(entries: Sequence[_Entry]) -> str | None:
    """The lines of the first byline: those that stand together, without repeats and sentences."""
    shown: list[str] = []
    last = None
    for entry in entries:
        if entry.sentence:
            if shown:
                break
            continue
        if last is not None and entry.place - last > 1:
            break
        if fold(entry.text) in map(fold, shown):
            break
        shown.append(entry.text)
        last = entry.place
    if not shown and entries:
        shown = [entries[0].text]
    return " ".join(shown) or None


def _distinct(authors: Sequence[str]) -> list[str]:
    """Each name once: capitals and accents do not make two, nor the initials or the first name of one already named.

    Two syllables of Hangul are a word: hardly any Korean name is so short.
    """
    names: dict[str, str] = {}
    for name in authors:
        if not _TWO_SYLLABLES.fullmatch(name):
            names.setdefault(fold(name), name)
    whole = [key for key in names if " " in key]
    initials = {"".join(word[0] for word in key.split()) for key in whole}
    parts = {word for key in whole for word in key.split()}
    return [name for key, name in names.items() if " " in key or (key not in parts and key not in initials)]
