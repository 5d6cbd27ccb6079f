from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.api.wire import RoomDocument, parse_document, parse_message, parse_room
from studio.domain import events
from studio.domain.events import LockChanged, ParticipantJoined, ParticipantLeft, RoomTold
from studio.domain.room import ChatLine, Participant, RoomFacts
from tests.support.api import payload, payload_names

KINDS = {
    "room_update": events.RoomTold,
    "room_update_while_busy": events.RoomTold,
    "room_update_shutdown": events.RoomTold,
    "room_setup": events.RoomTold,
    "room_ready": events.RoomTold,
    "participant_update_joined": events.ParticipantJoined,
    "participant_update_left": events.ParticipantLeft,
    "podium_update": events.PodiumChanged,
    "podium_update_with_layers": events.PodiumChanged,
    "podium_update_with_layer_ids_elsewhere": events.PodiumChanged,
    "options_update": events.OptionsChanged,
    "recording_update_started": events.RecordingChanged,
    "recording_update_stopped": events.RecordingChanged,
    "recording_update_finished": events.RecordingChanged,
    "snapshot_update": events.SnapshotsTaken,
    "playback_update": events.PlaybacksChanged,
    "playback_update_none": events.PlaybacksChanged,
    "broadcasts_update": events.BroadcastsChanged,
    "broadcasts_update_none": events.BroadcastsChanged,
    "chat": events.ChatHeard,
    "custom": type(None),
    "presentation_update": type(None),
    "lock": events.LockChanged,
    "stfu": type(None),
}
EVENTS = (*get_args(events.RoomEvent), type(None))
MESSAGES = {name: payload(name) for name in payload_names() if "type" in payload(name)}
TYPES = sorted({message["type"] for message in MESSAGES.values()})
FIELDS = sorted({key for message in MESSAGES.values() for key in message})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(FIELDS), inner),
)


def test_every_recorded_message_is_expected_here():
    assert set(MESSAGES) == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_recorded_message_becomes_its_event(name):
    assert type(parse_message(payload(name))) is KINDS[name]


def test_joining_and_leaving_are_told_apart_by_online():
    anna = Participant("anna", "Anna Berg")
    assert parse_message(payload("participant_update_joined")) == ParticipantJoined(anna)
    assert parse_message(payload("participant_update_left")) == ParticipantLeft("anna")


def test_a_chat_line_has_the_public_user_id():
    assert parse_message(payload("chat")) == events.ChatHeard(
        ChatLine("jane@example.com", "hi", "2023-12-11T09:50:00.000Z")
    )


def test_a_chat_line_without_a_user_id_has_the_client_id():
    message = payload("chat")
    del message["user_id"]
    event = parse_message(message)
    assert isinstance(event, events.ChatHeard)
    assert event.line.user_id == "63ede350b20526000f64376d"


def test_a_lock_is_told():
    assert parse_message(payload("lock")) == LockChanged(is_locked=True)


def test_a_document_on_the_participants_socket_is_read_like_one_by_rest():
    assert parse_message(payload("room_ready")) == RoomTold(parse_room(payload("room_document")))


def test_an_unknown_kind_is_no_event():
    assert parse_message({"type": "voice_activity", "on": True}) is None


@pytest.mark.parametrize("name", KINDS)
def test_unknown_fields_change_nothing(name):
    def with_extra(value):
        if isinstance(value, dict):
            return {**{k: with_extra(v) for k, v in value.items()}, "new_field": [{"x": 1}]}
        return [with_extra(v) for v in value] if isinstance(value, list) else value

    if "layer_ids_elsewhere" not in name:
        assert parse_message(with_extra(payload(name))) == parse_message(payload(name))


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {"chat", "lock"}))
def test_any_part_may_be_missing(name):
    message = payload(name)
    for key in set(message) - {"type"}:
        without = {k: v for k, v in message.items() if k != key}
        assert isinstance(parse_message(without), EVENTS)
        emptied = dict.fromkeys(message[key]) if isinstance(message[key], dict) else None
        assert isinstance(parse_message({**message, key: emptied}), EVENTS)


@given(JSON)
def test_no_payload_makes_it_raise(value):
    assert isinstance(parse_message(value), EVENTS)
    assert isinstance(parse_room(value), RoomFacts)
    assert isinstance(parse_document(value), RoomDocument | None)


@given(st.sampled_from(TYPES), st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_no_message_of_a_known_kind_makes_it_raise(kind, fields):
    assert isinstance(parse_message({**fields, "type": kind}), EVENTS)
