"""Names that sign a story alone, most without a label, on a page where nothing else does: about the headline or behind the text.

The chain takes many for furniture: a menu has such lines, too. But furniture seldom stands between headline and text with a name
of two words, and the topics that do are told of in the story, as those who write it are not; its last paragraph apart, which may
name them once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylines import begins_with_label, read_byline
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import is_city
from newsparse.grammar.people import is_person
from newsparse.grammar.words import whole_phrases
from newsparse.labeling.bylines import LONGEST, first_sentence
from newsparse.labeling.dates import is_day
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
    INSIDE,
    KICKER,
    LIST,
    NOTE,
    SIGNOFF,
    SOURCE,
    STANDFIRST,
    SUBHEAD,
    TAGS,
)
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian
from newsparse.text.sentences import is_closed, is_ended
from newsparse.text.values import Block

ABOVE = 3
"""Blocks over the headline in which a name may sign the story."""
BELOW = 8
"""Blocks under the last paragraph in which one may."""
LIKELY = 0.06
"""Probability of a byline from which a name is one: on five folds ten names of three views were authors, four were not."""
DATED = 0.03
"""The same of a line right above or below the story's date, where what is taken for a credit may be a name, too."""
SURE = 0.6
"""Probability from which a line signs whatever its name. On three views of 490 pages hardly one that was less likely and no
person's named an author; from .99 every third did."""
SENTENCE = 6
"""Words of the shortest sentence, which is a disclosure or a bio."""
WORDS = 3
"""Words of the longest name that signs the story as its last paragraph."""
ENCLOSED = 30
"""Characters of the longest line in brackets that signs so."""
_SPACES = lazy("[^\\S\u3000]+")
"""White space but that of East Asia, which parts what is written beside a name from it."""
_MARKED = ("#", "©")
"""What topics and credits begin with."""
_PARTING = " :：-–—"
"""What parts a city from the name of who wrote from there."""
_BRACKETS = " :：[]【】()（）"
"""What stands about a press release's word for whom to ask."""
_SILENT = frozenset((*FURNITURE, KICKER))
_TELLING = frozenset((HEADLINE, STANDFIRST, BODY, CAPTION))
_ALONE = frozenset((*_SILENT, CREDIT, SIGNOFF, SUBHEAD, TAGS, LIST, NOTE, SOURCE))
_SAID = frozenset((NOTE, SOURCE))
"""What names people without a label, and with an agency, is no line that signs."""
_AMID = frozenset((*_SILENT, SUBHEAD))
"""What a line with a person's name that signs is taken for, and what between two paragraphs."""
_PICTURED = frozenset((CAPTION, CREDIT))
_BEFORE = BOILERPLATE[0]


def settle_names(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts without bylines that are hardly likely and name nobody, and with the byline of a page that has none: the
    likeliest line of furniture about the headline that begins with a name ("Ana Diaz | 3 hours ago"), or the last paragraph if it
    is one; else a line that begins with a person's name.
    """
    settled = _without_doubted(blocks, verdicts, lexicon)
    states = [verdict.state for verdict in settled]
    if HEADLINE not in states or _is_signed(blocks, states, lexicon):
        return settled
    head, last = states.index(HEADLINE), _last(states)
    text = first_sentence(blocks, states, head)
    chances = [verdict.posterior.get(BYLINE, 0.0) for verdict in verdicts]
    about = range(max(0, head - ABOVE), text)
    likely = _likely(states, chances, about)
    alone = _alone(blocks, states, chances, about, _below(blocks, last, lexicon))
    read = {at: signature for at in {*likely, last, *alone} if (signature := _read(blocks[at].text, lexicon))}
    told = _told(blocks, states, last, text) if read else frozenset()
    names = {
        at: name
        for at, (name, labelled) in read.items()
        if labelled or (states[at] not in _SAID and told.isdisjoint(content(name)))
    }
    named = [at for at in likely if at in names and (read[at][1] or _may_be(names[at], lexicon))]
    if named:
        signed = max(named, key=lambda at: chances[at])
    elif _is_signature(blocks[last].text, last in names, lexicon):
        signed = last
    elif people := [at for at in alone if at in names and is_person(names[at], lexicon)]:
        signed = max(people, key=lambda at: chances[at])
    else:
        return settled
    settled[signed] = verdicts[signed]._replace(state=BYLINE)
    return settled


def _without_doubted(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with bylines that are hardly likely as furniture where what stands there is no person's name, nor labelled."""
    settled = list(verdicts)
    for at, verdict in enumerate(verdicts):
        if verdict.state == BYLINE and verdict.posterior.get(BYLINE, 0.0) < SURE and _is_doubted(blocks, at, lexicon):
            settled[at] = verdict._replace(state=INSIDE)
    return settled


def _is_doubted(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Whether a short line without a label or a role has names, and none is a person's ("Radio Lake | Friday")."""
    line = _short(blocks[at].text)
    if not line or (at and "byline" in whole_phrases(blocks[at - 1].text, lexicon)):
        return False
    byline = read_byline(line, lexicon, announced=True)
    if byline.leads or byline.labelled or byline.role:
        return False
    return bool(byline.authors) and not any(_may_be(name, lexicon) for name in byline.authors)


def _is_signed(blocks: Sequence[Block], states: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a byline names anybody, or a source says "by" before an agency."""
    return any(
        (state == BYLINE and _names(block.text, lexicon)) or (state == SOURCE and _is_wired(block.text, lexicon))
        for block, state in zip(blocks, states, strict=True)
    )


def _names(line: str, lexicon: Lexicon) -> bool:
    """Whether a byline names anybody; a sentence without a label names nobody who signs."""
    if len(line) > LONGEST or begins_with_label(line, lexicon):
        return True
    told = is_closed(line) and len(line.split()) >= SENTENCE
    return not told and bool(read_byline(line, lexicon, announced=True).authors)


def _is_wired(line: str, lexicon: Lexicon) -> bool:
    return len(line) <= LONGEST and bool(find_agencies(line)) and read_byline(line, lexicon).leads


def _likely(states: Sequence[int], chances: Sequence[float], about: range) -> list[int]:
    """The lines of furniture about the headline that are likely enough to sign; beside the date those taken for a credit, too."""
    dated = {at for at in about if DATE in (*states[at - 1 : at], *states[at + 1 : at + 2])}
    silent = [at for at in about if states[at] in _SILENT or (states[at] == CREDIT and at in dated)]
    return [at for at in silent if chances[at] >= (DATED if at in dated else LIKELY)]


def _alone(blocks: Sequence[Block], states: Sequence[int], chances: Sequence[float], about: range, below: range) -> list[int]:
    """The lines that a person's name may be alone in: about the headline, between the paragraphs or under the last, and where no
    teaser and no caption stands above. With figures a name is a teaser's, too, unless it is right under the text.
    """
    near = [at for at in about if states[at] in (*_ALONE, BODY) or (states[at] == _BEFORE and chances[at] >= LIKELY)]
    amid = [at for at in range(about.stop, below.start - 1) if states[at] in _AMID and states[at - 1] == BODY]
    under = [at for at in below if states[at] in _ALONE]
    bare = [at for at in under if at == below.start or not any(map(str.isdecimal, blocks[at].text))]
    own = [at for at in (*near, *amid, *bare) if states[at] not in _SAID or not find_agencies(blocks[at].text)]
    return [at for at in own if states[at] != CREDIT or not _is_shown(blocks, states, at)]


def _below(blocks: Sequence[Block], last: int, lexicon: Lexicon) -> range:
    """The lines under the last paragraph that may sign: none far below, nor from where a press release says whom to ask."""
    below = range(last + 1, min(len(blocks), last + BELOW + 1))
    contacts = lexicon.words("press_contact")
    return range(below.start, next((at for at in below if fold(blocks[at].text.strip(_BRACKETS)) in contacts), below.stop))


def _is_shown(blocks: Sequence[Block], states: Sequence[int], at: int) -> bool:
    """Whether a picture's caption or credit stands beside a line, signs between them apart."""
    for around in (range(at - 1, -1, -1), range(at + 1, len(blocks))):
        beside = next((other for other in around if any(map(str.isalnum, blocks[other].text))), at)
        if beside != at and states[beside] in _PICTURED:
            return True
    return False


def _last(states: Sequence[int]) -> int:
    """The last paragraph, or the headline where there is none."""
    return max((at for at, state in enumerate(states) if state == BODY), default=states.index(HEADLINE))


def _told(blocks: Sequence[Block], states: Sequence[int], last: int, text: int) -> frozenset[str]:
    """The words of the story, but for its last paragraph where that is not the first as well, and what is no sentence over it."""
    telling = [at for at, state in enumerate(states) if state in _TELLING and (at >= text or state != BODY)]
    return words_of(blocks, [at for at in telling if at != last or at == text])


def _is_signature(text: str, named: bool, lexicon: Lexicon) -> bool:
    """Whether the last paragraph is but a full name in letters that have capitals, a label and a name, or stands in brackets."""
    line = text.strip()
    if _is_enclosed(line):
        return bool(read_byline(line, lexicon).authors)
    bare = is_name(line) and line.upper() != line.lower() and len(line.split()) <= WORDS
    return named and (bare or _is_labelled(line, lexicon))


def _is_enclosed(line: str) -> bool:
    """Whether a short line stands in brackets and is East Asian, as reporters sign there ("（ワシントン=山本太郎）")."""
    return 2 < len(line) <= ENCLOSED and line[0] in "（(【［" and line[-1] in "）)】］" and has_east_asian(line)


def _read(text: str, lexicon: Lexicon) -> tuple[str, bool] | None:
    """The full name that a short line begins with, behind a label, a city or a date at most, and whether there is a label."""
    line = _short(text)
    byline = read_byline(line, lexicon) if line and not line.startswith(_MARKED) else None
    if byline is None or not byline.authors:
        return None
    known = is_name if byline.leads else partial(is_person, lexicon=lexicon)
    if len(byline.authors) > 1 and not all(map(known, byline.authors)):
        return None
    name = byline.authors[0]
    before = line[: line.find(name)].rstrip(_PARTING)
    if before and not byline.leads and not is_city(before, lexicon) and not is_day(before, lexicon):
        return None
    full = " " in name or (has_east_asian(name) and is_person(name, lexicon))
    return (name, byline.leads) if full and not is_city(name, lexicon) else None


def _short(text: str) -> str:
    """A short line with single blanks; "" for a long one."""
    line = _SPACES.sub(" ", text).strip()
    return line if len(line) <= LONGEST else ""


def _may_be(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is a person's, or of letters without capitals: there the form says more, and the lists know fewer names."""
    return name.upper() == name.lower() or is_person(name, lexicon, likely=True)


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    """Whether a line that is no sentence begins with a label for who wrote."""
    return len(text) <= LONGEST and not is_ended(text) and begins_with_label(text, lexicon)
