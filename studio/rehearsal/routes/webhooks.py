"""The API key's webhook: register, look, remove (protocol 1.21)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import document, done, unknown
from studio.rehearsal.forms import read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.routes.asking import require_api_key, resource
from studio.rehearsal.webhooks import webhook_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def register(request: Request) -> Response:
    """Register a webhook in place of the one before."""
    house = require_api_key(request)
    webhook = webhook_of(await read_form(request))
    await house.check_address(webhook.url, "url")
    house.postman.register(webhook)
    return document(webhook.document(), 201)


async def show(request: Request) -> Response:
    """Return the webhook, or null: Node and PHP ask whether it is true."""
    webhook = require_api_key(request).postman.webhook
    return document(None if webhook is None else webhook.document())


async def remove(request: Request) -> Response:
    """Remove the webhook."""
    require_api_key(request).postman.remove(segment(request, "id"))
    return done(204)


async def remove_unnamed(request: Request) -> Response:
    """Refuse what Go asks for when none is registered: to remove the one without an id."""
    require_api_key(request)
    raise unknown("Webhook")


ROUTES: Final = (
    resource("/webhooks", {"POST": register, "GET": show, "DELETE": remove_unnamed}),
    resource("/webhooks/{id}", {"DELETE": remove}),
)
