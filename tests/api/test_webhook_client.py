import httpx

from studio.api.webhook_client import WebhookClient
from tests.support.api import FakeServer, http_to, ok


async def test_the_webhook_is_read():
    server = FakeServer(ok("webhook"))
    webhook = await WebhookClient(http_to(server)).webhook()
    assert webhook is not None
    assert webhook.types == ("room_update",)
    assert server.asked == [("GET", "/webhooks")]


async def test_no_webhook_is_none():
    server = FakeServer(httpx.Response(200, content=b"null"))
    assert await WebhookClient(http_to(server)).webhook() is None


async def test_a_webhook_is_registered_with_its_types_in_one_text():
    server = FakeServer(httpx.Response(201))
    await WebhookClient(http_to(server)).register("https://x.test", ["room_update", "a"])
    assert server.body == {"url": "https://x.test", "types": "room_update,a"}


async def test_a_webhook_is_removed():
    server = FakeServer(httpx.Response(204))
    await WebhookClient(http_to(server)).delete("w1")
    assert server.asked == [("DELETE", "/webhooks/w1")]
