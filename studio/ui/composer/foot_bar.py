"""The bar under the canvas: zoom, what is behind and what is marked, and where things are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.domain.editing.aligning import bounds_of
from studio.ui import theme
from studio.ui.composer.ground_choice import GroundChoice
from studio.ui.icons import icon
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.services.editing import Editor
    from studio.ui.composer.canvas import Canvas

_ZOOM_PX: Final = 62
"""Enough for 800 %."""


class FootBar(QWidget):
    """Acts on the canvas itself; `ground` tells what is to lie behind."""

    def __init__(self, editor: Editor, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._canvas = editor, canvas
        words = self.tr("Show it pixel for pixel (Ctrl+1)")
        self._zoom = named(QToolButton(self), "zoomWholeButton", words, words)
        self._zoom.setMinimumWidth(_ZOOM_PX)
        self._where = named(EliderLabel("", self), "placeLabel")
        self._where.set_colour(theme.MUTED)
        self.ground = GroundChoice(self)
        self._lay_out()
        canvas.view_changed.connect(self.show_view)
        editor.listen(self.show_view)
        self.show_view()

    def show_view(self) -> None:
        """Say how large the picture is shown and where the selection is."""
        self._zoom.setText(f"{self._canvas.view.zoom * 100:.0f} %")
        boxes = self._editor.scene.boxes()
        bounds = bounds_of(boxes[name] for name in self._editor.selection if name in boxes)
        frame = self._editor.frame
        words = f"{frame.width} x {frame.height}"
        if bounds is not None:
            words = f"x {bounds.x}  y {bounds.y}  {bounds.width} x {bounds.height}"
        self._where.set_text(words)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP // 2)
        for button in self._zooms():
            row.addWidget(button)
        row.addWidget(self.ground)
        for button in self._aids():
            row.addWidget(button)
        row.addWidget(self._where, 1)

    def _zooms(self) -> tuple[QToolButton, ...]:
        canvas = self._canvas
        out = self._button("zoomOutButton", "zoom-out", self.tr("Smaller (Ctrl+-)"))
        closer = self._button("zoomInButton", "zoom-in", self.tr("Larger (Ctrl++)"))
        fit = self._button("zoomFitButton", "fit", self.tr("All of it (Ctrl+0)"))
        out.clicked.connect(lambda: canvas.zoom(is_in=False))
        closer.clicked.connect(lambda: canvas.zoom(is_in=True))
        fit.clicked.connect(canvas.fit)
        self._zoom.clicked.connect(lambda: canvas.zoom_to(1.0))
        return out, self._zoom, closer, fit

    def _aids(self) -> tuple[QToolButton, ...]:
        snaps = self.tr("Snap to edges, centres and guides; Ctrl while dragging does not")
        return (
            self._aid("snaps", "magnet", snaps),
            self._aid("has_grid", "grid", self.tr("Snap to a grid")),
            self._aid("shows_safe", "add-box", self.tr("Show the safe area")),
            self._aid("shows_layout", "ungroup", self.tr("Show the seats of the layout")),
        )

    def _aid(self, part: str, picture: str, words: str) -> QToolButton:
        button = self._button(f"{part}Button", picture, words)
        button.setCheckable(True)
        button.setChecked(getattr(self._canvas.aids, part))
        button.toggled.connect(lambda is_on: self._on_aid(part, is_on))
        return button

    def _button(self, name: str, picture: str, words: str) -> QToolButton:
        button = named(QToolButton(self), name, words, words)
        button.setIcon(icon(picture, size_px=18))
        button.setIconSize(QSize(18, 18))
        return button

    def _on_aid(self, part: str, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._canvas.set_aids(replace(self._canvas.aids, **{part: is_on}))  # type: ignore[arg-type]  # each part is a bool
