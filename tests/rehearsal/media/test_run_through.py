import io

import pytest

from studio.rehearsal.media.media_file import MediaFile
from studio.rehearsal.media.run_through import RunThrough
from tests.support.media import encoded, film_bytes


@pytest.fixture
def run_of():
    files = []

    def make(data: bytes, offset_s: float = 0.0, *, is_heard: bool = True) -> RunThrough:
        files.append(MediaFile(io.BytesIO(data)))
        return RunThrough(files[-1], offset_s, is_heard=is_heard)

    yield make
    for file in files:
        file.close()


def played(run: RunThrough) -> tuple[list[float], int]:
    """Take everything; return the pictures' times and the number of blocks."""
    times, blocks = [], 0
    while run.wants_pictures or run.wants_sound:
        if run.wants_sound:
            blocks += run.next_block() is not None
        else:
            picture = run.next_picture()
            times += [picture.start_s] if picture is not None else []
    return times, blocks


def test_both_last_as_long_as_the_pictures(run_of):
    run = run_of(encoded("mp4", 2, sound_s=0.5))
    times, blocks = played(run)
    assert len(times) == 50
    assert blocks == 100
    assert run.end_s == pytest.approx(2.0, abs=0.001)


def test_sound_that_lasts_longer_is_kept(run_of):
    run = run_of(encoded("mp4", 1, sound_s=2))
    times, blocks = played(run)
    assert len(times) == 25
    assert blocks == pytest.approx(100, abs=3)
    assert run.end_s == pytest.approx(2.0, abs=0.06)


def test_everything_is_moved_to_the_clips_clock(run_of):
    run = run_of(film_bytes(1), 12.0)
    times, _ = played(run)
    assert times[0] == pytest.approx(12.0)
    assert run.end_s == pytest.approx(13.0, abs=0.03)


def test_of_fifty_pictures_a_second_every_other_one_is_kept(run_of):
    times, _ = played(run_of(encoded("mp4", 1, rate=50)))
    assert times == pytest.approx([n * 0.04 for n in range(25)], abs=0.002)


def test_of_thirty_pictures_a_second_all_are_kept(run_of):
    assert len(played(run_of(encoded("mp4", 1, rate=30)))[0]) == 30


def test_sound_that_nobody_hears_is_not_decoded(run_of):
    run = run_of(film_bytes(1), is_heard=False)
    assert not run.has_sound
    assert played(run)[1] == 0


def test_music_that_nobody_hears_still_sets_the_pace(run_of):
    run = run_of(encoded("mp3", 1), is_heard=False)
    assert not run.wants_pictures
    assert played(run)[1] == pytest.approx(50, abs=4)
