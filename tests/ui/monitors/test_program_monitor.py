from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QThreadPool
from PySide6.QtGui import QColor, QImage

from studio.domain.commands import Command, Fate, ShowLayout
from studio.domain.desk import DeskState, Program
from studio.domain.events import Connection, Power, RehearsalStage, ServerKind
from studio.domain.looks import LayoutChoice, Look
from studio.domain.podium import Box
from studio.domain.room import Link, Participant, RoomFacts, RoomState, Spot
from studio.ui import theme
from studio.ui.monitors.program_monitor import ProgramMonitor

LAYOUT = ShowLayout(LayoutChoice("two"), (), ())
CLOUD = Connection(ServerKind.CLOUD, Power.HOST, "https://x")
REHEARSAL = Connection(ServerKind.REHEARSAL, Power.HOST, "http://x")
READY = RoomState(
    facts=RoomFacts("r", "R", is_ready=True),
    participants=(Participant("u1", "Anna"),),
    spots=(Spot(Box(0, 0, 640, 960), "u1"), Spot(Box(640, 0, 640, 960))),
)
LIVE = DeskState(
    connection=CLOUD,
    link=Link.LIVE,
    room=READY,
    program=Program(Look(LayoutChoice("two"))),
)


def jpeg(colour: str) -> bytes:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPG", 95)
    return bytes(buffer.data().data())


@pytest.fixture
def monitor(qtbot):
    monitor = ProgramMonitor(lambda: 0.0)
    qtbot.addWidget(monitor)
    monitor.resize(400, 366)
    monitor.show()
    return monitor


def with_take(fate: Fate) -> DeskState:
    command = Command(1, LAYOUT, 10.0, fate, 10.1, 10.41 if fate is Fate.CONFIRMED else None)
    return replace(LIVE, commands=(command,))


@pytest.fixture
def show_still(monitor, qtbot):
    """Shows a state and waits for its picture, which is decoded in a thread."""

    def shown(state):
        with qtbot.waitSignal(monitor._decoder.decoded):
            monitor.show_state(state)

    return shown


def test_it_shows_the_newest_still(monitor, show_still):
    show_still(replace(LIVE, program=Program(picture=jpeg("#2060a0"))))
    centre = monitor.view.picture_rect().center()
    colour = monitor.view.grab().toImage().pixelColor(centre)
    assert abs(colour.red() - 0x20) + abs(colour.blue() - 0xA0) < 12


def test_the_same_still_is_decoded_once(monitor, show_still, qtbot):
    state = replace(LIVE, program=Program(picture=jpeg("#2060a0")))
    show_still(state)
    first = monitor.view.image
    with qtbot.assertNotEmitted(monitor._decoder.decoded, wait=100):
        monitor.show_state(replace(state, round_trip_s=1.0))
    assert monitor.view.image is first


def test_a_room_that_ends_takes_its_picture_along_even_one_that_is_still_coming(monitor, qapp):
    state = replace(LIVE, program=Program(picture=jpeg("#2060a0")))
    monitor.show_state(state)
    monitor.show_state(replace(LIVE, program=Program()))
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    assert monitor.view.image is None


def test_bytes_that_are_no_picture_show_the_seats_instead(monitor, show_still):
    show_still(replace(LIVE, program=Program(picture=b"not a jpeg")))
    assert monitor.view.image is None
    assert [face.name for face in monitor.view._faces] == ["Anna", ""]


def test_without_a_still_the_reported_seats_are_drawn(monitor):
    monitor.show_state(LIVE)
    image = monitor.view.grab().toImage()
    seen = {image.pixelColor(x, 120).name() for x in range(image.width())}
    assert QColor(theme.RAISED).name() in seen
    assert monitor.clip.words() == "Seen: Anna"


@pytest.mark.parametrize(
    ("connection", "edge"), [(CLOUD, theme.PROGRAM), (REHEARSAL, theme.REHEARSAL)]
)
def test_the_frame_is_red_on_air_and_violet_in_rehearsal(monitor, connection, edge):
    monitor.show_state(replace(LIVE, connection=connection))
    assert (monitor.view.edge.colour, monitor.view.edge.is_dashed) == (edge, False)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (None, "No room is open."),
        (RoomFacts("r", "R"), "getting ready"),
        (RoomFacts("r", "R", is_over=True), "has ended"),
    ],
)
def test_nothing_is_on_air_without_a_mixing_room_and_it_says_why(monitor, facts, message):
    monitor.show_state(replace(LIVE, room=RoomState(facts=facts)))
    assert monitor.view.edge.colour == theme.STALE
    assert message in monitor.view.message
    assert monitor.strip.title == ""


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (Fate.ASKED, "SENT"),
        (Fate.ACCEPTED, "ACCEPTED"),
        (Fate.CONFIRMED, "confirmed 0.41 s"),
        (Fate.UNECHOED, "NOT ECHOED"),
        (Fate.FAILED, "FAILED"),
    ],
)
def test_the_strip_says_how_far_the_last_take_has_come(monitor, fate, words):
    monitor.show_state(with_take(fate))
    assert monitor.strip.state.words == words
    assert monitor.strip.state.is_hatched == (fate is Fate.ASKED)


def test_a_picture_from_before_a_change_says_so_until_a_newer_one_comes(monitor, show_still):
    show_still(replace(LIVE, program=Program(LIVE.program.look, picture=jpeg("#2060a0"))))
    assert monitor.view.veil == ""
    taken = Program(Look(LayoutChoice("one")), picture=monitor._jpeg)
    monitor.show_state(replace(LIVE, program=taken))
    assert monitor.view.veil == "Picture from before this change"
    moved = replace(READY, spots=(Spot(Box(0, 0, 1280, 960), "u1"),))
    newer = replace(taken, picture=jpeg("#a06020"))
    show_still(replace(LIVE, room=moved, program=newer))
    assert monitor.view.veil == ""


@pytest.mark.parametrize(
    ("stage", "words"),
    [(RehearsalStage.STARTING, "is starting"), (RehearsalStage.LOST, "Start it again")],
)
def test_it_says_where_the_rehearsal_room_is(monitor, stage, words):
    monitor.show_state(DeskState(rehearsal=stage))
    assert words in monitor.view.message
    over = RoomState(facts=RoomFacts("demo", "Demo", is_over=True))
    monitor.show_state(DeskState(rehearsal=stage, room=over, connection=REHEARSAL))
    assert words in monitor.view.message


@pytest.mark.parametrize("link", [Link.OFFLINE, Link.CONNECTING, Link.STALE])
def test_without_a_link_nothing_is_claimed(monitor, link):
    monitor.show_state(replace(with_take(Fate.CONFIRMED), link=link))
    assert monitor.strip.state.words == "NO LINK"
    assert monitor.view.veil == "No link: this may have changed"
