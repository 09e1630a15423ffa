"""News in XML and SGML: stories as agencies and archives hand them over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, parse
from newsparse.reading.newsxml import is_news, to_html
from newsparse.text.article import Article
from tests.reading.pace import seconds

STORY = (
    "A ferry with 80 people on board ran aground on Friday off the coast near Arle, the harbour office said in a statement.",
    "Nobody was hurt, and all the <person>passengers</person> were brought ashore by boats from the village within two hours.",
    "The cause is not known yet. The company said that the captain had reported no fault before the ferry left the harbour.",
)
SEEN = [re.sub("<[^>]*>", "", paragraph) for paragraph in STORY]
TEXT = "".join(f"<p>{paragraph}</p>\n" for paragraph in STORY)
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf version="-//IPTC//DTD NITF 3.3//EN"><head><title>Ferry runs aground off Arle</title><docdata management-status="usable">
<doc-id id-string="12"/><date.issue norm="20240503T093000Z"/><key-list><keyword key="ferry"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry runs aground off Arle</hl1><hl2>Nobody hurt, says the harbour office</hl2></hedline>
<byline>By Ana Diaz<byttl>Reporter</byttl></byline><dateline><location>ARLE</location></dateline></body.head>
<body.content><block>{TEXT}</block><media media-type="image"><media-reference source="1.jpg"/><media-caption>
The ferry on the rocks off Arle on Friday.</media-caption></media></body.content></body></nitf>"""
REUTERS = f"""<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2286" id="root" date="2024-05-03" xml:lang="en"><title>LAKE: Ferry runs aground off Arle.</title>
<headline>Ferry runs aground off Arle.</headline><byline>Ana Diaz</byline><dateline>ARLE</dateline>
<text>{TEXT}</text><metadata><codes class="countries"><code code="X"><editdetail date="1996-08-20"/></code></codes></metadata>
</newsitem>"""
LDC = f"""<DOC id="LAKE_ENG_20240503.0004" type="story" >
<HEADLINE>
Ferry runs aground off Arle
</HEADLINE>
<DATELINE>
ARLE, May 3 (AFP)
</DATELINE>
<TEXT>
{TEXT.replace("<p>", "<P>").replace("</p>", "</P>")}</TEXT>
</DOC>"""
TREC = f"""<DOC>
<DOCNO> LAKE240503-0001 </DOCNO>
<HL> Ferry runs aground off Arle</HL>
<DD> 05/03/24</DD>
<DATELINE> ARLE </DATELINE>
<TEXT>
   {(chr(10) + "   ").join(paragraph.replace(" the ", chr(10) + "the ", 1) for paragraph in STORY)}
</TEXT>
</DOC>"""
NEWSML = f"""<?xml version="1.0"?><!DOCTYPE NewsML PUBLIC "x" "y" [<!ENTITY % a SYSTEM "b">]><NewsML><NewsEnvelope>
<DateAndTime>20240504T101500Z</DateAndTime></NewsEnvelope><NewsItem><Identification><DateId>20240503</DateId></Identification>
<NewsManagement><FirstCreated>20240503T093000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>
Ferry runs aground off Arle</HeadLine><ByLine>Ana Diaz</ByLine><DateLine>ARLE, May 3 (AFP)</DateLine>
<SlugLine>ferry-arle</SlugLine></NewsLines>
<ContentItem><DataContent><![CDATA[{TEXT}]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
G2 = f"""<?xml version="1.0"?><nar:newsMessage xmlns:nar="x"><nar:header><nar:sent>2024-05-03T09:31:00Z</nar:sent></nar:header>
<nar:itemSet><nar:newsItem xml:lang="en"><nar:catalogRef href="x"/><nar:itemMeta><nar:versionCreated>2024-05-03T09:30:00Z
</nar:versionCreated></nar:itemMeta><nar:contentMeta><nar:urgency>4</nar:urgency><nar:subject><nar:name>shipping</nar:name>
</nar:subject><nar:headline>Ferry runs aground off Arle</nar:headline><nar:by>By Ana Diaz</nar:by></nar:contentMeta>
<nar:contentSet><nar:inlineXML><html><head><title/></head><body>{TEXT.replace("<p>", "<p>ARLE, May 3 (AFP) - ", 1)}</body></html>
</nar:inlineXML></nar:contentSet></nar:newsItem></nar:itemSet></nar:newsMessage>"""
FORMS = {"nitf": NITF, "reuters": REUTERS, "ldc": LDC, "trec": TREC, "newsml": NEWSML, "g2": G2}


def read(form: str) -> Article:
    return parse(FORMS[form].encode(), Options(name="story.xml"))


@pytest.mark.parametrize("form", FORMS)
def test_the_story_and_its_headline_are_found(form: str) -> None:
    article = read(form)
    assert (article.headline or "").rstrip(".") == "Ferry runs aground off Arle"
    assert [piece.text for piece in article.body] == SEEN
    assert article.source["format"] == "html"


@pytest.mark.parametrize("form", FORMS)
def test_the_place_is_where_the_dateline_is(form: str) -> None:
    dateline = read(form).dateline
    assert dateline is not None
    assert dateline.place == "ARLE"
    assert dateline.agency == ("AFP" if form in ("ldc", "newsml", "g2") else None)


def test_authors_are_printed_and_days_are_data() -> None:
    assert {form: read(form).authors for form in FORMS if form not in ("ldc", "trec")} == dict.fromkeys(
        ("nitf", "reuters", "newsml", "g2"), ("Ana Diaz",)
    )
    days = {form: read(form).published for form in FORMS if form != "trec"}
    minute = dict.fromkeys(("nitf", "newsml", "g2"), "2024-05-03T09:30:00Z")
    assert days == {**minute, "reuters": "2024-05-03", "ldc": "2024-05-03"}


def test_what_stands_under_the_headline_and_beside_a_picture_is_told() -> None:
    article = read("nitf")
    assert article.standfirst == "Nobody hurt, says the harbour office"
    assert [image.caption for image in article.images] == ["The ferry on the rocks off Arle on Friday."]


def test_a_day_without_an_hour_is_a_day() -> None:
    html = to_html('<nitf><head><pubdata date.publication="20240503T000000"/></head></nitf>')
    assert '<meta property="article:published_time" content="20240503">' in html


@pytest.mark.parametrize("text", ["<html><p>Storm", "Storm <doc>", "<document>", "<rss>", "<!DOCTYPE html><html>", "<", ""])
def test_other_text_is_none(text: str) -> None:
    assert not is_news(text)


def test_asked_for_as_text_it_is_text() -> None:
    assert parse(LDC, Options(format="text")).source["format"] == "text"


def test_what_an_attribute_says_is_no_markup() -> None:
    assert "<script>" not in to_html("""<newsitem date='"><script>x</script>' ><p>Storm</p></newsitem>""").split("</head>")[0]


@pytest.mark.parametrize("piece", ["<nitf ", "<!--", "<p", "\n \n", "<date.issue norm=", "<![CDATA[", "]]>", "<a:b/>", "< "])
def test_time_is_in_proportion(piece: str) -> None:
    one, four = ("<doc>" + piece * (count // len(piece)) for count in (100_000, 400_000))
    assert seconds(to_html, four) < 12 * seconds(to_html, one) + 0.05


PIECES = st.sampled_from(["<nitf>", "<doc>", "<hl1>", "</hl1>", "<p>", "<text>", "<media/>", "<docdata>", "Storm", "\n\n", "&"])


@given(st.lists(PIECES, max_size=20))
def test_any_story_is_read(pieces: list[str]) -> None:
    parse("<doc>" + "".join(pieces))
