from __future__ import annotations

import struct

import pytest

from studio import RESOURCES
from studio.compose.cmap import code_points_of

INTER = (RESOURCES / "fonts" / "Inter-Regular.otf").read_bytes()
DEJAVU = (RESOURCES / "fonts" / "DejaVuSans-Regular.ttf").read_bytes()


def sfnt(cmap: bytes) -> bytes:
    return struct.pack(">IHHHH4sIII", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(cmap)) + cmap


def cmap(platform: int, encoding: int, table: bytes) -> bytes:
    return struct.pack(">HHHHI", 0, 1, platform, encoding, 12) + table


def test_latin_greek_and_cyrillic_are_in_inter_and_hebrew_is_not():
    points = code_points_of(INTER)
    assert {ord(c) for c in "aZ9éŁΩЖ…"} <= points
    assert ord("ש") not in points


def test_arabic_and_hebrew_are_in_the_fallback():
    assert {ord(c) for c in "שםمحد"} <= code_points_of(DEJAVU)


def test_groups_beyond_the_first_plane_are_read():
    table = struct.pack(">HHIIIIII", 12, 0, 28, 0, 1, 0x1F600, 0x1F602, 5)
    assert code_points_of(sfnt(cmap(3, 10, table))) == {0x1F600, 0x1F601, 0x1F602}


def test_a_table_that_does_not_speak_unicode_is_left_out():
    table = struct.pack(">HHIIIIII", 12, 0, 28, 0, 1, 65, 66, 5)
    assert code_points_of(sfnt(cmap(1, 0, table))) == frozenset()


@pytest.mark.parametrize("data", [b"", b"no font", INTER[:11], INTER[:2000]])
def test_what_is_no_font_has_no_characters(data):
    assert code_points_of(data) == frozenset()


def test_a_font_that_claims_more_characters_than_there_are_has_none():
    table = struct.pack(">HHIIIIII", 12, 0, 28, 0, 1, 0, 0xFFFFFFF0, 1)
    assert code_points_of(sfnt(cmap(3, 10, table))) == frozenset()
