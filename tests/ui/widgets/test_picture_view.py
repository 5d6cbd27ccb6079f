import pytest
from PySide6.QtGui import QColor, QImage

from studio.ui import theme
from studio.ui.widgets.picture_view import Edge, PictureView


@pytest.fixture
def view(qtbot):
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    return view


def plain(colour: str, width: int = 128, height: int = 72) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_the_picture_fills_its_place_and_keeps_its_proportions(view):
    view.set_image(plain("#3366cc"))
    place = view.picture_rect()
    shot = view.grab().toImage()
    assert abs(place.width() * 9 - place.height() * 16) <= 16
    assert shot.pixelColor(place.center()) == QColor("#3366cc")
    assert shot.pixelColor(place.topLeft()) == QColor("#3366cc")
    assert shot.pixelColor(place.bottomRight()) == QColor("#3366cc")


def test_a_picture_of_other_proportions_is_not_stretched(view):
    view.set_image(plain("#3366cc", 120, 90))
    place = view.picture_rect()
    assert abs(place.width() * 3 - place.height() * 4) <= 4


def test_the_edge_lies_round_the_picture(view):
    view.set_image(plain("#3366cc"))
    view.set_edge(Edge(theme.PROGRAM))
    place = view.picture_rect()
    shot = view.grab().toImage()
    assert shot.pixelColor(place.center().x(), place.top() - 3) == QColor(theme.PROGRAM)
    assert shot.pixelColor(place.center().x(), place.bottom() + 3) == QColor(theme.PROGRAM)


def test_a_dashed_edge_has_gaps(view):
    view.set_edge(Edge(theme.PREVIEW, theme.PREVIEW_EDGE, is_dashed=True))
    place = view.picture_rect()
    shot = view.grab().toImage()
    seen = {shot.pixelColor(x, place.top() - 2).name() for x in range(place.left(), place.right())}
    assert {QColor(theme.PREVIEW).name(), QColor(theme.GROUND).name()} <= seen


def test_words_across_the_picture_are_hatched_and_go_away(view):
    view.set_image(plain("#3366cc"))
    clean = view.grab().toImage()
    view.set_veil("Picture from before this change")
    veiled, place = view.grab().toImage(), view.picture_rect()
    assert veiled != clean
    assert veiled.pixelColor(place.left() + 3, place.bottom() - 3) != QColor("#3366cc")
    view.set_veil("")
    assert view.grab().toImage() == clean


def test_without_a_picture_it_says_why(view):
    view.set_image(plain("#3366cc"))
    view.set_image(None)
    view.set_message("No room is open.")
    shot, place = view.grab().toImage(), view.picture_rect()
    line = range(place.left(), place.right())
    middle = range(place.center().y() - 10, place.center().y() + 10)
    assert any(shot.pixelColor(x, y) != QColor(theme.FIELD) for x in line for y in middle)
    assert view.accessibleDescription() == "No room is open."


def test_the_place_of_a_picture_that_is_to_come_has_its_proportions(view):
    view.set_ratio(1280, 960)
    place = view.picture_rect()
    assert abs(place.width() * 3 - place.height() * 4) <= 4


def test_no_picture_changes_its_size_hints(view):
    before = view.sizeHint(), view.minimumSizeHint()
    view.set_image(plain("#3366cc", 1280, 960))
    assert (view.sizeHint(), view.minimumSizeHint()) == before
