"""What a fuzz run knows of the server: live keys and ids, learnt from the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import random

ROOM_COUNT = 2
MANY = 30
"""Older ids are forgotten, so that most of those that are used are good."""


@dataclass
class Room:
    """A running room, and what is in it."""

    id: str
    key: str
    guest_token: str
    users: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    plays: list[str] = field(default_factory=list)
    forwards: list[str] = field(default_factory=list)


@dataclass
class World:
    """Everything that is known, and the dice."""

    url: str
    api_key: str
    dice: random.Random
    rooms: list[Room] = field(default_factory=list)
    recordings: list[str] = field(default_factory=list)
    snapshots: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    clips: list[str] = field(default_factory=list)
    webhooks: list[str] = field(default_factory=list)
    permalinks: list[str] = field(default_factory=list)
    user_tokens: list[str] = field(default_factory=list)

    def one_of(self, known: Sequence[str]) -> str:
        """One of what is known, the newest most of the time; nonsense when nothing is."""
        if not known:
            return self.word()
        return known[-1] if self.dice.random() < 0.6 else self.dice.choice(known)

    def room(self) -> Room:
        """A running room."""
        return self.dice.choice(self.rooms)

    def word(self) -> str:
        """A new identifier."""
        return f"w{self.dice.getrandbits(32):08x}"

    def forget(self, room: Room) -> None:
        """Take in that a room is over."""
        self.rooms = [one for one in self.rooms if one is not room]

    def learn(self, method: str, path: str, room: Room, document: Any) -> None:
        """Take in an answer to what was asked well: `path` has `{}` for its parameters."""
        match method, path, document:
            case "POST", "/rooms" | "/guests/{}" | "/permalink/{}", {"user": {"id": user}}:
                self._learn_user(document, user)
            case "GET", "/rooms/{}/recordings", [*found]:
                _add(self.recordings, [one["id"] for one in found])
                self._learn_files(found)
            case "GET", "/rooms/{}/snapshots", [*found]:
                _add(self.snapshots, [one["id"] for one in found])
                self._learn_files(found)
            case "GET", "/rehearsal/clips", [*found]:
                self.clips = [one["url"].rpartition("/")[2] for one in found]
            case "POST", "/rehearsal/rooms/{}/actors", {"id": actor}:
                _add(room.actors, [actor])
            case "POST", "/webhooks", {"id": webhook}:
                _add(self.webhooks, [webhook])
            case "POST", "/permalink" | "/permalink/{}/users", {"permalink": permalink}:
                _add(self.permalinks, [permalink["id"]])
                _add(self.user_tokens, [permalink["user_token"]])
            case _:
                pass

    def _learn_user(self, document: dict[str, Any], user: str) -> None:
        for room in self.rooms:
            if room.id == document["room"]["id"]:
                _add(room.users, [user])

    def _learn_files(self, found: Sequence[dict[str, Any]]) -> None:
        links = [one["links"]["download"] for one in found if one["links"]["download"]]
        _add(self.files, [_beyond_host(link) for link in links])


def _add(known: list[str], new: Sequence[str]) -> None:
    fresh = [one for one in new if one not in known]
    known[:] = [*known, *fresh][-MANY:]


def _beyond_host(link: str) -> str:
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}"
