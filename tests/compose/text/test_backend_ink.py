from __future__ import annotations

from studio.compose.text.backend_ink import ink_of
from studio.compose.text_backend import Glyphs

CLEAR, HALF_WHITE, HALF_BLACK = b"\0\0\0\0", b"\x80\x80\x80\x80", b"\0\0\0\x80"
RED, HALF_RED = b"\xff\0\0\xff", b"\x80\0\0\x80"


def test_what_differs_between_the_pens_is_text():
    ink = ink_of(Glyphs(2, 1, 3, -4, HALF_WHITE + CLEAR, HALF_BLACK + CLEAR))
    assert (ink.mask.size, ink.mask.getpixel((0, 0))) == ((1, 1), 0x80)
    assert (ink.dx, ink.dy) == (3, -4)
    assert ink.painted is None


def test_what_is_equal_with_both_pens_keeps_its_colours():
    row = CLEAR + RED + HALF_RED
    ink = ink_of(Glyphs(3, 1, 0, 0, row, row))
    assert ink.painted is not None
    assert [ink.painted.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0, 255), (255, 0, 0, 128)]
    assert ink.mask.getextrema() == (0, 0)
    assert ink.shape.getpixel((1, 0)) == 128
    assert ink.dx == 1


def test_nothing_drawn_is_one_empty_pixel():
    ink = ink_of(Glyphs(3, 1, 0, 0, CLEAR * 3, CLEAR * 3))
    assert (ink.mask.size, ink.mask.getpixel((0, 0)), ink.painted) == ((1, 1), 0, None)


def test_an_edge_is_round_and_grows_to_all_sides():
    ink = ink_of(Glyphs(1, 1, 0, 0, RED, RED)).widened(3)
    assert (ink.mask.size, ink.dx, ink.dy, ink.painted) == ((7, 7), -3, -3, None)
    assert [ink.mask.getpixel(at) for at in ((3, 3), (3, 1), (3, 0), (0, 0))] == [255, 255, 128, 0]
