"""The language of a page, told by its script and its function words, and which way that language is written.

The words are data (`languages.toml`). No model of character n-grams: those weigh megabytes or need numpy, and a page of
news has hundreds of function words.
"""

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon.tables import read_strings
from newsparse.text.composing import compose
from newsparse.text.patterns import lazy
from newsparse.text.tokens import HAN_WEIGHT

SAMPLE = 5000
"""Characters of prose that the language is told from: twice as many changed no verdict on real pages."""
WINDOW = 20000
"""Characters of a page that are looked through for prose; a longer page is looked at in slices spread over it."""
SLICES = 8
PROSE = 60
"""Length from which a line counts as prose, not menu, in a script with spaces; one without says as much in a third of it."""
LETTERS = 600
"""Characters, spread over the sample, that the script is told from."""
KANA = 0.08
"""Share of kana among kana and Han from which a text is Japanese. Japanese pages have a third and more, Chinese ones none."""


class Language(NamedTuple):
    """A language: BCP 47 code, scripts (ISO 15924), "ltr" or "rtl", letters and function words that it is told by."""

    code: str
    scripts: tuple[str, ...]
    direction: str
    letters: tuple[str, ...]
    words: tuple[str, ...]


def languages() -> dict[str, Language]:
    """Every language that can be told, by its code.

    >>> languages()["fa"].direction, "und" in languages()
    ('rtl', False)
    """
    return {code: _read_row(row) for code, row in _rows().items()}


def find_language(code: str) -> Language | None:
    """The language of a code; None if it is not one that can be told.

    >>> find_language("fa").scripts, find_language("xx")
    (('Arab',), None)
    """
    row = _rows().get(code)
    return _read_row(row) if row else None


def detect(text: str) -> str | None:
    """The BCP 47 code of the language that most of a page's prose is written in; None if it cannot be told.

    >>> detect("Der Rat hat am Montag eine neue Brücke für die Stadt beschlossen.")
    'de'
    >>> detect("أعلن المجلس يوم الاثنين عن بناء جسر جديد في المدينة")
    'ar'
    >>> detect("2024") is None
    True
    """
    sample = _sample(text)
    script = _script(sample)
    if script is None:
        return None
    known = _clues(script)
    if len(known.codes) == 1:
        return known.codes[0]
    return _best(compose(sample.replace(SOFT_HYPHEN, "")).lower(), known)


def direction_of(code: str | None) -> str:
    """The direction that a language is written in: "rtl" or "ltr" (also for one that is not known).

    >>> direction_of("he"), direction_of("ar-EG"), direction_of("de"), direction_of(None)
    ('rtl', 'rtl', 'ltr', 'ltr')
    """
    language = find_language(served_by((code or "und").split("-")[0].lower()))
    return language.direction if language else "ltr"


def served_by(code: str) -> str:
    """The code whose words serve a language: its own, or that of its close kin.

    >>> served_by("no"), served_by("de")
    ('nb', 'de')
    """
    return _kin().get(code, code)


def _sample(text: str) -> str:
    """Prose of a page, spread over it; all its lines if there is little prose."""
    if len(text) > WINDOW:
        size = WINDOW // SLICES
        step = (len(text) - size) // (SLICES - 1)
        text = "\n".join([text[at : at + size] for at in range(0, len(text) - size + 1, step)])
    prose = [line for line in text.splitlines() if len(line) >= PROSE or (len(line) >= PROSE // 3 and " " not in line)]
    length = sum(map(len, prose))
    if length < PROSE * 4:
        return text[:SAMPLE]
    stride = length // SAMPLE + 1
    return "\n".join(prose[::stride])[:SAMPLE]


def _script(sample: str) -> str | None:
    """The script of most letters of the sample; Japanese by its kana."""
    if sample.isascii():
        return "Latn" if any(map(str.isalpha, sample)) else None
    counts: dict[str, float] = dict.fromkeys((*_SCRIPTS, "Jpan"), 0.0)
    for letter, count in Counter(sample[:: len(sample) // LETTERS + 1]).items():
        if letter.isalpha():
            script = _SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1]
            counts[script] += count * (HAN_WEIGHT if script in _DENSE else 1.0)
    if counts["Kana"] > KANA * (counts["Hani"] + counts["Kana"]):
        counts["Jpan"] = counts.pop("Kana") + counts.pop("Hani")
    best = max(counts, key=counts.__getitem__)
    return best if best and counts[best] else None


# First character of a range and the script of its letters, from Unicode's Blocks.txt; "" is a script not told here.
_BLOCKS = (
    (0x0000, "Latn"), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"), (0x0700, ""),
    (0x0750, "Arab"), (0x0780, ""), (0x0870, "Arab"), (0x0900, "Deva"), (0x0980, "Beng"), (0x0A00, "Guru"), (0x0A80, "Gujr"),
    (0x0B00, "Orya"), (0x0B80, "Taml"), (0x0C00, "Telu"), (0x0C80, "Knda"), (0x0D00, "Mlym"), (0x0D80, "Sinh"), (0x0E00, "Thai"),
    (0x0E80, "Laoo"), (0x0F00, "Tibt"), (0x1000, "Mymr"), (0x10A0, "Geor"), (0x1100, "Kore"), (0x1200, "Ethi"), (0x13A0, ""),
    (0x1780, "Khmr"), (0x1800, ""), (0x1C80, "Cyrl"), (0x1C90, "Geor"), (0x1CC0, ""), (0x1E00, "Latn"), (0x1F00, "Grek"),
    (0x2000, ""), (0x2E80, "Hani"), (0x3040, "Kana"), (0x3130, "Kore"), (0x3190, "Hani"), (0x31F0, "Kana"), (0x3200, "Hani"),
    (0xA000, ""), (0xAC00, "Kore"), (0xD800, ""), (0xF900, "Hani"), (0xFB00, "Latn"), (0xFB13, "Armn"), (0xFB1D, "Hebr"),
    (0xFB50, "Arab"), (0xFE00, ""), (0xFE70, "Arab"), (0xFF00, "Latn"), (0xFF66, "Kana"), (0xFFA0, "Kore"), (0x10000, ""),
    (0x20000, "Hani"), (0x40000, ""),
)  # fmt: skip
_DENSE = frozenset(("Hani", "Kana", "Kore"))
_STARTS = [start for start, _ in _BLOCKS]
_SCRIPTS = [script for _, script in _BLOCKS]


class _Clues(NamedTuple):
    """The languages of a script, and for each word and letter the indices of those that it speaks for."""

    codes: tuple[str, ...]
    words: dict[str, tuple[int, ...]]
    letters: dict[str, tuple[int, ...]]


_WORD = lazy(r"[\u0900-\u0963\u0966-\u0dff]+|[^\W\d_]+(?:['’ʻ-][^\W\d_]+)*")
SOFT_HYPHEN = "\u00ad"
"""It stands within words; other characters without width part them, in Persian even as its lexicon has them."""
LETTER_WEIGHT = 0.5
"""What a letter of its own counts for a language, where a word counts 1 and a word of its own 2."""
FEWEST = 0.06
"""Share of its words that a text must have among a language's function words. Prose has 0.2 and more, lists of names less."""


def _best(sample: str, known: _Clues) -> str | None:
    """The language whose words and letters the sample has most of; a clue that few share says more."""
    scores = [0.0] * len(known.codes)
    words = Counter(_WORD.findall(sample))
    for word, count in words.items():
        speaks = known.words.get(word)
        if speaks:
            weight = count * (1.0 + 1.0 / len(speaks))
            for index in speaks:
                scores[index] += weight
    for letter, count in Counter("" if sample.isascii() else sample).items():
        speaks = known.letters.get(letter) if letter > "\x7f" else None
        if speaks:
            for index in speaks:
                scores[index] += count * LETTER_WEIGHT / len(speaks)
    best = max(range(len(scores)), key=scores.__getitem__)
    return known.codes[best] if scores[best] >= max(FEWEST * words.total(), 1.0) else None


@lru_cache(maxsize=32)
def _clues(script: str) -> _Clues:
    chosen = [_read_row(row) for row in _rows().values() if script in row.split(" | ", 2)[1]]
    words: dict[str, tuple[int, ...]] = {}
    letters: dict[str, tuple[int, ...]] = {}
    for index, language in enumerate(chosen):
        for word in set(language.words):
            words[word] = (*words.get(word, ()), index)
        for letter in language.letters:
            letters[letter] = (*letters.get(letter, ()), index)
    return _Clues(tuple([language.code for language in chosen]), words, letters)


@lru_cache(maxsize=1)
def _file() -> dict[str, str]:
    return read_strings("languages")


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """The row of each language by its code; a page needs few of them read."""
    return {row.partition(" ")[0]: row for row in _file()["languages"].strip().split("\n")}


@lru_cache(maxsize=128)
def _read_row(row: str) -> Language:
    code, scripts, direction, letters, words = row.split(" | ")
    marks = () if letters == "-" else tuple(letters.split())
    return Language(code, tuple(scripts.split()), direction, marks, tuple(words.split()))


@lru_cache(maxsize=1)
def _kin() -> dict[str, str]:
    pairs = (pair.split() for pair in _file()["lexicons"].split("|"))
    return {code: served for code, served in pairs}  # noqa: C416 - dict() would take lists, which are no pairs to mypy
