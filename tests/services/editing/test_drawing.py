import asyncio
from datetime import UTC, datetime

from studio.compose.finding import Finding, FindingKind
from studio.compose.picture import blank_picture
from studio.domain.editing.scene import moved
from studio.domain.overlay import Clock, OverlayDocument, TextStyle
from studio.domain.podium import Box
from studio.services.editing import Drawing, Editor, Sheet
from studio.tasks import TaskScope
from tests.domain.editing.documents import DOCUMENT

NOW = datetime(2026, 3, 12, 20, 14, 7, tzinfo=UTC)
PICTURE = blank_picture(2, 2)


class Engine:
    def __init__(self):
        self.asked, self.gate = [], asyncio.Event()
        self.gate.set()
        self.looked_at, self.lint_gate = [], asyncio.Event()
        self.lint_gate.set()

    async def draft(self, graphic, frame, now, spots=()):
        self.asked.append(graphic)
        await self.gate.wait()
        return PICTURE, {"e2": Box(0, 0, 111, 44)}

    async def lint(self, graphic, frame, now, around):
        self.looked_at.append(graphic)
        await self.lint_gate.wait()
        return (Finding(FindingKind.OVER_FACE, "e2", (around.boxes["e2"].height,)),)


class Bench:
    def __init__(self):
        self.engine, self.drawn, self.failed = Engine(), [], []
        self.tasks = TaskScope(lambda name, error: self.failed.append(error))
        self.editor, self.slept = Editor(), []
        self.drawing = Drawing(
            self.editor, self.engine, self.tasks, now=lambda: NOW, sleep=self.sleep
        )
        self.drawing.show_to(self.drawn.append)
        self.found = []
        self.drawing.tell_to(self.found.append)

    async def sleep(self, seconds):
        self.slept.append(seconds)
        if len(self.slept) > 2:
            await asyncio.Event().wait()

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)


async def test_an_edit_is_drawn_and_measured():
    bench = Bench()
    bench.drawing.be_seen(True)
    bench.editor.open(Sheet(DOCUMENT))
    await bench.settle()
    assert bench.drawn[-1].graphic.document == DOCUMENT
    assert bench.editor.scene.boxes()["e2"].height == 44
    await bench.tasks.aclose()
    assert bench.failed == []


async def test_while_one_picture_is_drawn_only_the_newest_edit_waits():
    bench = Bench()
    bench.drawing.be_seen(True)
    bench.editor.open(Sheet(DOCUMENT))
    await bench.settle()
    bench.engine.gate.clear()
    count = len(bench.engine.asked)
    for step in range(1, 6):
        bench.editor.apply(moved(bench.editor.scene, ("e1",), 1, 0), "Move", "drag")
        await bench.settle()
        assert len(bench.engine.asked) == count + 1, step
    bench.engine.gate.set()
    await bench.settle()
    assert len(bench.engine.asked) == count + 2
    assert bench.drawn[-1].graphic == bench.editor.sheet.graphic
    await bench.tasks.aclose()


async def test_lint_looks_at_what_was_drawn_once_no_edit_waits():
    bench = Bench()
    bench.engine.gate.clear()
    bench.drawing.be_seen(True)
    bench.editor.open(Sheet(DOCUMENT))
    await bench.settle()
    bench.editor.apply(moved(bench.editor.scene, ("e1",), 1, 0), "Move")
    assert bench.engine.looked_at == []
    bench.engine.gate.set()
    await bench.settle()
    assert bench.engine.looked_at == [bench.editor.sheet.graphic]
    assert bench.found == [(Finding(FindingKind.OVER_FACE, "e2", (44,)),)]
    await bench.tasks.aclose()
    assert bench.failed == []


async def test_what_lint_found_in_an_older_edit_is_not_told():
    bench = Bench()
    bench.engine.lint_gate.clear()
    bench.drawing.be_seen(True)
    bench.editor.open(Sheet(DOCUMENT))
    await bench.settle()
    bench.editor.apply(moved(bench.editor.scene, ("e1",), 1, 0), "Move")
    bench.engine.lint_gate.set()
    await bench.settle()
    assert len(bench.engine.looked_at) == 2
    assert len(bench.found) == 1
    await bench.tasks.aclose()


async def test_a_tick_of_a_clock_is_drawn_and_not_looked_at_again():
    bench = Bench()
    bench.drawing.be_seen(True)
    clock = OverlayDocument("Clock", (Clock(TextStyle(20), "%H:%M:%S", id="e2"),))
    bench.editor.open(Sheet(clock))
    await bench.settle()
    assert len(bench.engine.asked) > len(bench.engine.looked_at) == 1
    await bench.tasks.aclose()


async def test_nothing_is_drawn_while_nobody_looks():
    bench = Bench()
    bench.editor.open(Sheet(DOCUMENT))
    await bench.settle()
    assert bench.engine.asked == []
    await bench.tasks.aclose()


async def test_a_clock_is_drawn_again_when_it_changes():
    bench = Bench()
    bench.drawing.be_seen(True)
    clock = OverlayDocument("Clock", (Clock(TextStyle(20), "%H:%M:%S"),))
    bench.editor.open(Sheet(clock))
    await bench.settle()
    assert bench.slept[0] == 1
    assert len(bench.engine.asked) >= 2
    await bench.tasks.aclose()


async def test_what_runs_starts_now_and_stands_still_again():
    bench = Bench()
    bench.drawing.be_seen(True)
    bench.editor.open(Sheet(DOCUMENT))
    bench.drawing.run(True)
    await bench.settle()
    assert bench.drawing.is_running
    assert bench.drawn[-1].graphic.started_at == NOW.timestamp()
    bench.drawing.run(False)
    await bench.settle()
    assert bench.drawn[-1].graphic.started_at is None
    await bench.tasks.aclose()
