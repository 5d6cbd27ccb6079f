import asyncio
import io
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget

from studio.ui.driver import Driver
from tests.support.window import REHEARSAL, Desk


class Driving:
    """The two pipes of a program that drives the desk."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._questions, self._asked = os.fdopen(reading), os.fdopen(writing, "w")
        self.answers = io.StringIO()
        self.driver = Driver(asyncio.get_running_loop(), self._questions, self.answers)

    async def ask(self, **question: object) -> dict:
        self.answers.seek(0)
        self.answers.truncate()
        self._asked.write(json.dumps(question) + "\n")
        self._asked.flush()
        async with asyncio.timeout(20):
            while "\n" not in self.answers.getvalue():
                await asyncio.sleep(0.01)
        return json.loads(self.answers.getvalue())

    def end(self) -> None:
        self._asked.close()
        self.driver.thread.join(20)
        self._questions.close()


@asynccontextmanager
async def driving(desk: Desk) -> AsyncIterator[Driving]:
    desk.show(REHEARSAL)
    driving = Driving()
    try:
        yield driving
    finally:
        driving.end()


async def test_a_widget_is_found_with_its_place_and_what_it_says(open_desk):
    desk = open_desk()
    async with driving(desk) as program:
        found = await program.ask(find="takeButton")
        button = desk.window.furniture.take.take
        centre = button.mapToGlobal(button.rect().center())
        assert (found["x"], found["y"]) == (centre.x(), centre.y())
        assert (found["width"], found["height"]) == button.size().toTuple()
        assert found["text"] == button.text()
        assert found["is_visible"]
        assert found["is_in_sight"]
        assert found["is_enabled"]
        assert not found["is_checked"]


async def test_what_is_not_there_is_not_found(open_desk):
    async with driving(open_desk()) as program:
        assert await program.ask(find="nothing") == {"found": False}
        assert await program.ask(tab="Nothing") == {"found": False}
        assert await program.ask(find="participantList", row="Nobody") == {"found": False}
        assert await program.ask(find="takeButton", spot=0) == {"found": False}


async def test_what_is_covered_is_not_in_sight(open_desk):
    desk = open_desk()
    async with driving(desk) as program:
        cover = QWidget(desk.window)
        cover.setGeometry(desk.window.rect())
        cover.show()
        found = await program.ask(find="takeButton")
        assert found["is_visible"]
        assert not found["is_in_sight"]


async def test_rows_seats_and_tabs_are_found_inside_their_widgets(open_desk):
    async with driving(open_desk()) as program:
        first, second = (p.name for p in REHEARSAL.room.participants[:2])
        one, other = [
            await program.ask(find="participantList", row=name) for name in (first, second)
        ]
        assert (one["x"], one["height"]) == (other["x"], other["height"])
        assert abs(one["y"] - other["y"]) >= one["height"]
        assert first in other["text"]
        big, small = [await program.ask(find="layoutGrid", spot=spot) for spot in (0, 1)]
        assert big["width"] > small["width"]
        tabs = [await program.ask(tab=text) for text in ("Graphics", "Layers")]
        assert tabs[0]["x"] != tabs[1]["x"]


async def test_a_question_that_makes_no_sense_is_answered_and_the_next_one_too(open_desk):
    async with driving(open_desk()) as program:
        assert "error" in await program.ask(nonsense=1)
        assert "error" in await program.ask(find="layoutGrid", spot=99)
        assert (await program.ask(find="takeButton"))["found"]


async def test_a_file_is_named_instead_of_opened(open_desk):
    async with driving(open_desk()) as program:
        program.driver.open_file(Path("show.webm"))
        assert json.loads(program.answers.getvalue()) == {"opened": "show.webm"}
