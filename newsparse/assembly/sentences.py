"""Lines that name an author, and lines that tell about one."""

from newsparse.grammar.bylines import LONGEST, begins_with_label, read_byline
from newsparse.lexicon import Lexicon
from newsparse.text.scripts import has_east_asian

SENTENCE = 8
"""Words from which on a line with a full stop or small words is a sentence about the author, not a byline."""


def is_sentence(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is running text: too long for names, closed by a full stop, or with many words that only
    bind others; never where a label begins it, nor where several are in several places ("Ana Diaz in Lisbon and Li Wei in Arle").
    """
    if len(text) > LONGEST:
        return True
    words = text.split()
    binding = lexicon.words("function_words")
    bound = len(words) > SENTENCE and sum(word in binding for word in words) > 2 and text.count(",") < 3
    small = sum(len(word) > 3 and word[0].islower() for word in words)
    long = len(words) >= SENTENCE or (len(text) > 3 * SENTENCE and has_east_asian(text))
    told = long and (small * 2 >= len(words) or text.rstrip()[-1:] in ".。।۔!")
    if bound and not told and len(read_byline(text, lexicon, known=True).authors) > 1:
        return False
    return (bound or told) and not begins_with_label(text, lexicon)
