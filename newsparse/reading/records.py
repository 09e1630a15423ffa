"""Records: a page in one field of an object or of a table's row, the other fields evidence beside it.

So crawls, extractors, news services, search engines and content systems hand pages over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsparse.reading.claims import Said, field_of, flatten, named
from newsparse.reading.richtext import text_of
from newsparse.text.addresses import address

COLUMNS = (
    "text", "html", "content", "body", "raw", "raw_text", "raw_html", "page", "maintext", "article_text", "article_body",
    "full_text", "markdown", "text_content", "article", "body_html", "content_html", "body_xhtml", "body_text", "content_text",
    "story_text", "story", "article_html", "article_content", "page_content", "page_text", "raw_content", "full_content",
    "post_content", "plain_text", "content_elements", "bodies", "blocks", "paragraphs",
)  # fmt: skip
"""What the field of a page is called; the first that a record has is taken."""
ADDRESS, ORIGIN, HEADLINE = "canonical", "sources", "headlines"
LONGEST = 2_000
"""Characters of the longest field that says something of the page."""
DEEPEST = 8
"""Objects and lists in each other that are looked into for records: an answer of a search engine has four."""


class Record(NamedTuple):
    """The page in a record, None where its field holds none, with the field's name, the page's address, and what others say."""

    content: str | bytes | None
    column: str
    url: str | None = None
    fields: tuple[Said, ...] = ()


def find_records(value: object, column: str | None = None) -> list[Record]:
    """The records in a value of JSON: the objects that hold a page, in the column asked for, else where a page may be.

    What stands within a record is no record, such as the comments on its page. A record in nothing but further objects is also
    told by what stands in those, as in the answers of content systems; that of a list, such as its feed's name, says nothing.

    >>> [record.content for record in find_records({"status": "ok", "articles": [{"body": "A storm"}, {"body": "A ferry"}]})]
    ['A storm', 'A ferry']
    >>> find_records({"title": "Storm", "link": "https://lake.example/1", "body": "A storm hit Arle."})[0].fields
    (('title', 'Storm'), ('link', 'https://lake.example/1'))
    """
    return list(_records(value, column, DEEPEST))


def _records(value: object, column: str | None, depth: int) -> Iterator[Record]:
    if isinstance(value, list):
        for inner in value if depth else ():
            yield from _records(inner, column, depth - 1)
    elif isinstance(value, Mapping):
        wanted, content = _page_in(value, column)
        if content:
            yield _record(value, wanted, content)
        elif depth:
            found = [(name, list(_records(inner, column, depth - 1))) for name, inner in value.items()]
            held = [(name, records) for name, records in found if records]
            if len(held) == 1 == len(held[0][1]) and isinstance(value[held[0][0]], Mapping):
                ((name, (told,)),) = held
                yield _told_by(told, value, name)
            else:
                yield from (record for _, records in held for record in records)


def _told_by(record: Record, around: Mapping[str, object], name: str) -> Record:
    """The record with what else is said of it by the object around it, in which it stands under a name."""
    fields = record.fields + _fields(around, name)
    return record._replace(url=record.url or _address(fields), fields=fields)


def open_record(record: Mapping[str, object], column: str | None = None) -> Record:
    """An object as a record, with the page in the column asked for, else where a page may be.

    >>> open_record({"title": "Storm", "body": "A storm hit Arle."}).content
    'A storm hit Arle.'
    """
    return _record(record, *_page_in(record, column))


def _page_in(record: Mapping[str, object], column: str | None) -> tuple[str, str | bytes | None]:
    """Where an object has its page, and the page."""
    wanted = column or choose_column(record) or COLUMNS[0]
    return wanted, _content(record.get(wanted))


def _record(record: Mapping[str, object], wanted: str, content: str | bytes | None) -> Record:
    fields = _fields(record, wanted)
    return Record(content, wanted, _address(fields), fields)


def _address(fields: Iterable[Said]) -> str | None:
    return next((said for name, said in fields if field_of(name) == ADDRESS and address(said)), None)


def choose_column(record: Mapping[str, object]) -> str | None:
    """The name of the field that holds the page: of those so called the first with text, else the first.

    >>> choose_column({"url": "", "body": "A storm", "html": ""}), choose_column({"rawHTML": "<p>"}), choose_column({"id": "1"})
    ('body', 'rawHTML', None)
    """
    names = {named(name): name for name in reversed(list(record))}
    present = [names[squeezed] for column in COLUMNS if (squeezed := named(column)) in names]
    return next((name for name in present if _content(record[name])), present[0] if present else None)


def find_column(names: Sequence[str], column: str | None) -> str | None:
    """Of the columns of a table the one asked for, else where a page may be; None where there is none.

    >>> find_column(["id", "body"], None), find_column(["id", "body"], "tale")
    ('body', None)
    """
    if column:
        return column if column in names else None
    return choose_column(dict.fromkeys(names, ""))


def _content(value: object) -> str | bytes | None:
    """The page in a field; none in a list of records, whose objects have headlines of their own, as paragraphs have not."""
    if isinstance(value, bytes):
        return value
    return None if isinstance(value, list) and any(map(_is_headed, value)) else text_of(value)


def _is_headed(value: object) -> bool:
    return isinstance(value, Mapping) and any(field_of(named(name)) == HEADLINE and said for name, said in value.items())


def _fields(record: Mapping[str, object], column: str) -> tuple[Said, ...]:
    """What the other fields say of the page, by names that are known. A source is an outlet more often than an agency."""
    said = (said for name, value in record.items() if name != column for said in flatten(named(name), value))
    return tuple(
        (name, value)
        for name, value in said
        if len(value) <= LONGEST and (field := field_of(name)) and (field != ORIGIN or address(value))
    )
