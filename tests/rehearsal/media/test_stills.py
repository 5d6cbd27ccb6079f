from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.domain.podium import Box
from studio.rehearsal.media.face import SnapshotWritten
from studio.rehearsal.media.planes import plain
from studio.rehearsal.media.stills import Stills, write_still

BLUE, ORANGE = (46, 134, 171), (228, 87, 46)


def picture():
    made = plain(640, 480, BLUE)
    made.fill(Box(320, 0, 320, 480), ORANGE)
    return made


def test_a_snapshot_shows_the_picture_as_it_was(tmp_path):
    write_still(picture(), tmp_path / "a.jpg")
    with Image.open(tmp_path / "a.jpg") as image:
        assert (image.format, image.size) == ("JPEG", (640, 480))
        pixels = np.asarray(image.convert("RGB")).astype(int)
    assert np.abs(pixels[:, :300] - BLUE).max() <= 4
    assert np.abs(pixels[:, 340:] - ORANGE).max() <= 4


def test_each_order_is_answered(tmp_path):
    facts = []
    stills = Stills(facts.append)
    for name in ("a.jpg", "b.jpg"):
        stills.write(picture(), tmp_path / name)
    stills.close()
    assert facts == [SnapshotWritten(str(tmp_path / name)) for name in ("a.jpg", "b.jpg")]
    assert sorted(path.name for path in tmp_path.glob("*.jp*")) == ["a.jpg", "b.jpg"]


@pytest.mark.parametrize("path", ["none/a.jpg", "."])
def test_a_snapshot_that_cannot_be_written_is_said(tmp_path, path):
    facts = []
    stills = Stills(facts.append)
    stills.write(picture(), Path(tmp_path, path))
    stills.close()
    (fact,) = facts
    assert "cannot be written" in fact.error
