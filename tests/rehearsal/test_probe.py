import json
import subprocess
import sys

import pytest

from studio.rehearsal.probe import main, probe
from tests.support.media import encoded, film_bytes
from tests.support.media_server import media_server


@pytest.fixture
def server():
    with media_server() as running:
        running.files["a.webm"] = film_bytes(2)
        running.files["torn.webm"] = film_bytes(3, is_complete=False)
        running.files["a.mp4"] = encoded("mp4", 2)
        running.files["a.mp3"] = encoded("mp3", 2)
        yield running


@pytest.mark.parametrize("kind", ["whole", "plain", "to"])
def test_a_clip_is_described(server, kind):
    probed = probe(f"{server.url}/{kind}/a.webm")
    assert probed.error == ""
    assert probed.duration_s == pytest.approx(2.0, abs=0.05)
    assert (probed.has_video, probed.has_audio) == (True, True)
    assert (probed.width, probed.height, probed.fps) == (320, 240, 25.0)
    assert (probed.video_codec, probed.audio_codec) == ("vp8", "opus")


def test_other_containers_are_described(server):
    film = probe(f"{server.url}/whole/a.mp4")
    assert (film.video_codec, film.audio_codec) == ("h264", "aac")
    music = probe(f"{server.url}/whole/a.mp3")
    assert (music.has_video, music.has_audio, music.width) == (False, True, 0)
    assert music.duration_s == pytest.approx(2.0, abs=0.1)


def test_a_length_that_the_file_does_not_say_is_none(server):
    assert probe(f"{server.url}/whole/torn.webm").duration_s is None


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/whole/text", "not a media file"),
        ("/missing/a.webm", "404"),
        ("/loop/a.webm", "without an end"),
        ("/torn/text", "broke off"),
    ],
)
def test_what_cannot_be_played_has_a_sentence(server, path, part):
    probed = probe(server.url + path)
    assert part in probed.error
    assert probed.duration_s is None


def test_a_server_that_shows_nothing_in_time_is_too_slow(server):
    server.files["zeros"] = bytes(500_000)
    assert "too slow" in probe(f"{server.url}/slow/zeros", patience_s=0.5).error


def test_nobody_there():
    assert "Nobody answers" in probe("http://127.0.0.1:9/x").error


def test_a_local_file_is_described(tmp_path):
    (tmp_path / "a.webm").write_bytes(film_bytes(1))
    assert probe(str(tmp_path / "a.webm")).width == 320
    assert probe(str(tmp_path / "none.webm")).error


def test_one_json_line_and_the_exit_code_tell_it(server, capsys):
    assert main([f"{server.url}/whole/a.webm"]) == 0
    assert json.loads(capsys.readouterr().out)["has_video"] is True
    assert main([f"{server.url}/whole/text"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]
    assert main([]) == 2


def test_it_runs_as_a_program_of_its_own(tmp_path):
    (tmp_path / "a.webm").write_bytes(film_bytes(1))
    run = subprocess.run(
        [sys.executable, "-m", "studio.rehearsal.probe", str(tmp_path / "a.webm")],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0
    assert json.loads(run.stdout)["duration_s"] == pytest.approx(1.0, abs=0.05)
    assert run.stdout.count(b"\n") == 1
