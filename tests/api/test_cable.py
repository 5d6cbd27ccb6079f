import json

import pytest

from studio.api.cable import ROOM_CHANNEL, USER_CHANNEL, Cable, Stage

ROOM = '{"channel":"RoomChannel"}'
USER = '{"channel":"UserChannel"}'
PING = json.dumps({"type": "ping", "message": 1764000000})


def subscribe(identifier: str) -> str:
    return json.dumps({"command": "subscribe", "identifier": identifier}, separators=(",", ":"))


def frame(**fields: object) -> str:
    return json.dumps(fields)


def live_cable() -> Cable:
    cable = Cable((ROOM_CHANNEL,), 0.0)
    cable.receive(frame(type="welcome"), 0.0)
    cable.receive(frame(type="confirm_subscription", identifier=ROOM), 0.0)
    return cable


def test_it_subscribes_when_it_is_welcome_and_is_live_when_confirmed():
    cable = Cable((ROOM_CHANNEL,), 0.0)
    assert cable.receive(frame(type="welcome", sid="x"), 1.0).send == (subscribe(ROOM),)
    assert cable.stage is Stage.SUBSCRIBING
    cable.receive(frame(type="confirm_subscription", identifier=ROOM), 1.1)
    assert cable.stage is Stage.LIVE


def test_a_participant_is_live_when_both_channels_are_confirmed():
    cable = Cable((ROOM_CHANNEL, USER_CHANNEL), 0.0)
    sent = cable.receive(frame(type="welcome"), 0.0).send
    assert sent == (subscribe(ROOM), subscribe(USER))
    cable.receive(frame(type="confirm_subscription", identifier=USER), 0.0)
    assert cable.stage is Stage.SUBSCRIBING
    cable.receive(frame(type="confirm_subscription", identifier=ROOM), 0.0)
    assert cable.stage is Stage.LIVE


def test_a_message_on_our_channel_is_told():
    message = {"type": "chat", "content": "hi"}
    step = live_cable().receive(frame(identifier=ROOM, message=message), 1.0)
    assert step.message == message


@pytest.mark.parametrize(
    "strange",
    [
        frame(identifier=USER, message={"type": "chat"}),
        frame(identifier=ROOM, message="text"),
        frame(identifier=ROOM),
        frame(identifier=["x"], message={}),
        frame(type="confirm_subscription", identifier=["x"]),
        frame(type="news"),
        PING,
        "[1, 2]",
        "no json",
        b"\xff\x00",
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_is_a_sign_of_life_and_nothing_else(strange):
    cable = live_cable()
    step = cable.receive(strange, 5.0)
    assert (step.send, step.message, cable.stage) == ((), None, Stage.LIVE)
    assert cable.wait_s(5.0) == 6.0


def test_six_seconds_without_any_frame_are_stale():
    cable = live_cable()
    cable.receive(PING, 3.0)
    assert cable.wait_s(4.0) == 5.0
    cable.overdue(8.9)
    assert cable.stage is Stage.LIVE
    cable.overdue(9.0)
    assert cable.stage is Stage.STALE


def test_no_welcome_is_stale_too():
    cable = Cable((ROOM_CHANNEL,), 0.0)
    assert cable.wait_s(0.0) == 6.0
    cable.overdue(6.0)
    assert cable.stage is Stage.STALE


def test_an_unconfirmed_subscription_is_asked_for_again_and_then_given_up():
    cable = Cable((ROOM_CHANNEL,), 0.0)
    cable.receive(frame(type="welcome"), 0.0)
    assert cable.wait_s(0.0) == 5.0
    cable.receive(PING, 3.0)
    assert cable.overdue(5.0).send == (subscribe(ROOM),)
    cable.receive(PING, 6.0)
    cable.receive(PING, 9.0)
    assert cable.overdue(10.0).send == ()
    assert cable.stage is Stage.STALE


def test_time_in_which_nobody_listened_does_not_count():
    cable = live_cable()
    cable.excuse(20.0)
    assert cable.wait_s(20.0) == 6.0


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({"reason": "server_restart", "reconnect": True}, Stage.DROPPED),
        ({"reason": "unauthorized", "reconnect": False}, Stage.REFUSED),
        ({"reason": "unauthorized"}, Stage.REFUSED),
    ],
)
def test_a_goodbye_says_whether_to_come_again(fields, stage):
    cable = live_cable()
    cable.receive(frame(type="disconnect", **fields), 1.0)
    assert cable.stage is stage


def test_a_rejected_subscription_is_a_refusal():
    cable = Cable((ROOM_CHANNEL,), 0.0)
    cable.receive(frame(type="welcome"), 0.0)
    cable.receive(frame(type="reject_subscription", identifier=ROOM), 0.0)
    assert cable.stage is Stage.REFUSED


def test_a_second_welcome_subscribes_nothing():
    assert live_cable().receive(frame(type="welcome"), 1.0).send == ()
