"""Boxes as they lie on a podium, for property tests."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from studio.domain.podium import Box

PLACES = st.integers(-400, 1600)
SIZES = st.integers(1, 900)
BOXES = st.builds(Box, PLACES, PLACES, SIZES, SIZES)
NAMED = st.dictionaries(st.sampled_from([f"e{n}" for n in range(1, 9)]), BOXES, min_size=1)
QUICK = settings(max_examples=60, deadline=None)
"""No time limit for one example: other programs may run beside the tests."""
