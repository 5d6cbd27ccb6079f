from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studio.domain.desk import DeskState, Program
from studio.domain.intents import Take, TakeBack, Update
from studio.domain.looks import Keyer, LayoutChoice, Look
from studio.domain.overlay import Field, Graphic, OverlayDocument
from studio.domain.room import RoomFacts, RoomState
from studio.ui.monitors.take_column import TakeColumn
from studio.ui.widgets.tally_button import Tally

STRAP = Graphic(OverlayDocument("Strap", fields=(Field("name", "Name"),)), {"name": "Anna"})
LOOK = Look(LayoutChoice("two"), keyers=(Keyer(1, STRAP, is_in=True),))
READY = DeskState(
    room=RoomState(facts=RoomFacts("r", "R", is_ready=True)), preview=LOOK, program=Program(LOOK)
)


@pytest.fixture
def column(qtbot):
    column = TakeColumn()
    qtbot.addWidget(column)
    column.resize(108, 290)
    column.show_state(replace(READY, past_programs=(Look(),)))
    column.show()
    return column


@pytest.mark.parametrize(
    ("name", "intent"),
    [("take", Take()), ("update_", Update()), ("back", TakeBack())],
)
def test_a_button_asks_for_its_deed_and_never_has_the_keyboard(column, qtbot, name, intent):
    button = getattr(column, name)
    with qtbot.waitSignal(column.intent) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [intent]
    assert not button.hasFocus()


def test_take_is_big_enough_and_lit_only_when_it_would_change_something(column):
    assert column.take.width() >= 72
    assert column.take.height() >= 72
    assert column.take.tally is Tally.OFF
    column.show_state(replace(READY, preview=Look()))
    assert column.take.tally is Tally.PREVIEW


def test_update_is_lit_while_graphics_on_air_differ_from_what_was_typed(column):
    assert column.update_.tally is Tally.OFF
    typed = replace(LOOK, keyers=(Keyer(1, STRAP.with_value("name", "Ben"), is_in=True),))
    column.show_state(replace(READY, preview=typed))
    assert column.update_.tally is Tally.ASKED


def test_without_a_ready_room_nothing_can_be_pressed(column):
    column.show_state(DeskState(past_programs=(Look(),)))
    assert not any(b.isEnabled() for b in (column.take, column.update_, column.back))


def test_back_needs_something_to_go_back_to(column):
    column.show_state(READY)
    assert not column.back.isEnabled()


def test_tooltips_name_the_keys(column):
    assert column.take.toolTip().endswith("(Enter)")
    assert column.update_.toolTip().endswith("(F6)")
    assert column.back.toolTip().endswith("(Ctrl+Backspace)")
