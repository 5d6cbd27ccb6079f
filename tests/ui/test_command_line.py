from dataclasses import replace

import pytest

from studio.domain.commands import (
    FOREGROUND,
    Command,
    Failure,
    Fate,
    LayerKind,
    SendChat,
    ShowLayer,
    ShowLayout,
    TakeSnapshot,
)
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.looks import Keyer, LayoutChoice
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.room import Link, RoomFacts, RoomState
from studio.ui import theme
from studio.ui.command_line import CommandLine, told_commands

LAYOUT = ShowLayout(LayoutChoice(), (), ())
STILL = TakeSnapshot(is_for_program=True)
ROOM = RoomState(facts=RoomFacts("talk-7", "Evening talk", is_ready=True))
KEYERS = tuple(Keyer(n, Graphic(OverlayDocument(f"G{n}")), is_in=n < 3) for n in (1, 2, 3))
GRAPHICS = ShowLayer(FOREGROUND, "x1", LayerKind.GRAPHICS, keyers=KEYERS, picture=bytes(41 * 1024))


@pytest.fixture
def line(qtbot):
    line = CommandLine()
    qtbot.addWidget(line)
    line.resize(1200, 30)
    return line


def after(*commands: Command) -> DeskState:
    return DeskState(room=ROOM, commands=commands)


def test_before_the_first_command_it_says_so(line):
    line.show_state(DeskState())
    assert line.text() == "Nothing was sent yet"


def test_it_tells_the_last_command_and_its_measured_delay(line):
    line.show_state(after(Command(1, LAYOUT, 5.0, Fate.CONFIRMED, 5.1, 5.41)))
    assert line.text() == "Layout - confirmed 0.41 s"
    assert line.accessibleName() == line.text()


def test_a_failure_is_told_with_its_next_step(line):
    failure = Failure("This room has ended.", "Open a room again in the room panel.")
    line.show_state(after(Command(1, LAYOUT, 5.0, Fate.FAILED, failure=failure)))
    assert line.text() == (
        "Layout - failed: This room has ended. Open a room again in the room panel."
    )


def test_what_is_not_echoed_is_neither_an_error_nor_on_air(line):
    line.show_state(after(Command(1, LAYOUT, 5.0, Fate.UNECHOED, 5.1)))
    assert line.text() == "Layout - accepted, not echoed by this server"
    image = line.grab().toImage()
    used = {image.pixelColor(x, 15).name().upper() for x in range(image.width())}
    assert used.isdisjoint({theme.PROGRAM, theme.ASKED})


def test_the_stills_of_the_desk_itself_are_not_told(line):
    layout, still = Command(1, LAYOUT, 5.0), Command(2, STILL, 6.0)
    assert told_commands((layout, still)) == (layout,)
    assert told_commands((still,)) == ()


def test_of_a_take_the_part_that_failed_is_told():
    failed = Command(1, GRAPHICS, 5.0, Fate.FAILED)
    confirmed = Command(2, LAYOUT, 5.1, Fate.CONFIRMED)
    assert told_commands((failed, confirmed)) == (failed,)
    chat = Command(3, SendChat("hi"), 9.0)
    assert told_commands((failed, confirmed, chat)) == (chat,)


def test_both_parts_of_a_take_are_told_where_they_have_come_equally_far(line):
    graphics = Command(1, GRAPHICS, 5.0, Fate.CONFIRMED, 5.1, 5.2)
    line.show_state(after(graphics, Command(2, LAYOUT, 5.1, Fate.CONFIRMED, 5.2, 5.51)))
    assert line.text() == "Graphics G1, G2, Layout - confirmed 0.41 s"


def test_it_counts_what_the_operator_sent_and_waits_for_the_room(line):
    line.show_state(
        after(
            Command(1, LAYOUT, 5.0),
            Command(2, STILL, 5.0, Fate.ACCEPTED),
            Command(3, LAYOUT, 5.0, Fate.UNECHOED),
            Command(4, GRAPHICS, 5.0, Fate.ACCEPTED),
        )
    )
    assert line.waiting.text() == "2 waiting"


def test_it_tells_how_many_graphics_became_one_picture_of_which_size(line):
    on_air = Program(layers=((FOREGROUND, LayerOnAir(LayerKind.GRAPHICS, "x1")),))
    state = replace(after(Command(1, GRAPHICS, 5.0, Fate.ACCEPTED)), program=on_air)
    line.show_state(state)
    assert line.graphics.text() == "2 graphics, 41 KiB"
    line.show_state(replace(state, program=Program()))
    assert line.graphics.text() == ""


def test_it_tells_the_graphics_of_both_planes_together(line):
    layers = ((1, LayerOnAir(LayerKind.GRAPHICS, "x1")), (-1, LayerOnAir(LayerKind.GRAPHICS, "x2")))
    behind = replace(GRAPHICS, z_index=-1, layer_id="x2", keyers=GRAPHICS.keyers[:1])
    state = after(
        Command(1, GRAPHICS, 5.0, Fate.CONFIRMED), Command(2, behind, 5.1, Fate.CONFIRMED)
    )
    line.show_state(replace(state, program=Program(layers=layers)))
    assert line.graphics.text() == "3 graphics, 82 KiB"


def test_it_counts_warnings(line):
    line.show_state(DeskState(notices=(Failure("a", "b"), Failure("c", "d"))))
    assert line.warnings.text() == "Warnings: 2"
    line.show_state(DeskState())
    assert line.warnings.text() == ""


def test_it_names_the_room_and_the_way_there(line):
    line.show_state(replace(after(), round_trip_s=0.038, link=Link.LIVE))
    assert line.room.text() == "38 ms  Evening talk"
    line.show_state(replace(after(), round_trip_s=0.038, link=Link.OFFLINE))
    assert line.room.text() == "Evening talk"


def test_it_says_whether_letters_are_keys_or_text(line):
    assert line.keys.word() == "LIVE KEYS"
    line.show_typing(is_typing=True)
    assert line.keys.word() == "TYPING"
    line.show_typing(is_typing=False)
    assert line.keys.word() == "LIVE KEYS"


def test_a_key_that_has_to_be_held_says_so_and_then_what_it_was(line):
    line.show_typing(is_typing=True)
    line.show_holding(is_holding=True)
    assert line.keys.word() == "HOLD"
    line.show_holding(is_holding=False)
    assert line.keys.word() == "TYPING"


def test_no_failure_widens_it(line):
    before = line.minimumSizeHint()
    failure = Failure("x" * 400, "y" * 400)
    line.show_state(after(Command(1, LAYOUT, 5.0, Fate.FAILED, failure=failure)))
    assert line.minimumSizeHint() == before
