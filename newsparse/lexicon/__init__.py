"""Words per language, as data: no logic in the TOML files, no words in the code."""

from newsparse.lexicon.language import LANGUAGES, Language, detect, direction_of
from newsparse.lexicon.lexicon import Hit, Lexicon, load

__all__ = ["LANGUAGES", "Hit", "Language", "Lexicon", "detect", "direction_of", "load"]
