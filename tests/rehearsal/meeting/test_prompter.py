from __future__ import annotations

import itertools
from typing import Any

import pytest

from studio.rehearsal.media.face import Actor, SetActors
from studio.rehearsal.script import script_of
from tests.support.rehearsal import Rehearsed, rehearsed

ACTORS = "/rehearsal/rooms/demo/actors"


def line(does: str, text: str = "", actor: str = "Zoe Quinn", at_s: float = 0.0) -> dict[str, Any]:
    return {"at_s": at_s, "actor": actor, "does": does, "text": text}


def casts(room: Rehearsed) -> list[tuple[Actor, ...]]:
    """Everybody with media, as the mixer was told, from change to change."""
    told = [order.actors for order in room.mixer.orders if isinstance(order, SetActors)]
    return [cast for cast, _ in itertools.groupby(told)]


async def follow(room: Rehearsed, *lines: dict[str, Any]) -> None:
    """Send a script that ends with a line of chat, and wait for that."""
    script = [*lines, line("say", "The end")]
    answer = await room.post(ACTORS, script=script)
    assert answer.status_code == 201, answer.text
    await room.until(lambda: "The end" in said(room))


def said(room: Rehearsed) -> list[object]:
    return [one["content"] for _, one in room.hub.told if one["type"] == "chat"]


async def test_an_actor_does_what_the_script_says(room: Rehearsed) -> None:
    await room.room()
    deeds = ("join", "camera_off", "hush", "camera_on", "talk")
    await follow(room, *(line(one) for one in deeds), line("rename", "Zoe Q."))
    shown = [(one.name, one.has_camera, one.is_talking) for (one,) in casts(room)]
    assert shown == [
        ("Zoe Quinn", True, True),
        ("Zoe Quinn", False, True),
        ("Zoe Quinn", False, False),
        ("Zoe Quinn", True, False),
        ("Zoe Quinn", True, True),
        ("Zoe Q.", True, True),
    ]


async def test_who_returns_has_a_new_connection_and_is_still_the_same(room: Rehearsed) -> None:
    await room.room()
    await follow(room, line("join"), line("hush"), line("leave"), line("return"))
    (before,), after = casts(room)[1], casts(room)[-1]
    assert () in casts(room)
    (back,) = after
    assert (before.id, back.id) == ("zoe-quinn", "zoe-quinn-2")
    assert (back.name, back.colour, back.tone_hz) == (before.name, before.colour, before.tone_hz)
    assert (back.has_camera, back.is_talking) == (True, False)
    people = {user.id: user for user in room.house.registry.room("demo").people.everybody()}
    assert not people["zoe-quinn"].is_online
    assert people["zoe-quinn"].client_id != people["zoe-quinn-2"].client_id
    assert [one["id"] for one in (await room.client.get(ACTORS)).json()] == ["zoe-quinn-2"]


async def test_who_joins_again_has_the_connection_of_before(room: Rehearsed) -> None:
    await room.room()
    await follow(room, line("join"), line("leave"), line("join"))
    assert [actor.id for (actor,) in filter(None, casts(room))] == ["zoe-quinn"] * 2


async def test_actors_who_are_there_already_are_called_by_their_names(room: Rehearsed) -> None:
    await room.room()
    zoe = await room.actor(name="Zoe Quinn")
    await follow(room, line("join"), line("camera_off"))
    assert [(actor.id, actor.has_camera) for (actor,) in casts(room)] == [(zoe, True), (zoe, False)]


async def test_a_script_waits_until_the_room_is_ready_and_then_keeps_its_times(tmp_path) -> None:
    script = script_of([line("join"), line("join", actor="Ben", at_s=0.05)])
    async with rehearsed(tmp_path, script=script, actors=1) as room:
        await room.client.post("/rooms", json={"id": "demo", "user": {"name": "Jane"}})
        answer = await room.post(ACTORS, script=[line("join", actor="Carl", at_s=0.1)])
        assert answer.json() == {"lines": 1, "duration_s": 0.1}
        meeting = room.house.registry.room("demo")
        assert not meeting.state.is_ready
        await room.until(lambda: len(meeting.people.online()) == 4)
        names = [user.name for user in meeting.people.online()]
    assert sorted(names[:2]) == ["Anna Berg", "Zoe Quinn"]
    assert names[2:] == ["Ben", "Carl"]


async def test_what_cannot_be_done_is_passed_over(room: Rehearsed, caplog) -> None:
    await room.room()
    await follow(room, line("leave", actor="Nobody"), line("join"))
    assert "Nobody cannot leave: Actor not found" in caplog.text


async def test_a_locked_room_takes_no_new_connection(room: Rehearsed, caplog) -> None:
    key = await room.room(lock_available=True)
    zoe = await room.actor(name="Zoe Quinn")
    await room.client.post(f"/rooms/{key}/lock")
    await follow(room, line("join", actor="Ben"), line("return"))
    assert [actor.id for (actor,) in casts(room)] == [zoe]
    assert caplog.text.count("Meeting is locked") == 2


async def test_who_is_not_connected_says_nothing(room: Rehearsed) -> None:
    await room.room()
    lines = [line("join", actor="Ben"), line("leave", actor="Ben"), line("say", "I", actor="Ben")]
    await follow(room, *lines, line("join"))
    assert "I" not in said(room)


@pytest.mark.parametrize("script", [[], "no JSON", [line("dance")], {"a": 1}, 3])
async def test_a_bad_script_is_422_and_changes_nothing(room: Rehearsed, script: object) -> None:
    await room.room()
    answer = await room.post(ACTORS, script=script)
    assert answer.status_code == 422
    assert "script" in answer.json()["error"]
    assert casts(room) == []


async def test_a_script_may_be_uploaded_as_a_file(room: Rehearsed) -> None:
    await room.room()
    data = b'{"script": [{"at_s": 0, "actor": "Zoe", "does": "join"}]}'
    answer = await room.client.post(ACTORS, files={"script": ("show.json", data)})
    assert answer.status_code == 201
    await room.until(lambda: bool(casts(room)))
