"""All permalinks of an API key, kept on the shelf over restarts (protocol 1.20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.permalink import Host, Permalink, fields_of, permalink_from

if TYPE_CHECKING:
    from studio.rehearsal.shelf import Shelf

KIND: Final = "permalink"
MOST: Final = 10_000


class Permalinks:
    """Finds permalinks by id and by their tokens."""

    def __init__(self, shelf: Shelf, owner: str) -> None:
        self._shelf = shelf
        self._owner = owner
        kept = shelf.notes.kept(KIND, owner)
        self._by_id = {id_: permalink_from(fields) for id_, fields in kept.items()}

    def newest_first(self) -> list[Permalink]:
        """Return all of them."""
        return list(reversed(self._by_id.values()))

    def put(self, permalink: Permalink) -> Permalink:
        """Enter a permalink, or what is new about it; raises Refused (503) for one too many."""
        if permalink.id not in self._by_id and len(self._by_id) >= MOST:
            raise Refused(503, f"There are {MOST} permalinks already")
        self._by_id[permalink.id] = permalink
        self._shelf.notes.keep(KIND, permalink.id, self._owner, fields_of(permalink))
        return permalink

    def get(self, id_: str) -> Permalink:
        """Return the permalink with this id; raises Refused (404)."""
        permalink = self._by_id.get(id_)
        if permalink is None:
            raise unknown("Permalink")
        return permalink

    def delete(self, id_: str) -> None:
        """Forget a permalink; raises Refused (404)."""
        self.get(id_)
        del self._by_id[id_]
        self._shelf.notes.drop(KIND, id_)

    def of_host(self, user_token: str) -> tuple[Permalink, Host] | None:
        """Return the host with this token and their permalink."""
        for permalink in self._by_id.values():
            if (host := permalink.host(user_token)) is not None:
                return permalink, host
        return None

    def of_guests(self, guest_token: str) -> Permalink | None:
        """Return the permalink with this guest token."""
        every = self._by_id.values()
        return next((one for one in every if one.guest_token == guest_token), None)
