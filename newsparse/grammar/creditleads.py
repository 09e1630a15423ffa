"""Credits that stand before their caption, and captions behind the word for a picture."""

from __future__ import annotations

from newsparse.grammar.creditchains import is_chain, is_pair
from newsparse.grammar.creditcuts import BRACKET, COPYRIGHT, by_bracket, by_separator
from newsparse.grammar.creditlabels import EDGE, label_at_start
from newsparse.grammar.labelcuts import Cut, by_label
from newsparse.grammar.names import is_name
from newsparse.grammar.words import PARTICLE
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless, may_be_dense
from newsparse.text.tokens import volume

_LEADING = lazy(r"\s[-–—―|ـ•]\s+|:\s+|\.\s+(?=[^\W\d_]{2})")
_COMMA = lazy(r"[,،]\s*")
_DENSE = 24.0
"""Volume of the shortest caption behind a label in scripts without spaces."""
_TOLD, _SMALL = 3, 8
"""Words of the shortest caption behind a credit, and of so many one at least is in small letters, where there are any."""


def by_lead(line: str, lexicon: Lexicon, labelled: bool = False) -> Cut | None:
    """A credit behind a label or © at the head and the caption behind a sign ("Photo: Ana Diaz | Two boats lie in the harbour"),
    or the caption there and its credit at the end; `labelled` if the label was cut off.
    """
    mark = COPYRIGHT.match(line)
    head = mark.end() if mark else label_at_start(line, lexicon)
    if not head and not labelled:
        return None
    rest = line[head:].strip(EDGE)
    sign = _LEADING.search(rest)
    made = rest[: sign.start()] if sign else ""
    shouted = made.isupper() and not rest[sign.end() :].isupper() if sign else False
    if sign and (shouted or is_chain(made) or is_pair(made) or all(map(is_name, _COMMA.split(made)))):
        told = rest[sign.end() :]
        return (told, made) if _tells(told) and not label_at_start(told, lexicon) else None
    if mark is not None or labelled or line[head - 1] not in ":：":
        return None
    bracket = BRACKET.search(rest)
    named = (rest[: bracket.start()], bracket[1]) if bracket and is_name(bracket[1]) else None
    found = named or by_bracket(rest, lexicon) or by_label(rest, lexicon) or by_separator(rest, lexicon)
    lent = found is not None and any(found[0].casefold().startswith(word) for word in lexicon.words("courtesy"))
    return found if found is not None and _tells(found[0]) and not lent else None


def _tells(text: str) -> bool:
    """Whether a text has the words of a caption, not of a name or house alone."""
    words = text.split()
    if is_chain(text):
        return False
    if may_be_dense(text):
        return volume(text) >= _DENSE and not is_name(text)
    small = sum(word.islower() and len(word) > PARTICLE for word in words)
    return len(words) >= _TOLD and (_SMALL * small >= len(words) or is_caseless(text))
