import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.podium import FULL, WIDE
from studio.ui.centre import Centre, CentreParts
from studio.ui.monitors.preview_monitor import FOOT_PX
from studio.ui.monitors.strip import STRIP_PX


class Appearing(QFrame):
    def __init__(self):
        super().__init__()
        column = QVBoxLayout(self)
        column.addWidget(QLabel("This room has ended."))
        self.setHidden(True)


class Row(QWidget):
    @override
    def heightForWidth(self, width):
        return 80 if width >= 846 else 130


@pytest.fixture
def parts():
    return CentreParts(QWidget(), QWidget(), QWidget(), Row(), QWidget(), Appearing(), Appearing())


@pytest.fixture
def centre(qtbot, parts):
    centre = Centre(parts)
    qtbot.addWidget(centre)
    centre.resize(880, 760)
    centre.show()
    return centre


def places(parts) -> list[QRect]:
    order = (parts.preview, parts.take, parts.program, parts.keyers, parts.workbench)
    return [part.geometry() for part in order]


@pytest.mark.parametrize("size", [(560, 430), (712, 580), (880, 760), (1280, 950), (1900, 950)])
@pytest.mark.parametrize("frame", [WIDE, FULL])
def test_nothing_overlaps_and_everything_is_inside(centre, parts, size, frame):
    centre.set_frame(frame)
    centre.resize(*size)
    rects = places(parts)
    assert all(centre.rect().contains(rect) for rect in rects)
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


@pytest.mark.parametrize("frame", [WIDE, FULL])
def test_monitors_are_equally_big_and_fit_the_picture(centre, parts, frame):
    centre.set_frame(frame)
    preview, program = parts.preview.geometry(), parts.program.geometry()
    assert abs(preview.width() - program.width()) <= 1
    assert preview.height() == program.height()
    picture = preview.height() - STRIP_PX - FOOT_PX - 12
    assert picture == round((preview.width() - 12) * frame.height / frame.width)


def test_the_workbench_pays_for_a_taller_room(centre, parts):
    before = parts.workbench.height()
    centre.set_frame(FULL)
    assert parts.workbench.height() < before


def test_a_low_window_leaves_the_workbench_its_share(centre, parts):
    centre.resize(1600, 500)
    assert parts.workbench.height() >= 0.35 * 500


def test_a_notice_takes_room_from_the_workbench_only(centre, parts, qtbot):
    before = places(parts)
    parts.notices.setHidden(False)
    qtbot.waitUntil(lambda: parts.workbench.geometry() != before[4])
    assert places(parts)[:4] == before[:4]
    assert not parts.notices.geometry().intersects(parts.workbench.geometry())
    parts.notices.setHidden(True)
    qtbot.waitUntil(lambda: places(parts) == before)


def test_a_sheet_lies_over_the_workbench_and_never_over_the_take(centre, parts, qtbot):
    parts.sheet.setHidden(False)
    qtbot.waitUntil(lambda: parts.workbench.geometry().contains(parts.sheet.geometry()))
    assert not parts.sheet.geometry().intersects(parts.take.geometry())
    assert parts.sheet.isVisible()


def test_nothing_that_appears_changes_its_size_hints(centre, parts):
    before = centre.sizeHint(), centre.minimumSizeHint()
    for part in (parts.notices, parts.sheet):
        part.setMinimumSize(3000, 3000)
        part.setHidden(False)
    assert (centre.sizeHint(), centre.minimumSizeHint()) == before


@pytest.mark.parametrize(("width", "height"), [(712, 130), (1000, 80)])
def test_the_keyers_get_the_height_they_ask_for(centre, parts, width, height):
    centre.resize(width, 760)
    keyers = parts.keyers.geometry()
    assert keyers.height() == height
    assert keyers.top() > parts.program.geometry().bottom()
    assert keyers.bottom() < parts.workbench.geometry().top()
