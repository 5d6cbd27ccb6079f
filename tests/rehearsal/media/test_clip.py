import time
from collections.abc import Iterator
from functools import partial

import httpx
import numpy as np
import pytest

from studio.rehearsal.media.addresses import addresses_of
from studio.rehearsal.media.clip import Clip
from studio.rehearsal.media.face import StartClip
from studio.rehearsal.media.fitting import Opening
from studio.rehearsal.media.remote_file import RemoteFile
from studio.rehearsal.media.sound import RATE
from tests.support.media import CODINGS, encoded, film_bytes, loudness_at, peak_hz, rgb_at
from tests.support.media_server import MediaServer, media_server

STEP_S = 0.004
PATIENCE_S = 400.0
"""This mixer is faster than the clock: a busy machine must not look like a slow server."""
VIOLET, GREEN = (123, 44, 191), (40, 160, 80)


class Mixer:
    """Takes a clip's frames, ten times faster than a real one so that nobody waits."""

    def __init__(self, clip: Clip) -> None:
        self.clip = clip
        self.pictures: list[object] = []
        self.sounds: list[np.ndarray | None] = []

    def play(self, frames: int = 2000) -> "Mixer":
        """Until the clip is over or so many frames were shown."""
        while not self.clip.is_over and len(self.pictures) < frames:
            before = self.clip.is_started
            sound = self.clip.advance()
            if self.clip.is_started and not self.clip.is_over:
                self.pictures.append(self.clip.shown)
                self.sounds.append(sound)
            time.sleep(STEP_S)
            assert before <= self.clip.is_started
        return self

    @property
    def sound(self) -> np.ndarray:
        silent = np.zeros(1920, np.float32)
        return np.concatenate([silent if one is None else one for one in self.sounds])


@pytest.fixture(scope="module")
def codings() -> dict[str, bytes]:
    return {kind: encoded(kind, 1) for kind in CODINGS}


@pytest.fixture
def server(codings: dict[str, bytes]) -> Iterator[MediaServer]:
    with media_server() as running:
        running.files["a.webm"] = film_bytes(1)
        running.files |= codings
        running.files["a.mp4"] = encoded("mp4", 1, sound_s=0.5)
        running.files["a.mp3"] = encoded("mp3", 1)
        yield running


@pytest.fixture
def mixer_of(server: MediaServer):
    clips: list[Clip] = []

    def make(
        path: str, patience_s: float = PATIENCE_S, host: str = "127.0.0.1", **options: object
    ) -> Mixer:
        url = f"http://{host}:{server.server_port}{path}"
        clip = Clip(StartClip("p", url, **options), patience_s)
        clip.want(frozenset({Opening(160, 120)}))
        clip.start()
        clips.append(clip)
        return Mixer(clip)

    yield make
    server.release.set()
    for clip in clips:
        clip.stop()
        clip.join(10)
        assert not clip.is_alive()


def only_outside(host: str, port: int, *, is_private_allowed: bool) -> tuple[str, ...]:
    """One name is outside; for everything else the real rules hold."""
    if host == "outside.test":
        return ("127.0.0.1",)
    return addresses_of(host, port, is_private_allowed=is_private_allowed)


def lasts(mixer: Mixer, seconds: float) -> bool:
    """Frames that showed something new; a machine under load may show one twice."""
    return abs(len(set(map(id, mixer.pictures))) - seconds * 25) <= 1


@pytest.mark.parametrize("path", ["/whole/a.webm", "/plain/a.webm", "/whole/a.mp4", "/to/a.mp4"])
def test_a_clip_plays_to_its_natural_end(mixer_of, path):
    mixer = mixer_of(path, has_audio=True).play()
    assert mixer.clip.error == ""
    assert lasts(mixer, 1)
    assert mixer.clip.duration_s == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("kind", [kind for kind in CODINGS if kind != "mp3"])
def test_every_coding_is_shown_and_heard(mixer_of, kind):
    mixer = mixer_of(f"/whole/{kind}", has_audio=True, loop_count=1).play()
    assert mixer.clip.error == ""
    assert lasts(mixer, 2)
    planes = mixer.clip.shown.planes(Opening(160, 120))
    assert rgb_at(planes, 80, 60) == pytest.approx(GREEN, abs=6)
    assert peak_hz(mixer.sound) == pytest.approx(440, abs=2)
    for part in np.array_split(mixer.sound, 4)[::3]:
        assert loudness_at(part, 440) > -20


def test_its_picture_is_scaled_for_its_box(mixer_of):
    mixer = mixer_of("/whole/a.webm").play(5)
    planes = mixer.clip.shown.planes(Opening(160, 120))
    assert (planes.width, planes.height) == (160, 120)
    assert rgb_at(planes, 80, 60) == pytest.approx(VIOLET, abs=6)


def test_its_sound_is_heard_only_when_asked_for(mixer_of):
    heard = mixer_of("/whole/a.webm", has_audio=True).play()
    muted = mixer_of("/whole/a.webm", has_audio=False).play()
    assert peak_hz(heard.sound) == pytest.approx(880, abs=2)
    assert loudness_at(heard.sound[:40_000], 880) > -20
    assert all(sound is None for sound in muted.sounds)
    assert lasts(muted, 1)


def test_sound_shorter_than_the_picture_ends_in_silence(mixer_of):
    sound = mixer_of("/whole/a.mp4", has_audio=True).play().sound
    assert loudness_at(sound[: RATE // 3], 440) > -25
    assert np.abs(sound[int(0.6 * RATE) :]).max() < 0.01


@pytest.mark.parametrize("path", ["/whole/a.webm", "/whole/a.mp4"])
def test_loops_follow_each_other(mixer_of, server, path):
    mixer = mixer_of(path, has_audio=True, loop_count=2).play()
    assert mixer.clip.error == ""
    assert lasts(mixer, 3)
    assert len(set(server.asked)) == 1
    assert len(server.asked) >= 3


def test_sound_and_picture_stay_together_over_the_loops(mixer_of):
    mixer = mixer_of("/whole/a.mp4", has_audio=True, loop_count=2).play()
    loud = [sound is not None and np.abs(sound).max() > 0.05 for sound in mixer.sounds]
    begins = [n for n in range(1, len(loud)) if loud[n] and not loud[n - 1]]
    times = [picture.start_s for picture in mixer.pictures]
    rounds = [
        next(n for n, time_s in enumerate(times) if time_s > second - 0.01) for second in (1, 2)
    ]
    assert begins == pytest.approx(rounds, abs=2)


def test_a_loop_without_end_goes_on_until_it_is_stopped(mixer_of):
    mixer = mixer_of("/whole/a.webm", loop_count=-1).play(60)
    assert not mixer.clip.is_over
    mixer.clip.stop()
    mixer.clip.join(10)
    assert not mixer.clip.is_alive()


def test_music_without_a_picture_plays_to_its_end(mixer_of):
    heard = mixer_of("/whole/a.mp3", has_audio=True).play()
    assert heard.clip.error == ""
    assert heard.pictures.count(None) == len(heard.pictures)
    assert len(heard.pictures) == pytest.approx(26, abs=2)
    assert peak_hz(heard.sound) == pytest.approx(440, abs=2)
    muted = mixer_of("/whole/a.mp3").play()
    assert len(muted.pictures) == pytest.approx(26, abs=2)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/whole/text", "not a media file"),
        ("/missing/a.webm", "404"),
        ("/loop/a.webm", "without an end"),
        ("/torn/a.webm", "broke off"),
        ("/torn/a.mp4", "broke off"),
    ],
)
def test_a_clip_that_fails_says_why(mixer_of, path, part):
    mixer = mixer_of(path).play()
    assert part in mixer.clip.error


def test_a_source_that_stops_sending_is_given_up_after_what_came(mixer_of, server, monkeypatch):
    impatient = partial(RemoteFile, timeout=httpx.Timeout(5.0, read=0.3))
    monkeypatch.setattr("studio.rehearsal.media.decoding.RemoteFile", impatient)
    server.files["long.webm"] = film_bytes(8)
    mixer = mixer_of("/stall/long.webm", has_audio=True).play()
    assert "stopped sending" in mixer.clip.error
    assert len(mixer.pictures) > 40


def test_a_redirect_to_a_private_address_is_refused(mixer_of, server, monkeypatch):
    monkeypatch.setattr("studio.rehearsal.media.remote_file.addresses_of", only_outside)
    server.redirects["/away/a.webm"] = f"{server.url}/whole/a.webm"
    mixer = mixer_of("/away/a.webm", host="outside.test", is_private_allowed=False).play()
    assert "private" in mixer.clip.error
    assert server.asked == ["/away/a.webm"]


def test_a_torn_clip_shows_what_came_before(mixer_of, server):
    server.files["long.webm"] = film_bytes(8)
    mixer = mixer_of("/torn/long.webm", has_audio=True).play()
    assert "broke off" in mixer.clip.error
    assert len(mixer.pictures) > 40


def test_nobody_there(mixer_of):
    clip = Clip(StartClip("p", "http://127.0.0.1:9/x"))
    clip.start()
    assert "Nobody answers" in Mixer(clip).play().clip.error
    clip.join(10)


def test_a_private_address_is_refused(mixer_of, server):
    mixer = mixer_of("/whole/a.webm", is_private_allowed=False).play()
    assert "private" in mixer.clip.error
    assert server.asked == []


def test_a_server_that_sends_too_slowly_is_given_up(mixer_of):
    mixer = mixer_of("/hang/a.webm", patience_s=2.0).play()
    assert "too slow" in mixer.clip.error


def test_a_slow_clip_stands_still_and_loses_nothing(mixer_of, server):
    server.files["long.webm"] = film_bytes(2)
    mixer = mixer_of("/slow/long.webm", has_audio=True)
    mixer.play(30)
    assert len(set(map(id, mixer.pictures))) < 31
    server.release.set()
    mixer.play()
    assert mixer.clip.error == ""
    assert lasts(mixer, 2)


def test_the_mixer_is_never_kept_waiting(mixer_of):
    mixer = mixer_of("/hang/a.webm")
    begin = time.perf_counter()
    for _ in range(50):
        assert mixer.clip.advance() is None
    assert time.perf_counter() - begin < 5
    assert not mixer.clip.is_started
