import pytest
from PIL import Image

from studio.domain.podium import Box
from studio.rehearsal.media.composition import Composition
from studio.rehearsal.media.overlay import Overlay
from studio.rehearsal.media.planes import Planes, plain
from studio.rehearsal.media.scene import Scene, Spot
from tests.support.media import rgb_at

GREY, RED, GREEN, BLUE = (60, 60, 60), (255, 0, 0), (0, 255, 0), (0, 0, 255)
LEFT, RIGHT = Box(0, 0, 100, 100), Box(100, 0, 100, 100)


class Colour:
    """A painter whose colour the test sets; None is nothing to show."""

    def __init__(self, rgb) -> None:
        self.rgb = rgb
        self.times_painted = 0

    def state(self, _number: int, /) -> object:
        return self.rgb

    def paint(self, target: Planes, box: Box, _number: int, /) -> None:
        self.times_painted += 1
        target.fill(box, self.rgb)


class Desk:
    """A composition with one scene after the other."""

    def __init__(self) -> None:
        self.backdrop = plain(200, 100, GREY)
        self.out = Planes(200, 100)
        self._composition = Composition(self.backdrop)
        self._number = 0

    def scene(self, *spots: Spot, foreground: Overlay | None = None) -> Scene:
        return Scene(1, self.backdrop, spots, foreground)

    def mix(self, scene: Scene) -> None:
        self._composition.mix(scene, self._number, self.out)
        self._number += 1

    def shows(self, x: int, rgb) -> bool:
        return rgb_at(self.out, x, 50) == pytest.approx(rgb, abs=5)


def test_spots_cover_the_backdrop():
    desk = Desk()
    desk.mix(desk.scene(Spot(LEFT, Colour(RED))))
    assert desk.shows(50, RED)
    assert desk.shows(150, GREY)


def test_only_what_changed_is_painted():
    desk, one, two = Desk(), Colour(RED), Colour(GREEN)
    scene = desk.scene(Spot(LEFT, one), Spot(RIGHT, two))
    for _ in range(3):
        desk.mix(scene)
    two.rgb = BLUE
    desk.mix(scene)
    assert (one.times_painted, two.times_painted) == (1, 2)
    assert desk.shows(150, BLUE)


def test_what_lies_above_a_changed_spot_is_painted_again():
    desk, below, above = Desk(), Colour(RED), Colour(GREEN)
    scene = desk.scene(Spot(Box(0, 0, 200, 100), below), Spot(Box(20, 20, 60, 60), above))
    desk.mix(scene)
    below.rgb = BLUE
    desk.mix(scene)
    assert desk.shows(50, GREEN)
    assert desk.shows(150, BLUE)


def test_what_was_covered_comes_back_when_a_spot_falls_free():
    desk, below, above = Desk(), Colour(RED), Colour(GREEN)
    scene = desk.scene(Spot(LEFT, below), Spot(Box(50, 0, 100, 100), above))
    desk.mix(scene)
    above.rgb = None
    desk.mix(scene)
    assert desk.shows(75, RED)
    assert desk.shows(125, GREY)


def test_a_spot_that_shows_nothing_yet_is_filled_later():
    desk, late = Desk(), Colour(None)
    scene = desk.scene(Spot(LEFT, late))
    desk.mix(scene)
    assert desk.shows(50, GREY)
    late.rgb = RED
    desk.mix(scene)
    assert desk.shows(50, RED)


def test_a_new_scene_leaves_nothing_of_the_old_one():
    desk = Desk()
    desk.mix(desk.scene(Spot(LEFT, Colour(RED))))
    desk.mix(desk.scene(Spot(RIGHT, Colour(GREEN))))
    assert desk.shows(50, GREY)
    assert desk.shows(150, GREEN)


def test_the_foreground_is_over_everything_and_stays_as_it_is():
    desk = Desk()
    half = Overlay(Image.new("RGBA", (200, 100), (255, 255, 255, 128)), 200, 100)
    scene = desk.scene(Spot(LEFT, Colour((0, 0, 0))), foreground=half)
    for _ in range(4):
        desk.mix(scene)
    assert desk.shows(50, (128, 128, 128))
    desk.mix(desk.scene(Spot(LEFT, Colour((0, 0, 0)))))
    assert desk.shows(50, (0, 0, 0))


def test_a_banner_is_drawn_once_per_picture_and_never_grows_darker():
    desk, moving = Desk(), Colour(RED)
    strip = Overlay(Image.new("RGBA", (100, 100), (0, 0, 0, 128)), 100, 100)
    scene = desk.scene(Spot(LEFT, moving, strip))
    for red in (255, 254, 253, 252):
        moving.rgb = (red, 0, 0)
        desk.mix(scene)
    assert desk.shows(50, (126, 0, 0))
