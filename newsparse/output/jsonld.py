"""JSON-LD in schema.org's words (https://schema.org/NewsArticle), fit to stand in a page's script element."""

from __future__ import annotations

from newsparse.output.identity import uri_of
from newsparse.output.parts import address_of, body_of, known
from newsparse.text.article import Article
from newsparse.text.escaping import write_json_page

CONTEXT = "https://schema.org"
# Inside <script> a page's reader looks for `</script` and `<!--` before any JSON is read; in JSON these are the same strings.
_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def write_jsonld(article: Article) -> str:
    r"""The article as a NewsArticle; what is unknown has no key.

    >>> print(write_jsonld(Article({"sha256": "00" * 32}, "en", "ltr", headline="Storm </script>")), end="")
    {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "inLanguage": "en",
      "headline": "Storm \u003c/script\u003e",
      "identifier": "ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    }
    """
    return write_json_page(_news_article(article)).translate(_MARKUP) + "\n"


def _news_article(article: Article) -> dict[str, object]:
    dateline = article.dateline
    values: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "inLanguage": article.language,
        "alternativeHeadline": article.kicker,
        "headline": article.headline,
        "description": article.standfirst,
        "author": [_named("Person", name) for name in article.authors],
        "dateline": dateline and dateline.text,
        "locationCreated": dateline and dateline.place and _named("Place", dateline.place),
        "datePublished": article.published,
        "dateModified": article.updated,
        "articleBody": body_of(article),
        "image": [_image(**image._asdict()) for image in article.images],
        "url": address_of(article.source.get("url")),
        "sourceOrganization": [_named("Organization", source.agency or source.name) for source in article.sources],
        "keywords": list(article.tags),
        "identifier": uri_of(article),
    }
    return known(values)


def _image(caption: str | None, credit: str | None, agency: str | None, url: str | None = None) -> dict[str, object]:
    return known(
        {
            "@type": "ImageObject",
            "caption": caption,
            "creditText": credit,
            "sourceOrganization": agency and _named("Organization", agency),
            "contentUrl": address_of(url),
        }
    )


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name}
