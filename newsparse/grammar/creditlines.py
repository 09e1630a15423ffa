"""Lines that are a credit and nothing else."""

from functools import lru_cache

from newsparse.grammar.agencies import canonical
from newsparse.grammar.creditchains import is_chain, is_pair, is_wire
from newsparse.grammar.creditcuts import BRACKET, COPYRIGHT, by_bracket, is_of_kind
from newsparse.grammar.creditends import before_last_label, without_last_label, without_tail
from newsparse.grammar.creditlabels import EDGE, label_at_end, label_at_start
from newsparse.grammar.credittails import SENTENCE_END
from newsparse.grammar.labelcuts import LONGEST, by_label, shouted_end
from newsparse.grammar.names import is_name
from newsparse.grammar.words import PARTICLE, small_words, whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_caseless, is_han, may_be_dense
from newsparse.text.tokens import volume

_MAKER = 5
"""Words of the longest name or house before a label at the end."""
_CLAUSE = 4
"""Words of the shortest title of a film."""
_TOLD = lazy(r"[^.!?/|]*(?:[^\W\d_A-Z]{4}|[\uac00-\ud7af]{2})[.!?](?=\s)")
"""A sentence at the head of a line; what is shorter before a full stop is shortened."""
_ACCOUNT = lazy(r"^@\w|/\s?@\w", signs="@")
_STOPS = (". ", "! ", "? ")
_MINIMAL = 3
"""Words of the shortest sentence under a picture."""
_SHORT_SIGNATURE = 16
"""Characters of the longest line that is a name in Han script and the verb of photographers."""
REMEMBERED = 256
"""Lines that are remembered, those of a page: several rules read each of them."""


def is_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a whole line is a credit and no caption.

    >>> from newsparse.lexicon import load
    >>> [is_credit(line, load("en")) for line in ("Ana Diaz/Getty Images", "Photo: Li Wei", "Reuters staff on strike")]
    [True, True, False]
    """
    line = text.strip()
    return volume(line) <= LONGEST and _is_credit(line, lexicon)


@lru_cache(maxsize=REMEMBERED)
def _is_credit(line: str, lexicon: Lexicon) -> bool:
    bracket = BRACKET.fullmatch(line)
    inner = bracket.group(1) if bracket else line
    label = label_at_start(inner, lexicon, bracket is not None)
    if label:
        shown = _names_kind(inner[:label], inner[label:], lexicon) or _tells(inner[:label], inner[label:], lexicon)
        return _plain(inner) and not shouted_end(inner, label) and not shown
    if COPYRIGHT.match(inner) or is_of_kind(inner, lexicon) or _ends_in_label(inner, lexicon):
        return True
    if (bracket is not None or _ACCOUNT.search(inner)) and is_pair(inner):
        return True
    if bracket is not None and _is_lent(inner, lexicon):
        return True
    if " - " in inner or COPYRIGHT.search(inner) or _holds_caption(inner):
        return False
    if BRACKET.search(inner):
        name, house = inner[: inner.find("(")].strip(), inner[inner.find("(") + 1 : -1]
        if name.isupper() and is_name(name) and canonical(house) is not None:  # in small letters it might be who is shown
            return True
        return is_wire(inner[: inner.find("（")].strip()) and by_bracket(inner, lexicon) is not None
    return _signed(inner, lexicon) or (is_chain(inner) and not _is_labelled_inside(inner, lexicon))


def _ends_in_label(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is a name or a house and the label behind it."""
    made = line[: before_last_label(line, lexicon)].strip()
    parted = "/" in made and not is_chain(made) and not is_pair(made)
    return bool(made) and not parted and SENTENCE_END.search(made) is None and len(made.split()) <= _MAKER


def _holds_caption(line: str) -> bool:
    """Whether a line has more than a credit: a sentence, or, without capitals, a clause before a bar or slash."""
    ended = _TOLD.match(line) if any(map(line.__contains__, _STOPS)) else None
    if ended is not None and len(ended[0].split()) >= _MINIMAL:
        return True
    told, bar, _ = line.partition("|")
    clause = _CLAUSE if bar else _CLAUSE + 1
    told = told if bar else line.partition("/")[0]
    return "。" in line[:-1] or (told != line and is_caseless(line) and len(told.split()) >= clause)


def _names_kind(label: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether a label only says what kind of picture it is ("Archive photo."): the credit's own label or a caption follows."""
    kind = label.strip(" .|-–—")
    if fold(kind) not in lexicon.words("caption") or label[-1:] in ":：":
        return False
    told = label.rstrip()[-1:] in "-–—" and not is_name(rest) and not is_chain(rest)
    return told or label_at_start(rest.strip(EDGE), lexicon) > 0


def _tells(label: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a word for films says what one shows, and names nobody."""
    if "player" not in whole_phrases(label, lexicon):
        return False
    words = rest.split()
    return len(words) >= _CLAUSE and 2 * small_words(words) >= sum(len(word) > PARTICLE for word in words) > 0


def _is_labelled_inside(line: str, lexicon: Lexicon) -> bool:
    """Whether a label parts a line of which the part before it is no credit ("The harbour. Photo: AFP/Ana Diaz")."""
    cut = by_label(line, lexicon)
    return cut is not None and any(letter.isalpha() for letter in cut[0]) and not is_chain(cut[0].strip(EDGE))


def _is_lent(inner: str, lexicon: Lexicon) -> bool:
    """Whether a verb of photographers or lenders ends what brackets hold, in scripts that put it last."""
    return may_be_dense(inner) and label_at_end(without_tail(inner, lexicon), lexicon)


def _signed(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is a reporter's name in Han script, a space or slash and the verb of photographers."""
    named = without_last_label(line, lexicon) if len(line) <= _SHORT_SIGNATURE and label_at_end(line, lexicon) else line
    if not named or named == line:
        return False
    if line[len(named)] not in " /／":
        office = next((word for word in lexicon.words("byline") if named.startswith(word)), "")
        return bool(office) and is_han(line[0]) and is_name(named[len(office) :])
    office, _, name = named.rpartition(" ")
    return is_name(name) and (not office or any(office.endswith(word) for word in lexicon.words("byline")))


def _plain(text: str) -> bool:
    """Whether no sentence follows a sentence in a text."""
    return SENTENCE_END.search(text, 12) is None or volume(text) < 60
