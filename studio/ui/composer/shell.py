"""The place of the graphics workspace: empty until it is looked at for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.keys import OWN_KEYS
from studio.ui.language import spoken_language
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from studio.services.editing import Session
    from studio.ui.composer.page import Page


class Composer(QWidget):
    """Costs nothing at the start: its page is built when somebody opens it."""

    intent = SignalOf[Intent](object)
    themes_wanted = SignalOf[()]()
    """The dialog of themes shall open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "composer", spoken=self.tr("Graphics workspace"))
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003 - Qt's signature
        self.page: Page | None = None
        self._session: Session | None = None
        self._state = DeskState()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def attach(self, session: Session) -> None:
        """Edit in this session."""
        self._session = session

    def show_state(self, state: DeskState) -> None:
        """Bring what stands here in line with state. Emits nothing."""
        self._state = state
        if self._session is not None:
            self._session.dress(state.theme)
        if self.page is not None and self.isVisible():
            self._show_page(self.page)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._session is None:
            return
        if self.page is None:
            self.page = self._built(self._session)
        self._show_page(self.page)
        self.page.canvas.setFocus()
        self._be_seen(is_seen=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._be_seen(is_seen=False)

    def _show_page(self, page: Page) -> None:
        offered = self._state.themes.offered(self._state.theme)
        page.head.show_themes(tuple(each.name for each in offered))
        page.show_state(self._state)

    def _built(self, session: Session) -> Page:
        from studio.ui.composer.page import Page  # noqa: PLC0415 - not before it is wanted

        page = Page(session, self)
        page.intent.connect(self.intent.emit)
        page.head.intent.connect(self.intent.emit)
        page.head.themes_wanted.connect(self.themes_wanted.emit)
        self._column.addWidget(page)
        self.setFocusProxy(page.canvas)
        if session.editor.generation == 0:
            session.keeper.resume(self.tr("New graphic"), spoken_language())
        return page

    def _be_seen(self, *, is_seen: bool) -> None:
        if self._session is not None:
            self._session.drawing.be_seen(is_seen)
            self._session.backdrop.be_seen(is_seen)
