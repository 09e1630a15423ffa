"""The labels of captions and credits ("Photo:", "Image caption"), and where they stand in a line."""

from __future__ import annotations

from functools import lru_cache

from newsparse.grammar.words import read_words
from newsparse.lexicon import Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.tokens import has_tokens, tokens

LABEL_SIGN = lazy(r"\.?\s{0,3}[:：＝=|]|\.\s{0,2}(?=\w)|\s{1,3}[-–—]\s")
_OPEN_END = lazy(r"(?:[:：,，、|]|\.\.\.|…)\s*$")
EDGE = " \u00a0\t\n-–—|/•,，،:：;*·"
_COLON = lazy(r"\s?[:：]")
_BARE = frozenset({"©", "(c)", "(C)"})
_LABELS = ("credit", "source")
HAN = lazy(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_CAPTION_SIGN = lazy(r"\s{0,3}[:：,，]")


def caption_label(line: str, lexicon: Lexicon) -> int:
    """Characters of a label such as "Image caption," at the head of the line."""
    words = read_words(line[:60])
    sizes = [hit.end for hit in lexicon.find([word.folded for word in words], 0, 1) if hit.category == "caption"]
    if not sizes:
        return 0
    end = words[max(sizes) - 1].end
    sign = _CAPTION_SIGN.match(line[end:])
    return end + sign.end() if sign else end if end == len(line) else 0


@lru_cache(maxsize=64)
def labels(line: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the labels of credits stand, the longest at each place, at most to its colon ("Photo: private").

    Several readings of a line ask for them in turn.
    """
    words = read_words(line)
    spans: dict[int, int] = {}
    for hit in lexicon.find([word.folded for word in words]):
        if hit.category in _LABELS:
            start, end = words[hit.start].start, words[hit.end - 1].end
            colon = _COLON.search(line, start, end)
            spans[start] = max(colon.start() if colon else end, spans.get(start, 0))
    return sorted(spans.items())


def label_with_colon(line: str, lexicon: Lexicon) -> int:
    """The end of a label that words of its own lead up to ("Main image credit:"); 0 if there is none."""
    for _, end in labels(line[:40], lexicon):
        if line[end : end + 1] in (":", "："):
            return end + 1
    return 0


def without_last_label(line: str, lexicon: Lexicon) -> str:
    """A credit in Han script without the verb at its end ("taken by"); "provided by" stays, it says that the named lent it."""
    for start, end in labels(line, lexicon):
        if start > 1 and end == len(line) and HAN.match(line[start]) and line[start:end] not in lexicon.words("courtesy"):
            return line[:start].rstrip(EDGE)
    return line


def label_at_start(line: str, lexicon: Lexicon, inside: bool = False) -> int:
    """The end of the label that a line begins with, its colon included; 0 if it begins with none.

    `inside` brackets a word alone is label enough ("(Photo Ana Diaz)").
    """
    head = line[:80]
    offset = len(head) - len(head.lstrip(" \t(（[【"))
    for start, end in labels(head, lexicon):
        if start > offset:
            break
        sign = LABEL_SIGN.match(line, end)
        if sign:
            return sign.end()
        rest = line[end:].strip()
        if not rest.strip(".…,，。") or ((inside or len(tokens(line[:end])) > 1) and not rest[:1].islower()):
            return end
    return 0


def label_at_end(inner: str, lexicon: Lexicon) -> bool:
    """Whether a label closes a text, as in Japanese and Chinese "Ana Diaz took it"."""
    return any(end >= len(inner.rstrip(" .")) and start > 0 for start, end in labels(inner, lexicon))


def is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is only the label of a credit ("Photo:", "Image source,").

    >>> from newsparse.lexicon import load
    >>> is_label("Photo:", load("en")), is_label("Photo: Ana Diaz", load("en"))
    (True, False)
    """
    line = text.strip()
    if line in _BARE:
        return True
    return bool(line) and len(line) < 60 and not has_tokens(line[label_at_start(line, lexicon) :])


def ends_open(text: str) -> bool:
    """Whether a label waits for what follows: it ends in a colon, a comma or dots.

    >>> ends_open("Photo:"), ends_open("Handout")
    (True, False)
    """
    return _OPEN_END.search(text) is not None or text.strip() in _BARE
