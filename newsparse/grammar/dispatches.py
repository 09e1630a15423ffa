"""Wire openers of East Asian papers, which have no spaces to part them.

新华社北京4月24日电 · （中央社記者陳怡君台北27日電） · 【モスクワ共同】 · 【ロンドン＝山本太郎】 · (부산=연합뉴스) 김민지 기자 =
"""

from __future__ import annotations

from functools import lru_cache

from newsparse.grammar.agencies import AgencyMention, canonical, find_agencies
from newsparse.grammar.names import is_name
from newsparse.grammar.openerparts import QUOTES, Opener, cities, is_city
from newsparse.lexicon import Lexicon
from newsparse.lexicon.tables import entries_of, read_strings
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian

BRACKETS = {"(": ")", "（": "）", "【": "】", "[": "]", "［": "］", "〔": "〕"}
TOLD = "】"
"""The bracket in which a place alone opens a story: 【札幌】."""
LONGEST = 48
"""Characters of the longest bracket or unbracketed dispatch head; the longest labelled one had 22."""

_PARTING = lazy(r"[／/=＝・\s]+")
_COMMA = lazy("[、・]")
_DAY = lazy(r"[\d０-９]+")
_FILED = lazy(r"(.+?)\s?([A-Z]{2,})")
"""A place and the agency that the one behind the sign translates: 【ワシントンAFP＝時事】."""
_INNER = str.maketrans("（）()", "    ")
LONGEST_HOUSE = 6
"""Characters of the longest name of a house before its reporter."""
SURNAME_AND_NAME = 3
"""Characters taken for the reporter's name between 記者 and an unknown place: the usual length of a Chinese one."""


def find_dispatch(text: str, start: int, lexicon: Lexicon) -> tuple[int, int, Opener] | None:
    """The end of the opener, the start of the story and the fields, of an opener that begins at `start`; or None."""
    head = text[start : start + LONGEST]
    if not has_east_asian(head):
        return None
    close = BRACKETS.get(head[:1])
    if close is None:
        return _unbracketed(text, head, start, lexicon)
    end = head.find(close)
    if end < 2:
        return None
    inner = head[1:end].strip()
    bracket = start + end + 1
    stop = _past_reporter(text, bracket)
    if "=" in inner or "＝" in inner:
        opener = _equated(inner, lexicon)
    else:
        opener = _fields(inner, lexicon) or _signed(inner, stop > bracket or close == TOLD, lexicon)
    if opener is None:
        return None
    return stop, _past(text, stop), opener


def _unbracketed(text: str, head: str, start: int, lexicon: Lexicon) -> tuple[int, int, Opener] | None:
    mentions = find_agencies(head)
    own = _leading(head, "own")
    if not own and not (mentions and mentions[0].start == 0):
        return None
    if not own and mentions[0].end == len(head):
        return None
    ends = [(head.find(mark), mark) for mark in _marks("dispatch") if mark in head]
    if not ends:
        return None
    at, mark = min(ends, key=lambda end: (end[0], -len(end[1])))
    stop = at + len(mark)
    if any(sign in head[:stop] for sign in "，。,!！？?：") or not (own or _DAY.search(head[:stop])):
        return None
    opener = _fields(head[:stop], lexicon)
    return None if opener is None else (start + stop, _past(text, start + stop), opener)


def _equated(inner: str, lexicon: Lexicon) -> Opener | None:
    """What an equals sign parts: a place and its agency, in Japan a place and a reporter, else a paper and its reporter."""
    left, _, right = (part.strip() for part in inner.replace("＝", "=").partition("="))
    if not left or not right or len(left) > 20:
        return None
    first, comma, reporter = (part.strip() for part in right.partition(","))
    if comma and reporter.endswith(_marks("reporter_after")):
        return Opener(first, canonical(left), left)
    agency = next(filter(None, map(canonical, (right, *right.split("/")))), None)
    if agency is not None:
        filed = _FILED.fullmatch(left)
        return Opener(filed[1] if filed and canonical(filed[2]) else left, agency, right)
    if right.endswith(_marks("correspondent")):
        return Opener(left, desk=True)
    if canonical(left) is not None:
        return Opener(None, canonical(left), left)
    if is_city(left, lexicon):
        reported = lexicon.language == "ja" and is_name(_COMMA.split(right)[0])
        return Opener(left, desk=True, known=True) if reported else Opener(left, None, right, known=True)
    return Opener(left, desk=True) if lexicon.language == "ja" else Opener(None, None, left)


def _signed(inner: str, reported: bool, lexicon: Lexicon) -> Opener | None:
    """A known city, with names (【ロンドン・山本太郎】) or alone, if the bracket is of openers or a reporter's name follows."""
    place, *names = inner.split("・")
    known = is_city(place, lexicon) and (reported or bool(names)) and all(map(is_name, names))
    return Opener(place, known=True, desk=True) if known else None


def _fields(inner: str, lexicon: Lexicon) -> Opener | None:
    """Agency, day and place of a head, or None if neither an agency, the paper itself nor a dispatch mark is in it."""
    mentions = find_agencies(inner) or _last_agency(inner)
    own = _leading(inner, "own")
    mark = max((mark for mark in _marks("dispatch") if inner.endswith(mark)), key=len, default="")
    told = bool(mark) and (_DAY.search(inner) is not None or "／" in inner or bool(_leading(inner, "reporter")))
    if not (mentions or own or told):
        return None
    rest = inner[: len(inner) - len(mark)].translate(_INNER)
    named = agency = None
    if not (mentions or own):
        house = min((rest.find(word) for word in _marks("reporter") if word in rest), default=0)
        named, rest = (rest[:house].strip() or None, rest[house:]) if 0 < house <= LONGEST_HOUSE else (None, rest)
    if mentions:
        first = mentions[0]
        named, agency = inner[first.start : first.end], first.name
        rest = f"{rest[: first.start]} {rest[first.end :]}"
    elif own:
        named, rest = own, rest[len(own) :]
    return Opener(_place(rest.strip(), lexicon), agency, named, dated=True)


def _last_agency(inner: str) -> tuple[AgencyMention, ...]:
    """The agency whose short name ends a bracket without a space before it: モスクワ共同."""
    for size in range(min(6, len(inner) - 1), 1, -1):
        name = canonical(inner[-size:])
        if name is not None:
            return (AgencyMention(len(inner) - size, len(inner), name),)
    return ()


def _place(rest: str, lexicon: Lexicon) -> str | None:
    """The place in what agency and mark have left: a known city at the end, or what reporter and day leave over."""
    day = _DAY.search(rest)
    before = rest[: day.start()] if day else rest
    reporter = _leading(before.strip(), "reporter")
    before = before.strip()[len(reporter) :]
    if reporter:
        before = before.rpartition("、")[2]
    parts = [part for part in _PARTING.split(before) if part]
    if not parts:
        return None
    last = parts[-1]
    if not reporter or len(parts) > 1:
        return last.strip(QUOTES) if len(last) <= 12 else None
    known = cities(lexicon.language)
    for size in range(min(8, len(last)), 1, -1):
        if fold(last[-size:]) in known:
            return last[-size:]
    return last[SURNAME_AND_NAME:] or None


def _past_reporter(text: str, at: int) -> int:
    """The end of "… 기자" if its "=" follows, else the given place."""
    sign = text.find("=", at, at + 40)
    if sign < 0:
        return at
    between = text[at:sign].rstrip()
    return at + len(between) if between.endswith(tuple(_marks("reporter_after"))) else at


def _past(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in "=＝-–—:："):
        at += 1
    return at


def _leading(text: str, name: str) -> str:
    return next((mark for mark in _marks(name) if text.startswith(mark)), "")


@lru_cache(maxsize=8)
def _marks(name: str) -> tuple[str, ...]:
    return tuple(entries_of(read_strings("datelines")[name]))
