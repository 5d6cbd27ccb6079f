"""An Eyeson server made of plain functions, and the payloads of the protocol document."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from studio.api.http import Http, Patience

SERVER = "https://api.test"
API_KEY = "team-key-0123456789"
ACCESS_KEY = "vAX29sGYPZEvZQwvg0jycrPX"
GUEST_TOKEN = "gKsiVlrvkFyL3klk1wBHLlm3"  # noqa: S105 - made up
PAYLOADS = Path(__file__).parents[1] / "api" / "payloads"

Answer = Callable[[httpx.Request], httpx.Response]


def payload(name: str) -> Any:
    """Return a recorded payload, decoded."""
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def payload_names() -> list[str]:
    """Return the names of all recorded payloads."""
    return sorted(path.stem for path in PAYLOADS.glob("*.json"))


class FakeServer:
    """Answers from `answers` in order, the last one for ever; keeps what it was asked."""

    def __init__(self, *answers: httpx.Response | Exception | Answer) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers) or [httpx.Response(200)]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else answer(request)

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Method and path, with the query, of every request."""
        return [(r.method, r.url.raw_path.decode()) for r in self.requests]

    @property
    def body(self) -> Any:
        """The newest request's JSON."""
        return json.loads(self.requests[-1].content)


def ok(name: str, status: int = 200) -> httpx.Response:
    """Answer with a recorded payload."""
    return httpx.Response(status, json=payload(name))


def http_to(server: Answer, api_key: str = API_KEY, **patience: Any) -> Http:
    """Return a sender whose server is a function, and that never really waits between attempts."""

    async def no_sleep(_seconds: float) -> None:
        return None

    waits = Patience(**{"sleep": no_sleep, "chance": lambda: 0.5, **patience})
    client = httpx.AsyncClient(transport=httpx.MockTransport(server))
    return Http(SERVER, api_key, client=client, patience=waits)
