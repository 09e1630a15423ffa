"""Bylines of East Asia, where blanks do what commas do elsewhere: they part labels, names, places and papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse.grammar.openerparts import cities
from newsparse.grammar.people import is_person
from newsparse.grammar.words import whole_phrases
from newsparse.lexicon import Lexicon
from newsparse.text.folding import fold
from newsparse.text.patterns import lazy
from newsparse.text.scripts import is_han

_LABELS = frozenset({"byline", "role", "credit", "source", "signoff", "published", "updated"})
_SYLLABLES = lazy("[\uac00-\ud7af]{3}")
"""Nearly every Korean name."""
_HANGUL = lazy("[\uac00-\ud7af]{2,4}")
_COMPOUND = lazy("[\uac00-\ud7af]{4,10}")
_SURE = frozenset({"byline", "source"})
"""Categories of labels that menus do not hold."""
_JAPANESE = lazy(r"[\u3041-\u3096\u3005\u3400-\u4dbf\u4e00-\u9fff]{2,6}")
_VERB = 2
"""Characters of a verb that ends a Chinese byline."""
_NAME = lazy(r"[\u3005\u3400-\u4dbf\u4e00-\u9fff]{2,4}")


def is_chinese(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is in Han script on a Chinese page: Japanese parts the two halves of a name by a space, Chinese does not."""
    return is_han(text) and (lexicon.language or "").startswith("zh")


def reporter_words(lexicon: Lexicon) -> tuple[str, ...]:
    """The words for reporters that are labels of bylines as well, as 记者 behind a paper's name.

    >>> from newsparse.lexicon import load
    >>> "记者" in reporter_words(load("zh")), "文" in reporter_words(load("zh"))
    (True, False)
    """
    return tuple(lexicon.words("byline") & lexicon.words("role"))


def plain_signs(line: str, lexicon: Lexicon) -> str:
    """A Chinese line with plain blanks, and plain bars if a label stands before the first: elsewhere wide ones part headlines.
    A Japanese one with plain blanks in names, and with commas between them.

    >>> from newsparse.lexicon import load
    >>> plain_signs("文｜李小明　编辑｜王小华", load("zh")), plain_signs("湖畔｜文化", load("zh"))
    ('文|李小明 编辑|王小华', '湖畔｜文化')
    >>> plain_signs("山本　太郎　小林花子　湖畔支局", load("ja"))
    '山本 太郎、小林花子　湖畔支局'
    """
    if not is_chinese(line, lexicon):
        return _with_sign(_with_sign(line, " ", _are_halves, lexicon), "、", _are_people, lexicon) if "\u3000" in line else line
    head, bar, _ = line.partition("｜")
    labelled = bar and "byline" in whole_phrases(head.strip(), lexicon)
    return (line.replace("｜", "|") if labelled else line).replace("\u3000", " ")


def _with_sign(line: str, sign: str, fits: Callable[[str, str, Lexicon], bool], lexicon: Lexicon) -> str:
    """A line with a sign in the place of each wide blank about which the pieces fit."""
    first, *rest = line.split("\u3000")
    joined, before = first, first
    for piece in rest:
        joined += (sign if fits(before, piece, lexicon) else "\u3000") + piece
        before = piece
    return joined


def _are_halves(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether two pieces are a name's halves, and neither a whole one."""
    return is_person(f"{before} {after}", lexicon) and not (is_person(before, lexicon) or is_person(after, lexicon))


def _are_people(before: str, after: str, lexicon: Lexicon) -> bool:
    return is_person(before, lexicon) and is_person(after, lexicon)


def is_compound_role(word: str, lexicon: Lexicon) -> bool:
    """Whether a Korean word of four syllables or more ends in a role.

    >>> from newsparse.lexicon import load
    >>> [is_compound_role(word, load("ko")) for word in ("베이징특파원", "특파원", "김하나")]
    [True, False, False]
    """
    if not ("\uac00" <= word[:1] <= "\ud7af" and _COMPOUND.fullmatch(word)):
        return False
    folded = fold(word)
    return any(folded.endswith(role) and role != folded for role in lexicon.words("role"))


def dotted_names(text: str) -> list[str]:
    """Japanese names with a dot between them; in Katakana it parts the halves of one name.

    >>> dotted_names("山本太郎・小林花子"), dotted_names("アン・リー")
    (['山本太郎', '小林花子'], ['アン・リー'])
    """
    names = text.split("・")
    return names if len(names) > 1 and all(map(_JAPANESE.fullmatch, names)) else [text]


def cut_before_labels(text: str, colon: bool, listed: bool, lexicon: Lexicon) -> Iterator[tuple[str, bool, bool]]:
    """The pieces of a part, each but the first begun by a word that is a label; colon and comma go with its ends.

    >>> from newsparse.lexicon import load
    >>> [piece for piece, _, _ in cut_before_labels("记者 李小明 编辑 王小华", False, False, load("zh"))]
    ['记者 李小明', '编辑 王小华']
    """
    words = text.split()
    cuts = [0]
    if len(words) > 1 and is_chinese(text, lexicon):
        kinds = [whole_phrases(word, lexicon) for word in words]
        if any(kind & _SURE for kind in kinds) or words[0].endswith(reporter_words(lexicon)):
            cuts += [at for at, kind in enumerate(kinds) if at and kind & _LABELS]
    for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True):
        piece = " ".join(words[start:end]) if len(cuts) > 1 else text
        yield piece, colon and end == len(words), listed and not start


def parted_names(name: str, before_role: bool, lexicon: Lexicon) -> list[str]:
    """The names in what one name might be: spaces part Chinese ones, a place or a paper stands before a Korean one.

    A verb "reports" at the end of a Chinese name, and the place before such a verb, are left out.

    >>> from newsparse.lexicon import load
    >>> parted_names("李小明 王小华 北京报道", False, load("zh")), parted_names("光州 李小明", False, load("ja"))
    (['李小明', '王小华'], ['光州 李小明'])
    >>> parted_names("강릉 김하나", True, load("ko")), parted_names("김민수·이영희", True, load("ko"))
    (['김하나'], ['김민수', '이영희'])
    >>> parted_names("김민수 이영희", True, load("ko")), parted_names("의정부 김하나", True, load("ko"))
    (['김민수', '이영희'], ['김하나'])
    """
    words = name.split()
    dotted = name.replace("ㆍ", "·").split("·")
    if before_role and len(dotted) > 1 and all(map(_HANGUL.fullmatch, dotted)):
        return dotted
    if before_role and len(words) > 1:
        known = cities(lexicon.language) | lexicon.words("desk")
        people = [word for word in words if _SYLLABLES.fullmatch(word) and fold(word) not in known]
        if len(people) in (1, len(words)):
            return people
        if _SYLLABLES.fullmatch(words[-1]):
            return words[-1:]
    if not words or not is_chinese(name, lexicon):
        return [name]
    if len(words) > 1 and "credit" in whole_phrases(words[0], lexicon):
        words.pop(0)
    if len(words) == 1:
        return [_without_verb(words[0], lexicon)]
    kept = [word for at, word in enumerate(words) if not at or not ends_in_verb(word, lexicon)]
    return kept if all(_NAME.fullmatch(word) for word in kept) else [name]


def ends_in_verb(name: str, lexicon: Lexicon) -> bool:
    """Whether a Chinese name, or the place behind it, ends in a verb of reporters.

    >>> from newsparse.lexicon import load
    >>> ends_in_verb("李小明 北京报道", load("zh")), ends_in_verb("李小明", load("zh"))
    (True, False)
    """
    return len(name) > _VERB and is_chinese(name, lexicon) and "byline" in whole_phrases(name[-_VERB:], lexicon)


def _without_verb(word: str, lexicon: Lexicon) -> str:
    """A word without a label of two characters at its end, if a name is left."""
    left = word[:-_VERB]
    return left if _NAME.fullmatch(left) and ends_in_verb(word, lexicon) else word
