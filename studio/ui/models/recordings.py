"""List model of the recordings that are stopped or finished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.room import RecordingStage
from studio.ui.models.durations import length
from studio.ui.models.moments import day_of_unix, time_of_unix
from studio.ui.models.rows import RowsModel
from studio.ui.widgets.row_delegate import Mark, RowFace, Tone

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """A recording; `path` is None until it was fetched."""

    id: str
    began_at: int
    """Unix seconds."""
    duration_s: int | None
    is_finished: bool
    path: str | None = None

    @property
    def can_open(self) -> bool:
        """Whether there is a file to open, here or on the server."""
        return self.is_finished or self.path is not None

    @property
    def face(self) -> RowFace:
        """Time of day, length, day, and how far it is."""
        notes = (self._length(), day_of_unix(self.began_at))
        note = " · ".join(note for note in notes if note)
        return RowFace(time_of_unix(self.began_at), note, marks=(self._mark(),))

    @property
    def spoken(self) -> str:
        """The whole row in words, with the whole path of a saved one."""
        words = translate("OutputsPanel", "Recording of {time}").format(
            time=time_of_unix(self.began_at)
        )
        parts = (words, self._length(), self.path or self._mark().word)
        return ", ".join(part for part in parts if part)

    def _length(self) -> str:
        return length(self.duration_s) if self.duration_s else ""

    def _mark(self) -> Mark:
        if self.path is not None:
            return Mark(translate("OutputsPanel", "saved"))
        if self.is_finished:
            return Mark(translate("OutputsPanel", "finished"))
        return Mark(translate("OutputsPanel", "stopped, being finished"), Tone.WARNING)


class RecordingsModel(RowsModel[RecordingRow]):
    """Rows are recordings, newest first."""


def recording_rows(state: DeskState) -> tuple[RecordingRow, ...]:
    """Return a row per recording that is not running any more."""
    return tuple(
        RecordingRow(
            r.id,
            r.created_at,
            r.duration_s,
            is_finished=r.stage is RecordingStage.FINISHED,
            path=state.saved_path(r.id),
        )
        for r in state.room.recordings
    )
