import numpy as np
import pytest

from studio.domain.podium import FULL, LAYOUT_NAMES, WIDE, Box, places_of
from studio.rehearsal.media.colours import rgb_of
from studio.rehearsal.media.face import Actor
from studio.rehearsal.media.figure import BLINK_FRAMES, Figure, figure_box
from studio.rehearsal.media.planes import even_box, plain
from tests.support.media import is_near, middle_of

ADA = Actor("u1", "Ada Lovelace", "#E4572E", 200.0)
BOX = Box(100, 40, 640, 480)


def painted(figure: Figure, number: int) -> np.ndarray:
    target = plain(800, 600, (0, 0, 0))
    figure.paint(target, BOX, number)
    return target.frame().to_ndarray(format="rgb24")


def test_most_of_the_picture_and_all_of_its_middle_is_the_actors_colour():
    picture = painted(Figure(ADA, 640, 480), 7)
    inside = picture[40:520, 100:740].reshape(-1, 3).astype(int)
    share = (np.abs(inside - rgb_of(ADA.colour)) <= 4).all(1).mean()
    assert share > 0.65
    assert is_near(middle_of(picture, BOX), rgb_of(ADA.colour), 3)


def test_nothing_is_painted_outside_the_box():
    figure = Figure(ADA, 640, 480)
    for number in range(0, 120, 9):
        picture = painted(figure, number)
        picture[40:520, 100:740] = 0
        assert not picture.any()


def test_the_figure_moves():
    figure = Figure(ADA, 640, 480)
    shifts = {figure.state(number).shift for number in range(110)}
    assert len(shifts) >= 8
    assert any(figure.state(number).has_eyes_closed for number in range(BLINK_FRAMES))
    assert not np.array_equal(painted(figure, 0), painted(figure, 25))


def test_equal_poses_are_equal_pictures():
    figure = Figure(ADA, 640, 480)
    number = next(n for n in range(1, 400) if figure.state(n) == figure.state(0))
    assert np.array_equal(painted(figure, 0), painted(figure, number))


def test_only_who_talks_opens_the_mouth():
    silent = Actor("u1", "Ada", "#E4572E", 200.0, is_talking=False)
    assert any(Figure(ADA, 64, 48).state(number).has_mouth_open for number in range(20))
    assert not any(Figure(silent, 64, 48).state(number).has_mouth_open for number in range(20))


def test_two_actors_do_not_move_in_step():
    other = Actor("u2", "Bob", "#17BEBB", 250.0)
    one, two = Figure(ADA, 64, 48), Figure(other, 64, 48)
    assert [one.state(n) for n in range(50)] != [two.state(n) for n in range(50)]


@pytest.mark.parametrize("frame", [FULL, WIDE])
@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_the_figure_leaves_the_middle_free_in_every_spot(name, frame):
    for place in places_of(name, frame):
        box = even_box(place.box)
        body = figure_box(box.width, box.height)
        reach = max(2, box.width // 60)
        assert body.x - reach >= box.width * 0.6
        assert body.right + reach <= box.width
        assert 0 <= body.y < body.bottom == box.height


@pytest.mark.parametrize("size", [(2, 2), (4, 40), (40, 4), (16, 16)])
def test_the_smallest_boxes_can_be_painted(size):
    target = plain(64, 64, (0, 0, 0))
    figure = Figure(ADA, *size)
    for number in range(0, 120, 10):
        figure.paint(target, Box(20, 20, *size), number)
    assert target.y[20, 20] != 16
