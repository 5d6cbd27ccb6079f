import pytest
from PySide6.QtGui import QColor

from studio import RESOURCES
from studio.ui import theme
from studio.ui.icons import icon, pixmap

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_file_draws_something(qapp, name):
    image = pixmap(name, theme.TEXT, 16).toImage()
    drawn = [image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)]
    assert max(drawn) > 0


def test_an_icon_is_drawn_in_the_colour_asked_for(qapp):
    image = pixmap("menu", "#ff0000", 32).toImage()
    assert image.pixelColor(16, 16) == QColor("#ff0000")


def test_a_fine_display_gets_a_finer_picture(qapp):
    fine = pixmap("menu", theme.TEXT, 16, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (32, 2.0)


def test_an_icon_has_a_grey_form(qapp):
    assert not icon("menu").isNull()
    with pytest.raises(FileNotFoundError):
        icon("there-is-no-such-icon")
