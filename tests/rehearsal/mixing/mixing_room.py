"""A Mixing around the fake mixer, with everything it says and everything it was told."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.domain.podium import WIDE
from studio.rehearsal.media.face import Fact
from studio.rehearsal.mixing import Mixing, StartQueue

FAKE = Path(__file__).with_name("fake_mixer.py")
PATIENCE_S = 30.0
_COPYING = """
import pathlib, sys
source, target = map(pathlib.Path, sys.argv[1:])
target.write_bytes(source.read_bytes())
print(7)
"""
COPY = (sys.executable, "-c", _COPYING)
"""A repair that copies and finds seven frames."""


@dataclass
class MixingRoom:
    folder: Path
    facts: list[Fact] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    mixing: Mixing = field(init=False)

    def hear(self, fact: Fact) -> None:
        self.facts.append(fact)
        self.news.set()

    async def heard(self, *facts: Fact) -> None:
        """Wait until all facts were told, in this order."""
        async with asyncio.timeout(PATIENCE_S):
            while not _in_order(facts, self.facts):
                self.news.clear()
                await self.news.wait()

    def files(self) -> dict[str, bytes]:
        """Every recording in the folder, finished or not."""
        return {path.name: path.read_bytes() for path in self.folder.glob("*.webm*")}

    def journal(self) -> list[dict[str, Any]]:
        path = self.folder / "journal"
        text = path.read_text() if path.exists() else ""
        return [json.loads(line) for line in text.splitlines()]

    def told(self) -> list[str]:
        """The kinds of everything that happened to the children."""
        return [entry["is"] for entry in self.journal()]

    async def until_told(self, *kinds: str) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not _in_order(kinds, self.told()):
                await asyncio.sleep(0.02)


@contextlib.asynccontextmanager
async def mixing_room(folder: Path, queue: StartQueue | None = None) -> AsyncIterator[MixingRoom]:
    room = MixingRoom(folder)
    command = (sys.executable, str(FAKE), str(folder / "journal"))
    room.mixing = Mixing(WIDE, room.hear, command=command, repair=COPY, queue=queue)
    await room.mixing.start()
    try:
        yield room
    finally:
        await room.mixing.aclose(PATIENCE_S)


def _in_order(wanted: tuple[object, ...], happened: list[Any]) -> bool:
    rest = iter(happened)
    return all(any(one == other for other in rest) for one in wanted)
