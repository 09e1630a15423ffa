"""Words per language, as data: no logic in the TOML files, no words in the code."""

from newsparse.lexicon.language import Language, detect, direction_of, languages
from newsparse.lexicon.lexicon import Hit, Lexicon, load

__all__ = ["Hit", "Language", "Lexicon", "detect", "direction_of", "languages", "load"]
