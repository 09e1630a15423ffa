"""Captions and their credits, parted where the markup parts them."""

from __future__ import annotations

import pytest

from newsparse.assembly.body import read_tags
from newsparse.assembly.headline import Heading, read_heading
from newsparse.assembly.images import read_images
from newsparse.lexicon import load
from newsparse.reading.read import read
from newsparse.segmentation import segment
from newsparse.text.article import Image
from newsparse.text.values import Annotated, Labeled, LabeledBlock, Options


def images(caption: str) -> tuple[Image, ...]:
    document = segment(read(f"<figure><figcaption>{caption}</figcaption></figure>", Options(format="html")))
    blocks = tuple(LabeledBlock(block, "caption", "article", 1.0, None, ()) for block in document.blocks)
    return read_images(Labeled(Annotated(document, "en", "ltr", ()), blocks), load("en"))


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry on the rocks <span class=credit>Ewan Rendall</span>", "Ewan Rendall"),
        ("The ferry on the rocks <span class=photo-credit>Photo: <b>Ewan</b> Rendall</span>", "Ewan Rendall"),
        ("<span class=credit>Ewan Rendall</span> The ferry on the rocks", "Ewan Rendall"),
        ("The ferry on the rocks<span>Ewan Rendall (REUTERS)</span>", "Ewan Rendall (REUTERS)"),
        ("The ferry on the rocks (Photo: Ewan Rendall)", "Ewan Rendall"),
    ],
)
def test_caption_and_credit_are_parted(caption: str, credit: str) -> None:
    assert [(image.caption, image.credit) for image in images(caption)] == [("The ferry on the rocks", credit)]


def test_a_caption_called_caption_is_no_credit() -> None:
    assert images("<span class=image-caption>The ferry on the rocks</span>") == (Image("The ferry on the rocks", None, None),)


def test_a_credit_that_is_only_a_label_parts_nothing() -> None:
    assert images("The ferry <span class=credit>Photo:</span>")[0].caption is not None


def test_a_button_is_no_word_about_a_picture() -> None:
    found = images("<p>The ferry on the rocks</p><button>Enlarge the picture</button>")
    assert found == (Image("The ferry on the rocks", None, None),)


def heading(html: str, *roles: str) -> Heading:
    document = segment(read(html, Options(format="html")))
    blocks = zip(document.blocks, roles, strict=True)
    return read_heading(
        Labeled(
            Annotated(document, "en", "ltr", ()),
            tuple(LabeledBlock(block, role, "article", 1.0, None, ()) for block, role in blocks),
        )
    )


def test_the_headline_is_not_taken_from_a_trail_of_links() -> None:
    page = "<ol class=breadcrumb><li>World<li>Heritage: Logbook found</ol><h2>Logbook found</h2>"
    assert heading(page, "kicker", "headline", "headline").headline == "Logbook found"


def test_each_link_in_a_line_of_topics_is_a_topic() -> None:
    document = segment(read("<p>Topics: <a href=/a>Ferries, new</a> <a href=/b>#Arle</a></p>", Options(format="html")))
    blocks = tuple(LabeledBlock(block, "tags", "article", 1.0, None, ()) for block in document.blocks)
    assert read_tags(Labeled(Annotated(document, "en", "ltr", ()), blocks), load("en")) == ("Ferries, new", "Arle")
