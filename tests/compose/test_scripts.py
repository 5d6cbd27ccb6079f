from __future__ import annotations

from datetime import UTC, datetime

import pytest

from studio.compose.composer import Composer
from studio.domain.podium import FULL, WIDE, Frame
from tests.compose.conftest import GoldenCheck
from tests.support.pictures import decoded_picture
from tests.support.script_sheet import (
    ARABIC,
    EMOJI,
    GERMAN,
    HEBREW,
    HINDI,
    JAPANESE,
    LATIN,
    THAI,
    sheet,
)

NOW = datetime(2024, 7, 1, 20, 15, tzinfo=UTC)
BUNDLED = (LATIN, GERMAN, ARABIC, HEBREW, HINDI, THAI)


@pytest.mark.golden
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_the_bundled_scripts_look_as_agreed(
    composer: Composer, looks_as_agreed: GoldenCheck, frame: Frame
):
    made = composer.compose([sheet(BUNDLED, frame)], frame, NOW)
    assert made.faults == ()
    looks_as_agreed(decoded_picture(made.file), f"scripts-{frame.width}x{frame.height}")


def test_without_a_backend_japanese_and_emoji_are_said_to_be_missing(composer: Composer):
    made = composer.compose([sheet((JAPANESE, EMOJI), WIDE)], WIDE, NOW)
    assert len(made.faults) == 2
    assert all(fault.startswith("No font has the characters ") for fault in made.faults)
