import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gallery import sheet_size
from studio.compose.templates import template_names
from studio.domain.podium import FULL, WIDE, Frame

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "resources" / "screenshots"
TEMPLATES = template_names(ROOT / "resources" / "templates")


def test_a_template_is_seen_on_air_over_the_actors_in_both_frames(tmp_path):
    options = ("--out", tmp_path, "--templates", "channel-bug", "title-card")
    run = subprocess.run(
        [sys.executable, "packaging/gallery.py", *options],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        cwd=ROOT,
    )
    assert run.returncode == 0, run.stderr
    for frame in (WIDE, FULL):
        size, sheet = _opened(tmp_path, frame)
        assert size == sheet_size(2, frame)
        people, title = (sheet[40:160, left : left + 400] for left in (40, 536))
        assert _grounds(people) == {"orange", "turquoise"}
        assert _grounds(title) == set()


@pytest.mark.parametrize("frame", [WIDE, FULL])
def test_the_sheets_in_the_repository_show_every_template(frame):
    size, _ = _opened(SHEETS, frame)
    assert size == sheet_size(len(TEMPLATES), frame), "take them: packaging/dev.py screenshots"


def _opened(folder: Path, frame: Frame) -> tuple[tuple[int, int], np.ndarray]:
    with Image.open(folder / f"gallery-{frame.width}x{frame.height}.jpg") as sheet:
        return sheet.size, np.asarray(sheet)


def _grounds(part: np.ndarray) -> set[str]:
    """Which of the first two actors are to be seen in a part of a sheet."""
    grounds = {"orange": (227, 86, 46), "turquoise": (24, 189, 187)}
    near = {name: np.abs(part.astype(int) - rgb).max(axis=2) < 24 for name, rgb in grounds.items()}
    return {name for name, found in near.items() if found.mean() > 0.1}
