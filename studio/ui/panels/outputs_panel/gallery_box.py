"""Snapshots: take one, see them all, look at one closely."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, Snap
from studio.ui import theme
from studio.ui.models.snapshots import THUMBNAIL, SnapshotsModel, snapshot_rows
from studio.ui.signals import SignalOf
from studio.ui.widgets.hinted_list import HintedList
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import PictureView
from studio.ui.widgets.words import heading

GALLERY: Final = 0
CLOSE_UP: Final = 1
LEAST_PX: Final = 104


class GalleryBox(QWidget):
    """The gallery, or one picture of it in its place."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SnapshotsModel(self)
        self._list = self._build_list()
        self._close_up = named(
            PictureView(self), "snapshotCloseUp", spoken=self.tr("Snapshot, large")
        )
        self._snap_button = named(QPushButton(self.tr("Snapshot"), self), "snapshotButton")
        self._back_button = named(
            QPushButton(self.tr("Back"), self),
            "galleryButton",
            self.tr("Back to the gallery"),
        )
        self._snap_button.clicked.connect(self._on_snap_clicked)
        self._back_button.clicked.connect(self._on_back_clicked)
        self._list.clicked.connect(self._on_snapshot_chosen)
        self._list.activated.connect(self._on_snapshot_chosen)
        self._stack = QStackedLayout()
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        """Show the gallery. Emits nothing."""
        self._model.show(snapshot_rows(state))
        is_ready = state.room.is_ready
        self._snap_button.setEnabled(is_ready)
        self._snap_button.setToolTip(
            self.tr("Take a still of the program (F9)")
            if is_ready
            else self.tr("Open a room first: there is no picture to take.")
        )

    @Slot()
    def _on_snap_clicked(self) -> None:
        self.intent.emit(Snap())

    @Slot()
    def _on_back_clicked(self) -> None:
        self._stack.setCurrentIndex(GALLERY)
        self._back_button.setEnabled(False)
        self._list.setFocus()

    @Slot(QModelIndex)
    def _on_snapshot_chosen(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is None or row.path is None:
            return
        image = QImage(row.path)
        self._close_up.set_image(None if image.isNull() else image)
        if not image.isNull():
            self._close_up.set_ratio(image.width(), image.height())
        self._close_up.set_message(self.tr("This picture is no longer on the disk."))
        self._close_up.setToolTip(row.path)
        self._stack.setCurrentIndex(CLOSE_UP)
        self._back_button.setEnabled(True)

    def _build_list(self) -> HintedList:
        gallery = HintedList(self)
        named(gallery, "snapshotList", spoken=self.tr("Snapshots"))
        gallery.set_hint(self.tr("Snapshots appear here. Click one to see it large."))
        gallery.setModel(self._model)
        gallery.setViewMode(QListView.ViewMode.IconMode)
        gallery.setMovement(QListView.Movement.Static)
        gallery.setResizeMode(QListView.ResizeMode.Adjust)
        gallery.setIconSize(THUMBNAIL)
        gallery.setGridSize(
            THUMBNAIL + QSize(theme.GAP, gallery.fontMetrics().height() + theme.GAP)
        )
        gallery.setDragEnabled(False)
        return gallery

    def _arrange(self) -> None:
        self._back_button.setEnabled(False)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._close_up)
        self._list.setMinimumHeight(LEAST_PX)
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Snapshots"), self), 1)
        head.addWidget(self._back_button)
        head.addWidget(self._snap_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
