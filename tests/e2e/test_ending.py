"""What happens when something ends: the rehearsal process, the desk by force, the desk in order."""

from __future__ import annotations

import os
import re
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from studio.domain.errors import RehearsalEnded
from tests.support.eyeson import Eyewitness, eventually, recorded
from tests.support.hosting import Host
from tests.support.operating import brings_strap_in, opens_with_key, seats, sees, takes
from tests.support.program import Desk, descendants, is_alive

ANNA = "Anna Berg"
pytestmark = pytest.mark.timeout(120)


def witness(desk: Desk) -> Eyewitness:
    """Who asks the server the desk has started last."""
    log = desk.profile / "desk.log"
    url = eventually(lambda: re.findall(r"rehearsal room at (\S+)", log.read_text()), bool)[-1]
    key = (desk.profile / "rehearsal" / "api-key").read_text().strip()
    return Eyewitness(url, key, desk.text("roomId"))


def command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def wait_for_the_end_of(*pids: int) -> None:
    eventually(lambda: [pid for pid in pids if is_alive(pid)], lambda left: not left)


def asks_to_quit(desk: Desk) -> None:
    """The last entry of the menu."""
    desk.click("menuButton")
    desk.until(lambda: desk.find("windowMenu"), lambda f: bool(f["is_in_sight"]), "menu")
    desk.hand.key("Up")
    desk.hand.key("Return")


def widens_the_left_side(desk: Desk) -> int:
    """Drag the edge between the room panel and the middle; how wide the panel is afterwards."""
    dock = desk.find("roomDock")
    edge = dock["x"] + dock["width"] // 2 + 2
    desk.drag((edge, dock["y"]), (edge + 90, dock["y"]))
    after = desk.until(
        lambda: desk.find("roomDock"), lambda f: f["width"] > dock["width"] + 50, "wider dock"
    )
    return int(after["width"])


def test_a_rehearsal_that_dies_is_told_and_starts_again_with_everything_prepared(profile: Path):
    with Desk(profile) as desk:
        desk.shows("roomState", "Ready")
        seats(desk, ANNA)
        brings_strap_in(desk, "Anna B.")
        takes(desk)
        desk.write("chatEdit", "half a sent")
        children = descendants(desk.process.pid)
        server = next(pid for pid in children if "-m studio.rehearsal " in command_line(pid))
        os.kill(server, signal.SIGKILL)
        sees(desk, RehearsalEnded)
        desk.shows("roomState", "Lost")
        desk.shows("rehearsalLostBanner", "stopped by itself")
        desk.shows("foregroundContent", "Empty")
        wait_for_the_end_of(*children)
        desk.click("rehearsalAgainButton")
        desk.shows("roomState", "Ready")
        assert not desk.find("noticeBar")["is_visible"]
        assert desk.text("chatEdit") == "half a sent"
        assert desk.text("keyer1Field_name") == "Anna B."
        desk.at("participantList", row=ANNA)
        takes(desk)
        desk.shows("foregroundStanding", "On air")


def test_a_desk_that_is_killed_leaves_no_process(profile: Path):
    with Desk(profile) as desk:
        desk.shows("roomState", "Ready")
        desk.at("participantList", row=ANNA)
        children = descendants(desk.process.pid)
        names = " ".join(command_line(pid) for pid in children)
        assert "-m studio.rehearsal " in names
        assert "-m studio.rehearsal.media " in names
        desk.hand.close()
        desk.process.kill()
        desk.process.wait()
        wait_for_the_end_of(*children)


def test_quitting_in_a_recording_asks_finishes_it_and_finds_everything_again(profile: Path):
    with Desk(profile) as desk:
        desk.shows("roomState", "Ready")
        width = widens_the_left_side(desk)
        room = witness(desk)
        _records(desk)
        asks_to_quit(desk)
        desk.shows("questionTitle", "Quit")
        desk.shows("questionConsequence", "recording is finished and kept")
        desk.click("questionCancelButton")
        desk.until(lambda: desk.find("questionSheet"), lambda f: not f["is_visible"], "no sheet")
        desk.until(lambda: desk.text("recordTime"), lambda t: t > "● REC 0:02", "three seconds")
        asks_to_quit(desk)
        _quits(desk)
    with Desk(profile) as desk:
        desk.shows("roomState", "Ready")
        assert desk.find("roomDock")["width"] == width
        again = witness(desk)
        assert again.api_key == room.api_key
        _check_recording(replace(again, room_id=room.room_id), profile / "yesterday.webm")


def test_a_rehearsal_room_ends_with_its_recording_when_another_room_is_opened(
    profile: Path, host: Host
):
    with Desk(profile) as desk:
        desk.shows("roomState", "Ready")
        left = witness(desk)
        _records(desk)
        opens_with_key(desk, serverEdit=host.url, apiKeyEdit=host.api_key)
        desk.shows("questionConsequence", "recording is finished and kept")
        assert desk.text("roomId") == left.room_id
        desk.click("questionAcceptButton")
        desk.shows("roomServer", host.url)
        desk.shows("roomState", "Ready")
        path = f"/rooms/{left.room_id}/recordings"
        finished = eventually(lambda: left.get(path), lambda kept: bool(_links(kept)))
        assert len(finished) == 1
        assert left.room_id not in [room["id"] for room in left.get("/rooms")]


def _links(recordings: list[dict[str, Any]]) -> list[str]:
    return [found["links"]["download"] for found in recordings if found["links"]["download"]]


def _records(desk: Desk) -> None:
    desk.open_tab("Outputs")
    desk.click("recordButton")
    desk.at("stopRecordButton")


def _quits(desk: Desk) -> None:
    """Accept the question; the program ends in order and nothing of it is left."""
    children = descendants(desk.process.pid)
    desk.click("questionAcceptButton")
    desk.hand.close()
    assert desk.process.wait(20) == 0, desk.errors()
    wait_for_the_end_of(*children)
    assert desk.errors() == ""


def _check_recording(room: Eyewitness, film: Path) -> None:
    """Yesterday's only recording is on the server, complete."""
    (recording,) = room.get(f"/rooms/{room.room_id}/recordings")
    film.write_bytes(httpx.get(recording["links"]["download"], timeout=20).content)
    seen = recorded(film)
    assert seen.size == (1280, 720)
    assert seen.seconds > 1
    assert seen.frames == pytest.approx(25 * seen.seconds, abs=2)
