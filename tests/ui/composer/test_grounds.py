from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog

from studio.compose.picture import Picture
from studio.domain.desk import DeskState, Program
from studio.domain.intents import Snap
from studio.domain.room import Snapshot
from studio.services.editing import Ground
from studio.ui.composer.guiding import Aids
from studio.ui.widgets.choice import Choice
from tests.support.desk import room_with
from tests.support.panels import child, wishes

STATE = DeskState(room=room_with())


def filled(colour, width=160, height=90):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def png(image):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def choose(page, ground):
    child(page, "backdropChoice", Choice).activated.emit(list(Ground).index(ground))


def seen(page, x=640, y=360):
    """The colour of a podium pixel where no graphic is."""
    image = page.canvas.grab().toImage()
    return image.pixelColor(page.canvas.view.to_widget(x, y).toPoint()).name()


@pytest.fixture
def page(page):
    page.canvas.set_aids(Aids(shows_safe=False, shows_layout=False))
    page.canvas.fit()
    page.show_state(STATE)
    return page


@pytest.mark.parametrize(
    ("ground", "colours"),
    [
        (Ground.BLACK, {"#000000"}),
        (Ground.GREY, {"#808080"}),
        (Ground.WHITE, {"#ffffff"}),
    ],
)
def test_a_plain_ground_lies_behind(page, ground, colours):
    choose(page, ground)
    assert {seen(page), seen(page, 900, 300)} == colours


def test_a_checkerboard_stands_for_nothing(page):
    choose(page, Ground.CHECKERS)
    page.canvas.zoom_to(1.0)
    assert {seen(page, 648, 360), seen(page, 664, 360)} == {"#9a9a9a", "#6e6e6e"}


def test_the_layout_lies_behind_and_comes_back(page):
    layout = Picture(2, 1, bytes((9, 8, 7, 255)) * 2)
    page._session.backdrop._shows[0](layout)
    assert seen(page) == "#090807"
    choose(page, Ground.BLACK)
    choose(page, Ground.LAYOUT)
    assert seen(page) == "#090807"


def test_the_program_is_followed(page, qtbot):
    choose(page, Ground.PROGRAM)
    for colour in ("#123456", "#654321"):
        page.show_state(replace(STATE, program=Program(picture=png(filled(colour)))))
        qtbot.waitUntil(lambda colour=colour: seen(page) == colour)


def test_a_snapshot_is_taken_and_lies_behind_when_it_is_there(page, qtbot, tmp_path):
    heard = wishes(page)
    choice = child(page, "backdropChoice", Choice)
    choice.activated.emit(choice.count() - 1)
    assert heard == [Snap()]
    path = tmp_path / "still.png"
    filled("#224466").save(str(path))
    room = room_with(snapshots=(Snapshot("s", "still", ""),))
    page.show_state(replace(STATE, room=room, saved_files=(("s", str(path)),)))
    qtbot.waitUntil(lambda: seen(page) == "#224466")


def test_without_a_room_no_snapshot_can_be_taken(page):
    page.show_state(DeskState())
    choice = child(page, "backdropChoice", Choice)
    assert not choice.model().item(choice.count() - 1).isEnabled()


def test_a_picture_of_ones_own_is_shown_unstretched(page, qtbot, tmp_path):
    wide = filled("#aa0000", 400, 90)
    for x in range(120, 280):
        for y in range(90):
            wide.setPixelColor(x, y, QColor("#00aa00"))
    wide.save(str(tmp_path / "own.png"))
    choose(page, Ground.OWN)
    assert child(page, "backdropChoice", Choice).currentIndex() == 0
    child(page, "backdropDialog", QFileDialog).fileSelected.emit(str(tmp_path / "own.png"))
    child(page, "backdropDialog", QFileDialog).close()
    qtbot.waitUntil(lambda: seen(page) == "#00aa00")
    assert seen(page, 20, 360) == seen(page, 1260, 360) == "#00aa00"
    assert child(page, "backdropChoice", Choice).currentData() is Ground.OWN
