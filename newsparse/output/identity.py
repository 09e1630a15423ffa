"""A name for an article that says what it was made from and needs no registry: a `ni` URI (RFC 6920)."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from string import hexdigits

from newsparse.text.article import Article


def uri_of(article: Article) -> str:
    """The named information URI of the article's source; of the article itself where the source's digest is not known.

    >>> uri_of(Article({"name": "page.txt", "sha256": "00" * 32}, "en", "ltr"))
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    stated = article.source.get("sha256") or ""
    known = len(stated) == 64 and set(stated) <= set(hexdigits)
    digest = bytes.fromhex(stated) if known else sha256(article.to_json(compact=True).encode("utf-8")).digest()
    return "ni:///sha-256;" + urlsafe_b64encode(digest).decode("ascii").rstrip("=")
