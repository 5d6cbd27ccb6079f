"""Everybody who ever joined a meeting, and who of them is connected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with an access key; the client id is another where the caller chose the id (0.2)."""

    id: str
    client_id: str
    name: str
    joined_at: datetime
    avatar: str | None = None
    is_guest: bool = False
    custom_fields: Mapping[str, str] = field(default_factory=dict)
    is_online: bool = False
    """Connected with media, which is what makes a user a participant on air (3.7)."""
    has_camera: bool = False


class People:
    """The users of one meeting; who has left stays known (1.6)."""

    def __init__(self) -> None:
        self._users: dict[str, User] = {}
        self._online: list[str] = []

    def put(self, user: User) -> None:
        """Enter user, or what is new about them."""
        self._users[user.id] = user
        if user.is_online and user.id not in self._online:
            self._online.append(user.id)
        elif not user.is_online and user.id in self._online:
            self._online.remove(user.id)

    def find(self, id_: str) -> User | None:
        """Return the user with this user id or client id."""
        by_id = self._users.get(id_)
        return by_id or next((u for u in self._users.values() if u.client_id == id_), None)

    def by_id(self, user_id: str) -> User | None:
        """Return the user with this user id."""
        return self._users.get(user_id)

    def everybody(self) -> list[User]:
        """Return all users in the order in which they were entered."""
        return list(self._users.values())

    def online(self) -> list[User]:
        """Return who is connected with media, in the order of connecting."""
        return [self._users[id_] for id_ in self._online]
