import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from studio.domain.desk import DeskState
from studio.domain.room import Snapshot
from studio.ui.models.snapshots import THUMBNAIL, SnapshotsModel, snapshot_rows
from tests.support.desk import room_with

SNAPSHOT = Snapshot("s1", "still", "no time")


@pytest.fixture
def photo(tmp_path):
    image = QImage(1280, 960, QImage.Format.Format_RGB32)
    image.fill(QColor("#2255aa"))
    path = tmp_path / "still.jpg"
    assert image.save(str(path))
    return path


def rows(*saved):
    return snapshot_rows(DeskState(room=room_with(snapshots=(SNAPSHOT,)), saved_files=saved))


@pytest.fixture
def model(qapp):
    return SnapshotsModel()


def picture(model):
    return model.index(0).data(Qt.ItemDataRole.DecorationRole).toImage()


def test_model_keeps_the_qt_contract(model, qtmodeltester):
    model.show(rows())
    qtmodeltester.check(model)


def test_a_placeholder_stands_for_what_is_not_saved_yet(model):
    model.show(rows())
    assert picture(model).size() == THUMBNAIL
    assert model.rows[0].spoken == "Snapshot of still, being saved"


def test_a_saved_picture_is_shown_small_and_undistorted(model, photo):
    model.show(rows(("s1", str(photo))))
    small = picture(model)
    assert (small.width(), small.height()) == (96, 72)
    assert abs(small.pixelColor(40, 40).blue() - 0xAA) < 4
    assert str(photo) in model.rows[0].spoken


def test_a_file_that_is_no_picture_keeps_the_placeholder(model, tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"not a picture")
    model.show(rows(("s1", str(broken))))
    assert picture(model).size() == THUMBNAIL


def test_no_row_has_no_picture(model):
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
