from __future__ import annotations

import json

import pytest
from websockets.exceptions import InvalidStatus

from tests.conformance.api import Api
from tests.conformance.ears import Ear, dial, kinds, observer, participant
from tests.conformance.ledger import Ledger, event, row
from tests.conformance.service import Meeting, Service
from tests.support.media import film_bytes
from tests.support.media_server import media_server


@row("POST /rooms/AK/messages")
@event("chat")
@event("custom")
async def test_messages_reach_everybody_once_their_sender_too(
    api: Api, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    for kind in ("chat", "custom"):
        body = {"type": kind, "content": f"hello ü {kind}"}
        await api.expect(201, "POST /rooms/AK/messages", stage.key, json=body)
        for ear in (watching, taking_part):
            message = await ear.until(kind)
            assert message["content"] == f"hello ü {kind}"
            assert (message["cid"], message["user_id"]) == (stage.client_id, "jane@example.com")
    heard = [message["type"] for message in taking_part.messages]
    assert (heard.count("chat"), heard.count("custom")) == (1, 1)


@event("stfu")
async def test_a_participants_actions_are_carried_out_and_others_passed_over(
    service: Service, stage: Meeting, taking_part: Ear, ledger: Ledger
) -> None:
    other = service.open(stage.id, "joe@example.com")
    async with participant(other.websocket, ledger) as joe:
        await joe.act("user_joins")
        await joe.act("dance")
        await joe.say("message", data=json.dumps({"message": "stfu", "action": "stfu"}))
        for ear in (joe, taking_part):
            assert (await ear.until("stfu"))["user"]["id"] == "joe@example.com"


@event("lock")
async def test_the_lock_is_told_to_participants(api: Api, service: Service, ledger: Ledger) -> None:
    meeting = service.open("to lock", lock_available=True)
    async with participant(meeting.websocket, ledger) as ear:
        await api.expect(201, "POST /rooms/AK/lock", meeting.key)
        assert await ear.until("lock") == {"type": "lock", "locked": True}
    await api.expect(204, "DELETE /rooms/AK", meeting.key)


@event("options_update")
async def test_options_of_a_later_join_are_merged_and_told_of(
    service: Service, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    before = service.call("GET", f"/rooms/{stage.key}").json()["options"]
    for value in (False, True):
        service.open(stage.id, show_label=value)
        for ear in (watching, taking_part):
            options = (await ear.until("options_update"))["options"]
            assert options == {**before, "show_label": value}


@event("room_update")
@event("room_setup")
@event("room_ready")
@event("participant_update")
async def test_a_whole_meeting_is_heard_in_its_order(
    api: Api, service: Service, ledger: Ledger
) -> None:
    meeting = service.open("whole")
    async with (
        observer(service.url, meeting.id, service.api_key, ledger) as watching,
        participant(meeting.websocket, ledger) as jane,
    ):
        if not watching.messages[0]["content"]["ready"]:
            await watching.until("room_update", lambda one: one["content"]["ready"])
        if "room_ready" not in kinds(jane.frames):
            await jane.until("room_ready")
        actor = service.call("POST", "/rehearsal/rooms/whole/actors", json={"talk": False}).json()
        joined = await watching.until("participant_update")
        assert (joined["participant"]["id"], joined["participant"]["online"]) == (actor["id"], True)
        spots = (await watching.until("podium_update"))["podium"]
        assert [spot["user_id"] for spot in spots] == [actor["id"]]
        await watching.until("chat")
        await api.expect(204, "DELETE /rooms/AK", meeting.key)
        *_, left, over = await watching.until_closed()
        assert (left["type"], left["participant"]["online"]) == ("participant_update", False)
        assert (over["type"], over["content"]["shutdown"]) == ("room_update", True)
        assert over["content"]["ready"] is False
        assert over["content"]["participants"] == []
        await jane.until_closed()
    for url in (f"{service.url}/rt?room_id=whole", meeting.websocket):
        with pytest.raises(InvalidStatus):
            async with dial(url, key=service.api_key, protocols=[]):
                pass


@event("playback_update")
@event("broadcasts_update")
@event("presentation_update")
async def test_what_runs_is_over_before_its_meeting_is(
    api: Api, service: Service, ledger: Ledger
) -> None:
    meeting = service.open("busy")
    service.until_ready(meeting)
    with media_server() as files:
        files.files["a.webm"] = film_bytes(0.4)
        await _live_and_end(api, service, ledger, meeting, f"{files.url}/whole/a.webm")


async def _live_and_end(
    api: Api, service: Service, ledger: Ledger, meeting: Meeting, clip: str
) -> None:
    async with (
        observer(service.url, meeting.id, service.api_key, ledger) as watching,
        participant(meeting.websocket, ledger) as jane,
    ):
        service.call("POST", "/rehearsal/rooms/busy/actors", json={"camera": False})
        for name, body in (
            ("POST /rooms/AK/recording", {}),
            ("POST /rooms/AK/presentation", {}),
            ("POST /rooms/AK/playbacks", {"url": clip, "loop_count": -1}),
            ("POST /rooms/AK/broadcasts", {"stream_url": "rtmp://127.0.0.1:9/live"}),
        ):
            await api.expect(201, name, meeting.key, json=body)
            if name.endswith("/recording"):
                await watching.until("recording_update")
        await watching.until("playback_update", lambda one: bool(one["playing"]))
        await api.expect(204, "DELETE /rooms/AK", meeting.key)
        rest = [one["type"] for one in await watching.until_closed()]
        heard = [one["type"] for one in await jane.until_closed()]
    ends = ("recording_update", "playback_update", "broadcasts_update")
    for kind in ends:
        assert rest.index(kind) < rest.index("participant_update") < rest.index("room_update")
        assert kind in heard
    assert rest[-1] == "room_update"
    over = watching.messages[-1]["content"]
    assert [over[name] for name in ("playbacks", "broadcasts")] == [[], []]
    assert (over["recording"], over["presentation"]) == (None, None)
    assert [one for one in jane.messages if one["type"] == "presentation_update"][-1] == {
        "type": "presentation_update",
        "presentation": None,
    }
