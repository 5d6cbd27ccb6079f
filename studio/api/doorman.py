"""Opens rooms: with the API key, with what was pasted, and in the rehearsal server."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final, TypeAlias

from studio.api import endpoints
from studio.api.addresses import (
    DEFAULT_SERVER,
    observer_address,
    participant_address,
    server_address,
)
from studio.api.bodies import DeskUser
from studio.api.cable import ROOM_CHANNEL, USER_CHANNEL
from studio.api.calls import Call
from studio.api.failures import NOT_EYESON
from studio.api.http import Http, trusted_certificates
from studio.api.links import RoomLink, read_link
from studio.api.looking import Looking
from studio.api.observer import Observer, Rhythm
from studio.api.output_client import OutputClient
from studio.api.permalink_client import PermalinkClient
from studio.api.room_client import RoomClient, create_guest
from studio.api.session import Clients, EyesonSession
from studio.api.team_client import PAGE_SIZE, TeamClient
from studio.api.visiting import Ear
from studio.api.wire import RoomDocument, parse_clips
from studio.domain.clips import Clip
from studio.domain.errors import (
    ApiError,
    KeyMissing,
    NotFound,
    RoomNotFound,
    ServerTrouble,
    Unreachable,
)
from studio.domain.events import Connection, Power, ServerKind
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.room import RoomFacts
from studio.services.ports import ServerAddress

__all__ = ["DEFAULT_SERVER", "EyesonDoorman"]

_RHYTHM: Final = Rhythm()
DESK_NAME: Final = "Podium desk"
MAX_PAGES: Final = 20

OpenHttp: TypeAlias = Callable[[str, str], Awaitable[Http]]


class EyesonDoorman:
    """Implements `Doorman`. `desk_id` is who the desk is in rooms; kept, it stays the same user."""

    def __init__(
        self,
        desk_id: str = "",
        desk_name: str = DESK_NAME,
        *,
        open_http: OpenHttp = Http.connected,
        rhythm: Rhythm = _RHYTHM,
    ) -> None:
        self._user = DeskUser(desk_id or new_desk_id(), desk_name)
        self._open_http, self._rhythm = open_http, rhythm

    async def open_room(self, wish: OpenRoom) -> tuple[EyesonSession, RoomFacts]:
        """Create or join a room with the API key."""
        server = ServerAddress(server_address(wish.server_url), wish.api_key.strip())
        return await self._open(server, wish.room, ServerKind.CLOUD)

    async def open_rehearsal(
        self, server: ServerAddress, room: RoomWish
    ) -> tuple[EyesonSession, RoomFacts]:
        """Create the rehearsal room."""
        return await self._open(server, room, ServerKind.REHEARSAL)

    async def open_with_link(self, wish: OpenWithLink) -> tuple[EyesonSession, RoomFacts]:
        """Join with an access key, a GUI link or a guest link.

        A link names its server, except where a web page on another host wraps the API: then the
        server of the form is asked too.
        """
        link = read_link(wish.link)
        servers = dict.fromkeys((link.server_url, server_address(wish.server_url)))
        failures: list[ApiError] = []
        for server_url in filter(None, servers):
            try:
                return await self._join(server_url, link, wish.name)
            except (NotFound, ServerTrouble, Unreachable) as error:
                failures.append(error)
        raise failures[0]

    async def rehearsal_clips(self, server: ServerAddress) -> tuple[Clip, ...]:
        """Return the sample clips that the rehearsal server offers."""
        http = await self._open_http(server.url, server.api_key)
        async with contextlib.aclosing(http):
            return parse_clips(await http.ask(Call(endpoints.REHEARSAL_CLIPS)))

    async def _open(
        self, server: ServerAddress, room: RoomWish, kind: ServerKind
    ) -> tuple[EyesonSession, RoomFacts]:
        if not server.api_key:
            raise KeyMissing
        async with self._http(server.url, server.api_key) as http:
            team = TeamClient(http)
            is_running = await _is_running(team, room.room_id)
            try:
                document = await team.create_room(room, self._user, is_running=is_running)
            except NotFound:
                raise ServerTrouble(NOT_EYESON) from None
            return self._session(http, document, kind, team), document.facts

    async def _join(
        self, server_url: str, link: RoomLink, name: str
    ) -> tuple[EyesonSession, RoomFacts]:
        async with self._http(server_url, "") as http:
            try:
                document = await _document(http, link, name or self._user.name)
            except NotFound as error:
                raise RoomNotFound(error.detail) from None
            return self._session(http, document, ServerKind.CLOUD, None), document.facts

    @contextlib.asynccontextmanager
    async def _http(self, server_url: str, api_key: str) -> AsyncIterator[Http]:
        """A sender that is closed when no session came of it."""
        http = await self._open_http(server_url, api_key)
        try:
            yield http
        except BaseException:
            await http.aclose()
            raise

    def _session(
        self, http: Http, document: RoomDocument, kind: ServerKind, team: TeamClient | None
    ) -> EyesonSession:
        room = RoomClient(http, document.access_key)
        looking = Looking(room, team, document.facts, self._rhythm.clock)
        connection = Connection(
            server=kind,
            power=Power.ACCESS if team is None else Power.HOST,
            server_url=http.server_url,
            room_id=document.facts.id,
            user_id=document.user.id or self._user.id,
            gui_link=document.gui_link,
            guest_link=document.guest_link,
        )
        clients = Clients(http, room, OutputClient(http, document.access_key), team)
        observer = Observer(_ear(http, document), looking, self._rhythm)
        return EyesonSession(connection, clients, observer, looking)


def new_desk_id() -> str:
    """Return a user id for a desk that has none yet."""
    return f"podium-desk-{secrets.token_hex(4)}"


async def _is_running(team: TeamClient, room_id: str) -> bool:
    """Whether a room is there already; then its options are left alone."""
    if not room_id:
        return False
    for page in range(1, MAX_PAGES + 1):
        try:
            rooms = await team.rooms(page)
        except NotFound:
            return False
        if any(room.id == room_id for room in rooms):
            return True
        if len(rooms) < PAGE_SIZE:
            return False
    return False


async def _document(http: Http, link: RoomLink, name: str) -> RoomDocument:
    if link.guest_token:
        return await create_guest(http, link.guest_token, name)
    if link.host_token:
        return await PermalinkClient(http).join(link.host_token)
    return await RoomClient(http, link.access_key).room()


def _ear(http: Http, document: RoomDocument) -> Ear:
    """Observers have the API key and hear everything; participants hear less, on two channels."""
    channels: tuple[str, ...] = (ROOM_CHANNEL,)
    url = observer_address(http.server_url, document.facts.id)
    if not http.api_key:
        link, access_key = document.websocket_link, document.access_key
        url = participant_address(http.server_url, link, access_key)
        channels = (ROOM_CHANNEL, USER_CHANNEL)
    certificates = trusted_certificates() if url.startswith("wss:") else None
    return Ear(url, channels, http.api_key, certificates)
