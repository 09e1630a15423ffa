"""Who signs a page whose bylines name nobody: brackets around the text, and lines beside the headline."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from newsparse.assembly.neighbours import beside_headline
from newsparse.assembly.sentences import SENTENCE, is_sentence
from newsparse.grammar.bylines import LONGEST, read_byline
from newsparse.grammar.datelines import find_dateline
from newsparse.grammar.dates import find_dates
from newsparse.grammar.dispatches import BRACKETS, find_dispatch
from newsparse.grammar.eastnames import reporter_words
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import read_reporters
from newsparse.grammar.people import is_person
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian, is_caseless
from newsparse.text.values import LabeledBlock

_BRACKET = lazy(r"[(（〔【\[]([^()（）〔〕【】\[\]]{2,50})[)）〕】\]]")
_EDGE = 60
"""Characters at either end of the running text in which a bracket may sign it."""
_MAIL = lazy(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PLACED = lazy("[\u30a1-\u30ff]+[＝=]?(?=[\u4e00-\u9fff])")
"""The foreign place that stands before a correspondent's name."""
_HAN_NAME = lazy("[\u3005\u4e00-\u9fff]{3,5}")
_FLUENT = frozenset({"body", "standfirst", "subhead", "list", "quote", "headline"})
_LIKELY = 0.12
"""Posterior of a byline from which a line beside the headline may be the one that the page lacks. Of 6 pages that got
names so, 4 got the right ones."""


def read_signatures(blocks: Sequence[LabeledBlock], lexicon: Lexicon, told: Callable[[], str]) -> tuple[str, ...]:
    """The authors outside the bylines; `told` gives the folded text: whom it names, only a label makes an author."""
    return (
        read_text_signatures(blocks, lexicon)
        or _signed(blocks, lexicon)
        or _beside_headline(blocks, lexicon, told)
        or _above_text(blocks, lexicon)
    )


def read_text_signatures(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The authors in the opener of the text, or in a bracket at either end of it."""
    return _in_dispatch(blocks, lexicon) or _in_opener(blocks, lexicon) or _in_brackets(blocks, lexicon)


def _opening(blocks: Sequence[LabeledBlock]) -> str:
    """The first paragraph."""
    return next((block.block.text for block in blocks if block.role == "body"), "")


def _in_dispatch(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The reporter of a dispatch of East Asia, behind its bracket or before its place ("（中央社記者李小明台北27日電）")."""
    story = _opening(blocks)
    dispatch = find_dispatch(story, 0, lexicon)
    if dispatch is None:
        return ()
    opener = story[: dispatch[0]]
    behind = read_byline(opener[max(map(opener.rfind, BRACKETS.values())) + 1 :].strip(), lexicon)
    if behind.authors and behind.role:
        return behind.authors
    if not dispatch[2].place:
        return ()
    head = opener.partition(dispatch[2].place)[0]
    names = [head[head.find(label) + len(label) :] for label in reporter_words(lexicon) if label in head]
    return tuple([name for name in names if _HAN_NAME.fullmatch(name)][:1])


def _in_opener(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The reporters before the place of a wire opener ("Ali KAYA/KONYA, (DHA) -")."""
    story = _opening(blocks)
    reporters, place = read_reporters(story, 0)
    found = find_dateline(story, lexicon) if reporters else None
    return reporters if found is not None and found.named and found.end > place else ()


def _signed(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The names in the lines under the text that a label announces, that stand in brackets on a page of East Asia, or that are a
    line of their own over a mail address.
    """
    signing = [block for block in blocks if block.role == "signoff" and block.zone == "article"]
    lines = [line.text.strip() for block in signing for line in block.block.lines]
    for text, below in pairwise([*lines, ""]):
        byline = read_byline(text, lexicon)
        bracket = _BRACKET.fullmatch(text) is not None and has_east_asian(text)
        if byline.authors and not byline.edited and (byline.leads or bracket or (is_name(text) and _MAIL.fullmatch(below))):
            return byline.authors
    return ()


def _in_brackets(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The names in the bracket that opens or closes the running text, where papers of East Asia print them."""
    text = [block.block.text for block in blocks if block.role == "body"]
    if not text or not has_east_asian(text[-1]):
        return ()
    opening = _BRACKET.search(text[0][:_EDGE])
    last = text[-1].rstrip(" .。")[-_EDGE:]
    closing = next((match for match in _BRACKET.finditer(last) if match.end() == len(last)), None)
    for bracket in filter(None, (opening, closing)):
        byline = read_byline(bracket[1], lexicon)
        if byline.labelled and byline.authors:
            return byline.authors
    filed = _filed(opening[1]) if opening else ()
    if filed:
        return filed
    pieces = re.split("[、，,・／/]", closing[1]) if closing else []
    names = [_PLACED.sub("", piece) for piece in pieces]
    return tuple([name for name in names if _HAN_NAME.fullmatch(name) and read_byline(name, lexicon).authors])


def _filed(bracket: str) -> tuple[str, ...]:
    """The correspondents behind their places in the bracket that opens a text ("バンコク=山田太郎、ソウル=鈴木花子")."""
    filed = [piece.replace("＝", "=").partition("=")[::2] for piece in bracket.split("、")]
    return tuple([name for _, name in filed]) if all(place and _HAN_NAME.fullmatch(name) for place, name in filed) else ()


def _beside_headline(blocks: Sequence[LabeledBlock], lexicon: Lexicon, told: Callable[[], str]) -> tuple[str, ...]:
    """The names next to the headline that a label announces, that share the line of the date, or that were nearly a byline."""
    for _, block in beside_headline(blocks):
        text = block.block.text
        likely = _is_likely(block, lexicon)
        if len(text) > LONGEST or " " not in text or (block.role in _FLUENT and not likely):
            continue
        byline = read_byline(text, lexicon)
        names = [name for name in byline.authors if is_name(name) and " " in name and not is_caseless(name)]
        if not names or not (likely or byline.labelled or _is_dated(block.role, text, lexicon)):
            continue
        if byline.labelled:
            return tuple(names)
        people = block.role not in _FLUENT or any(is_person(name, lexicon, likely=True) for name in names)
        if people and not any(fold(name) in told() for name in names):
            return tuple(names)
    return ()


def _above_text(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[str, ...]:
    """The names that a label announces in a line between the headline and the text, however far from the headline."""
    heads = [at for at, block in enumerate(blocks) if block.role == "headline"]
    if not heads:
        return ()
    for block in blocks[heads[0] :]:
        if block.role == "body":
            break
        if block.zone == "article" and block.role not in _FLUENT and len(block.block.text) <= LONGEST:
            byline = read_byline(block.block.text, lexicon)
            named = any(is_name(name) and " " in name and not is_caseless(name) for name in byline.authors)
            if byline.leads and not byline.edited and named:
                return byline.authors
    return ()


def _is_dated(role: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the one of the date, or short, no caption, and holds a date."""
    return role == "date" or (role != "caption" and len(text.split()) <= SENTENCE and any(find_dates(text, lexicon)))


def _is_likely(block: LabeledBlock, lexicon: Lexicon) -> bool:
    """Whether a line was nearly taken for a byline."""
    role, posterior = block.runner_up or ("", 0.0)
    likely = role == "byline" and posterior >= _LIKELY and not (block.role == "credit" and "/" in block.block.text)
    return likely and block.role not in ("headline", "tags") and not is_sentence(block.block.text, lexicon)
