from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.domain.podium import FULL, WIDE, Frame
from studio.ui.text_backend import QtTextBackend
from tests.support.pictures import assert_picture, decoded_picture
from tests.support.script_sheet import ARABIC, EMOJI, JAPANESE, sheet

NOW = datetime(2024, 7, 1, 20, 15, tzinfo=UTC)
GOLDEN = Path(__file__).with_name("golden")
QTS_TOLERANCE = 0.01
"""Qt draws with the FreeType of its own, which another version of it may have newer."""


@pytest.mark.golden
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_japanese_and_emoji_look_as_agreed(qapp, request: pytest.FixtureRequest, frame: Frame):
    composer = Composer(FontBook(RESOURCES / "fonts", QtTextBackend()))
    mixed = "東京 News 👍🏽 שלום"
    made = composer.compose([sheet((JAPANESE, EMOJI, ARABIC, mixed), frame)], frame, NOW)
    assert made.faults == ()
    golden = GOLDEN / f"scripts-by-qt-{frame.width}x{frame.height}.png"
    update = bool(request.config.getoption("--update-golden", default=False))
    assert_picture(decoded_picture(made.file), golden, update=update, tolerance=QTS_TOLERANCE)
