"""The verdicts on a page's blocks: the chain's, then those of the rules that see the whole page, in their order.

Each rule takes the verdicts of the one before. The first ones bound what the chain may find, which reads the page again; others
name states that blocks must have, and the best sequence is looked for again under them; the later ones settle lines that are too
rare to be learned.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from functools import partial

from newsparse.labeling.afterwords import settle_afterword
from newsparse.labeling.agencies import settle_sources
from newsparse.labeling.announcements import find_announced
from newsparse.labeling.bios import settle_bios
from newsparse.labeling.blanks import settle_blanks
from newsparse.labeling.bounds import close, hold, keep_open
from newsparse.labeling.boxes import settle_boxes
from newsparse.labeling.bylines import settle_signed
from newsparse.labeling.colleagues import settle_colleagues
from newsparse.labeling.countings import find_counted
from newsparse.labeling.crossheads import settle_questions
from newsparse.labeling.dates import settle_dates
from newsparse.labeling.decoding import Verdict, decode, redecode
from newsparse.labeling.endings import settle_ending, settle_notes, settle_signoffs
from newsparse.labeling.enumerations import find_listed
from newsparse.labeling.fillers import settle_fillers
from newsparse.labeling.followers import find_followers
from newsparse.labeling.galleries import settle_galleries
from newsparse.labeling.headings import find_title
from newsparse.labeling.headlines import find_pictured, find_unlike, settle
from newsparse.labeling.heads import settle_kickers, settle_repeats, settle_summary
from newsparse.labeling.illustrations import settle_captions
from newsparse.labeling.links import settle_links
from newsparse.labeling.lost import ROUNDS, find_lost
from newsparse.labeling.model import Model
from newsparse.labeling.names import settle_names
from newsparse.labeling.nextstories import settle_next
from newsparse.labeling.notices import settle_notices
from newsparse.labeling.openers import settle_openers
from newsparse.labeling.outlets import settle_outlets
from newsparse.labeling.pullquotes import settle_quotes
from newsparse.labeling.stakes import weigh
from newsparse.labeling.states import HEADLINE
from newsparse.labeling.stories import TEXT, TOLD, find_stories
from newsparse.labeling.strays import settle_strays
from newsparse.labeling.threads import find_thread
from newsparse.labeling.tickers import find_ticks, settle_times
from newsparse.labeling.topics import settle_tags
from newsparse.labeling.unsigned import settle_unsigned
from newsparse.lexicon import Lexicon, load
from newsparse.text.elements import FIGCAPTION
from newsparse.text.values import Annotated

Ruling = tuple[str, list[Verdict]]
"""The name of a rule (`text.reasons.RULES` has it in words), and the verdicts as it leaves them."""
_Bound = tuple[
    int, Callable[[Sequence[int], Sequence[Verdict]], Collection[int]], Callable[[Sequence[int], Collection[int]], list[int]]
]
"""How often at most the page is read again for it, what finds the blocks, and the scores that then hold."""


def rulings(annotated: Annotated, model: Model) -> Iterator[Ruling]:
    """The verdicts rule by rule; the last ones hold. One at a time: of a long text they fill the memory."""
    blocks, lexicon = annotated.document.blocks, load(annotated.language)
    scores = [model.score(seen) for seen in annotated.observations]
    verdicts = decode(model, scores)
    yield "chain", verdicts
    for name, (rounds, find, bound) in _bounds(annotated).items():
        for _ in range(rounds):
            found = find(scores, verdicts)
            if not found:
                break
            scores = bound(scores, found)
            verdicts = decode(model, scores)
            yield name, verdicts
    others = {at for find in (find_pictured, find_unlike) for at in find(blocks, verdicts, lexicon)}
    others |= find_announced(annotated, verdicts).keys() | _find_shown(annotated, verdicts)
    forced, barred = settle(blocks, verdicts, others)
    if not _agree(verdicts, forced, barred):
        verdicts = redecode(model, scores, verdicts, forced, barred)
        yield "headline", verdicts
    stories = find_stories(blocks, verdicts)
    if stories:
        verdicts = redecode(model, scores, verdicts, {**stories, **forced}, barred)
        yield "story", verdicts
    listed = find_listed(blocks, verdicts, lexicon)
    marked = {**listed, **_find_marked(annotated, scores, verdicts, lexicon), **find_announced(annotated, verdicts)}
    if marked:
        verdicts = redecode(model, scores, verdicts, {**marked, **stories, **forced}, barred)
        yield "marked", verdicts
    verdicts = weigh(verdicts, forced.keys() | stories.keys() | marked.keys())
    yield "stake", verdicts
    for name, rule in _rules(annotated, lexicon, find_ticks(annotated, verdicts)).items():
        verdicts = rule(verdicts)
        yield name, verdicts


def _bounds(annotated: Annotated) -> dict[str, _Bound]:
    """What the chain passes by and should know of, to see what follows from it."""
    seen = annotated.observations
    return {
        "thread": (1, lambda _, verdicts: find_thread(annotated, verdicts), close),
        "tick": (1, lambda _, verdicts: find_ticks(annotated, verdicts), partial(keep_open, states=TOLD)),
        "follower": (1, lambda _, verdicts: find_followers(annotated, verdicts), close),
        "counted": (1, lambda _, verdicts: find_counted(annotated, verdicts), partial(keep_open, states=TOLD)),
        "lost": (ROUNDS, lambda scores, verdicts: find_lost(scores, verdicts, seen), partial(keep_open, states=TEXT)),
        "title": (1, lambda _, verdicts: find_title(annotated.document, verdicts), partial(hold, states=(HEADLINE,))),
    }


def _find_shown(annotated: Annotated, verdicts: Sequence[Verdict]) -> Set[int]:
    """What stands under the figures of bare markup, of which the weights of text know nothing: no headline."""
    document = annotated.document
    if not document.reading.bare:
        return frozenset()
    from newsparse.labeling.figures import find_captions

    return find_captions(document, verdicts).keys()


def _find_marked(annotated: Annotated, scores: Sequence[int], verdicts: Sequence[Verdict], lexicon: Lexicon) -> dict[int, int]:
    """What the elements of a page say; nothing of text, which has none."""
    document = annotated.document
    if not document.reading.hints:
        return {}
    from newsparse.labeling.figures import find_captions
    from newsparse.labeling.filings import find_filed
    from newsparse.labeling.siblings import find_siblings

    beside = find_siblings(document, scores, verdicts)
    return {**find_captions(document, verdicts), **beside, **find_filed(document, verdicts, lexicon)}


def _rules(
    annotated: Annotated, lexicon: Lexicon, known: Sequence[int]
) -> dict[str, Callable[[Sequence[Verdict]], list[Verdict]]]:
    """What finds the rare lines that say what they are, drops those that cannot be it, and text that is not the story's.

    `known` are blocks that are the story's for sure.
    """
    blocks, reading = annotated.document.blocks, annotated.document.reading
    marked = reading.marked
    figured = marked or any(element.tag == FIGCAPTION for element in reading.elements)
    return {
        "time": lambda verdicts: settle_times(annotated, verdicts) if known else list(verdicts),
        "filler": lambda verdicts: settle_fillers(blocks, verdicts, lexicon),
        "blank": lambda verdicts: settle_blanks(blocks, verdicts),
        "picture": lambda verdicts: settle_captions(blocks, verdicts, lexicon),
        "dated": lambda verdicts: settle_dates(blocks, verdicts, lexicon),
        "unsigned": lambda verdicts: list(verdicts) if figured else settle_unsigned(blocks, verdicts, lexicon),
        "gallery": lambda verdicts: settle_galleries(blocks, verdicts, lexicon),
        "note": lambda verdicts: settle_notes(blocks, verdicts, lexicon),
        "question": lambda verdicts: settle_questions(blocks, verdicts),
        "pullquote": lambda verdicts: settle_quotes(blocks, verdicts, lexicon),
        "agency": lambda verdicts: settle_sources(blocks, verdicts, lexicon),
        "outlet": lambda verdicts: settle_outlets(blocks, verdicts, lexicon),
        "colleague": lambda verdicts: settle_colleagues(blocks, verdicts, lexicon),
        "signed": lambda verdicts: settle_signed(blocks, verdicts, lexicon),
        "named": lambda verdicts: list(verdicts) if marked else settle_names(blocks, verdicts, lexicon),
        "repeat": lambda verdicts: settle_repeats(blocks, verdicts),
        "kicker": lambda verdicts: settle_kickers(blocks, verdicts),
        "topic": lambda verdicts: settle_tags(annotated, verdicts, lexicon),
        "opener": lambda verdicts: settle_openers(blocks, verdicts, lexicon),
        "summary": lambda verdicts: settle_summary(blocks, verdicts, lexicon),
        "notice": lambda verdicts: settle_notices(blocks, verdicts, lexicon),
        "ending": lambda verdicts: settle_ending(blocks, verdicts),
        "signoff": lambda verdicts: settle_signoffs(blocks, verdicts, lexicon),
        "link": lambda verdicts: settle_links(blocks, verdicts, lexicon),
        "box": lambda verdicts: list(verdicts) if marked else settle_boxes(blocks, verdicts, lexicon),
        "bio": lambda verdicts: settle_bios(blocks, verdicts, lexicon),
        "stray": lambda verdicts: settle_strays(blocks, verdicts, known),
        "next": lambda verdicts: settle_next(annotated, verdicts, max(known, default=0)),
        "afterword": lambda verdicts: settle_afterword(blocks, verdicts),
    }


def _agree(verdicts: Sequence[Verdict], forced: Mapping[int, int], barred: Mapping[int, int]) -> bool:
    """Whether the best sequence has what must be, and nothing that must not."""
    return all(verdicts[at].state == state for at, state in forced.items()) and all(
        verdicts[at].state != state for at, state in barred.items()
    )
