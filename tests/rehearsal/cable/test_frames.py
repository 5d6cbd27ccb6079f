from __future__ import annotations

import json

import pytest

from studio.rehearsal.cable import frames

SPACED = '{ "channel" : "RoomChannel", "name":"é\\n" }'


def test_a_ping_carries_whole_seconds() -> None:
    assert json.loads(frames.ping(1764000000.9)) == {"type": "ping", "message": 1764000000}


def test_an_identifier_is_echoed_as_the_same_text() -> None:
    framed = (
        frames.confirmation(SPACED),
        frames.rejection(SPACED),
        frames.payload(SPACED, frames.body({"type": "chat"})),
    )
    assert [json.loads(frame)["identifier"] for frame in framed] == [SPACED] * 3


def test_a_payload_has_no_type_of_its_own() -> None:
    frame = json.loads(frames.payload("{}", frames.body({"type": "chat"})))
    assert frame == {"identifier": "{}", "message": {"type": "chat"}}


def test_a_command_names_its_channel_and_action() -> None:
    text = json.dumps(
        {"command": "message", "identifier": SPACED, "data": '{"action":"user_joins"}'}
    )
    command = frames.Command("message", SPACED, "RoomChannel", "user_joins")
    assert frames.command_of(text) == command


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"command":"subscribe"}', "[" * 9000])
def test_what_is_no_command_is_none(text: str) -> None:
    assert frames.command_of(text) is None


def test_an_identifier_that_is_no_object_names_no_channel() -> None:
    command = frames.command_of('{"command":"subscribe","identifier":"7"}')
    assert command is not None
    assert command.channel == ""
