from __future__ import annotations

from studio.rehearsal.cable import Admission, Refusal
from tests.support.rehearsal import API_KEY, BASE_URL, Rehearsed, rehearsed


def kinds(admission: Admission | Refusal) -> list[tuple[str, object]]:
    """Channels and types of what is said first."""
    assert isinstance(admission, Admission)
    return [(channel, message["type"]) for channel, message in admission.greetings()]


async def test_an_observer_comes_in_with_the_api_key_and_hears_everything(room: Rehearsed) -> None:
    await room.room()
    admission = room.house.admit({"room_id": "demo"}, ["wrong", API_KEY])
    assert kinds(admission) == [("RoomChannel", "room_update")]
    assert isinstance(admission, Admission)
    assert admission.user_id is None


async def test_a_participant_is_told_that_the_room_is_ready_even_when_late(
    room: Rehearsed,
) -> None:
    key = await room.room()
    admission = room.house.admit({"access_key": key}, [])
    assert kinds(admission) == [
        ("UserChannel", "room_setup"),
        ("UserChannel", "room_ready"),
        ("RoomChannel", "options_update"),
    ]
    assert isinstance(admission, Admission)
    assert admission.user_id == "jane"
    assert admission.greetings()[0][1]["content"]["access_key"] == key


async def test_an_early_participant_hears_only_the_setup(tmp_path) -> None:
    async with rehearsed(tmp_path, boot_delay_s=30.0) as room:
        key = (await room.post("/rooms", user={"name": "J"})).json()["access_key"]
        admission = room.house.admit({"access_key": key}, [])
        assert ("UserChannel", "room_ready") not in kinds(admission)


async def test_strangers_stay_outside(room: Rehearsed) -> None:
    key = await room.room()
    house = room.house
    assert house.admit({"room_id": "demo"}, []) == Refusal(401, "Invalid API key")
    assert house.admit({"room_id": "demo"}, ["ü"]) == Refusal(401, "Invalid API key")
    assert house.admit({"room_id": "other"}, [API_KEY]) == Refusal(404, "Room not found")
    assert house.admit({}, [API_KEY]) == Refusal(404, "Room not found")
    assert house.admit({"access_key": "x"}, [API_KEY]) == Refusal(404, "Invalid access key")
    await room.client.delete("/rooms/demo")
    assert house.admit({"access_key": key}, []) == Refusal(410, "Access key expired")


async def test_closing_the_house_ends_every_meeting(tmp_path) -> None:
    async with rehearsed(tmp_path) as room:
        for name in ("one", "two"):
            await room.room(name)
        await room.house.aclose()
        assert room.house.registry.running() == []
        assert [mixer.is_closed for mixer in room.mixers] == [True, True]
        assert len(room.hub.closed) == 2


async def test_links_start_with_the_public_address(room: Rehearsed) -> None:
    headers = {"Host": "attacker.example.com"}
    body = {"user": {"name": "J"}}
    answer = await room.client.post("/rooms", json=body, headers=headers)
    assert answer.json()["links"]["self"].startswith(BASE_URL)
