import asyncio
import contextlib
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.bootstrap import desk as desk_module
from studio.bootstrap.adapters import Adapters
from studio.bootstrap.desk import Desk
from studio.bootstrap.fresh import fresh_id
from studio.bootstrap.memory import Remembered
from studio.domain.commands import FOREGROUND, Fate, ShowLayer
from studio.domain.desk import DeskState
from studio.domain.errors import FileTrouble, Unexpected
from studio.domain.events import LinkChanged, RehearsalStage
from studio.domain.intents import (
    AnswerQuestion,
    ChooseLayout,
    EndRoom,
    OpenRecording,
    OpenRehearsal,
    OpenWithLink,
    Quit,
    Record,
    SwitchKeyer,
    Take,
)
from studio.domain.looks import LayoutChoice
from studio.domain.overlay import Colour
from studio.domain.room import Link, RecordingStage
from studio.options import Options
from studio.storage.keyers_file import KeyersFile
from studio.storage.profile import Profile
from studio.storage.secrets import Secrets
from studio.storage.themes import ThemeFolder
from studio.ui.main_window import MainWindow
from studio.ui.widgets.picture_view import PictureView
from studio.ui.workplace import Workplace
from tests.support.desk import FakeDoorman, FakeHost
from tests.support.direction import FakeKeys, FakeProber
from tests.support.panels import child, click
from tests.support.program import descendants
from tests.support.sources import FakeReader

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


async def shows(desk: Desk, what: Callable[[DeskState], bool]) -> DeskState:
    """Wait until the state is as wanted."""
    is_so = asyncio.Event()
    stop = desk.store.subscribe(lambda state: is_so.set() if what(state) else None)
    try:
        async with asyncio.timeout(PATIENCE_S):
            await is_so.wait()
    finally:
        stop()
    return desk.store.state


@contextlib.asynccontextmanager
async def desk_in(folder: Path) -> AsyncIterator[Desk]:
    """A desk until the end of the block: no fixture, for Qt's turns after a test have no loop."""
    profile = Profile.at(folder / "profile")
    window, workplace = MainWindow(), await Workplace.built_in_turns()
    await window.furnish_in_turns(workplace.panels)
    desk = Desk(window, profile, Remembered(profile.settings), asyncio.Event(), workplace)
    window.reveal()
    window.show()
    try:
        yield desk
    finally:
        window.hide()
        await desk.aclose()


@pytest.fixture
def doorman(monkeypatch: pytest.MonkeyPatch) -> FakeDoorman:
    """Nothing outside is real."""
    door = FakeDoorman()
    secrets = Secrets(lambda: None)
    adapters = Adapters(door, FakeHost(), FakeKeys(), FakeProber(), FakeReader(), secrets)
    monkeypatch.setattr(desk_module, "load_adapters", lambda *_: adapters)
    return door


async def test_the_real_desk_takes_in_a_real_rehearsal_room_and_leaves_nothing(
    qapp, tmp_path: Path
):
    async with desk_in(tmp_path) as desk:
        desk.open(Options())
        await shows(desk, lambda state: state.room.is_ready and len(state.room.participants) == 4)
        assert desk.store.state.rehearsal is RehearsalStage.RUNNING
        desk.handle(ChooseLayout(LayoutChoice("two")))
        desk.handle(SwitchKeyer(1, is_in=True))
        QTest.mouseClick(desk.window.furniture.take.take, Qt.MouseButton.LeftButton)
        state = await shows(desk, _is_taken)
        layer = state.program.layer(FOREGROUND)
        assert layer is not None
        assert layer.is_confirmed
        await shows(desk, lambda state: state.program.picture.startswith(b"\xff\xd8"))
        assert state.notices == ()
        assert descendants(os.getpid())
    assert descendants(os.getpid()) == []
    assert len(desk.tasks) == 0


async def test_the_key_from_the_environment_is_held_and_never_stored(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    keys = FakeKeys()
    adapters = Adapters(
        FakeDoorman(), FakeHost(), keys, FakeProber(), FakeReader(), Secrets(lambda: None)
    )
    monkeypatch.setattr(desk_module, "load_adapters", lambda *_: adapters)
    async with desk_in(tmp_path) as desk:
        desk.open(Options(server="https://x.test", api_key="from-outside"))
        await shows(desk, lambda state: state.room.is_ready)
        await asyncio.sleep(0)
    assert (keys.kept, keys.held) == ({}, {"https://x.test": "from-outside"})


async def test_a_recording_that_ends_with_its_room_is_finished_and_opened(qapp, tmp_path: Path):
    opened: list[Path] = []
    async with desk_in(tmp_path) as desk:
        await desk.connect(opened.append)
        desk.handle(OpenRehearsal())
        await shows(desk, lambda state: state.room.is_ready)
        desk.handle(Record())
        await shows(desk, lambda state: state.is_recording)
        await asyncio.sleep(1)
        desk.handle(EndRoom())
        desk.handle(AnswerQuestion("END"))
        state = await shows(desk, _has_finished_recording)
        assert state.room.facts is not None
        assert state.room.facts.is_over
        desk.handle(OpenRecording(state.room.recordings[0].id))
        await shows(desk, lambda state: bool(state.saved_files))
        await asyncio.sleep(0)
    assert [path.read_bytes()[:4] for path in opened] == [b"\x1a\x45\xdf\xa3"]


def _has_finished_recording(state: DeskState) -> bool:
    return any(r.stage is RecordingStage.FINISHED for r in state.room.recordings)


def _is_taken(state: DeskState) -> bool:
    layers = [c for c in state.commands if isinstance(c.request, ShowLayer)]
    is_proven = bool(layers) and layers[-1].fate is Fate.CONFIRMED
    return is_proven and state.program.look.layout.name == "two" and state.changes.is_empty


def _is_open(state: DeskState) -> bool:
    return state.room.is_ready and not state.is_opening


async def test_what_the_operator_asks_for_while_the_desk_opens_comes_after_its_first_room(
    qapp, tmp_path: Path, doorman: FakeDoorman
):
    async with desk_in(tmp_path) as desk:
        desk.open(Options())
        desk.handle(OpenWithLink("https://cloud", "key"))
        state = await shows(
            desk, lambda state: state.connection is not None and not state.is_opening
        )
        assert not state.is_rehearsal
        assert [session.is_closed for session in doorman.sessions] in ([False], [True, False])


@pytest.mark.parametrize("options", [Options(), Options(server="https://x.test")])
async def test_a_room_is_said_to_come_from_the_first_moment(
    qapp, tmp_path: Path, doorman: FakeDoorman, options: Options
):
    async with desk_in(tmp_path) as desk:
        desk.open(options)
        state = desk.store.state
        assert state.is_opening or state.rehearsal is RehearsalStage.STARTING
        state = await shows(desk, _is_open)
        assert state.rehearsal is not RehearsalStage.STARTING


async def test_the_first_room_does_not_wait_for_the_keyring(
    qapp, tmp_path: Path, doorman: FakeDoorman, monkeypatch: pytest.MonkeyPatch
):
    async with desk_in(tmp_path) as desk:

        async def never(_secrets: Secrets) -> None:
            await asyncio.Event().wait()

        monkeypatch.setattr(Secrets, "where", never)
        desk.open(Options(server="https://x.test", room="demo"))
        await shows(desk, lambda state: state.room.is_ready)
        assert doorman.keys_used == [""]


async def test_the_desk_can_be_left_before_it_is_there(qapp, tmp_path: Path):
    async with desk_in(tmp_path) as desk:
        desk.handle(Quit())
        assert desk._close_asked.is_set()


async def test_the_window_quits_through_the_director(qapp, tmp_path: Path, doorman: FakeDoorman):
    async with desk_in(tmp_path) as desk:
        await desk.connect(Path.touch)
        desk.window.close()
        async with asyncio.timeout(PATIENCE_S):
            await desk._close_asked.wait()
        assert desk.window.isVisible()


@pytest.mark.expects_error_log
@pytest.mark.parametrize("where", ["hook", "task", "listener"])
async def test_an_unexpected_error_is_told_wherever_it_comes_from(qapp, tmp_path: Path, where: str):
    async with desk_in(tmp_path) as desk:

        async def fail() -> None:
            raise ValueError("broken")

        if where == "hook":
            logging.getLogger("studio.main_loop").critical("failed unexpectedly")
        elif where == "task":
            desk.tasks.spawn(fail(), name="Kick")
        else:
            desk.store.subscribe(_fails_when_live)
            desk.store.apply(LinkChanged(Link.LIVE))
        state = await shows(desk, lambda state: bool(state.notices))
        assert [notice.sentence for notice in state.notices] == [Unexpected.sentence]


def _fails_when_live(state: DeskState) -> None:
    if state.link is Link.LIVE:
        raise ValueError("bad panel")


async def test_an_expected_error_of_a_task_is_told_in_its_own_words(qapp, tmp_path: Path):
    async with desk_in(tmp_path) as desk:
        desk._report("Kick", FileTrouble("disk full"))
        assert desk.store.state.notices[0].detail == "disk full"


async def test_settings_that_cannot_be_kept_are_told(qapp, tmp_path: Path, doorman: FakeDoorman):
    async with desk_in(tmp_path) as desk:
        (tmp_path / "profile" / "settings.json.draft").mkdir()
        await desk.connect(Path.touch)
        await shows(desk, lambda state: FileTrouble.sentence in [n.sentence for n in state.notices])


async def test_after_the_end_nothing_is_shown_any_more(qapp, tmp_path: Path, doorman: FakeDoorman):
    async with desk_in(tmp_path) as desk:
        await desk.connect(Path.touch)
    desk.store.apply(LinkChanged(Link.LIVE))
    desk.handle(Take())
    await asyncio.sleep(0.1)
    assert len(desk.tasks) == 0


def test_a_layer_id_is_never_used_twice():
    assert len({fresh_id() for _ in range(100)}) == 100


def test_a_desk_that_is_told_to_end_while_it_opens_leaves_nothing(tmp_path: Path):
    command = (sys.executable, str(ROOT / "main.py"), "--driver", "--profile", str(tmp_path))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert b"painted" in program.stdout.readline()
        program.send_signal(signal.SIGTERM)
        assert program.wait(PATIENCE_S) == 0


async def test_a_theme_that_is_made_in_the_dialog_is_kept_with_the_show_that_wears_it(
    qapp, tmp_path, doorman
):
    async with desk_in(tmp_path) as desk:
        desk.open(Options())
        desk.workplace.themes.open(desk.window)
        dialog = child(desk.window, "themeDialog")
        sample = child(dialog, "themeSample3", PictureView)
        click(dialog, "themeNewButton")
        await settles(lambda: child(dialog, "themeCode_accent").isEnabled())
        child(dialog, "themeCode_accent", QLineEdit).setText("")
        QTest.keyClicks(child(dialog, "themeCode_accent"), "#112233")
        click(dialog, "themeUseButton")
        await settles(lambda: desk.store.state.theme.name == "Podium 2")
        await settles(lambda: sample.image is not None)
    profile = Profile.at(tmp_path / "profile")
    kept = KeyersFile(profile.keyers).load()
    assert (kept.theme.name, kept.theme.colour("accent")) == ("Podium 2", Colour(0x11, 0x22, 0x33))
    assert {keyer.graphic.theme for keyer in kept.keyers} == {kept.theme}
    assert [theme for _, theme in ThemeFolder(profile.themes).list().themes] == [kept.theme]


async def settles(is_so: Callable[[], bool]) -> None:
    """Wait until something of the window is as wanted."""
    async with asyncio.timeout(PATIENCE_S):
        while not is_so():
            await asyncio.sleep(0.01)
