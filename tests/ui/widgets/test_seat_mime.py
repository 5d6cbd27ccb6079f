import pytest
from PySide6.QtCore import QByteArray, QMimeData

from studio.domain.looks import Seat, SeatKind, clip, person
from studio.ui.widgets.seat_mime import SEAT_MIME, seat_from_mime, seat_to_mime


@pytest.mark.parametrize("seat", [person("5f"), clip("vt-2"), Seat(SeatKind.PERSON, 'q"ü')])
def test_what_is_dragged_arrives(qapp, seat):
    assert seat_from_mime(seat_to_mime(seat)) == seat


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"3",
        b'{"kind": "person"}',
        b'{"kind": "dog", "id": "x"}',
        b'{"kind": "empty", "id": "x"}',
        b'{"kind": "person", "id": ""}',
        b'{"kind": "person", "id": 7}',
    ],
)
def test_anything_else_is_nobody(qapp, content):
    mime = QMimeData()
    mime.setData(SEAT_MIME, QByteArray(content))
    assert seat_from_mime(mime) is None


def test_a_file_dragged_onto_a_seat_is_nobody(qapp):
    mime = QMimeData()
    mime.setText('{"kind": "person", "id": "x"}')
    assert seat_from_mime(mime) is None
