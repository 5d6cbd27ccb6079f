import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from studio.ui import theme

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "screenshots.py"


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    out = tmp_path_factory.mktemp("screenshots")
    run = subprocess.run(
        [sys.executable, SCRIPT, "--out", out, "--sizes", "1440x900", "1280x720"],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        cwd=out,
    )
    assert run.returncode == 0, run.stderr
    return {path.stem: QImage(str(path)) for path in out.iterdir()}


def test_the_window_has_exactly_the_size_asked_for(taken):
    sizes = {name: image.size().toTuple() for name, image in taken.items()}
    assert sizes == {"desk-1440x900": (1440, 900), "desk-1280x720": (1280, 720)}


def test_it_is_the_rehearsal_room_with_a_picture_on_both_monitors(taken):
    image = taken["desk-1440x900"]
    assert image.pixelColor(2, 450) == QColor(theme.REHEARSAL)
    for left in (300, 900):
        across, down = range(left, left + 150, 5), range(110, 290, 5)
        area = {image.pixelColor(x, y).name() for x in across for y in down}
        assert len(area) > 20


def test_the_pictures_in_the_repository_are_of_this_window(taken):
    kept = QImage(str(ROOT / "resources" / "screenshots" / "desk-1440x900.png"))
    now = taken["desk-1440x900"].convertToFormat(kept.format())
    differing = sum(
        kept.pixel(x, y) != now.pixel(x, y) for x in range(0, 1440, 5) for y in range(0, 900, 5)
    )
    share = differing / (288 * 180)
    assert share <= 0.1, "take them again: packaging/dev.py screenshots"


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "file").write_text("")
    run = subprocess.run(
        [sys.executable, SCRIPT, "--out", tmp_path / "file"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode != 0
