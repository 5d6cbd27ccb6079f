"""Standing invitations (1.20)."""

from __future__ import annotations

from studio.api import endpoints
from studio.api.answers import document_of, required
from studio.api.bodies import Body
from studio.api.calls import Call
from studio.api.endpoints import Endpoint
from studio.api.http import Http
from studio.api.wire import Permalink, RoomDocument, parse_permalink, parse_permalinks


class PermalinkClient:
    """Calls about permalinks: with the API key, or with a permalink's own tokens."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def create(self, user_name: str, room_name: str = "") -> Permalink:
        """Create a permalink with its first host."""
        body: dict[str, object] = {"user": {"name": user_name}}
        if room_name:
            body["name"] = room_name
        return await self._permalink(endpoints.CREATE_PERMALINK, body=body)

    async def permalinks(self, page: int = 1) -> tuple[Permalink, ...]:
        """Return a page of them."""
        call = Call(endpoints.LIST_PERMALINKS, query={"page": str(page)})
        return parse_permalinks(await self._http.ask(call))

    async def permalink(self, permalink_id: str) -> Permalink:
        """Return one."""
        return await self._permalink(endpoints.READ_PERMALINK, permalink_id)

    async def rename(self, permalink_id: str, room_name: str) -> Permalink:
        """Change the name of its room."""
        body = {"name": room_name}
        return await self._permalink(endpoints.CHANGE_PERMALINK, permalink_id, body=body)

    async def delete(self, permalink_id: str) -> None:
        """Remove one."""
        await self._http.send(Call(endpoints.DELETE_PERMALINK, (permalink_id,)))

    async def add_user(self, permalink_id: str, name: str) -> Permalink:
        """Add a host; the answer carries their token."""
        body = {"user": {"name": name}}
        return await self._permalink(endpoints.ADD_PERMALINK_USER, permalink_id, body=body)

    async def remove_user(self, permalink_id: str, user_token: str) -> None:
        """Remove a host."""
        await self._http.send(Call(endpoints.REMOVE_PERMALINK_USER, (permalink_id, user_token)))

    async def look(self, token: str) -> Permalink:
        """Return what a host or guest token leads to; tells whether the meeting runs."""
        return await self._permalink(endpoints.LOOK_AT_PERMALINK, token)

    async def join(self, user_token: str) -> RoomDocument:
        """Start or join the meeting as a host."""
        return document_of(await self._http.ask(Call(endpoints.JOIN_PERMALINK, (user_token,))))

    async def _permalink(
        self, endpoint: Endpoint, *ids: str, body: Body | None = None
    ) -> Permalink:
        return required(parse_permalink, await self._http.ask(Call(endpoint, ids, body)))
