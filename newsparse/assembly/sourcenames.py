"""The names in a line that credits a text: agencies, outlets and sites, cut apart and without labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsparse.grammar.agencies import AgencyMention, canonical, find_agencies
from newsparse.grammar.bylines import read_byline
from newsparse.grammar.openerparts import is_city
from newsparse.grammar.outlets import LONGEST_NAME, leading_site, site_in
from newsparse.grammar.words import of_label, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.article import SourceCredit
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless, is_han
from newsparse.text.tokens import find_tokens, tokens

DIGITS = "0123456789"
LONGEST_LEAD = 60
"""Characters in which a phrase ends that leads to the name of a source."""
LONGEST_SIGNATURE = 14
"""Words of the longest byline or sign-off in which agencies are taken for sources; longer ones tell about their author."""
EDGES = " \t\u00a0\u200e\u200f\u3000\"'“”„«»‹›「」『』()[]（）【】<>*•|/.,،:：՝៖;-–—―_©@"
_BREAKS = lazy(r"\s*[,،၊、，;；؛|+•·]\s*|\s*/\s*|\s+[-–—―ـ]+\s+|^[-–—•>*]+\s*|\s*&\s+", signs=",،၊、，;；؛|+•·/-–—―ـ>*&")
_NUMBER = lazy(r"(?<!\w)\w*:?\d[\d.:/-]{3,}\S*|^\(?c\)\s", re.IGNORECASE)
_SUM = lazy(r"=\s*[\d$€£¥]|[$€£¥]\s?\d")
"""What a rate of exchange has and no credit: "($1 = 0.9 euros)"."""
_POINTED = lazy(r"(?:[^\W\d_]\.\s?)+[^\W\d_]", signs=".")
_INITIALS = lazy(r"[^\W\d_]{2,4}(?:\([^\W\d_]{2,4}\)?)?")
_COLONS = (":", "：", "՝", "៖", "=")
_QUOTES = frozenset('«„“"')
_QUOTED = lazy(r"([^«»„“”\"]*)[«„“\"]([^«»„“”\"]+)(?:$|[»“”\"]([^«»„“”\"]*)$)")
_SUFFIXED = lazy(r"(?:^|\s)[^\W\d_a-z][^\W\d_]{1,3}:[a-zäöå]{1,4}(?![^\W_])")
"""An abbreviation with an ending, as Finns and Swedes write it."""
_LABELS = ("source", "credit", "byline", "copyright", "published", "clock", "place_preposition")


def source_names(line: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The names that one source line credits.

    >>> from newsparse.lexicon import load
    >>> [(s.name, s.agency) for s in source_names("(dpa/Reuters)", load("de"))]
    [('dpa', 'dpa'), ('Reuters', 'Reuters')]
    """
    if (any(sign in line for sign in "=$€£¥") and _SUM.search(line)) or _says_role(line, lexicon):
        return
    alone = find_agencies(line.strip())[:1]
    if alone and line.strip()[alone[0].start : alone[0].end] == line.strip(EDGES):
        yield from named_agencies(line.strip(), alone)
        return
    line = of_label(line, "source", lexicon)
    signed = read_byline(line, lexicon)
    if signed.labelled and signed.authors and find_agencies(line):
        yield from _agencies_in(line)
        return
    before, colon, after = _at_colon(line.strip(EDGES))
    if colon and _is_label(tokens(before), lexicon) and "source" in whole_phrases(after, lexicon):
        yield SourceCredit(after.strip(EDGES), None)
        return
    text = _without_label(line.strip(EDGES + "+") + (":" if line.rstrip()[-1:] in ":：" else ""), lexicon)
    if line.lstrip()[:1] == "©" and "/" in line and any(find_agencies(line)):
        yield from _agencies_in(text)
        return
    if len(tokens(text)) > 3 * LONGEST_NAME and len(text.split()) > LONGEST_NAME:
        yield from _agencies_in(text)
        return
    pieces = _pieces(text, lexicon)
    if any(canonical(piece.strip(EDGES)) for piece in pieces):
        pieces = [piece for piece in pieces if canonical(piece.strip(EDGES)) or not is_city(piece.strip(EDGES), lexicon)]
    labelled, said = any(colon in line for colon in _COLONS), "".join(line.split())
    for piece in pieces:
        name = _within_quotes(_NUMBER.sub("", piece).strip(EDGES), piece is text)
        pointed = f"{name}."
        for credit in named(pointed if _POINTED.fullmatch(name) and pointed in line else name, lexicon):
            stands = "".join(credit.name.split()) in said  # numbers may have stood amid it
            if stands and (labelled or credit.agency or "." in credit.name or not _is_small(credit.name)):
                yield credit


def _says_role(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is the role of who wrote the text ("Role, Lake News")."""
    label, comma, _ = line.replace("،", ",").partition(",")
    return bool(comma) and fold(label.strip()) in lexicon.words("role_label")


def _within_quotes(name: str, opens: bool) -> str:
    """What quotes hold of a name, if beside them only small words say what it is ("газеты «Вестник»"); `opens` a line, the first
    of several words may have a capital.
    """
    quoted = None if _QUOTES.isdisjoint(name) else _QUOTED.fullmatch(name)
    if quoted is None:
        return name
    beside = f"{quoted[1]} {quoted[3] or ''}".split()
    small = beside[1:] if opens and len(beside) > 1 and quoted[1] else beside
    return quoted[2].strip(EDGES) if beside and all(word.islower() for word in small) else name


def _is_small(name: str) -> bool:
    """Whether a name has no capital where its script has some: no label before it, it is a word of a button."""
    return name.islower() and not is_caseless(name)


def _is_label(words: list[str], lexicon: Lexicon) -> bool:
    hits = lexicon.find([fold(word) for word in words])
    return any(
        hit.end == len(words) and (hit.category == "source" or (hit.category in _LABELS and not hit.start)) for hit in hits
    )


def named(name: str, lexicon: Lexicon) -> Iterator[SourceCredit]:
    """The credit of one piece: an agency, the agencies that it ends in or holds among other words, or a name as it stands.

    >>> from newsparse.lexicon import load
    >>> [source.name for source in named("Lamp Weekly", load("en"))], [source.name for source in named("Sol via AFP", load("en"))]
    (['Lamp Weekly'], ['AFP'])
    """
    words = tokens(name)
    if not any(map(_is_word, words)):
        return
    agency = canonical(name)
    if agency is not None:
        yield SourceCredit(name, agency)
        return
    joined = [(part, canonical(part)) for part in name.split("-")]
    if all(agency for _, agency in joined):
        yield from (SourceCredit(part, agency) for part, agency in joined)
        return
    if _is_label(words, lexicon):
        return
    mentions = find_agencies(name)
    inside = [mention for mention in mentions if not _is_of_name(name, mention, lexicon)]
    if mentions and not inside:
        return
    among = inside and (inside[0].start > 0 or len(inside) > 1 or len(words) > LONGEST_NAME)
    if inside and (among or _tells(name[inside[0].end :])):
        yield from named_agencies(name, inside)
    elif site := site_in(name, 1):
        yield SourceCredit(site, None)
    elif len(name.split()) <= LONGEST_NAME and not (_INITIALS.fullmatch(name) and name.islower()):
        yield SourceCredit(name, inside[0].name if inside else None)


def _is_word(word: str) -> bool:
    """Whether a token is a word of a name, and no number or code; channels have one of two digits at their end ("Lake24")."""
    return word.isalpha() or not word.isascii() or (word.isupper() and word[0].isalpha()) or word.rstrip(DIGITS).isalpha()


def _tells(rest: str) -> bool:
    """Whether what follows an agency are small words, no more of a name: two at least where letters have no case."""
    words = rest.lstrip("-").split()
    return bool(words) and rest[:1] in " -" and (all(word.islower() for word in words) or (len(words) > 1 and is_caseless(rest)))


def _is_of_name(text: str, mention: AgencyMention, lexicon: Lexicon) -> bool:
    """Whether an agency is part of the name of something else: "the Reuters Lamp Rules"."""
    before = tokens(text[: mention.start])[-1:]
    after = tokens(text[mention.end :])[:2]
    led = any(fold(word) in lexicon.words("function_words") for word in before)
    return led and len(after) > 1 and all(word[:1].isupper() for word in after)


def signing_agencies(text: str) -> Iterator[SourceCredit]:
    """The agencies that a byline or a sign-off names, if it is no longer than a line of names.

    >>> [source.name for source in signing_agencies("Mara Sol, Associated Press")]
    ['Associated Press']
    """
    if len(text.split()) <= LONGEST_SIGNATURE:
        yield from _agencies_in(text)


def _agencies_in(text: str) -> Iterator[SourceCredit]:
    return named_agencies(text, find_agencies(text))


def named_agencies(text: str, mentions: Iterable[AgencyMention]) -> Iterator[SourceCredit]:
    """The agencies found in a text, as it writes them.

    >>> [source.agency for source in named_agencies("By Associated Press", find_agencies("By Associated Press"))]
    ['AP']
    """
    for mention in mentions:
        yield SourceCredit(text[mention.start : mention.end], mention.name)


def _without_label(text: str, lexicon: Lexicon) -> str:
    """The text without the label at its head: what stands before its colon, or a label that the lexicon knows."""
    before, colon, after = _at_colon(text)
    if colon:
        if site := leading_site(text):
            return site
        if find_agencies(before):
            return before if len(after.split()) > LONGEST_NAME else text.replace(colon, ",", 1)
        return _without_label(after.strip(EDGES), lexicon)
    if canonical(text.strip(EDGES)) is not None:
        return text
    words = list(find_tokens(text))
    hits = lexicon.find([fold(word.group()) for word in words])
    labels = {words[hit.end - 1].end() for hit in hits if hit.start == 0 and hit.category in _LABELS}
    ends = sorted({*labels, lead_length(text, lexicon)} - {0})
    if not ends:
        return text
    end = next((end for end in ends if canonical(text[end:].strip(EDGES))), ends[-1])
    in_word = is_han(text[end - 1]) and is_han(text[end:])
    return text if in_word else text[end:].strip(EDGES)


def lead_length(text: str, lexicon: Lexicon) -> int:
    """Where the longest phrase ends that says, at the head of a line, whose text this was ("First published in"); 0 for none."""
    head = text[:LONGEST_LEAD].casefold()
    leads = [lead for lead in lexicon.words("source_lead") if head.startswith(f"{lead} ")]
    return len(max(leads, key=len, default=""))


def _at_colon(text: str) -> tuple[str, str, str]:
    """The text at its first colon, if no more words stand before it than in a label; not at one in a word ("STT:n uutinen")."""
    at = min((place for place in map(text.find, _COLONS) if place > 0), default=-1)
    if at > 0 and _SUFFIXED.search(text[: at + 6]):
        return text, "", ""
    if at < 0 or len(text[:at].split()) > LONGEST_NAME or text[at + 1 : at + 3] == "//" or text[at + 1 : at + 2].isdigit():
        return text, "", ""
    return text[:at], text[at], text[at + 1 :]


def _pieces(text: str, lexicon: Lexicon) -> list[str]:
    """The text at its commas, slashes, dashes and words for "and"; a name that holds one of them is left whole.

    So is one that goes on in small letters ("Ministry of lakes and rivers"), if these are no agency's.
    """
    if canonical(text.strip(EDGES)) is not None:
        return [text]
    joiners = lexicon.words("joiner")
    pieces: list[str] = []
    for part in _BREAKS.split(text):
        words = part.split()
        at = 0
        for place in range(1, len(words) - 1):
            if fold(words[place]) in joiners and not _goes_on(words[place + 1 :]):
                pieces.append(" ".join(words[at:place]))
                at = place + 1
        pieces.append(" ".join(words[at:]))
    return [piece for piece in pieces if piece.strip(EDGES)]


def _goes_on(words: Sequence[str]) -> bool:
    """Whether words behind "and" go on with a name: they begin in small letters, as no new name but an agency's does."""
    rest = " ".join(words)
    return words[0][:1].islower() and canonical(rest) is None and canonical(rest.upper()) is None
