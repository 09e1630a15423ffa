"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no defect: what takes long is measured by scripts that print (bench.py).
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
