import httpx
import pytest

from studio.api.permalink_client import PermalinkClient
from tests.support.api import FakeServer, http_to, ok, payload

CALLS = {
    "create": (lambda p: p.create("Jane", "Standup"), "POST", "/permalink"),
    "read": (lambda p: p.permalink("p1"), "GET", "/permalink/p1"),
    "rename": (lambda p: p.rename("p1", "Weekly"), "PUT", "/permalink/p1"),
    "add": (lambda p: p.add_user("p1", "Ben"), "POST", "/permalink/p1/users"),
    "look": (lambda p: p.look("token"), "GET", "/permalink/token"),
}


@pytest.mark.parametrize("name", CALLS)
async def test_each_call_that_tells_a_permalink_has_its_method_and_path(name):
    call, method, path = CALLS[name]
    server = FakeServer(ok("permalink"))
    permalink = await call(PermalinkClient(http_to(server)))
    assert permalink.room_name == "Standup"
    assert server.asked == [(method, path)]
    assert ("Authorization" in server.requests[0].headers) is (name != "look")


async def test_permalinks_are_listed():
    server = FakeServer(httpx.Response(200, json={"items": [payload("permalink")]}))
    assert len(await PermalinkClient(http_to(server)).permalinks(2)) == 1
    assert server.asked == [("GET", "/permalink?page=2")]


async def test_permalinks_and_their_hosts_are_removed():
    server = FakeServer()
    client = PermalinkClient(http_to(server))
    await client.remove_user("p1", "token")
    await client.delete("p1")
    assert server.asked == [("DELETE", "/permalink/p1/users/token"), ("DELETE", "/permalink/p1")]


async def test_a_host_token_opens_the_room_without_a_key():
    server = FakeServer(ok("room_document", 201))
    document = await PermalinkClient(http_to(server)).join("token")
    assert document.facts.id == "demo"
    assert server.asked == [("POST", "/permalink/token")]
    assert "Authorization" not in server.requests[0].headers
