"""Whatever is pressed while uploads are under way: the desk knows what the room shows."""

import asyncio
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studio.domain.commands import ClearLayer, Request, ShowLayer
from studio.domain.events import PreviewChanged
from studio.domain.intents import (
    Clean,
    CueKeyer,
    EmptyLayer,
    FillField,
    KeyProgram,
    OpenRehearsal,
    PlaceKeyer,
    PutPicture,
    RunCued,
    SwitchKeyer,
    Take,
    TakeBack,
    Update,
)
from studio.domain.looks import Cue, Look, Plane, on_plane
from studio.domain.overlay import Graphic
from tests.support.desk import FakeSession, clock_keyer, keyer, settled
from tests.support.direction import Direction

PRESSES = 20
NUMBERS = (1, 3, 4, 5)


class SlowRoom(FakeSession):
    """Answers one request at a time, when the test says so, and knows what it shows."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.waiting: list[asyncio.Event] = []
        self.shown: dict[int, ShowLayer] = {}

    async def send(self, request: Request) -> None:
        self.waiting.append(asyncio.Event())
        await self.waiting[-1].wait()
        if isinstance(request, ShowLayer):
            self.shown[request.z_index] = request
        elif isinstance(request, ClearLayer):
            self.shown.pop(request.z_index, None)

    def answer(self) -> None:
        """Let the oldest request through."""
        if self.waiting:
            self.waiting.pop(0).set()

    def shows(self, plane: Plane) -> list[tuple[int, Graphic]]:
        layer = self.shown.get(plane.value)
        return [] if layer is None else [(k.number, k.graphic) for k in layer.keyers]


def press(direction: Direction, dice: random.Random) -> None:
    """Whatever an operator, a clock or the room may do next."""
    number, plane, session = dice.choice((2, *NUMBERS)), dice.choice(list(Plane)), direction.session
    assert isinstance(session, SlowRoom)
    wishes = (
        *[KeyProgram(number, is_in=True)] * 2,
        KeyProgram(number, is_in=False),
        *(Clean(), PutPicture(plane.value, "a.png"), EmptyLayer(plane.value), Update()),
        *(Take(), TakeBack(), PlaceKeyer(number, plane)),
        *(SwitchKeyer(number, is_in=True), CueKeyer(number, dice.choice(list(Cue))), RunCued()),
        FillField(number, "name", str(dice.random())),
    )
    match dice.randrange(4):
        case 0:
            session.answer()
        case 1:
            direction.now += timedelta(seconds=1)
            direction.tasks.spawn(direction.on_air.refresh(), name="tick")
        case _:
            direction.director.handle(dice.choice(wishes))


@pytest.mark.parametrize("seed", [241, 595, *range(20)])
async def test_the_desk_knows_what_is_on_air_after_any_presses(tmp_path: Path, seed: int):
    dice = random.Random(seed)  # noqa: S311 - repeatable, nothing to keep secret
    direction = Direction(tmp_path)
    direction.doorman.session_kind = SlowRoom
    await direction.do(OpenRehearsal())
    prepared = [keyer(n, is_in=False, name=f"Name {n}") for n in NUMBERS]
    prepared.insert(1, clock_keyer("%H:%M:%S", is_in=False))
    placed = tuple(replace(k, plane=dice.choice(list(Plane))) for k in prepared)
    direction.store.apply(PreviewChanged(Look(keyers=placed)))
    for _ in range(PRESSES):
        press(direction, dice)
        await settled(dice.choice((0, 1, 20)))
    room = direction.session
    assert isinstance(room, SlowRoom)
    await settled(60)
    while room.waiting:
        room.answer()
        await settled(60)
    assert direction.state.keying.wishes == ()
    for plane in Plane:
        on_air = on_plane(direction.state.program.look.keyers, plane)
        assert [(k.number, k.graphic) for k in on_air] == room.shows(plane)
    await direction.aclose()
    assert direction.failures == []
