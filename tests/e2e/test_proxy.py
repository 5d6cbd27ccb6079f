"""The real desk and a real server, and between them a network that loses things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.errors import AnswerLost
from tests.support.eyeson import eventually
from tests.support.hosting import Host, MadeRoom
from tests.support.operating import brings_strap_in, has_read, opens_with_key, says, sees, takes
from tests.support.program import Desk
from tests.support.proxy import ThreadedProxy, is_message, threaded_proxy_to
from tests.support.rehearsal_process import rehearsing

pytestmark = pytest.mark.timeout(120)
WAITING, UNECHOED = "accepted, waiting for the echo", "accepted, not echoed by this server"
SOMEBODY_ELSE = "layer-of-somebody-else"


@pytest.fixture
def wire(host: Host) -> Iterator[ThreadedProxy]:
    with threaded_proxy_to(host.url) as wire:
        yield wire


def desk_behind(wire: ThreadedProxy, room: MadeRoom, profile: Path) -> Desk:
    command = ("--server", wire.proxy.url, "--room", room.witness.room_id)
    return Desk(profile, *command, PODIUM_API_KEY=room.witness.api_key)


def fate(desk: Desk) -> str:
    """What the command line says of a take; meanwhile nothing claims to be on air."""
    told = desk.text("lastCommand")
    standing = desk.text("foregroundStanding")
    if "confirmed" not in told:
        assert standing in {"", "Sent, not confirmed"}, (told, standing)
        assert "On air" not in desk.text("keyer1Standing"), told
    return told


def waits_for(desk: Desk, words: str) -> None:
    desk.until(lambda: fate(desk), lambda told: words in told, words)


def test_a_take_the_room_does_not_echo_is_never_on_air_until_it_does(
    profile: Path, host: Host, wire: ThreadedProxy
):
    room = host.make_room("withheld")
    with desk_behind(wire, room, profile) as desk:
        desk.shows("roomState", "Ready")
        brings_strap_in(desk, "Anna Berg")
        wire.proxy.withholds = is_message
        desk.click("takeButton")
        waits_for(desk, WAITING)
        waits_for(desk, UNECHOED)
        assert not desk.find("noticeBar")["is_visible"]
        assert desk.text("waitingCount").startswith("0")
        wire.do(wire.proxy.release())
        waits_for(desk, "confirmed")
        desk.shows("foregroundStanding", "On air")
    room.end()


def test_the_id_of_somebody_else_never_confirms_ours(
    profile: Path, host: Host, wire: ThreadedProxy
):
    room = host.make_room("others")
    with desk_behind(wire, room, profile) as desk:
        desk.shows("roomState", "Ready")
        brings_strap_in(desk, "Anna Berg")
        heard: list[bytes] = []

        def withholds(frame: bytes) -> bool:
            if is_other := SOMEBODY_ELSE.encode() in frame:
                heard.append(frame)
            return is_message(frame) and not is_other

        wire.proxy.withholds = withholds
        desk.click("takeButton")
        waits_for(desk, WAITING)
        insert = {"title": "Other", "content": "show"}
        room.post("/layers", id=SOMEBODY_ELSE, insert=insert, **{"z-index": "1"})
        waits_for(desk, UNECHOED)
        assert heard, "the room told the desk about the other layer"
    room.end()


def test_a_message_whose_answer_is_lost_was_sent_once(
    profile: Path, host: Host, wire: ThreadedProxy
):
    room = host.make_room("swallowed")
    with desk_behind(wire, room, profile) as desk:
        desk.shows("roomState", "Ready")
        wire.proxy.withholds = is_message
        wire.proxy.swallows = lambda line: "/messages" in line
        says(desk, "Two minutes")
        sees(desk, AnswerLost)
        desk.shows("lastCommand", "Chat", AnswerLost.sentence, AnswerLost.advice)
        assert desk.text("chatEdit") == "Two minutes"
        wire.proxy.swallows = lambda line: False
        wire.do(wire.proxy.release())
        desk.shows("chatList", "Two minutes")
        desk.shows("lastCommand", "Chat", "confirmed")
        desk.until(lambda: desk.text("chatEdit"), lambda text: text == "", "empty line")
        assert wire.proxy.count("/messages") == 1
        has_read(desk)
        says(desk, "One minute")
        desk.shows("chatList", "One minute")
        assert desk.text("chatList").count("Two minutes") == 1
        assert wire.proxy.count("/messages") == 2
    room.end()


def test_a_server_that_dies_in_a_take_loses_nothing_that_was_typed(profile: Path, host: Host):
    with (
        rehearsing("--actors", "2", "--idle-timeout-s", "0", "--boot-delay-s", "0.2") as dying,
        threaded_proxy_to(dying.url) as wire,
    ):
        room = Host(dying.url, dying.api_key).make_room("doomed")
        with desk_behind(wire, room, profile) as desk:
            desk.shows("roomState", "Ready")
            brings_strap_in(desk, "Anna Berg")
            wire.proxy.withholds = is_message  # else the room may prove the layer before it dies
            wire.proxy.stalls = lambda line: "/layers" in line
            desk.click("takeButton")
            eventually(lambda: wire.proxy.count("/layers"), bool)
            dying.process.kill()
            sees(desk, AnswerLost)
            desk.shows("lastCommand", "failed", AnswerLost.sentence)
            desk.shows("linkLine", "connecting")
            assert desk.text("keyer1Field_name") == "Anna Berg"
            assert desk.find("keyer1InButton")["is_checked"]
            opens_with_key(desk, serverEdit=host.url, apiKeyEdit=host.api_key)
            desk.shows("roomServer", host.url)
            desk.shows("roomState", "Ready")
            takes(desk)
            desk.shows("foregroundStanding", "On air")
