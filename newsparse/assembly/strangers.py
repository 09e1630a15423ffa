"""Lines taken for bylines that name somebody else: photographers, buttons to follow somebody, Chinese outlets."""

from __future__ import annotations

from newsparse.grammar.bylines import LONGEST, begins_with_label, read_byline
from newsparse.grammar.creditlabels import label_at_start
from newsparse.grammar.eastnames import reporter_words
from newsparse.grammar.names import is_name
from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import has_east_asian

_LINK = lazy(r"[:：]\s*https?://")
_TAKEN = lazy(r"[^\W\d_]/[A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]")
"""A photographer and whom they work for. All 10 unlabelled lines so written among the corpus's bylines credit pictures."""


def names_others(text: str, lexicon: Lexicon) -> bool:
    """Whether a line taken for a byline credits a picture, leads to a link, or names a Chinese outlet whose reporters wrote."""
    if len(text) > LONGEST:
        return False
    if (has_east_asian(text) and "follow" in whole_phrases(text, lexicon)) or _follows(text, lexicon):
        return True
    if text.startswith("©") or _LINK.search(text):
        return True
    if label_at_start(text, lexicon) and not begins_with_label(text, lexicon):
        return True
    chinese = (lexicon.language or "").startswith("zh") and " " not in text
    taken = _TAKEN.search(text)
    if taken and not read_byline(text, lexicon).labelled and not _writes(text, lexicon):
        return True
    return chinese and fold(text).endswith(reporter_words(lexicon))


def _writes(text: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a slash is what who writes is ("Ana Diaz/Staff Reporter"), and no photographer."""
    kinds = whole_phrases(text.rpartition("/")[2].strip(" -–—"), lexicon)
    return "role" in kinds and "credit" not in kinds


def _follows(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a word for following and a name: a button beside the author's."""
    word, _, name = text.strip().partition(" ")
    return " " in name and "follow" in whole_phrases(word, lexicon) and is_name(name)
