"""How a story ends: in a paragraph that names who it is from, in the desk's last line; but in no long note.

"... said the mayor. (Agency)" and "… (c)Agency/Name" the chain takes for a caption with its credit, and a story of two paragraphs
loses half. A caption stands beside a picture and seldom as the last thing under the text: on the labelled pages both such lines
whose sentence ends before the mark were of the story. "Reporting by A in B; additional reporting by C; editing by D and E" it
knows by its first words if it is short; longer ones it takes for a paragraph or a byline. A line that begins with a phrase of
sign-offs and has another one is none of both: on the labelled pages both such lines were sign-offs. An interview under a note may
be taken for more of it: 24 sentences, more than half of what was left of the story, were none.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.grammar.agencies import find_agencies
from newsparse.grammar.bylines import looks_like_names, read_byline
from newsparse.grammar.words import COLONS, end_of_phrase, phrases_at_head, read_words
from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, BYLINE, CAPTION, CREDIT, NOTE, SIGNOFF
from newsparse.labeling.stories import TOLD, chance_told
from newsparse.lexicon import Hit, Lexicon
from newsparse.text.patterns import lazy
from newsparse.text.runs import runs_of
from newsparse.text.sentences import is_closed, is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Block

SHORTEST = 80.0
"""Volume (see `tokens.volume`) of the shortest such paragraph; shorter captions stand under galleries at the end."""
LONGEST_MARK = 40
"""Characters of the longest mark at its end."""
_ASIDE = lazy(r"\A\s*[(（][^()（）]{1,40}[)）]")
_MARK = lazy(r"\s*(?:[(（\[〔【][^()（）\[\]]{1,40}[)）\]〕】]|[(（][cC][)）]\s*[^.。!?]{2,40})\s*\Z")
MANY, PART, PROSE = 5, 0.5, 0.8
"""Lines of notes in a row, their volume as a share of the text's, and the share of them that are whole sentences, from which they
are the story: profiles of companies and programmes are no sentences, boxes of facts had up to .4 of the text's volume."""
UNSAID, SHOWN = 0.3, 0.2
"""Probability of text from which a note without a phrase of notes is none, and of caption up to which: of 18 such lines on the
labelled pages 15 were text, of 29 with a phrase 21 were notes. From .13 on it were 21 of 25, but weights that
knew their pages lost notes by it."""
OPENING = 400
"""Characters in which such a phrase is looked for."""
NOTED = frozenset(("note", "signoff", "legal", "copyright", "rights"))
LONG_NOTE = 5
"""Words of a phrase of notes that no paragraph begins with: with four, "in an earlier version" may be of a law."""
READ = frozenset((*TOLD, BYLINE))
ABOUT = 6
"""Blocks on either side of the last text in which the story is signed off."""
LONGEST_SIGNOFF = 400
"""Characters of the longest sign-off."""
HEAD = 60
"""Characters at its head in which the first phrase ends."""
LONGEST_NAMED, WORDS = 140, 3
"""Characters of the longest line that ends in a phrase of sign-offs, and words of the shortest such phrase."""


def settle_ending(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with a caption right under the last paragraph, the credit of a picture between them or not, as text if a
    sentence ends in it before the mark at its end.
    """
    settled = list(verdicts)
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), default=len(blocks))
    at = last + 2 if last + 1 < len(blocks) and verdicts[last + 1].state == CREDIT else last + 1
    if at < len(blocks) and verdicts[at].state == CAPTION and verdicts[last].state == BODY and _is_ending(blocks[at].text):
        settled[at] = verdicts[at]._replace(state=BODY)
    return settled


def _is_ending(text: str) -> bool:
    tail = text[-LONGEST_MARK - 4 :]
    mark = _MARK.search(tail)
    return mark is not None and is_ended(tail[: mark.start()]) and volume(text) >= SHORTEST


def settle_notes(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with text that begins as notes do as notes, and with notes that say nothing of their kind, and runs of them
    too long to be any, as the text that they likeliest are.
    """
    settled = [_settled(block.text, verdict, lexicon) for block, verdict in zip(blocks, verdicts, strict=True)]
    notes = [at for at, verdict in enumerate(verdicts) if verdict.state == NOTE]
    runs = [run for run in runs_of(notes, lambda above, below: below - above, 1) if len(run) >= MANY]
    told = sum([volume(blocks[at].text) for at, verdict in enumerate(verdicts) if verdict.state in TOLD]) if runs else 0.0
    for run in runs:
        texts = [blocks[at].text for at in run]
        if sum(map(volume, texts)) >= PART * told and sum(map(is_closed, texts)) >= PROSE * len(run):
            for at in run:
                settled[at] = _as_text(verdicts[at])
    return settled


def _settled(text: str, verdict: Verdict, lexicon: Lexicon) -> Verdict:
    if verdict.state in TOLD and is_note(text, lexicon):
        return verdict._replace(state=NOTE)
    if verdict.state != NOTE or _says_what(text, lexicon):
        return verdict
    likely = chance_told(verdict) >= UNSAID and verdict.posterior.get(CAPTION, 0.0) <= SHOWN
    return _as_text(verdict) if likely else verdict


def _as_text(verdict: Verdict) -> Verdict:
    """The verdict on a note as the kind of text that it likeliest is."""
    return verdict._replace(state=max(TOLD, key=lambda state: (verdict.posterior.get(state, 0.0), state == BODY)))


def _says_what(text: str, lexicon: Lexicon) -> bool:
    """Whether a note has a phrase that notes have, or notices."""
    words = [word.folded for word in read_words(text[:OPENING])]
    return any(hit.category in NOTED for hit in lexicon.find(words)) or bool(lexicon.notices().find(words))


def is_note(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a long phrase of notes, or a short one and a colon, a bracket between them or not.

    >>> from newsparse.lexicon import load
    >>> [is_note(text, load("en")) for text in ("Correction (May 3): The boat was blue.", "Correction is due.", "Correction:")]
    [True, False, False]
    >>> is_note("An earlier version of this story had the boat in Arle.", load("en"))
    True
    """
    line = text.lstrip("* ")
    end = end_of_phrase(line[:HEAD], "note", lexicon)
    rest = _ASIDE.sub("", line[end:]).lstrip()
    said = len(line[:end].split()) >= LONG_NOTE
    return said or (end > 0 and rest[:1] in COLONS and any(map(str.isalpha, rest)))


def settle_signoffs(blocks: Sequence[Block], verdicts: Sequence[Verdict], lexicon: Lexicon) -> list[Verdict]:
    """The verdicts with text and bylines that sign off in two phrases and more as sign-offs."""
    settled = list(verdicts)
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), default=0)
    for at in range(max(last - ABOUT, 0), min(last + ABOUT + 1, len(blocks))):
        text, state = blocks[at].text, verdicts[at].state
        signs = at >= last and is_signoff(text, lexicon) and not (state == BYLINE and _is_author(text, lexicon))
        if state in READ and (signs or signs_off(text, lexicon)):
            settled[at] = verdicts[at]._replace(state=SIGNOFF)
    return settled


def _is_author(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the label of a reporter and a name, not of an editor."""
    byline = read_byline(text, lexicon)
    return byline.leads and not byline.edited


def signs_off(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a phrase of sign-offs and holds a second one, or names who "contributed to this report".

    >>> from newsparse.lexicon import load
    >>> signs_off("Reporting by Ana Diaz in Arle; Editing by Li Wei", load("en")), signs_off("Reporting by Ana Diaz", load("en"))
    (True, False)
    """
    if len(text) > LONGEST_SIGNOFF:
        return False
    if len(text) <= LONGEST_NAMED and _contributed(text, lexicon):
        return True
    if not any(hit.category == "signoff" for hit in phrases_at_head(text[:HEAD], lexicon)):
        return False
    hits = _signoffs(text, lexicon)
    first = min(hit.end for hit in hits)
    return any(hit.start > first for hit in hits)


def is_signoff(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a phrase of sign-offs and nothing else, or one, a colon and a name or two.

    >>> from newsparse.lexicon import load
    >>> lines = ("Contributed to this report.", "Additional reporting: Ana Diaz", "Editing the film: how they did it")
    >>> [is_signoff(line, load("en")) for line in lines]
    [True, True, False]
    """
    end = end_of_phrase(text[:HEAD], "signoff", lexicon)
    rest = text[end:].strip(" .)]）】-–—")
    return end > 0 and (not rest or (rest[0] in COLONS and looks_like_names(rest[1:].strip(), lexicon)))


def _contributed(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence ends in a long phrase of sign-offs ("Lake News and Ana Diaz contributed to this report."), or names an
    agency behind one.
    """
    end = len(read_words(text))
    long = [hit for hit in _signoffs(text, lexicon) if hit.end - hit.start >= WORDS]
    return any(hit.end == end if hit.start else bool(find_agencies(text)) for hit in long)


def _signoffs(text: str, lexicon: Lexicon) -> list[Hit]:
    """The phrases of sign-offs in a text."""
    return [hit for hit in lexicon.find([word.folded for word in read_words(text)]) if hit.category == "signoff"]
