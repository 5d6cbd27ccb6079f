from __future__ import annotations

import itertools

import pytest

from studio.rehearsal.media.face import Health, Insert, Levels
from studio.rehearsal.meeting import stage
from tests.support.rehearsal import Rehearsed

LOUD, SILENT = -20.0, -90.0


class Clock:
    """The time, as the test wants it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        """The time now."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(stage, "time", clock)
    return clock


def speaking(room: Rehearsed) -> list[str]:
    """Beside whose name a microphone stands."""
    return [spot.source for spot in room.mixer.scene.spots if spot.is_speaking]


def seen(room: Rehearsed) -> list[str]:
    """Who is on the podium."""
    return [spot.source for spot in room.mixer.scene.spots]


def let_pass(room: Rehearsed, clock: Clock, seconds: int) -> None:
    """Let time go by as the mixer counts it."""
    for _ in range(seconds):
        clock.now += 1
        room.mixer.say(Health(25, 0, 0.1, 50.0))


async def test_the_microphone_comes_with_the_voice_and_goes_after_it(
    room: Rehearsed, clock: Clock
) -> None:
    await room.room()
    ann, ben = [await room.actor(name=name) for name in ("Ann", "Ben")]
    (await room.told()).told.clear()
    room.mixer.say(Levels({ann: LOUD, ben: SILENT}))
    assert speaking(room) == [ann]
    orders = len(room.mixer.orders)
    room.mixer.say(Levels({ann: LOUD + 1, ben: SILENT}))
    assert len(room.mixer.orders) == orders
    room.mixer.say(Levels({ann: SILENT, ben: SILENT}))
    assert speaking(room) == [ann]
    let_pass(room, clock, 1)
    assert speaking(room) == []
    assert (await room.told()).told == []


async def test_who_has_no_spot_is_named_by_the_insert(room: Rehearsed, clock: Clock) -> None:
    key = await room.room()
    ann, ben = [await room.actor(name=name) for name in ("Ann", "Ben")]
    await room.post(f"/rooms/{key}/layout", layout="custom", name="one", users=[ann])
    room.mixer.say(Levels({ann: LOUD}))
    assert room.mixer.scene.insert is None
    clock.now += 1
    room.mixer.say(Levels({ben: LOUD}))
    assert room.mixer.scene.insert == Insert("Ben")
    await room.post(f"/rooms/{key}/layout", audio_insert="disabled")
    assert room.mixer.scene.insert is None
    place = {"x": "10", "y": "20"}
    await room.post(f"/rooms/{key}/layout", audio_insert="enabled", audio_insert_position=place)
    assert room.mixer.scene.insert == Insert("Ann", 10.0, 20.0)


async def test_a_second_of_speech_brings_somebody_in(room: Rehearsed, clock: Clock) -> None:
    key = await room.room()
    people = [await room.actor(name=f"A{number}") for number in range(10)]
    await room.post(f"/rooms/{key}/layout", layout="auto", voice_activation=True)
    quiet = dict.fromkeys(people, SILENT)
    room.mixer.say(Levels({**quiet, people[0]: LOUD}))
    let_pass(room, clock, 5)
    room.mixer.say(Levels({**quiet, people[0]: LOUD, people[9]: LOUD}))
    assert seen(room) == people[:9]
    let_pass(room, clock, 1)
    assert people[9] in seen(room)
    assert people[0] in seen(room)
    podium = (await room.told()).last("podium_update")["podium"]
    assert people[9] in [entry["user_id"] for entry in podium]


async def test_without_voice_activation_nobody_is_moved(room: Rehearsed, clock: Clock) -> None:
    key = await room.room()
    people = [await room.actor(name=f"A{number}") for number in range(3)]
    fixed = list(itertools.islice(people, 2))
    for fields in (
        {"layout": "custom", "name": "two", "users": ["", ""], "voice_activation": True},
        {"layout": "auto", "name": "two", "users": fixed, "voice_activation": True},
        {"layout": "auto", "name": "two", "users": ["", ""], "voice_activation": False},
    ):
        await room.post(f"/rooms/{key}/layout", **fields)
        before = seen(room)
        room.mixer.say(Levels({people[0]: SILENT, people[1]: SILENT, people[2]: LOUD}))
        let_pass(room, clock, 9)
        assert seen(room) == before
