"""Who wrote it: the names of the byline against those of the markup, both read by the same grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from newsparse.assembly.evidence.titles import site_keys
from newsparse.grammar.agencies import canonical
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.outlets import is_organization
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.metadata import Maker, Metadata
from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, key, tokens
from newsparse.text.values import Doubt

_HANDLE = lazy(r"@?[\w.+-]*[\d_@][\w.+-]*|@?[a-z]+(?:[.-][a-z]+)*|[A-Za-z]+(?:[._][A-Za-z]+)+")
"""A login name: no space, and small letters, digits or signs where a name has none."""
_TURNED = lazy(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]+)")
"""Surname first, as libraries write names."""
_PLAIN_NAME = lazy(r"[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]*){1,4}")
_NO_NAME = lazy(r"\d\d|\A[\w-]{2,}(?:\.[\w-]{2,})+\Z")
"""Two digits, or nothing but a host."""
_ADDRESS = lazy(r"\S*(?:https?:|www\.|//|@[\w-]+\.)\S*")


class Named(NamedTuple):
    """The authors, and the doubts about them."""

    authors: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


def choose_authors(page: Sequence[str], metadata: Metadata, lexicon: Lexicon) -> Named:
    """The markup's authors where it names people, of several lists the one that shares most with the byline; else the byline's.

    Agencies and the site itself are no authors, wherever they are named; nor is a section that stands where a name could.
    """
    house = House(metadata, lexicon)
    shown = tuple([name for name in page if not house.owns(name)])
    signed = tuple([name for name in page if not house.is_called(name)])
    groups = [list(makers) for _, makers in groupby(metadata.authors, key=lambda maker: maker.origin)]
    lists = [people for group in groups if (people := list(_people(group, house, lexicon)))]
    if not lists:
        return Named(shown or signed)
    best = max(lists, key=lambda people: (_shared(people, shown), -lists.index(people)))
    if not shown or _shared(best, shown):
        written = {key(name): name for name in shown if not name.isupper()}
        return Named(tuple([written.get(key(name), name) for name in best]))
    doubt = Doubt("authors_disagree", "the byline and the page's markup name different authors")
    whole = any(" " in name for name in best) or not any(" " in name for name in shown)
    return Named(tuple(best) if whole else shown, (doubt,))


class House:
    """What names of a page mean the house that publishes it: its own name, its desks, its sections."""

    def __init__(self, metadata: Metadata, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names = site_keys(metadata)
        self._sections = {key(claim.value) for claim in metadata.section}
        self._words = {*self._names, *(word for claim in metadata.site for word in tokens(fold(claim.value)))}

    def is_called(self, name: str) -> bool:
        """Whether a name is that of the site, of the section or of a host, or a count; small words before it do not matter."""
        small = self._lexicon.words("function_words")
        bare = "".join(token for token in tokens(fold(name)) if token not in small)
        known = {key(name), bare} & {*self._names, *self._sections}
        return bool(known) or _NO_NAME.search(name) is not None

    def owns(self, name: str) -> bool:
        """Whether nothing is left of a name without the house's own words, its desks and its roles ("Gazette staff reporter")."""
        if self.is_called(name):
            return True
        words = tokens(fold(name))
        rest = [word not in self._words for word in words]
        for hit in self._lexicon.find(words):
            if hit.category in ("desk", "role"):
                rest[hit.start : hit.end] = [False] * (hit.end - hit.start)
        return not any(rest)


def _people(makers: Sequence[Maker], house: House, lexicon: Lexicon) -> Iterator[str]:
    """The people among the makers of one origin, each once."""
    seen: set[str] = set()
    for maker in makers:
        if maker.kind == "organization" or house.owns(maker.name) or is_organization(maker.name, lexicon):
            continue
        for name in clean(maker.name, lexicon, maker.kind == "person"):
            if key(name) not in seen and not house.owns(name) and canonical(name) is None:
                seen.add(key(name))
                yield name


def clean(text: str, lexicon: Lexicon, person: bool = False) -> tuple[str, ...]:
    """The names of people in an author's field, without labels, roles, outlets, addresses and login names.

    `person`: the markup says that one person is named; then names that no byline would have are taken, too.

    >>> from newsparse.lexicon import load
    >>> clean("By Ana Diaz, Lake Gazette", load("en")), clean("ana-diaz", load("en")), clean("https://x.example/ana", load("en"))
    (('Ana Diaz',), (), ())
    >>> clean("Diaz, Ana", load("en"), True), clean("ana diaz", load("en"), True), clean("newsroom", load("en"), True)
    (('Ana Diaz',), ('ana diaz',), ())
    """
    words = _ADDRESS.sub(" ", text).split()
    half = len(words) // 2
    text = " ".join(words[:half] if half and words[:half] == words[half:] else words).strip(" ,;|")
    if not text or _HANDLE.fullmatch(text):
        return ()
    text = _closed(_without_link(text, lexicon), lexicon)
    turned = _TURNED.fullmatch(text) if person else None
    names = read_byline(f"{turned[2]} {turned[1]}" if turned else text, lexicon, announced=True).authors
    if not names and person and canonical(text) is None and _PLAIN_NAME.fullmatch(text) and not _has_role(text, lexicon):
        return (text,)
    return names


def _without_link(text: str, lexicon: Lexicon) -> str:
    """The name in the text of a link to more of theirs ("View all posts by Ana Diaz")."""
    words = list(find_tokens(text))
    hits = lexicon.find([fold(word.group()) for word in words])
    links = {hit.end for hit in hits if hit.category == "read_also" and hit.start == 0}
    ends = [words[hit.end - 1].end() for hit in hits if hit.category == "byline" and hit.start in links]
    return text[ends[0] :] if ends else text


def _closed(text: str, lexicon: Lexicon) -> str:
    """A list without what stands after the part that "and" closes it with: that is where they work."""
    parts = text.split(",")
    joiners = lexicon.words("joiner")
    closing = next((at for at, part in enumerate(parts) if joiners.intersection(fold(part).split()[1:])), len(parts))
    return ",".join(parts[: closing + 1])


def _has_role(text: str, lexicon: Lexicon) -> bool:
    return any(hit.category in ("desk", "role") for hit in lexicon.find(tokens(fold(text))))


def _shared(people: Sequence[str], shown: Sequence[str]) -> int:
    """How many of the people are shown, in full or in part."""
    names = [key(name) for name in shown]
    return sum(any(one and (one in name or name in one) for name in names) for one in map(key, people))
