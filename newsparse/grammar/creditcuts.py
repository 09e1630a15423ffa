"""The cuts of a caption from its credit: at a bracket, a label, ©, the last sentence, a separator, a chain or a name."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse.grammar.agencies import canonical
from newsparse.grammar.creditchains import (
    LONGEST_HOUSE,
    ends_with_agency,
    is_chain,
    is_made_for,
    is_pair,
    is_shouted,
    is_title,
    is_wire,
)
from newsparse.grammar.creditends import before_last_label, without_tail
from newsparse.grammar.creditlabels import EDGE, kind_label, label_at_end, label_at_start
from newsparse.grammar.creditslashes import TELLING, by_opened_slash, by_slash, tells_maker
from newsparse.grammar.credittails import chain_start, end_of_sentence, glued_name, sentence_ends, signed_name
from newsparse.grammar.labelcuts import LONGEST, Cut, by_label
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import begins_with_city
from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian, is_caseless
from newsparse.text.tokens import volume

BRACKET = lazy(
    r"[(\[（【［<＜〈]([^()\[\]（）【】［］<>＜＞〈〉]{1,160}(?:\([^()]{1,40}\)[^()\[\]]{0,60})?)[)\]）】］>＞〉][\s.。]*$"
)
COPYRIGHT = lazy(r"[©ⓒⒸ]|[(（][cCＣｃ][)）](?=\s*[^\W\d_])|\bCopyright\b", re.IGNORECASE, "©ⓒⒸcCＣｃ")
_SEPARATOR = lazy(
    r"\s[-–—―|/•]+\s+|\s{0,3}[|｜＝]\s{0,3}|(?<=[^\x00-\x7f])=(?=[^\x00-\x7f])|(?<=[.!?])[–—―]\s?(?=\S)|(?<=\w)[—―](?=\w)"
    r"|\s[-–—―]+(?=\S)|(?<=[\w.])\s{1,3}[-–—―]\s{0,3}(?=\S)"
)
_WORD = lazy(r"\S+")
_INITIALS = range(3, 6)
"""Letters of the initials of a station that stand in brackets behind a sentence."""
_HOUSE = range(4, 7)
"""Letters of a house's initials alone behind the last sentence; of three letters many are words there ("USA")."""
_SHOUTED = range(2, 4)
"""Words of a name in capitals that no sign parts from its caption."""
_STOPS = frozenset(".。!?…")
_QUOTES = "\"”»“'’"
_LONG_DASHES = ("–", "—", "―")


def is_of_kind(line: str, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of picture and a colon lead a house ("File photo: Ana Diaz/AFP"); a person might be shown."""
    made = line[kind_label(line, lexicon) :].strip()
    return made != line.strip() and (is_chain(made) or is_pair(made))


def by_bracket(line: str, lexicon: Lexicon) -> Cut | None:
    """What stands in brackets at the end; a word there that says what kind of picture it is ("archive picture") is caption."""
    match = BRACKET.search(line)
    if match is None or match.start() == 0:
        return None
    inner, before = match.group(1).strip().removesuffix("/."), line[: match.start()].rstrip()
    if fold(inner.rstrip(" .")) in lexicon.words("caption") or inner[:1] == "+" or "player" in whole_phrases(inner, lexicon):
        return None
    sure = (
        label_at_start(inner, lexicon, inside=True)
        or canonical(inner.upper())
        or ends_with_agency(inner)
        or label_at_end(without_tail(inner, lexicon), lexicon)
        or before_last_label(inner, lexicon)
        or COPYRIGHT.search(inner)
        or is_of_kind(inner, lexicon)
    )
    ended = before.rstrip(_QUOTES)[-1:] in _STOPS
    station = ended and inner.isupper() and inner.isalpha() and len(inner) in _INITIALS
    name, _, kind = inner.rstrip(".").rpartition(", ")
    lent = station or (fold(kind) in lexicon.words("courtesy") and (not name or is_name(name)))
    squared = match.group()[0] == "[" and _is_written(inner) and not whole_phrases(inner, lexicon)
    if sure or lent or is_chain(inner) or (ended and is_title(inner)) or is_pair(inner) or squared:
        start = before.rfind("。") + 1
        if start and is_wire(before[start:]):
            return line[:start], line[start:]
        name = _name_behind(before) if canonical(inner.upper()) and not ended else 0
        return (before[:name], line[name:]) if name else (before, inner)
    return None


def _name_behind(before: str) -> int:
    """Where the name begins that closes a text, in capitals or without a space behind its last sentence ("… on Friday.ANA DIAZ");
    0 if none does.
    """
    for end in sentence_ends(before):
        name = before[end:].strip()
        if is_name(name) and (name.isupper() or not before[end - 1].isspace()):
            return end
    return 0


def _is_written(inner: str) -> bool:
    """Whether a name has capitals and small letters: what square brackets shout says what a text has with it."""
    return inner.lower() != inner != inner.upper() and is_name(inner)


def _by_copyright(line: str, lexicon: Lexicon) -> Cut | None:
    match = COPYRIGHT.search(line)
    if match is None or match.start() == 0:
        return None
    rest = line[match.end() :].strip(EDGE)
    before = line[: match.start()]
    if not rest or volume(rest) > LONGEST:
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


def by_separator(line: str, lexicon: Lexicon) -> Cut | None:
    """What stands behind a bar, a dash or a slash, if it is a chain of names, a word for who lent a picture, or signs one."""
    for match in _SEPARATOR.finditer(line):
        if len(line) - match.end() > 2 * LONGEST:
            continue
        before, rest = line[: match.start()], line[match.end() :].strip()
        if not before.strip() or not rest or volume(rest) > LONGEST:
            continue
        slash = any(sign in match.group() for sign in "/|＝=")
        if "＝" in match.group() and "、" in rest and label_at_end(rest, lexicon):
            rest = rest.rpartition("、")[2]  # the place and the day before it are the caption's
            before = line[: len(line) - len(rest) - 1]
        named = fold(rest.rstrip(". ")) in lexicon.words("credit") or _is_house_s_picture(rest, lexicon)
        lent = "/" in rest and fold(rest.partition("/")[0].strip()) in lexicon.words("courtesy") and rest[-1:].isalpha()
        signed = lent or _signs(match.group(), before.rstrip(), rest)
        last = label_at_end(rest, lexicon) or before_last_label(rest, lexicon) > 0
        if named or is_chain(rest) or (slash and last) or signed:
            return before, rest
    return None


def _is_house_s_picture(rest: str, lexicon: Lexicon) -> bool:
    """Whether a text is an agency and the word for a picture ("Reuters pic")."""
    house, _, word = rest.rstrip(".").rpartition(" ")
    return bool(house) and fold(word) in lexicon.words("credit") and canonical(house) is not None


def _signs(sign: str, before: str, rest: str) -> bool:
    """Whether a name behind a slash, bar or dash signs the picture: after a sentence that nobody spoke, or shouted.

    Right behind the full stop (".—Lake News") or behind a bar any name does, a house's, too.
    """
    mark, ended = sign.strip(), before[-1:] == "."
    if ended and (mark == "|" or (mark == sign and mark in _LONG_DASHES)):
        return len(rest.split()) <= LONGEST_HOUSE and (is_name(rest) or is_title(rest) or rest.istitle() or rest.isupper())
    if mark not in ("/", "-", "–", "—") or not (is_name(rest) or (ended and is_pair(rest))):
        return False
    return ended or (mark == "/" and rest.isupper() and not before.isupper() and "/" not in before)


def _by_sentence(line: str, lexicon: Lexicon) -> Cut | None:
    """A short credit after the last sentence ("… in July. Ana Diaz/AFP", "… at sea.EFE")."""
    for end in sentence_ends(line):
        rest = line[end:].strip()
        if volume(rest) > LONGEST:
            continue
        named = fold(rest.rstrip(". ")) in lexicon.words("credit")
        told = line[end - 1].isspace() and (
            tells_maker(rest, lexicon) or before_last_label(rest, lexicon) > 0 or is_of_kind(rest, lexicon)
        )
        shouted = not line.isupper() and is_shouted(rest)
        if named or told or shouted or is_chain(rest) or is_pair(rest) or is_made_for(rest, lexicon):
            return line[:end], rest
    return None


def _by_name(line: str, lexicon: Lexicon) -> Cut | None:
    """A name alone after the last sentence ("… in July. By Ana Diaz", "… in July. Ana Diaz adiaz@lake.example")."""
    for end in sentence_ends(line):
        if glued_name(line, end):
            return line[:end], line[end:]
        if end_of_sentence(line[:end]):
            if _is_shouted_house(line[end:]):
                return line[:end], line[end:]
            name = signed_name(line[end:], lexicon)
            if name:
                return line[:end], name
            kind = BRACKET.search(line, end)
            if kind and fold(kind[1]) in lexicon.words("caption") and signed_name(line[end : kind.start()], lexicon):
                return line[:end], line[end:]
    return None


def _by_chain(line: str, lexicon: Lexicon) -> Cut | None:
    """Photographer and agency joined by a slash at the end, with nothing before them ("… in Rome ANA DIAZ/AFP")."""
    start = chain_start(line)
    if start and is_caseless(line[start]) and not has_east_asian(line[start]):
        start = line.find("/", start) + 1  # one word there, and no capital that tells a name
    return (line[:start], line[start:]) if line[:start].strip() else None


def _is_shouted_house(text: str) -> bool:
    """Whether a text is a house's initials, or a name, a comma and a house in capitals ("FDNY", "Ana Diaz, LAKE TODAY")."""
    name, comma, house = text.strip(" .").partition(", ")
    if not comma:
        return name.isupper() and name.isalpha() and len(name) in _HOUSE
    return house.isupper() and len(house) >= _HOUSE.start and not any(map(str.isdecimal, house)) and is_name(name)


def _by_shout(line: str, lexicon: Lexicon) -> Cut | None:
    """A name in capitals that ends a caption in small letters, with nothing between ("… a boar hunt ANA DIAZ")."""
    words = list(_WORD.finditer(line))
    start = len(words)
    while start and words[start - 1].group().isupper() and words[start - 1].group().isalpha():
        start -= 1
    size = len(words) - start
    if size not in _SHOUTED or start < TELLING or not words[start - 1].group()[-1].islower():
        return None
    name = line[words[start].start() :]
    shorts = any(len(word.group()) < _INITIALS.start for word in words[start:])
    return None if shorts or not is_name(name) or begins_with_city(name, lexicon) else (line[: words[start].start()], name)


CUTS: tuple[Callable[[str, Lexicon], Cut | None], ...] = (
    by_bracket, by_label, _by_copyright, by_opened_slash, _by_sentence, by_separator, _by_chain, _by_name, _by_shout, by_slash,
)  # fmt: skip
"""The ways in their order: the first that finds a credit is followed."""
