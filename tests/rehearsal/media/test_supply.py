import threading

import numpy as np
import pytest

from studio.rehearsal.media.planes import plain
from studio.rehearsal.media.reader import Picture
from studio.rehearsal.media.scaled import ScaledPicture
from studio.rehearsal.media.sound import FRAME_SAMPLES, silence
from studio.rehearsal.media.supply import BLOCKS, PICTURES, Need, Supply

FRAME = plain(4, 4, (0, 0, 0)).frame()


def picture(start_s: float, end_s: float | None = None) -> ScaledPicture:
    return ScaledPicture(Picture(start_s, start_s + 0.04 if end_s is None else end_s, FRAME), 0.0)


@pytest.fixture
def supply() -> Supply:
    made = Supply()
    made.expect(pictures=True, sound=True)
    return made


def fill(supply: Supply) -> None:
    while (need := supply.wait_for_need(pictures=True, sound=True)) is not Need.PICTURE:
        assert need is Need.SOUND
        supply.add_block(silence())
    for number in range(PICTURES):
        supply.add_picture(picture(number * 0.04))


def test_sound_is_needed_first_then_pictures(supply):
    assert supply.wait_for_need(pictures=True, sound=True) is Need.SOUND
    assert supply.wait_for_need(pictures=True, sound=False) is Need.PICTURE
    assert supply.wait_for_need(pictures=False, sound=False) is None


def test_the_decoder_waits_until_the_mixer_takes(supply):
    fill(supply)
    needs: list[Need | None] = []
    waiting = threading.Thread(
        target=lambda: needs.append(supply.wait_for_need(pictures=True, sound=False))
    )
    waiting.start()
    waiting.join(0.05)
    assert waiting.is_alive()
    supply.take(0.02)
    waiting.join(10)
    assert needs == [Need.PICTURE]


def test_closing_ends_the_waiting(supply):
    fill(supply)
    threading.Timer(0.05, supply.close).start()
    assert supply.wait_for_need(pictures=True, sound=True) is None


def test_it_is_ready_only_with_both(supply):
    assert not supply.is_ready(0.0)
    supply.add_picture(picture(0.0))
    assert not supply.is_ready(0.0)
    for _ in range(2):
        supply.add_block(silence())
    assert supply.is_ready(0.0)


def test_a_picture_lasts_until_its_end(supply):
    supply.expect(pictures=True, sound=False)
    supply.add_picture(picture(0.0, 2.0))
    supply.take(0.02)
    assert supply.is_ready(1.9)
    assert not supply.is_ready(2.0)


def test_what_is_not_expected_is_not_waited_for(supply):
    supply.expect(pictures=False, sound=False)
    assert supply.is_ready(0.0)
    assert supply.is_empty
    supply.add_block(silence())
    assert not supply.is_empty


def test_the_newest_picture_that_has_begun_wins(supply):
    for start_s in (0.0, 0.02, 0.04):
        supply.add_picture(picture(start_s))
    newest, _ = supply.take(0.03)
    assert newest is not None
    assert newest.start_s == 0.02
    assert supply.take(0.03)[0] is None


def test_sound_comes_a_frame_at_a_time_and_the_rest_is_padded(supply):
    for _ in range(3):
        supply.add_block(np.ones(960, np.float32))
    _, first = supply.take(0.02)
    _, second = supply.take(0.06)
    _, third = supply.take(0.1)
    assert first is not None
    assert second is not None
    assert (len(first), first.sum()) == (FRAME_SAMPLES, FRAME_SAMPLES)
    assert (len(second), second.sum()) == (FRAME_SAMPLES, FRAME_SAMPLES / 2)
    assert third is None


def test_no_more_than_a_fifth_of_a_second_of_sound_is_asked_for(supply):
    fill(supply)
    assert BLOCKS == 10
    for _ in range(BLOCKS // 2):
        assert supply.take(0.0)[1] is not None
    assert supply.take(0.0)[1] is None
