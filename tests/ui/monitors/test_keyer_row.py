from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.commands import FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.intents import KeyProgram, RunCued, SelectKeyer, SwitchKeyer
from studio.domain.keying import AutoOut, Keying
from studio.domain.looks import Cue, Look, Plane
from studio.ui import theme
from studio.ui.clocks import Clocks
from studio.ui.monitors.keyer_row import KeyerRow
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.keyer_button import KeyerButton
from studio.ui.widgets.tally_button import Tally
from tests.support.desk import REHEARSAL, keyer, room_with, wishing
from tests.support.direction import NOW
from tests.support.panels import child, click, wishes

ON_AIR = Program(
    Look(keyers=(keyer(),)),
    ((FOREGROUND, LayerOnAir(LayerKind.GRAPHICS, "a", is_confirmed=True)),),
)
STATE = DeskState(
    connection=REHEARSAL,
    room=room_with(),
    preview=Look(keyers=(keyer(), keyer(2, is_in=False))),
    program=ON_AIR,
)


@pytest.fixture
def row(qtbot):
    row = KeyerRow(Clocks(lambda: 100.0, lambda: NOW))
    qtbot.addWidget(row)
    row.resize(880, row.heightForWidth(880))
    row.show()
    qtbot.waitExposed(row)
    row.show_state(STATE)
    return row


def button(row, number) -> KeyerButton:
    return child(row, f"keyer{number}Button", KeyerButton)


def test_the_left_button_keys_on_the_program_at_once(row):
    heard = wishes(row)
    click(row, "keyer1Button")
    click(row, "keyer2Button")
    assert heard == [
        SelectKeyer(1),
        KeyProgram(1, is_in=False),
        SelectKeyer(2),
        KeyProgram(2, is_in=True),
    ]


def test_the_right_button_keys_in_the_preview(row):
    heard = wishes(row)
    QTest.mouseClick(button(row, 1), Qt.MouseButton.RightButton)
    assert heard == [SelectKeyer(1), SwitchKeyer(1, is_in=False)]


def test_an_empty_keyer_is_only_turned_to(row):
    heard = wishes(row)
    click(row, "keyer5Button")
    QTest.mouseClick(button(row, 5), Qt.MouseButton.RightButton)
    assert heard == [SelectKeyer(5)] * 2


def test_without_a_room_there_is_no_air_to_go_on(row):
    row.show_state(DeskState(preview=STATE.preview))
    heard = wishes(row)
    click(row, "keyer1Button")
    assert heard == [SelectKeyer(1)]


def test_the_tally_follows_what_is_asked_and_what_is_told(row):
    assert [button(row, n).tally for n in (1, 2)] == [Tally.REHEARSED, Tally.OFF]
    row.show_state(replace(STATE, keying=wishing((keyer(), keyer(2)))))
    assert [button(row, n).tally for n in (1, 2)] == [Tally.REHEARSED, Tally.ASKED]


def test_what_is_cued_is_counted_and_run_at_once(row):
    assert not child(row, "runCuedButton").isEnabled()
    cued = tuple(replace(k, cue=Cue.IN) for k in STATE.preview.keyers)
    row.show_state(replace(STATE, preview=Look(keyers=cued)))
    assert child(row, "cuedCount", EliderLabel).text() == "cued 2"
    heard = wishes(row)
    click(row, "runCuedButton")
    assert heard == [RunCued()]


def test_the_seconds_left_run_only_while_something_runs_out(row):
    out = AutoOut(1, None, 6.0, 104.5, "a", is_confirmed=True)
    row.show_state(replace(STATE, keying=Keying(auto_outs=(out,))))
    assert button(row, 1).face.left_s == 5
    assert row.is_ticking
    held = replace(out, is_pinned=True)
    row.show_state(replace(STATE, keying=Keying(auto_outs=(held,))))
    assert not row.is_ticking


@pytest.mark.parametrize("width", [544, 680, 846, 880, 1300])
def test_no_button_is_too_small_and_none_lies_over_another(row, width):
    row.resize(width, row.heightForWidth(width))
    places = [button(row, number).geometry() for number in range(1, 9)]
    assert all(p.width() >= theme.KEYER[0] and p.height() >= theme.KEYER[1] for p in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert all(row.rect().contains(place) for place in places)


def test_no_button_moves_when_the_state_changes(row):
    before = [button(row, number).geometry() for number in range(1, 9)]
    row.show_state(DeskState())
    assert [button(row, number).geometry() for number in range(1, 9)] == before


def test_a_screen_reader_is_told_the_keyer_and_what_it_says(row):
    assert button(row, 1).accessibleName() == "Keyer 1, Strap, Anna Berg · Chief pilot"
    assert button(row, 5).accessibleName() == "Keyer 5, empty"


def test_a_keyer_behind_the_people_says_so_and_looks_so(row):
    before = button(row, 2).grab().toImage()
    behind = (keyer(), replace(keyer(2, is_in=False), plane=Plane.BACK))
    row.show_state(replace(STATE, preview=Look(keyers=behind)))
    assert button(row, 2).accessibleName().endswith(", behind people")
    assert button(row, 2).grab().toImage() != before
