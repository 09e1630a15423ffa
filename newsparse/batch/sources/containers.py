"""The pages in a file that holds others, or is compressed. Archives are entered once: not those inside archives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from newsparse.batch.sources import kinds
from newsparse.batch.sources.failures import fail
from newsparse.batch.sources.kinds import HEAD, PAGE, PARQUET, TAR, ZIP, Kind, is_story, kind_of, kind_of_bytes
from newsparse.batch.sources.member import Member, parts_of
from newsparse.batch.sources.page import Page
from newsparse.batch.sources.selection import Selection
from newsparse.batch.sources.streams import BombError, SizeError, continued, read_at_most, read_head, unpack
from newsparse.batch.values import Failure

_REASON = 200


def pages_in(file: BinaryIO, name: str, kind: Kind, selection: Selection, whole: bool = True) -> Iterator[Page | Failure]:
    """The pages in an open file of a kind. What is broken is a Failure, after all that could be read before it.

    `whole`: every member of an archive is asked for, as the archive itself is.
    """
    try:
        if kind.form == ZIP:
            from newsparse.batch.sources.zips import read_zip

            yield from _pages_of_members(read_zip(file, name, selection, whole), name, selection)
        elif kind.form == TAR:
            from newsparse.batch.sources.tars import read_tar

            yield from _pages_of_members(read_tar(unpack(file, kind.packing), name, selection, whole), name, selection)
        elif kind.form == PARQUET:
            from newsparse.batch.sources.parquet import read_parquet

            yield from read_parquet(file, name, selection.column, selection.max_size)
        else:
            yield from _pages_of_stream(file, name, kind, selection)
    except Exception as error:  # libraries raise what they like for bytes that someone made up
        yield _failure(name, error, kind, selection)


def pages_in_stream(file: BinaryIO, name: str, selection: Selection) -> Iterator[Page | Failure]:
    """The pages in a stream that has no name to tell its kind: a page, an archive, rows of JSON, compressed or not."""
    try:
        packing = None
        for _ in range(2):
            head = read_head(file, HEAD)
            kind = kind_of_bytes(head)
            file = continued(head, file)
            if kind.packing is None or packing is not None:
                break
            packing, file = kind.packing, unpack(file, kind.packing)
    except Exception as error:  # as in pages_in
        yield _failure(name, error, Kind(PAGE), selection)
        return
    yield from pages_in(file, name, Kind(kind.form), selection)


def _pages_of_stream(file: BinaryIO, name: str, kind: Kind, selection: Selection) -> Iterator[Page | Failure]:
    stream = unpack(file, kind.packing)
    if kind.form == kinds.WARC:
        from newsparse.batch.sources.warcs import read_warc

        yield from read_warc(stream, name, selection.max_size)
    elif kind.form == kinds.ROWS:
        from newsparse.batch.sources.rows import read_rows

        yield from read_rows(stream, name, selection.column, selection.max_size)
    elif kind.form == kinds.JSON:
        from newsparse.batch.sources.jsonfiles import read_json

        yield from read_json(stream, name, selection.column, selection.max_size)
    elif kind.form == kinds.CSV:
        from newsparse.batch.sources.csvfiles import read_csv

        yield from read_csv(stream, name, selection.column, selection.max_size)
    elif kind.form == kinds.XML:
        from newsparse.batch.sources.xmlfiles import read_xml

        yield from read_xml(stream, name, selection.column, selection.max_size)
    elif kind.form == kinds.STORIES:
        from newsparse.batch.sources.stories import read_stories

        yield from read_stories(stream, name, selection.max_size)
    else:
        yield from _pages_of_text(stream, name, selection.max_size)


def _pages_of_text(stream: BinaryIO, name: str, size: int) -> Iterator[Page | Failure]:
    """The page that a stream is, or those in it, of which its name says nothing."""
    from newsparse.reading import exports

    head = read_head(stream, exports.HEAD)
    stream = continued(head, stream)
    if is_story(head):  # the corpora of the LDC are compressed, and have no suffix else
        from newsparse.batch.sources.stories import read_stories

        yield from read_stories(stream, name, size)
    elif exports.begins_export(head):
        from newsparse.batch.sources.cuttings import read_cuttings

        yield from read_cuttings(stream, name, size)
    else:
        yield Page("", (), read_at_most(stream, size))


def _pages_of_members(members: Iterator[Member | Failure], name: str, selection: Selection) -> Iterator[Page | Failure]:
    for member in members:
        if isinstance(member, Failure):
            yield member
            continue
        inner, parts = f"{name}!{member.path}", parts_of(member.path)
        kind = kind_of(member.path)
        if kind.form in (ZIP, TAR, PARQUET):
            yield fail(inner, "nested")
        elif kind == Kind(PAGE) and member.size > selection.max_size:
            yield fail(inner, "too_large", selection.max_size)
        else:
            for page in pages_in(member.stream, inner, kind, selection):
                if isinstance(page, Page):
                    page = page._replace(mark=f"!{member.path}{page.mark}", parts=parts + page.parts)
                yield page


def _failure(name: str, error: Exception, kind: Kind, selection: Selection) -> Failure:
    if isinstance(error, SizeError):
        return fail(name, "too_large", selection.max_size)
    if isinstance(error, BombError):
        return fail(name, "inflates")
    if isinstance(error, ImportError):
        return fail(name, "no_library", "newsparse[parquet]" if kind.form == PARQUET else "backports.zstd")
    return fail(name, "damaged", reason=str(error).partition("\n")[0][:_REASON])
