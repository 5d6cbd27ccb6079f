"""What can be done with the API key: rooms and what outlives them (1.2 to 1.13)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from studio.api import endpoints
from studio.api.answers import document_of, listed, required
from studio.api.bodies import DeskUser, room_body
from studio.api.calls import Call
from studio.api.endpoints import Endpoint
from studio.api.http import Http
from studio.api.wire import (
    RoomDocument,
    parse_people,
    parse_recording,
    parse_recordings,
    parse_rooms,
    parse_snapshot,
    parse_snapshots,
)
from studio.domain.intents import RoomWish
from studio.domain.room import Participant, Recording, RoomFacts, Snapshot

PAGE_SIZE: Final = 25
"""A page with fewer entries is the last one."""


class TeamClient:
    """Calls with the API key."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def create_room(
        self, wish: RoomWish, user: DeskUser, *, is_running: bool = False
    ) -> RoomDocument:
        """Create a room, or join the running one with its id."""
        endpoint = endpoints.JOIN_ROOM if wish.room_id else endpoints.CREATE_ROOM
        body = room_body(wish, user, is_running=is_running)
        return document_of(await self._http.ask(Call(endpoint, body=body)))

    async def rooms(self, page: int = 1) -> tuple[RoomFacts, ...]:
        """Return the running meetings on a page."""
        return parse_rooms(await self._list(endpoints.LIST_ROOMS, query={"page": str(page)}))

    async def end_room(self, room_id: str) -> None:
        """End a meeting for everybody."""
        await self._http.send(Call(endpoints.END_ROOM, (room_id,)))

    async def users(
        self, room_id: str, *, is_online: bool | None = None
    ) -> tuple[Participant, ...]:
        """Return a room's people: who is online, who is not, or all."""
        query = None if is_online is None else {"online": "true" if is_online else "false"}
        people = await self._list(endpoints.LIST_USERS, room_id, query=query)
        return parse_people(people, is_offline_wanted=is_online is not True)

    async def recordings(self, room_id: str, page: int = 1) -> tuple[Recording, ...]:
        """Return a room's recordings on a page, newest first."""
        query = {"page": str(page)}
        return parse_recordings(await self._list(endpoints.LIST_RECORDINGS, room_id, query=query))

    async def recording(self, recording_id: str) -> Recording:
        """Return a recording with a fresh link."""
        call = Call(endpoints.READ_RECORDING, (recording_id,))
        return required(parse_recording, await self._http.ask(call))

    async def delete_recording(self, recording_id: str) -> None:
        """Remove a recording for good."""
        await self._http.send(Call(endpoints.DELETE_RECORDING, (recording_id,)))

    async def snapshots(self, room_id: str, page: int = 1) -> tuple[Snapshot, ...]:
        """Return a room's snapshots on a page, newest first."""
        query = {"page": str(page)}
        return parse_snapshots(await self._list(endpoints.LIST_SNAPSHOTS, room_id, query=query))

    async def snapshot(self, snapshot_id: str) -> Snapshot:
        """Return a snapshot with a fresh link."""
        call = Call(endpoints.READ_SNAPSHOT, (snapshot_id,))
        return required(parse_snapshot, await self._http.ask(call))

    async def delete_snapshot(self, snapshot_id: str) -> None:
        """Remove a snapshot for good."""
        await self._http.send(Call(endpoints.DELETE_SNAPSHOT, (snapshot_id,)))

    async def _list(
        self, endpoint: Endpoint, *ids: str, query: Mapping[str, str] | None = None
    ) -> list[object]:
        return listed(await self._http.ask(Call(endpoint, ids, query=query)))
