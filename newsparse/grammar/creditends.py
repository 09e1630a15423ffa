"""What stands at the end of a credit and is none of it: the label that follows a name, links and notices of rights."""

from __future__ import annotations

from functools import lru_cache

from newsparse.grammar.creditlabels import EDGE, labels
from newsparse.grammar.words import read_words
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_han
from newsparse.text.tokens import tokens

_MEANS = lazy(r"^[^、。＝=]{2,14}?(?:で|から)、?(?=[\u3400-\u9fff々]{2,4}(?:[\s\u3000]?[\u3400-\u9fff々]{1,4})?$)")
"""What Japanese papers say a picture was taken with or from, before the name ("本社ヘリから、山本太郎撮影")."""
LONGEST_NOTICE = 60
"""Characters of the longest notice behind a credit."""


def without_last_label(line: str, lexicon: Lexicon) -> str:
    """A credit without the label at its end: in Han script the verb "taken by", but not "provided by", which says that the named
    lent it; elsewhere what follows names there ("Luko Gervinio nuotr.").
    """
    end = before_last_label(line, lexicon)
    if end:
        return line[:end].rstrip(EDGE)
    last = 0
    for start, end in labels(line, lexicon):
        if start < last:
            continue
        last = end
        if start > 1 and end == len(line) and is_han(line[start]) and line[start:end] not in lexicon.words("courtesy"):
            return _MEANS.sub("", line[:start].rstrip(EDGE))
    return line


def before_last_label(line: str, lexicon: Lexicon) -> int:
    """Where a label begins that follows the name it is of, and ends the line; 0 if none does.

    >>> from newsparse.lexicon import load
    >>> [before_last_label(line, load("lt")) for line in ("Luko Gervinio nuotr.", "Luko Gervinio")]
    [14, 0]
    """
    labels_behind = lexicon.words("credit_end")
    words = line.rstrip(" .").split() if labels_behind else []
    for size in (1, 2):
        label = " ".join(words[-size:])
        if len(words) > size and fold(label).rstrip(".") in labels_behind:
            return line.rfind(words[-size])
    return 0


def without_tail(line: str, lexicon: Lexicon) -> str:
    """A credit without the links and notices of rights behind it ("Ana Diaz Purchase Licensing Rights, opens new tab")."""
    notices = _rights(lexicon)
    last = tokens(fold(line[-LONGEST_NOTICE:]))
    if not any(last[-len(notice) :] == notice for notice in notices):
        return line
    words = read_words(line)
    folded = [word.folded for word in words]
    end, size = len(words), 1
    while size:
        size = max([len(notice) for notice in notices if folded[:end][-len(notice) :] == notice and len(notice) < end], default=0)
        end -= size
    return line if end == len(words) else line[: words[end - 1].end]


@lru_cache(maxsize=64)
def _rights(lexicon: Lexicon) -> list[list[str]]:
    """The words of notices of rights, each as tokens."""
    return [tokens(phrase) for phrase in lexicon.words("rights")]
