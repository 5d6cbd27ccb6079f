"""What can be done with an access key to a room, its picture and its people (1.4 to 1.17)."""

from __future__ import annotations

import contextlib

from studio.api import endpoints
from studio.api.answers import document_of, required
from studio.api.bodies import Body, layer_body, layer_upload, layout_body, playback_body
from studio.api.calls import Call
from studio.api.endpoints import Endpoint
from studio.api.http import Http
from studio.api.turns import Turns
from studio.api.wire import RoomDocument, parse_participant
from studio.domain.commands import ClearLayer, ShowLayer, ShowLayout, StartClip
from studio.domain.errors import NotFound
from studio.domain.room import Participant


async def create_guest(http: Http, guest_token: str, name: str) -> RoomDocument:
    """Create a guest and return their way into the room (1.9)."""
    call = Call(endpoints.CREATE_GUEST, (guest_token,), {"name": name})
    return document_of(await http.ask(call))


class RoomClient:
    """One user's calls on one meeting. Returning means accepted, nothing more."""

    def __init__(self, http: Http, access_key: str) -> None:
        self._http, self._access_key = http, access_key
        self._turns = Turns()

    async def room(self) -> RoomDocument:
        """Return the room as it is now."""
        return document_of(await self._http.ask(self._call(endpoints.READ_ROOM)))

    async def user(self, user_id: str) -> Participant:
        """Return who somebody is, also after they left."""
        answer = await self._http.ask(self._call(endpoints.READ_USER, user_id))
        return required(parse_participant, answer)

    async def show_layout(self, request: ShowLayout) -> None:
        """Arrange the podium."""
        call = self._call(endpoints.SET_LAYOUT, body=layout_body(request))
        async with self._turns.take("layout") as is_newest:
            await self._http.send(call, is_newest)

    async def show_layer(self, request: ShowLayer) -> None:
        """Fill a layer from a file, an address or an insert."""
        upload = layer_upload(request)
        body = None if upload else layer_body(request)
        call = Call(endpoints.SET_LAYER, (self._access_key,), body, upload=upload)
        async with self._turns.take(f"layer {request.z_index}") as is_newest:
            await self._http.send(call, is_newest)

    async def clear_layer(self, request: ClearLayer) -> None:
        """Empty a layer at once, also while one is uploaded; one that is empty is fine."""
        call = self._call(endpoints.CLEAR_LAYER, str(request.z_index))
        async with self._turns.overtake(f"layer {request.z_index}") as is_newest:
            with contextlib.suppress(NotFound):
                await self._http.send(call, is_newest)

    async def start_clip(self, request: StartClip) -> None:
        """Play a clip."""
        await self._send(endpoints.START_PLAYBACK, body=playback_body(request))

    async def stop_clip(self, play_id: str) -> None:
        """End a running clip."""
        await self._send(endpoints.STOP_PLAYBACK, play_id)

    async def send_message(self, kind: str, content: str) -> None:
        """Tell something to everybody; `chat` is what people read."""
        await self._send(endpoints.SEND_MESSAGE, body={"type": kind, "content": content})

    async def kick(self, user_id: str) -> None:
        """Remove somebody; they may come back."""
        await self._send(endpoints.KICK, user_id)

    async def lock(self) -> None:
        """Let nobody new in, for good."""
        await self._send(endpoints.LOCK)

    async def end(self) -> None:
        """End the meeting for everybody."""
        await self._send(endpoints.END_ROOM_BY_ACCESS_KEY)

    async def _send(self, endpoint: Endpoint, *ids: str, body: Body | None = None) -> None:
        await self._http.send(self._call(endpoint, *ids, body=body))

    def _call(self, endpoint: Endpoint, *ids: str, body: Body | None = None) -> Call:
        return Call(endpoint, (self._access_key, *ids), body)
