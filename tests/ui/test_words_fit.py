from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from studio.domain.commands import Command, Failure, Fate, ShowLayout
from studio.domain.desk import DeskState
from studio.domain.errors import StudioError
from studio.domain.events import GuardLevel, Power, Question, RehearsalStage, WishArmed
from studio.domain.intents import EndRoom, KickParticipant, LockRoom, Quit, StopRecord
from studio.domain.looks import LayoutChoice
from studio.domain.room import Broadcast, Link
from tests.support.clipping import clipped
from tests.support.window import CLOUD, REHEARSAL, STATES

SIZES = [(1280, 720), (1440, 900)]
LAYOUT = ShowLayout(LayoutChoice(), (), ())


def cloud(**options):
    """The cloud room with other options."""
    facts = replace(CLOUD.room.facts, options=replace(CLOUD.room.options, **options))
    return replace(CLOUD, room=replace(CLOUD.room, facts=facts))


def asked(wish, level=GuardLevel.SHEET, word="", state=CLOUD):
    return replace(state, question=Question(wish, level, word))


MORE = {
    **{name: state for name, state in STATES.items() if name != "long texts"},
    "auto": replace(REHEARSAL, preview=replace(REHEARSAL.preview, layout=LayoutChoice())),
    "no layouts": cloud(can_layout=False),
    "unmixed": cloud(sfu_mode="ptp"),
    "no key": replace(CLOUD, connection=replace(CLOUD.connection, power=Power.ACCESS)),
    "starting": DeskState(rehearsal=RehearsalStage.STARTING),
    "rehearsal lost": replace(REHEARSAL, rehearsal=RehearsalStage.LOST),
    "end": asked(EndRoom(), GuardLevel.WORD, "END"),
    "lock": asked(LockRoom(), GuardLevel.WORD, "LOCK"),
    "quit": asked(Quit()),
    "quit the rehearsal": asked(Quit(), state=REHEARSAL),
    "stop?": replace(REHEARSAL, armed=WishArmed(StopRecord(), 9e9)),
    "kick?": replace(REHEARSAL, armed=WishArmed(KickParticipant("u1"), 9e9)),
    "stream": replace(
        CLOUD, room=replace(CLOUD.room, broadcasts=(Broadcast("b", player_url="live.tv/x"),))
    ),
    **{f"link {link.value}": replace(CLOUD, link=link) for link in Link},
    **{
        f"take {fate.value}": replace(REHEARSAL, commands=(Command(1, LAYOUT, 0.0, fate),))
        for fate in Fate
    },
}
WAYS = ("connectByKeyButton", "connectByLinkButton", "connectRehearsalButton")


def errors(kind=StudioError):
    """Every kind of error there is."""
    return [kind, *(error for child in kind.__subclasses__() for error in errors(child))]


@pytest.fixture
def walk(qapp, spoken, open_desk):
    """Looks at every page of the window and returns what is cut."""

    def walk(language, size, state):
        spoken(language)
        desk = open_desk(size=size)
        desk.show(state)
        docks = [dock for dock in desk.window.furniture.docks.all if dock.titleBarWidget()]
        found = set()
        for page, dock in enumerate(docks):
            desk.window.furniture.workbench.tabs.setCurrentIndex(page)
            dock.raise_()
            for _ in range(5):
                qapp.processEvents()
            found |= set(clipped(desk.window))
        assert len(docks) == 3
        assert desk.window.size().toTuple() == size
        return found

    return walk


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", MORE.values(), ids=MORE.keys())
def test_every_german_text_can_be_read_whole(walk, size, state):
    assert walk("de", size, state) == set()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES.keys() - {"long texts"})
def test_every_english_text_can_be_read_whole(walk, size, state):
    assert walk("en", size, STATES[state]) == set()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_open_a_room_can_be_read_whole(spoken, open_desk, qapp, language, way):
    spoken(language)
    desk = open_desk(size=SIZES[0])
    desk.show(DeskState())
    desk.workplace.say_where_keys_are_kept("memory")
    desk.window.findChild(QPushButton, way).click()
    for _ in range(5):
        qapp.processEvents()
    assert clipped(desk.window) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_error_can_be_read_whole(spoken, open_desk, qapp, language):
    spoken(language)
    desk = open_desk(size=SIZES[0])
    cut = []
    for error in errors():
        failure = Failure(error.sentence, error.advice)
        desk.show(replace(REHEARSAL, notices=(failure, replace(failure, detail="older"), failure)))
        for _ in range(3):
            qapp.processEvents()
        cut += clipped(desk.window)
    assert len(errors()) > 20
    assert cut == []
