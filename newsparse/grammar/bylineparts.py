"""A byline cut into parts at its separators, and the labels its parts begin with."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.bylineblanks import join_names
from newsparse.grammar.dates import find_dates
from newsparse.grammar.eastnames import cut_before_labels, dotted_names, ends_in_verb, plain_signs
from newsparse.grammar.names import is_name
from newsparse.grammar.people import is_person
from newsparse.grammar.words import read_words, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_han

_CONTACT = lazy(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}|@\w{1,40}", signs=":.@")
_CLOCK = lazy(r"\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s[A-Z]{2,4}\b)?", signs=":.h")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|【[^【】]*】|<[^<>]*>")
_PICTURED = lazy(r"[^\W\d_][\w.'’-]*\s[^\W\d_][\w'’-]*\s\(([^\W\d_]+)\)")
_SPLIT = re.compile(
    r"[|•●▪&＆/;；؛,،၊、，：՝៖:\n\t＝=／\u2013\u2014\u2015\u0964\u06d4©]+|\s[-ـ]+\s|\s-+$|^-+\s|\s{2,}|\u3000|(?<=\S)·(?=\s)|\s·"
)
_GLUED = range(2, 13)
"""Lengths of a label that may have lost the space after it."""
_SEAM = lazy(r"(?<=[a-zß-öø-ÿа-я])(?=[A-ZÀ-ÖØ-ÞА-Я][a-zß-öø-ÿа-я])")
_WHOLE = 5
"""Letters before a seam that make a name by themselves; "Mc" and "Fitz" of one name are shorter."""
_TAILS = frozenset({"role", "desk", "published", "updated"})
_NAMED = 2
"""Words before a second label in one part: a name at least."""
_PREFIXED = 2
"""Letters of the longest word that is too short for an "and" and a name."""
_ARTICLE = 4
"""Characters that "The" before the name of an agency takes."""
_DASHES = frozenset("-–—")
_INITIAL = lazy(r"[^\W\d_]\.\s?[^\W\d_]{3,}$", signs=".")
_COLONS = ":：՝៖＝="
_ROWS = frozenset({"/", "／", "-", "–", "—", "\u3000"})
"""Signs that part names from one another where a line has nothing else between three parts and more."""
_BARS = frozenset({"|", "•", "·"})
"""Further ones, which in Han script part a label from its name."""
_COMMAS = frozenset({"&", "＆", ",", "၊", ";", "；", "؛", "،", "、", "，"})
TRIM = " \u00a0\t-–—*.,;:\"“”«»|·・’‘'"


class Part(NamedTuple):
    """A stretch between two separators: its text, whether a colon follows, whether it goes on with a list of names."""

    text: str
    colon: bool
    listed: bool


def read_parts(line: str, lexicon: Lexicon) -> list[Part]:
    """The parts of a byline, without contact details, dates, times and what stands in brackets.

    >>> from newsparse.lexicon import load
    >>> [part.text for part in read_parts("By Ana Diaz (Lisbon) | 27 July 2024", load("en"))]
    ['By Ana Diaz']
    """
    line = plain_signs(join_names(_blank(line, lexicon), lexicon), lexicon)
    return _unglue(list(_parts(line, _COMMAS | lexicon.words("joiner_sign"), lexicon)), lexicon)


def _blank(line: str, lexicon: Lexicon) -> str:
    """The line with contact details, dates, times and brackets replaced by separators of the same length."""
    for start, end in [(match.start(), match.end()) for match in _CONTACT.finditer(line)]:
        line = line[:start] + "|" * (end - start) + line[end:]
    if any(letter.isdigit() for letter in line):
        for mention in find_dates(line, lexicon):
            start = mention.start + _glued(line[mention.start : mention.end])
            line = line[:start] + "|" * (mention.end - start) + line[mention.end :]
        line = _CLOCK.sub(lambda match: "|" * len(match.group()), line)
    if "(" in line:
        line = _PICTURED.sub(lambda match: _unless_pictured(match, lexicon), line)
    return _BRACKETS.sub(lambda match: "|" * len(match.group()), line)


def _unless_pictured(match: re.Match[str], lexicon: Lexicon) -> str:
    """A name of two words, or nothing of it where brackets behind it say that it made the pictures ("Li Wei (Fotos)")."""
    return "|" * len(match[0]) if "credit" in whole_phrases(match[1], lexicon) else match[0]


def _glued(date: str) -> int:
    """Where the month begins that lost the space after a name ("DiazJuly 27")."""
    word = date.split(" ", 1)[0]
    return next((at for at in range(1, len(word)) if word[at - 1].islower() and word[at].isupper()), 0)


def _parts(line: str, commas: frozenset[str], lexicon: Lexicon) -> Iterator[Part]:
    start = 0
    sign = last = ""
    matches = list(_SPLIT.finditer(line))
    signs = [sign for sign in (match.group().strip(" ") for match in matches) if sign not in _COLONS]
    rows = _ROWS if is_han(line) else _ROWS | _BARS
    if len(signs) > 1 and len(set(signs)) == 1:
        commas |= rows
    for match in matches:
        if line[start : match.start()].strip(TRIM):
            colon = any(sign in _COLONS for sign in match.group())
            text = line[start : match.start()].strip()
            yield Part(text, colon, sign.strip(" ") in commas or _is_signed_pair(last, sign, text, lexicon))
            last = text
            sign = ""
        sign += match.group()
        start = match.end()
    if line[start:].strip(TRIM):
        text = line[start:].strip()
        filed = sign.strip(" ") in rows and ends_in_verb(text, lexicon)
        yield Part(text, False, not filed and (sign.strip(" ") in commas or _is_signed_pair(last, sign, text, lexicon)))


def _is_signed_pair(before: str, sign: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a dash parts two names with an initial each ("N. Marko – L. Petra"), a bar (a slash, in capitals) two of two
    words, or a slash two people, one of them perhaps by an initial.
    """
    if sign.strip() == "|" or (sign.strip() == "/" and before.isupper() and after.isupper()):
        return all(len(name.split()) == _NAMED and is_name(name) for name in (before, after))
    if sign.strip() == "/":
        people = [is_person(name, lexicon) for name in (before, after)]
        return any(people) and all(known or _INITIAL.match(name) for known, name in zip(people, (before, after), strict=True))
    return sign.strip() in _DASHES and _INITIAL.match(before) is not None and _INITIAL.match(after) is not None


def _unglue(parts: list[Part], lexicon: Lexicon) -> list[Part]:
    """The parts with what lost its space set apart: a label ("ByAna Diaz"), and what follows a name ("Ana DiazReporter")."""
    ready = []
    for part in parts:
        text = part.text
        end = next((at for at in _GLUED if text[at : at + 1].isupper() and text[at + 1 : at + 2].islower()), 0)
        if end and fold(text[:end]) in lexicon.words("byline"):
            part = part._replace(text=f"{text[:end]} {text[end:]}")
        if len(names := joined_names(part.text, lexicon)) > 1:
            ready += [Part(name, part.colon and name is names[-1], part.listed or name is not names[0]) for name in names]
            continue
        at = _end_of_name(part.text, lexicon) or _before_label(part, lexicon) or _inner_label(part.text, lexicon)
        if at:
            ready += [Part(part.text[:at].rstrip(), False, part.listed), Part(part.text[at:], part.colon, False)]
        else:
            ready += [Part(*piece) for piece in cut_before_labels(part.text, part.colon, part.listed, lexicon)]
    return ready


def joined_names(text: str, lexicon: Lexicon) -> list[str]:
    """The names in a part that dots of Japan join, or an "and" that Arabic and Hebrew write as the first letter of a name.

    >>> from newsparse.lexicon import load
    >>> joined_names("山本太郎・小林花子", load("ja")), joined_names("كتب أحمد علي ومحمد حسن", load("ar"))
    (['山本太郎', '小林花子'], ['كتب أحمد علي', 'محمد حسن'])
    >>> joined_names("アン・リー", load("ja")), joined_names("كتب وليد حسن", load("ar"))
    (['アン・リー'], ['كتب وليد حسن'])
    """
    prefixes = lexicon.words("joiner_prefix")
    if not prefixes:
        return dotted_names(text)
    words = text.split()
    labels = [hit.end for hit in lexicon.find([fold(word) for word in words], 0, 1) if hit.category == "byline"]
    cuts = [max(labels, default=0)]
    for at in range(len(words) - 1):
        if words[at][:1] in prefixes and len(words[at]) > _PREFIXED and at - cuts[-1] >= _NAMED <= len(words) - at:
            cuts.append(at)
    if len(words) - 1 - cuts[-1] >= _NAMED and words[-1][:1] in prefixes and canonical(words[-1][1:]):
        cuts.append(len(words) - 1)
    ends = [*cuts[1:], len(words)]
    pieces = [words[start:end] for start, end in zip([0, *cuts[1:]], ends, strict=True)]
    return [" ".join(piece) if not at else " ".join(piece)[1:] for at, piece in enumerate(pieces)]


def _inner_label(text: str, lexicon: Lexicon) -> int:
    """Where a label of several words begins behind a name ("Ana Diaz Edited by"); 0 if none does."""
    if text.count(" ") < _NAMED + 1:
        return 0
    words = read_words(text)
    hits = lexicon.find([word.folded for word in words], _NAMED)
    labels = [words[hit.start].start for hit in hits if hit.category == "byline" and hit.end - hit.start > 1]
    return min((at for at in labels if " " in text[at:] and text[at - 1] == " " and is_name(text[:at].strip())), default=0)


def _end_of_name(text: str, lexicon: Lexicon) -> int:
    """Where a role, a desk, a word of publication or an agency is glued to a name; 0 if nowhere."""
    for seam in _SEAM.finditer(text) if text[1:] != text[1:].lower() else ():
        tail = text[seam.start() :]
        head = len(text[: seam.start()].rsplit(" ", 1)[-1])
        hits = lexicon.find([word.folded for word in read_words(tail)], 0, 2 if head >= _WHOLE else 1)
        if any(hit.category in _TAILS for hit in hits) or _begins_with_agency(tail):
            return seam.start()
    return 0


def _before_label(part: Part, lexicon: Lexicon) -> int:
    """Where a word of publication is glued to a name in capitals ("ANA DIAZPUBLISHED:"); 0 if none is."""
    word = fold(part.text.rsplit(" ", 1)[-1]) if part.colon and part.text.isupper() else ""
    tails = lexicon.words("published") | lexicon.words("updated") if word else ()
    lengths = [len(tail) for tail in tails if _WHOLE < len(tail) < len(word) and word.endswith(tail)]
    return len(part.text) - max(lengths) if lengths else 0


def _begins_with_agency(text: str) -> bool:
    return any(agency.start <= _ARTICLE for agency in find_agencies(text)[:1])
