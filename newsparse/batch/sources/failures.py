"""What goes wrong with sources, in plain sentences: what happened, and what to do about it."""

from __future__ import annotations

import errno

from newsparse.batch.values import Failure

SAID = {
    "missing": ("no such file", "Check the path."),
    "no_permission": ("no permission to read it", "Give the user that runs newsparse the right to read it."),
    "unreadable": ("cannot be read", "Check the disk that it is on."),
    "special_file": ("is a pipe, socket or device, not a file", "Pipe it into newsparse and give - as its path."),
    "dangling_link": ("is a link that leads nowhere", "Remove the link, or mend what it points to."),
    "link_loop": ("is a link to a folder that holds it", "Name the folder that it points to as an input of its own."),
    "too_many_links": ("is one link to a folder too many", "Name the folder that it points to as an input of its own."),
    "too_large": ("is larger than {} bytes", "Raise --max-size if it is a page."),
    "inflates": ("inflates to hundreds of times its size, and was not read on", "Check where it came from; it may be an attack."),
    "damaged": ("is damaged or cut off", "Fetch it again; what stood before the damage was taken."),
    "encrypted": ("is encrypted", "Unpack it with its password first."),
    "link_member": ("is a link inside an archive; such links are not followed", "Put the file itself into the archive."),
    "special_member": ("is a device or pipe inside an archive", "Leave it out of the archive."),
    "nested": ("is an archive inside an archive, which is not entered", "Unpack the outer archive first."),
    "too_many_members": ("lists too many members to hold in memory", "Unpack it, or pack it as .tar.gz instead."),
    "bad_row": ("is no JSON object", "Write one JSON object a line."),
    "no_text": ("holds no text in the column {!r}", "Name the column that holds the page with --column."),
    "no_column": ("has none of the columns {}", "Name the column that holds the page with --column."),
    "no_library": ("needs a library that is not installed", "Install it: pip install {}"),
    "stdin_closed": ("standard input is closed", "Pipe something in, or leave out the -."),
    "stdin_twice": ("standard input can be read only once", "Give - only once."),
}  # fmt: skip
"""What is said of each class of error: what happened, and what to do about it."""


def fail(name: str, error: str, *values: object, reason: str | None = None) -> Failure:
    """The failure of a source, by the class of its error; `values` fill the gaps in its sentences, `reason` is put behind.

    >>> fail("a.txt", "missing")
    Failure(source='a.txt', error='missing', message='no such file', hint='Check the path.')
    >>> fail("a.gz", "too_large", 1024).message, fail("b", "damaged", reason="no end of file").message
    ('is larger than 1024 bytes', 'is damaged or cut off: no end of file')
    """
    message, hint = (said.format(*values) for said in SAID[error])
    return Failure(name, error, f"{message}: {reason}" if reason else message, hint)


def fail_for(name: str, error: OSError | ValueError) -> Failure:
    """The failure of a source that the system did not let us read.

    >>> fail_for("a.txt", FileNotFoundError(2, "No such file or directory")).error
    'missing'
    """
    number = getattr(error, "errno", None)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return fail(name, "missing")
    if number in (errno.EACCES, errno.EPERM):
        return fail(name, "no_permission")
    if number == errno.ELOOP:
        return fail(name, "dangling_link")
    return fail(name, "unreadable", reason=getattr(error, "strerror", None) or str(error))
