import io
import wave

import av
import pytest

from studio.rehearsal.media.faults import MediaFault
from studio.rehearsal.media.media_file import MediaFile
from tests.support.media import encoded, film_bytes
from tests.support.media_server import TEXT

PLAYLIST = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n"
CONCAT = b"ffconcat version 1.0\nfile /etc/hostname\n"


@pytest.fixture
def opened():
    files = []

    def open_(data: bytes) -> MediaFile:
        files.append(MediaFile(io.BytesIO(data)))
        return files[-1]

    yield open_
    for file in files:
        file.close()


def wav_bytes() -> bytes:
    sink = io.BytesIO()
    with wave.open(sink, "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(44_100)
        out.writeframes(b"\0" * 44_100)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("data", "has_video", "duration_s"),
    [
        (film_bytes(1), True, 1.0),
        (encoded("mp4", 1), True, 1.0),
        (encoded("mp3", 1), False, 1.0),
        (wav_bytes(), False, 0.25),
    ],
    ids=["webm", "mp4", "mp3", "wav"],
)
def test_files_that_can_be_played(opened, data, has_video, duration_s):
    file = opened(data)
    assert (file.video is not None) == has_video
    assert file.sound is not None
    assert file.duration_s == pytest.approx(duration_s, abs=0.08)


@pytest.mark.parametrize("data", [TEXT, b"", PLAYLIST, CONCAT, b"\x1aE\xdf\xa3" + bytes(500)])
def test_what_is_no_media_is_refused(data):
    with pytest.raises((MediaFault, av.FFmpegError)):
        MediaFile(io.BytesIO(data))


def test_packets_of_either_kind_come_in_order_whenever_they_are_asked(opened):
    file = opened(film_bytes(1))
    sounds = [packet for packet in iter(lambda: file.packet(file.sound), None) if packet.size]
    pictures = [packet for packet in iter(lambda: file.packet(file.video), None) if packet.size]
    assert len(sounds) >= 50
    assert len(pictures) == 25
    assert [p.pts for p in pictures] == sorted(p.pts for p in pictures)


def test_a_recording_that_was_never_completed_has_no_duration(opened):
    file = opened(film_bytes(3, is_complete=False))
    assert file.video is not None
    assert file.duration_s is None


def test_a_cover_is_not_a_moving_picture(opened):
    assert not opened(film_bytes(1)).has_still
    assert not opened(encoded("mp3", 1)).has_still


def test_a_picture_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr("studio.rehearsal.media.media_file.MOST_PIXELS", 320 * 240 - 1)
    with pytest.raises(MediaFault, match="larger"):
        MediaFile(io.BytesIO(film_bytes(1)))


def test_streams_too_far_apart_are_refused(opened, monkeypatch):
    monkeypatch.setattr("studio.rehearsal.media.media_file.MOST_WAITING", 1000)
    file = opened(film_bytes(2))
    with pytest.raises(MediaFault, match="apart"):
        any(file.packet(file.sound) is None for _ in range(200))
