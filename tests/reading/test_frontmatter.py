"""Front matter: what is found, what it says, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, parse, trace
from newsparse.output.markdown import write_markdown
from newsparse.reading import read
from newsparse.reading.frontmatter import LONGEST, find_front_matter
from newsparse.text.metadata import Metadata
from newsparse.text.values import Span
from tests.reading.pace import seconds

SAMPLES = Path(__file__).parent.parent.parent / "samples"
STORY = (
    "A storm hit Arle on Monday evening and tore the roof off the fish market, said the mayor, who had closed it at noon.\n\n"
    "Nobody was hurt. The market is to open again in May, and until then the boats will land their catch in Vell.\n"
)
PIECES = st.sampled_from([
    "---\n", "...\n", "title: ", "author: ", "Title: x\n", "date: 2024-05-03\n", "- ", " ", "\n", "\r\n", "[", "]", "{", "}", '"',
    "'", ": ", "&a ", "*a", "<<: ", "!!python/object:os.system ", "|", ">", '"\\U00110000"', '"\\UFFFFFFFF"', "\ud800", "\x00",
    "#", "? ", "%",
])  # fmt: skip


def said(head: str) -> Metadata:
    found = find_front_matter(head + STORY)
    assert found is not None
    assert found.span == Span(0, len(head)), "the story is no front matter"
    return found.metadata


def test_yaml_is_read_by_its_rules() -> None:
    metadata = said(
        '---\ntitle: "Storm: \\"all safe\\""\nauthors:\n  - Ana Diaz\n  - Jon Petrov\n'
        "tags: [harbour, storm]\nurl: https://lake.example/1\n---\n"
    )
    assert [claim.value for claim in metadata.headlines] == ['Storm: "all safe"']
    assert [maker.name for maker in metadata.authors] == ["Ana Diaz", "Jon Petrov"]
    assert [claim.value for claim in metadata.tags] == ["harbour", "storm"]
    assert [claim.value for claim in metadata.canonical] == ["https://lake.example/1"]
    assert {claim.origin for claim in (*metadata.headlines, *metadata.tags)} == {"head"}


def test_what_only_looks_like_yaml_is_read_row_by_row() -> None:
    metadata = said("---\ntitle: Storm: what we know\nauthor: [Ana Diaz\ntags: ['harbour', 'storm']\ndate: 2024-05-03\n---\n")
    assert metadata.headlines[0].value == "Storm: what we know"
    assert metadata.authors[0].name == "[Ana Diaz"
    assert [claim.value for claim in metadata.tags] == ["harbour", "storm"]
    assert metadata.published[0].value == "2024-05-03"


def test_values_within_values_are_found_by_their_path() -> None:
    metadata = said(
        '---\nheadline: Storm\nsource: {"name": "a.html", "url": "https://lake.example/1"}\nsources: [{"name": "AFP"}]\n---\n'
    )
    assert metadata.canonical[0].value == "https://lake.example/1"
    assert [claim.value for claim in metadata.sources] == ["AFP"]


def test_a_source_that_is_an_address_is_the_pages_own() -> None:
    metadata = said('---\ntitle: Storm\nsource: "https://lake.example/1"\nauthor:\n  - "[[Ana Diaz]]"\n---\n')
    assert metadata.canonical[0].value == "https://lake.example/1"
    assert metadata.sources == ()
    assert metadata.authors[0].name == "Ana Diaz"


@pytest.mark.parametrize(
    "head",
    [
        "Title: Storm hits Arle\n\nURL Source: https://lake.example/1\n\n"
        "Published Time: 2024-05-03T09:30:00Z\n\nMarkdown Content:\n",
        "From: Lake News <news@lake.example>\nX-Mailer: mail 1.0\n"
        "Subject: Storm\n hits Arle\nDate: Fri, 03 May 2024 09:30:00 +0000\n",
        "\n\nTitle: Storm hits Arle\r\nDate: 3 May 2024 09:30 GMT\r\n",
        "---------- Forwarded message ---------\nFrom: Lake News <news@lake.example>\nDate: Fri, May 3, 2024 at 9:30 AM\n"
        "Subject: Storm hits Arle\nTo: <desk@lake.example>\n",
    ],
)
def test_plain_rows_are_read(head: str) -> None:
    metadata = said(head)
    assert metadata.headlines[0].value == "Storm hits Arle"
    assert metadata.published[0].value.startswith("2024-05-03T09:30")


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        "---\n" + STORY + "---\n",
        "---\nStorm: it hit Arle\n---\n",
        "---\n- title\n- author\n---\n",
        "---\ntitle: Storm\nauthor: Ana Diaz\n",
        "Title: Storm\n\n" + STORY,
        "From: Ana Diaz\nDate: 3 May 2024\n\n" + STORY,
        "Note: the harbour is closed.\nTitle: Storm\nAuthor: Ana Diaz\n",
        "---\ntitle: Storm\nauthor: Ana Diaz\n" + "x" * LONGEST + "\n---\n",
        "Title: Storm\nAuthor: " + "x" * LONGEST,
    ],
)
def test_other_text_has_none(text: str) -> None:
    assert find_front_matter(text) is None


def test_a_row_of_another_name_behind_the_last_known_one_is_the_pages() -> None:
    head = "Title: Storm\nAuthor: Ana Diaz\n"
    found = find_front_matter(head + "Arle: A storm hit the town.\n\n" + STORY)
    assert found is not None
    assert found.span.end == len(head)


def test_front_matter_is_furniture_and_its_text_stays() -> None:
    head = "---\ntitle: Storm tears roof off market\nauthor: Ana Diaz\n---\n"
    traced = trace(head + "# Storm tears roof off market\n\n" + STORY)
    assert traced.reading.text.startswith(head)
    assert [line.role for line in traced.article.lines] == ["boilerplate"] * 4 + ["headline", "body", "body"]
    assert traced.article.headline == "Storm tears roof off market"
    assert traced.article.authors == ("Ana Diaz",)


def test_a_headline_that_only_front_matter_has_is_taken() -> None:
    article = parse(f"---\ntitle: Storm tears roof off market\ndate: 2024-05-03\n---\n\n{STORY}")
    assert (article.headline, article.published) == ("Storm tears roof off market", "2024-05-03")
    assert len(article.body) == 2


def test_addresses_of_pictures_count_from_the_pages_own() -> None:
    picture = "![](/boat.jpg)\n\nThe market of Arle on Tuesday. Photo: Ana Diaz/AFP\n\n"
    article = parse(f"---\ntitle: Storm tears roof off market\nurl: https://lake.example/a/1\n---\n\n{picture}{STORY}")
    assert [image.url for image in article.images] == ["https://lake.example/boat.jpg"]


@pytest.mark.parametrize("name", ["ar-full-fisheries", "en-full-ferry", "zh-full-library", "pt-full-school"])
def test_the_programs_own_markdown_gives_the_same_article(name: str) -> None:
    article = parse(SAMPLES / name / "page.txt", Options(url=f"https://lake.example/{name}"))
    again = parse(write_markdown(article), Options(name="a.md"))
    for field in ("headline", "standfirst", "authors", "published", "updated", "sources", "tags", "body"):
        assert getattr(again, field) == getattr(article, field), field


def test_aliases_do_not_multiply() -> None:
    lists = "".join([f"k{at}: &k{at} [{', '.join([f'*k{at - 1}'] * 30)}]\n" for at in range(1, 9)])
    metadata = said(f"---\ntitle: Storm\nauthor: Ana Diaz\nk0: &k0 [a]\n{lists}---\n")
    assert metadata.headlines[0].value == "Storm"


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_text_fails(text: str) -> None:
    for source in (text, f"---\ntitle: a\nauthor: b\n{text}\n---\n"):
        found = find_front_matter(source)
        assert found is None or 0 < found.span.end <= len(source)
        read(source, Options())


@pytest.mark.parametrize("piece", ["a: b\n", " a\n", "- a\n", "[", "a: [\n", "&a *a ", "\n", " ", "\r", "a", "---\n", "X-", ":"])
def test_time_is_bounded_however_long_the_text(piece: str) -> None:
    for head in ("---\n", "---\ntitle: a\n", "Title: a\nAuthor: b\n", ""):
        assert seconds(find_front_matter, head + piece * 400_000 + "\n---\n") < 0.5
