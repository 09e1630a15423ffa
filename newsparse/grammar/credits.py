"""A caption and the credit of its picture, cut apart: by label, ©, brackets, separators and chains of names."""

import re
from typing import NamedTuple

from newsparse.grammar.agencies import canonical
from newsparse.grammar.creditchains import agency_of, ends_with_agency, is_chain, is_pair, is_title
from newsparse.grammar.creditlabels import (
    EDGE,
    HAN,
    LABEL_SIGN,
    caption_label,
    ends_open,
    label_at_end,
    label_at_start,
    label_with_colon,
    labels,
    without_last_label,
)
from newsparse.grammar.credittails import SENTENCE_END, chain_start, end_of_sentence, sentence_ends, signed_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import tokens, volume

_LONGEST = 130
"""Latin characters of the longest credit; stylists and licence sentences included. What is longer is caption."""
_BRACKET = lazy(r"[(\[（【［]([^()\[\]（）【】［］]{1,160}(?:\([^()]{1,40}\)[^()\[\]]{0,60})?)[)\]）】］][\s.。]*$")
_COPYRIGHT = lazy(r"©|[(（][cCＣｃ][)）](?=\s*[^\W\d_])|\bCopyright\b", re.IGNORECASE)
_SEPARATOR = lazy(r"\s[-–—―|/•]+\s+|\s{0,3}[|｜＝]\s{0,3}|\s[-–—―]+(?=\S)|(?<=[\w.])\s{1,3}[-–—―]\s{0,3}(?=\S)")
_LENGTH = lazy(r"[\s|]{1,9}(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?min)?$")
_WORD = lazy(r"\S+")
_OPENING = frozenset(".!?。»”\"|-–—/,،؛…)")
"""Signs before which a caption may end and a label begin."""


class Credit(NamedTuple):
    """A caption without its credit, the credit without its label, and the first agency known in it."""

    caption: str | None
    credit: str | None
    agency: str | None


def split_credit(text: str, lexicon: Lexicon) -> Credit:
    """The caption of a picture and its credit apart; a text that shows no credit is all caption.

    >>> from newsparse.lexicon import load
    >>> split_credit("Harbour at dawn (Photo: Ana Diaz/AFP)", load("en"))
    Credit(caption='Harbour at dawn', credit='Ana Diaz/AFP', agency='AFP')
    >>> split_credit("الميناء عند الفجر - رويترز", load("ar"))
    Credit(caption='الميناء عند الفجر', credit='رويترز', agency='Reuters')
    >>> split_credit("The minister (left) said Reuters was wrong", load("en")).credit is None
    True
    """
    line = _LENGTH.sub("", text.strip().strip("-–—* "))
    line = line[caption_label(line, lexicon) :].strip()
    if not line:
        return Credit(None, None, None)
    if is_credit(line, lexicon):
        return read_credit(line, lexicon)
    for cut in (_by_bracket, _by_label, _by_copyright, _by_sentence, _by_separator, _by_chain, _by_name):
        found = cut(line, lexicon)
        if found is not None:
            caption, credit = found
            bare = label_at_start(credit, lexicon, inside=True) if cut is _by_bracket else 0
            credit = credit[bare:] if credit[bare:].strip(EDGE) else credit
            read = _bare(credit, lexicon) if bare or cut is _by_label else read_credit(credit, lexicon)
            return read._replace(caption=_tidy(caption))
    return Credit(_tidy(line), None, None)


def read_credit(text: str, lexicon: Lexicon) -> Credit:
    """A line that is known to be a credit: without label, brackets and ©; nothing if it is only a label.

    >>> from newsparse.lexicon import load
    >>> read_credit("Foto: Mikhail Sokolov/TASS/dpa", load("de"))
    Credit(caption=None, credit='Mikhail Sokolov/TASS/dpa', agency='TASS')
    """
    line = text.strip()
    bracket = _BRACKET.fullmatch(line)
    if bracket:
        line = bracket.group(1).strip()
    label = label_at_start(line, lexicon, bracket is not None) or label_with_colon(line, lexicon)
    if label:
        rest = line[label:]
        line = rest.strip(EDGE) if rest.strip(EDGE + ".…") else "" if ends_open(line) else line
    return _bare(line, lexicon)


def _bare(text: str, lexicon: Lexicon) -> Credit:
    """A credit that has lost its label: without ©, brackets and what stands at its edges."""
    line = text.strip()
    mark = _COPYRIGHT.match(line)
    if mark:
        line = line[mark.end() :]
    line = line.strip(EDGE)
    bracket = _BRACKET.fullmatch(line)
    if bracket:
        line = bracket.group(1).strip()
    line = without_last_label(line, lexicon)
    if not any(letter.isalpha() for letter in line):
        return Credit(None, None, None)
    return Credit(None, line, agency_of(line))


def is_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a whole line is a credit and no caption.

    >>> from newsparse.lexicon import load
    >>> [is_credit(line, load("en")) for line in ("Ana Diaz/Getty Images", "Photo: Li Wei", "Reuters staff on strike")]
    [True, True, False]
    """
    line = text.strip()
    if volume(line) > _LONGEST:
        return False
    bracket = _BRACKET.fullmatch(line)
    inner = bracket.group(1) if bracket else line
    label = label_at_start(inner, lexicon)
    if label:
        return _plain(inner) and not _shouted(inner, label)
    if _COPYRIGHT.match(inner):
        return True
    cut = " - " in inner or _BRACKET.search(inner) or _COPYRIGHT.search(inner)
    return not cut and is_chain(inner)


def _plain(text: str) -> bool:
    """Whether no sentence follows a sentence in a text."""
    return SENTENCE_END.search(text, 12) is None or volume(text) < 60


def _tidy(caption: str) -> str | None:
    text = caption.strip().rstrip(EDGE).strip()
    return text if any(letter.isalnum() for letter in text) else None


def _by_bracket(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    match = _BRACKET.search(line)
    if match is None or match.start() == 0:
        return None
    inner, before = match.group(1).strip(), line[: match.start()].rstrip()
    sure = (
        label_at_start(inner, lexicon, inside=True)
        or canonical(inner.upper())
        or ends_with_agency(inner)
        or label_at_end(inner, lexicon)
        or _COPYRIGHT.search(inner)
    )
    if sure or is_chain(inner) or (before[-1:] in ".。!?\"”»" and is_title(inner)) or is_pair(inner):
        return before, inner
    return None


def _by_label(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    for start, end in labels(line, lexicon):
        sign = LABEL_SIGN.match(line, end)
        if start and len(line) - end > 2 * _LONGEST:
            continue
        rest = line[sign.end() if sign else end :].strip(EDGE)
        before = line[:start].rstrip("([（【 ")
        if start == 0:
            shouted = _shouted(line, end)
            if shouted:
                return line[shouted:], line[end:shouted].strip(EDGE) if end < shouted else line[:shouted]
            continue
        if not rest and HAN.match(line[start]):
            name = before.rsplit(None, 1)[-1:]
            if name and len(name[0]) < 6 and len(name[0]) < len(before):
                return before[: -len(name[0])], name[0]
        if not rest or volume(rest) > _LONGEST:
            continue
        colon = sign is not None and sign.group().strip(" .") in ("", ":", "：", "＝", "=", "|")
        dotted = sign is not None and "." in sign.group()
        opens = not before or before[-1:] in _OPENING or (line[start].isupper() and line[start - 1].islower())
        if colon and (opens or dotted or not line[start].islower()):
            return before, rest.rstrip(")]）】")
        if opens and before[-1:] not in ",،" and len(tokens(line[start:end])) > 1 and not rest[:1].islower():
            return before, rest.rstrip(")]）】")
    return None


def _shouted(line: str, end: int) -> int:
    """Where the caption begins after a credit in capitals at its head ("PHOTO BY ANA DIAZ The harbour …"); 0 if so it is not."""
    if not line[:end].isupper():
        return 0
    for at, match in enumerate(_WORD.finditer(line)):
        if not match.group().isupper():
            return match.start() if at > 1 and match.group()[:1].isupper() else 0
    return 0


def _by_copyright(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    match = _COPYRIGHT.search(line)
    if match is None or match.start() == 0:
        return None
    rest = line[match.end() :].strip(EDGE)
    before = line[: match.start()]
    if not rest or volume(rest) > _LONGEST:
        return None
    if before.endswith("/"):
        start = _name_start(line, match.start() - 1)
        return (line[:start], line[start:]) if start else None
    if match.group().isalpha() and before.rstrip()[-1:] not in ".-–—|":
        return None
    return before, rest


def _name_start(line: str, end: int) -> int:
    """Where the name before a slash at `end` begins: after the last sentence, else three capitalised words back."""
    start = end
    for word in reversed(list(_WORD.finditer(line[max(0, end - 60) : end]))[-3:]):
        if not word.group()[:1].isupper() or (start < end and word.group()[-1] in ".!?…" and len(word.group()) > 2):
            break
        start = word.start() + max(0, end - 60)
    return start


def _by_separator(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    for match in _SEPARATOR.finditer(line):
        if len(line) - match.end() > 2 * _LONGEST:
            continue
        before, rest = line[: match.start()], line[match.end() :].strip()
        if not before.strip() or not rest or volume(rest) > _LONGEST:
            continue
        slash = any(sign in match.group() for sign in "/|＝")
        if "＝" in match.group() and "、" in rest and label_at_end(rest, lexicon):
            rest = rest.rpartition("、")[2]  # the place and the day before it are the caption's
            before = line[: len(line) - len(rest) - 1]
        named = fold(rest.rstrip(". ")) in lexicon.words("credit")
        if named or is_chain(rest) or (slash and label_at_end(rest, lexicon)):
            return before, rest
    return None


def _by_sentence(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A short credit after the last sentence ("… in July. Ana Diaz/AFP", "… at sea.EFE")."""
    for end in sentence_ends(line):
        rest = line[end:].strip()
        if volume(rest) <= _LONGEST and (is_chain(rest) or is_pair(rest) or fold(rest.rstrip(". ")) in lexicon.words("credit")):
            return line[:end], rest
    return None


def _by_name(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A name alone after the last sentence ("… in July. By Ana Diaz", "… in July. Ana Diaz adiaz@lake.example")."""
    for end in sentence_ends(line):
        if end_of_sentence(line[:end]):
            name = signed_name(line[end:], lexicon)
            if name:
                return line[:end], name
    return None


def _by_chain(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Photographer and agency joined by a slash at the end, with nothing before them ("… in Rome ANA DIAZ/AFP")."""
    start = chain_start(line)
    return (line[:start], line[start:]) if line[:start].strip() else None
