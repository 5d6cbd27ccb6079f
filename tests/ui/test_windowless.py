from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from studio.domain.overlay_json import format_document
from studio.domain.podium import WIDE
from studio.ui.windowless import text_backend
from tests.support.pictures import assert_picture, decoded_picture
from tests.support.script_sheet import ARABIC, EMOJI, JAPANESE, sheet

GOLDEN = Path(__file__).with_name("golden") / "scripts-by-qt-1280x720.png"
QTS_TOLERANCE = 0.01
"""Qt draws with the FreeType of its own, which another version of it may have newer."""


@pytest.mark.golden
def test_the_command_line_draws_japanese_and_emoji_as_the_desk_does(tmp_path: Path):
    document = sheet((JAPANESE, EMOJI, ARABIC, "東京 News 👍🏽 שלום"), WIDE).document
    template, out = tmp_path / "sheet.json", tmp_path / "sheet.png"
    template.write_text(format_document(document), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "studio.compose", "render", str(template), "--out", str(out)],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    picture = decoded_picture(out.read_bytes())
    assert_picture(picture, GOLDEN, update=False, tolerance=QTS_TOLERANCE)


def test_it_is_at_home_in_a_program_with_windows_too(qapp):
    assert text_backend().covers("東")
