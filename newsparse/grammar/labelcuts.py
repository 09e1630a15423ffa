"""The cut of a caption from its credit at a word for the picture or its maker, and what a line shouts at its head."""

from __future__ import annotations

from newsparse.grammar.creditchains import is_chain, is_title
from newsparse.grammar.creditlabels import EDGE, LABEL_SIGN, begins_account, begins_house, label_at_start, labels, names_maker
from newsparse.grammar.names import is_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless, is_han
from newsparse.text.tokens import tokens, volume

Cut = tuple[str, str]
"""A caption and its credit, with label and signs at their edges."""
LONGEST = 130
"""Latin characters of the longest credit; stylists and licence sentences included. What is longer is caption."""
_COLONS = ("", ":", "：", "՝", "៖", "＝", "=", "|")
"""What parts a label from its name, white space and a full stop apart."""
_OPEN = {"(": ")", "[": "]", "（": "）", "【": "】"}
_CLOSE = {close: opening for opening, close in _OPEN.items()}
_INITIALS = range(2, 5)
"""Letters of a house's initials before a label."""
_ENDS = (".", "!", "?", "…", "”", '"', ")")
_TOLD = 4
"""Words of the shortest caption before such a word."""
_DAY = lazy(r"(?:\d{1,4}[^\W\d_]){3}")
_WORD = lazy(r"\S+")
_OPENING = frozenset('.!?。»”"|-–—/,،؛…)')
"""Signs before which a caption may end and a label begin."""
SITE = lazy(r"[A-Za-z][\w-]*(?:\.[A-Za-z]{2,6}){1,2}")
SIGNED = 24
"""Characters of the longest signature in Han script behind the last sentence: an agency, an office and a name."""


def by_label(line: str, lexicon: Lexicon) -> Cut | None:
    """What stands behind a label inside the line, or before one in Han script."""
    for start, end in labels(line, lexicon):
        sign = LABEL_SIGN.match(line, end)
        if start and (len(line) - end > 2 * LONGEST or _is_of_chain(line, start, end, lexicon)):
            continue
        rest = line[sign.end() if sign else end :].strip(EDGE)
        before = _before_bracket(line[:start])
        if start == 0:
            shouted = shouted_end(line, end)
            if shouted:
                return line[shouted:], line[end:shouted].strip(EDGE) if end < shouted else line[:shouted]
            continue
        if is_han(line[start]) and (not rest or _DAY.fullmatch(rest)):
            name = _signed(before)
            if name:
                return before[: -len(name)], name
        if not rest or volume(rest) > LONGEST:
            continue
        if sign is None and _lends(line, start, rest, lexicon):
            return before, line[start:]
        mark = None if sign is None else sign.group().strip(" \u00a0.")
        colon = mark in _COLONS or (mark == "-" and line[end] == "-")
        dotted = sign is not None and "." in sign.group()
        inner = label_at_start(rest, lexicon) if dotted else 0
        if inner and rest[:inner].rstrip()[-1:] in _COLONS:
            continue
        if inner and before[-1:] in _OPENING:
            return before, rest
        opens = not before or before[-1:] in _OPENING or (line[start].isupper() and line[start - 1].islower())
        caseless = mark == "|" and is_caseless(line[start])
        if colon and (opens or dotted or not (caseless or line[start].islower()) or line[start - 1].isalnum()):
            return _without_initials(before, line[start:end]), _within_bracket(rest, line[:start])
        if opens and before[-1:] not in ",،" and _opens_house(line, start, end, lexicon):
            return before, _within_bracket(rest, line[:start])
    return None


def _lends(line: str, start: int, rest: str, lexicon: Lexicon) -> bool:
    """Whether a word for who lent a picture, its capital all that parts it from the caption, and a name end a line ("… at sea
    Courtesy Lake Museum").
    """
    word, told = line[start:].partition(" ")[0], line[:start].split()
    lent = fold(word) in lexicon.words("courtesy") or any(fold(word) == each.split()[0] for each in lexicon.words("courtesy"))
    return lent and word.istitle() and len(told) >= _TOLD and told[-1].islower() and (is_name(rest) or is_title(rest))


def _is_of_chain(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a label is a piece of a chain of names: "Lake Police/Handout via Reuters"."""
    lent = fold(line[start:end].partition(" ")[0]) in lexicon.words("courtesy")
    return lent and line[start - 1] == "/" and line[start - 2 : start - 1].isalpha()


def _without_initials(before: str, label: str) -> str:
    """A caption without the initials that a house puts before the label, both in capitals ("ST PHOTO: ANA DIAZ")."""
    told, space, initials = before.rpartition(" ")
    house = label.isupper() and initials.isupper() and initials.isalpha() and len(initials) in _INITIALS
    return told if space and house and told[-1:] in _ENDS else before


def _within_bracket(credit: str, before: str) -> str:
    """A credit up to the end of the bracket that its label stands in, and without brackets that it does not open."""
    if before.rstrip()[-1:] in _OPEN:
        inner, close, more = credit.partition(_OPEN[before.rstrip()[-1:]])
        if close and more.lstrip()[:1] in _OPEN:
            return inner
    while credit[-1:] in _CLOSE and _CLOSE[credit[-1:]] not in credit:
        credit = credit[:-1].rstrip()
    return credit


def _before_bracket(text: str) -> str:
    """A text up to a bracket that does not close, where words stand between it and a label ("… [stock photo: AFP]")."""
    opened = max(text.rfind("("), text.rfind("["))
    if opened > 0 and not any(sign in text[opened:] for sign in ")]"):
        return text[:opened].rstrip()
    return text.rstrip("([（【 ")


def _signed(before: str) -> str:
    """The signature in Han script that a verb follows: all behind the last sentence where that is short, else the last word."""
    start = before.rfind("。") + 1
    if "＝" in before[start:]:
        return ""  # what stands behind it is cut off there
    if 0 < start < len(before) <= start + SIGNED:
        return before[start:].lstrip()
    name = before.rsplit(None, 1)[-1:]
    return name[0] if name and len(name[0]) < 6 and len(name[0]) < len(before) else ""


def _opens_house(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name follows a label without colon: behind a long one any capital tells, past an article ("Photo from the …")."""
    rest = line[end:].strip(" .")
    if len(tokens(line[start:end])) > 1:
        return begins_house(rest, lexicon) or not rest[:1].islower() or begins_account(rest)
    named = is_name(rest) or is_title(rest) or is_chain(rest) or SITE.fullmatch(rest) is not None
    parted = line[:start].rstrip()[-1:] in ("/", "|") and named
    return parted or names_maker(line, start, end, lexicon)


def shouted_end(line: str, end: int) -> int:
    """Where the caption begins after a credit in capitals at its head ("PHOTO BY ANA DIAZ The harbour …"); 0 if so it is not."""
    if not line[:end].isupper():
        return 0
    for at, match in enumerate(_WORD.finditer(line)):
        if not match.group().isupper():
            return match.start() if at > 1 and match.group()[:1].isupper() else 0
    return 0
