"""Words of a text in any script, and how much text it is.

Scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) give one token a character, so that a
phrase of any language can be looked for as a run of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.text.folding import MARKS, VANISHING, fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import FIRST_UNSPACED, UNSPACED, is_unspaced, may_be_dense

INDIC = "\u0900-\u0963\u0966-\u0df3"
"""Letters of Indic scripts with their vowel signs, which are no word characters to `re`."""

VOICING = "\u3099\u309a"
"""What voices Kana: folding parts it from its letter. As words of their own, they kept 332 Japanese phrases from being found."""


def _words(letters: str) -> str:
    """A regular expression for words. Nothing that folding drops breaks one, so that texts may be parted first and folded then.

    Before, Arabic with vowel points and Persian, Telugu and Sinhala with joiners fell into pieces that no lexicon has.
    """
    return f"{letters}(?:[{VANISHING}]+{letters})*[{MARKS}]*"


# Four patterns that give the same tokens, each for the texts that need no more: ASCII, scripts with spaces, Indic ones, all.
_PLAIN = re.compile("[A-Za-z0-9]+")
_SPACED = re.compile(_words(r"[^\W_]+"))
_INDIC = lazy(_words(rf"(?:[^\W_]+|[{INDIC}]+)+"))
_FIRST = lazy(rf"(?:[^\W_]+|[{INDIC}]+)+")
_ANY = lazy(rf"[{UNSPACED}][{MARKS}{VOICING}]*|" + _words(rf"(?:[^\W_{UNSPACED}]+|[{INDIC}]+)+"))
_MAY_BE_INDIC = re.compile("[\u0900-\u0dff]")
_BLANKED = bytes([code if chr(code).isalnum() and code < 128 else 32 for code in range(256)])
"""What separates words in ASCII made blanks: splitting there takes half as long as finding the words."""
_WIDE = lazy(
    "[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\uac00-\ud7af]"
)

HAN_WEIGHT = 2.2
"""Latin characters that one character of Han script, Kana or Hangul is worth: the mean length ratio of German and English
sentences to Chinese and Japanese ones of the same news. Counted as one, Chinese pages lost a third of their paragraphs. Thai and
its kin are spelled in letters as Latin is: counted as Han, half of the headlines were too long to be one."""


def tokens(text: str) -> list[str]:
    """The words of a string.

    >>> tokens("read also: القراءة 東京"), tokens("नई दिल्ली")
    (['read', 'also', 'القراءة', '東', '京'], ['नई', 'दिल्ली'])
    >>> tokens("الصّورة: أيضًا") == ["الصّورة", "أيضًا"]
    True
    """
    return text.encode().translate(_BLANKED).decode().split() if text.isascii() else _pattern(text).findall(text)


def key(text: str) -> str:
    """What two writings of one text share: its words, folded, without spaces and signs.

    >>> key("Storm hits “Lisbon”") == key("STORM HITS LISBON")
    True
    """
    return "".join(tokens(fold(text)))


def find_tokens(text: str) -> Iterator[re.Match[str]]:
    """The words of a string with their places.

    >>> [found.span() for found in find_tokens("read also")]
    [(0, 4), (5, 9)]
    """
    return _pattern(text).finditer(text)


def has_tokens(text: str) -> bool:
    """Whether there is a word in a string.

    >>> has_tokens("27"), has_tokens("– ! –")
    (True, False)
    """
    return _pattern(text).search(text) is not None


def first_token(text: str) -> str:
    """The first word of a folded string; empty if there is none. For lists of words in all scripts: it compiles no large class.

    >>> first_token("– read also"), first_token("東京")
    ('read', '東')
    """
    word = text.partition(" ")[0]
    if not word.isalnum():
        found = (_PLAIN if text.isascii() else _FIRST).search(text)
        word = found[0] if found else ""
    if word.isascii() or max(word) < FIRST_UNSPACED:
        return word
    end = next((at for at, letter in enumerate(word) if is_unspaced(letter)), len(word))
    if end:
        return word[:end]
    voiced = text.find(word[0]) + 1
    mark = text[voiced : voiced + 1]
    return word[0] + mark if mark in VOICING else word[0]


def _pattern(text: str) -> re.Pattern[str]:
    if text.isascii():
        return _PLAIN
    return _ANY if may_be_dense(text) else _INDIC if _MAY_BE_INDIC.search(text) else _SPACED


def volume(text: str) -> float:
    """Length of a text in characters of Latin script: what a sentence in any script is measured by.

    >>> volume("abc"), volume("東京")
    (3.0, 4.4)
    """
    if not may_be_dense(text):
        return float(len(text))
    return len(text) + (HAN_WEIGHT - 1) * len(_WIDE.findall(text))
