"""What several formats make of an article's parts."""

from __future__ import annotations

from typing import TypeVar
from urllib.parse import quote

from newsparse.text.article import Article, Image
from newsparse.text.patterns import lazy

V = TypeVar("V")
_HALF = lazy("[\ud800-\udfff]")


_ADDRESS = lazy(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~:/@!$&'()*+,;=%-]*)?"
    r"(?:\?[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?(?:#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?"
)
_NO_ESCAPE = lazy("%(?![0-9A-Fa-f]{2})")


def address_of(stated: str | None) -> str | None:
    """The address as a URI that RFC 3986 allows, its letters beyond ASCII percent-encoded; None where it is none.

    >>> address_of("https://a.example/النص?n=1"), address_of("javascript:alert(1)"), address_of("https://a.example/ b")
    ('https://a.example/%D8%A7%D9%84%D9%86%D8%B5?n=1', None, None)
    """
    uri = "".join(quote(letter) if letter > "\x7f" else letter for letter in whole(stated or ""))
    return uri if _ADDRESS.fullmatch(uri) and not _NO_ESCAPE.search(uri) else None


def body_of(article: Article) -> str:
    r"""The body as one text, a blank line between its pieces.

    >>> from newsparse.text.article import Piece
    >>> body_of(Article({}, "en", "ltr", body=(Piece("subhead", "Next week"), Piece("paragraph", "Calm."))))
    'Next week\n\nCalm.'
    """
    return "\n\n".join(piece.text for piece in article.body)


def caption_of(image: Image) -> str:
    """The caption with its credit in brackets, as far as there is one.

    >>> caption_of(Image("The ferry", "Li Wei/AFP", "AFP")), caption_of(Image(None, None, "AFP"))
    ('The ferry (Li Wei/AFP)', '(AFP)')
    """
    credit = image.credit or image.agency
    return " ".join(part for part in (image.caption, f"({credit})" if credit else None) if part)


def known(values: dict[str, object]) -> dict[str, object]:
    """The values that there are.

    >>> known({"headline": "Storm", "kicker": None, "keywords": []})
    {'headline': 'Storm'}
    """
    return {key: value for key, value in values.items() if value}


def whole(value: V) -> V:
    r"""A value of strings, lists and dicts in which half characters (lone surrogates, which no UTF-8 has) are replaced by U+FFFD.

    >>> whole({"tags": ["\ud800sea"]})
    {'tags': ['\ufffdsea']}
    """
    made: object = value
    if isinstance(value, str):
        made = _HALF.sub("\ufffd", value)
    elif isinstance(value, list):
        made = [whole(entry) for entry in value]
    elif isinstance(value, dict):
        made = {key: whole(entry) for key, entry in value.items()}
    return made  # type: ignore[return-value]  # of the type it was
