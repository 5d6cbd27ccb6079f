"""Requests that go wrong: values, encodings, keys, paths and methods as no client should send."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from tests.support.fuzz_table import Ask, Endpoint

if TYPE_CHECKING:
    import random

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=XbX"
HOSTILE: tuple[object, ...] = (
    None,
    "",
    " ",
    True,
    0,
    -1,
    2**63,
    1e308,
    "NaN",
    "\x00",
    "\ud800",
    "ü" * 3,
    "x" * 40_000,
    "../../etc/passwd",
    "%00%2e%2e",
    "' OR 1=1 --",
    "<script>",
    "{{7*7}}",
    [],
    {},
    [[[]]],
    ["a", 1, None],
    {"a": {"b": ["c"]}},
    "http://[::1",
    "http://127.0.0.1:9/a.png",
    "file:///etc/hostname",
    "[[0,0,1e999,10]]",
    "9" * 400,
)
NAMES = ("id", "name", "user", "options", "url", "file", "z-index", "map", "users", "page", "type")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "TRACE", "PROPFIND")


@dataclass(frozen=True)
class Sent:
    """One request as it goes over the wire; without the API key unless it stands in headers."""

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_chunked: bool = False


def well(dice: random.Random, endpoint: Endpoint, ask: Ask) -> Sent:
    """Encode a good request in one of the ways that clients use."""
    if endpoint.method in {"GET", "HEAD"} or not (ask.fields or ask.file):
        return Sent(endpoint.method, _target(ask.path, ask.query))
    if ask.file is not None:
        return Sent(endpoint.method, ask.path, {"Content-Type": MULTIPART}, _multipart(ask))
    kind = dice.choice((JSON, JSON, FORM, MULTIPART))
    bodies = {JSON: _json, FORM: _form, MULTIPART: _multipart}
    chunked = dice.random() < 0.2
    return Sent(
        endpoint.method, ask.path, {"Content-Type": kind}, bodies[kind](ask), is_chunked=chunked
    )


def badly(dice: random.Random, endpoint: Endpoint, ask: Ask) -> Sent:
    """Send a good key with something that is wrong."""
    spoilt = Ask(ask.path, _spoilt(dice, ask.fields), ask.file, ask.query)
    method = endpoint.method
    way = dice.randrange(7)
    if way == 0:
        return Sent(method, ask.path, {"Content-Type": JSON}, _broken(dice, _json(ask)))
    if way == 1:
        return Sent(method, ask.path, {"Content-Type": MULTIPART}, _broken(dice, _multipart(ask)))
    if way == 2:
        odd = dice.choice((FORM, "text/xml", "", "application/x+json", "multipart/form-data"))
        return Sent(method, ask.path, {"Content-Type": odd}, _json(spoilt))
    if way == 3:
        return Sent(method, _target(ask.path, _form(spoilt).decode() or ask.query))
    if way == 4:
        return Sent(method, _target(_bent(dice, ask.path), ask.query))
    if way == 5:
        return Sent(dice.choice(METHODS), ask.path, {"Content-Type": JSON}, _json(spoilt))
    return Sent(method, ask.path, {"Content-Type": JSON}, _json(spoilt), is_chunked=True)


def stranger(dice: random.Random, endpoint: Endpoint, sent: Sent) -> Sent:
    """Take the keys out of a request."""
    segments = sent.target.partition("?")[0].split("/")
    spoilt = [
        dice.choice(("nobody", "%FF", "%2F", "0" * 64, quote("'\"<ü>"))) if len(one) > 20 else one
        for one in segments
    ]
    return Sent(sent.method, "/".join(spoilt), sent.headers, sent.body, is_chunked=sent.is_chunked)


def _spoilt(dice: random.Random, fields: Mapping[str, Any]) -> dict[str, Any]:
    spoilt = dict(fields)
    for name in dice.sample(sorted({*fields, *NAMES}), 2):
        spoilt[name] = dice.choice(HOSTILE)
    return spoilt


def _broken(dice: random.Random, body: bytes) -> bytes:
    body = body or b"{}"
    at = dice.randrange(len(body))
    ways = (body[:at], body[:at] + b"\xff\x00" + body[at:], b"[" * 3000, b"[1,2]", b"nul", b'"a"')
    return dice.choice(ways)


def _bent(dice: random.Random, path: str) -> str:
    ways = (
        f"{path}/",
        f"{path}//",
        f"{path}/x",
        f"{path}%2F",
        f"//{path}",
        path.replace("/", "//"),
    )
    return dice.choice((*ways, f"{path}/..%2f..", f"{path}%00", path.upper(), f"{path};a=b"))


def _target(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def _json(ask: Ask) -> bytes:
    return json.dumps(ask.fields).encode()


def _form(ask: Ask) -> bytes:
    return urlencode(list(_pairs(ask.fields)), errors="replace").encode()


def _multipart(ask: Ask) -> bytes:
    parts = [
        f'--XbX\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode(
            errors="replace"
        )
        for name, value in _pairs(ask.fields)
    ]
    if ask.file is not None:
        head = '--XbX\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n'
        parts.append(f"{head}Content-Type: image/png\r\n\r\n".encode() + ask.file + b"\r\n")
    return b"".join(parts) + b"--XbX--\r\n"


def _pairs(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Nested fields with brackets, as forms are."""
    for name, value in fields.items():
        if isinstance(value, Mapping):
            inner = {f"{name}[{key}]": one for key, one in value.items()}
            yield from _pairs(inner)
        elif isinstance(value, list):
            for one in value:
                yield f"{name}[]", str(one)
        else:
            yield name, json.dumps(value) if isinstance(value, bool) else str(value)
