"""One open room, as the services know it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, assert_never

from studio.api.downloads import download, fetch
from studio.api.http import Http
from studio.api.looking import Looking, Told
from studio.api.merging import merged
from studio.api.observer import Observer
from studio.api.output_client import OutputClient
from studio.api.room_client import RoomClient
from studio.api.team_client import TeamClient
from studio.domain.commands import (
    ClearLayer,
    EndRoom,
    Kick,
    LockRoom,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.domain.errors import NotFound, PowerMissing
from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound
from studio.domain.room import Link, Recording

_Picture: TypeAlias = ShowLayout | ShowLayer | ClearLayer | StartClip | StopClip
_People: TypeAlias = SendChat | Kick | LockRoom | EndRoom
_Output: TypeAlias = StartRecording | StopRecording | TakeSnapshot | StartBroadcast | StopBroadcast


@dataclass(frozen=True, slots=True)
class Clients:
    """Who calls: `team` is None without the API key."""

    http: Http
    room: RoomClient
    output: OutputClient
    team: TeamClient | None = None


class EyesonSession:
    """Implements `RoomSession`."""

    def __init__(
        self, connection: Connection, clients: Clients, observer: Observer, looking: Looking
    ) -> None:
        self._connection, self._clients = connection, clients
        self._observer, self._looking = observer, looking
        self._is_closed = asyncio.Event()

    @property
    def connection(self) -> Connection:
        """Where this is, and with which powers."""
        return self._connection

    async def send(self, request: Request) -> None:
        """Send one request; returns when the server accepted it."""
        match request:
            case ShowLayout() | ShowLayer() | ClearLayer() | StartClip() | StopClip():
                await self._send_picture(request)
            case SendChat() | Kick() | LockRoom() | EndRoom():
                await self._send_people(request)
            case _:
                await self._send_output(request)

    async def events(self) -> AsyncGenerator[Heard | LinkChanged | PeopleFound, None]:
        """Yield what the room tells, until it is over or the session is closed."""
        async with contextlib.aclosing(self._sources()) as tales:
            async for told in tales:
                yield told
        yield LinkChanged(Link.OFFLINE)

    async def look(self) -> Heard | None:
        """Return the room as REST tells it; None when the server does not say."""
        return await self._looking.truth()

    async def recording(self, recording_id: str) -> Recording:
        """Return a recording with a fresh download link; needs the API key."""
        return await self._team.recording(recording_id)

    async def download(self, link: str, target: Path) -> None:
        """Save what a signed link leads to."""
        await download(self._clients.http, link, target)

    async def fetch(self, link: str) -> bytes:
        """Return the picture that a signed link leads to."""
        return await fetch(self._clients.http, link)

    async def delete_snapshot(self, snapshot_id: str) -> None:
        """Remove a snapshot from the server's shelf; needs the API key."""
        with contextlib.suppress(NotFound):
            await self._team.delete_snapshot(snapshot_id)

    async def aclose(self) -> None:
        """Let go of the room; the meeting goes on. `events` ends."""
        self._is_closed.set()
        await self._observer.aclose()
        await self._clients.http.aclose()

    @property
    def _team(self) -> TeamClient:
        if self._clients.team is None:
            raise PowerMissing
        return self._clients.team

    def _sources(self) -> AsyncGenerator[Told, None]:
        """Participants are not told everything on the socket, so their desk also asks."""
        if self._clients.team is not None:
            return self._observer.listen()
        return merged(self._observer.listen(), self._looking.poll(self._is_closed))

    async def _send_picture(self, request: _Picture) -> None:
        room = self._clients.room
        match request:
            case ShowLayout():
                await room.show_layout(request)
            case ShowLayer():
                await room.show_layer(request)
            case ClearLayer():
                await room.clear_layer(request)
            case StartClip():
                await room.start_clip(request)
            case StopClip(play_id):
                await room.stop_clip(play_id)
            case _:
                assert_never(request)

    async def _send_people(self, request: _People) -> None:
        room = self._clients.room
        match request:
            case SendChat(text):
                await room.send_message("chat", text)
            case Kick(user_id):
                await room.kick(user_id)
            case LockRoom():
                await room.lock()
            case EndRoom():
                await self._end()
            case _:
                assert_never(request)

    async def _send_output(self, request: _Output) -> None:
        output = self._clients.output
        match request:
            case StartRecording():
                await output.start_recording()
            case StopRecording():
                await output.stop_recording()
            case TakeSnapshot():
                await output.take_snapshot()
            case StartBroadcast(stream_url, player_url):
                await output.start_broadcast(stream_url, player_url)
            case StopBroadcast():
                await output.stop_broadcast()
            case _:
                assert_never(request)

    async def _end(self) -> None:
        if self._clients.team is None:
            await self._clients.room.end()
        else:
            await self._clients.team.end_room(self._connection.room_id)
