"""Who wrote the article: the byline as it stands on the page, and the names in it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.assembly.neighbours import beside_headline, runs_of
from newsparse.grammar.bylines import LONGEST, begins_with_label, read_byline
from newsparse.grammar.names import is_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian
from newsparse.text.values import Labeled, LabeledBlock

_SENTENCE = 8
"""Words from which on a line with a full stop or small words is a sentence about the author, not a byline."""
_UNCASED = lazy("[\u0590-\u0fff]")
_NEAR = 2
"""Blocks between two bylines that still belong together: a portrait's alt text or a follow button may stand between."""


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
    """The first byline of the page, and every author that its bylines name, each once."""
    entries = [
        _Entry(at, line.text, _is_sentence(line.text, lexicon))
        for at, block in enumerate(labeled.blocks)
        if block.role == "byline"
        for line in block.block.lines
    ]
    authors = _authors_of(entries, lexicon)
    if not authors and len({fold(entry.text) for entry in entries if not entry.sentence}) == 1:
        authors.extend(_of_only_line(entries[0].text, lexicon))
    if not authors:
        authors.extend(_of_bios(entries))
    if not authors:
        authors.extend(_beside_headline(labeled.blocks, lexicon))
    return Bylines(_shown(entries), tuple(_distinct(authors)))


def _authors_of(entries: Sequence[_Entry], lexicon: Lexicon) -> list[str]:
    """The authors of the first stretch of bylines that a label announces; of the first that names any, where none is.

    What stands far from it and is new is mostly no author: a teaser's, a photographer, a topic.
    """
    named: list[str] = []
    for stretch in runs_of(entries, _gap, _NEAR):
        authors, labelled = _names_of(stretch, lexicon)
        if authors and labelled:
            return authors
        named = named or authors
    return named


def _beside_headline(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The names next to the headline that a label announces in furniture, or that share the line of the date."""
    for _, block in beside_headline(blocks):
        text = block.block.text
        if len(text) > LONGEST:
            continue
        if block.role == "date" or (block.role == "boilerplate" and begins_with_label(text, lexicon)):
            found = read_byline(text, lexicon).authors
            names = tuple([name for name in found if is_name(name) and " " in name and not _is_uncased(name)])
            if names:
                return names
    return ()


def _gap(above: _Entry, below: _Entry) -> int:
    return below.place - above.place


def _names_of(stretch: Sequence[_Entry], lexicon: Lexicon) -> tuple[list[str], bool]:
    """The names in bylines that stand together, and whether a label announces any."""
    authors: list[str] = []
    announced = labelled = False
    for entry in stretch:
        if entry.sentence:
            announced = False
            continue
        byline = read_byline(entry.text, lexicon, announced)
        named = byline.labelled or announced
        labelled = labelled or named
        if named or not (authors and byline.role) or _is_uncased(entry.text):
            authors.extend(byline.authors)
        announced = not byline.authors and not byline.role and (byline.labelled or entry.text.rstrip()[-1:] in ":：")
    return authors, labelled


def _is_uncased(text: str) -> bool:
    """Whether a line is written in a script without capitals."""
    return not text.isascii() and (_UNCASED.search(text) is not None or has_east_asian(text))


def _of_only_line(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """One word is a name where it is the page's only byline."""
    byline = read_byline(text, lexicon)
    return () if byline.role else read_byline(text, lexicon, announced=True).authors


def _is_sentence(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is running text: too long for names, closed by a full stop, or with many words that only
    bind others; never where a label begins it.
    """
    if len(text) > LONGEST:
        return True
    words = text.split()
    binding = lexicon.words("function_words")
    bound = len(words) > _SENTENCE and sum(word in binding for word in words) > 2 and text.count(",") < 3
    small = sum(len(word) > 3 and word[0].islower() for word in words)
    told = len(words) >= _SENTENCE and (small * 2 >= len(words) or text.rstrip()[-1:] in ".。।۔!")
    return (bound or told) and not begins_with_label(text, lexicon)


def _of_bios(entries: Sequence[_Entry]) -> Iterator[str]:
    """The name that a sentence about the author begins with."""
    for entry in entries:
        if entry.sentence:
            words = entry.text.split()
            size = 0
            while size < min(len(words), 4) and words[size][:1].isupper() and words[size][-1] not in ",:":
                size += 1
            name = " ".join(words[: size + (size < len(words) and words[size][-1:] == "," and words[size][:1].isupper())])
            if is_name(name.rstrip(",")):
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
    """Each name once: capitals and accents do not make two, nor the initials or the first name of one already named."""
    names: dict[str, str] = {}
    for name in authors:
        names.setdefault(fold(name), name)
    whole = [key for key in names if " " in key]
    initials = {"".join(word[0] for word in key.split()) for key in whole}
    parts = {word for key in whole for word in key.split()}
    return [name for key, name in names.items() if " " in key or (key not in parts and key not in initials)]
