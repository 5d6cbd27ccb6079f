import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.widgets.banner import BAR_PX, Banner
from tests.support.panels import LONG


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    page.resize(300, 200)
    page.show()
    return page


@pytest.fixture
def banner(page):
    banner = Banner(page)
    page.layout().addWidget(banner)
    return banner


def test_it_is_there_only_while_there_is_something_to_say(banner):
    assert not banner.isVisible()
    banner.say("The room is gone.")
    assert banner.isVisible()
    assert (banner.text(), banner.accessibleName()) == ("The room is gone.",) * 2
    banner.say("")
    assert not banner.isVisible()


def test_its_edge_says_that_it_matters(banner, page):
    banner.say("The room is gone.")
    page.layout().activate()
    image = banner.grab().toImage()
    assert image.pixelColor(BAR_PX // 2, image.height() // 2) == QColor(theme.ASKED)
    assert image.pixelColor(BAR_PX + 2, 2) == QColor(theme.SURFACE)


def test_a_long_sentence_breaks(banner, page):
    banner.say("x")
    narrow = page.minimumSizeHint().width()
    banner.say(LONG)
    assert page.minimumSizeHint().width() == narrow
