import pytest
from PySide6.QtWidgets import QLabel

from studio.ui.workbench import WIDE_PX, Workbench


@pytest.fixture
def pages():
    return QLabel("layout"), QLabel("graphics")


@pytest.fixture
def bench(qtbot, pages):
    bench = Workbench(("Layout", pages[0]), ("Graphics", pages[1]))
    qtbot.addWidget(bench)
    bench.resize(880, 420)
    bench.show()
    return bench


def test_a_narrow_one_has_tabs(bench, pages):
    assert [page.isVisible() for page in pages] == [True, False]
    bench.tabs.setCurrentIndex(1)
    assert [page.isVisible() for page in pages] == [False, True]
    bench.tabs.setCurrentIndex(0)
    assert pages[0].isVisible()


def test_a_wide_one_shows_both_side_by_side(bench, pages):
    bench.resize(WIDE_PX, 420)
    assert all(page.isVisible() for page in pages)
    assert not bench.tabs.isVisible()
    assert pages[0].geometry().right() < pages[1].geometry().left()


def test_back_to_narrow_shows_the_page_from_before(bench, pages):
    bench.tabs.setCurrentIndex(1)
    bench.resize(WIDE_PX, 420)
    bench.resize(700, 420)
    assert [page.isVisible() for page in pages] == [False, True]


def test_no_page_changes_its_size_hints(bench, pages):
    before = bench.sizeHint(), bench.minimumSizeHint()
    pages[0].setText("x" * 400)
    pages[1].setMinimumSize(2000, 2000)
    assert (bench.sizeHint(), bench.minimumSizeHint()) == before


def test_pages_stay_inside(bench, pages):
    for width in (400, 880, 1280):
        bench.resize(width, 420)
        assert all(bench.rect().contains(p.geometry()) for p in pages if p.isVisible())
    assert not bench.grab().isNull()
