import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.podium import FULL, LAYOUT_NAMES, WIDE, Box, places_of
from studio.ui import theme
from studio.ui.widgets.seat_painter import (
    Ink,
    Ring,
    SeatFace,
    paint_ring,
    paint_seat,
    scaled,
)

RECT = QRect(0, 0, 200, 120)
BOX = Box(0, 0, 640, 360)


def drawn(face: SeatFace, ring: Ring = Ring.NONE) -> QImage:
    image = QImage(RECT.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint_seat(painter, RECT, face, Ink(theme.REHEARSAL))
    paint_ring(painter, RECT, ring)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, 120, 2)}


@pytest.mark.parametrize("frame", [FULL, WIDE])
@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_boxes_that_share_an_edge_do_so_on_screen_too(name, frame):
    area = QRect(7, 11, 613, 347)
    covered = sum(
        rect.width() * rect.height()
        for rect in (scaled(place.box, frame, area) for place in places_of(name, frame))
    )
    podium = sum(p.box.width * p.box.height for p in places_of(name, frame))
    share = podium / (frame.width * frame.height)
    assert covered == pytest.approx(share * area.width() * area.height(), rel=0.01)


def test_a_person_has_their_colour(qapp):
    assert "#4db6ac" in colours(drawn(SeatFace(BOX, "1", "Anna", "#4db6ac")))


def test_who_is_on_air_has_the_outline_of_the_program(qapp):
    outline = QColor(theme.REHEARSAL).name()
    assert outline in colours(drawn(SeatFace(BOX, "1", "Anna", is_on_air=True)))
    assert outline not in colours(drawn(SeatFace(BOX, "1", "Anna")))


def test_who_is_on_air_elsewhere_is_marked_without_an_outline(qapp):
    shown = colours(drawn(SeatFace(BOX, "1", "Anna", mark="PGM 2")))
    assert QColor(Ink().fill).name() in shown
    assert QColor(theme.REHEARSAL).name() not in shown


def test_the_seat_of_the_keyboard_has_a_ring(qapp):
    ring = QColor(theme.FOCUS).name()
    assert ring in colours(drawn(SeatFace(BOX, "1"), Ring.SELECTED))
    assert ring not in colours(drawn(SeatFace(BOX, "1")))


def test_a_seat_too_small_for_words_is_drawn_without_them(qapp):
    image = QImage(12, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_seat(painter, image.rect(), SeatFace(BOX, "1", "Anna"), Ink())
    painter.end()
    assert image.pixelColor(6, 5) == QColor(theme.RAISED)
