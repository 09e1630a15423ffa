"""The labels of captions and credits ("Photo:", "Image caption"), and where they stand in a line."""

from __future__ import annotations

from functools import lru_cache

from newsparse.grammar.agencies import canonical
from newsparse.grammar.creditchains import is_chain, is_title
from newsparse.grammar.names import is_name
from newsparse.grammar.words import Word, read_words
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_han, may_be_dense
from newsparse.text.tokens import has_tokens, tokens

LABEL_SIGN = lazy(r"\.?\s{0,3}[:：՝៖＝=|／・]|(?:\.{1,3}|…)\s{0,2}(?=\w)|\s{0,3}[-–—]\s|\s{0,2}(?=[©ⓒⒸ])")
OPEN_ENDS = (":", "：", ",", "，", "、", "|", "...", "…")
EDGE = " \u00a0\t\n-–—|/／•,，،:：՝៖;*·・"
_COLON = lazy(r"\s?[:：՝៖]")
_BARE = frozenset({"©", "(c)", "(C)"})
_JOINERS = frozenset("/&+／")
_LABELS = ("credit", "source")
_SHORTEST = 3
"""Letters of the shortest label that is found at the end of a word, and of what is left of that word."""
_LONGEST_KIND = 30
"""Characters in which a word for a kind of picture ends."""
_SPELLED = 4
"""Letters from which an agency's initials may be written as a word is ("Ansa"): shorter ones spell words ("Map")."""
_INDIC = ("\u0900", "\u0dff")
_CAPTION_SIGN = lazy(r"\s{0,3}[:：,，،]|\|(?=\s)")


def caption_label(line: str, lexicon: Lexicon) -> int:
    """Characters of a label such as "Image caption," at the head of the line.

    One of more words needs no comma if it has the bare word for a caption in it: others ("from left") begin sentences.
    """
    words = read_words(line[:60])
    sizes = [hit.end for hit in lexicon.find([word.folded for word in words], 0, 1) if hit.category == "caption"]
    if not sizes:
        return 0
    end = words[max(sizes) - 1].end
    sign = _CAPTION_SIGN.match(line[end:])
    if sign or end == len(line):
        return end + sign.end() if sign else end
    long = max(sizes) > 1 and not may_be_dense(line[:end])
    named = long and not lexicon.words("caption").isdisjoint((words[0].folded, words[max(sizes) - 1].folded))
    return end if named and line[end].isspace() and not line[end:].lstrip()[:1].islower() else 0


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
            if _runs_on(line, start, end) or _is_address(line, end) or is_namesake(line[start:end], lexicon):
                continue
            colon = _COLON.search(line, start, end)
            spans[start] = max(colon.start() if colon else end, spans.get(start, 0))
    for word in words:
        start = _glued(line, word, lexicon) if _COLON.match(line, word.end) else 0
        if start:
            spans[start] = word.end
    return _joined(line, sorted(spans.items()), lexicon)


def _is_address(line: str, end: int) -> bool:
    """Whether a word goes on as a site's address ("pic.twitter.com/…")."""
    return line[end : end + 1] == "." and line[end + 1 : end + 2].islower()


def is_namesake(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a label only to who does not see its accents: "Anh" is a name and a land, "Ảnh" a photo.

    >>> from newsparse.lexicon import load
    >>> is_namesake("Anh", load("vi")), is_namesake("Ảnh", load("vi"))
    (True, False)
    """
    return word.lower() in lexicon.words("namesake")


def _runs_on(line: str, start: int, end: int) -> bool:
    """Whether a word in Han script goes on in Hiragana: it is a word of a sentence."""
    return "\u3041" <= line[end : end + 1] <= "\u3096" and is_han(line[start])


def _joined(line: str, spans: list[tuple[int, int]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """The labels with two that share a colon as one ("Photo/Source: AFP", "Foto und Video: Ana Diaz")."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        between = line[joined[-1][1] : start].strip() if joined else ""
        shared = between in _JOINERS or fold(between) in lexicon.words("joiner")
        if shared and between and joined[-1][1] < start and _COLON.match(line, end):
            start, _ = joined.pop()
        joined.append((start, end))
    return joined


def _glued(line: str, word: Word, lexicon: Lexicon) -> int:
    """Where a label begins that closes a word, the space before it lost ("seaPhoto:"); 0 if none does.

    A capital shows it, or an Indic script: in others without capitals, articles and prepositions are written so.
    """
    for start in range(word.start + _SHORTEST, word.end - _SHORTEST + 1):
        lost = _INDIC[0] <= line[start] <= _INDIC[1] or (line[start].isupper() and line[start - 1].islower())
        if lost and fold(line[start : word.end]) in lexicon.words("credit"):
            return start
    return 0


def names_maker(line: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a label without colon is one by what follows: an agency, a name behind a slash or, in capitals, before a house.

    >>> from newsparse.lexicon import load
    >>> lines = ("Photo AFP", "Photo/Ana Diaz", "PHOTO ANA DIAZ, THE LAKE", "PHOTO GALLERY", "PHOTO OF THE DAY, MAY 3")
    >>> [names_maker(line, 0, 5, load("en")) for line in lines]
    [True, True, True, False, False]
    """
    rest = line[end:].strip().rstrip(".")
    label = fold(line[start:end])
    if label not in lexicon.words("credit"):
        return False
    if rest[:1] in ("/", "／") and label not in lexicon.words("courtesy"):
        maker = rest[1:].split("/", 1)[0].strip()
        return is_name(maker) or canonical(maker) is not None or fold(maker) in lexicon.words("courtesy")
    if not line[start].isupper() or not line[end : end + 1].isspace():
        return False
    if canonical(rest if len(rest) < _SPELLED else rest.upper()):
        return True
    name, sign, house = rest.partition(",") if "," in rest else rest.partition(" - ")
    shouted = line[start:end].isupper() and rest.isupper() and bool(sign and house.strip())
    return shouted and is_name(name.strip()) and lexicon.words("function_words").isdisjoint(fold(name).split())


def label_with_colon(line: str, lexicon: Lexicon) -> int:
    """The end of a label that words of its own lead up to ("Main image credit:"); 0 if there is none."""
    for _, end in labels(line[:40], lexicon):
        if line[end : end + 1] in (":", "："):
            return end + 1
    return 0


def kind_label(line: str, lexicon: Lexicon) -> int:
    """The end of a word for a kind of picture, its colon included, that a line begins with ("File photo:"); 0 if it does not.

    >>> from newsparse.lexicon import load
    >>> [kind_label(line, load("en")) for line in ("File: AFP", "File photo: AFP", "Photo: AFP")]
    [6, 12, 0]
    """
    colon = _COLON.search(line[:_LONGEST_KIND])
    kind = fold(line[: colon.start()].strip()) if colon else ""
    kinds = lexicon.words("caption") | lexicon.words("picture_kind") if kind else ()
    return len(line) - len(line[colon.end() :].lstrip()) if colon and kind in kinds else 0


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
        led = not rest[:1].islower() or " " not in rest or begins_house(rest, lexicon) or begins_account(rest)
        if not rest.strip(".…,，。") or ((inside or len(tokens(line[:end])) > 1) and led):
            return end
        if names_maker(line, start, end, lexicon):
            return end
    return 0


def begins_house(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a label is an article and a name ("Photo from the Harbour Trust")."""
    words = rest.split(None, 2)
    article = len(words) > 1 and words[0] in lexicon.words("function_words") and words[1][:1].isupper()
    return article and is_title(rest)


def begins_account(rest: str) -> bool:
    """Whether an account's name of one word, a slash and a house follow a label ("Photo by diaz75 /Getty Images").

    >>> begins_account("diaz75 /Getty Images"), begins_account("the harbour/AFP")
    (True, False)
    """
    account, _, house = rest.partition("/")
    return len(account.split()) == 1 and is_chain(house)


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
    return text.rstrip().endswith(OPEN_ENDS) or text.strip() in _BARE
