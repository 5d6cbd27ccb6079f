"""The whole way once: the real program, real mouse and keys, the real rehearsal room."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import numpy as np
import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.compose.templates import LOWER_THIRD, load_template
from studio.domain.overlay import Graphic
from studio.domain.podium import FULL, WIDE, Frame, places_of
from studio.rehearsal.media.sample_list import SAMPLE_TONE_HZ
from tests.support.eyeson import (
    Eyewitness,
    Recorded,
    eventually,
    is_near,
    main_colour,
    picture_of,
    recorded,
)
from tests.support.operating import takes
from tests.support.program import Desk, descendants, is_alive
from tests.support.rehearsal_process import RehearsalProcess, rehearsing

ANNA, BEN = "Anna Berg", "Ben Kurz"
AUDIBLE_DBFS, ABSENT_DBFS = -40.0, -55.0

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "profile").mkdir()
    return tmp_path / "profile"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RehearsalProcess]:
    data = str(tmp_path / "data")
    with rehearsing("--actors", "4", "--idle-timeout-s", "0", "--data", data) as made:
        yield made


def test_a_new_user_gets_through_a_show_in_the_embedded_rehearsal_room(profile: Path):
    with Desk(profile) as desk:
        witness = _embedded(desk)
        _show(desk, witness, WIDE, "Sting")
        children = descendants(desk.process.pid)
        assert children
        desk.hand.close()
        desk.process.terminate()
        assert desk.process.wait(20) == 0, desk.errors()
    eventually(lambda: [pid for pid in children if is_alive(pid)], lambda left: not left)
    assert desk.errors() == ""


def test_the_same_show_in_a_room_with_default_options(profile: Path, server: RehearsalProcess):
    made = httpx.post(
        f"{server.url}/rooms",
        headers={"Authorization": server.api_key},
        json={"id": "plain", "user": {"id": "host", "name": "Host"}},
    )
    assert made.status_code == 201
    with Desk(
        profile, "--server", server.url, "--room", "plain", PODIUM_API_KEY=server.api_key
    ) as desk:
        desk.shows("hiddenLayersBanner", "")
        _add_clip(desk, f"{server.url}/rehearsal/clips/sting.webm")
        _show(desk, Eyewitness(server.url, server.api_key, "plain"), FULL, "sting")


def _show(desk: Desk, witness: Eyewitness, frame: Frame, clip: str) -> None:
    """The eight steps of a first show."""
    _see_the_room(desk)
    _take_two_people_and_a_strap(desk)
    _check_the_air(desk, witness, frame, "Ana Berg")
    _fix_the_typo(desk)
    _check_the_air(desk, witness, frame, "Anna Berg")
    _record_a_clip(desk, witness, frame, clip)
    _take_the_strap_out(desk)
    _chat_and_kick(desk, witness)
    _end(desk, witness)


def _embedded(desk: Desk) -> Eyewitness:
    url = eventually(lambda: re.findall(r"rehearsal room at (\S+)", desk.log()), bool)[0]
    room_id = desk.until(lambda: desk.text("roomId"), bool, "room id")
    key = (desk.profile / "rehearsal" / "api-key").read_text().strip()
    return Eyewitness(url, key, room_id)


def _see_the_room(desk: Desk) -> None:
    desk.shows("roomState", "Ready")
    for name in (ANNA, BEN, "Carla Diaz", "Deniz Ek"):
        desk.at("participantList", row=name)


def _take_two_people_and_a_strap(desk: Desk) -> None:
    desk.click("layoutChoice_two")
    desk.until(lambda: desk.find("layoutChoice_two"), lambda f: f["is_checked"], "layout")
    for spot, name in enumerate((BEN, ANNA)):
        desk.drag(desk.at("participantList", row=name), desk.at("layoutGrid", spot=spot))
    desk.open_tab("Graphics")
    desk.write("keyer1Field_name", "Ana Berg")
    desk.write("keyer1Field_title", "Chief pilot")
    desk.click("keyer1InButton")
    desk.until(lambda: desk.find("keyer1InButton"), lambda f: f["is_checked"], "strap in")
    takes(desk)


def _check_the_air(desk: Desk, witness: Eyewitness, frame: Frame, name: str) -> None:
    """A snapshot of the operator: each person in the right box, the strap as composed."""
    picture = _snapshot(desk, witness)
    assert picture.shape == (frame.height, frame.width, 3)
    actors = witness.actors()
    for place, person in zip(places_of("two", frame), (BEN, ANNA), strict=True):
        box = place.box
        upper = (box.x + 20, box.y + 40, box.width - 40, box.height // 2)
        assert is_near(main_colour(picture, upper), actors[person]["colour"]), person
    _assert_strap(picture, frame, name)


def _assert_strap(picture: np.ndarray, frame: Frame, name: str) -> None:
    document = load_template(RESOURCES / "templates", LOWER_THIRD)
    graphic = Graphic(document, {"name": name, "title": "Chief pilot"})
    composer = Composer(FontBook(RESOURCES / "fonts"))
    wanted = composer.picture((graphic,), frame, datetime.now(UTC))
    rgba = np.frombuffer(wanted.rgba, np.uint8).reshape(frame.height, frame.width, 4)
    opaque = rgba[..., 3] == 255
    assert opaque.sum() > 2000
    error = np.abs(picture[opaque].astype(int) - rgba[opaque][:, :3])
    assert error.mean() < 6, error.mean()
    assert np.percentile(error, 90) < 25, np.percentile(error, 90)


def _snapshot(desk: Desk, witness: Eyewitness) -> np.ndarray:
    """Press F9 and take the gallery's newest picture from the desk's own folder."""
    before = {path.name for path in (desk.profile / "media").glob("*.jpg")}
    desk.hand.key("F9")
    fresh = eventually(
        lambda: [p for p in (desk.profile / "media").glob("*.jpg") if p.name not in before], bool
    )
    kept = eventually(witness.snapshots, lambda shots: len(shots) == len(before) + 1)
    assert len(kept) == len(before) + 1, "the desk's own stills are deleted once shown"
    return picture_of(fresh[0])


def _fix_the_typo(desk: Desk) -> None:
    desk.write("keyer1Field_name", "Anna Berg")
    desk.hand.key("Return")
    desk.until(lambda: desk.text("changesLine"), lambda text: "nothing" not in text, "a change")
    desk.click("updateButton")
    desk.shows("changesLine", "nothing")
    desk.shows("lastCommand", "confirmed")
    time.sleep(0.5)


def _add_clip(desk: Desk, url: str) -> None:
    desk.write("addClipEdit", url)
    desk.click("addClipButton")
    desk.at("clipList", row="sting")


def _record_a_clip(desk: Desk, witness: Eyewitness, frame: Frame, clip: str) -> None:
    """Record, play a clip with sound and again without, and look into the file."""
    desk.open_tab("Outputs")
    desk.click("recordButton")
    desk.at("stopRecordButton")
    started = time.monotonic()
    time.sleep(1.5)
    desk.click("clipList", row=clip)
    desk.click("playClipButton")
    desk.shows("runningClip", clip, "00:0")
    desk.until(lambda: desk.text("runningClip"), lambda text: clip not in text, "its end")
    with_sound_until = time.monotonic() - started
    desk.click("clipSoundSwitch")
    time.sleep(0.5)
    desk.click("playClipButton")
    desk.shows("runningClip", clip)
    time.sleep(1.0)
    desk.click("stopClipButton")
    desk.until(lambda: desk.text("runningClip"), lambda text: clip not in text, "stop")
    desk.click("stopRecordButton")
    time.sleep(0.5)
    desk.click("stopRecordButton")
    desk.until(lambda: desk.find("openRecordingButton"), lambda f: f.get("is_enabled"), "finished")
    desk.click("openRecordingButton")
    path = eventually(lambda: sorted((desk.profile / "media").glob("*.webm")), bool)[0]
    _check_recording(recorded(path), witness, frame, with_sound_until)


def _check_recording(
    film: Recorded, witness: Eyewitness, frame: Frame, with_sound_until: float
) -> None:
    assert film.size == (frame.width, frame.height)
    assert film.frames == pytest.approx(film.seconds * 25, abs=1)
    assert film.seconds > with_sound_until
    for actor in witness.actors().values():
        assert film.loudness(actor["tone_hz"], 0, film.seconds) > AUDIBLE_DBFS, actor
    assert film.loudness(SAMPLE_TONE_HZ, 0.1, 1.0) < ABSENT_DBFS
    assert film.loudness(SAMPLE_TONE_HZ, 1.0, with_sound_until) > AUDIBLE_DBFS
    assert film.loudness(SAMPLE_TONE_HZ, with_sound_until + 0.8, film.seconds) < ABSENT_DBFS


def _take_the_strap_out(desk: Desk) -> None:
    desk.click("keyer1InButton")
    desk.click("takeButton")
    desk.shows("foregroundStanding", "")
    desk.shows("changesLine", "nothing")


def _chat_and_kick(desk: Desk, witness: Eyewitness) -> None:
    line = "Anna, two minutes"
    desk.write("chatEdit", line)
    desk.hand.key("Return")
    desk.shows("chatList", line)
    desk.until(lambda: desk.text("chatList").rpartition(line)[2], _has_words, "an answer")
    desk.click("participantList", row="Deniz Ek")
    desk.click("kickButton")
    time.sleep(0.5)
    desk.click("kickButton")
    eventually(witness.users, lambda users: len(users) == 3)


def _end(desk: Desk, witness: Eyewitness) -> None:
    desk.click("endRoomButton")
    desk.write("questionWordEdit", "END")
    desk.click("questionAcceptButton")
    desk.shows("roomState", "Ended")
    rooms = eventually(lambda: witness.get("/rooms"), lambda running: True)
    assert witness.room_id not in [room["id"] for room in rooms]


def _has_words(text: str) -> bool:
    return bool(text.strip())
