import av
import pytest

from studio.rehearsal.media.repair import count_frames, main, repair
from tests.support.media import duration_s, film_bytes, picture_count, sound_of


@pytest.fixture
def torn(tmp_path):
    path = tmp_path / "torn.webm.part"
    path.write_bytes(film_bytes(4, is_complete=False))
    return path


def test_a_torn_recording_gets_its_duration_back(torn, tmp_path):
    whole = tmp_path / "whole.webm"
    frames = repair(torn, whole)
    assert duration_s(torn) == 0
    assert frames == picture_count(whole) == count_frames(whole)
    assert 75 <= frames <= 100
    assert duration_s(whole) == pytest.approx(frames / 25, abs=0.03)
    assert len(sound_of(whole)) / 48_000 == pytest.approx(frames / 25, abs=0.1)


def test_a_file_cut_anywhere_is_repaired_to_its_last_whole_part(torn, tmp_path):
    data = torn.read_bytes()
    torn.write_bytes(data[: len(data) * 2 // 3])
    frames = repair(torn, tmp_path / "whole.webm")
    assert 0 < frames < 75
    assert picture_count(tmp_path / "whole.webm") == frames


def test_a_whole_recording_stays_as_it_is(tmp_path):
    path = tmp_path / "film.webm"
    path.write_bytes(film_bytes(1))
    assert repair(path, tmp_path / "again.webm") == 25
    assert duration_s(tmp_path / "again.webm") == pytest.approx(1.0, abs=0.03)


def test_the_program_prints_the_frames(torn, tmp_path, capsys):
    whole = tmp_path / "whole.webm"
    assert main([str(torn), str(whole)]) == 0
    assert int(capsys.readouterr().out) == picture_count(whole)


def test_what_cannot_be_repaired_is_said(tmp_path, capsys):
    (tmp_path / "empty.part").touch()
    assert main([str(tmp_path / "empty.part"), str(tmp_path / "whole.webm")]) == 1
    assert "empty.part cannot be repaired" in capsys.readouterr().err
    assert not (tmp_path / "whole.webm").exists()


def test_a_wrong_call_shows_the_right_one(capsys):
    assert main(["one"]) == 2
    assert "SRC DST" in capsys.readouterr().err


def test_what_is_no_file_raises(tmp_path):
    with pytest.raises(av.FFmpegError):
        count_frames(tmp_path / "none")
