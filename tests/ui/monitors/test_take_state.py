from dataclasses import replace

from studio.domain.commands import (
    BACKGROUND,
    FOREGROUND,
    ClearLayer,
    Command,
    Fate,
    LayerKind,
    SendChat,
    ShowLayer,
    ShowLayout,
)
from studio.domain.looks import LayoutChoice
from studio.ui.monitors.take_state import is_take, last_take

LAYOUT = ShowLayout(LayoutChoice(), (), ())
GRAPHICS = ShowLayer(FOREGROUND, "x", LayerKind.GRAPHICS)


def command(request, fate, at_s=10.0, number=1):
    return Command(number, request, at_s, fate)


def test_before_the_first_take_there_is_none():
    assert last_take(()) is None
    assert last_take((command(SendChat("hi"), Fate.CONFIRMED),)) is None


def test_the_part_that_has_come_least_far_tells_how_the_take_stands():
    graphics = command(GRAPHICS, Fate.CONFIRMED)
    layout = command(LAYOUT, Fate.ACCEPTED, 10.1, 2)
    assert last_take((graphics, layout)) == layout


def test_what_failed_is_told_even_when_the_rest_is_on_its_way():
    graphics, layout = command(GRAPHICS, Fate.FAILED), command(LAYOUT, Fate.ASKED, 10.1, 2)
    assert last_take((graphics, layout)) == graphics


def test_an_older_take_says_nothing_about_the_last_one():
    old, layout = command(GRAPHICS, Fate.FAILED, 2.0), command(LAYOUT, Fate.CONFIRMED, 10.0, 2)
    assert last_take((old, layout)) == layout


def test_graphics_begin_a_take_of_their_own():
    layout, graphics = command(LAYOUT, Fate.FAILED), command(GRAPHICS, Fate.CONFIRMED, 10.1, 2)
    assert last_take((layout, graphics)) == graphics


def test_what_a_take_sends_belongs_to_it_and_a_picture_put_behind_does_not():
    behind = ShowLayer(BACKGROUND, "x", LayerKind.GRAPHICS)
    picture = replace(behind, kind=LayerKind.PICTURE)
    for request in (ClearLayer(FOREGROUND), ClearLayer(BACKGROUND), behind, LAYOUT):
        assert is_take(command(request, Fate.ASKED))
    assert not is_take(command(picture, Fate.ASKED))


def test_a_take_is_the_foreground_then_the_background_then_the_layout():
    behind = command(ClearLayer(BACKGROUND), Fate.FAILED, 10.1, 2)
    graphics, layout = command(GRAPHICS, Fate.ASKED), command(LAYOUT, Fate.ASKED, 10.2, 3)
    assert last_take((graphics, behind, layout)) == behind
    assert last_take((behind, command(GRAPHICS, Fate.ASKED, 10.3, 4))) != behind
