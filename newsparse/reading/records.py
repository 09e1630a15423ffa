"""Records: a page in one field of an object or of a table's row, the other fields evidence beside it.

So crawls, extractors, news services, search engines and content systems hand pages over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsparse.reading.claims import DEPTH, Said, field_of, flatten, named
from newsparse.text.addresses import address

COLUMNS = (
    "text", "html", "content", "body", "raw", "raw_text", "raw_html", "page", "maintext", "article_text", "article_body",
    "full_text", "markdown", "text_content", "article",
)  # fmt: skip
"""What the field of a page is called; the first that a record has is taken."""
RENDERED, PARAGRAPH = "rendered", "text"
"""Where WordPress has the HTML of a field, and where lists of paragraphs have theirs."""
ADDRESS, ORIGIN = "canonical", "sources"
LONGEST = 2_000
"""Characters of the longest field that says something of the page."""


class Record(NamedTuple):
    """The page in a record, None where its field holds none, with the field's name, the page's address, and what others say."""

    content: str | bytes | None
    column: str
    url: str | None = None
    fields: tuple[Said, ...] = ()


def open_record(record: Mapping[str, object], column: str | None = None) -> Record:
    """The page in the column asked for, else where a page may be, also of a record within (a search engine's).

    >>> open_record({"title": "Storm", "link": "https://lake.example/1", "body": "A storm hit Arle."}).fields
    (('title', 'Storm'), ('link', 'https://lake.example/1'))
    """
    if column is None and choose_column(record) is None:
        record = next((inner for inner in record.values() if isinstance(inner, dict) and choose_column(inner)), record)
    wanted = column or choose_column(record) or COLUMNS[0]
    fields = _fields(record, wanted)
    url = next((said for name, said in fields if field_of(name) == ADDRESS and address(said)), None)
    return Record(_content(record.get(wanted)), wanted, url, fields)


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
    """The page in a field; of a list its paragraphs: strings, or, as in this program's own JSON, what they have as their text."""
    if isinstance(value, dict):
        value = value.get(RENDERED)
    elif isinstance(value, list) and value:
        parts = [part.get(PARAGRAPH) if isinstance(part, dict) else part for part in value]
        texts = [part for part in parts if isinstance(part, str)]
        value = "\n\n".join(texts) if len(texts) == len(parts) else None
    return value if isinstance(value, (str, bytes)) else None


def _fields(record: Mapping[str, object], column: str) -> tuple[Said, ...]:
    """What the other fields say of the page, by names that are known. A source is an outlet more often than an agency."""
    # Two of the lists and mappings in each other that are looked into are the record and what it stands in.
    said = (said for name, value in record.items() if name != column for said in flatten(named(name), value, DEPTH - 2))
    return tuple(
        (name, value)
        for name, value in said
        if len(value) <= LONGEST and (field := field_of(name)) and (field != ORIGIN or address(value))
    )
