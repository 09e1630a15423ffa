"""Where (and when, through whom) the story was filed: its wire opener or, where it has none, its date line."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from newsparse.grammar.datelines import DatelineMention, find_dateline
from newsparse.grammar.dates import DateMention, find_dates
from newsparse.grammar.dispatches import BRACKETS
from newsparse.grammar.openerlines import find_plain_opener, read_opener_line, tells_of_place
from newsparse.grammar.openerparts import begins_with_city, is_city, read_reporters
from newsparse.grammar.openersigns import parts_by_colon
from newsparse.grammar.people import is_person
from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.article import Dateline
from newsparse.text.folding import fold
from newsparse.text.scripts import has_east_asian
from newsparse.text.values import Labeled, LabeledBlock

DAYS = 14
"""Days that a story may have been filed before it was published."""
PARAGRAPHS = 3
"""Paragraphs at whose head an opener is looked for: a summary or a picture's text may stand above the one that has it."""
STORY = 40
"""Characters of the shortest story that a name opens for which nothing else speaks."""
REACH = 2
"""Blocks below a line that is an opener in which the paragraph that goes on with it begins."""

SHORTEST = 6
"""Letters of a city in capitals that is not known: zones of time and editions have less."""
TOLD = 10_000
"""Characters of the story in which the name that opens it may stand as a place."""
DEGREES = "°"
"""A place and a day beside it are the weather's."""
_SUMMARY = frozenset(("headline", "standfirst"))
_TELLING = frozenset(("headline", "standfirst", "subhead", "body"))


class Opener(NamedTuple):
    """The dateline; where it was cut from a paragraph, the index of its block and where the story begins in its text."""

    dateline: Dateline | None
    block: int | None
    story: int


def read_dateline(labeled: Labeled, lexicon: Lexicon, published: str | None = None) -> Opener:
    """The opener on a line of its own, else the one that a first paragraph begins with, else the date line at the top.

    `published` gives its year to an opener that states only day and month. The agency is given as the page writes it.

    >>> from newsparse.lexicon import load
    >>> from newsparse.text.values import Annotated, Block, Document, LabeledBlock, Line, Reading, Span
    >>> line = Line(1, Span(0, 31), "OSLO (Reuters) - The snow fell.")
    >>> block = LabeledBlock(Block((line,), line.text, 0, None), "body", "article", 1.0, None, ())
    >>> document = Document(Reading("", line.text), (line,), (block.block,))
    >>> read_dateline(Labeled(Annotated(document, "en", "ltr", ()), (block,)), load("en")).dateline.agency
    'Reuters'
    """
    blocks = labeled.blocks
    for at, block in enumerate(blocks):
        if block.role == "dateline":
            opener = _on_own_line(blocks, at, lexicon, published)
            if opener is not None:
                return opener
    best = _at_head(blocks, lexicon) or _told_of(blocks, lexicon)
    if best is not None:
        at, found = best
        return Opener(_dateline(_without_paper(found, blocks, lexicon), lexicon, published), at, found.story)
    found_above = _among_bylines(blocks, lexicon)
    if found_above is not None:
        return Opener(_dateline(found_above, lexicon, published), None, 0)
    return Opener(_line_within(blocks, lexicon) or _date_line(blocks, lexicon), None, 0)


def _on_own_line(blocks: Sequence[LabeledBlock], at: int, lexicon: Lexicon, published: str | None) -> Opener | None:
    """The opener that is a line, with its rest at the head of the paragraph below: a bold place may stand on its own line."""
    line = blocks[at].block.text.strip()
    for below in range(at + 1, min(at + 1 + REACH, len(blocks))):
        if blocks[below].role == "body":
            again = find_dateline(blocks[below].block.text, lexicon)
            if again is not None and again.evidence and fold(again.place or "-") in fold(line):
                return Opener(_dateline(again, lexicon, published), below, again.story)
            gap = "" if line[-1:] == "(" else " "
            found = find_dateline(f"{line}{gap}{blocks[below].block.text}", lexicon)
            story = found.story - len(line) - len(gap) if found is not None else 0
            if found is not None and story > 0 and (found.place or "") in line:
                return Opener(_dateline(found, lexicon, published), below, story)
            break
    found = read_opener_line(line, lexicon)
    return None if found is None else Opener(_dateline(found, lexicon, published), None, 0)


def _at_head(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[int, DatelineMention] | None:
    """The opener for which most speaks at the head of a first paragraph or a standfirst, with its block's index.

    A place for which only its shape speaks must open a story, in one of the first two paragraphs: elsewhere none was one.
    """
    first = _first(blocks, "body")
    found = []
    for at in (*first, *_first(blocks, "standfirst")):
        mention = find_dateline(blocks[at].block.text, lexicon)
        plain = at in first[:2] and mention is not None and len(blocks[at].block.text) - mention.story >= STORY
        if mention is not None and (mention.evidence or plain) and not _is_speaker(blocks, at, mention, lexicon):
            found.append((at, mention))
    return max(found, key=lambda item: item[1].evidence, default=None)


def _is_speaker(blocks: Sequence[LabeledBlock], at: int, mention: DatelineMention, lexicon: Lexicon) -> bool:
    """Whether what a colon ends opens other paragraphs, too, or is a person's name: in interviews, who asks."""
    opener = blocks[at].block.text[: mention.story].rstrip()
    if opener[-1:] not in (":", "："):
        return False
    again = any(block.block.text.startswith(opener) for other, block in enumerate(blocks) if other != at)
    return again or (mention.evidence < 2 and is_person(mention.place or "", lexicon))


def _told_of(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> tuple[int, DatelineMention] | None:
    """The name before a full stop at the head of the story, if the rest tells of it as of a place; with its block's index."""
    for at in _first(blocks, "body")[:1]:
        mention = find_plain_opener(blocks[at].block.text, lexicon)
        long = mention is not None and len(blocks[at].block.text) - mention.story >= STORY
        if mention is not None and mention.place and long and tells_of_place(_story(blocks), mention.place, lexicon):
            return at, mention
    return None


def _without_paper(found: DatelineMention, blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> DatelineMention:
    """The opener without the paper's own name beside the city: the name that is no known city and not told of again."""
    names = [name.strip() for name in (found.place or "").split(",")]
    cities = [name for name in names if begins_with_city(name, lexicon)]
    if len(names) != 2 or len(cities) != 1 or not parts_by_colon(lexicon):
        return found
    story = fold(_story(blocks))
    (other,) = (fold(name) for name in names if name not in cities)
    return found if story.count(other) > 1 else found._replace(place=cities[0])


def _story(blocks: Sequence[LabeledBlock]) -> str:
    """What a page tells, as far as a name is looked for in it."""
    return "\n".join([block.block.text for block in blocks if block.role in _TELLING])[:TOLD]


def _among_bylines(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> DatelineMention | None:
    """The opener that is a byline above the text: in brackets, as Korean papers print it, or reporters before a slash, as Turkish
    agencies do.
    """
    for block in blocks:
        if block.role == "body":
            break
        text = block.block.text.strip()
        if block.role != "byline":
            continue
        reporters, place = read_reporters(text, 0) if "/" in text else ((), 0)
        if reporters:
            return read_opener_line(text[place:].strip(), lexicon)
        if text[:1] in BRACKETS and "=" in text and has_east_asian(text):
            found = find_dateline(text, lexicon)
            if found is not None and found.end == len(text) and found.evidence == 2:
                return found
    return None


def _line_within(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> Dateline | None:
    """The known city that is a line with a full stop within a summary: pages cut at every tag hold such lines."""
    for block in blocks:
        for line in block.block.lines if block.role in _SUMMARY and len(block.block.lines) > 1 else ():
            name = line.text.strip()
            if name.endswith(".") and name[:1].isupper() and begins_with_city(name[:-1], lexicon):
                return Dateline(name[:-1], name[:-1])
    return None


def _first(blocks: Sequence[LabeledBlock], role: str) -> list[int]:
    return [at for at, block in enumerate(blocks) if block.role == role][:PARAGRAPHS]


def _dateline(found: DatelineMention, lexicon: Lexicon, published: str | None) -> Dateline:
    day = found.date or (_dated_by(found.text, lexicon, published) if published else None)
    return Dateline(found.text, found.place, found.named, day)


def _dated_by(text: str, lexicon: Lexicon, published: str) -> str | None:
    """The day of an opener without a year: the same day of a year within `DAYS` before the publication or one after."""
    last = date.fromisoformat(published[:10])
    for mention in find_dates(text, lexicon):
        if mention.kind == "yearless" and mention.value:
            for year in (last.year, last.year - 1):
                try:
                    day = date.fromisoformat(f"{year}{mention.value[1:]}")
                except ValueError:
                    continue
                if -1 <= (last - day).days <= DAYS:
                    return day.isoformat()
    return None


def _date_line(blocks: Sequence[LabeledBlock], lexicon: Lexicon) -> Dateline | None:
    """The first date line at the top of the article that says where, else the first, if a day with its year can be read in it."""
    first: Dateline | None = None
    for block in blocks:
        if block.role == "date" and DEGREES not in block.block.text:
            for mention in find_dates(block.block.text, lexicon):
                if mention.value and mention.kind in ("minute", "day"):
                    dateline = _placed(block.block.text, mention, lexicon)
                    if dateline.place:
                        return dateline
                    first = first or dateline
        elif block.role == "body":
            break
    return first


def _placed(text: str, mention: DateMention, lexicon: Lexicon) -> Dateline:
    """A date line as dateline, with the city that it begins or ends with."""
    day = (mention.value or "")[:10]
    found = find_dateline(text, lexicon)
    if found is not None and begins_with_city(found.place or "", lexicon):
        return Dateline(found.text, found.place, found.named, day)
    before, bar, _ = text.partition("|")
    if bar and is_city(before.strip(), lexicon):
        return Dateline(before.strip(), before.strip(), None, day)
    city = _city_behind(text[mention.end :], mention.kind == "minute", lexicon)
    return Dateline(city or text, city, None, day)


def _city_behind(rest: str, timed: bool, lexicon: Lexicon) -> str | None:
    """The city in capitals that a dash parts from a date before it: a known one or, behind the hour, any long word."""
    name = rest.strip()
    city = name.lstrip("-–— ")
    plain = timed and city.isalpha() and len(city) >= SHORTEST and not whole_phrases(city, lexicon)
    known = plain or begins_with_city(city, lexicon)
    return city if city != name and city.isupper() and known else None
