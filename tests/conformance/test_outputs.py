from __future__ import annotations

import pytest

from tests.conformance.api import Api
from tests.conformance.ears import Ear
from tests.conformance.ledger import event, row
from tests.conformance.service import Meeting

NOWHERE = "rtmp://127.0.0.1:9/live/secret"
START, STOP = "POST /rooms/AK/broadcasts", "DELETE /rooms/AK/broadcasts"
STOP_ONE = "DELETE /rooms/AK/broadcasts/PLATFORM"
FORWARD, FORWARD_END = "POST /rooms/ROOM_ID/forward/", "DELETE /rooms/ROOM_ID/forward/FORWARD_ID"
WHIP = {"type": "audio,video", "url": "http://127.0.0.1:9/whip"}


@row(START, 201, 406)
@row(STOP, 200, 404)
@row(STOP_ONE, 200, 404)
@row("PUT /rooms/AK/broadcasts", 200, 400, 404)
@row("PUT /rooms/AK/broadcasts/PLATFORM", 200, 400, 404)
@event("broadcasts_update")
async def test_a_broadcast_is_told_of_without_its_secret(
    api: Api, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    updates = (
        ("PUT /rooms/AK/broadcasts", ()),
        ("PUT /rooms/AK/broadcasts/PLATFORM", ("generic",)),
    )
    page = {"player_url": "https://x.de/1"}
    for name, platform in updates:
        await api.expect(404, name, stage.key, *platform, json=page)
        await api.expect(400, name, stage.key, *platform, json={})
    sent = {"stream_url": NOWHERE, "platform": "generic"}
    await api.expect(201, START, stage.key, json=sent)
    [item] = (await watching.until("broadcasts_update"))["broadcasts"]
    assert (item["platform"], item["player_url"]) == ("generic", "")
    assert item["user"]["id"] == "jane@example.com"
    await api.expect(406, START, stage.key, json=sent)
    for name, platform in updates:
        await api.expect(200, name, stage.key, *platform, json=page)
        assert (await watching.until("broadcasts_update"))["broadcasts"] == [{**item, **page}]
    room = await api.expect(200, "GET /rooms/AK", stage.key)
    assert room["broadcasts"] == [{**item, **page}]
    assert "secret" not in str(room)
    await api.expect(200, STOP, stage.key)
    assert (await watching.until("broadcasts_update"))["broadcasts"] == []
    await api.expect(404, STOP, stage.key)
    await api.expect(201, START, stage.key, json={**sent, **page})
    await api.expect(200, STOP_ONE, stage.key, "generic")
    await api.expect(404, STOP_ONE, stage.key, "generic")
    heard = [(await taking_part.until("broadcasts_update"))["broadcasts"] for _ in range(6)]
    assert [len(one) for one in heard] == [1, 1, 1, 0, 1, 0]


@row(START, 400)
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"player_url": "https://x.de"},
        {"stream_url": "https://x.de/live"},
        {"stream_url": "rtmp://"},
        {"stream_url": NOWHERE, "player_url": "javascript:1"},
    ],
    ids=repr,
)
async def test_a_broadcast_to_nowhere_is_refused(
    api: Api, stage: Meeting, sent: dict[str, str]
) -> None:
    await api.expect(400, START, stage.key, json=sent)


@row(f"{FORWARD}source", 201, 400, 404)
@row(f"{FORWARD}mcu", 201, 400, 404)
@row(f"{FORWARD}playback", 201, 400, 404)
@row(FORWARD_END, 200, 404)
async def test_forwards_start_at_once_and_end_by_their_id(api: Api, stage: Meeting) -> None:
    source = {"user_id": "jane@example.com"}
    for kind, what in (("source", source), ("mcu", {})):
        for media in ("audio", "video", "audio,video", ["audio", "video"]):
            sent = {**WHIP, **what, "forward_id": "f-1", "type": media}
            await api.expect(201, f"{FORWARD}{kind}", stage.id, json=sent)
            await api.expect(400, f"{FORWARD}{kind}", stage.id, json=sent)
            await api.expect(200, FORWARD_END, stage.id, "f-1")
            await api.expect(404, FORWARD_END, stage.id, "f-1")
        whole = {**WHIP, **what, "forward_id": "f-1"}
        for name in ("forward_id", "type", "url", *what):
            less = {key: value for key, value in whole.items() if key != name}
            await api.expect(400, f"{FORWARD}{kind}", stage.id, json=less)
        await api.expect(404, f"{FORWARD}{kind}", "no-such-room", json=whole)
    unknown = {**WHIP, "forward_id": "f-1", "user_id": "nobody"}
    await api.expect(404, f"{FORWARD}source", stage.id, json=unknown)
    playback = f"{FORWARD}playback"
    await api.expect(404, playback, stage.id, json={**unknown, "play_id": "nothing"})
    await api.expect(400, playback, stage.id, json=unknown)
    play = {"url": "http://127.0.0.1:9/a.webm", "play_id": "clip"}
    await api.expect(201, "POST /rooms/AK/playbacks", stage.key, json=play)
    await api.expect(201, playback, stage.id, json={**unknown, "play_id": "clip"})
