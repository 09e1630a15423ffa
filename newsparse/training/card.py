"""The model card: what the weights were fitted on and what they were worth, written by the code that fitted them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from newsparse.training.fitting import PARAMETERS, PUBLISHERS, TIMES, chains_of
from newsparse.training.sequences import Example


def write_card(examples: Sequence[Example], scores: Mapping[str, Any]) -> dict[str, Any]:
    """Digest of the pages and labels, pages by kind and language, parameters, and the scores of `evaluate`."""
    digest = hashlib.sha256()
    for example in examples:
        digest.update(repr((example.page.id, example.page.view, example.page.text, sorted(example.page.roles.items()))).encode())
    pages = {(example.page.kind, example.page.id): example.page for example in examples}
    languages = Counter(page.language or "und" for page in pages.values())
    return {
        "model": "linear chain over zone and role of blocks, fitted by CRFsuite (L-BFGS; the same choices in every run)",
        "mean_of_chains": len(chains_of(examples)),
        "corpus": digest.hexdigest(),
        "pages": dict(sorted(Counter(page.kind for page in pages.values()).items())),
        "views": len(examples),
        "publishers": len({name for page in pages.values() for name in page.publishers}),
        "languages": dict(sorted(languages.items(), key=lambda item: (-item[1], item[0]))),
        "parameters": dict(PARAMETERS[examples[0].page.form]),
        "times": dict(TIMES[examples[0].page.form]),
        "least_publishers": PUBLISHERS,
        "scores": dict(scores),
    }
