import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.domain.podium import WIDE, Box, Frame, places_of
from studio.rehearsal.media.face import (
    Actor,
    ClipEnded,
    ClipStarted,
    Fact,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SceneShown,
    SetActors,
    ShowScene,
    SnapshotWritten,
    SpotShown,
    StartClip,
    StartRecording,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.rehearsal.media.room import MixingRoom
from tests.support.media import (
    RATE,
    duration_s,
    film_bytes,
    flashes_and_beeps,
    flashes_bytes,
    is_near,
    loudness_at,
    middle_of,
    pictures_of,
    sound_of,
)
from tests.support.media_server import media_server

TIMEOUT_S = 60.0
BOXES = [place.box for place in places_of("four", WIDE)]
ORANGE, TEAL, VIOLET = (228, 87, 46), (23, 190, 187), (123, 44, 191)
ACTORS = (
    Actor("ada", "Ada Lovelace", "#E4572E", 200.0),
    Actor("bob", "Bob", "#17BEBB", 290.0),
    Actor("eva", "Eva", "#FFC914", 370.0, is_talking=False),
    Actor("far", "Nobody's seat", "#76B041", 450.0),
)
CLIP_HZ, CLIP_S = 880.0, 1.2


class Listener:
    """Keeps facts with their time, and waits for them."""

    def __init__(self) -> None:
        self.facts: list[tuple[float, Fact]] = []
        self._news = threading.Condition()

    def tell(self, fact: Fact) -> None:
        with self._news:
            self.facts.append((time.perf_counter(), fact))
            self._news.notify_all()

    def wait_for(self, is_it: Callable[[Fact], bool]) -> Fact:
        with self._news:
            found = self._news.wait_for(lambda: self.find(is_it), TIMEOUT_S)
        assert found is not None, [fact for _, fact in self.facts]
        return found

    def find(self, is_it: Callable[[Fact], bool]) -> Fact | None:
        return next((fact for _, fact in self.facts if is_it(fact)), None)

    def time_of(self, wanted: Fact) -> float:
        return next(at for at, fact in self.facts if fact == wanted)

    def all_of(self, kind: type) -> list:
        return [fact for _, fact in self.facts if isinstance(fact, kind)]


def spot(source: str, box: Box, label: str = "") -> SpotShown:
    return SpotShown(source, box.x, box.y, box.width, box.height, label=label)


@dataclass
class Show:
    """What one rehearsed show left behind."""

    heard: Listener
    recording: Path
    snapshot: np.ndarray
    ended: RecordingEnded
    left_threads: list[str]
    sounds: dict[str, np.ndarray] = field(default_factory=dict)


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    folder, heard = tmp_path_factory.mktemp("show"), Listener()
    before = set(threading.enumerate())
    with media_server() as server:
        server.files["a.webm"] = film_bytes(CLIP_S, hz=CLIP_HZ)
        room = MixingRoom(WIDE, heard.tell)
        room.start()
        play_show(room, heard, f"{server.url}/whole/a.webm", folder)
        room.finish()
        left = [one.name for one in threading.enumerate() if one not in before]
    with Image.open(folder / "a.jpg") as image:
        snapshot = np.asarray(image.convert("RGB"))
    ended = heard.all_of(RecordingEnded)[0]
    return Show(heard, folder / "a.webm", snapshot, ended, left)


def play_show(room: MixingRoom, heard: Listener, url: str, folder: Path) -> None:
    """Record a second without, with a loud clip, with a silent clip; then stop."""
    path, sources = str(folder / "a.webm"), ("ada", "bob", "eva", "play:loud")
    room.handle(SetActors(ACTORS))
    spots = [spot(one, box, one) for one, box in zip(sources, BOXES, strict=True)]
    room.handle(ShowScene(tuple(spots), background_colour="#123456"))
    heard.wait_for(lambda fact: fact == SceneShown(1))
    room.handle(StartRecording(path))
    heard.wait_for(lambda fact: fact == RecordingStarted(path))
    time.sleep(1.0)
    room.handle(StartClip("loud", url, has_audio=True))
    heard.wait_for(lambda fact: isinstance(fact, ClipStarted))
    time.sleep(0.4)
    room.handle(TakeSnapshot(str(folder / "a.jpg")))
    heard.wait_for(lambda fact: fact == ClipEnded("loud"))
    room.handle(StartClip("quiet", url))
    heard.wait_for(lambda fact: fact == ClipEnded("quiet"))
    room.handle(StopRecording())
    heard.wait_for(lambda fact: isinstance(fact, RecordingEnded))


def between(show: Show, begin: Fact, end: Fact, margin_s: float = 0.25) -> np.ndarray:
    """The recording's sound between two facts."""
    zero = show.heard.time_of(RecordingStarted(str(show.recording)))
    first, last = (show.heard.time_of(fact) - zero for fact in (begin, end))
    sound = sound_of(show.recording)
    return sound[int((first + margin_s) * RATE) : int((last - margin_s) * RATE)]


def started(show: Show, play_id: str) -> ClipStarted:
    return next(fact for fact in show.heard.all_of(ClipStarted) if fact.play_id == play_id)


def test_the_recording_is_exact(show):
    assert show.ended.error == ""
    pictures = pictures_of(show.recording)
    assert len(pictures) == show.ended.frames
    assert duration_s(show.recording) == pytest.approx(show.ended.frames / 25, abs=0.03)
    ran_s = show.heard.time_of(show.ended) - show.heard.time_of(
        RecordingStarted(str(show.recording))
    )
    assert show.ended.frames / 25 == pytest.approx(ran_s, abs=0.6)


def test_each_actor_is_in_the_right_box(show):
    for picture in (show.snapshot, pictures_of(show.recording)[20]):
        assert is_near(middle_of(picture, BOXES[0]), ORANGE, 6)
        assert is_near(middle_of(picture, BOXES[1]), TEAL, 6)


def test_the_clip_is_in_its_box_only_while_it_plays(show):
    assert is_near(middle_of(show.snapshot, BOXES[3]), VIOLET, 6)
    pictures = pictures_of(show.recording)
    assert is_near(middle_of(pictures[10], BOXES[3]), (18, 52, 86), 6)
    assert is_near(middle_of(pictures[-1], BOXES[3]), (18, 52, 86), 6)


def test_actors_are_heard_whether_seated_or_not_and_only_while_they_talk(show):
    sound = sound_of(show.recording)
    for hz in (200, 290, 450):
        assert loudness_at(sound, hz) > -40
    assert loudness_at(sound, 370) < loudness_at(sound, 290) - 20


def test_the_clips_tone_is_there_only_while_it_plays_with_its_sound(show):
    loud = between(show, started(show, "loud"), ClipEnded("loud"))
    quiet = between(show, started(show, "quiet"), ClipEnded("quiet"))
    before = sound_of(show.recording)[: RATE * 8 // 10]
    assert loudness_at(loud, CLIP_HZ) > -20
    assert loudness_at(quiet, CLIP_HZ) < -45
    assert loudness_at(before, CLIP_HZ) < -45


def test_facts_come_in_order(show):
    first = [fact for _, fact in show.heard.facts[:2]]
    assert MixerReady() in first
    assert show.heard.all_of(SceneShown) == [SceneShown(1)]
    assert show.heard.all_of(SnapshotWritten)[0].error == ""
    assert started(show, "loud").duration_s == pytest.approx(CLIP_S, abs=0.05)


def test_nothing_is_left_running(show):
    assert [name for name in show.left_threads if name != "media server"] == []


def test_a_clips_sound_and_picture_are_recorded_together(heard, tmp_path):
    room, path = MixingRoom(Frame(320, 240), heard.tell), tmp_path / "a.webm"
    with media_server() as server:
        server.files["flashes.webm"] = flashes_bytes(2)
        room.start()
        room.handle(ShowScene((SpotShown("play:f", 0, 0, 320, 240),)))
        room.handle(StartRecording(str(path)))
        heard.wait_for(lambda fact: fact == RecordingStarted(str(path)))
        room.handle(StartClip("f", f"{server.url}/whole/flashes.webm", has_audio=True))
        heard.wait_for(lambda fact: fact == ClipEnded("f"))
        room.finish()
    flashes, beeps = flashes_and_beeps(path)
    assert len(beeps) == 2
    assert flashes[0] == pytest.approx(beeps[0], abs=0.03)
    assert beeps[1] - beeps[0] == pytest.approx(flashes[-1] - flashes[0], abs=0.06)


@pytest.fixture
def heard() -> Listener:
    return Listener()


@pytest.fixture
def room(heard: Listener) -> Iterator[MixingRoom]:
    made = MixingRoom(Frame(640, 480), heard.tell)
    made.start()
    yield made
    made.finish()


def test_a_second_recording_is_refused_while_one_runs(room, heard, tmp_path):
    first, second = (str(tmp_path / name) for name in ("a.webm", "b.webm"))
    room.handle(StartRecording(first))
    heard.wait_for(lambda fact: fact == RecordingStarted(first))
    room.handle(StartRecording(second))
    refusal = heard.wait_for(lambda fact: isinstance(fact, RecordingEnded))
    assert refusal == RecordingEnded(second, 0, "A recording is running already.")
    room.handle(StopRecording())
    heard.wait_for(lambda fact: isinstance(fact, RecordingEnded) and fact.path == first)
    room.handle(StartRecording(second))
    heard.wait_for(lambda fact: fact == RecordingStarted(second))


def test_the_end_of_the_room_completes_a_recording(heard, tmp_path):
    room, path = MixingRoom(Frame(640, 480), heard.tell), tmp_path / "a.webm"
    room.start()
    room.handle(StartRecording(str(path)))
    heard.wait_for(lambda fact: fact == RecordingStarted(str(path)))
    room.finish()
    (ended,) = heard.all_of(RecordingEnded)
    assert ended.frames == len(pictures_of(path))


def test_a_snapshot_asked_for_in_the_last_moment_is_written(heard, tmp_path):
    room = MixingRoom(Frame(640, 480), heard.tell)
    room.start()
    room.handle(TakeSnapshot(str(tmp_path / "a.jpg")))
    room.finish()
    assert heard.all_of(SnapshotWritten) == [SnapshotWritten(str(tmp_path / "a.jpg"))]


def test_a_room_that_never_began_can_be_finished(heard):
    MixingRoom(Frame(64, 48), heard.tell).finish()
    assert heard.facts == []


def test_stopping_what_does_not_run_is_harmless(room, heard):
    room.handle(StopClip("nothing"))
    room.handle(StopRecording())
    room.handle(ShowScene(()))
    heard.wait_for(lambda fact: fact == SceneShown(1))
    assert heard.all_of(ClipEnded) == []


def test_every_scene_is_answered_also_one_that_was_overtaken(room, heard):
    for _ in range(20):
        room.handle(ShowScene(()))
    heard.wait_for(lambda fact: fact == SceneShown(20))
    assert heard.all_of(SceneShown) == [SceneShown(count) for count in range(1, 21)]


def test_new_actors_appear_without_a_new_scene(room, heard, tmp_path):
    room.handle(ShowScene((SpotShown("ada", 0, 0, 640, 480),)))
    heard.wait_for(lambda fact: fact == SceneShown(1))
    room.handle(SetActors(ACTORS))
    path = tmp_path / "a.jpg"
    room.handle(TakeSnapshot(str(path)))
    heard.wait_for(lambda fact: isinstance(fact, SnapshotWritten))
    with Image.open(path) as image:
        assert is_near(image.convert("RGB").getpixel((320, 240)), ORANGE, 6)
    assert heard.all_of(SceneShown) == [SceneShown(1)]
