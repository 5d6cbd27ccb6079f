import pytest
from PySide6.QtGui import QColor

from studio.ui import theme
from studio.ui.monitors.strip import Mark, StripState, TallyStrip

SENT = StripState("SENT", theme.ASKED, theme.ON_ASKED, is_hatched=True)


@pytest.fixture(params=list(Mark))
def strip(qtbot, request):
    strip = TallyStrip("PGM", request.param)
    qtbot.addWidget(strip)
    strip.resize(320, 28)
    return strip


def colours(strip, left, right):
    image = strip.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(28)}


def test_the_word_stands_on_the_tally_colour(strip):
    strip.tell("Two", theme.PROGRAM_FILL, StripState())
    assert QColor(theme.PROGRAM_FILL).name() in colours(strip, 0, 5)
    assert QColor(theme.PROGRAM_FILL).name() not in colours(strip, 200, 320)


def test_what_is_on_its_way_has_a_word_a_fill_and_a_hatch(strip):
    strip.tell("Two", theme.PROGRAM_FILL, SENT)
    assert strip.grab().toImage().pixelColor(318, 2) == QColor(theme.ASKED)
    beside = colours(strip, 320 - 28 - 60, 320 - 66)
    assert {QColor(theme.ASKED).name(), QColor(theme.SURFACE).name()} <= beside


def test_a_screen_reader_is_told_all_of_it(strip):
    strip.tell("Two", theme.PROGRAM_FILL, SENT)
    assert strip.accessibleName() == "PGM Two SENT"


def test_no_title_widens_it(strip):
    before = strip.sizeHint(), strip.minimumSizeHint()
    strip.tell("x" * 400, theme.PROGRAM_FILL, StripState("y" * 400))
    assert (strip.sizeHint(), strip.minimumSizeHint()) == before
    strip.grab()


def test_words_that_would_cut_the_title_are_said_shorter(strip):
    state = StripState("confirmed 0.41 s", short="✓ 0.41 s")
    strip.tell("Two", theme.PROGRAM_FILL, state)
    assert strip.shown_state() == "confirmed 0.41 s"
    strip.tell("Two + Lower third + Channel bug", theme.PROGRAM_FILL, state)
    assert strip.shown_state() == "✓ 0.41 s"
    strip.resize(480, 28)
    assert strip.shown_state() == "confirmed 0.41 s"


def test_what_has_no_shorter_words_keeps_its_own(strip):
    strip.tell("x" * 99, theme.PROGRAM_FILL, SENT)
    assert strip.shown_state() == "SENT"
