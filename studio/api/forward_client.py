"""Sending media on to WHIP addresses (1.19)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from studio.api import endpoints
from studio.api.calls import Call
from studio.api.endpoints import Endpoint
from studio.api.http import Http

AUDIO_AND_VIDEO: Final = "audio,video"


@dataclass(frozen=True, slots=True)
class Forward:
    """Where to, under which id of the caller's own, and what: `audio`, `video` or both."""

    id: str
    url: str = field(repr=False)
    kind: str = AUDIO_AND_VIDEO


class ForwardClient:
    """Calls with the API key about one room's forwards. None of them is ever repeated."""

    def __init__(self, http: Http, room_id: str) -> None:
        self._http, self._room_id = http, room_id

    async def forward_participant(self, forward: Forward, user_id: str) -> None:
        """Send a participant's media on, as long as they stay."""
        await self._start(endpoints.FORWARD_SOURCE, forward, user_id=user_id)

    async def forward_podium(self, forward: Forward) -> None:
        """Send the program on."""
        await self._start(endpoints.FORWARD_PODIUM, forward)

    async def forward_clip(self, forward: Forward, play_id: str) -> None:
        """Send a running clip on."""
        await self._start(endpoints.FORWARD_PLAYBACK, forward, play_id=play_id)

    async def stop(self, forward_id: str) -> None:
        """End a forward."""
        await self._http.send(Call(endpoints.STOP_FORWARD, (self._room_id, forward_id)))

    async def _start(self, endpoint: Endpoint, forward: Forward, **source: str) -> None:
        body = {"forward_id": forward.id, "type": forward.kind, "url": forward.url, **source}
        await self._http.send(Call(endpoint, (self._room_id,), body))
