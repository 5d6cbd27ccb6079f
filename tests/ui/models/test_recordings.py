import pytest

from studio.domain.desk import DeskState
from studio.domain.room import Recording
from studio.ui.models.recordings import RecordingsModel, recording_rows
from studio.ui.widgets.row_delegate import Mark, Tone
from tests.support.desk import room_with

STOPPED = Recording("r2", 1_700_000_100, duration_s=75)
FINISHED = Recording("r1", 1_700_000_000, duration_s=61, download="http://x/r1")


def desk(*recordings, saved=()):
    return DeskState(room=room_with(recordings=recordings), saved_files=saved)


def test_a_stopped_recording_is_not_ready_to_open():
    (row,) = recording_rows(desk(STOPPED))
    assert not row.can_open
    assert row.face.note.startswith("1:15 · 1")
    assert row.face.marks == (Mark("stopped, being finished", Tone.WARNING),)


def test_a_finished_one_can_be_opened():
    (row,) = recording_rows(desk(FINISHED))
    assert row.can_open
    assert row.face.marks == (Mark("finished"),)


def test_a_saved_one_is_called_so_and_says_its_path():
    path = "/home/anna/Videos/recording-1700000000-evening-talk.webm"
    (row,) = recording_rows(desk(FINISHED, saved=(("r1", path),)))
    assert row.can_open
    assert row.face.marks == (Mark("saved"),)
    assert path in row.spoken


@pytest.mark.parametrize("recordings", [(), (STOPPED, FINISHED)])
def test_model_keeps_the_qt_contract(qapp, qtmodeltester, recordings):
    model = RecordingsModel()
    model.show(recording_rows(desk(*recordings)))
    qtmodeltester.check(model)
