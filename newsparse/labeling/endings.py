"""The last paragraph of a story may end in who it is from: "... said the mayor. (Agency)", "… (c)Agency/Name".

The chain takes it for a caption with its credit, and a story of two paragraphs loses half. A caption stands beside a picture and
seldom as the last thing under the text: on the labelled pages both such lines whose sentence ends before the mark were of the
story.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labeling.decoding import Verdict
from newsparse.labeling.states import BODY, CAPTION
from newsparse.labeling.stories import TOLD
from newsparse.text.patterns import lazy
from newsparse.text.sentences import is_ended
from newsparse.text.tokens import volume
from newsparse.text.values import Block

SHORTEST = 80.0
"""Volume (see `tokens.volume`) of the shortest such paragraph; shorter captions stand under galleries at the end."""
LONGEST = 40
"""Characters of the longest mark at its end."""
_MARK = lazy(r"\s*(?:[(（\[〔【][^()（）\[\]]{1,40}[)）\]〕】]|[(（][cC][)）]\s*[^.。!?]{2,40})\s*\Z")


def settle_ending(blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with a caption right under the last paragraph as text if a sentence ends in it before the mark at its end."""
    settled = list(verdicts)
    last = max((at for at, verdict in enumerate(verdicts) if verdict.state in TOLD), default=len(blocks))
    at = last + 1
    if at < len(blocks) and verdicts[at].state == CAPTION and verdicts[last].state == BODY and _is_ending(blocks[at].text):
        settled[at] = verdicts[at]._replace(state=BODY)
    return settled


def _is_ending(text: str) -> bool:
    tail = text[-LONGEST - 4 :]
    mark = _MARK.search(tail)
    return mark is not None and is_ended(tail[: mark.start()]) and volume(text) >= SHORTEST
