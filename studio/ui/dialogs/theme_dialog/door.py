"""Opens the dialog of themes; costs nothing before somebody wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.services.theme_pictures import ThemePictures
    from studio.ui.dialogs.theme_dialog.dialog import ThemeDialog


class ThemeDoor(QObject):
    """One dialog for the whole desk, over the window it was wanted from first."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = DeskState()
        self._pictures: ThemePictures | None = None
        self._dialog: ThemeDialog | None = None

    def attach(self, pictures: ThemePictures) -> None:
        """Draw with these."""
        self._pictures = pictures

    def show_state(self, state: DeskState) -> None:
        """Bring the dialog in line with state while it is open. Emits nothing."""
        self._state = state
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_state(state)

    def open(self, parent: QWidget) -> None:
        """Show the dialog with the theme of the show."""
        if self._dialog is None:
            self._dialog = self._built(parent.window())
        if self._pictures is not None:
            self._pictures.list_families(self._dialog.show_families)
        self._dialog.open_with(self._state)

    def _built(self, window: QWidget) -> ThemeDialog:
        from studio.ui.dialogs.theme_dialog.dialog import ThemeDialog  # noqa: PLC0415 - not before it is wanted

        dialog = ThemeDialog(window)
        dialog.intent.connect(self.intent.emit)
        if self._pictures is not None:
            dialog.theme_shown.connect(self._pictures.wear)
            self._pictures.show_to(dialog.show_sample)
        return dialog
