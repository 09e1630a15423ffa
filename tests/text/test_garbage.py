from __future__ import annotations

import gc

from newsparse.text.garbage import SELDOM, collect_seldom


def test_python_looks_for_garbage_but_seldom() -> None:
    before, running = gc.get_threshold(), gc.isenabled()
    try:
        gc.disable()
        collect_seldom()
        assert gc.isenabled() and gc.get_threshold() == SELDOM
    finally:
        gc.set_threshold(*before)
        if not running:
            gc.disable()
