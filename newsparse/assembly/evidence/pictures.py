"""Pictures of the page and of its markup brought together: an address, a credit, where the captions are the same."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.creditchains import agency_of
from newsparse.grammar.credits import read_credit, split_credit
from newsparse.lexicon import Lexicon
from newsparse.text.article import Image
from newsparse.text.metadata import Metadata, Picture
from newsparse.text.tokens import key

SHORTEST = 12
"""Letters of a caption from which on one that holds another is the same caption."""


def join_pictures(images: Sequence[Image], metadata: Metadata, lexicon: Lexicon) -> tuple[Image, ...]:
    """The images of the page, with the address and the credit that the markup has for the same picture.

    >>> from newsparse.lexicon import load
    >>> known = Metadata(images=(Picture("https://x.example/1.jpg", "The ferry at the quay", "Photo: Ana Diaz", "json-ld"),))
    >>> join_pictures((Image("The ferry at the quay", None, None),), known, load("en"))[0]
    Image(caption='The ferry at the quay', credit='Ana Diaz', agency=None, url='https://x.example/1.jpg')
    """
    return tuple([_joined(image, metadata.images, lexicon) for image in images])


def _joined(image: Image, pictures: Sequence[Picture], lexicon: Lexicon) -> Image:
    found = next((picture for picture in pictures if _is_same(image, picture, lexicon)), None)
    if found is None:
        return image
    credit = image.credit or (read_credit(found.credit, lexicon).credit if found.credit else None)
    return Image(image.caption, credit, agency_of(credit) if credit else None, image.url or found.url)


def _is_same(image: Image, picture: Picture, lexicon: Lexicon) -> bool:
    """Whether the addresses or the captions say so."""
    if image.url and picture.url and _file(image.url) == _file(picture.url):
        return True
    one = key(image.caption or "")
    two = key(split_credit(picture.caption, lexicon).caption or "") if picture.caption else ""
    short, long = sorted((one, two), key=len)
    return bool(short) and (short == long or (len(short) >= SHORTEST and long.startswith(short)))


def _file(url: str) -> str:
    return url.partition("?")[0].partition("#")[0]
