import io

import numpy as np
import pytest

from studio.rehearsal.media.media_file import MediaFile
from studio.rehearsal.media.reader import Reader
from tests.support.media import encoded, film_bytes, peak_hz


@pytest.fixture
def reader_of():
    files = []

    def make(data: bytes) -> Reader:
        files.append(MediaFile(io.BytesIO(data)))
        return Reader(files[-1])

    yield make
    for file in files:
        file.close()


def pictures(reader: Reader) -> list:
    return list(iter(reader.next_picture, None))


def sound(reader: Reader) -> np.ndarray:
    blocks = []
    while (block := reader.next_sound()) is not None:
        blocks.append(block)
    return np.concatenate(blocks)


@pytest.mark.parametrize("data", [film_bytes(2), encoded("mp4", 2)], ids=["webm", "mp4"])
def test_every_picture_comes_with_its_time(reader_of, data):
    found = pictures(reader_of(data))
    assert len(found) == 50
    assert [p.start_s for p in found] == pytest.approx([n * 0.04 for n in range(50)], abs=0.002)
    assert found[-1].end_s == pytest.approx(2.0, abs=0.002)


@pytest.mark.parametrize(
    ("data", "hz"),
    [(film_bytes(2), 880), (encoded("mp4", 2), 440), (encoded("mp3", 2), 440)],
    ids=["webm", "mp4", "mp3"],
)
def test_sound_comes_in_blocks_of_20_ms(reader_of, data, hz):
    samples = sound(reader_of(data))
    assert len(samples) % 960 == 0
    assert len(samples) == pytest.approx(2 * 48_000, abs=5000)
    assert peak_hz(samples) == pytest.approx(hz, abs=1)


def test_the_order_of_asking_changes_nothing(reader_of):
    data = film_bytes(2)
    first, second = reader_of(data), reader_of(data)
    sound_first, pictures_after = sound(first), pictures(first)
    pictures_first, sound_after = pictures(second), sound(second)
    assert np.array_equal(sound_first, sound_after)
    assert [p.start_s for p in pictures_first] == [p.start_s for p in pictures_after]


def test_after_the_end_there_is_nothing(reader_of):
    reader = reader_of(film_bytes(1))
    pictures(reader)
    sound(reader)
    assert reader.next_picture() is None
    assert reader.next_sound() is None


def test_music_has_no_picture(reader_of):
    assert reader_of(encoded("mp3", 1)).next_picture() is None


def test_a_damaged_part_is_passed_over(reader_of):
    data = bytearray(encoded("mp4", 2))
    middle = data.index(b"mdat") + len(data) // 3
    data[middle : middle + 300] = b"\xff" * 300
    assert len(pictures(reader_of(bytes(data)))) > 20
