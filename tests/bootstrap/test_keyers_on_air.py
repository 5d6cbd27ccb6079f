"""The keyers with everything real but the screen: the composer, the network, the rehearsal room."""

from __future__ import annotations

import asyncio
import io
import time
import uuid
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio import RESOURCES
from studio.api.doorman import EyesonDoorman
from studio.api.rehearsal_host import RehearsalProcess
from studio.compose.templates import CHANNEL_BUG, LOWER_THIRD, load_template
from studio.domain.commands import FOREGROUND, ShowLayer
from studio.domain.desk import DeskState
from studio.domain.events import PreviewChanged
from studio.domain.intents import RoomWish
from studio.domain.looks import Cue, Keyer, LayoutChoice, Look
from studio.domain.overlay import Graphic
from studio.services.air import Air
from studio.services.air_clock import AirClock
from studio.services.collector import Collector
from studio.services.commander import Commander
from studio.services.compositing import ThreadedCompositor
from studio.services.keyer_watch import KeyerWatch
from studio.services.on_air import OnAir
from studio.services.ports import Single
from studio.services.program_picture import ProgramPicture
from studio.services.rooms import Outside, Rooms
from studio.services.shelf import Shelf
from studio.services.store import Store
from studio.storage.media_folder import MediaFolder
from studio.tasks import TaskScope
from tests.support.desk import clock_keyer
from tests.support.direction import FakeKeys

PATIENCE_S = 60.0
AUTO_OUT_S = 2.0
OPAQUE = 200
CLOSE = 40.0
"""How far colours may be from what was drawn, after mixing and JPEG."""


def template(name: str, /, **values: str) -> Graphic:
    return Graphic(load_template(RESOURCES / "templates", name), values)


STRAP = Keyer(1, template(LOWER_THIRD, name="Anna Berg", title="Pilot"), group="straps")
BUG = Keyer(2, template(CHANNEL_BUG))
OTHER = replace(STRAP, number=3, graphic=template(LOWER_THIRD, name="Ben Kurz"))
KEYERS = (
    STRAP,
    BUG,
    replace(OTHER, auto_out_s=AUTO_OUT_S),
    replace(clock_keyer("%H:%M:%S", is_in=False), number=4),
)


class WindowlessDesk:
    """A desk without a window."""

    def __init__(self, folder: Path) -> None:
        self.failures: list[str] = []
        self.store = Store()
        self.tasks = TaskScope(lambda name, _error: self.failures.append(name))
        self.commander = Commander(self.store, self.tasks, time.monotonic)
        self.compositor = ThreadedCompositor(RESOURCES / "fonts")
        host = RehearsalProcess(folder / "rehearsal", self.tasks)
        outside = Outside(EyesonDoorman("podium-test"), host, FakeKeys(), time.monotonic)
        shelf = Shelf(self.store, self.commander, MediaFolder(folder / "media"), lambda _: None)
        collector = Collector(shelf, self.tasks)
        self.rooms = Rooms(self.store, self.commander, collector, outside, self.tasks)
        air = Air(self.store, self.commander, self.compositor, _fresh_id, _now)
        self.on_air = OnAir(air)
        clock = AirClock(self.store, self.tasks, self.on_air.refresh, sleep=asyncio.sleep, now=_now)
        watch = KeyerWatch(
            self.store, self.tasks, self.on_air, sleep=asyncio.sleep, clock=time.monotonic
        )
        stills = ProgramPicture(self.store, self.commander, self.tasks, asyncio.sleep)
        self._closers = (clock.close, watch.close, stills.close)

    @property
    def posts(self) -> list[list[int]]:
        """The keyers of each foreground that was sent."""
        requests = [c.request for c in self.store.state.commands]
        return [[k.number for k in r.keyers] for r in requests if isinstance(r, ShowLayer)]

    @property
    def numbers_on_air(self) -> list[int]:
        layer = self.store.state.program.layer(FOREGROUND)
        is_confirmed = layer is not None and layer.is_confirmed
        return [k.number for k in self.store.state.program.look.keyers_in] if is_confirmed else []

    async def until(self, wanted: Callable[[DeskState], bool]) -> None:
        """Wait until the desk is as wanted."""
        async with asyncio.timeout(PATIENCE_S):
            while not wanted(self.store.state):
                await asyncio.sleep(0.02)

    async def still_shows(self, graphics: tuple[Graphic, ...]) -> None:
        """Wait for a still of the program on which graphics are seen where they are opaque."""
        frame = self.store.state.room.frame
        pictures = [(await self.compositor.single(Single(g, frame), _now()))[0] for g in graphics]
        drawn = [
            np.frombuffer(p.rgba, np.uint8).reshape(p.height, p.width, 4).astype(float)
            for p in pictures
        ]
        await self.until(lambda state: all(_is_seen(d, state.program.picture) for d in drawn))

    async def aclose(self) -> None:
        for close in self._closers:
            close()
        await self.tasks.aclose()
        await self.rooms.aclose()
        self.compositor.close()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[WindowlessDesk]:
    made = WindowlessDesk(tmp_path)
    try:
        yield made
    finally:
        await made.aclose()
    assert made.failures == []


async def test_eight_keyers_share_one_foreground_of_a_real_room(desk: WindowlessDesk):
    await desk.rooms.open_rehearsal(RoomWish(name="Rehearsal"))
    await desk.until(lambda state: state.room.is_ready and len(state.room.participants) > 1)
    cued = tuple(replace(k, cue=Cue.IN) if k.number < 3 else k for k in KEYERS)
    desk.store.apply(PreviewChanged(Look(LayoutChoice("two"), keyers=cued)))

    await desk.on_air.run_cued()
    await desk.until(lambda _: desk.numbers_on_air == [1, 2])
    assert desk.posts == [[1, 2]], "several go in with one post"
    await desk.still_shows((STRAP.graphic, BUG.graphic))

    await desk.on_air.key(3, is_in=True)
    await desk.until(lambda _: desk.numbers_on_air == [2, 3])
    assert desk.posts[1:] == [[2, 3]], "of a group only one is in"

    await desk.until(lambda _: desk.numbers_on_air == [2])
    assert desk.posts[2:] == [[2]], "it went out by itself, once"

    await desk.on_air.update()
    await desk.on_air.key(2, is_in=True)
    assert len(desk.posts) == 3, "nothing is sent when no pixel changed"

    began = time.monotonic()
    await desk.on_air.key(4, is_in=True)
    await desk.until(lambda _: len(desk.posts) >= 7)
    took = time.monotonic() - began
    assert len(desk.posts) - 4 <= took + 1, "at most one tick a second"
    await desk.on_air.layers.clean()
    await desk.until(lambda state: state.program.layer(FOREGROUND) is None)


def _is_seen(drawn: np.ndarray, jpeg: bytes) -> bool:
    if not jpeg:
        return False
    still = np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB")).astype(float)
    mask = drawn[..., 3] >= OPAQUE
    if still.shape[:2] != mask.shape:
        return False
    return bool(np.abs(still[mask] - drawn[..., :3][mask]).mean() < CLOSE)


def _fresh_id() -> str:
    return f"test-{uuid.uuid4().hex}"


def _now() -> datetime:
    return datetime.now().astimezone()
