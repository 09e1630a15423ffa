"""Run-ons: a page in one line, its parts with spaces between them ("Sport Ferry aground By Ana Diaz 3 May 2024 The ferry ...").

So get_text(" ") of BeautifulSoup and all who make white space one space leave a page. Such a line is parted where its sentences
end, about its title where that is said again, about phrases of furniture, and about days and bylines that stand in no sentence.
Sentences of the body that follow each other are one paragraph again in the article. On every third page of the corpus, written
so, the body's F1 rose from .563 to .831, and more than half of the headlines, seven days of ten and half of the authors are
found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from newsparse.grammar.dates import find_dates
from newsparse.lexicon import Lexicon, detect, load
from newsparse.lexicon.lexicon import FURNITURE
from newsparse.segmentation.parting import part
from newsparse.segmentation.titles import cut_about, find_title
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.tokens import find_tokens, volume
from newsparse.text.values import Line

LONG = 1500
"""Characters of the shortest line that is parted so."""
SHARE = 0.5
"""Share of a text's characters that must be in such lines: one among others is a long paragraph."""
LEAST, EVERY = 8, 333
"""Ends of phrases of furniture that a page has, in all and in so many characters: of 179 stories in one line seven have as many,
and 232 of 239 pages. Parted, half of the former had a sentence for their headline.
"""
TITLE, TITLED = 30.0, 5
"""Volume of a title (see `tokens.volume`) that, said again, tells a page of fewer such ends: it took headlines from .535 to .576,
and one story more of the 179 was parted. A name that a story begins with and says again is shorter.
"""
WINDOW, OVERLAP = 400, 60
"""Characters in which days and phrases are looked for at a time, for the words of a whole line may fill the memory; and those of
the longest day."""
APART = FURNITURE | {"tags"}
"""Phrases that are lines of their own, if they begin with a capital."""
LEADS = frozenset(("read_also", "tags", "byline", "published", "updated"))
"""Phrases that lead on to what follows them."""
_SENTENCE = lazy(
    r"(?:(?<=[^\W\d_]{2}[.!?…])|(?<=[\d)\"”»’][.!?…])|(?<=[.!?…][\"”»’')]))\s+(?=[\"“„«‘¿¡(]?[^\Wa-z_])"
    r"|(?<=[。！？])(?![」』”）])|(?<=[。！？][」』”）])|(?<=[؟।۔])\s+"
)


def part_run_ons(lines: list[Line], text: str, page: bool = False) -> list[Line]:
    """The lines of a text; of a page in one line each sentence, and each part that can be told, as a line of its own.

    A text is one if it is known to be a whole `page`, or has the phrases of its furniture: stories are left as they are.

    >>> from newsparse.text.values import Span
    >>> menu = "Skip to content Sign in Subscribe now Cookie policy "
    >>> page = menu + "Ferry aground By Ana Diaz 3 May 2024 " + "The ferry ran aground off Arle. " * 50
    >>> [line.text for line in part_run_ons([Line(1, Span(0, len(page)), page)], page)][2:7]
    ['Subscribe now', 'Cookie policy', 'Ferry aground', 'By Ana Diaz', '3 May 2024']
    """
    long = [line.text for line in lines if len(line.text) >= LONG]
    size = sum(map(len, long))
    if not long or size < SHARE * sum([len(line.text) for line in lines]):
        return lines
    lexicon, title = load(detect(text)), find_title(text)
    phrases = {line: set(_through(line, lexicon, _phrases)) for line in long}
    fewest = TITLED if volume(title) >= TITLE else max(LEAST, size / EVERY)
    if not page and sum(map(len, phrases.values())) < fewest:
        return lines

    def cuts(line: str) -> Sequence[int]:
        if line not in phrases:
            return ()
        sentences = (found.end() for found in _SENTENCE.finditer(line))
        return cut_about(title, line, chain(sentences, phrases[line], _through(line, lexicon, _days)))

    return part(lines, cuts)


def _through(line: str, lexicon: Lexicon, find: Callable[[str, Lexicon], Iterable[int]]) -> Iterator[int]:
    """What is found in a line piece by piece."""
    for start in range(0, len(line), WINDOW):
        for at in find(line[start : start + WINDOW + OVERLAP], lexicon):
            yield start + at


def _days(line: str, lexicon: Lexicon) -> Iterator[int]:
    """Where days begin and end that no word in small letters leads up to or goes on from: those of sentences."""
    for day in find_dates(line, lexicon):
        if day.kind in ("day", "minute"):
            before, after = line[: day.start].split()[-1:], line[day.end :].split(None, 1)[:1]
            if not any(word[0].islower() for word in before):
                yield day.start
            if not any(word[0].islower() for word in after):
                yield day.end


def _phrases(line: str, lexicon: Lexicon) -> Iterator[int]:
    """Where phrases of furniture begin and end, and labels of bylines and days begin."""
    words = list(find_tokens(line))
    for category, start, end in lexicon.find([fold(word.group()) for word in words]):
        first, last = words[start].start(), words[end - 1].end()
        follows = line[last : last + 2].strip()
        if line[first].islower():
            continue
        if category in APART and (end - start > 1 or follows[:1].isupper()):
            yield first
            if category not in LEADS:
                yield last
        elif category in LEADS and not follows[:1].islower():
            yield first
