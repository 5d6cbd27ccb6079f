import errno
from pathlib import Path

import pytest

from studio.domain.podium import Frame
from studio.rehearsal.media.colours import rgb_of
from studio.rehearsal.media.disk import LEAST_FREE, Disk, DiskFile
from studio.rehearsal.media.face import Fact, RecordingEnded, RecordingStarted
from studio.rehearsal.media.recording import POOL, Recording
from tests.support.media import (
    duration_s,
    is_near,
    peak_hz,
    picture_count,
    pictures_of,
    sound_of,
    tone,
)

SIZE = Frame(320, 240)
ORANGE = "#E4572E"
PLENTY = LEAST_FREE * 100


class SmallDisk:
    """Takes so many bytes, then none."""

    def __init__(self, room: int) -> None:
        self.room = room

    def create(self, path: Path) -> DiskFile:
        disk = self

        class File(DiskFile):
            def write(self, data: bytes, /) -> int:
                disk.room -= len(data)
                if disk.room < 0:
                    raise OSError(errno.ENOSPC, "No space left on device")
                return super().write(data)

        return File(path)


@pytest.fixture
def facts() -> list[Fact]:
    return []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "show.webm"


def record(recording: Recording, frames: int, missing: frozenset[int] = frozenset()) -> None:
    """Feed frames, slowly enough for the encoder unless a picture is to be missing."""
    recording.start()
    for number in range(frames):
        picture = None if number in missing else borrowed(recording)
        if picture is not None:
            picture.fill(picture.box, rgb_of(ORANGE))
        recording.feed(picture, tone(300, at=number * 1920))
    recording.finish()
    recording.join(30)
    assert not recording.is_alive()


def borrowed(recording: Recording):
    while not recording.is_over:
        picture = recording.borrow()
        if picture is not None:
            return picture
        recording._over.wait(0.002)
    return None


def test_a_recording_is_whole_and_exact(facts, path):
    record(Recording(path, SIZE, facts.append), 60)
    assert facts == [RecordingStarted(str(path)), RecordingEnded(str(path), 60)]
    assert picture_count(path) == 60
    assert duration_s(path) == pytest.approx(60 / 25, abs=0.02)
    assert is_near(tuple(pictures_of(path)[30][120, 160]), rgb_of(ORANGE), 6)
    assert peak_hz(sound_of(path)) == pytest.approx(300, abs=1)
    assert [one.name for one in path.parent.glob("show*")] == ["show.webm"]


def test_until_it_ends_it_is_a_part(facts, path):
    recording = Recording(path, SIZE, facts.append)
    recording.start()
    recording.feed(borrowed(recording), tone(300))
    while not facts:
        recording._over.wait(0.01)
    assert not path.exists()
    assert path.with_name("show.webm.part").exists()
    recording.finish()
    recording.join(30)
    assert path.exists()


def test_a_picture_that_is_missing_is_repeated(facts, path):
    record(Recording(path, SIZE, facts.append), 50, missing=frozenset({7, 8, 9, 30, 49}))
    assert facts[-1] == RecordingEnded(str(path), 50)
    assert picture_count(path) == 50
    assert len(sound_of(path)) == pytest.approx(50 * 1920, abs=960)


def test_it_lends_as_many_pictures_as_it_has(facts, path):
    recording = Recording(path, SIZE, facts.append)
    lent = [recording.borrow() for _ in range(POOL + 1)]
    assert lent[-1] is None
    assert len({id(one) for one in lent[:-1]}) == POOL


def test_a_full_disk_ends_it_and_keeps_what_was_written(facts, path):
    disk = Disk(SmallDisk(20_000).create, lambda _folder: PLENTY)
    record(Recording(path, SIZE, facts.append, disk), 200)
    ended = facts[-1]
    assert isinstance(ended, RecordingEnded)
    assert ended.error == "The disk is full."
    assert 25 <= ended.frames < 200
    assert picture_count(path) == ended.frames


def test_a_nearly_full_disk_ends_it_with_a_whole_file(facts, path):
    record(Recording(path, SIZE, facts.append, Disk(DiskFile, lambda _: LEAST_FREE - 1)), 100)
    assert facts[-1] == RecordingEnded(str(path), 25, "The disk is almost full.")
    assert duration_s(path) == pytest.approx(1.0, abs=0.02)


def test_a_folder_that_is_not_there_is_said(facts, tmp_path):
    recording = Recording(tmp_path / "none" / "a.webm", SIZE, facts.append)
    record(recording, 3)
    assert recording.is_over
    (ended,) = facts
    assert isinstance(ended, RecordingEnded)
    assert ended.frames == 0
    assert "No such file" in ended.error


def test_a_disk_that_takes_nothing_leaves_nothing(facts, path):
    disk = Disk(SmallDisk(0).create, lambda _folder: PLENTY)
    record(Recording(path, SIZE, facts.append, disk), 60)
    assert facts[-1] == RecordingEnded(str(path), 0, "The disk is full.")
    assert list(path.parent.glob("show*")) == []


def test_without_a_frame_there_is_no_file(facts, path):
    record(Recording(path, SIZE, facts.append), 0)
    (ended,) = facts
    assert isinstance(ended, RecordingEnded)
    assert "before its first frame" in ended.error
    assert list(path.parent.glob("show*")) == []


def test_a_name_that_is_taken_by_a_folder_is_said(facts, path):
    path.mkdir()
    (path / "in the way").touch()
    record(Recording(path, SIZE, facts.append), 5)
    ended = facts[-1]
    assert isinstance(ended, RecordingEnded)
    assert ended.frames == 0
    assert "cannot be written" in ended.error


def test_after_its_end_it_takes_nothing_more(facts, path):
    recording = Recording(path, SIZE, facts.append)
    record(recording, 30)
    for _ in range(100):
        recording.feed(recording.borrow(), tone(300))
    assert facts[-1] == RecordingEnded(str(path), 30)
    assert recording.borrow() is not None
