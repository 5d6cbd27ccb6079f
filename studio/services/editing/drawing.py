"""Keeps the editor's picture up to date, and what lint finds in it.

Both are made off the main thread, and the newest edit wins: lint only looks once no edit waits to
be drawn.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from studio.domain.overlay import Graphic, next_change
from studio.domain.podium import Box, Frame

if TYPE_CHECKING:
    from datetime import datetime

    from studio.compose.finding import Finding
    from studio.compose.lint import Surroundings
    from studio.compose.picture import Picture
    from studio.services.editing.editor import Editor
    from studio.tasks import TaskScope

    Sleeper: TypeAlias = Callable[[float], Awaitable[None]]

LEAST_TICK_S = 0.2


class Engine(Protocol):
    """What draws a graphic that is not on air; `Compositor` does."""

    async def draft(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...] = ()
    ) -> tuple[Picture, Mapping[str, Box]]:
        """Return the picture and where every element lies in it."""

    async def lint(
        self, graphic: Graphic, frame: Frame, now: datetime, around: Surroundings
    ) -> tuple[Finding, ...]:
        """Return what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture of the engine, and of what."""

    graphic: Graphic
    frame: Frame
    picture: Picture
    boxes: Mapping[str, Box]


@dataclass(frozen=True, slots=True)
class _Wanted:
    graphic: Graphic
    frame: Frame
    spots: tuple[Box, ...]


class Drawing:
    """Watches an editor and draws; while one picture is drawn, only the newest edit waits."""

    def __init__(
        self,
        editor: Editor,
        engine: Engine,
        tasks: TaskScope,
        *,
        now: Callable[[], datetime],
        sleep: Sleeper,
    ) -> None:
        self._editor, self._engine, self._tasks = editor, engine, tasks
        self._now, self._sleep = now, sleep
        self._shows: list[Callable[[Drawn], None]] = []
        self._tells: list[Callable[[tuple[Finding, ...]], None]] = []
        self._done: _Wanted | None = None
        self._linted: _Wanted | None = None
        self._boxes: Mapping[str, Box] = {}
        self._is_busy = self._is_ticking = self._is_seen = False
        self._started_at: float | None = None
        editor.listen(self._look)

    @property
    def is_running(self) -> bool:
        """Whether what counts and runs does so, as it would on air."""
        return self._started_at is not None

    def show_to(self, show: Callable[[Drawn], None]) -> None:
        """Hand every new picture to show."""
        self._shows.append(show)

    def tell_to(self, tell: Callable[[tuple[Finding, ...]], None]) -> None:
        """Hand what lint found to tell, after every edit that was looked at."""
        self._tells.append(tell)

    def be_seen(self, is_seen: bool) -> None:  # noqa: FBT001 - what a window says
        """Draw only while somebody looks."""
        self._is_seen = is_seen
        self._look()

    def run(self, is_running: bool) -> None:  # noqa: FBT001 - what a switch says
        """Let what counts and runs begin now, or show its first moment."""
        self._started_at = self._now().timestamp() if is_running else None
        self._look()

    def _wanted(self) -> _Wanted:
        editor = self._editor
        graphic = editor.sheet.graphic.started(self._started_at)
        return _Wanted(graphic, editor.frame, editor.spots)

    def _look(self) -> None:
        wanted = self._wanted()
        is_done = wanted == self._done and wanted == self._linted
        if self._is_seen and not self._is_busy and not is_done:
            self._is_busy = True
            self._tasks.spawn(self._draw(), name="editor picture")

    async def _draw(self) -> None:
        try:
            while self._is_seen:
                wanted = self._wanted()
                if wanted != self._done:
                    await self._draw_once(wanted)
                elif wanted != self._linted:
                    await self._lint_once(wanted)
                else:
                    break
        finally:
            self._is_busy = False
        self._keep_ticking()

    async def _draw_once(self, wanted: _Wanted) -> None:
        self._done = wanted
        picture, boxes = await self._engine.draft(
            wanted.graphic, wanted.frame, self._now(), wanted.spots
        )
        self._boxes = boxes
        if wanted.frame == self._editor.frame:
            self._editor.measured(boxes)
        drawn = Drawn(wanted.graphic, wanted.frame, picture, boxes)
        for show in self._shows:
            show(drawn)

    async def _lint_once(self, wanted: _Wanted) -> None:
        """Look at what was just drawn; what the room's names need is no fault of a graphic."""
        from studio.compose.lint import Surroundings  # noqa: PLC0415 - heavy, loaded to draw by now

        self._linted = wanted
        around = Surroundings(self._boxes, wanted.spots, has_names=False)
        found = await self._engine.lint(wanted.graphic, wanted.frame, self._now(), around)
        if wanted == self._wanted():
            for tell in self._tells:
                tell(found)

    def _keep_ticking(self) -> None:
        if not self._is_ticking and next_change(self._wanted().graphic, self._now()) is not None:
            self._is_ticking = True
            self._tasks.spawn(self._tick(), name="editor clocks")

    async def _tick(self) -> None:
        """Draw again whenever the picture changes by itself, for as long as it does."""
        try:
            while self._is_seen:
                wait_s = next_change(self._wanted().graphic, self._now())
                if wait_s is None:
                    return
                await self._sleep(max(wait_s, LEAST_TICK_S))
                self._done = None
                self._look()
        finally:
            self._is_ticking = False
