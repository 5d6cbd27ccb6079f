"""Fuzzes a running rehearsal server: good requests, bad ones and strangers', all answers checked.

`python -m tests.support.fuzz [COUNT [SEED]]` starts a server of its own, lets a canary room mix and
record meanwhile, and prints what came of it.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.support.fuzz_canary import Canary, canary
from tests.support.fuzz_dice import Sent, badly, stranger, well
from tests.support.fuzz_table import AT_ONCE_AFTER, BEFORE, NEVER, RARE, Endpoint, endpoints, good
from tests.support.fuzz_world import ROOM_COUNT, Room, World
from tests.support.rehearsal import rehearsal_process

PATIENCE_S = 60.0
WORKERS = 3
GOOD, LIVE = 0.5, 0.8
"""Shares: asked well; asked with a good key, well or badly."""
MORE_TRIES = 10
MIXER_S = 0.3
"""Long enough for a frame to be recorded, a picture to be written."""


@dataclass
class Report:
    """What came of a run."""

    answers: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    faults: list[str] = field(default_factory=list)
    count: int = 0
    live: int = 0
    seconds: float = 0.0

    def successes(self, endpoint: Endpoint) -> int:
        """How many 2xx there were."""
        return sum(n for status, n in self.answers[str(endpoint)].items() if status // 100 == 2)

    def missing(self) -> list[str]:
        """What should have had a success and had none."""
        names = [str(one) for one in endpoints() if not self.successes(one)]
        return [name for name in names if name not in NEVER]

    def lines(self) -> list[str]:
        """A table: endpoint, 2xx, 4xx, other."""
        rows = [f"{'endpoint':42} {'2xx':>6} {'4xx':>6} {'other':>6}"]
        for name, statuses in sorted(self.answers.items()):
            kinds = Counter(dict.fromkeys((2, 4), 0))
            for status, n in statuses.items():
                kinds[status // 100] += n
            other = sum(statuses.values()) - kinds[2] - kinds[4]
            rows.append(f"{name:42} {kinds[2]:6} {kinds[4]:6} {other:6}")
        share = self.live / max(1, self.count)
        rate = self.count / max(0.001, self.seconds)
        rows.append(
            f"{self.count} requests in {self.seconds:.0f} s ({rate:.0f}/s), {share:.0%} with live"
            f" keys, {len(self.faults)} faults"
        )
        return [*rows, *self.faults[:20]]


class Fuzzer:
    """Asks one server."""

    def __init__(self, client: httpx.AsyncClient, world: World) -> None:
        self.report = Report()
        self.table = endpoints()
        self._client, self._world, self._dice = client, world, world.dice
        self._weights = [RARE.get(str(endpoint), 1.0) for endpoint in self.table]
        self._opening = asyncio.Lock()

    async def run(self, count: int) -> Report:
        """Send count requests, and then what is needed for a success of every endpoint."""
        begin = time.monotonic()
        await self._have_rooms()
        async with asyncio.TaskGroup() as group:
            for _ in range(WORKERS):
                group.create_task(self._work(count))
        async with asyncio.TaskGroup() as group:
            for endpoint in self.table:
                group.create_task(self._try_again(endpoint))
        self.report.seconds = time.monotonic() - begin
        return self.report

    async def _work(self, count: int) -> None:
        while self.report.count < count:
            await self._have_rooms()
            [endpoint] = self._dice.choices(self.table, self._weights)
            await self._try(endpoint)

    async def _try(self, endpoint: Endpoint) -> None:
        roll, room = self._dice.random(), self._world.room()
        if roll < GOOD:
            await self._well(endpoint, room)
        elif roll < LIVE:
            sent = badly(self._dice, endpoint, good(endpoint, self._world, room))
            await self._send(endpoint, sent, room, has_key=True)
        else:
            sent = well(self._dice, endpoint, good(endpoint, self._world, room))
            sent = stranger(self._dice, endpoint, sent)
            await self._send(endpoint, sent, room, has_key=False)

    async def _well(self, endpoint: Endpoint, room: Room) -> None:
        before = BEFORE.get(str(endpoint))
        if before is not None and self._dice.random() < 0.3:
            await self._well(before, room)
        sent = well(self._dice, endpoint, good(endpoint, self._world, room))
        document = await self._send(endpoint, sent, room, has_key=True)
        self._world.learn(endpoint.method, endpoint.path, room, document)
        if (after := AT_ONCE_AFTER.get(str(endpoint))) is not None:
            await asyncio.sleep(MIXER_S)
            sent = well(self._dice, after, good(after, self._world, room))
            await self._send(after, sent, room, has_key=True)

    async def _try_again(self, endpoint: Endpoint) -> None:
        for _ in range(MORE_TRIES):
            if str(endpoint) in NEVER or self.report.successes(endpoint):
                return
            await self._succeed(endpoint)

    async def _succeed(self, endpoint: Endpoint) -> None:
        """Prepare what the endpoint needs, give the mixer time for it, and ask well."""
        await self._have_rooms()
        room, chain = self._world.room(), [endpoint]
        while (before := BEFORE.get(str(chain[0]))) is not None and before not in chain:
            chain.insert(0, before)
        for one in chain:
            await self._well(one, room)
            await asyncio.sleep(MIXER_S if one is not endpoint else 0.0)

    async def _send(self, endpoint: Endpoint, sent: Sent, room: Room, *, has_key: bool) -> Any:
        headers = {**sent.headers, **({"Authorization": self._world.api_key} if has_key else {})}
        self.report.count += 1
        self.report.live += has_key
        try:
            answer = await self._client.request(
                sent.method,
                sent.target,
                headers=headers,
                content=_pieces(sent.body) if sent.is_chunked else sent.body or None,
            )
        except httpx.InvalidURL:
            return None  # never left the house
        except httpx.HTTPError as error:
            self.report.faults.append(f"{sent.method} of {endpoint}: {error!r}")
            return None
        if sent.method == endpoint.method:
            self.report.answers[str(endpoint)][answer.status_code] += 1
        if (fault := fault_of(answer)) is not None:
            self.report.faults.append(f"{sent.method} {sent.target[:80]} ({endpoint}): {fault}")
            return None
        return await self._after(answer, sent, room)

    async def _after(self, answer: httpx.Response, sent: Sent, room: Room) -> Any:
        """Take in what a success changed; return its document."""
        if not answer.is_success:
            return None
        path = sent.target.partition("?")[0].rstrip("/")
        if sent.method == "DELETE" and path == f"/rooms/{room.key}":
            self._world.forget(room)
        if not answer.headers.get("content-type", "").startswith("application/json"):
            return None
        document = answer.json() if answer.content else None
        if isinstance(document, dict) and "access_key" in document:
            await self._end_unknown(document)
        return document

    async def _end_unknown(self, document: dict[str, Any]) -> None:
        if document["room"]["id"] not in {room.id for room in self._world.rooms}:
            await self._client.delete(f"/rooms/{document['access_key']}")

    async def _have_rooms(self) -> None:
        async with self._opening:
            while len(self._world.rooms) < ROOM_COUNT:
                self._world.rooms.append(await self._opened())

    async def _opened(self) -> Room:
        body = {"user": {"id": "host", "name": "Host"}, "options": {"lock_available": True}}
        answer = await self._client.post(
            "/rooms",
            json={"id": self._world.word(), **body},
            headers={"Authorization": self._world.api_key},
        )
        document = answer.json()
        room = document["room"]
        return Room(room["id"], document["access_key"], room["guest_token"], ["host"])


def fault_of(answer: httpx.Response) -> str | None:
    """Why an answer must not be; None for a good one."""
    kind = answer.headers.get("content-type", "")
    if answer.status_code >= 500:
        return f"{answer.status_code} {answer.text[:200]}"
    is_json = kind.startswith("application/json")
    try:
        document = json.loads(answer.content) if answer.content and is_json else None
    except ValueError:
        return f"{answer.status_code} with broken JSON {answer.text[:100]!r}"
    if answer.is_success:
        return "an empty body called JSON" if is_json and _has_no_body(answer) else None
    if answer.status_code in {304, 416}:
        return None
    if not is_json:
        return f"{answer.status_code} as {kind!r}"
    is_text = isinstance(document, dict) and isinstance(document.get("error"), str)
    is_told = answer.request.method == "HEAD" or is_text
    return None if is_told else f"{answer.status_code} without an error text"


def _has_no_body(answer: httpx.Response) -> bool:
    return answer.request.method != "HEAD" and not answer.content


async def _pieces(body: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(body), max(1, len(body) // 3)):
        yield body[at : at + max(1, len(body) // 3)]


async def fuzzed(count: int, seed: int, data: Path) -> tuple[Report, Canary]:
    """Fuzz a server of our own while a canary room mixes and records."""
    options = ("--data", str(data), "--boot-delay-s", "0", "--idle-timeout-s", "0")
    async with rehearsal_process(*options) as server:
        world = World(server.url, server.api_key, random.Random(seed))  # noqa: S311 - dice
        limits = httpx.Limits(max_connections=WORKERS + 2)
        async with (
            httpx.AsyncClient(base_url=server.url, timeout=PATIENCE_S, limits=limits) as client,
            canary(server.url, server.api_key, data) as bird,
        ):
            report = await Fuzzer(client, world).run(count)
    return report, bird


def main() -> int:
    """Print the report of one run; 1 when something was wrong."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as data:
        report, bird = asyncio.run(fuzzed(count, seed, Path(data)))
    missing = report.missing()
    print("\n".join(report.lines()))  # noqa: T201 - a program for people
    print(f"never successful: {', '.join(missing) or 'none'}")  # noqa: T201 - as above
    print(bird)  # noqa: T201 - as above
    return int(bool(report.faults or missing or not bird.is_whole))


if __name__ == "__main__":
    sys.exit(main())
