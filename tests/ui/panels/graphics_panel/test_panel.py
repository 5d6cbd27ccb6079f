from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from studio.domain.commands import LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.intents import FillField, KeyProgram, SwitchKeyer
from studio.domain.looks import Keyer, Look, with_field, with_keyer_in
from studio.domain.overlay import Field, FieldKind, Graphic, OverlayDocument
from studio.ui.panels.graphics_panel import GraphicsPanel
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.tally_button import Tally, TallyButton
from tests.support.desk import REHEARSAL, keyer, room_with
from tests.support.panels import child, click, wishes, write

SCORE = Graphic(
    OverlayDocument(
        "Score",
        (),
        (
            Field("points", "Points", "3", FieldKind.NUMBER),
            Field("logo", "Logo", kind=FieldKind.IMAGE),
        ),
    )
)


def desk(*keyers, on_air=(), is_confirmed=True):
    layer = LayerOnAir(LayerKind.GRAPHICS, "id", is_confirmed=is_confirmed)
    return DeskState(
        connection=REHEARSAL,
        room=room_with(),
        preview=Look(keyers=keyers),
        program=Program(Look(keyers=on_air), ((1, layer),) if on_air else ()),
    )


@pytest.fixture
def panel(qtbot):
    panel = GraphicsPanel()
    qtbot.addWidget(panel)
    panel.resize(880, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def name_of(panel):
    return child(panel, "keyer1Field_name", QLineEdit)


def texts(panel):
    return [label.text() for label in panel.findChildren(EliderLabel) if label.isVisible()]


def test_the_fields_of_the_graphic_are_a_form_with_their_values(panel):
    panel.show_state(desk(keyer(), Keyer(2, SCORE)))
    assert name_of(panel).text() == "Anna Berg"
    assert child(panel, "keyer1Field_title", QLineEdit).text() == "Chief pilot"
    assert child(panel, "keyer2Field_points", QLineEdit).text() == "3"
    assert {"1  Strap", "Name", "Title", "2  Score", "Points", "Logo"} <= set(texts(panel))


@pytest.mark.parametrize("is_in", [True, False])
def test_the_in_button_takes_the_keyer_in_and_out(panel, is_in):
    heard = wishes(panel)
    panel.show_state(desk(keyer(is_in=not is_in)))
    click(panel, "keyer1InButton")
    assert heard == [SwitchKeyer(1, is_in)]


@pytest.mark.parametrize("is_on_air", [True, False])
def test_the_air_button_takes_the_keyer_on_air_and_off_at_once(panel, is_on_air):
    heard = wishes(panel)
    panel.show_state(desk(keyer(), on_air=(keyer(),) if is_on_air else ()))
    click(panel, "keyer1AirButton")
    assert heard == [KeyProgram(1, not is_on_air)]


@pytest.mark.parametrize(
    ("on_air", "is_confirmed", "tally"),
    [
        ((), False, Tally.OFF),
        ((keyer(),), False, Tally.ASKED),
        ((keyer(),), True, Tally.REHEARSED),
    ],
)
def test_the_air_button_claims_nothing_the_room_did_not_say(panel, on_air, is_confirmed, tally):
    panel.show_state(desk(keyer(), on_air=on_air, is_confirmed=is_confirmed))
    assert child(panel, "keyer1AirButton", TallyButton).tally is tally


def test_without_a_room_there_is_no_air_to_go_on(panel):
    panel.show_state(DeskState(preview=Look(keyers=(keyer(),))))
    assert not child(panel, "keyer1AirButton").isEnabled()


def test_in_is_a_word_and_a_shape_not_a_colour_alone(panel):
    panel.show_state(desk(keyer(is_in=True), keyer(2, is_in=False)))
    assert child(panel, "keyer1InButton").text() == "● PVW"
    assert child(panel, "keyer2InButton").text() == "○ PVW"


def test_what_is_typed_is_filled_in_at_once(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer()))
    write(panel, "keyer1Field_name", "Eva")
    assert heard[-1] == FillField(1, "name", "Eva")
    assert {type(wish) for wish in heard} == {FillField}


def test_typing_keeps_its_letters_and_its_cursor_while_states_come_back(panel):
    look = Look(keyers=(keyer(name=""),))
    state = replace(desk(), preview=look)

    def fill(wish):
        nonlocal state
        state = replace(state, preview=with_field(state.preview, wish.keyer, wish.name, wish.value))

    panel.intent.connect(fill)
    panel.show_state(state)
    line = name_of(panel)
    line.setFocus()
    for place, letter in enumerate("Anna Bergmann", start=1):
        before = state
        QTest.keyClicks(line, letter)
        panel.show_state(before)  # late: it does not know the last letter yet
        panel.show_state(state)
        assert line.text() == "Anna Bergmann"[:place]
        assert line.cursorPosition() == place
    line.setCursorPosition(0)
    QTest.keyClicks(line, "Dr. ")
    panel.show_state(state)
    assert (line.text(), line.cursorPosition()) == ("Dr. Anna Bergmann", 4)
    assert state.preview.keyers[0].graphic.value("name") == "Dr. Anna Bergmann"


def test_a_value_from_elsewhere_replaces_the_text(panel):
    panel.show_state(desk(keyer()))
    panel.show_state(desk(keyer(name="Carla Diaz")))
    assert name_of(panel).text() == "Carla Diaz"


@pytest.mark.parametrize(
    ("preview", "on_air", "is_confirmed", "words"),
    [
        (keyer(is_in=False), (), False, ""),
        (keyer(), (), False, "△ TAKE puts it on air"),
        (keyer(), (keyer(),), True, "■ On air"),
        (keyer(), (keyer(),), False, "Sent, not confirmed"),
        (keyer(name="Anna"), (keyer(),), True, "■ On air differs: UPDATE (F6)"),
        (keyer(is_in=False), (keyer(),), True, "■ On air, TAKE takes it off"),
    ],
)
def test_the_row_says_where_the_keyer_stands(panel, preview, on_air, is_confirmed, words):
    panel.show_state(desk(preview, on_air=on_air, is_confirmed=is_confirmed))
    assert words in texts(panel)


def test_a_keyer_that_is_out_is_not_on_air(panel):
    panel.show_state(desk(keyer(), on_air=(keyer(is_in=False),)))
    assert "△ TAKE puts it on air" in texts(panel)


def test_a_change_of_state_keeps_the_same_line_to_type_in(panel):
    panel.show_state(desk(keyer()))
    line = name_of(panel)
    line.setFocus()
    state = desk(keyer(name="Ben"), keyer(2))
    panel.show_state(replace(state, preview=with_keyer_in(state.preview, 1, is_in=False)))
    assert name_of(panel) is line
    assert line.hasFocus()


def test_another_document_gets_another_form_in_the_same_place(panel, qtbot):
    panel.show_state(desk(keyer(), keyer(2)))
    panel.show_state(desk(Keyer(1, SCORE), keyer(2)))
    qtbot.waitUntil(lambda: panel.findChild(QLineEdit, "keyer1Field_name") is None)
    first, second = child(panel, "keyer1Field_points"), child(panel, "keyer2Field_name")
    assert first.mapTo(panel, first.pos()).y() < second.mapTo(panel, second.pos()).y()


def test_a_value_that_does_not_suit_its_field_is_told_above_it(panel):
    panel.show_state(desk(Keyer(1, SCORE.with_value("points", "three"))))
    assert "Must be a number: Points" in texts(panel)
    panel.show_state(desk(Keyer(1, SCORE.with_value("points", "4"))))
    assert "Points" in texts(panel)


def test_a_picture_is_chosen_without_stopping_the_desk(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(desk(Keyer(1, SCORE)))
    click(panel, "keyer1ChooseButton_logo")
    dialog = child(panel, "keyer1Choose_logo", QFileDialog)
    dialog.fileSelected.emit("/pictures/logo.png")
    dialog.close()
    assert heard == [FillField(1, "logo", "/pictures/logo.png")]
    assert child(panel, "keyer1Field_logo", QLineEdit).text() == "/pictures/logo.png"
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog) is None)


def test_without_a_graphic_the_panel_says_so(panel):
    panel.show_state(desk(keyer()))
    panel.show_state(desk())
    assert texts(panel) == []
    assert child(panel, "graphicsEmpty").isVisible()


def test_tab_goes_from_field_to_field(panel):
    panel.show_state(desk(keyer()))
    name_of(panel).setFocus()
    QTest.keyClick(name_of(panel), Qt.Key.Key_Tab)
    assert child(panel, "keyer1Field_title").hasFocus()
