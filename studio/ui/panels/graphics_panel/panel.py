"""The selected keyer: its fields, what can be done with it, and a picture of exactly this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.casting import cast_names
from studio.domain.desk import DeskState
from studio.domain.intents import Intent, LoadKeyer
from studio.domain.looks import Keyer, keyer_of
from studio.ui import theme
from studio.ui.clocks import DESK_CLOCKS, Clocks
from studio.ui.dialogs.template_chooser import TemplateChooser
from studio.ui.lint_words import found_words
from studio.ui.panels.graphics_panel.keyer_actions import KeyerActions
from studio.ui.panels.graphics_panel.keyer_form import KeyerForm
from studio.ui.panels.graphics_panel.keyer_head import KeyerHead
from studio.ui.panels.graphics_panel.keyer_rules import KeyerRules
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import Edge, PictureView
from studio.ui.widgets.tall_page import TallPage

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.compose.finding import Finding
    from studio.compose.picture import Picture
    from studio.domain.overlay import Element

_BESIDE_PX: Final = 800
"""From this width on the picture stands beside the form, else below it."""
_PICTURE: Final = QSize(256, 144)
_BOTTOM: Final = 6


class GraphicsPanel(QWidget):
    """Fills in the graphic of one keyer and takes it in and out."""

    intent = SignalOf[Intent](object)
    themes_wanted = SignalOf[()]()
    """The dialog of themes shall open."""

    def __init__(self, clocks: Clocks = DESK_CLOCKS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "graphicsPanel", spoken=self.tr("Graphics"))
        self._state = DeskState()
        self._form: KeyerForm | None = None
        self._head, self._actions = KeyerHead(self), KeyerActions(self)
        self._rules = KeyerRules(clocks.monotonic_s, self)
        self._lint = named(EliderLabel("", self), "keyerLint")
        self._picture = PictureView(self)
        self._picture.set_edge(Edge(theme.LINE, 1))
        words = self.tr("The graphic of this keyer alone")
        named(self._picture, "keyerPicture", words, words)
        self._picture.set_message(self.tr("No graphic"))
        self._picture.setMinimumSize(_PICTURE)
        self._page = TallPage(self)
        self._chooser = TemplateChooser(self)
        self._connect()
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        """Bring the panel in line with state. Emits nothing."""
        self._state = state
        keyer = keyer_of(state.preview.keyers, state.keying.selected)
        self._build_form(keyer)
        for part in (self._head, self._actions, self._rules):
            part.show_state(state)
        if self._form is not None and keyer is not None:
            self._form.show_keyer(keyer, cast_names(state))
        else:
            self.show_graphic(None, ())
        self._chooser.show_state(state)

    def show_graphic(self, picture: Picture | None, findings: tuple[Finding, ...]) -> None:
        """Show the graphic of the selected keyer alone, and what lint found in it."""
        if picture is None:
            self._picture.set_image(None)
        else:
            size, row = (picture.width, picture.height), 4 * picture.width
            image = QImage(picture.rgba, *size, row, QImage.Format.Format_RGBA8888)
            self._picture.set_ratio(*size)
            self._picture.set_image(image.copy())
        words = " ".join(found_words(finding, self._elements()) for finding in findings)
        calm = self.tr("Lint: fits, inside the safe area") if picture is not None else ""
        self._lint.set_text(words or calm)
        self._lint.set_colour(theme.ASKED if words else theme.MUTED)

    def _elements(self) -> tuple[Element, ...]:
        """What the selected keyer shows in the frame of the room, to call its elements by name."""
        keyer = keyer_of(self._state.preview.keyers, self._state.keying.selected)
        frame = self._state.room.frame
        return () if keyer is None else keyer.graphic.document.elements_in(frame)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @Slot(object)
    def _on_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    @Slot()
    def _on_template_asked(self) -> None:
        number = self._state.keying.selected
        words = self.tr("Template for keyer {number}").format(number=number)
        self._chooser.open_for(number, words)

    @Slot(int, str)
    def _on_template_chosen(self, number: int, template: str) -> None:
        self.intent.emit(LoadKeyer(number, template))

    def _build_form(self, keyer: Keyer | None) -> None:
        """Keep the form while its keyer has the same document; build another one anew."""
        wanted = None if keyer is None else (keyer.number, keyer.graphic.document)
        if self._form is not None and self._form.made_for != wanted:
            self._page.column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if self._form is None and keyer is not None:
            self._form = KeyerForm(keyer, self)
            self._form.intent.connect(self._on_intent)
            self._page.column.insertWidget(0, self._form, 0, Qt.AlignmentFlag.AlignTop)
            self._form.setVisible(True)  # at once: a layout would do so one round of events later

    def _connect(self) -> None:
        for part in (self._head, self._actions, self._rules):
            part.intent.connect(self._on_intent)
        self._head.template_asked.connect(self._on_template_asked)
        self._head.themes_wanted.connect(self.themes_wanted.emit)
        self._chooser.template_chosen.connect(self._on_template_chosen)

    def _arrange(self) -> None:
        self._page.column.addWidget(self._rules)
        self._page.column.addWidget(self._lint)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, _BOTTOM)
        column.setSpacing(theme.GAP // 2)
        column.addWidget(self._head)
        column.addWidget(self._actions)
        column.addWidget(self._page, 1)
        self._column = column

    def _place(self) -> None:
        """The picture has its own place at the right, or at the foot of the page."""
        is_beside = self.width() >= _BESIDE_PX
        right = _PICTURE.width() + theme.GAP if is_beside else 0
        self._column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP + right, _BOTTOM)
        if is_beside and self._picture.parent() is not self:
            self._page.column.removeWidget(self._picture)
            self._picture.setParent(self)
            self._picture.show()
        elif not is_beside and self._picture.parent() is self:
            self._page.column.insertWidget(self._page.column.count() - 1, self._picture)
        if is_beside:
            left = self.width() - _PICTURE.width() - theme.GAP
            height = min(_PICTURE.height(), self.height() - 2 * theme.GAP)
            self._picture.setGeometry(QRect(left, theme.GAP, _PICTURE.width(), height))
