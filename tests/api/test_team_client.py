import httpx
import pytest

from studio.api.bodies import DeskUser
from studio.api.team_client import TeamClient
from studio.domain import errors
from studio.domain.intents import RoomWish
from tests.support.api import API_KEY, FakeServer, http_to, ok

DESK = DeskUser("podium-desk-1", "Podium desk")
LOST = httpx.ReadError("lost")


def team_at(server: FakeServer) -> TeamClient:
    return TeamClient(http_to(server))


CALLS = {
    "rooms": (lambda t: t.rooms(), "rooms", "GET", "/rooms?page=1"),
    "next rooms": (lambda t: t.rooms(2), "rooms", "GET", "/rooms?page=2"),
    "users": (lambda t: t.users("demo"), "users", "GET", "/rooms/demo/users"),
    "online": (
        lambda t: t.users("demo", is_online=True),
        "users",
        "GET",
        "/rooms/demo/users?online=true",
    ),
    "recordings": (lambda t: t.recordings("demo"), "rooms", "GET", "/rooms/demo/recordings?page=1"),
    "recording": (lambda t: t.recording("r1"), "recording", "GET", "/recordings/r1"),
    "snapshots": (lambda t: t.snapshots("demo"), "rooms", "GET", "/rooms/demo/snapshots?page=1"),
    "snapshot": (lambda t: t.snapshot("s1"), "snapshot", "GET", "/snapshots/s1"),
    "end": (lambda t: t.end_room("my room"), "rooms", "DELETE", "/rooms/my%20room"),
    "delete recording": (lambda t: t.delete_recording("r1"), "rooms", "DELETE", "/recordings/r1"),
    "delete snapshot": (lambda t: t.delete_snapshot("s1"), "rooms", "DELETE", "/snapshots/s1"),
    "create": (
        lambda t: t.create_room(RoomWish("demo"), DESK),
        "room_document",
        "POST",
        "/rooms",
    ),
}


@pytest.mark.parametrize("name", CALLS)
async def test_each_call_has_its_method_path_and_the_key(name):
    call, answer, method, path = CALLS[name]
    server = FakeServer(ok(answer))
    await call(team_at(server))
    assert server.asked == [(method, path)]
    assert server.requests[0].headers["Authorization"] == API_KEY


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("status", [401, 403])
async def test_a_wrong_key_is_told_by_every_call(name, status):
    with pytest.raises(errors.AuthError, match="does not accept this key"):
        await CALLS[name][0](team_at(FakeServer(httpx.Response(status))))


@pytest.mark.parametrize(
    "name", ["rooms", "users", "recordings", "recording", "snapshots", "snapshot", "create"]
)
async def test_an_answer_that_makes_no_sense_is_the_servers_trouble(name):
    with pytest.raises(errors.ServerTrouble):
        await CALLS[name][0](team_at(FakeServer(httpx.Response(200, json={"what": 1}))))


async def test_a_room_is_created_with_the_desk_in_it():
    server = FakeServer(ok("room_document", 201))
    document = await team_at(server).create_room(RoomWish(name="Show"), DESK)
    assert document.facts.id == "demo"
    assert server.body["user"] == {"id": "podium-desk-1", "name": "Podium desk"}
    assert server.body["options"]["widescreen"] is True


async def test_a_room_without_an_id_is_created_once():
    server = FakeServer(LOST)
    with pytest.raises(errors.AnswerLost):
        await team_at(server).create_room(RoomWish(name="Show"), DESK)
    assert len(server.requests) == 1


async def test_a_room_with_an_id_may_be_joined_again():
    server = FakeServer(LOST, ok("room_document", 201))
    await team_at(server).create_room(RoomWish("demo"), DESK)
    assert len(server.requests) == 2


async def test_only_who_is_online_is_told_where_that_was_asked():
    team = team_at(FakeServer(ok("users")))
    assert [p.id for p in await team.users("demo", is_online=True)] == ["anna"]
    assert [p.id for p in await team.users("demo")] == ["anna", "ben"]


async def test_a_recording_has_a_fresh_link():
    recording = await team_at(FakeServer(ok("recording"))).recording("r1")
    assert recording.download == "https://fs.eyeson.com/meetings/key.webm?signature=s3cret"
