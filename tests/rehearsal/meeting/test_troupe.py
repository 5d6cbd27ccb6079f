from __future__ import annotations

import pytest

from studio.rehearsal.meeting import chatter, troupe
from tests.support.rehearsal import Rehearsed, rehearsed


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troupe, "BETWEEN_JOINS_S", 0.0)
    for name in ("BEFORE_LINE_S", "BEFORE_REPLY_S"):
        monkeypatch.setattr(chatter, name, 0.0)


def lines(room: Rehearsed) -> list[tuple[object, object]]:
    """Who wrote what, as participants hear it."""
    said = [message for to, message in room.hub.told if message["type"] == "chat" and "p" in to]
    return [(message["user_id"], message["content"]) for message in said]


async def test_actors_connect_one_after_the_other_and_say_hello(tmp_path) -> None:
    async with rehearsed(tmp_path, actors=3) as room:
        await room.post("/rooms", user={"name": "Jane"})
        await room.until(lambda: len(lines(room)) == 3)
        assert [who for who, _ in lines(room)] == ["anna-berg", "ben-kurz", "carla-diaz"]
        assert "Anna" in lines(room)[0][1]


async def test_who_is_named_answers(room: Rehearsed) -> None:
    key = await room.room()
    await room.actor(name="Anna Berg")
    ben = await room.actor(name="Ben Kurz")
    await room.until(lambda: len(lines(room)) == 2)
    room.hub.told.clear()
    await room.post(f"/rooms/{key}/messages", type="chat", content="Ben, are you there?")
    await room.until(lambda: len(lines(room)) == 2)
    assert [who for who, _ in lines(room)] == ["jane", ben]


async def test_somebody_answers_and_actors_do_not_answer_each_other(room: Rehearsed) -> None:
    key = await room.room()
    for name in ("Anna", "Ben"):
        await room.actor(name=name)
    await room.until(lambda: len(lines(room)) == 2)
    for _ in range(2):
        await room.post(f"/rooms/{key}/messages", type="chat", content="Hello all")
    await room.until(lambda: len(lines(room)) == 6)
    await room.told()
    assert sorted(who for who, _ in lines(room)) == ["anna", "anna", "ben", "ben", "jane", "jane"]


async def test_custom_messages_are_not_answered(room: Rehearsed) -> None:
    key = await room.room()
    await room.actor(name="Anna")
    await room.until(lambda: len(lines(room)) == 1)
    await room.post(f"/rooms/{key}/messages", type="custom", content="Anna")
    await room.told()
    assert len(lines(room)) == 1


async def test_two_of_one_name_have_ids_of_their_own(room: Rehearsed) -> None:
    await room.room()
    ids = [await room.actor(name=name) for name in ("Anna Berg", "Anna  berg!", "Ä")]
    assert ids == ["anna-berg", "anna-berg-2", "actor"]
