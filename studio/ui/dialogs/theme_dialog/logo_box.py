"""The logo of a theme, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from studio.ui import theme as look
from studio.ui.dialogs.picture_dialog import choose_picture
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import Edge, PictureView
from studio.ui.widgets.words import caption

if TYPE_CHECKING:
    from studio.domain.overlay import Asset

_PICTURE: Final = QSize(112, 63)


class LogoBox(QWidget):
    """Shows a picture; tells the path of another one, or that there shall be none."""

    file_chosen = SignalOf[str](str)
    cleared = SignalOf[()]()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Asset | None = None
        words = self.tr("Logo")
        self._picture = named(PictureView(self), "themeLogoPicture", words, words)
        self._picture.setFixedSize(_PICTURE)
        self._picture.set_edge(Edge(look.LINE, 1))
        self._picture.set_message(self.tr("No logo"))
        self._choose = named(
            QPushButton(self.tr("Choose…"), self),
            "themeLogoButton",
            self.tr("Take a picture file as the logo"),
        )
        self._clear = named(
            QPushButton(self.tr("Clear"), self),
            "themeLogoClearButton",
            self.tr("Have no logo"),
        )
        for button in (self._choose, self._clear):
            button.setAutoDefault(False)  # Return in a field of the dialog presses none of them
        self._choose.clicked.connect(self._on_choose)
        self._clear.clicked.connect(self.cleared.emit)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.GAP // 2)
        grid.addWidget(caption(words, self), 0, 0, 1, 2)
        grid.addWidget(self._picture, 1, 0, 2, 1)
        grid.addWidget(self._choose, 1, 1)
        grid.addWidget(self._clear, 2, 1)
        grid.setColumnStretch(1, 1)

    def show_logo(self, logo: Asset | None, *, is_editable: bool) -> None:
        """Show a logo or none. Emits nothing."""
        self._choose.setEnabled(is_editable)
        self._clear.setEnabled(is_editable and logo is not None)
        if logo != self._shown:
            self._shown = logo
            image = None if logo is None else QImage.fromData(logo.data)
            self._picture.set_image(None if image is None or image.isNull() else image)

    def _on_choose(self) -> None:
        choose_picture(self, "themeLogoDialog", self.file_chosen.emit)
