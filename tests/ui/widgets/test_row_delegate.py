import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor

from studio.ui import theme
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.row_delegate import FACE_ROLE, Mark, RowDelegate, RowFace, Tone


class Faces(QStringListModel):
    def __init__(self, *faces):
        super().__init__([face.title for face in faces])
        self._faces = faces

    def data(self, index, role):
        return self._faces[index.row()] if role == FACE_ROLE else super().data(index, role)


@pytest.fixture
def drawn(qtbot):
    """Draw a face as the only row of a list; returns the picture."""

    def draw(face, width=240, *, is_selected=False):
        rows = HintedList()
        qtbot.addWidget(rows)
        rows.model_of_test = Faces(face)
        rows.setModel(rows.model_of_test)
        rows.setItemDelegate(RowDelegate(rows))
        rows.resize(width, 60)
        if is_selected:
            rows.setCurrentIndex(rows.model().index(0, 0))
        rows.show()
        place = rows.visualRect(rows.model().index(0, 0))
        return rows.viewport().grab(place).toImage()

    return draw


def columns_of(image, colour):
    """Where a colour is, as the first and the last column."""
    wanted = QColor(colour)
    found = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == wanted.name()
    ]
    return (min(found), max(found)) if found else None


def test_a_row_is_high_enough_for_a_hand(drawn):
    assert drawn(RowFace("Anna")).height() >= theme.ROW


def test_the_swatch_is_at_the_left_and_the_mark_at_the_right(drawn):
    image = drawn(RowFace("Anna", swatch="#336699", marks=(Mark("PGM 1", Tone.PROGRAM),)))
    assert columns_of(image, "#336699")[1] < 24
    assert columns_of(image, theme.PROGRAM_FILL)[0] > image.width() / 2


def test_marks_stand_in_their_order_and_apart(drawn):
    marks = (Mark("PVW 1", Tone.PREVIEW), Mark("SENT", Tone.SENT))
    image = drawn(RowFace("Anna", marks=marks))
    assert columns_of(image, theme.PREVIEW)[1] < columns_of(image, theme.ASKED)[0]


def test_a_long_title_never_runs_into_the_marks(drawn):
    mark = (Mark("PGM 1", Tone.PROGRAM),)
    short = drawn(RowFace("A", marks=mark))
    long = drawn(RowFace("A" * 300, "note " * 50, marks=mark))
    assert columns_of(short, theme.PROGRAM_FILL) == columns_of(long, theme.PROGRAM_FILL)


def test_where_there_is_no_room_at_all_nothing_breaks(drawn):
    face = RowFace("Anna", "note", "#336699", (Mark("PVW 1", Tone.PREVIEW), Mark("PGM 1")))
    assert drawn(face, width=60).width() > 0


def test_a_selected_row_is_filled_and_its_preview_mark_stays_readable(drawn):
    image = drawn(RowFace("Anna", marks=(Mark("PVW 1", Tone.PREVIEW),)), is_selected=True)
    assert columns_of(image, theme.FOCUS_FILL) is not None
    assert columns_of(image, theme.PREVIEW_FILL) is not None


def test_every_tone_can_be_drawn(drawn):
    pictures = [drawn(RowFace("A", marks=(Mark("W", tone),))) for tone in Tone]
    assert all(not picture.isNull() for picture in pictures)
    assert drawn(RowFace("A")) not in pictures


def test_the_title_is_what_is_searched_for_by_typing(qapp):
    model = Faces(RowFace("Anna"))
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "Anna"
