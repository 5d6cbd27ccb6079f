"""Every path of the rehearsal server, taken from the application itself, and how to ask it well."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from PIL import Image
from starlette.routing import Route

from studio.rehearsal.cable import Hub
from studio.rehearsal.server import create_app
from tests.support.fuzz_world import Room, World

NOBODY = "http://127.0.0.1:9"
"""No server answers there."""
FEW_ACTORS = 4


@dataclass(frozen=True)
class Endpoint:
    """One method of one path, whose parameters are `{}`."""

    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Ask:
    """A request: the path as it is sent, and its parameters."""

    path: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    file: bytes | None = None
    query: str = ""


def endpoints() -> list[Endpoint]:
    """All of them but the two sockets."""
    house = SimpleNamespace(parts=SimpleNamespace(hub=Hub(), shelf=None), tokens=None)
    routes = [one for one in create_app(cast("Any", house)).routes if isinstance(one, Route)]
    return [
        Endpoint(method, re.sub(r"{[^}]*}", "{}", route.path))
        for route in routes
        for method in sorted(route.methods or ())
    ]


BEFORE: Mapping[str, Endpoint] = {
    str(Endpoint(*after)): Endpoint(*before)
    for after, before in {
        ("DELETE", "/rooms/{}/recording"): ("POST", "/rooms/{}/recording"),
        ("DELETE", "/rooms/{}/presentation"): ("POST", "/rooms/{}/presentation"),
        ("POST", "/rooms/{}/presentation"): ("DELETE", "/rooms/{}/presentation"),
        ("POST", "/rooms/{}/broadcasts"): ("DELETE", "/rooms/{}/broadcasts"),
        ("PUT", "/rooms/{}/broadcasts"): ("POST", "/rooms/{}/broadcasts"),
        ("DELETE", "/rooms/{}/broadcasts"): ("POST", "/rooms/{}/broadcasts"),
        ("PUT", "/rooms/{}/broadcasts/{}"): ("POST", "/rooms/{}/broadcasts"),
        ("DELETE", "/rooms/{}/broadcasts/{}"): ("POST", "/rooms/{}/broadcasts"),
        ("DELETE", "/rooms/{}/playbacks/{}"): ("POST", "/rooms/{}/playbacks"),
        ("GET", "/recordings/{}"): ("GET", "/rooms/{}/recordings"),
        ("HEAD", "/recordings/{}"): ("GET", "/rooms/{}/recordings"),
        ("DELETE", "/recordings/{}"): ("GET", "/rooms/{}/recordings"),
        ("GET", "/rooms/{}/snapshots/{}"): ("GET", "/rooms/{}/snapshots"),
        ("HEAD", "/rooms/{}/snapshots/{}"): ("GET", "/rooms/{}/snapshots"),
        ("GET", "/snapshots/{}"): ("GET", "/rooms/{}/snapshots"),
        ("HEAD", "/snapshots/{}"): ("GET", "/rooms/{}/snapshots"),
        ("DELETE", "/snapshots/{}"): ("GET", "/rooms/{}/snapshots"),
        ("GET", "/rooms/{}/recordings"): ("POST", "/rooms/{}/recording"),
        ("GET", "/rooms/{}/snapshots"): ("POST", "/rooms/{}/snapshot"),
        ("GET", "/files/meetings/{}"): ("GET", "/rooms/{}/snapshots"),
        ("HEAD", "/files/meetings/{}"): ("GET", "/rooms/{}/snapshots"),
        ("DELETE", "/webhooks/{}"): ("POST", "/webhooks"),
        ("PATCH", "/rehearsal/rooms/{}/actors/{}"): ("POST", "/rehearsal/rooms/{}/actors"),
        ("DELETE", "/rehearsal/rooms/{}/actors/{}"): ("POST", "/rehearsal/rooms/{}/actors"),
        ("GET", "/rehearsal/clips/{}"): ("GET", "/rehearsal/clips"),
        ("HEAD", "/rehearsal/clips/{}"): ("GET", "/rehearsal/clips"),
        ("DELETE", "/rooms/{}/forward/{}"): ("POST", "/rooms/{}/forward/{}"),
        ("GET", "/app/permalink"): ("POST", "/permalink"),
        ("HEAD", "/app/permalink"): ("POST", "/permalink"),
        ("GET", "/permalink/{}"): ("POST", "/permalink"),
        ("HEAD", "/permalink/{}"): ("POST", "/permalink"),
        ("PUT", "/permalink/{}"): ("POST", "/permalink"),
        ("DELETE", "/permalink/{}"): ("POST", "/permalink"),
        ("POST", "/permalink/{}/users"): ("POST", "/permalink"),
        ("DELETE", "/permalink/{}/users/{}"): ("POST", "/permalink/{}/users"),
    }.items()
}
"""What makes it likely that an endpoint finds what it is asked for."""

AT_ONCE_AFTER: Mapping[str, Endpoint] = {
    "POST /rooms/{}/recording": Endpoint("DELETE", "/rooms/{}/recording"),
    "POST /rooms/{}/lock": Endpoint("DELETE", "/rooms/{}"),
}
"""What keeps the run itself going: a locked room is of little use, a recording costs a core."""

NEVER = frozenset({"DELETE /webhooks"})
"""What refuses everybody by design."""

RARE: Mapping[str, float] = {
    "DELETE /rooms/{}": 0.1,
    "POST /rooms/{}/lock": 0.1,
    "POST /permalink/{}": 0.1,
    "GET /rehearsal/clips/{}": 0.2,
}
"""Share of the usual frequency: every new room is a new process."""


def good(endpoint: Endpoint, world: World, room: Room) -> Ask:
    """Ask as a client would that knows what it does."""
    fields = FIELDS.get(str(endpoint), lambda _world, _room: {})(world, room)
    file = _png(world) if str(endpoint) == "POST /rooms/{}/layers" else None
    if endpoint.path.startswith("/files/"):
        path, _, query = world.one_of(world.files).partition("?")
        return Ask(path if query else "/files/meetings/x", query=query)
    path = endpoint.path
    for value in _segments(endpoint, world, room):
        path = path.replace("{}", value, 1)
    return Ask(path, fields, file, _query(path, world, room))


def _query(path: str, world: World, room: Room) -> str:
    if path == "/app/permalink":
        return world.one_of(world.user_tokens)
    return room.key if path.startswith("/app") else ""


def _segments(endpoint: Endpoint, world: World, room: Room) -> tuple[str, ...]:
    path = endpoint.path
    first = {
        "guests": room.guest_token,
        "recordings": world.one_of(world.recordings),
        "snapshots": world.one_of(world.snapshots),
        "webhooks": world.one_of(world.webhooks),
        "permalink": world.one_of(world.permalinks),
    }.get(path.split("/")[1], room.key)
    if path == "/rehearsal/clips/{}":
        return (world.one_of(world.clips),)
    if str(endpoint) == "POST /permalink/{}":
        return (world.one_of(world.user_tokens),)
    if str(endpoint) == "POST /rooms/{}/forward/{}":
        return (first, world.dice.choice(("mcu", "mcu", "source", "playback")))
    return (first, _second(path, world, room))


def _second(path: str, world: World, room: Room) -> str:
    makers: Mapping[str, Callable[[], str]] = {
        "/rooms/{}/users/{}": lambda: world.one_of(room.users),
        "/rooms/{}/snapshots/{}": lambda: world.one_of(world.snapshots),
        "/rooms/{}/broadcasts/{}": lambda: "generic",
        "/rooms/{}/layers/{}": lambda: world.dice.choice(("1", "-1")),
        "/rooms/{}/playbacks/{}": lambda: world.one_of(room.plays),
        "/rooms/{}/forward/{}": lambda: world.one_of(room.forwards),
        "/rehearsal/rooms/{}/actors/{}": lambda: world.one_of(room.actors),
        "/permalink/{}/users/{}": lambda: world.one_of(world.user_tokens),
    }
    return makers.get(path, world.word)()


Fields = Callable[[World, Room], dict[str, Any]]


def _joining(world: World, room: Room) -> dict[str, Any]:
    user = {"id": world.dice.choice(("jane", "john", world.word())), "name": "Jane Doe"}
    options = {"show_names": world.dice.random() < 0.5, "custom_fields": {"locale": "de"}}
    return {"id": room.id, "name": "Fuzz", "user": user, "options": options}


def _playback(world: World, room: Room) -> dict[str, Any]:
    room.plays[:] = [*room.plays[-5:], world.word()]
    clip = f"{world.url}/rehearsal/clips/{world.clips[0]}" if world.clips else f"{NOBODY}/a.webm"
    url = clip if world.dice.random() < 0.1 else f"{NOBODY}/a.mp4"
    fields = {"url": url, "play_id": room.plays[-1], "audio": True}
    return {"playback": fields} if world.dice.random() < 0.5 else fields


def _layout(world: World, room: Room) -> dict[str, Any]:
    users = ["", *room.actors[-3:]]
    ways: tuple[dict[str, Any], ...] = (
        {"layout": "auto"},
        {"name": world.dice.choice(("one", "four", "nine", "present-lower-3")), "users": users},
        {"layout": "custom", "users": users},
        {"map": '[[0,0,640,480],[640,0,640,480,"contain"]]', "users": users},
        {"show_names": False, "voice_activation": True},
    )
    return world.dice.choice(ways)


def _actor(_world: World, room: Room) -> dict[str, Any]:
    return {"name": "Anna", "talk": False, "connected": len(room.actors) < FEW_ACTORS}


def _webhook(world: World, _room: Room) -> dict[str, Any]:
    types: tuple[object, ...] = ("room_update,snapshot_update", ["recording_update"])
    return {"url": f"{NOBODY}/hook", "types": world.dice.choice(types)}


def _forward(world: World, room: Room) -> dict[str, Any]:
    room.forwards[:] = [*room.forwards[-5:], world.word()]
    return {
        "forward_id": room.forwards[-1],
        "user_id": world.one_of(room.actors or room.users),
        "play_id": world.one_of(room.plays),
        "type": "audio,video",
        "url": f"{NOBODY}/whip",
    }


FIELDS: Mapping[str, Fields] = {
    "POST /rooms": _joining,
    "POST /guests/{}": lambda _world, _room: {"name": "Guest"},
    "POST /rooms/{}/messages": lambda _world, _room: {"type": "chat", "content": "Hello"},
    "POST /rooms/{}/broadcasts": lambda _world, _room: {"stream_url": "rtmp://127.0.0.1:9/live"},
    "PUT /rooms/{}/broadcasts": lambda _world, _room: {"player_url": f"{NOBODY}/watch"},
    "PUT /rooms/{}/broadcasts/{}": lambda _world, _room: {"player_url": f"{NOBODY}/watch"},
    "POST /rooms/{}/layout": _layout,
    "POST /rooms/{}/playbacks": _playback,
    "POST /rooms/{}/layers": lambda world, _room: {"z-index": world.dice.choice(("1", "-1"))},
    "POST /webhooks": _webhook,
    "POST /rehearsal/rooms/{}/actors": _actor,
    "PATCH /rehearsal/rooms/{}/actors/{}": lambda world, _room: {
        "camera": world.dice.random() < 0.5
    },
    "POST /rooms/{}/forward/{}": _forward,
    "POST /permalink": lambda world, _room: {"name": "Standing", "user": {"name": world.word()}},
    "PUT /permalink/{}": lambda _world, _room: {"name": "Renamed"},
    "POST /permalink/{}/users": lambda world, _room: {"user": {"name": world.word()}},
}


def _png(world: World) -> bytes:
    colour = tuple(world.dice.randrange(256) for _ in range(4))
    file = io.BytesIO()
    Image.new("RGBA", (64, 36), colour).save(file, "PNG")
    return file.getvalue()
