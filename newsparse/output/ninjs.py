"""IPTC ninjs 3.1, news in JSON (https://iptc.org/standards/ninjs/): the article as a text item, its pictures associated."""

from __future__ import annotations

import re
from datetime import datetime

from newsparse.output.identity import uri_of
from newsparse.output.parts import address_of, body_of, known
from newsparse.text.article import Article
from newsparse.text.escaping import write_json_page
from newsparse.text.patterns import lazy

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
_MOMENT = lazy(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def write_ninjs(article: Article) -> str:
    """The article as a ninjs item; what is unknown has no key.

    ninjs knows only moments with seconds and offset. A time that the page states less precisely than to the minute with its
    offset is a description of the role `published` or `updated`; seconds that the page does not state are 00.

    >>> print(write_ninjs(Article({"sha256": "00" * 32}, "en", "ltr", headline="Storm", published="2024-05-03")), end="")
    {
      "standard": {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},
      "uri": "ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "type": "text",
      "language": "en",
      "headlines": [
        {"value": "Storm"}
      ],
      "descriptions": [
        {"role": "published", "value": "2024-05-03"}
      ]
    }
    """
    return write_json_page(_item(article)) + "\n"


def _item(article: Article) -> dict[str, object]:
    uri = uri_of(article)
    published, updated = _moment(article.published), _moment(article.updated)
    body = body_of(article)
    return known(
        {
            "standard": STANDARD,
            "uri": uri,
            "type": "text",
            "contentCreated": published,
            "versionCreated": updated,
            "language": article.language,
            "headlines": _texts(("kicker", article.kicker), (None, article.headline)),
            "descriptions": _texts(
                ("standfirst", article.standfirst),
                ("dateline", article.dateline and article.dateline.text),
                ("published", None if published else article.published),
                ("updated", None if updated else article.updated),
                *(("note", note) for note in article.notes),
                ("signoff", article.signoff),
            ),
            "by": article.byline,
            "people": [{"rel": "author", "name": name} for name in article.authors],
            "located": article.dateline and article.dateline.place,
            "infoSources": [{"name": source.agency or source.name} for source in article.sources],
            "subjects": [{"name": tag} for tag in article.tags],
            "bodies": body and [{"contentType": "text/plain", "charCount": len(body), "value": body}],
            "associations": [_picture(f"picture-{n}", uri, **image._asdict()) for n, image in enumerate(article.images, 1)],
            "renditions": _at("page", article.source.get("url")),
        }
    )


def _picture(
    name: str, uri: str, caption: str | None, credit: str | None, agency: str | None, url: str | None = None
) -> dict[str, object]:
    return known(
        {
            "name": name,
            "uri": f"{uri}#{name}",
            "type": "picture",
            "descriptions": _texts(("caption", caption)),
            "by": credit,
            "infoSources": agency and [{"name": agency}],
            "renditions": _at("picture", url),
        }
    )


def _at(name: str, stated: str | None) -> list[dict[str, str]]:
    """Where something is to be had, if its address is one that ninjs allows."""
    address = address_of(stated)
    return [{"name": name, "href": address}] if address else []


def _texts(*texts: tuple[str | None, str | None]) -> list[dict[str, object]]:
    return [known({"role": role, "value": value}) for role, value in texts if value]


def _moment(stated: str | None) -> str | None:
    """The date and time as RFC 3339 has it, None where it is less precise or no moment of any calendar."""
    found = _MOMENT.fullmatch(stated or "")
    if found is None:
        return None
    moment = f"{found[1]}{found[2] or ':00'}{found[3]}"
    try:
        datetime.fromisoformat(moment.replace("Z", "+00:00"))
    except ValueError:
        return None
    return moment
