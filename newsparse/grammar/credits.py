"""A caption and the credit of its picture, cut apart: by label, ©, brackets, separators and chains of names."""

from typing import NamedTuple

from newsparse.grammar.creditchains import agency_of, is_chain, is_pair
from newsparse.grammar.creditcuts import BRACKET, COPYRIGHT, CUTS, by_bracket, is_of_kind
from newsparse.grammar.creditends import without_last_label, without_tail
from newsparse.grammar.creditlabels import (
    EDGE,
    caption_label,
    ends_open,
    kind_label,
    label_at_start,
    label_with_colon,
)
from newsparse.grammar.creditleads import by_lead
from newsparse.grammar.creditlines import is_credit
from newsparse.grammar.labelcuts import by_label
from newsparse.grammar.names import is_name
from newsparse.grammar.words import said_once, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import volume

_LENGTH = lazy(r"[\s|]{1,9}(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?min)?$")
_ADDRESS = lazy(r"https?://[^\s/]+/\S+", signs="/")
_COUNTER = lazy(r"^(?:\[\d{1,3}\s?/\s?\d{1,3}\]\s*|\d{1,3}\s?/\s?\d{1,3}\s+)(?=[^\W\d_])")
_CLOSING = frozenset(")]）】")
_MARKERS = "▲△▼▽◀▶◁▷↑↓←→ "
"""What points from a caption to its picture."""
_MARK = lazy(r"[(（【［\[]\s{0,2}([^()（）【】［］\[\]]{1,8})[)）】］\]]\s{0,2}(?=\w)")
_CLOSES = " +++"
"""What ends the words of an agency's picture ("dpa +++ ...")."""
_SHORTEST = 24.0
"""Volume of the shortest caption behind a word for pictures in brackets; what is shorter may be who took one."""
_LONGEST_LEAD = 20
"""Characters of the longest phrase of furniture that is looked for in a credit."""


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
    line = _COUNTER.sub("", line) if line[:1].isdigit() or line[:1] == "[" else line
    label = caption_label(line, lexicon)
    line = _without_mark(line[label:].strip(), lexicon)
    line = line if line[-1:] in _CLOSING else without_tail(line, lexicon)
    if not line:
        return Credit(None, None, None)
    led = by_lead(line, lexicon, label > 0)
    if led is not None:
        return _bare(led[1], lexicon)._replace(caption=_tidy(led[0]))
    if is_credit(line, lexicon):
        return read_credit(line, lexicon)
    for cut in CUTS:
        found = cut(line, lexicon)
        if found is not None:
            named = by_label(line, lexicon) if cut is by_bracket else None
            caption, credit = named if named is not None and len(named[0]) < len(found[0]) else found
            bare = label_at_start(credit, lexicon, inside=True) if cut is by_bracket else 0
            credit = credit[bare:] if credit[bare:].strip(EDGE) else credit
            read = _bare(credit, lexicon) if bare or cut is by_label else read_credit(credit, lexicon)
            return read._replace(caption=_tidy(caption))
    return Credit(_tidy(line), None, None)


def _without_mark(line: str, lexicon: Lexicon) -> str:
    """A caption without the word for a picture that stands in brackets before it ("（写真）…")."""
    mark = _MARK.match(line) if line[:1] in "(（【［[" else None
    rest = line[mark.end() :] if mark and whole_phrases(mark[1], lexicon) & {"credit", "caption"} else ""
    return rest if volume(rest) >= _SHORTEST and not is_chain(rest) else line


def read_credit(text: str, lexicon: Lexicon) -> Credit:
    """A line that is known to be a credit: without label, brackets and ©; nothing if it is only a label.

    >>> from newsparse.lexicon import load
    >>> read_credit("Foto: Mikhail Sokolov/TASS/dpa", load("de"))
    Credit(caption=None, credit='Mikhail Sokolov/TASS/dpa', agency='TASS')
    """
    line = text.strip()
    bracket = BRACKET.fullmatch(line)
    if bracket:
        line = bracket.group(1).strip()
    line = line.lstrip("/／ ")
    label = (
        label_at_start(line, lexicon, bracket is not None)
        or label_with_colon(line, lexicon)
        or (kind_label(line, lexicon) if is_of_kind(line, lexicon) else 0)
        or _bare_label(line, lexicon)
    )
    if label and not _is_courtesy(line[:label], lexicon):
        rest = line[label:]
        line = rest.strip(EDGE).lstrip(". ") if rest.strip(EDGE + ".…") else "" if ends_open(line) else line
    return _bare(line, lexicon)


def _bare_label(line: str, lexicon: Lexicon) -> int:
    """The end of a word for pictures without a sign before a person's name ("Photo Ana Diaz"); 0 if none leads it."""
    word, _, name = line.partition(" ")
    key = fold(word)
    lent = any(phrase.split(" ", 1)[0] == key for phrase in lexicon.words("courtesy"))
    labelled = word[:1].isupper() and key in lexicon.words("credit") and not lent
    return len(word) if labelled and ((is_name(name) and not agency_of(line)) or is_pair(name)) else 0


def _is_courtesy(label: str, lexicon: Lexicon) -> bool:
    """Whether a label without a colon says that a picture was lent ("Courtesy of …"): as a line of its own it is credit, too."""
    return label.rstrip()[-1:] not in ":：|-–—" and fold(label.strip()) in lexicon.words("courtesy")


def _bare(text: str, lexicon: Lexicon) -> Credit:
    """A credit that has lost its label: without ©, brackets, a second label and what stands at its edges."""
    line = said_once(text.partition(_CLOSES)[0].strip() or text.strip())
    mark = COPYRIGHT.match(line)
    if mark:
        line = line[mark.end() :]
    line = line.strip(EDGE)
    bracket = BRACKET.fullmatch(line)
    if bracket:
        line = bracket.group(1).strip()
    line = _without_second_label(line, lexicon)
    line = _before_bar(without_last_label(without_tail(line, lexicon), lexicon).strip(EDGE), lexicon)
    line = line[:-1].rstrip() if line[-1:] == ")" and "(" not in line else line
    if not any(letter.isalpha() for letter in line) or _ADDRESS.fullmatch(line) or _leads(line, lexicon):
        return Credit(None, None, None)
    return Credit(None, line, agency_of(line))


def _before_bar(line: str, lexicon: Lexicon) -> str:
    """A credit without what a further label announces behind a bar ("Ana Diaz | Source: Lake Radio"), or which is said again."""
    credit, bar, rest = line.partition(" | ")
    again = rest.partition(": ")[2].strip() == credit
    return credit if bar and (again or (label_with_colon(rest, lexicon) and label_at_start(rest, lexicon))) else line


def _leads(line: str, lexicon: Lexicon) -> bool:
    """Whether a phrase of furniture that leads to pictures and films is all ("+Video", "More")."""
    kinds = whole_phrases(line, lexicon) if len(line) <= _LONGEST_LEAD else frozenset[str]()
    lent = "caption" in kinds or fold(line) in lexicon.words("courtesy")
    return not kinds.isdisjoint(("navigation", "player")) and not lent and not agency_of(line)


def _without_second_label(line: str, lexicon: Lexicon) -> str:
    """A credit that had a label without a second one ("Photo: Picture: …"); what says where the picture is from stays."""
    label = label_at_start(line, lexicon)
    word = fold(line[:label].rstrip(":： "))
    if not label or line[label - 1] not in ":：" or word in lexicon.words("caption") or word in lexicon.words("courtesy"):
        return line
    return line[label:].strip(EDGE) or line


def _tidy(caption: str) -> str | None:
    text = caption.strip().strip(EDGE + "＝=؛∙").lstrip(_MARKERS).strip()
    return text if any(letter.isalnum() for letter in text) else None
