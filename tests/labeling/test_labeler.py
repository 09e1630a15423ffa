from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse import parse, trace
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.labeler import TOLD
from newsparse.labeling.model import Model
from newsparse.labeling.rulings import Ruling
from newsparse.labeling.states import INSIDE, TAGS
from newsparse.text.reasons import RULES
from newsparse.text.values import Annotated, LabeledBlock, Options

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/page.*"))
PAGE = """\
Harbour opens again after a week of storm

Ships came back to the harbour on Saturday after the pilots had found the channel free of sand.

"The channel is free," said the harbour master, and the first ferry left the quay an hour later.

We may earn a commission if you buy something through the links on this page of ours.
"""


def labelled(page: str | Path, reasons: bool) -> tuple[LabeledBlock, ...]:
    return trace(page, Options(reasons=reasons)).labeled.blocks


def test_a_block_names_the_rule_that_gave_its_role_and_others_none() -> None:
    ruled = {block.block.text.split()[0]: block.rule for block in labelled(PAGE, reasons=True)}
    assert ruled["We"] == "notice"
    assert ruled["Ships"] is None


@pytest.mark.parametrize("page", SAMPLES, ids=lambda page: page.parent.name)
def test_reasons_are_gathered_only_if_asked_for_change_no_role_and_name_known_rules(page: Path) -> None:
    told, plain = labelled(page, reasons=True), labelled(page, reasons=False)
    assert [block._replace(reasons=(), rule=None) for block in told] == list(plain)
    assert {block.rule for block in told} - {None} <= RULES.keys()


@pytest.mark.parametrize("page", ["<b></b>", "<!-- nothing -->\n<i></i>\n"])
def test_a_page_of_which_nothing_is_seen_has_no_article(page: str) -> None:
    (block,) = labelled(page, reasons=False)
    assert (block.role, block.zone, block.confidence) == ("boilerplate", "before", 1.0)
    assert parse(page).body == ()
    assert "" not in (parse(page).headline, parse(page).standfirst, parse(page).kicker)


def test_a_role_that_a_rule_gives_is_as_sure_as_such_roles_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def ruled(annotated: Annotated, _: Model) -> Iterator[Ruling]:
        count = len(annotated.document.blocks)
        yield "stake", [Verdict(INSIDE, {INSIDE: 0.9, TAGS: 0.1})] * count
        yield "topic", [Verdict(TAGS, {INSIDE: 0.9, TAGS: 0.1})] * (count - 1) + [Verdict(INSIDE, {INSIDE: 0.9, TAGS: 0.1})]

    monkeypatch.setattr("newsparse.labeling.labeler.rulings", ruled)
    assert [block.confidence for block in labelled(PAGE, reasons=False)] == [TOLD, TOLD, TOLD, 0.9]
