"""To be written."""

from __future__ import annotations

from newsparse.batch.summary import Tally


def render_report(tally: Tally, title: str = "newsparse", details: tuple[tuple[str, str], ...] = ()) -> str:
    """One self-contained HTML page; `details` are facts of the run to show, such as ("started", "2024-07-27 09:30")."""
    return ""
