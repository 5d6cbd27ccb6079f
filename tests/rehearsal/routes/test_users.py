from __future__ import annotations

from tests.support.rehearsal import Rehearsed


async def test_a_user_is_found_by_user_id_and_by_client_id(room: Rehearsed) -> None:
    key = await room.room()
    options = (await room.client.get(f"/rooms/{key}")).json()["signaling"]["options"]
    by_id = (await room.client.get(f"/rooms/{key}/users/jane")).json()
    by_cid = (await room.client.get(f"/rooms/{key}/users/{options['client_id']}")).json()
    assert by_id == by_cid
    assert list(by_id) == ["id", "name", "avatar", "guest", "joined_at"]
    assert await room.status("GET", f"/rooms/{key}/users/nobody") == 404
    assert await room.status("GET", "/rooms/unknown/users/jane") == 404


async def test_an_email_address_is_an_id(room: Rehearsed) -> None:
    user = {"id": "jane@x.de", "name": "Jane"}
    key = (await room.post("/rooms", user=user)).json()["access_key"]
    assert (await room.client.get(f"/rooms/{key}/users/jane%40x.de")).json()["id"] == "jane@x.de"


async def test_who_has_left_is_still_known(room: Rehearsed) -> None:
    key = await room.room()
    anna = await room.actor(name="Anna")
    assert await room.status("DELETE", f"/rooms/{key}/users/{anna}") == 200
    assert await room.status("GET", f"/rooms/{key}/users/{anna}") == 200


async def test_the_list_can_be_asked_for_who_is_online(room: Rehearsed) -> None:
    await room.room()
    anna = await room.actor(name="Anna")
    everybody = (await room.client.get("/rooms/demo/users")).json()
    assert list(everybody[0]) == ["id", "room_id", "name", "avatar", "guest", "online"]
    assert [user["id"] for user in everybody] == ["jane", anna]

    async def ids(online: str) -> list[str]:
        answer = await room.client.get(f"/rooms/demo/users?online={online}")
        return [user["id"] for user in answer.json()]

    assert (await ids("true"), await ids("false")) == ([anna], ["jane"])
    assert await room.status("GET", "/rooms/demo/users?online=perhaps") == 400
    assert await room.status("GET", "/rooms/demo/users", headers={"Authorization": ""}) == 403
    assert await room.status("GET", "/rooms/other/users") == 404


async def test_an_access_key_in_the_rooms_place_means_its_room(room: Rehearsed) -> None:
    key = await room.room()
    assert len((await room.client.get(f"/rooms/{key}/users")).json()) == 1
    assert await room.status("GET", f"/rooms/{key}/users", headers={"Authorization": ""}) == 403
    await room.client.delete("/rooms/demo")
    assert await room.status("GET", f"/rooms/{key}/users") == 410


async def test_a_kick_disconnects_and_is_told(room: Rehearsed) -> None:
    key = await room.room()
    anna = await room.actor(name="Anna")
    (await room.told()).told.clear()
    kicked = await room.client.delete(f"/rooms/{key}/users/{anna}")
    assert (kicked.status_code, kicked.content) == (200, b"")
    hub = await room.told()
    assert hub.types("o") == ["participant_update", "podium_update"]
    assert hub.last("participant_update")["participant"]["online"] is False
    assert await room.status("DELETE", f"/rooms/{key}/users/nobody") == 404


async def test_where_kicks_are_off_they_are_forbidden(room: Rehearsed) -> None:
    key = await room.room(kick_available=False)
    assert await room.status("DELETE", f"/rooms/{key}/users/nobody") == 403


async def test_participants_hear_nothing_of_participants(room: Rehearsed) -> None:
    await room.room()
    await room.actor(name="Anna")
    hub = await room.told()
    assert "participant_update" in hub.types("o")
    assert "participant_update" not in hub.types("p")
