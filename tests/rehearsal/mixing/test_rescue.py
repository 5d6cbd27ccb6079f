from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from studio.rehearsal.mixing import rescue
from tests.rehearsal.mixing.mixing_room import COPY


async def test_a_part_becomes_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "r.webm"
    (tmp_path / "r.webm.part").write_bytes(b"frames")
    assert await rescue(path, command=COPY) == 7
    assert _names(tmp_path) == ["r.webm"]


async def test_a_recording_that_was_whole_already_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "r.webm"
    path.write_bytes(b"frames")
    assert await rescue(path, command=COPY) == 7
    assert path.read_bytes() == b"frames"


async def test_where_there_is_no_file_there_is_nothing_to_save(tmp_path: Path) -> None:
    assert await rescue(tmp_path / "r.webm", command=COPY) == 0


@pytest.mark.expects_error_log
@pytest.mark.parametrize("code", ["import sys; sys.exit(1)", "print('none')", "print(0)"])
async def test_what_cannot_be_repaired_is_left_where_it_is(tmp_path: Path, code: str) -> None:
    part = tmp_path / "r.webm.part"
    part.write_bytes(b"frames")
    assert await rescue(tmp_path / "r.webm", command=[sys.executable, "-c", code]) == 0
    assert _names(tmp_path) == ["r.webm.part"]


async def test_a_torn_webm_is_whole_again(tmp_path: Path) -> None:
    part, path = tmp_path / "r.webm.part", tmp_path / "r.webm"
    _write_webm(part, frames=60)
    part.write_bytes(part.read_bytes()[:-500])
    frames = await rescue(path)
    assert 20 < frames <= 60
    with av.open(str(path)) as file:
        assert file.duration is not None
        assert file.duration / av.time_base == pytest.approx(frames / 25, abs=0.1)


def _write_webm(path: Path, *, frames: int) -> None:
    with av.open(str(path), "w", format="webm", options={"cluster_time_limit": "500"}) as file:
        stream = file.add_stream("libvpx", rate=25, options={"deadline": "realtime", "g": "10"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.time_base = Fraction(1, 25)
        for number in range(frames):
            picture = np.full((48, 64, 3), number * 4, np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]
