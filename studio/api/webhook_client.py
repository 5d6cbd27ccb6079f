"""The team's one webhook (1.21): a new registration replaces the old one."""

from __future__ import annotations

from collections.abc import Iterable

from studio.api import endpoints
from studio.api.calls import Call
from studio.api.http import Http
from studio.api.wire import Webhook, parse_webhook


class WebhookClient:
    """Calls with the API key about the webhook."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def webhook(self) -> Webhook | None:
        """Return the registered webhook, None where there is none."""
        return parse_webhook(await self._http.ask(Call(endpoints.READ_WEBHOOK)))

    async def register(self, url: str, types: Iterable[str]) -> None:
        """Register url for event types such as `room_update`; the old registration is lost."""
        body = {"url": url, "types": ",".join(types)}
        await self._http.send(Call(endpoints.REGISTER_WEBHOOK, body=body))

    async def delete(self, webhook_id: str) -> None:
        """Remove the registration."""
        await self._http.send(Call(endpoints.DELETE_WEBHOOK, (webhook_id,)))
