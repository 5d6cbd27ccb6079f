from studio.api.wire import parse_room, parse_rooms
from studio.domain.room import Participant, RoomFacts
from tests.support.api import payload


def test_a_room_document_says_whether_the_room_mixes_not_whether_the_user_is_there():
    document = payload("guest_document")
    assert document["ready"] is False
    assert parse_room(document).is_ready


def test_a_room_document_tells_the_lock_and_no_people():
    facts = parse_room(payload("room_document"))
    assert (facts.id, facts.name) == ("demo", "Demo")
    assert facts.is_locked is False
    assert facts.participants is None
    assert facts.options.sfu_mode == "disabled"


def test_an_observers_content_tells_people_and_not_the_lock():
    facts = parse_room(payload("room_update_while_busy")["content"])
    assert facts.is_locked is None
    assert facts.participants == (Participant("anna", "Anna Berg"),)
    assert [p.play_id for p in facts.playbacks] == ["clip-1"]
    assert facts.recording is not None
    assert [b.id for b in facts.broadcasts] == ["b1"]


def test_a_room_that_was_shut_down_is_over():
    facts = parse_room(payload("room_update_shutdown")["content"])
    assert facts.is_over
    assert not facts.is_ready


def test_the_sample_of_the_reference_without_newer_keys_is_read():
    facts = parse_room(payload("room_document_of_the_reference"))
    assert facts.id == "63ede350b20526000f64376b"
    assert not facts.is_ready
    assert facts.options.background_colour == "#121212"


def test_nonsense_is_a_room_without_a_name():
    assert parse_room(["x"]) == RoomFacts("", "")


def test_running_meetings_are_listed():
    assert [room.id for room in parse_rooms(payload("rooms"))] == ["63ede350b20526000f64376b"]
    assert parse_rooms([{"name": "without an id"}, 3]) == ()
