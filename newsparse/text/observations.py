"""What observations are called for people: one table, so that reasons read alike in JSON and in explanations.

Observations are named for the model (`name:value`, `name=word`, `name/kind`); one that the table does not have is shown
as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsparse.text.patterns import lazy

_NAME = lazy(r"([-+]?[A-Za-z0-9_]+(?:[-+]\d+)?)([:=/])(.*)", re.DOTALL)
_WHOLE = {
    "empty": "nothing but markup",
    "ends_in_clock": "ends in a time of day",
    "capitals": "all capitals",
    "link": "holds an address",
    "bars": "parts set off by bars or dots",
    "quoted": "holds a quotation",
    "bracketed": "all in brackets",
    "copyright_sign": "copyright sign",
    "trails_off": "ends in dots",
    "label": "begins with a label and a colon",
    "row": "one of a row alike",
    "row_of_pairs": "one of a row of pairs alike",
    "date_day": "holds a day",
    "date_minute": "holds a date and a time of day",
    "date_month": "holds a month and a year",
    "date_yearless": "holds a day without a year",
    "date_numeric": "holds a date in numbers, of two readings",
    "date_relative": "holds a day counted from today",
    "date_clock": "holds a time of day alone",
    "date_published": "holds a date of publication",
    "date_updated": "holds a date of change",
    "date_as_of": "holds the day that something is as of",
    "date_copyright": "holds a year of copyright",
    "no_sentence": "no sentence ends in it",
    "topic:often": "its words are the story's, several times",
    "topic:once": "its words are the story's",
    "topic:no": "its words are not the story's",
    "no_prose": "no prose on the page",
    "repeated": "said again below",
    "repeated_often": "said again and again below",
    "repeat": "said before",
    "repeat_often": "said several times before",
    "repeat_of_previous": "says what the line above says",
    "echoed": "the line below begins with it",
    "echo": "begins with the line above",
    "in_first_line": "the page's first line begins with it",
    "digits:few": "few digits",
    "agency": "names an agency",
    "agency_short": "short, names an agency",
    "names": "names of people",
    "names_short": "names of people",
    "opener": "opens with a dateline",
    "credit": "a credit",
    "credit_in_line": "a credit in the line",
    "leads_to_next": "ends with the line below",
    "tail_of_previous": "the line above ends with it",
    "picture": "stands with a picture",
    "main_sign": "its element is like most of the prose's",
}  # fmt: skip
_VALUED = {
    "first": "begins with {}",
    "last": "ends with {}",
    "end": "ends with {}, quotes and brackets apart",
    "picture": "stands with a picture",
    "kind": "{}",
    "len": "{} text",
    "words": "words: {}",
    "sentences": "sentences: {}",
    "commas": "commas: {}",
    "digits": "many digits",
    "titled": "words with a capital: {}",
    "is": "is nothing but words for {}",
    "opens": "opens with words for {}",
    "opens_long": "long, opens with words for {}",
    "has": "has words for {}",
    "has_long": "long, has words for {}",
    "under": "below words for {}",
    "over": "above words for {}",
    "main_sign": "its element is like most of the prose's",
    "alike": "how many lines about it look alike",
    "tail": "goes on after its last sentence",
    "function": "function words: {} tenths",
    "w0": "first word “{}”",
    "v0": "first word “{}”",
    "w01": "first words “{}”",
    "w-1": "last word “{}”",
    "only": "only the word “{}”",
    "all": "only the words “{}”",
    "date": "holds a date",
    "-1": "{} above it",
    "+1": "{} below it",
    "-2": "{} two above it",
    "+2": "{} two below it",
    "gaps": "blank lines around it",
    "gapless": "{} on a page without blank lines",
    "prose5": "the prose around it",
    "tenth": "its place on the page",
    "top": "at the top of the page",
    "bottom": "at the bottom of the page",
    "before_run": "before the story",
    "after_run": "after the story",
    "in_run": "{} inside the story",
    "into_run": "the story begins here",
    "out_of_run": "the story ends here",
    "prose_above": "how much of the prose is above it",
    "prose_below": "how much of the prose is below it",
    "since_prose": "its distance from the last prose",
    "kin": "{} of its words are the story's",
    "headline_rank": "likely headline by its words",
    "from_best": "its distance from the likely headline",
    "tag": "is a <{}>",
    "as": "is part of a <{}>",
    "in": "stands in a <{}>",
    "inside": "is all <{}>",
    "part": "holds a <{}>",
    "links": "how much of it is links",
    "up_links": "how much of the element about it is links",
    "over_links": "how much of the elements about it is links",
    "own": "its element is called “{}”",
    "inner": "an element in it is called “{}”",
    "up": "the element about it is called “{}”",
    "called": "it is called {}",
    "branch": "stands in what is called {}",
    "h1_above": "its place among the first-level headings",
    "dense": "its place about the paragraphs",
    "common": "its place about most of the prose",
    "sign": "what its like elements hold",
    "parent": "what the element about it holds",
    "self": "what its element holds",
    "title_claim": "says what the page's title says",
    "summary_claim": "says what the page's summary says",
    "author_claim": "names the author that the page's head names",
    "picture_claim": "says what the page's picture shows",
    "alt": "says what the picture's alternative text says",
}  # fmt: skip
_KINDS = {
    "prose": "a paragraph",
    "sentence": "a sentence",
    "line": "a line",
    "short": "a short line",
    "tiny": "a word or two",
    "date": "a date",
    "furniture": "page furniture",
    "edge": "the edge of the page",
    "link": "a link",
    "menu": "a menu",
}  # fmt: skip
_CHARACTERS = {
    "bullet": "a bullet", "dash": "a dash", "quote": "a quotation mark", "bracket": "an opening bracket",
    "closing": "a closing bracket", "hash": "a hash", "at": "an at sign", "mark": "a mark of rights", "bar": "a bar or slash",
    "colon": "a colon", "comma": "a comma", "more": "dots", "ask": "a question mark", "shout": "an exclamation mark",
    "stop": "a full stop", "digit": "a digit", "lower": "a small letter", "upper": "a capital",
    "letter": "a letter without case", "other": "another sign",
}  # fmt: skip
_SIZES = ("tiny",) * 2 + ("very short",) * 2 + ("short",) * 2 + ("middling",) * 2 + ("long",) * 3 + ("very long",) * 2
_SHARES = ("none", "hardly any", "few", "some", "some", "many", "most", "nearly all")
_QUARTERS = ("few", "some", "half", "most", "all")
_SCALES: Mapping[str, Sequence[str]] = {"len": _SIZES, "kin": _SHARES, "titled": _QUARTERS}
_NAMED: Mapping[str, Mapping[str, str]] = {
    "first": _CHARACTERS, "last": _CHARACTERS, "end": _CHARACTERS, "called": {}, "branch": {},
}  # fmt: skip
"""What the values of some names are called; of the others they are kinds of block."""


def say(observation: str) -> str:
    """An observation in words, or as it is where there are none.

    >>> say("is:read_also"), say("len:5/last:stop"), say("short<date<prose")
    ('is nothing but words for read also', 'short text', 'a date between a short line and a paragraph')
    >>> say("not in the table")
    'not in the table'
    """
    known = _WHOLE.get(observation)
    if known:
        return known
    found = _NAME.fullmatch(observation)
    if found is None:
        return _between(observation)
    name, mark, value = found.groups()
    template = _VALUED.get(name)
    if template is not None:
        return template.format(value if mark == "=" else _value(name, value))
    if name.startswith(("prose-", "prose+")):
        return f"the prose in the {name[6:]} blocks {'above' if name[5] == '-' else 'below'} it"
    return observation


def _value(name: str, value: str) -> str:
    """The first part of a value in words: a kind of block, a kind of character, a step of a scale, a category."""
    first = value.partition("/")[0]
    scale = _SCALES.get(name)
    if scale is not None and first.isdecimal():
        return scale[min(int(first), len(scale) - 1)]
    named = _NAMED.get(name, _KINDS)
    return named.get(first) or first.replace("_", " ")


def _between(observation: str) -> str:
    parts = [_KINDS.get(part) for part in observation.split("<")]
    if len(parts) != 3 or None in parts:
        return observation
    return f"{parts[1]} between {parts[0]} and {parts[2]}"
