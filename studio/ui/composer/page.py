"""The page of the graphics workspace: lists at the left, canvas, inspector at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.casting import cast_names
from studio.domain.desk import DeskState
from studio.domain.intents import Intent, LoadKeyer
from studio.domain.looks import keyer_of
from studio.ui import theme
from studio.ui.composer.actions import Actions
from studio.ui.composer.canvas import Canvas
from studio.ui.composer.canvas_menu import ZOOM_KEYS, CanvasMenu
from studio.ui.composer.draft_bar import DraftBar
from studio.ui.composer.element_list import ElementList
from studio.ui.composer.export_panel import ExportPanel
from studio.ui.composer.fields_page import FieldsPage
from studio.ui.composer.foot_bar import FootBar
from studio.ui.composer.grounds import Grounds
from studio.ui.composer.head_bar import HeadBar
from studio.ui.composer.inspector import Inspector
from studio.ui.composer.lint_bar import LintBar
from studio.ui.composer.rulers import Ruler
from studio.ui.composer.shelf import Shelf
from studio.ui.composer.tool_bar import ToolBar
from studio.ui.panels.notice_bar import NoticeBar
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.domain.podium import Frame
    from studio.services.editing import Session

_LEFT_PX: Final = 252
_RIGHT_PX: Final = 308


class Page(QWidget):
    """Everything in it acts on one session."""

    intent = SignalOf[Intent](object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state = DeskState()
        self._frame: Frame | None = None
        editor = session.editor
        self.deeds = Actions(editor, self)
        self.canvas = Canvas(editor, self)
        self._grounds = Grounds(session.backdrop, self.canvas)
        self.head = HeadBar(session, self)
        self.drafts = DraftBar(editor, session.keeper, self)
        self.tools = ToolBar(self.deeds, self)
        self.foot = FootBar(editor, self.canvas, self)
        self.lint = LintBar(editor, self)
        self.inspector = Inspector(editor, self, session.typefaces)
        self.left = self._tabs("composerLeft", self.tr("Lists"), _LEFT_PX)
        self.left.addTab(ElementList(editor, self), self.tr("Elements"))
        self.shelf = Shelf(session.keeper, self)
        self.left.addTab(self.shelf, self.tr("Library"))
        self.right = self._tabs("composerRight", self.tr("Details"), _RIGHT_PX)
        self.right.addTab(self.inspector, self.tr("Element"))
        self.fields = FieldsPage(editor, self)
        self.right.addTab(self.fields, self.tr("Fields"))
        self.exporter = ExportPanel(self)
        self.right.addTab(self.exporter, self.tr("Export"))
        self.notices = NoticeBar(self)
        self._lay_out()
        self._connect()

    def show_state(self, state: DeskState) -> None:
        """Bring backdrop and seats in line with what the desk prepares. Emits nothing."""
        self._state = state
        self.head.show_keyers(state)
        self._grounds.show_state(state)
        self.foot.ground.show_state(state)
        self.notices.show_state(state)
        self._session.keeper.follow(state.library.entries)
        self.shelf.show_library(state.library)
        self.exporter.show_library(state.library)
        self.fields.show_people(cast_names(state))
        frame = self._frame or state.room.frame
        boxes = state.preview.layout.boxes_in(frame, len(state.room.participants))
        self._session.editor.look_at(frame, boxes)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1100, 700)

    def _on_keyer(self, number: int) -> None:
        self._session.keeper.put_on(lambda entry: self._put(number, entry))

    def _put(self, number: int, entry: str) -> None:
        keyer = keyer_of(self._state.preview.keyers, number)
        before = "" if keyer is None else keyer.graphic.document.name
        self.intent.emit(LoadKeyer(number, entry))
        self.head.tell_put(number, before)

    def _on_frame(self, frame: Frame) -> None:
        self._frame = frame
        self.show_state(self._state)
        self.canvas.fit()

    def _on_tool(self, kind: str) -> None:
        self.canvas.hand.take(kind)
        self.canvas.setFocus()

    def _on_edit_wanted(self) -> None:
        self.right.setCurrentWidget(self.inspector)
        self.inspector.edit_words()

    def _connect(self) -> None:
        session = self._session
        session.drawing.show_to(self.canvas.show_drawn)
        session.drawing.tell_to(self.lint.show_findings)
        self.shelf.intent.connect(self.intent.emit)
        self.shelf.chosen_changed.connect(self.exporter.choose_all)
        self.notices.intent.connect(self.intent.emit)
        self.exporter.intent.connect(self.intent.emit)
        self.head.keyer_wanted.connect(self._on_keyer)
        self.head.frame_wanted.connect(self._on_frame)
        self.tools.tool_taken.connect(self._on_tool)
        self.canvas.tool_done.connect(lambda: self.tools.show_tool(""))
        self.canvas.edit_wanted.connect(self._on_edit_wanted)
        self.lint.element_chosen.connect(lambda: self.right.setCurrentWidget(self.inspector))
        self.foot.ground.ground_wanted.connect(self._grounds.choose)
        self.foot.ground.intent.connect(self.intent.emit)
        canvas = self.canvas
        CanvasMenu(canvas, session.editor, self.deeds)
        self._key("Ctrl+S", session.keeper.save)
        self._key("Ctrl+0", canvas.fit)
        self._key("Ctrl+1", lambda: canvas.zoom_to(1.0))
        self._key(ZOOM_KEYS, canvas.zoom_to_chosen)
        self._key("Ctrl++", lambda: canvas.zoom(is_in=True))
        self._key("Ctrl+=", lambda: canvas.zoom(is_in=True))
        self._key("Ctrl+-", lambda: canvas.zoom(is_in=False))

    def _key(self, keys: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def _tabs(self, name: str, spoken: str, width: int) -> QTabWidget:
        tabs = named(QTabWidget(self), name, spoken=spoken)
        named(tabs.tabBar(), f"{name}Tabs", spoken=spoken)
        tabs.setDocumentMode(True)
        tabs.setUsesScrollButtons(False)
        tabs.tabBar().setStyleSheet("QTabBar::tab { padding: 5px 8px; }")
        tabs.setFixedWidth(width)
        return tabs

    def _lay_out(self) -> None:
        middle = QGridLayout()
        middle.setSpacing(0)
        middle.addWidget(Ruler(self.canvas, self, is_upright=False), 0, 1)
        middle.addWidget(Ruler(self.canvas, self, is_upright=True), 1, 0)
        middle.addWidget(self.canvas, 1, 1)
        middle.addWidget(self.drafts, 1, 1, Qt.AlignmentFlag.AlignTop)  # over it: nothing jumps
        self.drafts.raise_()
        centre = QVBoxLayout()
        centre.setSpacing(theme.GAP // 2)
        centre.addWidget(self.tools)
        centre.addLayout(middle, 1)
        centre.addWidget(self.foot)
        centre.addWidget(self.lint)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.left)
        row.addLayout(centre, 1)
        row.addWidget(self.right)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        column.addWidget(self.notices)
