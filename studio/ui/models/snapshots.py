"""List model of the gallery: small pictures, read once from their files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPixmap
from typing_extensions import override

from studio.ui import theme
from studio.ui.models.moments import time_of_iso
from studio.ui.models.rows import ModelIndex, RowsModel
from studio.ui.widgets.row_delegate import RowFace

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

translate = QCoreApplication.translate

THUMBNAIL: Final = QSize(128, 72)


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A snapshot; `path` is None until it was saved."""

    id: str
    name: str
    taken_at: str
    """Time of day."""
    path: str | None = None

    @property
    def face(self) -> RowFace:
        """The time of day below the picture."""
        return RowFace(self.taken_at or self.name)

    @property
    def spoken(self) -> str:
        """The snapshot in words, with the whole path of a saved one."""
        words = translate("OutputsPanel", "Snapshot of {time}").format(
            time=self.taken_at or self.name
        )
        # Not inside the f-string: the translation tools would not find it.
        place = self.path or translate("OutputsPanel", "being saved")
        return f"{words}, {place}"


class SnapshotsModel(RowsModel[SnapshotRow]):
    """Rows are snapshots, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: dict[str, QPixmap] = {}
        self._placeholder = QPixmap(THUMBNAIL)
        self._placeholder.fill(QColor(theme.RAISED))

    @override
    def data(self, index: ModelIndex, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == Qt.ItemDataRole.DecorationRole and row is not None:
            return self._thumbnail(row.path)
        return super().data(index, role)

    def _thumbnail(self, path: str | None) -> QPixmap:
        if path is None:
            return self._placeholder
        if path not in self._thumbnails:
            self._thumbnails[path] = _read_small(path) or self._placeholder
        return self._thumbnails[path]


def snapshot_rows(state: DeskState) -> tuple[SnapshotRow, ...]:
    """Return a row per snapshot of the gallery."""
    return tuple(
        SnapshotRow(
            s.id, s.name, time_of_iso(s.created_at, has_seconds=True), state.saved_path(s.id)
        )
        for s in state.room.snapshots
    )


def _read_small(path: str) -> QPixmap | None:
    """Decode at once in the small size: a tenth of the time of the whole picture."""
    reader = QImageReader(path)
    size = reader.size()
    if not size.isValid():
        return None
    reader.setScaledSize(size.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
