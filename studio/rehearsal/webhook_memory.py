"""Keeps the webhook of an API key on the shelf, so that it survives a restart."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from studio.rehearsal.webhooks import Webhook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.rehearsal.shelf import Shelf

KIND: Final = "webhook"


class WebhookMemory:
    """The one webhook of owner; implements `webhooks.Memory`."""

    def __init__(self, shelf: Shelf, owner: str) -> None:
        self._shelf = shelf
        self._owner = owner

    def load(self) -> Webhook | None:
        """Return what was saved last."""
        kept = self._shelf.notes.kept(KIND, self._owner)
        return next((_webhook_of(fields) for fields in kept.values()), None)

    def save(self, webhook: Webhook | None) -> None:
        """Keep webhook in the place of the one before; None forgets that one."""
        if webhook is None:
            self._shelf.notes.drop(KIND, self._owner)
        else:
            self._shelf.notes.keep(KIND, self._owner, self._owner, _fields_of(webhook))


def _fields_of(webhook: Webhook) -> dict[str, object]:
    sent_at = webhook.last_request_sent_at
    return {
        "id": webhook.id,
        "url": webhook.url,
        "types": list(webhook.types),
        "last_request_sent_at": None if sent_at is None else sent_at.isoformat(),
        "last_response_code": webhook.last_response_code,
    }


def _webhook_of(fields: Mapping[str, Any]) -> Webhook:
    sent_at = fields["last_request_sent_at"]
    return Webhook(
        url=fields["url"],
        types=tuple(fields["types"]),
        id=fields["id"],
        last_request_sent_at=None if sent_at is None else datetime.fromisoformat(sent_at),
        last_response_code=fields["last_response_code"],
    )
