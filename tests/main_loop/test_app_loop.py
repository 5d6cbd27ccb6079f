import asyncio
import contextvars
import logging
import sys
import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from typing_extensions import override

from studio.main_loop.app_loop import SLOW_S, AppLoop


@pytest.fixture
async def loop(qapp) -> AppLoop:
    return asyncio.get_running_loop()


@pytest.mark.parametrize("delay_s", [0.0005, 0.01, 0.0999])
async def test_a_sleep_is_never_too_short(loop, delay_s):
    start = time.monotonic()
    await asyncio.sleep(delay_s)
    assert time.monotonic() - start >= delay_s


async def test_callbacks_run_in_the_order_they_came(loop):
    seen = []
    for number in range(100):
        loop.call_soon(seen.append, number)
    await asyncio.sleep(0)
    assert seen == list(range(100))


async def test_a_timer_says_when_and_ends_when_cancelled(loop):
    seen = []
    timer = loop.call_later(0.01, seen.append, "cancelled")
    assert timer.when() == pytest.approx(loop.time() + 0.01, abs=1)
    timer.cancel()
    timer.cancel()
    await asyncio.sleep(0.03)
    assert (timer.cancelled(), seen) == (True, [])


async def test_a_timeout_that_was_not_needed_leaves_no_timer(loop):
    async with asyncio.timeout(600):
        await asyncio.sleep(0)
    assert not loop._clock._timers


async def test_a_cancelled_callback_does_not_run(loop):
    seen = []
    loop.call_soon(seen.append, "no").cancel()
    await asyncio.sleep(0)
    assert not seen


async def test_every_call_from_many_threads_arrives_with_its_context(loop):
    place = contextvars.ContextVar("place")
    seen = []

    def send(name: int) -> None:
        place.set(name)
        for _ in range(200):
            loop.call_soon_threadsafe(
                lambda: seen.append(place.get()), context=contextvars.copy_context()
            )

    threads = [threading.Thread(target=send, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    async with asyncio.timeout(30):
        while len(seen) < 1600:
            await asyncio.sleep(0.01)
    assert {name: seen.count(name) for name in range(8)} == dict.fromkeys(range(8), 200)


async def test_qt_gets_its_turn_between_long_callbacks(loop):
    seen = []

    class Ear(QObject):
        @override
        def customEvent(self, event):
            seen.append("qt")

    def work() -> None:
        QCoreApplication.postEvent(ear, QEvent(QEvent.Type.User))
        time.sleep(0.005)
        seen.append("work")

    ear = Ear()
    for _ in range(3):
        loop.call_soon(work)
    while len(seen) < 6:
        await asyncio.sleep(0)
    assert seen == ["work", "qt"] * 3


async def test_even_an_odd_exception_of_a_worker_reaches_who_waits(loop):
    class OddError(BaseException):
        pass

    def fail() -> None:
        raise OddError

    with pytest.raises(OddError):
        await asyncio.to_thread(fail)


async def test_at_most_four_workers(loop):
    gate = threading.Barrier(4)
    names = await asyncio.gather(
        *(
            asyncio.to_thread(lambda: (gate.wait(30), threading.current_thread().name)[1])
            for _ in range(8)
        )
    )
    assert len(set(names)) == 4


async def test_a_child_process_speaks_and_ends(loop):
    command = [sys.executable, "-c", "print(input()[::-1])"]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    out, _ = await process.communicate(b"abc\n")
    assert (out.strip(), process.returncode) == (b"cba", 0)


async def test_a_socket_speaks(loop):
    async def echo(reader, writer):
        writer.write(await reader.readline())
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(echo, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"hello\n")
        assert await reader.read() == b"hello\n"
        writer.close()
        await writer.wait_closed()


def test_a_closed_loop_takes_nothing_more(qapp):
    loop = AppLoop(qapp)
    loop.close()
    loop.close()
    with pytest.raises(RuntimeError, match="closed"):
        loop.call_soon(print)
    with pytest.raises(RuntimeError, match="closed"):
        loop.call_later(1, print)


async def test_who_made_the_window_stand_still_is_named_and_what_it_was_given_is_not(
    qapp, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "studio.main_loop.app_loop")
    done = asyncio.Event()

    def read_key(_key: str) -> None:
        time.sleep(SLOW_S + 0.05)
        done.set()

    async def work() -> None:
        time.sleep(SLOW_S + 0.05)  # noqa: ASYNC251 - that is the fault

    loop = asyncio.get_running_loop()
    loop.call_soon(read_key, "secret")
    await done.wait()
    await loop.create_task(work(), name="Kick")
    assert "read_key" in caplog.text
    assert "in Kick" in caplog.text
    assert "secret" not in caplog.text
