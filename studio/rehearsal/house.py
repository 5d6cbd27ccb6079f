"""The house: every meeting of one rehearsal process, and who may come in."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.rehearsal import dates, ids
from studio.rehearsal.answers import Refused
from studio.rehearsal.cable import Admission, Hub, Refusal
from studio.rehearsal.cable.doorkeeper import Greeting
from studio.rehearsal.documents import options_block
from studio.rehearsal.fetching import check_public, new_client
from studio.rehearsal.forms import Form
from studio.rehearsal.joining import Joining, user_of
from studio.rehearsal.meeting import MakeMixer, Meeting, Mixer, Surroundings
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.options import Options, merged
from studio.rehearsal.permalink import Host, Permalink
from studio.rehearsal.permalinks import Permalinks
from studio.rehearsal.records import Wanted
from studio.rehearsal.registry import Registry, Seat
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Shelf
from studio.rehearsal.signalling import Tokens
from studio.rehearsal.webhook_memory import WebhookMemory
from studio.rehearsal.webhooks import Postman
from studio.tasks import TaskScope

if TYPE_CHECKING:
    import httpx

__all__ = ["House", "MakeMixer", "Mixer", "Parts"]

_log = logging.getLogger(__name__)

CLOSE_S: Final = 1.8
LAST_WEBHOOKS_S: Final = 0.25
"""How long the end waits for webhooks that are still on their way."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the house is given: who carries messages, who keeps files, who mixes."""

    hub: Hub
    shelf: Shelf
    make_mixer: MakeMixer


class House:
    """Implements `cable.Doorkeeper`; without `base_url` links start with the request's own host."""

    def __init__(
        self, settings: Settings, api_key: str, base_url: str | None, parts: Parts
    ) -> None:
        self.base_url = base_url
        self.parts = parts
        self.registry = Registry()
        self.owner = hashlib.sha256(api_key.encode()).hexdigest()
        self._api_key = api_key.encode()
        self._tasks = TaskScope()
        self._closings = TaskScope()
        self._client: httpx.AsyncClient | None = None
        memory = WebhookMemory(parts.shelf, self.owner)
        self.postman = Postman(api_key, self.client, self._tasks, memory)
        self.permalinks = Permalinks(parts.shelf, self.owner)
        self.tokens = Tokens()
        self._around = Surroundings(
            settings=settings,
            hub=parts.hub,
            shelf=parts.shelf,
            make_mixer=parts.make_mixer,
            notify=self.postman.notify,
            tokens=self.tokens,
            owner=self.owner,
        )

    def client(self) -> httpx.AsyncClient:
        """Return the one client for everything asked of others."""
        if self._client is None:
            self._client = new_client(is_private_allowed=self._around.settings.may_reach_inside)
        return self._client

    async def check_address(self, url: str, called: str) -> None:
        """Raise Refused (400) when url leads where others may not send us."""
        if not self._around.settings.may_reach_inside:
            await check_public(url, called)

    def is_api_key(self, shown: str) -> bool:
        """Whether shown is the API key; takes equally long whatever is shown."""
        return hmac.compare_digest(shown.encode("utf-8", "replace"), self._api_key)

    def knows_room(self, room_id: str) -> bool:
        """Whether the room has or had a meeting: here, or at an earlier rehearsal on this shelf."""
        shelf, own = self.parts.shelf, Wanted(owner=self.owner)
        kept = shelf.recordings(room_id, own) or shelf.snapshots(room_id, own)
        return self.registry.knows_room(room_id) or bool(kept)

    def join(self, joining: Joining, base_url: str) -> Seat:
        """Start the room's meeting if none runs, and give the user a new access key (1.2)."""
        room_id = joining.room_id
        meeting = None if room_id is None else self.registry.find_room(room_id)
        if meeting is None:
            meeting = self._open(joining, base_url)
            return self._seat(meeting, joining.user, is_guest=False)
        # The seat first: somebody the meeting refuses does not change its options.
        seat = self._seat(meeting, joining.user, is_guest=False)
        meeting.stage.change_options(joining.options)
        return seat

    def join_as_host(self, permalink: Permalink, host: Host, base_url: str) -> Seat:
        """Start the permalink's meeting if none runs, and give its host an access key (1.20)."""
        meeting = self.registry.find_room(permalink.room_id)
        if meeting is None:
            meeting = self._open_permalink(permalink, base_url)
        user = Form({"id": host.id, "name": host.name, "avatar": host.avatar})
        return self._seat(meeting, user, is_guest=False)

    def join_as_guest(self, guest_token: str, form: Form) -> Seat:
        """Give a guest an access key; raises Refused (1.9)."""
        return self._seat(self.registry.guest_meeting(guest_token), form, is_guest=True)

    def admit(self, query: Mapping[str, str], api_keys: Sequence[str]) -> Admission | Refusal:
        """Decide who may listen to `/rt` (3.1)."""
        if "access_key" in query:
            return self._admit_participant(query["access_key"])
        # All of them are compared: the time must not tell which one was nearly right.
        shown = [self.is_api_key(key) for key in api_keys]
        if not any(shown):
            return Refusal(401, "Invalid API key")
        meeting = self.registry.find_room(query.get("room_id", ""))
        if meeting is None:
            return Refusal(404, "Room not found")
        return Admission(
            meeting.state.conf_id, None, lambda: [("RoomChannel", meeting.room_update())]
        )

    def act(self, meeting_key: str, user_id: str, action: str) -> None:
        """Carry out a participant's action on the cable (3.5)."""
        meeting = self.registry.find_meeting(meeting_key)
        user = None if meeting is None else meeting.people.by_id(user_id)
        if meeting is not None and user is not None:
            meeting.act(user, action)

    async def aclose(self) -> None:
        """End all meetings, completing their recordings; at most 2.1 s."""
        for meeting in self.registry.running():
            meeting.end()
        try:
            async with asyncio.timeout(CLOSE_S):
                await self._closings.join()
        except TimeoutError:
            _log.warning("not every meeting ended within %s s", CLOSE_S)
        await self._closings.aclose()
        await self._deliver_last_webhooks()
        await self._tasks.aclose()
        if self._client is not None:
            await self._client.aclose()

    def _open(self, joining: Joining, base_url: str) -> Meeting:
        name = joining.room_name or joining.user.required_text("name")
        state = MeetingState(
            room_id=joining.room_id or ids.object_id(),
            name=name,
            started_at=dates.now(),
            base_url=self.base_url or base_url,
            options=merged(Options(), joining.options),
        )
        return self._begin(state)

    def _open_permalink(self, permalink: Permalink, base_url: str) -> Meeting:
        state = MeetingState(
            room_id=permalink.room_id,
            name=permalink.name,
            started_at=dates.now(),
            base_url=self.base_url or base_url,
            options=permalink.options,
            guest_token=permalink.guest_token,
        )
        return self._begin(state)

    def _begin(self, state: MeetingState) -> Meeting:
        meeting = Meeting(state, self._around, self._on_over)
        self.registry.open(meeting)
        meeting.begin()
        return meeting

    def _seat(self, meeting: Meeting, form: Form, *, is_guest: bool) -> Seat:
        user = user_of(form, meeting.people, meeting.state, is_guest=is_guest)
        meeting.people.put(user)
        return self.registry.seat_for(meeting, user)

    def _admit_participant(self, access_key: str) -> Admission | Refusal:
        try:
            seat = self.registry.seat(access_key)
        except Refused as refused:
            return Refusal(refused.status, refused.text)
        return Admission(seat.meeting.state.conf_id, seat.user_id, lambda: _greetings(seat))

    def _on_over(self, meeting: Meeting) -> None:
        self.registry.close(meeting)
        self._closings.spawn(meeting.aclose(), name="meeting ends")

    async def _deliver_last_webhooks(self) -> None:
        try:
            async with asyncio.timeout(LAST_WEBHOOKS_S):
                await self.postman.until_idle()
        except TimeoutError:
            _log.warning("the last webhooks were not delivered")


def _greetings(seat: Seat) -> list[Greeting]:
    """Return what a participant hears first (3.6): Android starts only on `room_ready`."""
    meeting, user = seat.meeting, seat.user
    state = meeting.state
    content = meeting.document(user, seat.access_key, state.base_url)
    kinds = ("room_setup", "room_ready") if state.is_ready else ("room_setup",)
    personal: list[Greeting] = [
        ("UserChannel", {"type": kind, "content": content}) for kind in kinds
    ]
    options = options_block(state.options, state.layout)
    return [*personal, ("RoomChannel", {"type": "options_update", "options": options})]
