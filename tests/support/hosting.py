"""Somebody else with the API key: makes rooms, locks and ends them, behind the desk's back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from tests.support.eyeson import Eyewitness, eventually


@dataclass(frozen=True)
class MadeRoom:
    """A running room, and the keys that lead into it."""

    witness: Eyewitness
    access_key: str
    guest_link: str

    def post(self, path: str, **body: object) -> dict[str, Any]:
        """Ask something of the room as its host."""
        url = f"{self.witness.url}/rooms/{self.access_key}{path}"
        answer = httpx.post(url, json=body, timeout=20)
        answer.raise_for_status()
        return dict(answer.json()) if answer.content else {}

    def document(self) -> dict[str, Any]:
        """The room as it is now."""
        return dict(self.witness.get(f"/rooms/{self.access_key}"))

    def chat_lines(self) -> list[str]:
        """What was said, by whomever."""
        return [line["content"] for line in self.witness.get(f"/rooms/{self.access_key}/messages")]

    def end(self) -> None:
        """End the meeting for everybody; it may have ended already."""
        headers = {"Authorization": self.witness.api_key}
        url = f"{self.witness.url}/rooms/{self.witness.room_id}"
        assert httpx.delete(url, headers=headers, timeout=20).status_code in {204, 404, 410}


@dataclass(frozen=True)
class Host:
    """Who rents the server."""

    url: str
    api_key: str

    def make_room(self, room_id: str, **options: object) -> MadeRoom:
        """Make a room that mixes, and wait until it is ready."""
        made = self.join(room_id, sfu_mode="disabled", widescreen=True, **options)
        witness = Eyewitness(self.url, self.api_key, room_id)
        room = MadeRoom(witness, made["access_key"], made["links"]["guest_join"])
        eventually(room.document, lambda document: bool(document["ready"]))
        return room

    def join(self, room_id: str, **options: object) -> dict[str, Any]:
        """Make a room or join the running one; either way these options are set."""
        answer = httpx.post(
            f"{self.url}/rooms",
            headers={"Authorization": self.api_key},
            json={
                "id": room_id,
                "user": {"id": "host", "name": "Host"},
                "options": options,
            },
            timeout=20,
        )
        assert answer.status_code == 201, answer.text
        return dict(answer.json())
