import json
import logging
import re
from typing import Any

import httpx
import pytest

from studio.api.doorman import DEFAULT_SERVER, EyesonDoorman, new_desk_id
from studio.api.http import Http, Patience
from studio.domain import errors
from studio.domain.events import Power, ServerKind
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.services.ports import Doorman, ServerAddress
from tests.support.api import ACCESS_KEY, API_KEY, GUEST_TOKEN, FakeServer, ok, payload

CLOUD = "https://api.eyeson.team"
APP = "https://app.eyeson.team"
OWN = "https://video.example.com"
ROOMS = httpx.Response(200, json=[])


class Door:
    """A doorman whose every server is one function; keeps which senders were opened."""

    def __init__(self, *answers: Any) -> None:
        self.server = FakeServer(*answers)
        self.https: list[Http] = []
        self.doorman = EyesonDoorman("desk-1", open_http=self.open_http)

    async def open_http(self, server_url: str, api_key: str) -> Http:
        async def no_sleep(_seconds: float) -> None:
            return None

        client = httpx.AsyncClient(transport=httpx.MockTransport(self.server))
        patience = Patience(sleep=no_sleep)
        self.https.append(Http(server_url, api_key, client=client, patience=patience))
        return self.https[-1]

    @property
    def asked(self) -> list[str]:
        return [f"{r.method} {r.url}" for r in self.server.requests]

    @property
    def closed(self) -> list[bool]:
        return [http._client.is_closed for http in self.https]


def with_link(link: str, server_url: str = "") -> OpenWithLink:
    return OpenWithLink(server_url, link, "Olga")


def test_it_is_what_the_services_ask_for():
    doorman: Doorman = EyesonDoorman()
    assert callable(doorman.open_room)
    assert DEFAULT_SERVER == CLOUD


def test_a_new_desk_is_somebody_of_its_own():
    assert re.fullmatch(r"podium-desk-[0-9a-f]{8}", new_desk_id())
    assert new_desk_id() != new_desk_id()


async def test_a_room_is_created_with_the_key_and_told_with_its_links():
    door = Door(ok("room_document", 201))
    wish = OpenRoom("", f" {API_KEY} ", RoomWish(name="Show"))
    session, facts = await door.doorman.open_room(wish)
    assert door.asked == [f"POST {CLOUD}/rooms"]
    assert door.server.requests[0].headers["Authorization"] == API_KEY
    assert door.server.body["user"] == {"id": "desk-1", "name": "Podium desk"}
    assert facts.id == "demo"
    connection = session.connection
    assert connection.server is ServerKind.CLOUD
    assert connection.power is Power.HOST
    assert (connection.server_url, connection.room_id) == (CLOUD, "demo")
    assert connection.user_id == "jane@example.com"
    assert connection.gui_link == f"http://localhost:8080/app/?{ACCESS_KEY}"
    assert connection.guest_link == f"http://localhost:8080/app/?guest={GUEST_TOKEN}"
    assert door.closed == [False]


async def test_a_room_with_an_id_of_our_own_is_created_with_its_options():
    door = Door(ROOMS, ok("room_document", 201))
    await door.doorman.open_room(OpenRoom(OWN, API_KEY, RoomWish("demo")))
    assert door.asked == [f"GET {OWN}/rooms?page=1", f"POST {OWN}/rooms"]
    assert door.server.body["options"]["sfu_mode"] == "disabled"


async def test_a_running_room_is_joined_as_it_is():
    running = httpx.Response(200, json=[{"id": "other"}, {"id": "demo"}])
    door = Door(running, ok("room_document", 201))
    await door.doorman.open_room(OpenRoom(OWN, API_KEY, RoomWish("demo", "New name")))
    assert door.server.body == {"id": "demo", "user": {"id": "desk-1", "name": "Podium desk"}}


async def test_a_running_room_is_looked_for_on_all_pages():
    full = httpx.Response(200, json=[{"id": f"room-{n}"} for n in range(25)])
    door = Door(full, httpx.Response(200, json=[{"id": "demo"}]), ok("room_document", 201))
    await door.doorman.open_room(OpenRoom(OWN, API_KEY, RoomWish("demo")))
    assert "options" not in door.server.body
    assert door.asked[1] == f"GET {OWN}/rooms?page=2"


@pytest.mark.parametrize("key", ["", "  "])
async def test_without_a_key_nobody_is_asked(key):
    door = Door()
    with pytest.raises(errors.KeyMissing):
        await door.doorman.open_room(OpenRoom(OWN, key, RoomWish()))
    assert door.asked == []


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(403), errors.AuthError),
        (httpx.Response(401), errors.AuthError),
        (httpx.Response(404), errors.ServerTrouble),
        (httpx.Response(200, content=b"<html>"), errors.ServerTrouble),
        (httpx.Response(423), errors.Locked),
        (httpx.ConnectError("no"), errors.Unreachable),
    ],
)
async def test_a_room_that_is_not_opened_says_why_and_leaves_nothing_open(answer, kind):
    door = Door(answer)
    with pytest.raises(kind):
        await door.doorman.open_room(OpenRoom(OWN, API_KEY, RoomWish()))
    assert door.closed == [True]


async def test_an_access_key_opens_its_room_with_less_power():
    door = Door(ok("room_document"))
    session, facts = await door.doorman.open_with_link(with_link(ACCESS_KEY, OWN))
    assert door.asked == [f"GET {OWN}/rooms/{ACCESS_KEY}"]
    assert session.connection.power is Power.ACCESS
    assert facts.name == "Demo"
    assert "Authorization" not in door.server.requests[0].headers


async def test_a_link_of_the_cloud_is_asked_about_at_the_server_of_the_form():
    door = Door(ok("room_document"))
    await door.doorman.open_with_link(with_link(f"{APP}/?{ACCESS_KEY}"))
    assert door.asked == [f"GET {CLOUD}/rooms/{ACCESS_KEY}"]


async def test_a_link_of_another_server_is_asked_about_there():
    door = Door(ok("room_document"))
    session, _ = await door.doorman.open_with_link(with_link(f"{OWN}/app/?{ACCESS_KEY}"))
    assert door.asked == [f"GET {OWN}/rooms/{ACCESS_KEY}"]
    assert session.connection.server_url == OWN


async def test_a_web_page_of_its_own_is_no_server_so_the_one_of_the_form_is_asked():
    page = httpx.Response(200, content=b"<html>")
    door = Door(page, ok("room_document"))
    await door.doorman.open_with_link(with_link(f"https://meet.example.com/?{ACCESS_KEY}"))
    assert door.asked[-1] == f"GET {CLOUD}/rooms/{ACCESS_KEY}"
    assert door.closed == [True, False]


async def test_a_guest_link_makes_a_guest_with_the_operators_name():
    door = Door(ok("guest_document", 201))
    session, _ = await door.doorman.open_with_link(with_link(f"{APP}/?guest={GUEST_TOKEN}"))
    assert door.asked == [f"POST {CLOUD}/guests/{GUEST_TOKEN}"]
    assert door.server.body == {"name": "Olga"}
    assert session.connection.user_id == "63ede4a773b114000faa26eb"


async def test_a_hosts_permalink_opens_the_room():
    door = Door(ok("room_document", 201))
    await door.doorman.open_with_link(with_link(f"{APP}/permalink?{ACCESS_KEY}"))
    assert door.asked == [f"POST {CLOUD}/permalink/{ACCESS_KEY}"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(404), errors.RoomNotFound),
        (httpx.Response(401), errors.RoomNotFound),
        (httpx.Response(410), errors.Gone),
        (httpx.Response(423), errors.Locked),
        (httpx.ConnectError("no"), errors.Unreachable),
    ],
)
@pytest.mark.parametrize("link", [ACCESS_KEY, f"{APP}/?guest={GUEST_TOKEN}"])
async def test_a_link_that_opens_nothing_says_why(link, answer, kind):
    door = Door(answer)
    with pytest.raises(kind):
        await door.doorman.open_with_link(with_link(link))
    assert door.closed == [True]


async def test_the_first_reason_is_told_when_two_servers_are_asked_in_vain():
    attempts = [httpx.ConnectError("no")] * 3
    door = Door(*attempts, httpx.Response(404))
    with pytest.raises(errors.Unreachable):
        await door.doorman.open_with_link(with_link(f"{OWN}/?{ACCESS_KEY}"))
    assert door.closed == [True, True]


async def test_what_is_no_link_is_not_sent_anywhere():
    door = Door()
    with pytest.raises(errors.LinkNotRead):
        await door.doorman.open_with_link(with_link("my room"))
    assert door.asked == []


async def test_the_rehearsal_room_is_told_as_such():
    door = Door(ok("room_document", 201))
    server = ServerAddress("http://127.0.0.1:8080", API_KEY)
    session, _ = await door.doorman.open_rehearsal(server, RoomWish(is_widescreen=False))
    assert session.connection.server is ServerKind.REHEARSAL
    assert session.connection.power is Power.HOST
    assert door.server.body["options"]["widescreen"] is False


async def test_sample_clips_are_asked_for_with_the_key():
    door = Door(ok("rehearsal_clips"))
    server = ServerAddress("http://127.0.0.1:8080", API_KEY)
    clips = await door.doorman.rehearsal_clips(server)
    assert [clip.id for clip in clips] == ["countdown", "sting"]
    assert door.asked == ["GET http://127.0.0.1:8080/rehearsal/clips"]
    assert door.server.requests[0].headers["Authorization"] == API_KEY
    assert door.closed == [True]


async def test_opening_leaves_no_secret_in_the_log_or_in_what_is_printed(caplog):
    caplog.set_level(logging.DEBUG)
    door = Door(ok("room_document", 201))
    session, facts = await door.doorman.open_room(OpenRoom(OWN, API_KEY, RoomWish()))
    text = f"{caplog.text} {session!r} {session.connection!r} {facts!r}"
    document = payload("room_document")
    for secret in (API_KEY, ACCESS_KEY, GUEST_TOKEN, *document["links"].values()):
        assert secret not in text
    assert json.dumps(API_KEY) not in text
