from __future__ import annotations

import errno

import pytest

from newsparse.batch.sources.failures import SAID, fail, fail_for


@pytest.mark.parametrize("error", SAID)
def test_every_class_is_said_in_a_sentence_with_a_way_out(error: str) -> None:
    failure = fail("a.txt", error, "html")
    assert failure.message[0].islower()
    assert not failure.message.endswith(".")
    assert failure.hint[0].isupper()
    assert failure.hint.endswith((".", "newsparse[parquet]", "html"))
    assert "{" not in failure.message + failure.hint


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOENT, "missing"),
        (errno.ENOTDIR, "missing"),
        (errno.EACCES, "no_permission"),
        (errno.EPERM, "no_permission"),
        (errno.ELOOP, "dangling_link"),
        (errno.EIO, "unreadable"),
        (errno.ENAMETOOLONG, "unreadable"),
    ],
)
def test_what_the_system_says_has_a_class(number: int, error: str) -> None:
    assert fail_for("a.txt", OSError(number, "said so")).error == error
