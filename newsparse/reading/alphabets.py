"""Alphabets: the letters by which the single-byte encodings of Latin script are told apart.

The same bytes are Spanish in windows-1252 and an impossible mixture in windows-1250; what decides is
whether one language's alphabet has all the letters.
"""

from __future__ import annotations

from collections import Counter

ALPHABETS = (
    ("windows-1252", ("àâæçéèêëîïôœùûüÿ", "äöüß", "áéíóúüñïª", "áâãàçéêíóôõúü", "àèéìíîòóùú", "åäöé", "æøåéòóô")),
    ("windows-1252", ("áæéíóöúýþðø", "àçèéíïòóúü", "äöõüšž", "çë", "áéëïóöüèê")),
    ("windows-1250", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľňóôšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž")),
    ("windows-1254", ("çğıöşüâîûİ",)),
    ("windows-1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")),
)
"""Lower-case letters beyond a-z per language, by the encoding that its pages are kept in. Written by hand. Left
out are Slovak's rare letters at the bytes of French "à" and Swedish "å": with them French pages became Slovak."""

WESTERN = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüÿß")
MIXTURE = 0.9
"""The fit of letters of all Western Europe, against that of one alphabet: English pages name people of all lands."""

ISO_TWIN = {"windows-1250": "iso-8859-2"}
"""Where the ISO encoding has the same letters at other bytes; others are (nearly) subsets."""


def choose_latin(sample: bytes) -> str:
    """The encoding in which the sample's letters fit one alphabet best, the first where several do.

    Where an encoding makes the sample all punctuation there is nothing that does not fit: an English page with curly quotes.

    >>> choose_latin("El niño comió piñas".encode("cp1252")), choose_latin("Zażółć gęślą jaźń".encode("iso8859_2"))
    ('windows-1252', 'iso-8859-2')
    """
    best = (0.0, "windows-1252")
    for name, alphabets in ALPHABETS:
        for encoding in (name, ISO_TWIN.get(name, name)):
            letters = _letters(sample, encoding)
            total = sum(letters.values())
            if not total:
                return encoding
            fit = max(sum(letters[letter] for letter in alphabet) for alphabet in alphabets) / total
            if name == "windows-1252":
                fit = max(fit, MIXTURE * sum(count for letter, count in letters.items() if letter in WESTERN) / total)
            if fit > best[0]:
                best = fit, encoding
    return best[1]


def _letters(sample: bytes, encoding: str) -> Counter[str]:
    """The non-ASCII characters of a sample, folded to lower case, without the punctuation that every code page shares.

    Characters that no prose has (controls, symbols) count as letters that no alphabet knows.
    """
    text = sample.decode(encoding, "replace")
    found: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if letter > "\x7f" and letter not in _SHARED:
            lower = letter if letter == "İ" else letter.lower()
            found[lower] += count
    return found


_SHARED = frozenset("\xa0«»–—‘’‚“”„…•·©®™°§€£±²³¿¡º‹›¢¥¼½¾×")
