"""The claims of markup against what the lines of a page say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.assembly.evidence import weigh
from newsparse.lexicon import load
from newsparse.text.article import Article, Image, Piece, SourceCredit
from newsparse.text.metadata import Claim, Maker, Metadata, Picture, Stamp
from newsparse.text.values import Doubt, Labeled
from tests.assembly.labelled import page

FOLDER = Path(__file__).parent / "cases"
SOURCE: dict[str, str | None] = {"name": "page"}
EMPTY = Article(SOURCE, "en", "ltr")


def _cases(name: str, columns: int) -> list[list[str]]:
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    split = [[cell.strip() for cell in row.split(";")] for row in rows if row and not row.startswith("#")]
    assert all(len(row) == columns for row in split), [row for row in split if len(row) != columns]
    return split


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("¶") if part.strip()]


def _claims(cell: str, origin: str = "json-ld") -> tuple[Claim, ...]:
    return tuple(Claim(value, origin) for value in _list(cell))


def _weighed(article: Article, metadata: Metadata, labeled: Labeled | None = None) -> Article:
    return weigh(article, labeled or page(), metadata, load(article.language))


def _codes(article: Article) -> str:
    return " ".join(doubt.code for doubt in article.warnings if doubt.code.endswith(("_disagrees", "_disagree")))


@pytest.mark.parametrize("case", _cases("headlines.txt", 7), ids="; ".join)
def test_the_headline_is_the_one_that_page_and_markup_agree_on(case: list[str]) -> None:
    labelled, others, claims, title, site, taken, code = case
    words, _, sureness = labelled.rpartition(" ")
    own, confidence = (words, float(sureness)) if sureness.replace(".", "").isdigit() else (labelled, 0.5)
    labeled = page(*[("headline", own)] if own else [], *[("boilerplate", line) for line in _list(others)])
    labeled = labeled._replace(blocks=tuple(block._replace(confidence=confidence) for block in labeled.blocks))
    metadata = Metadata(headlines=_claims(claims), titles=_claims(title, "html"), site=_claims(site, "meta"))
    article = _weighed(EMPTY._replace(headline=own or None), metadata, labeled)
    assert (article.headline or "", _codes(article)) == (taken, code)


@pytest.mark.parametrize("case", _cases("evidence_dates.txt", 7), ids="; ".join)
def test_dates_are_what_page_and_markup_say_together(case: list[str]) -> None:
    published, updated, claimed, changed, taken, renewed, code = case
    metadata = Metadata(published=_claims(claimed), updated=_claims(changed))
    article = _weighed(EMPTY._replace(published=published or None, updated=updated or None), metadata)
    assert (article.published or "", article.updated or "", _codes(article)) == (taken, renewed, code)


def _maker(text: str) -> Maker:
    name, _, origin = text.rpartition("@")
    base, _, kind = name.rpartition("/")
    return Maker(base, kind, origin) if kind in ("person", "organization") else Maker(name, "", origin)


@pytest.mark.parametrize("case", _cases("evidence_authors.txt", 7), ids="; ".join)
def test_authors_are_the_people_that_are_named(case: list[str]) -> None:
    language, own, makers, site, section, taken, code = case
    named = [part if "@" in part.replace("@lake", "") else part + "@meta" for part in _list(makers)]
    metadata = Metadata(
        authors=tuple(map(_maker, named)),
        site=_claims(site),
        section=_claims(section),
        canonical=(Claim("https://www.lake.example/storm", "link"),),
    )
    article = _weighed(EMPTY._replace(language=language, authors=tuple(_list(own))), metadata)
    assert (list(article.authors), _codes(article)) == (_list(taken), code)


@pytest.mark.parametrize(("url", "day"), [
    ("https://lake.example/2024/05/03/storm", "2024-05-03"),
    ("https://lake.example/news/2024/5/3/storm", "2024-05-03"),
    ("https://lake.example/2024-05-03/storm", "2024-05-03"),
    ("https://lake.example/2024-05-03", "2024-05-03"),
    ("https://lake.example/2024/05/storm", None),
    ("https://lake.example/2024/13/03/storm", None),
    ("https://lake.example/2024/02/31/storm", None),
    ("https://lake.example/a/20240503", None),
])  # fmt: skip
def test_the_day_in_the_address_counts_where_nothing_else_does(url: str, day: str | None) -> None:
    metadata = Metadata(canonical=(Claim(url, "link"),))
    assert _weighed(EMPTY, metadata).published == day
    assert _weighed(EMPTY._replace(published="2023-01-01"), metadata).published == "2023-01-01"


def test_a_relative_date_is_what_its_time_element_states() -> None:
    metadata = Metadata(times=(Stamp("2024-05-01", "1 May"), Stamp("2024-05-03T09:30Z", "3 hours ago")))
    assert _weighed(EMPTY, metadata, page(("date", "Published 3 hours ago"))).published == "2024-05-03T09:30Z"
    assert _weighed(EMPTY, metadata, page(("boilerplate", "3 hours ago"))).published is None


def test_the_only_time_element_of_a_page_is_its_date() -> None:
    assert _weighed(EMPTY, Metadata(times=(Stamp("2024-05-03", "Friday"),))).published == "2024-05-03"


def test_a_numeric_date_of_two_readings_is_the_one_that_the_markup_has() -> None:
    doubted = EMPTY._replace(warnings=(Doubt("ambiguous_date", "day and month could not be told apart"),))
    labeled = page(("date", "03/04/2024 10:15"))
    april = _weighed(doubted, Metadata(published=_claims("2024-04-03")), labeled)
    march = _weighed(doubted, Metadata(published=_claims("2024-03-04T09:15:00Z")), labeled)
    other = _weighed(doubted, Metadata(published=_claims("2024-07-01")), labeled)
    assert (april.published, april.warnings) == ("2024-04-03T10:15", ())
    assert (march.published, march.warnings) == ("2024-03-04T09:15:00Z", ())
    assert (other.published, [doubt.code for doubt in other.warnings]) == ("2024-07-01", ["ambiguous_date"])


def test_a_line_that_turns_out_to_be_the_headline_is_no_body() -> None:
    article = EMPTY._replace(
        headline="Most read",
        kicker="Storm hits Arle",
        standfirst="Storm hits Arle",
        body=(Piece("subhead", "Storm hits Arle"), Piece("paragraph", "A storm hit Arle.")),
    )
    weighed = _weighed(article, Metadata(headlines=_claims("Storm hits Arle")), page(("subhead", "Storm hits Arle")))
    assert (weighed.headline, weighed.kicker, weighed.standfirst) == ("Storm hits Arle", None, None)
    assert weighed.body == (Piece("paragraph", "A storm hit Arle."),)


def test_a_headline_of_the_markup_ends_the_doubt_that_there_is_none() -> None:
    article = EMPTY._replace(warnings=(Doubt("no_article", "no article was found in this text"),))
    weighed = _weighed(article, Metadata(headlines=_claims("Storm hits Arle")))
    assert [doubt.code for doubt in weighed.warnings] == ["no_body"]


def test_agencies_among_the_authors_are_sources() -> None:
    metadata = Metadata(authors=(Maker("Reuters", "person", "json-ld"), Maker("Ana Diaz", "person", "json-ld")))
    article = _weighed(EMPTY._replace(sources=(SourceCredit("AFP", "AFP"),)), metadata)
    assert article.authors == ("Ana Diaz",)
    assert article.sources == (SourceCredit("AFP", "AFP"), SourceCredit("Reuters", "Reuters"))


def test_an_outlet_is_a_source_where_a_tag_says_so_and_it_is_not_the_site() -> None:
    own = Metadata(sources=_claims("Source: Hill Courier¶Lake Gazette", "meta"), site=_claims("Lake Gazette"))
    assert [source.name for source in _weighed(EMPTY, own).sources] == ["Hill Courier"]
    assert _weighed(EMPTY, Metadata(sources=_claims("Hill Courier"))).sources == ()


def test_a_picture_gets_address_and_credit_of_the_one_with_its_caption() -> None:
    metadata = Metadata(images=(
        Picture("https://lake.example/1.jpg", None, None, "opengraph"),
        Picture("https://lake.example/2.jpg", "The ferry on the rocks (Photo: Jo Lind/AFP)", "Jo Lind/AFP", "json-ld"),
    ))  # fmt: skip
    images = (Image("The ferry on the rocks", None, None), Image("The quay", "Li Wei", None))
    assert _weighed(EMPTY._replace(images=images), metadata).images == (
        Image("The ferry on the rocks", "Jo Lind/AFP", "AFP", "https://lake.example/2.jpg"),
        Image("The quay", "Li Wei", None),
    )


def test_a_picture_keeps_what_the_page_says_of_it() -> None:
    metadata = Metadata(images=(Picture("https://lake.example/1.jpg?w=900", "Another caption", "Jo Lind", "json-ld"),))
    images = (Image("The ferry on the rocks", "Li Wei", None, "https://lake.example/1.jpg?w=300"),)
    assert _weighed(EMPTY._replace(images=images), metadata).images == images


def test_topics_and_address_are_taken_where_the_page_has_none() -> None:
    tags = (Claim("Storms, Arle", "json-ld"), Claim("#arle", "json-ld"), Claim("search words", "meta"))
    addresses = (Claim("https://lake.example/a", "link"), Claim("https://lake.example/b", "opengraph"))
    metadata = Metadata(tags=tags, canonical=addresses)
    article = _weighed(EMPTY, metadata)
    assert (article.tags, article.source) == (("Storms", "Arle"), {"name": "page", "url": "https://lake.example/a"})
    assert _weighed(EMPTY._replace(tags=("Sea",)), metadata).tags == ("Sea",)


def test_a_list_of_search_words_is_no_topics() -> None:
    assert _weighed(EMPTY, Metadata(tags=_claims(", ".join(f"word{at}" for at in range(60))))).tags == ()


def test_the_language_of_the_text_counts_and_that_of_the_markup_where_it_cannot_be_told() -> None:
    french = Metadata(language=(Claim("fr-FR", "html"), Claim("fr", "json-ld")))
    assert _weighed(EMPTY._replace(language=None), french).language == "fr-FR"
    disagreeing = _weighed(EMPTY, french)
    assert (disagreeing.language, _codes(disagreeing)) == ("en", "language_disagrees")
    assert _codes(_weighed(EMPTY._replace(language="fr"), french)) == ""
    norwegian = Metadata(language=(Claim("no", "html"), Claim("no-NO", "json-ld")))
    assert _codes(_weighed(EMPTY._replace(language="nb"), norwegian)) == ""


def test_markup_that_says_nothing_changes_nothing() -> None:
    article = EMPTY._replace(headline="Storm hits Arle", authors=("Ana Diaz",), published="2024-05-03", tags=("Sea",))
    assert _weighed(article, Metadata()) == article


TEXT = st.one_of(st.text(max_size=30), st.sampled_from(["Storm hits Arle", "2024-05-03", "Ana Diaz", " | ", "-"]))
CLAIMS = st.lists(st.builds(Claim, TEXT, st.sampled_from(["json-ld", "meta"])), max_size=3).map(tuple)
DATES = st.sampled_from(["2024-05-03", "2024-05-03T09:30:00Z", "2024-05", "0001-01-01", "9999-12-31T23:59:59-14:00"])
DATED = st.lists(st.builds(Claim, DATES, st.just("json-ld")), max_size=3).map(tuple)
URLS = st.sampled_from(["https://lake.example/2024/02/31/", "https://x.example"])
CLAIMED = st.builds(
    Metadata,
    times=st.just(()),
    headlines=CLAIMS,
    titles=CLAIMS,
    authors=st.lists(st.builds(Maker, TEXT, st.sampled_from(["person", ""]), st.just("json-ld")), max_size=3).map(tuple),
    published=DATED,
    updated=DATED,
    tags=CLAIMS,
    site=CLAIMS,
    sources=CLAIMS,
    images=st.lists(st.builds(Picture, st.none(), TEXT, TEXT, st.just("json-ld")), max_size=2).map(tuple),
    canonical=st.lists(st.builds(Claim, URLS, st.just("link")), max_size=2).map(tuple),
)


@given(CLAIMED, st.one_of(st.none(), TEXT.filter(bool)), st.one_of(st.none(), DATES), st.sampled_from(["en", "ja", "ar"]))
def test_any_claims_are_weighed_without_an_error(metadata: Metadata, title: str | None, day: str | None, code: str) -> None:
    article = EMPTY._replace(headline=title, published=day, language=code, images=(Image("Ana Diaz", None, None),))
    weighed = _weighed(article, metadata, page(("body", "Storm hits Arle"), ("date", "3 May 2024")))
    stated = {day, *(claim.value for claim in (*metadata.published, *metadata.updated)), "2024-05-03"}
    assert weighed.published is None or any(value and weighed.published[:7] == value[:7] for value in stated)
