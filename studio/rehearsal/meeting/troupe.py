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
from studio.rehearsal.meeting.chatter import Chatter
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User

MAX_ACTORS: Final = 100
BETWEEN_JOINS_S: Final = 0.3


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
        self._chatter = Chatter(context, acts.say)

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

    def named(self, name: str) -> str | None:
        """Return the user id of the newest actor of this name."""
        found = [id_ for id_ in self._roles if self._find(id_).name == name]
        return found[-1] if found else None

    def renew(self, user_id: str) -> str:
        """Let an actor come back with a new connection, and return its user id."""
        if self._context.state.is_locked:
            raise locked()
        user = self._find(user_id)
        self._acts.disconnect(user)
        role = self._roles.pop(user.id)
        back = self._entered(user.name, has_camera=user.has_camera)
        self._roles[back.id] = replace(role, user_id=back.id)
        self._connect(back)
        return back.id

    def say(self, user_id: str, text: str) -> None:
        """Let an actor write in the chat; who is not connected cannot."""
        user = self._find(user_id)
        if user.is_online:
            self._acts.say(user, text)

    def hear(self, speaker: User, text: str) -> None:
        """Let somebody answer what the operator wrote; actors do not answer each other."""
        online = [user for user in self._context.people.online() if user.id in self._roles]
        if speaker.id not in self._roles and online:
            self._chatter.answer(text, online)

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
        has_camera, is_talking = sent.flag("camera"), sent.flag("talk") is not False
        user = self._entered(sent.text("name") or name, has_camera=has_camera is not False)
        self._made += 1
        self._roles[user.id] = Role(user.id, colour, tone_hz, is_talking)
        return user

    def _entered(self, name: str, *, has_camera: bool) -> User:
        """Enter somebody new among the people."""
        user = User(
            id=self._free_id(name),
            client_id=object_id(),
            name=name,
            joined_at=dates.now(),
            has_camera=has_camera,
        )
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
        self._chatter.greet(user, list(self._roles).index(user.id))

    def _show_change(self, before: User, after: User) -> None:
        if not after.is_online:
            return
        self._context.mixer.send(self.cast())
        if after.name != before.name:
            self._acts.rename(after)
        self._acts.refresh()

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
