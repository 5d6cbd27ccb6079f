import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from studio.api.rehearsal_host import RehearsalProcess
from studio.domain.errors import RehearsalNotStarted
from studio.tasks import TaskScope
from tests.support.program import descendants, is_alive

TALKER = """
import sys
print('{"url": "http://x", "api_key": "k"}', flush=True)
sys.stderr.write("x" * 3_000_000 + "\\nthe end\\n")
sys.exit(7)
"""


def children() -> list[int]:
    return [pid for pid in descendants(os.getpid()) if is_alive(pid)]


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


async def test_two_who_want_it_at_once_get_the_same_server(tmp_path: Path, tasks: TaskScope):
    host = RehearsalProcess(tmp_path, tasks)
    first, second = await asyncio.gather(host.start(), host.start())
    assert first == second
    assert len(children()) == 1
    await host.aclose()


async def test_one_who_gives_up_waiting_does_not_take_it_from_the_other(
    tmp_path: Path, tasks: TaskScope
):
    host = RehearsalProcess(tmp_path, tasks)
    loop = asyncio.get_running_loop()
    impatient, patient = loop.create_task(host.start()), loop.create_task(host.start())
    await asyncio.sleep(0.1)
    impatient.cancel()
    assert (await patient).url
    await host.aclose()
    assert children() == []


async def test_an_end_while_it_starts_leaves_no_process(tmp_path: Path, tasks: TaskScope):
    host = RehearsalProcess(tmp_path, tasks)
    starting = asyncio.get_running_loop().create_task(host.start())
    while not children():
        await asyncio.sleep(0.01)
    await host.aclose()
    with pytest.raises(RehearsalNotStarted):
        await starting
    assert children() == []


async def test_a_server_that_talks_without_end_is_read_all_the_same(
    tmp_path: Path, tasks: TaskScope, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "studio.api.rehearsal_host")
    lost = asyncio.Event()
    host = RehearsalProcess(tmp_path, tasks, command=(sys.executable, "-c", TALKER))
    host.on_lost(lost.set)
    await host.start()
    async with asyncio.timeout(20):
        await lost.wait()
    assert "rehearsal: the end" in caplog.text
    assert "ended by itself with 7" in caplog.text
