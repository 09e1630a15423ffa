"""A caption and the credit of its picture, cut apart: by label, ©, brackets, separators and chains of names."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.grammar.agencies import canonical, find_agencies
from newsparse.grammar.names import is_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, has_tokens, tokens, volume

_LONGEST = 130
"""Latin characters of the longest credit; stylists and licence sentences included. What is longer is caption."""
_BRACKET = lazy(r"[(\[（【［]([^()\[\]（）【】［］]{1,160}(?:\([^()]{1,40}\)[^()\[\]]{0,60})?)[)\]）】］][\s.。]*$")
_COPYRIGHT = lazy(r"©|[(（][cCＣｃ][)）](?=\s*[^\W\d_])|\bCopyright\b", re.IGNORECASE)
_SEPARATOR = lazy(r"\s[-–—―|/•]+\s+|\s*[|｜]\s*|\s[-–—―]+(?=\S)|(?<=[\w.])\s+[-–—―]\s*(?=\S)")
_SENTENCE_END = lazy(r"(?:[.!?。！？।۔؟…][\"”’»)]*\s*|\)\s+)(?=[^\W\d_@])")
_LENGTH = lazy(r"[\s|]+(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?min)?$")
_LABEL_SIGN = lazy(r"\.?\s{0,3}[:：＝=|]|\.\s{0,2}(?=\w)|\s{1,3}[-–—]\s")
_OPEN_END = lazy(r"(?:[:：,，、|]|\.\.\.|…)\s*$")
_EDGE = " \u00a0\t\n-–—|/•,،:：;*·"
_CHAIN = lazy(r"\s*[/|／]\s*|\s+via\s+", re.IGNORECASE)
_WORD = lazy(r"\S+")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BARE = frozenset({"©", "(c)", "(C)"})
_LABELS = ("credit", "source")
_OPENING = frozenset(".!?。»”\"|-–—/,،؛…)")
"""Signs before which a caption may end and a label begin."""
_HAN = lazy(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


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
    line = line[_caption_label(line, lexicon) :].strip()
    if not line:
        return Credit(None, None, None)
    if is_credit(line, lexicon):
        return read_credit(line, lexicon)
    for cut in (_by_bracket, _by_label, _by_copyright, _by_sentence, _by_separator, _by_chain):
        found = cut(line, lexicon)
        if found is not None:
            caption, credit = found
            bare = _label_at_start(credit, lexicon, inside=True) if cut is _by_bracket else 0
            credit = credit[bare:] if credit[bare:].strip(_EDGE) else credit
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
    label = _label_at_start(line, lexicon, bracket is not None) or _label_with_colon(line, lexicon)
    if label:
        rest = line[label:]
        line = rest.strip(_EDGE) if rest.strip(_EDGE + ".…") else "" if ends_open(line) else line
    return _bare(line, lexicon)


def _bare(text: str, lexicon: Lexicon) -> Credit:
    """A credit that has lost its label: without ©, brackets and what stands at its edges."""
    line = text.strip()
    mark = _COPYRIGHT.match(line)
    if mark:
        line = line[mark.end() :]
    line = line.strip(_EDGE)
    bracket = _BRACKET.fullmatch(line)
    if bracket:
        line = bracket.group(1).strip()
    line = _without_last_label(line, lexicon)
    if not any(letter.isalpha() for letter in line):
        return Credit(None, None, None)
    return Credit(None, line, agency_of(line))


def agency_of(credit: str) -> str | None:
    """The first agency that a credit names, or None.

    >>> agency_of("Ana Diaz/TASS/dpa"), agency_of("Ana Diaz")
    ('TASS', None)
    """
    for part in _CHAIN.split(credit):
        name = canonical(part.strip())
        if name:
            return name
    found = find_agencies(credit)
    return found[0].name if found else None


def is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is only the label of a credit ("Photo:", "Image source,").

    >>> from newsparse.lexicon import load
    >>> is_label("Photo:", load("en")), is_label("Photo: Ana Diaz", load("en"))
    (True, False)
    """
    line = text.strip()
    if line in _BARE:
        return True
    return bool(line) and len(line) < 60 and not has_tokens(line[_label_at_start(line, lexicon) :])


def ends_open(text: str) -> bool:
    """Whether a label waits for what follows: it ends in a colon, a comma or dots.

    >>> ends_open("Photo:"), ends_open("Handout")
    (True, False)
    """
    return _OPEN_END.search(text) is not None or text.strip() in _BARE


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
    if _label_at_start(inner, lexicon):
        return _plain(inner)
    if _COPYRIGHT.match(inner):
        return True
    tail = _BRACKET.search(inner)
    return _is_chain(inner) and not (tail and _label_at_start(tail.group(1), lexicon))


def _plain(text: str) -> bool:
    """Whether no sentence follows a sentence in a text."""
    return _SENTENCE_END.search(text, 12) is None or volume(text) < 60


def _tidy(caption: str) -> str | None:
    text = caption.strip().rstrip(_EDGE).strip()
    return text if any(letter.isalnum() for letter in text) else None


def _caption_label(line: str, lexicon: Lexicon) -> int:
    """Characters of a label such as "Image caption," at the head of the line."""
    words = [(match.end(), fold(match.group())) for match in find_tokens(line[:60])]
    sizes = [hit.end for hit in lexicon.find([word for _, word in words], 0, 1) if hit.category == "caption"]
    if not sizes:
        return 0
    end = words[max(sizes) - 1][0]
    sign = re.match(r"\s*[:：,，]", line[end:])
    return end + sign.end() if sign else end if end == len(line) else 0


def _labels(line: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the labels of credits stand, the longest at each place."""
    found = [(match.start(), match.end(), fold(match.group())) for match in find_tokens(line)]
    spans: dict[int, int] = {}
    for hit in lexicon.find([word for _, _, word in found]):
        if hit.category in _LABELS:
            start, end = found[hit.start][0], found[hit.end - 1][1]
            spans[start] = max(end, spans.get(start, 0))
    return sorted(spans.items())


def _label_with_colon(line: str, lexicon: Lexicon) -> int:
    """The end of a label that words of its own lead up to ("Main image credit:"); 0 if there is none."""
    for _, end in _labels(line[:40], lexicon):
        if line[end : end + 1] in (":", "："):
            return end + 1
    return 0


def _without_last_label(line: str, lexicon: Lexicon) -> str:
    """A credit in Han script without the verb at its end ("taken by")."""
    for start, end in _labels(line, lexicon):
        if 1 < start and end == len(line) and _HAN.match(line[start]):
            return line[:start].rstrip(_EDGE)
    return line


def _label_at_start(line: str, lexicon: Lexicon, inside: bool = False) -> int:
    """The end of the label that a line begins with, its colon included; 0 if it begins with none.

    `inside` brackets a word alone is label enough ("(Photo Ana Diaz)").
    """
    head = line[:80]
    offset = len(head) - len(head.lstrip(" \t(（[【"))
    for start, end in _labels(head, lexicon):
        if start > offset:
            break
        sign = _LABEL_SIGN.match(line, end)
        if sign:
            return sign.end()
        rest = line[end:].strip()
        if not rest.strip(".…,，。") or ((inside or len(tokens(line[:end])) > 1) and not rest[:1].islower()):
            return end
    return 0


def _by_bracket(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    match = _BRACKET.search(line)
    if match is None or match.start() == 0:
        return None
    inner, before = match.group(1).strip(), line[: match.start()].rstrip()
    sure = (
        _label_at_start(inner, lexicon, inside=True)
        or canonical(inner.upper())
        or _ends_with_agency(inner)
        or _label_at_end(inner, lexicon)
        or _COPYRIGHT.search(inner)
    )
    if sure or _is_chain(inner) or (before[-1:] in ".。!?\"”»" and _is_title(inner)) or _is_pair(inner):
        return before, inner
    return None


def _ends_with_agency(text: str) -> bool:
    found = find_agencies(text)
    return bool(found) and found[-1].end >= len(text.rstrip(" .")) and len(text.split()) < 9 and text[:1].isupper()


def _label_at_end(inner: str, lexicon: Lexicon) -> bool:
    return any(end >= len(inner.rstrip(" .")) and start > 0 for start, end in _labels(inner, lexicon))


def _is_title(text: str) -> bool:
    """Whether two words or more, all but the small ones with a capital: an institution or a person."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) > 1 and bool(words) and all(word.strip("\"'“„«")[:1].isupper() for word in words)


def _is_pair(text: str) -> bool:
    """Whether a slash joins photographer and house."""
    parts = [part.strip() for part in text.split("/")]
    return len(parts) > 1 and not any(letter.isdigit() for letter in text) and all(
        part and (part[0].isupper() or "." in part) for part in parts
    ) and any(" " in part or part.isupper() for part in parts)  # fmt: skip


def _by_label(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    for start, end in _labels(line, lexicon):
        sign = _LABEL_SIGN.match(line, end)
        rest = line[end:].strip(_EDGE)
        before = line[:start].rstrip("([（【 ")
        if start == 0:
            shouted = _shouted(line, end)
            if shouted:
                return line[shouted:], line[end:shouted].strip(_EDGE) if end < shouted else line[:shouted]
            continue
        if not rest and _HAN.match(line[start]):
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
    last = 0
    for match in _WORD.finditer(line):
        if not match.group().isupper():
            return match.start() if last > 1 and match.group()[:1].isupper() else 0
        last += 1
    return 0


def _by_copyright(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    match = _COPYRIGHT.search(line)
    if match is None or match.start() == 0:
        return None
    rest = line[match.end() :].strip(_EDGE)
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
        before, rest = line[: match.start()], line[match.end() :].strip()
        if not before.strip() or not rest or volume(rest) > _LONGEST:
            continue
        slash = "/" in match.group() or "|" in match.group()
        if _is_chain(rest) or (slash and _label_at_end(rest, lexicon)):
            return before, rest
    return None


def _by_sentence(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A short credit after the last sentence ("… in July. Ana Diaz/AFP", "… at sea.EFE")."""
    ends = [match for match in _SENTENCE_END.finditer(line) if match.start() > 8]
    for match in ends[-4:]:
        rest = line[match.end() :].strip()
        if volume(rest) > _LONGEST:
            continue
        if _is_chain(rest) or _is_pair(rest) or fold(rest.rstrip(". ")) in lexicon.words("credit"):
            return line[: match.end()], rest
    return None


def _by_chain(line: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Photographer and agency joined by a slash at the end, with nothing before them ("… in Rome ANA DIAZ/AFP")."""
    found = find_agencies(line[-160:])
    if not found:
        return None
    shift = max(0, len(line) - 160)
    chain = line.rfind(" ", 0, max(0, line.find("/", shift))) + 1 if "/" in line[shift:] else 0
    if not chain or not _is_chain(line[chain:]):
        return None
    start = chain
    words = list(_WORD.finditer(line[:chain]))
    for word in reversed(words[-3:]):
        text = word.group()
        if not (text.isupper() if line[chain : chain + 2].isupper() else False):
            break
        start = word.start()
    for word in reversed(list(_WORD.finditer(line[:start]))[-1:]):
        start = word.start() + _glued(word.group()) if _glued(word.group()) and line[start:][:2].isupper() else start
    start += _glued(line[start:].split(" ", 1)[0].split("/", 1)[0])
    return (line[:start], line[start:]) if line[:start].strip() else None


def _glued(word: str) -> int:
    """Where a run of capitals begins that lost the space before it ("seaANA"); 0 if none does."""
    for at in range(len(word) - 3, 0, -1):
        if word[at - 1].islower() and word[at:].isupper():
            return at
    return 0


def _is_chain(text: str) -> bool:
    """Whether agencies and names, and nothing else, make up a text that names at least one agency."""
    line = text.strip().rstrip(".")
    if _YEAR.search(line):
        return False
    if not line or len(line) > (30 if _HAN.search(line) else 120):
        return False
    if canonical(line):
        return True
    found = find_agencies(line)
    if not found:
        return False
    left = line
    for start, end, _ in found:
        left = left[:start] + "/" * (end - start) + left[end:]
    parts = [part.strip(" .,;()") for part in re.split(r"[/|,;，、&·+()]|\s-\s|\s(?:via|VIA)(?:\s|$)", left)]
    return all(not part or _is_title_or_name(part) for part in parts) and _is_joined(line, left)


def _is_title_or_name(part: str) -> bool:
    """Whether a person or a house could be called so: no word of four letters or more in small letters."""
    words = part.split()
    if is_name(part):
        return True
    return len(part) < 40 and len(words) < 6 and all(len(word) < 4 or not word[0].islower() or "." in word for word in words)


def _is_joined(line: str, left: str) -> bool:
    """Whether the words beside the agencies are tied to them by a sign: "Reuters Building" is no credit, "Reuters/Ana Diaz" is."""
    rest = left.replace("/", " ").split()
    if not [word for word in rest if any(letter.isalpha() for letter in word) and word.casefold() != "via"]:
        return True
    return any(sign in line for sign in "/|,;，、(&") or " via " in line.casefold() or " - " in line
