from __future__ import annotations

import sys
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.compose.deflate import combined_adler, deflated, fastest_library

LIBRARIES = [zlib, fastest_library()]


@pytest.mark.parametrize("library", LIBRARIES)
@settings(max_examples=30, deadline=None)
@given(parts=st.lists(st.binary(max_size=400), min_size=1, max_size=6))
def test_segments_behind_one_another_unpack_to_their_bytes(library, parts):
    segments = [deflated(np.frombuffer(part, np.uint8), 6, library) for part in parts]
    stream = b"".join(segment.data for segment in segments) + b"\x03\x00"
    assert zlib.decompress(stream, -15) == b"".join(parts)
    assert combined_adler(segments) == zlib.adler32(b"".join(parts))


def test_the_length_of_rows_counts_bytes_and_not_rows():
    assert deflated(np.zeros((7, 9), np.uint8), 6, zlib).length == 63


def test_long_segments_combine_beyond_the_checksums_prime():
    parts = [np.full(200_000, 255, np.uint8), np.arange(70_000).astype(np.uint8)]
    segments = [deflated(part, 1, zlib) for part in parts]
    assert combined_adler(segments) == zlib.adler32(b"".join(part.tobytes() for part in parts))


def test_the_fast_library_is_taken_where_it_is_installed():
    assert fastest_library().__name__ == "zlib_ng.zlib_ng"


def test_the_standard_library_does_without_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "zlib_ng", None)
    monkeypatch.setitem(sys.modules, "zlib_ng.zlib_ng", None)
    assert fastest_library() is zlib
