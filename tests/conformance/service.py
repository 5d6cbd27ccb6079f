"""The server under test: the real process, with a shelf on which two keys have records already."""

from __future__ import annotations

import contextlib
import hashlib
import json
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from studio.rehearsal.shelf import Shelf
from tests.support.records import NOON, RECORDING, SNAPSHOT

API_KEY = "rehearsal-api-key-0123456789"
"""That of the worked value in 7.3."""
ARCHIVE = "archive"
OWN_RECORDS = 30
THEIRS = "theirs"
"""A room in which only another key has a record."""
PATIENCE_S = 60.0
PLAIN: Mapping[str, Any] = {
    "timeout": PATIENCE_S,
    "trust_env": False,
    "verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
}
"""For clients of this server; without authorities, whose reading takes longer than a request."""


@dataclass(frozen=True)
class Service:
    """A running server."""

    url: str
    api_key: str

    def call(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Ask with the API key, whatever comes of it."""
        headers = {"Authorization": self.api_key}
        return httpx.request(method, self.url + path, headers=headers, **PLAIN, **request)

    def open(self, room_id: str, user_id: str = "jane@example.com", **options: object) -> Meeting:
        """Start a meeting, or join it."""
        body = {"id": room_id, "user": {"id": user_id, "name": "Jane"}, "options": options}
        answer = self.call("POST", "/rooms", json=body)
        assert answer.status_code == 201, answer.text
        return Meeting(answer.json())

    def until_ready(self, meeting: Meeting) -> None:
        """Poll as the libraries do (1.4)."""
        end = time.monotonic() + PATIENCE_S
        while not self.call("GET", f"/rooms/{meeting.key}").json()["ready"]:
            assert time.monotonic() < end
            time.sleep(0.05)


@dataclass(frozen=True)
class Meeting:
    """What the first answer told of a meeting."""

    document: dict[str, Any]

    @property
    def id(self) -> str:
        """The room's id."""
        return str(self.document["room"]["id"])

    @property
    def key(self) -> str:
        """Jane's access key."""
        return str(self.document["access_key"])

    @property
    def guest_token(self) -> str:
        """Lets guests in."""
        return str(self.document["room"].get("guest_token", ""))

    @property
    def client_id(self) -> str:
        """Jane's id in signalling."""
        return str(self.document["signaling"]["options"]["client_id"])

    @property
    def websocket(self) -> str:
        """Where Jane listens."""
        return str(self.document["links"]["websocket"])


@contextlib.contextmanager
def serving(folder: Path, *options: str) -> Iterator[Service]:
    """Start the process; at its end its log must hold no traceback."""
    command = (sys.executable, "-m", "studio.rehearsal", "--data", str(folder), *options)
    log = folder.with_suffix(".log")
    with log.open("w") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, process_group=0
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, log.read_text()
            yield Service(**json.loads(line))
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE_S)
    assert "Traceback" not in log.read_text()


def fill(folder: Path) -> None:
    """Put records on the shelf: in each room every second one belongs to another key."""
    folder.mkdir()
    shelf = Shelf(folder, "whatever")
    own = hashlib.sha256(API_KEY.encode()).hexdigest()
    user: dict[str, object] = {"id": "jane", "name": "Jane", "avatar": None, "guest": False}
    user["joined_at"] = "2026-03-01T11:59:00.000Z"
    room: dict[str, object] = {"id": ARCHIVE, "name": "Archive", "ready": True, "shutdown": False}
    room |= {"started_at": "2026-03-01T12:00:00.123Z"}
    room["sip"] = {"uri": "@", "domain": None, "authorizationUser": None}
    for number in range(2 * OWN_RECORDS):
        owner = own if number % 2 else "another key's"
        common: dict[str, Any] = {"room": room, "owner": owner, "room_id": ARCHIVE}
        common["created_at"] = NOON + timedelta(minutes=number)
        id_ = record_id(number)
        shelf.add(replace(RECORDING, id=id_, user=user, duration_s=60, is_whole=True, **common))
        id_ = record_id(number, is_snapshot=True)
        shelf.add(replace(SNAPSHOT, id=id_, creator=user, **common))
    theirs = replace(RECORDING, room_id=THEIRS, owner="another key's", is_whole=True)
    shelf.add(theirs)
    shelf.close()


def record_id(number: int, *, is_snapshot: bool = False) -> str:
    """The id of a record on the filled shelf; odd ones are our own."""
    return f"{number + 1000 * is_snapshot:024x}"
