"""The cuts of a caption from its credit at slashes that stand otherwise than between two blanks, and who makes pictures."""

from __future__ import annotations

from newsparse.grammar.agencies import canonical
from newsparse.grammar.creditlabels import label_at_end
from newsparse.grammar.labelcuts import LONGEST, SIGNED, SITE, Cut
from newsparse.grammar.names import is_name, is_single_name
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.tokens import volume

TELLING = 5
"""Words of the shortest caption that a slash without spaces parts from its credit in capitals."""
OPENED = 3
"""The same before a slash that opens it, a blank before it alone."""


def by_opened_slash(line: str, lexicon: Lexicon) -> Cut | None:
    """Who made a picture behind slashes with a blank before them alone ("… the bridge /Ana Diaz /PAP", "… 다리 /김하나 기자")."""
    before, slash, rest = line.partition(" /")
    maker, *further = rest.split(" /")
    if not slash or " / " in line or len(before.split()) < OPENED or volume(rest) > LONGEST:
        return None
    made = canonical(maker) is not None or is_name(maker) or tells_maker(maker, lexicon)
    return (before, rest) if made and all(map(is_single_name, further)) else None


def by_slash(line: str, lexicon: Lexicon) -> Cut | None:
    """A house in capitals that a slash without spaces parts from a long caption ("… on November 12/NTSA")."""
    before, slash, house = line.rpartition("/")
    told = len(before.split()) >= TELLING and before[-1:].isalnum() and not before.rsplit(None, 1)[-1].isupper()
    return (before, house) if slash and told and house.isupper() and house.isalpha() and len(house) > 2 else None


def tells_maker(rest: str, lexicon: Lexicon) -> bool:
    """Whether a text is a site's address, or in Hangul who lent a picture or the reporter who took it."""
    if SITE.fullmatch(rest.rstrip(".")):
        return True
    words = rest.split()
    hangul = len(rest) <= SIGNED and len(words) > 1 and "\uac00" <= rest[:1] <= "\ud7af"
    return hangul and (label_at_end(rest, lexicon) or fold(words[-1]) in lexicon.words("role"))
