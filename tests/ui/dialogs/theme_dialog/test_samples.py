import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget

from studio.compose.picture import Picture
from studio.domain.overlay import DEFAULT_THEME
from studio.domain.podium import Box
from studio.services.theme_pictures import Sample
from studio.ui.dialogs.theme_dialog.samples import Samples
from studio.ui.widgets.picture_view import PictureView
from tests.support.panels import child


def test_the_part_that_is_to_be_seen_is_shown_over_grey(qtbot):
    samples = Samples()
    qtbot.addWidget(samples, before_close_func=QWidget.deleteLater)
    rgba = bytes([255, 0, 0, 255]) * 2 + bytes(8)
    samples.show_sample(Sample(1, Picture(2, 2, rgba), Box(1, 0, 1, 2)))
    image = child(samples, "themeSample2", PictureView).image
    assert (image.width(), image.height()) == (1, 2)
    assert [image.pixelColor(0, y).name() for y in range(2)] == ["#ff0000", "#3a4048"]
    assert child(samples, "themeSample1", PictureView).image is None


@pytest.fixture
def german_numbers():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_a_contrast_has_the_comma_of_the_language(qtbot, german_numbers):
    samples = Samples()
    qtbot.addWidget(samples, before_close_func=QWidget.deleteLater)
    grounds = DEFAULT_THEME.colour("ground")
    samples.show_theme(DEFAULT_THEME.with_colour("ink", grounds))
    assert "1,0" in child(samples, "themeContrast", QLabel).text()
