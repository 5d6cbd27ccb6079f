"""The actors of one meeting: they connect, talk, switch their cameras and write in the chat."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from studio.rehearsal import actors, dates
from studio.rehearsal.actors import Role
from studio.rehearsal.answers import bad, locked, unknown
from studio.rehearsal.documents import Json
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id
from studio.rehearsal.media.face import Actor, SetActors
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User

MAX_ACTORS: Final = 100
BETWEEN_JOINS_S: Final = 0.3
BEFORE_LINE_S: Final = 0.2
BEFORE_REPLY_S: Final = 0.7


@dataclass(frozen=True, slots=True)
class Acts:
    """What an actor does in a meeting like everybody else."""

    connect: Callable[[User], None]
    disconnect: Callable[[User], None]
    rename: Callable[[User], None]
    say: Callable[[User, str], None]
    """Write a line of chat."""
    refresh: Callable[[], None]


class Troupe:
    """Keeps the roles; whether an actor is connected and has a camera stands with the people."""

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._acts = acts
        self._roles: dict[str, Role] = {}
        self._waiting: list[str] = []
        """User ids of those who connect when the meeting is ready."""
        self._made = 0
        self._replies = 0

    def enter(self, count: int) -> None:
        """Let count actors and who waits connect one after the other: the meeting is ready."""
        ids = [*self._waiting, *(self._engage(Form({})).id for _ in range(count))]
        self._waiting = []
        self._context.tasks.spawn(self._enter(ids), name="actors enter")

    def add(self, sent: Form) -> Json:
        """Add an actor (`name, camera, talk, connected`); raises Refused."""
        if self._context.state.is_locked:
            raise locked()
        if len(self._roles) >= MAX_ACTORS:
            raise bad(f"There are {MAX_ACTORS} actors already")
        is_connected = sent.flag("connected") is not False
        user = self._engage(sent)
        if is_connected:
            self._connect(user)
        return self._document(user.id)

    def documents(self) -> list[Json]:
        """Return all actors."""
        return [self._document(user_id) for user_id in self._roles]

    def change(self, user_id: str, sent: Form) -> Json:
        """Change an actor (`name, camera, talk, connected`); raises Refused."""
        user = self._find(user_id)
        name, has_camera = sent.text("name") or user.name, sent.flag("camera")
        is_talking, is_connected = sent.flag("talk"), sent.flag("connected")
        if is_talking is not None:
            role = self._roles[user.id]
            self._roles[user.id] = replace(role, is_talking=is_talking)
        if has_camera is None:
            has_camera = user.has_camera
        changed = replace(user, name=name, has_camera=has_camera)
        self._context.people.put(changed)
        self._show_change(user, changed)
        if is_connected is not None and is_connected is not user.is_online:
            (self._connect if is_connected else self._acts.disconnect)(changed)
        return self._document(user.id)

    def remove(self, user_id: str) -> None:
        """Let an actor leave for good; raises Refused (404)."""
        user = self._find(user_id)
        self._acts.disconnect(user)
        del self._roles[user.id]

    def hear(self, speaker: User, text: str) -> None:
        """Let somebody answer what the operator wrote; actors do not answer each other."""
        online = [user for user in self._context.people.online() if user.id in self._roles]
        if speaker.id in self._roles or not online:
            return
        answering = actors.addressed(text, online) or [online[self._replies % len(online)]]
        for user in answering:
            self._say_later(user, actors.reply(self._replies), BEFORE_REPLY_S)
            self._replies += 1

    def cast(self) -> SetActors:
        """Return everybody the mixer shall show and make heard."""
        people = self._context.people
        on = [user for user in people.online() if user.id in self._roles]
        return SetActors(tuple(self._shown(user) for user in on))

    def _shown(self, user: User) -> Actor:
        role = self._roles[user.id]
        return Actor(
            user.id, user.name, role.colour, role.tone_hz, user.has_camera, role.is_talking
        )

    def _engage(self, sent: Form) -> User:
        name, colour, tone_hz = actors.part(self._made)
        name = sent.text("name") or name
        user = User(
            id=self._free_id(name),
            client_id=object_id(),
            name=name,
            joined_at=dates.now(),
            has_camera=sent.flag("camera") is not False,
        )
        is_talking = sent.flag("talk") is not False
        self._made += 1
        self._roles[user.id] = Role(user.id, colour, tone_hz, is_talking)
        self._context.people.put(user)
        return user

    def _free_id(self, name: str) -> str:
        """Make an id out of the name, so that an actor is the same person at the next rehearsal."""
        word = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "actor"
        user_id, number = word, 1
        while self._context.people.find(user_id) is not None:
            number += 1
            user_id = f"{word}-{number}"
        return user_id

    async def _enter(self, user_ids: list[str]) -> None:
        for user_id in user_ids:
            if (user := self._context.people.by_id(user_id)) is not None:
                self._connect(user)
            await asyncio.sleep(BETWEEN_JOINS_S)

    def _connect(self, user: User) -> None:
        if user.id not in self._roles or user.is_online:
            return
        if not self._context.state.is_ready:
            self._waiting.append(user.id)
            return
        self._acts.connect(user)
        number = list(self._roles).index(user.id)
        self._say_later(user, actors.greeting(user, number), BEFORE_LINE_S)

    def _show_change(self, before: User, after: User) -> None:
        if not after.is_online:
            return
        self._context.mixer.send(self.cast())
        if after.name != before.name:
            self._acts.rename(after)
        self._acts.refresh()

    def _say_later(self, user: User, text: str, seconds: float) -> None:
        self._context.tasks.spawn(self._say(user.id, text, seconds), name=f"{user.id} says")

    async def _say(self, user_id: str, text: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        user = self._context.people.by_id(user_id)
        if user is not None and user.is_online:
            self._acts.say(user, text)

    def _find(self, user_id: str) -> User:
        user = self._context.people.find(user_id)
        if user is None or user.id not in self._roles:
            raise unknown("Actor")
        return user

    def _document(self, user_id: str) -> Json:
        user, role = self._find(user_id), self._roles[user_id]
        return {
            "id": user.id,
            "name": user.name,
            "camera": user.has_camera,
            "talk": role.is_talking,
            "connected": user.is_online,
            "colour": role.colour,
            "tone_hz": role.tone_hz,
        }
