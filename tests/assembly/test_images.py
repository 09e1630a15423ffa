from __future__ import annotations

import pytest

from newsparse.assembly.images import read_images
from newsparse.lexicon import load
from newsparse.text.article import Image
from newsparse.text.elements import Hint
from newsparse.text.metadata import Claim, Metadata
from newsparse.text.values import Document, Labeled, Reading
from tests.assembly.labelled import page

HARBOUR = "The harbour was empty at dawn on Tuesday"
BOATS = "Two boats came back in the evening"


def test_alt_text_and_caption_are_one_picture() -> None:
    lines = page(("caption", HARBOUR), ("caption", f"{HARBOUR} - Reuters"))
    assert read_images(lines, load("en")) == (Image(HARBOUR, "Reuters", "Reuters"),)


def test_alt_text_and_caption_in_one_block_are_one_picture() -> None:
    lines = page(("caption", f"{HARBOUR}\n{HARBOUR} - Reuters"))
    assert read_images(lines, load("en")) == (Image(HARBOUR, "Reuters", "Reuters"),)


def test_a_caption_broken_over_lines_is_read_whole() -> None:
    assert read_images(page(("caption", "The harbour was empty\nat dawn on Tuesday")), load("en"))[0].caption == HARBOUR


def test_a_credit_belongs_to_the_caption_above() -> None:
    lines = page(("caption", HARBOUR), ("credit", "Photo: Ana Diaz/AFP"), ("caption", BOATS), ("credit", "Photo: Li Wei"))
    assert read_images(lines, load("en")) == (Image(HARBOUR, "Ana Diaz/AFP", "AFP"), Image(BOATS, "Li Wei", None))


def test_credits_that_lead_belong_to_the_captions_below() -> None:
    lines = page(("credit", "Photo: Ana Diaz/AFP"), ("caption", HARBOUR), ("credit", "Photo: Li Wei"), ("caption", BOATS))
    assert read_images(lines, load("en")) == (Image(HARBOUR, "Ana Diaz/AFP", "AFP"), Image(BOATS, "Li Wei", None))


def test_a_credit_far_from_any_caption_is_a_picture_of_its_own() -> None:
    lines = page(("credit", "Getty Images"), *[("body", "A paragraph.")] * 6, ("caption", HARBOUR))
    assert read_images(lines, load("en")) == (Image(None, "Getty Images", "Getty Images"), Image(HARBOUR, None, None))


def test_a_label_on_its_own_line_goes_with_the_credit_below() -> None:
    lines = page(("credit", "Photo:"), ("credit", "Ana Diaz"))
    assert read_images(lines, load("en")) == (Image(None, "Ana Diaz", None),)


def test_a_gallery_shown_twice_gives_each_picture_once() -> None:
    shown = [("caption", f"{HARBOUR} (Photo: Ana Diaz)"), *[("body", "A paragraph.")] * 6]
    assert read_images(page(*shown, *shown), load("en")) == (Image(HARBOUR, "Ana Diaz", None),)


def test_two_credits_of_one_house_apart_from_each_other_are_two_pictures() -> None:
    lines = page(("credit", "Getty Images"), *[("body", "A paragraph.")] * 6, ("credit", "Getty Images"))
    assert len(read_images(lines, load("en"))) == 2


def test_one_caption_with_two_credits_is_two_pictures() -> None:
    shown = [[("caption", HARBOUR), ("credit", name), *[("body", "A paragraph.")] * 6] for name in ("Ana Diaz", "Li Wei")]
    pictures = read_images(page(*shown[0], *shown[1]), load("en"))
    assert pictures == (Image(HARBOUR, "Ana Diaz", None), Image(HARBOUR, "Li Wei", None))


def test_a_credit_that_the_second_copy_only_completes_is_one_picture() -> None:
    shown = [[("caption", HARBOUR), ("credit", name), *[("body", "A paragraph.")] * 6] for name in ("Ana Diaz", "Ana Diaz/AFP")]
    assert len(read_images(page(*shown[0], *shown[1]), load("en"))) == 1


@pytest.mark.parametrize(
    ("line", "image"),
    [
        ("A boat in the harbour (Photo: Ana Diaz)", Image("A boat in the harbour", "Ana Diaz", None)),
        ("Harbour - Reuters", Image("Harbour", "Reuters", "Reuters")),
        ("Ana Diaz (REUTERS)", Image(None, "Ana Diaz (REUTERS)", "Reuters")),
        ("Ana Diaz - Corbis/Getty Images", Image(None, "Ana Diaz - Corbis/Getty Images", "Getty Images")),
        ("Photo by ana /Getty Images/Trust", Image(None, "ana /Getty Images/Trust", "Getty Images")),
    ],
)
def test_a_credit_line_that_leads_with_a_caption_is_parted(line: str, image: Image) -> None:
    assert read_images(page(("credit", line)), load("en")) == (image,)


def test_what_ends_open_credits_nobody() -> None:
    lines = page(("credit", "Image note,"), ("caption", HARBOUR), language="en")
    assert read_images(lines, load("en")) == (Image(HARBOUR, None, None),)


def test_a_page_without_pictures_has_none() -> None:
    assert read_images(page(("body", "A photo: of nothing.")), load("en")) == ()


def _pictured(*urls: str | None) -> Labeled:
    """Captions, one a line, each with the address of the picture that its hint names."""
    labeled = page(*[("caption", text) for text in (HARBOUR, BOATS)[: len(urls)]])
    lines = tuple(line for block in labeled.blocks for line in block.block.lines)
    hints = tuple(Hint(0, image=url) for url in urls)
    metadata = Metadata(base=(Claim("https://lake.example/news/", "html"),))
    reading = Reading("page", "", "html", hints=hints, metadata=metadata)
    return labeled._replace(annotated=labeled.annotated._replace(document=Document(reading, lines, ())))


def test_a_picture_has_the_address_that_its_line_stands_with() -> None:
    urls = [image.url for image in read_images(_pictured("/a b.jpg", "https://cdn.example/2.jpg"), load("en"))]
    assert urls == ["https://lake.example/a%20b.jpg", "https://cdn.example/2.jpg"]


def test_what_is_no_address_of_the_web_is_none() -> None:
    assert [image.url for image in read_images(_pictured("javascript:alert(1)", None), load("en"))] == [None, None]


def test_a_credit_that_names_nobody_yields_to_the_next() -> None:
    lines = page(("caption", HARBOUR), ("credit", "Symbolbild"), ("credit", "Foto: Anna Berger/dpa"), language="de")
    assert read_images(lines, load("de")) == (Image(HARBOUR, "Anna Berger/dpa", "dpa"),)


def test_a_bracket_that_says_what_picture_it_is_leaves_room_for_the_credit_below() -> None:
    lines = page(("caption", f"{HARBOUR} (Archivbild)"), ("credit", "Anna Berger/dpa"), language="de")
    assert read_images(lines, load("de")) == (Image(f"{HARBOUR} (Archivbild)", "Anna Berger/dpa", "dpa"),)


def test_a_name_a_slash_and_a_house_in_three_lines_are_one_credit() -> None:
    lines = page(("caption", "Two boats in the harbour."), ("credit", "Ana Diaz"), ("credit", "/"), ("credit", "WLKR"))
    assert [(image.caption, image.credit) for image in read_images(lines, load("en"))] == [
        ("Two boats in the harbour.", "Ana Diaz / WLKR")
    ]


def test_a_sentence_and_what_kind_of_picture_it_is_of_are_a_caption() -> None:
    lines = page(("credit", f"{HARBOUR}. File photo"), *[("body", "A paragraph.")] * 6, ("credit", "Ana Diaz. File photo"))
    told, made = read_images(lines, load("en"))
    assert (told.caption, told.credit) == (f"{HARBOUR}. File photo", None)
    assert made.caption is None
