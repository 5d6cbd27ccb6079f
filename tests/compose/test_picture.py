from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from studio.compose.picture import Picture, blank_picture

ROOT = Path(__file__).parents[2]


def test_a_picture_of_another_size_than_its_bytes_is_refused():
    with pytest.raises(ValueError, match="15 bytes do not make 2x2 RGBA"):
        Picture(2, 2, bytes(15))


def test_who_only_passes_pictures_on_loads_no_drawing_library():
    program = (
        "import sys, studio.compose.picture, studio.compose.templates;"
        "sys.exit(bool({'PIL', 'numpy'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_a_blank_picture_is_blank():
    assert blank_picture(3, 2) == Picture(3, 2, bytes(24))
    assert blank_picture(3, 2).is_blank


def test_one_faint_pixel_is_not_blank():
    assert not Picture(2, 1, bytes([0, 0, 0, 0, 0, 0, 0, 1])).is_blank


def test_a_picture_does_not_print_its_bytes():
    assert repr(blank_picture(2, 1)) == "Picture(width=2, height=1)"
