"""A worker process: takes sources from a pipe, works on each, sends back what came of it, until the pipe is closed."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from newsparse.batch.values import Failure, Source
from newsparse.text.errors import OptionError, SourceError
from newsparse.text.garbage import collect_seldom

Work = Callable[[Source], Any]
"""What is done to a source: picklable, as is what it gives. It may raise; see `attempt`."""
LESS_MEMORY = "If memory ran out, lower --jobs or --max-size."
CHECK = "Check what it is."
READY = b""
"""The first message of a worker: it is loaded, its time for a source begins to count."""
SECONDS = struct.Struct("<d")
"""What stands before each answer."""
FIRST_TO_GO = "800"
"""How much rather than others (0 to 1000) a worker is ended where memory runs out: that costs one source, not all."""


def serve(connection: Connection, work: Work) -> None:
    """Answers each list of sources by one message a source: the seconds it took, then what came of it, pickled."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends Ctrl-C to all; the parent decides
    with contextlib.suppress(OSError):  # only Linux has it
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, "ascii")
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent is gone
        collect_seldom()
        _warm_up()
        _be_silent()
        connection.send_bytes(READY)
        while True:
            for source in connection.recv():
                start = time.perf_counter()
                came = attempt(work, source)
                answer = pickle.dumps(came, pickle.HIGHEST_PROTOCOL)
                connection.send_bytes(SECONDS.pack(time.perf_counter() - start) + answer)


def attempt(work: Work, source: Source) -> Any:
    """What the work gives, or the Failure that its error is. An OptionError is given back as it is: it is true of every source.

    >>> attempt(len, Source("page.txt", ("page.txt",), b""))
    6
    >>> attempt(lambda source: 1 // 0, Source("page.txt", ("page.txt",), b"")).error
    'defect'
    """
    try:
        return work(source)
    except OptionError as error:
        return error
    except SourceError as error:
        message, _, hint = str(error).removeprefix(f"{source.name}: ").partition("; ")
        return Failure(source.name, "unreadable", message, f"{hint[:1].upper()}{hint[1:]}." if hint else CHECK)
    except MemoryError:
        return Failure(source.name, "out_of_memory", "there is not enough memory for it", LESS_MEMORY)
    except Exception as error:  # whatever it is, it is this source's; the others go on
        said = f"{type(error).__name__}: {error}"
        return Failure(source.name, "defect", said, "This is a defect of newsparse; please report it with the source.")


def _warm_up() -> None:
    """Loads what every page needs, so that the first page's time is its own."""
    from newsparse.pipeline import trace

    trace("")


def _be_silent() -> None:
    """Nothing that a library says of a page reaches the terminal or the output."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
