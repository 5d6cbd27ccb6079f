import asyncio
import logging
import threading

import pytest

from studio.bootstrap.alarm import Alarm

HOOK = logging.getLogger("studio.main_loop")


@pytest.mark.expects_error_log
async def test_it_rings_on_its_loop_whatever_thread_failed():
    rung: list[threading.Thread] = []
    alarm = Alarm(asyncio.get_running_loop(), lambda: rung.append(threading.current_thread()))
    await asyncio.to_thread(HOOK.critical, "failed unexpectedly")
    await asyncio.sleep(0)
    alarm.end()
    HOOK.critical("nobody listens any more")
    await asyncio.sleep(0)
    assert rung == [threading.main_thread()]


async def test_it_does_not_ring_for_what_was_expected():
    rung: list[str] = []
    alarm = Alarm(asyncio.get_running_loop(), lambda: rung.append("rung"))
    HOOK.warning("slow")
    await asyncio.sleep(0)
    alarm.end()
    assert rung == []


@pytest.mark.expects_error_log
def test_it_is_silent_when_its_loop_has_ended():
    loop = asyncio.new_event_loop()
    alarm = Alarm(loop, lambda: None)
    loop.close()
    HOOK.critical("failed unexpectedly")
    alarm.end()
    assert alarm not in HOOK.handlers
