"""How fast the desk is: to its first paint, from a click to the server, from an edit to the bytes.

And how freely its window breathes while a graphic ticks on air.

Everything is compared with a bare peer in the same run, taking turns, because machines differ and
drift: `python packaging/dev.py bench desk`. Medians; ratios count, milliseconds are guidance.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final, Self, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*=false")
ROOT: Final = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import httpx  # noqa: E402 - the paths come first
from lateness import Lateness  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from redrawing import SCENE, Edit, redrawn  # noqa: E402

from studio import RESOURCES  # noqa: E402
from studio.bootstrap.desk import Desk  # noqa: E402
from studio.bootstrap.fresh import local_now  # noqa: E402
from studio.bootstrap.memory import Remembered  # noqa: E402
from studio.domain.desk import DeskState  # noqa: E402
from studio.domain.events import PreviewChanged  # noqa: E402
from studio.domain.intents import KeyProgram, OpenRoom, RoomWish  # noqa: E402
from studio.domain.looks import Keyer, LayoutChoice, Look  # noqa: E402
from studio.domain.overlay import Graphic  # noqa: E402
from studio.domain.podium import FULL  # noqa: E402
from studio.main_loop.app_loop import AppLoop, application  # noqa: E402
from studio.services.compositing import ThreadedCompositor  # noqa: E402
from studio.storage.profile import Profile  # noqa: E402
from studio.ui.main_window import MainWindow  # noqa: E402
from studio.ui.opener import open_file  # noqa: E402
from studio.ui.theme import dress  # noqa: E402
from studio.ui.workplace import Workplace  # noqa: E402
from studio.ui.workspaces import Workspace  # noqa: E402

Lines = TypeVar("Lines", IO[bytes], asyncio.StreamReader)

STARTS: Final = 7
CLICKS: Final = 40
EDITS: Final = 30
PATIENCE_S: Final = 30.0
SETTLING_S: Final = 2.0
WATCHED_S: Final = 12.0
BARE_WINDOW: Final = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stdout.write("{}\\n")
        sys.stdout.flush()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


def main() -> int:
    """Print the comparisons."""
    _starts()
    with asyncio.Runner(loop_factory=lambda: AppLoop(application())) as runner:
        runner.run(_in_a_room())
        runner.run(_edits())
    return 0


def _starts() -> None:
    """From the command to the first paint, each in a process of its own."""
    with tempfile.TemporaryDirectory() as profile:
        desk = (str(ROOT / "main.py"), "--profile", profile, "--driver")
        bare, ours = _in_turn(
            STARTS, lambda: _first_line_s("-c", BARE_WINDOW), lambda: _first_line_s(*desk)
        )
    _say("start to first paint", ours, bare, "a bare window", aim="2.0")


def _first_line_s(*arguments: str) -> float:
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        _lines(process.stdout).readline()
        return time.perf_counter() - begun
    finally:
        process.kill()
        process.communicate()


async def _in_a_room() -> None:
    """What takes a desk in a room: both are real, and what passes between them is watched."""
    with tempfile.TemporaryDirectory() as folder:
        server = await _rehearsal(Path(folder) / "server")
        try:
            address = json.loads(await asyncio.wait_for(_line_of(server), PATIENCE_S))
            async with Watch(address["url"]) as watch:
                desk = await _opened(watch.url, address["api_key"], Path(folder) / "profile")
                await _compare_clicks(desk, watch)
                await _breathe(desk)
                desk.window.hide()
                await desk.aclose()
        finally:
            server.terminate()
            await server.wait()


async def _opened(url: str, api_key: str, profile: Path) -> Desk:
    dress()
    window = MainWindow()
    window.resize(1440, 900)
    window.show()
    home = Profile.at(profile)
    workplace = Workplace()
    window.furnish(workplace.panels)
    desk = Desk(window, home, Remembered(home.settings), asyncio.Event(), workplace)
    await desk.connect(open_file)
    desk.handle(OpenRoom(url, api_key, RoomWish(room_id="bench")))
    late = Lateness()
    await _ready(desk)
    late.tell("a room opens")
    return desk


async def _compare_clicks(desk: Desk, watch: Watch) -> None:
    """From the click on TAKE to the layout call at the server, against httpx with the same body."""
    ours: list[float] = []
    bare: list[float] = []
    async with httpx.AsyncClient() as client:
        for number in range(CLICKS):
            name = ("one", "two")[number % 2]
            ours.append(await _click(desk, watch, name))
            bare.append(await _post(client, watch, name))
    _say("click to request received", ours, bare, "bare httpx")
    more = (statistics.median(ours) - statistics.median(bare)) * 1e3
    sys.stdout.write(f"{'':28}{more:6.1f} ms more than bare httpx (aim: 4)\n")


async def _breathe(desk: Desk) -> None:
    """How late a timer of the window's thread fires while nothing happens and while a clock ticks.

    On air it is drawn, packed and sent every second; in the editor it is drawn and painted.
    """
    await _watched("idle")
    graphic = Graphic(SCENE, {"name": "Anna Berg"})
    desk.store.apply(PreviewChanged(Look(keyers=(Keyer(1, graphic),))))
    desk.handle(KeyProgram(1, is_in=True))
    await asyncio.sleep(SETTLING_S)
    if not desk.store.state.program.look.keyers_in:
        raise RuntimeError("the clock did not get on air")
    await _watched("a clock on air")
    desk.window.furniture.workspaces.open(Workspace.GRAPHICS)
    await asyncio.sleep(SETTLING_S)
    await _watched("and the editor open")


async def _watched(title: str) -> None:
    late = Lateness()
    await asyncio.sleep(WATCHED_S)
    late.tell(title)


async def _click(desk: Desk, watch: Watch, name: str) -> float:
    desk.store.apply(PreviewChanged(Look(LayoutChoice(name))))
    await asyncio.sleep(0.15)  # the preview is drawn, nothing else is under way
    watch.forget()
    begun = time.perf_counter()
    QTest.mouseClick(desk.window.furniture.take.take, Qt.MouseButton.LeftButton)
    return await watch.received() - begun


async def _post(client: httpx.AsyncClient, watch: Watch, name: str) -> float:
    await asyncio.sleep(0.15)
    watch.forget()
    path = watch.layout_path
    body = {
        "layout": "custom",
        "name": name,
        "users": ["", ""],
        "show_names": True,
        "voice_activation": False,
    }
    begun = time.perf_counter()
    await client.post(watch.url + path, json=body)
    return await watch.received() - begun


class Watch:
    """Passes bytes on to a server and notes when a layout call comes by."""

    def __init__(self, url: str) -> None:
        self._host, _, port = url.removeprefix("http://").rpartition(":")
        self._port = int(port)
        self._seen: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._relays: set[asyncio.Task[None]] = set()
        self.layout_path = ""
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._relay, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for relay in self._relays:
            relay.cancel()

    def forget(self) -> None:
        """Wait for the next one."""
        self._seen = asyncio.get_running_loop().create_future()

    async def received(self) -> float:
        """When the layout call came by."""
        return await asyncio.wait_for(self._seen, PATIENCE_S)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(self._host, self._port)
        back = asyncio.get_running_loop().create_task(_pump(far_reader, writer, _ignored))
        self._relays.add(back)
        await _pump(reader, far_writer, self._note)

    def _note(self, data: bytes) -> None:
        line = data.split(b"\r\n", 1)[0]
        if line.startswith(b"POST ") and line.split(b" ")[1].endswith(b"/layout"):
            self.layout_path = line.split(b" ")[1].decode()
            if not self._seen.done():
                self._seen.set_result(time.perf_counter())


async def _pump(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, note: Callable[[bytes], None]
) -> None:
    while data := await reader.read(65536):
        note(data)
        writer.write(data)
        await writer.drain()
    writer.close()


def _ignored(_data: bytes) -> None:
    """Answers are not timed."""


async def _edits() -> None:
    """From a changed name to the PNG, against drawing everything anew with Pillow's own encoder."""
    compositor = ThreadedCompositor(RESOURCES / "fonts")
    ours: list[float] = []
    bare: list[float] = []
    for number in range(EDITS):
        edit = Edit(f"Anna Berg {number}", local_now())
        graphic = Graphic(SCENE, {"name": edit.name})
        begun = time.perf_counter()
        await compositor.foreground((graphic,), FULL, edit.now)
        ours.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        await asyncio.to_thread(redrawn, edit)
        bare.append(time.perf_counter() - begun)
    compositor.close()
    _say("overlay edit to bytes", ours[1:], bare[1:], "redraw with Pillow")


async def _rehearsal(data: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "studio.rehearsal",
        "--data",
        str(data),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )


async def _line_of(process: asyncio.subprocess.Process) -> bytes:
    return await _lines(process.stdout).readline()


def _lines(pipe: Lines | None) -> Lines:
    if pipe is None:
        raise RuntimeError("the process was started without a pipe")
    return pipe


async def _ready(desk: Desk) -> None:
    """Return when the room mixes."""
    is_ready = asyncio.Event()

    def look(state: DeskState) -> None:
        if state.room.is_ready:
            is_ready.set()

    unsubscribe = desk.store.subscribe(look)
    await asyncio.wait_for(is_ready.wait(), PATIENCE_S)
    unsubscribe()


def _in_turn(
    times: int, one: Callable[[], float], other: Callable[[], float]
) -> tuple[list[float], list[float]]:
    pairs = [(one(), other()) for _ in range(times)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def _say(what: str, ours: list[float], bare: list[float], peer: str, aim: str = "") -> None:
    a, b = statistics.median(ours) * 1e3, statistics.median(bare) * 1e3
    goal = f" (aim: at most {aim})" if aim else ""
    sys.stdout.write(f"{what:28}{a:6.1f} ms, {peer} {b:6.1f} ms, ratio {a / b:.2f}{goal}\n")


if __name__ == "__main__":
    sys.exit(main())
