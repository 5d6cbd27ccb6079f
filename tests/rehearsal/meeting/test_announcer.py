from __future__ import annotations

import asyncio

from studio.rehearsal.meeting.announcer import AFTER_ANSWER_S, Announcer
from tests.support.rehearsal import Listener


async def test_messages_come_later_and_in_order_until_the_sockets_are_closed() -> None:
    hub = Listener()
    announcer = Announcer(hub, "m1", lambda _kind, _payload: None)
    announcer.observers({"type": "a"})
    announcer.participants({"type": "b"})
    announcer.everybody({"type": "c"})
    announcer.user("jane", {"type": "d"})
    announcer.close()
    announcer.everybody({"type": "late"})
    assert hub.told == []
    await asyncio.sleep(2 * AFTER_ANSWER_S)
    told = [(audience, message["type"]) for audience, message in hub.told]
    assert told == [("o", "a"), ("p", "b"), ("op", "c"), ("jane", "d")]
    assert hub.closed == ["m1"]


async def test_webhooks_hear_even_after_the_end() -> None:
    heard: list[object] = []
    announcer = Announcer(Listener(), "m1", lambda *news: heard.append(news))
    announcer.close()
    announcer.flush()
    announcer.webhook("recording_update", recording={"id": "r"})
    assert heard == [("recording_update", {"recording": {"id": "r"}})]
    await asyncio.sleep(2 * AFTER_ANSWER_S)
