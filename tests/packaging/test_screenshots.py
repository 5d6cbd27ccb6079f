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
    return _taken(tmp_path_factory.mktemp("screenshots"), "--sizes", "1440x900", "1280x720")


def _taken(out: Path, *options: str) -> dict[str, QImage]:
    run = subprocess.run(
        [sys.executable, SCRIPT, "--out", out, *options],
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


def test_the_pictures_in_the_repository_are_of_this_window(taken, tmp_path):
    editor = _taken(tmp_path, "--editor", "--name", "editor", "--sizes", "1440x900")
    for name, now in {**editor, "desk-1440x900": taken["desk-1440x900"]}.items():
        kept = QImage(str(ROOT / "resources" / "screenshots" / f"{name}.png"))
        share = _differing(kept, now.convertToFormat(kept.format()))
        assert share <= 0.1, f"{name}: take them again with packaging/dev.py screenshots"


def _differing(kept: QImage, now: QImage) -> float:
    """The share of pixels that are not the same."""
    places = [(x, y) for x in range(0, 1440, 5) for y in range(0, 900, 5)]
    return sum(kept.pixel(*place) != now.pixel(*place) for place in places) / len(places)


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
