from __future__ import annotations

import csv
import io
import json
import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.output.cells import guard, unguard
from newsparse.output.formats import open_table
from newsparse.text.article import Article
from tests.output.hostile import ARTICLES, ATTACKS, TEXTS, filled_with
from tests.output.traces import article

FORMULA = re.compile('[\\s\u200b-\u200f\u00ad\ufeff"]*[=+\\-@\uff1d\uff0b\uff0d\uff20]')


def written(*articles: Article) -> bytes:
    file = BytesIO()
    table = open_table("csv", file)
    for one in articles:
        table.write(one.source["name"] or "", one)
    table.close()
    return file.getvalue()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cells_as_read(data: bytes, separator: str, quoting: bool) -> list[str]:
    """The cells that a reader finds who splits at another sign, or does not know of quotes."""
    text = data.decode("utf-8-sig")
    lines = io.StringIO(text, newline="")
    if quoting:
        return [cell for row in csv.reader(lines, delimiter=separator) for cell in row]
    return [cell for row in csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE) for cell in row]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quoting", [True, False])
@given(ARTICLES)
def test_no_cell_is_a_formula_however_the_table_is_split(separator: str, quoting: bool, one: Article) -> None:
    assert [cell for cell in cells_as_read(written(one), separator, quoting) if FORMULA.match(cell)] == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_begins_a_cell_or_reaches_a_terminal(attack: str) -> None:
    data = written(filled_with(attack), filled_with("a" + attack))
    for separator in ",;\t|":
        assert not any(FORMULA.match(cell) for cell in cells_as_read(data, separator, True))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]", data.decode("utf-8"))


@given(TEXTS | st.text(alphabet="=+-@,;\"' \n\ta\uff1d"))
def test_a_guarded_text_is_read_back_but_for_control_characters(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", lines):
        assert unguard(guard(text)) == lines


def test_prose_is_left_as_it_is() -> None:
    prose = "A well-known e-mail (a@b.example): 1 + 1 = 2 - or, at -5 degrees, \u2013 not."
    assert guard(prose).count("'") == 0


def test_the_table_can_be_read_back() -> None:
    row = rows(written(article()))[0]
    assert row["name"] == "page.txt"
    assert row["headline"] == "Harbour opens again"
    assert row["authors"].split("\n") == ["Ana Diaz", "Li Wei"]
    assert row["dateline_place"] == "LISBON"
    assert row["body"].split("\n\n") == ["Ships came back to the harbour on Saturday.", "Next week"]
    assert json.loads(unguard(row["images"])) == article().to_dict()["images"]
    assert row["published"] == "2024-07-27T09:30:00+01:00"


def test_what_is_unknown_is_an_empty_cell() -> None:
    row = rows(written(Article({"name": "page.txt"}, None, "ltr")))[0]
    assert {name for name, cell in row.items() if cell} == {"name", "direction"}


def test_every_field_of_the_schema_has_a_column() -> None:
    header = written().decode("utf-8-sig").strip().replace('"', "").split(",")
    without = [name for name in article().to_dict() if not any(f"{column}_".startswith(f"{name}_") for column in header)]
    assert without == ["schema"]
    assert header[:4] == ["name", "source_format", "source_encoding", "source_sha256"]


def test_it_begins_with_a_byte_order_mark_and_rows_end_as_rfc_4180_says() -> None:
    data = written(article())
    assert data.startswith(b'\xef\xbb\xbf"name",')
    assert data.count(b"\r\n") == 2
    assert data.endswith(b"\r\n")


def test_a_long_run_of_signs_takes_time_in_proportion() -> None:
    assert guard("\t" * 1_000_000 + "a")[-1] == "a"
    assert guard(",-" * 300_000).count("'") == 300_000
