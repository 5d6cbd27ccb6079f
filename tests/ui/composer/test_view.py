import pytest
from PySide6.QtCore import QPointF

from studio.domain.podium import FULL, WIDE, Box
from studio.ui.composer.view import ZOOMS, View, centred, fitted, next_zoom


@pytest.mark.parametrize("view", [View(), View(0.5, 10, 20), View(4, -300, -200)])
@pytest.mark.parametrize("at", [(0, 0), (17, 93), (1279, 719)])
def test_a_podium_pixel_is_found_again_under_the_mouse(view, at):
    place = view.to_widget(*at)
    middle = QPointF(place.x() + view.zoom / 2, place.y() + view.zoom / 2)
    assert view.to_podium(middle) == at


@pytest.mark.parametrize("frame", [WIDE, FULL])
def test_a_fitted_frame_lies_whole_in_the_middle(frame):
    view = fitted(frame, 700, 500)
    rect = view.rect(Box(0, 0, frame.width, frame.height))
    assert rect.left() >= 0
    assert rect.bottom() <= 500
    assert rect.center().x() == pytest.approx(350, abs=1)


def test_a_small_frame_is_not_blown_up_without_end():
    assert fitted(WIDE, 9000, 9000).zoom == 2.0


def test_what_is_under_the_mouse_stays_there_while_zooming():
    view, at = centred(WIDE, 0.5, 800, 600), QPointF(300, 200)
    assert view.zoomed(3.0, at).to_podium(at) == pytest.approx(view.to_podium(at), abs=1)


def test_zooming_in_and_out_goes_through_the_steps_to_their_ends():
    assert (next_zoom(0.6, is_in=True), next_zoom(0.6, is_in=False)) == (0.67, 0.5)
    assert next_zoom(ZOOMS[-1], is_in=True) == ZOOMS[-1]
    assert next_zoom(ZOOMS[0], is_in=False) == ZOOMS[0]


def test_so_many_screen_pixels_are_so_many_podium_pixels():
    assert View(0.5).podium_px(6) == 12
    assert View(8).podium_px(1) == 1
