from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from studio.domain.commands import BACKGROUND, FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.intents import EmptyLayer, PutPicture, PutPictureFromUrl, SendInsert
from studio.ui import theme
from studio.ui.panels.layer_panel import LayerPanel
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.desk import CLOUD, REHEARSAL, room_with
from tests.support.panels import child, click, wishes, write

OPEN = DeskState(connection=CLOUD, room=room_with())


def desk(*layers, reported=(), connection=CLOUD):
    return DeskState(
        connection=connection, room=room_with(layers=reported), program=Program(layers=layers)
    )


@pytest.fixture
def panel(qtbot):
    panel = LayerPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_state(OPEN)
    return panel


def words(panel, key):
    content = child(panel, f"{key}Content", EliderLabel).text()
    return content, child(panel, f"{key}Standing", EliderLabel).text()


@pytest.mark.parametrize(
    ("layer", "content"),
    [
        (LayerOnAir(LayerKind.GRAPHICS, "i"), "Graphics of the desk"),
        (LayerOnAir(LayerKind.PICTURE, "i", "wall.png"), "Picture wall.png"),
        (LayerOnAir(LayerKind.ADDRESS, "i", "https://x/y.png"), "Picture from https://x/y.png"),
        (LayerOnAir(LayerKind.INSERT, "i", "News"), "Text insert News"),
        (LayerOnAir(LayerKind.FOREIGN, "i"), "Put there by somebody else, not by this desk"),
    ],
)
def test_what_is_on_a_layer_is_said_and_whether_the_room_said_so(panel, layer, content):
    panel.show_state(desk((FOREGROUND, layer)))
    assert words(panel, "foreground") == (content, "Sent, not confirmed")
    panel.show_state(desk((FOREGROUND, replace(layer, is_confirmed=True))))
    assert words(panel, "foreground") == (content, "■ On air")


def test_the_layers_are_not_mixed_up(panel):
    layer = LayerOnAir(LayerKind.PICTURE, "i", "wall.png")
    panel.show_state(desk((BACKGROUND, layer)))
    assert words(panel, "background")[0] == "Picture wall.png"
    assert words(panel, "foreground") == ("Empty. TAKE brings graphics here.", "")


def test_a_layer_only_the_room_knows_is_somebody_elses(panel):
    panel.show_state(desk(reported=((FOREGROUND, "unknown"),)))
    assert words(panel, "foreground")[0].startswith("Put there by somebody else")


def test_on_air_is_never_red_in_rehearsal(panel):
    layer = LayerOnAir(LayerKind.GRAPHICS, "i", is_confirmed=True)
    panel.show_state(desk((FOREGROUND, layer), connection=REHEARSAL))
    shown = child(panel, "foregroundStanding", EliderLabel).grab().toImage()
    colours = {
        shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())
    }
    assert theme.REHEARSAL.lower() in colours
    assert theme.PROGRAM.lower() not in colours


@pytest.mark.parametrize(("key", "z_index"), [("foreground", 1), ("background", -1)])
def test_a_layer_is_cleared_when_there_is_something_on_it(panel, key, z_index):
    heard = wishes(panel)
    assert not child(panel, f"{key}ClearButton").isEnabled()
    panel.show_state(desk((z_index, LayerOnAir(LayerKind.PICTURE, "i", "wall.png"))))
    click(panel, f"{key}ClearButton")
    assert heard == [EmptyLayer(z_index)]


@pytest.mark.parametrize(("key", "z_index"), [("foreground", 1), ("background", -1)])
def test_a_picture_file_is_chosen_without_stopping_the_desk(panel, qtbot, key, z_index):
    heard = wishes(panel)
    click(panel, f"{key}PictureButton")
    dialog = child(panel, f"{key}PictureDialog", QFileDialog)
    dialog.fileSelected.emit("/pictures/wall.png")
    dialog.close()
    assert heard == [PutPicture(z_index, "/pictures/wall.png")]
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog) is None)


@pytest.mark.parametrize(("key", "z_index"), [("foreground", 1), ("background", -1)])
def test_an_address_is_typed_in_a_line_that_unfolds_and_stays_there(panel, key, z_index):
    heard = wishes(panel)
    line = child(panel, f"{key}AddressEdit", QLineEdit)
    assert not line.isVisible()
    click(panel, f"{key}AddressButton")
    write(panel, f"{key}AddressEdit", " https://x/y.png ")
    click(panel, f"{key}SendButton")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == [PutPictureFromUrl(z_index, "https://x/y.png")] * 2
    assert line.text() == " https://x/y.png "


def test_no_address_sends_nothing(panel):
    heard = wishes(panel)
    click(panel, "foregroundAddressButton")
    click(panel, "foregroundSendButton")
    assert heard == []


def test_a_text_insert_is_sent_and_what_was_typed_stays(panel):
    heard = wishes(panel)
    assert not child(panel, "insertSendButton").isEnabled()
    write(panel, "insertTitleEdit", "News")
    write(panel, "insertTextEdit", "It rains")
    click(panel, "insertSendButton")
    panel.show_state(desk((FOREGROUND, LayerOnAir(LayerKind.INSERT, "i", "News"))))
    assert heard == [SendInsert("News", "It rains")]
    assert child(panel, "insertTextEdit", QLineEdit).text() == "It rains"


def test_without_a_room_nothing_can_be_put_on_air_and_it_says_why(panel):
    heard = wishes(panel)
    write(panel, "insertTextEdit", "It rains")
    panel.show_state(DeskState())
    QTest.keyClick(child(panel, "insertTextEdit"), Qt.Key.Key_Return)
    for name in ("foregroundPictureButton", "backgroundAddressButton", "insertSendButton"):
        assert not child(panel, name).isEnabled()
        assert child(panel, name).toolTip().startswith("Open a room first")
    assert heard == []


def test_no_number_of_a_layer_is_on_screen(panel):
    panel.show_state(desk((FOREGROUND, LayerOnAir(LayerKind.GRAPHICS, "i"))))
    shown = [label.text() for label in panel.findChildren(EliderLabel)]
    assert not [text for text in shown if any(sign.isdigit() for sign in text)]
