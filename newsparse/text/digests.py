"""SHA-256 as Python has it itself: `hashlib` would load OpenSSL, which takes as long as a twentieth of a first page."""

from __future__ import annotations

import sys

try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256
    else:
        from _sha256 import sha256
except ImportError:  # a Python that was built without it
    from hashlib import sha256


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits.

    >>> digest_of(b"")[:8]
    'e3b0c442'
    """
    digest: str = sha256(data).hexdigest()
    return digest
