from __future__ import annotations

import pytest

from studio.rehearsal.cable.line import MAX_CHARACTERS, MAX_FRAMES, Line, Mark


async def test_items_come_out_in_the_order_they_went_in() -> None:
    line = Line("m1", None)
    for item in ("one", Mark.PAUSE, "two"):
        line.put(item)
    assert [await line.next(0) for _ in range(4)] == ["one", Mark.PAUSE, "two", None]


async def test_nothing_follows_the_end() -> None:
    line = Line("m1", None)
    line.end(1012)
    line.put("too late")
    assert [await line.next(0), await line.next(0)] == [Mark.END, None]
    assert line.end_code == 1012


@pytest.mark.parametrize(("frame", "count"), [("x", MAX_FRAMES), ("x" * MAX_CHARACTERS, 1)])
async def test_a_full_line_is_cut_by_one_more_frame(frame: str, count: int) -> None:
    line = Line("m1", None)
    for _ in range(count):
        line.put(frame)
    assert not line.is_cut
    line.put("one more")
    await line.until_cut()
    assert await line.next(0) is None


async def test_a_line_that_is_emptied_in_time_is_never_cut() -> None:
    line = Line("m1", None)
    for _ in range(4):
        line.put("x" * (MAX_CHARACTERS // 2))
        await line.next(0)
    assert not line.is_cut


async def test_a_message_is_told_once_for_each_identifier() -> None:
    line = Line("m1", "u1")
    line.subscribe("a", "RoomChannel")
    line.subscribe("b", "RoomChannel")
    line.subscribe("c", "UserChannel")
    line.tell("RoomChannel", "{}")
    frames = [await line.next(0) for _ in range(3)]
    assert frames == [
        '{"identifier":"a","message":{}}',
        '{"identifier":"b","message":{}}',
        None,
    ]
