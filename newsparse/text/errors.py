"""What newsparse raises: sources that cannot be read, options that make no sense. No text is an error."""

from __future__ import annotations


class NewsparseError(Exception):
    """The base of all that newsparse raises on purpose; its text is one line for people."""


class SourceError(NewsparseError):
    """A source that cannot be read: missing, no rights, no text."""


class OptionError(NewsparseError):
    """An option that cannot be followed: an unknown encoding or language, a file that is no model."""


class TargetError(NewsparseError):
    """A target that cannot be written, or that must not be."""
