from PySide6.QtGui import QFont, QFontInfo, QFontMetrics

from studio.ui.fonts import desk_font, digits, load_fonts


def test_the_bundled_font_is_the_one_that_is_drawn(qapp):
    font = desk_font(load_fonts())
    assert QFontInfo(font).family() == "Inter"
    assert font.pixelSize() == 13


def test_without_the_files_there_is_still_a_font(qapp, tmp_path):
    assert load_fonts(tmp_path) == ()
    assert QFontInfo(desk_font(())).family() != ""


def test_digits_of_a_clock_are_equally_wide(qapp):
    metrics = QFontMetrics(digits(desk_font(load_fonts()), 28))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_given_font_stays_as_it_was(qapp):
    font = QFont("Inter")
    font.setPixelSize(13)
    digits(font, 28)
    assert font.pixelSize() == 13
