import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from studio.api.rehearsal_host import RehearsalProcess
from studio.domain.errors import RehearsalNotStarted
from studio.services.tasks import TaskScope
from tests.support.program import descendants, is_alive


@pytest.fixture
async def tasks() -> AsyncIterator[TaskScope]:
    failures: list[str] = []
    scope = TaskScope(lambda name, _error: failures.append(name))
    yield scope
    await scope.aclose()
    assert failures == []


async def gone(pid: int) -> None:
    async with asyncio.timeout(20):
        while is_alive(pid):
            await asyncio.sleep(0.05)


async def test_the_rehearsal_server_starts_once_and_ends_in_order(tmp_path: Path, tasks: TaskScope):
    host = RehearsalProcess(tmp_path, tasks)
    first, second = await host.start(), await host.start()
    (pid,) = descendants(os.getpid())[:1]
    async with httpx.AsyncClient() as client:
        answer = await client.get(
            f"{first.url}/rooms", headers={"Authorization": first.api_key}, timeout=20
        )
    await host.aclose()
    assert first == second
    assert answer.json() == []
    await gone(pid)


async def test_a_server_that_dies_is_told_and_can_be_started_again(
    tmp_path: Path, tasks: TaskScope
):
    lost = asyncio.Event()
    host = RehearsalProcess(tmp_path, tasks)
    host.on_lost(lost.set)
    await host.start()
    (pid,) = descendants(os.getpid())[:1]
    os.kill(pid, signal.SIGKILL)
    async with asyncio.timeout(20):
        await lost.wait()
    again = await host.start()
    await host.aclose()
    assert again.url
    lost.clear()
    await asyncio.sleep(0.1)
    assert not lost.is_set(), "an ordered end is no loss"


async def test_a_server_that_cannot_start_says_why(tmp_path: Path, tasks: TaskScope):
    (tmp_path / "file").write_bytes(b"")
    host = RehearsalProcess(tmp_path / "file" / "data", tasks)
    with pytest.raises(RehearsalNotStarted) as refused:
        await host.start()
    assert refused.value.detail
