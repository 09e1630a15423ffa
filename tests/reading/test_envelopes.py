"""Pages in envelopes: header lines of HTTP over them, messages of MIME."""

from __future__ import annotations

import json
import plistlib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, parse
from newsparse.reading import read
from newsparse.reading.envelopes import PARTS, open_envelope
from newsparse.text.errors import SourceError
from tests.reading.pace import seconds

STORY = "A ferry with 80 people on board ran aground off Arle on Friday, said Zoé Dubé of the coast guard, who had called."
HTML = f"<html><body><nav><a href='/'>Home</a></nav><h1>Ferry runs aground off Arle</h1><p>{STORY}</p></body></html>"
PIECES = st.sampled_from([
    b"HTTP/1.1 200 OK", b"HTTP/2 301", b"\r\n", b"\n", b"MIME-Version: 1.0", b"Content-Type: multipart/related; boundary=x",
    b"Content-Type: text/html; charset=nope", b"--x", b"--x--", b"Content-Transfer-Encoding: base64", b"=C3=A9", b"From a",
    b"\xff", b"Subject: =?utf-8?q?=C3?=", b"Subject: =?nope?b?!?=", b"Content-Disposition: attachment", b" ", b"a", b"<p>",
])  # fmt: skip


def saved(kind: str = "html", address: str = "https://lake.example/ferry") -> bytes:
    """A page as a browser saves it, with a picture and a frame."""
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = address
    message["Subject"] = "Ferry runs aground off Arle"
    message["Date"] = "Sun, 1 Mar 2026 10:00:00 -0000"
    part = MIMEText(HTML, kind, "utf-8")
    message.attach(part)
    message.attach(MIMEText("<p>An ad in a frame, bought by whoever wants to be read.</p>", "html", "utf-8"))
    message.attach(MIMEText("p { color: red }", "css", "utf-8"))
    return message.as_bytes()


def letter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Ferry runs aground off Arle – Zoé"
    message["Date"] = "Fri, 03 May 2024 09:30:00 +0200"
    message["From"] = "Lake News <news@lake.example>"
    message.set_content(f"{STORY}\n\n{STORY.replace('80', '90')}\n", cte="quoted-printable")
    return message


@pytest.mark.parametrize("status", ["HTTP/1.1 200 OK", "HTTP/2 200 ", "HTTP/1.0 301 Moved\r\nLocation: /a\r\n\r\nHTTP/2 200 "])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_header_lines_of_http_are_taken_off(status: str, end: str) -> None:
    head = f"{status}\r\nDate: Fri, 03 May 2024 09:30:00 GMT\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    head = head.replace("\r\n", end)
    found = read(head.encode() + HTML.encode(), Options())
    assert (found.format, found.text) == ("html", read(HTML, Options()).text)
    assert [doubt.code for doubt in found.warnings] == ["enveloped"]


def test_the_charset_of_the_header_is_evidence() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n"
    assert read(head + "Паром сел на мель".encode("koi8-r"), Options()).text == "Паром сел на мель"


def test_a_saved_page_is_its_html_and_no_frame() -> None:
    found = read(saved(), Options())
    assert (found.format, found.text) == ("html", read(HTML, Options()).text)
    article = parse(saved())
    assert article.source["url"] == "https://lake.example/ferry"
    assert article.headline == "Ferry runs aground off Arle"
    assert article.published is None, "the day on which it was saved"


def test_a_letter_says_what_front_matter_says() -> None:
    article = parse(letter().as_bytes())
    assert article.headline == "Ferry runs aground off Arle – Zoé"
    assert article.published == "2024-05-03T09:30:00+02:00"
    assert [piece.text for piece in article.body] == [STORY, STORY.replace("80", "90")]


def test_of_a_letter_in_two_forms_html_is_read() -> None:
    message = letter()
    message.add_alternative(HTML, subtype="html")
    message.add_attachment(b"<p>a list</p>", maintype="text", subtype="html", filename="a.html")
    found = read(message.as_bytes(), Options())
    assert (found.format, found.text) == ("html", read(HTML, Options()).text)


def test_text_is_opened_as_bytes_are() -> None:
    assert read(saved().decode(), Options()).text == read(saved(), Options()).text


def test_an_object_of_json_is_the_page_in_it_and_says_the_rest() -> None:
    row = {
        "headline": "Ferry runs aground",
        "author": {"name": "Ana Diaz"},
        "articleBody": STORY,
        "url": "https://lake.example/1",
    }
    for text in (json.dumps(row), json.dumps(row, indent=2), f" {json.dumps(row, ensure_ascii=False)}\n"):
        for source in (text, text.encode()):
            article = parse(source)
            assert (article.headline, article.authors) == ("Ferry runs aground", ("Ana Diaz",))
            assert [piece.text for piece in article.body] == [STORY]
            assert article.source["url"] == "https://lake.example/1"
    page = json.dumps({"title": "Ferry", "html": HTML})
    assert read(page, Options()).format == "html"


@pytest.mark.parametrize("text", ['{"a": 1}', '{"text": 3}', '{"text": ""}', '{"@type": "Article"}\nFerry runs aground', '{"a'])
def test_other_objects_stay(text: str) -> None:
    assert open_envelope(text.encode()) is None
    assert read(text, Options()).text == text


def archive(**main: object) -> bytes:
    resource = {"WebResourceData": HTML.encode(), "WebResourceMIMEType": "text/html", "WebResourceURL": "https://lake.example/a"}
    return plistlib.dumps({"WebMainResource": {**resource, **main}}, fmt=plistlib.FMT_BINARY)


def test_an_archive_of_safari_is_its_main_page(tmp_path: Path) -> None:
    path = tmp_path / "page.webarchive"
    path.write_bytes(archive(WebResourceTextEncodingName="UTF-8"))
    found = read(path, Options())
    assert (found.format, found.text) == ("html", read(HTML, Options()).text)
    assert [doubt.code for doubt in found.warnings] == ["enveloped"]
    assert parse(path).source["url"] == "https://lake.example/a"


LISTS = [b"bplist00", archive()[:-9], archive(WebResourceData="text"), plistlib.dumps([1], fmt=plistlib.FMT_BINARY)]


@pytest.mark.parametrize("data", LISTS)
def test_other_property_lists_are_none(data: bytes) -> None:
    assert open_envelope(data) is None
    assert read(data, Options()).format in ("text", "html")


def test_a_file_with_another_property_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.plist"
    path.write_bytes(plistlib.dumps({"a": list(range(300))}, fmt=plistlib.FMT_BINARY))
    with pytest.raises(SourceError, match="binary"):
        read(path, Options())


@pytest.mark.parametrize(
    "text",
    [
        "HTTP/2 is faster, says the maker\n\nThe new protocol was shown on Friday.",
        "Storm hits Arle\nMIME-Version: 1.0\nis what a letter says in its head.",
        "Subject: Storm\nDate: Friday\n\nmime-version: 1 stands below.",
        "MIME-Version: 1.0\n\n",
        "MIME-Version: what it is",
        "HTTP/1.1 200 OK\n\n",
        f"MIME-Version: 1.0\nContent-Type: multipart/x; boundary=x\n\n{'--x' * 2}" + "\n--x\n\na" * (PARTS + 1),
        "MIME-Version: 1.0\nContent-Type: image/png\n\nabc",
    ],
)
def test_text_that_only_looks_like_an_envelope_stays(text: str) -> None:
    assert open_envelope(text.encode()) is None
    assert read(text, Options()).text == text


def test_messages_within_messages_without_end_are_text() -> None:
    data = b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 20_000
    assert isinstance(read(data, Options()).text, str)


@given(st.lists(PIECES, max_size=30).map(b"".join))
def test_nothing_makes_it_fail(data: bytes) -> None:
    open_envelope(data)
    open_envelope(b"MIME-Version: 1.0\n" + data)
    read(data, Options())


@pytest.mark.parametrize("piece", [b"a: b\n", b" c\n", b"a:\n", b"HTTP/2 200\n\n", b"--x\n\n", b"=\n"])
@pytest.mark.parametrize("start", [b"HTTP/2 200\n", b"A: b\n", b"MIME-Version: 1.0\nContent-Type: multipart/x; boundary=x\n\n"])
def test_time_is_in_proportion(start: bytes, piece: bytes) -> None:
    once, tenfold = (seconds(lambda text: open_envelope(text.encode()), (start + piece * n).decode()) for n in (5_000, 50_000))
    assert tenfold < 40 * max(once, 0.005)
