"""The webhook of an API key: signed, in order, with a few retries (protocol section 7)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

import httpx

from studio.rehearsal import dates
from studio.rehearsal.answers import bad, unknown
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id
from studio.rehearsal.playback import web_url
from studio.tasks import TaskScope

if TYPE_CHECKING:
    from datetime import datetime

_log = logging.getLogger(__name__)

TYPES: Final = ("room_update", "recording_update", "participant_update", "snapshot_update")
TIMEOUT_S: Final = 5.0
RETRIES_S: Final = (2.0, 10.0)
MAX_WAITING: Final = 1000

_SERVER_FAULT: Final = 500


@dataclass(frozen=True, slots=True)
class Webhook:
    """A registration, and how its last request went."""

    url: str
    types: tuple[str, ...]
    id: str = field(default_factory=object_id)
    last_request_sent_at: datetime | None = None
    last_response_code: str | None = None

    def document(self) -> dict[str, object]:
        """Return the webhook as `GET /webhooks` shows it (1.21)."""
        sent_at = self.last_request_sent_at
        return {
            "id": self.id,
            "types": list(self.types),
            "url": self.url,
            "last_request_sent_at": None if sent_at is None else dates.iso_with_offset(sent_at),
            "last_response_code": self.last_response_code,
        }


def webhook_of(form: Form) -> Webhook:
    """Read a registration; `types` is comma separated or a list. Raises Refused (400)."""
    url = web_url(form.required_text("url"), "url")
    words = [word.strip() for text in form.texts("types") or () for word in text.split(",")]
    types = tuple(dict.fromkeys(word for word in words if word in TYPES))
    if not types:
        raise bad(f"types must name at least one of: {', '.join(TYPES)}")
    return Webhook(url, types)


def signature(api_key: str, body: bytes) -> str:
    """Return the value of `X-Eyeson-Signature` (7.3)."""
    return hmac.new(api_key.encode(), body, hashlib.sha256).hexdigest()


GetClient: TypeAlias = Callable[[], httpx.AsyncClient]


class Memory(Protocol):
    """What remembers the webhook over a restart."""

    def load(self) -> Webhook | None:
        """Return what was saved last."""

    def save(self, webhook: Webhook | None) -> None:
        """Keep webhook, or keep that there is none."""


class Postman:
    """Keeps the one webhook and delivers to it; a slow target makes others wait, nobody else."""

    def __init__(
        self,
        api_key: str,
        get_client: GetClient,
        tasks: TaskScope,
        memory: Memory,
        *,
        retries_s: Sequence[float] = RETRIES_S,
    ) -> None:
        self._api_key = api_key
        self._get_client = get_client
        self._tasks = tasks
        self._retries_s = retries_s
        self._memory = memory
        self._webhook = memory.load()
        self._waiting: list[tuple[str, bytes]] = []
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def webhook(self) -> Webhook | None:
        """The registered webhook."""
        return self._webhook

    async def until_idle(self) -> None:
        """Return when everything is delivered or given up."""
        await self._idle.wait()

    def register(self, webhook: Webhook) -> None:
        """Put webhook in the place of the one before."""
        self._put(webhook)

    def remove(self, webhook_id: str) -> None:
        """Forget the webhook; raises Refused (404) for another id."""
        if self._webhook is None or self._webhook.id != webhook_id:
            raise unknown("Webhook")
        self._put(None)

    def notify(self, kind: str, payload: Mapping[str, object]) -> None:
        """Deliver an event in its turn, if the webhook wants its kind."""
        webhook = self._webhook
        if webhook is None or kind not in webhook.types or len(self._waiting) >= MAX_WAITING:
            return
        message = {"timestamp": int(time.time()), "type": kind, **payload}
        body = json.dumps(message, separators=(",", ":"), ensure_ascii=False)
        self._waiting.append((webhook.id, body.encode("utf-8", "replace")))
        if self._idle.is_set():
            self._idle.clear()
            self._tasks.spawn(self._deliver_all(), name="webhook")

    async def _deliver_all(self) -> None:
        try:
            while self._waiting:
                await self._deliver(*self._waiting.pop(0))
        finally:
            self._idle.set()

    async def _deliver(self, webhook_id: str, body: bytes) -> None:
        for pause_s in (*self._retries_s, None):
            webhook = self._webhook
            if webhook is None or webhook.id != webhook_id:
                return
            code = await self._post(webhook.url, body)
            self._note(webhook_id, code)
            if (code is not None and code < _SERVER_FAULT) or pause_s is None:
                return
            await asyncio.sleep(pause_s)

    async def _post(self, url: str, body: bytes) -> int | None:
        headers = {
            "Content-Type": "application/json",
            "X-Eyeson-Signature": signature(self._api_key, body),
        }
        try:
            async with asyncio.timeout(TIMEOUT_S):
                client = self._get_client()
                async with client.stream("POST", url, content=body, headers=headers) as answer:
                    return answer.status_code
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            _log.warning("the webhook does not answer: %s", type(error).__name__)
            return None

    def _note(self, webhook_id: str, code: int | None) -> None:
        if self._webhook is not None and self._webhook.id == webhook_id:
            noted = replace(
                self._webhook,
                last_request_sent_at=dates.now(),
                last_response_code=None if code is None else str(code),
            )
            self._put(noted)

    def _put(self, webhook: Webhook | None) -> None:
        self._webhook = webhook
        self._memory.save(webhook)
