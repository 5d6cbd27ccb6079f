"""What can be done with an access key to what leaves a room (1.12 to 1.14, 1.18)."""

from __future__ import annotations

from studio.api import endpoints
from studio.api.answers import required
from studio.api.bodies import Body
from studio.api.calls import Call
from studio.api.endpoints import Endpoint
from studio.api.http import Http
from studio.api.wire import parse_snapshot
from studio.domain.room import Snapshot


class OutputClient:
    """Recording, snapshots, streaming and presenting. Returning means accepted, nothing more."""

    def __init__(self, http: Http, access_key: str) -> None:
        self._http, self._access_key = http, access_key

    async def start_recording(self) -> None:
        """Record; the recording's id comes with an event."""
        await self._send(endpoints.START_RECORDING)

    async def stop_recording(self) -> None:
        """End the recording."""
        await self._send(endpoints.STOP_RECORDING)

    async def take_snapshot(self) -> None:
        """Take a still; the snapshot comes with an event."""
        await self._send(endpoints.TAKE_SNAPSHOT)

    async def snapshot(self, snapshot_id: str) -> Snapshot:
        """Return a snapshot with a fresh link."""
        call = Call(endpoints.READ_ROOM_SNAPSHOT, (self._access_key, snapshot_id))
        return required(parse_snapshot, await self._http.ask(call))

    async def start_broadcast(self, stream_url: str, player_url: str = "") -> None:
        """Stream to an RTMP address."""
        body = {"stream_url": stream_url, "platform": "generic"}
        if player_url:
            body["player_url"] = player_url
        await self._send(endpoints.START_BROADCAST, body)

    async def update_broadcast(self, player_url: str) -> None:
        """Say where the stream can be watched."""
        await self._send(endpoints.UPDATE_BROADCAST, {"player_url": player_url})

    async def stop_broadcast(self) -> None:
        """End the stream."""
        await self._send(endpoints.STOP_BROADCAST)

    async def start_presentation(self) -> None:
        """Become the presenter."""
        await self._send(endpoints.START_PRESENTATION)

    async def stop_presentation(self) -> None:
        """End the presentation."""
        await self._send(endpoints.STOP_PRESENTATION)

    async def _send(self, endpoint: Endpoint, body: Body | None = None) -> None:
        await self._http.send(Call(endpoint, (self._access_key,), body))
