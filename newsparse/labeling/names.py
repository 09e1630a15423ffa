"""Names that sign a story alone, most without a label, on a page where nothing else does: about the headline or behind the text.

The chain takes many for furniture: a menu has such lines, too. But furniture seldom stands between headline and text with a name
of two words, and the topics that do are told of in the story, as those who write it are not; its last paragraph apart, which may
name them once more.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.bylines import begins_with_label, read_byline
from newsparse.grammar.dates import find_dates
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import is_city
from newsparse.grammar.people import is_person
from newsparse.labeling.bylines import LONGEST, first_sentence
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.mentions import content, words_of
from newsparse.labeling.states import (
    BODY,
    BOILERPLATE,
    BYLINE,
    CAPTION,
    CREDIT,
    DATE,
    FURNITURE,
    HEADLINE,
    KICKER,
    LIST,
    STANDFIRST,
    SUBHEAD,
    TAGS,
)
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import has_east_asian
from newsparse.text.sentences import is_ended
from newsparse.text.values import Block

ABOVE = 3
"""Blocks over the headline in which a name may sign the story."""
BELOW = 8
"""Blocks under the last paragraph in which one may."""
LIKELY = 0.06
"""Probability of a byline from which a name is one: on five folds ten names of three views were authors, four were not."""
WORDS = 3
"""Words of the longest name that signs the story as its last paragraph."""
ENCLOSED = 30
"""Characters of the longest line in brackets that signs so."""
DATED = 0.03
"""The same of a line right above or below the story's date, where what is taken for a credit may be a name, too."""
_PARTING = " :：-–—"
"""What parts a city from the name of who wrote from there."""
_SILENT = frozenset((*FURNITURE, KICKER))
_TELLING = frozenset((HEADLINE, STANDFIRST, BODY, CAPTION))
_ALONE = frozenset((*_SILENT, CREDIT, SUBHEAD, TAGS, LIST))
_AMID = frozenset((*_SILENT, SUBHEAD))
"""What a line with a person's name that signs is taken for, and what between two paragraphs."""
_BEFORE = BOILERPLATE[0]


def settle_names(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts, with the byline of a page that has none: the likeliest line of furniture about the headline that begins with
    a name ("Ana Diaz | 3 hours ago"), or the last paragraph if it is one; else a line that begins with a person's name.
    """
    settled = list(verdicts)
    states = [verdict.state for verdict in verdicts]
    if HEADLINE not in states or _is_signed(blocks, states, lexicon):
        return settled
    head, last = states.index(HEADLINE), _last(states)
    text = first_sentence(blocks, states, head)
    told = words_of(blocks, [at for at, state in enumerate(states) if state in _TELLING and (at != last or at == text)])
    about = range(max(0, head - ABOVE), text)
    signed = _find_likely(blocks, verdicts, about, told, lexicon)
    if signed is None and _is_signature(blocks[last].text, told, lexicon):
        signed = last
    if signed is None:
        signed = _find_person(blocks, verdicts, about, last, told, lexicon)
    if signed is not None:
        settled[signed] = verdicts[signed]._replace(state=BYLINE)
    return settled


def _is_signed(blocks: Sequence[Block], states: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a byline names anybody."""
    bylines = [blocks[at].text for at, state in enumerate(states) if state == BYLINE]
    return any(line and (len(line) > LONGEST or read_byline(line, lexicon, announced=True).authors) for line in bylines)


def _find_likely(
    blocks: Sequence[Block], verdicts: Sequence[Verdict], about: range, told: frozenset[str], lexicon: Lexicon
) -> int | None:
    """The likeliest byline of the lines of furniture that begin with the name of nobody that is told of; a person's first."""
    states = [verdict.state for verdict in verdicts]
    dated = {at for at in about if DATE in (states[at - 1 : at] + states[at + 1 : at + 2])}
    silent = [at for at in about if states[at] in _SILENT or (states[at] == CREDIT and at in dated)]
    likely = [at for at in silent if verdicts[at].posterior.get(BYLINE, 0.0) >= (DATED if at in dated else LIKELY)]
    named = [(at, name) for at in likely if (name := _name(blocks[at].text, told, lexicon))]
    return max(named, key=lambda one: (is_person(one[1]), verdicts[one[0]].posterior[BYLINE]))[0] if named else None


def _find_person(
    blocks: Sequence[Block], verdicts: Sequence[Verdict], about: range, last: int, told: frozenset[str], lexicon: Lexicon
) -> int | None:
    """The likeliest line that begins with the name of a person whom the story does not tell of: about the headline, between the
    paragraphs or under the last, and where no teaser and no caption stands above.
    """
    states = [verdict.state for verdict in verdicts]
    near = [at for at in about if states[at] in _ALONE or (states[at] == _BEFORE and _chance(verdicts[at]) >= LIKELY)]
    amid = [at for at in range(about.stop, last) if states[at] in _AMID and states[at - 1] == BODY]
    below = [at for at in range(last + 1, min(len(blocks), last + BELOW + 1)) if states[at] in _ALONE]
    signing = [at for at in (*near, *amid, *below) if states[at] != CREDIT or not _is_shown(states, at)]
    people = {at: name for at in signing if is_person(name := _name(blocks[at].text, told, lexicon))}
    return max(people, key=lambda at: _chance(verdicts[at]), default=None)


def _chance(verdict: Verdict) -> float:
    return verdict.posterior.get(BYLINE, 0.0)


def _is_shown(states: Sequence[int], at: int) -> bool:
    """Whether a picture's caption or credit stands beside a line."""
    return not {CAPTION, CREDIT}.isdisjoint((*states[max(0, at - 1) : at], *states[at + 1 : at + 2]))


def _last(states: Sequence[int]) -> int:
    """The last paragraph, or the headline where there is none."""
    return max((at for at, state in enumerate(states) if state == BODY), default=states.index(HEADLINE))


def _is_signature(text: str, told: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether the last paragraph is but a full name in letters that have capitals, a label and a name, or stands in brackets."""
    line = text.strip()
    if _is_enclosed(line):
        return bool(read_byline(line, lexicon).authors)
    bare = is_name(line) and line.upper() != line.lower() and len(line.split()) <= WORDS
    return (bare or _is_labelled(line, lexicon)) and bool(_name(line, told, lexicon))


def _is_enclosed(line: str) -> bool:
    """Whether a short line stands in brackets and is East Asian, as reporters sign there ("（ワシントン=山本太郎）")."""
    return 2 < len(line) <= ENCLOSED and line[0] in "（(【［" and line[-1] in "）)】］" and has_east_asian(line)


def _name(text: str, told: frozenset[str], lexicon: Lexicon) -> str:
    """The full name that a short line begins with, behind a label, a city or a date at most; "" if it is of somebody told of."""
    line = " ".join(text.split())
    byline = read_byline(line, lexicon) if len(line) <= LONGEST else None
    if byline is None or not byline.authors:
        return ""
    if len(byline.authors) > 1 and not all(map(is_name if byline.leads else is_person, byline.authors)):
        return ""
    name = byline.authors[0]
    before = line[: line.find(name)].rstrip(_PARTING)
    if before and not byline.leads and not is_city(before, lexicon) and not _is_date(before, lexicon):
        return ""
    known = " " in name or (has_east_asian(name) and is_person(name))
    return name if known and (byline.leads or told.isdisjoint(content(name))) else ""


def _is_date(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a day, with or without its hour."""
    mentions = find_dates(text, lexicon) if any(map(str.isdecimal, text)) else ()
    return sum(mention.end - mention.start for mention in mentions) >= len(text) - len(_PARTING)


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a line that is no sentence begins with a label for who wrote."""
    return len(text) <= LONGEST and not is_ended(text) and begins_with_label(text, lexicon)
