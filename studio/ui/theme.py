"""The dark theme: one table of colours and sizes, one palette, one style sheet set once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from studio import RESOURCES
from studio.ui.fonts import desk_font, load_fonts

# ---- colours ----------------------------------------------------------------------------------

GROUND: Final = "#14161A"
FIELD: Final = "#0E1013"
SURFACE: Final = "#1B1E24"
RAISED: Final = "#262A32"
HOVER: Final = "#313641"
PRESSED: Final = "#1F232A"
LINE: Final = "#343A45"
STRONG_LINE: Final = "#4A515E"

TEXT: Final = "#E8EAED"
MUTED: Final = "#9AA3AF"
DISABLED: Final = "#69717D"
ON_FILL: Final = "#FFFFFF"
ON_ASKED: Final = "#14161A"

PROGRAM: Final = "#FF4D4F"
PROGRAM_FILL: Final = "#D32F2F"
PREVIEW: Final = "#34C759"
PREVIEW_FILL: Final = "#1B7F3B"
ASKED: Final = "#F5A524"
REHEARSAL: Final = "#A78BFA"
REHEARSAL_FILL: Final = "#6D4AD6"
FOCUS: Final = "#4C9AFF"
FOCUS_FILL: Final = "#1F5FB8"
RECORDING: Final = PROGRAM
STALE: Final = "#69717D"

# ---- sizes, in device-independent pixels --------------------------------------------------------

GAP: Final = 8
EDGE: Final = 12
RADIUS: Final = 4
FRAME: Final = 4
"""The frame round the window: violet in rehearsal, the ground's colour else."""
ROW: Final = 30
SMALL_ICON: Final = 16
HIT: Final = 28
"""Nothing that can be clicked is smaller."""
TAKE: Final = 72
KEYER: Final = (104, 48)
PANIC: Final = (96, 40)
PROGRAM_EDGE: Final = 6
PREVIEW_EDGE: Final = 4
FOCUS_EDGE: Final = 2
CLOCK_PX: Final = 28
PROGRAM_CLOCK_PX: Final = 40
HEADLINE_PX: Final = 16


@dataclass(frozen=True, slots=True)
class TallyColours:
    """How 'on air' looks: red, and violet in rehearsal, where nothing is ever red."""

    edge: str
    fill: str
    text: str = ON_FILL


ON_AIR: Final = TallyColours(PROGRAM, PROGRAM_FILL)
REHEARSED: Final = TallyColours(REHEARSAL, REHEARSAL_FILL)

FOLD_SHEET: Final = f"QPushButton:checked {{ background: {SURFACE}; border-color: {LINE}; }}"
"""For the button of a fold: an open one is no choice that was made, so it is not blue."""


def on_air(*, is_rehearsal: bool) -> TallyColours:
    """Return the colours of the program."""
    return REHEARSED if is_rehearsal else ON_AIR


def dim() -> None:
    """Darken the running application: enough for an empty window, which then is there sooner."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        app.setPalette(_palette())


def dress() -> None:
    """Dress the running application; call it once, before anything with text is built."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app)


def apply_theme(app: QApplication) -> None:
    """Dress the whole program."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - slow, and the dim window does without

    app.setStyle("Fusion")
    app.setFont(desk_font(load_fonts()))
    app.setPalette(_palette())
    app.setStyleSheet(_SHEET)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)  # noqa: FBT003 - Qt's signature


def _palette() -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: GROUND,
        role.WindowText: TEXT,
        role.Base: FIELD,
        role.AlternateBase: SURFACE,
        role.Text: TEXT,
        role.PlaceholderText: MUTED,
        role.Button: RAISED,
        role.ButtonText: TEXT,
        role.BrightText: ON_FILL,
        role.Highlight: FOCUS_FILL,
        role.HighlightedText: ON_FILL,
        role.Link: FOCUS,
        role.LinkVisited: FOCUS,
        role.ToolTipBase: RAISED,
        role.ToolTipText: TEXT,
        role.Light: HOVER,
        role.Midlight: RAISED,
        role.Mid: LINE,
        role.Dark: FIELD,
        role.Shadow: FIELD,
        role.Accent: FOCUS,
    }
    for part, colour in colours.items():
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(DISABLED))
    return palette


_ICONS: Final = (RESOURCES / "icons").as_posix()

_SHEET: Final = f"""
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {STRONG_LINE}; padding: 4px; }}
QPushButton, QToolButton, QComboBox {{
    background: {RAISED}; border: 1px solid {LINE}; border-radius: {RADIUS}px;
    padding: 3px 10px; min-height: {HIT - 8}px; }}
QToolButton {{ padding: 3px 6px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton:hover, QToolButton:hover, QComboBox:hover {{ background: {HOVER}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {PRESSED}; }}
QPushButton:checked, QToolButton:checked {{ background: {FOCUS_FILL}; border-color: {FOCUS}; }}
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled {{
    color: {DISABLED}; background: {SURFACE}; border-color: {RAISED}; }}
QPushButton, QToolButton, QComboBox, QCheckBox {{ outline: none; }}
QPushButton:focus, QComboBox:focus {{
    border: {FOCUS_EDGE}px solid {FOCUS}; padding: 2px 9px; }}
QToolButton:focus {{ border: {FOCUS_EDGE}px solid {FOCUS}; padding: 2px 5px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {{
    background: {FIELD}; border: 1px solid {LINE}; border-radius: {RADIUS}px;
    padding: 3px 6px; min-height: {HIT - 8}px; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {{
    border: {FOCUS_EDGE}px solid {FOCUS}; padding: 2px 5px; }}
QAbstractSpinBox[isPlain="true"]::up-button, QAbstractSpinBox[isPlain="true"]::down-button {{
    width: 0; height: 0; border: none; }}
QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; }}
QLineEdit:read-only {{ color: {MUTED}; background: {SURFACE}; }}
QAbstractItemView {{
    background: {FIELD}; border: 1px solid {LINE}; border-radius: {RADIUS}px; outline: none; }}
QAbstractItemView:focus {{ border: 1px solid {FOCUS}; }}
QMenu {{ background: {RAISED}; border: 1px solid {STRONG_LINE}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: {RADIUS}px; }}
QMenu::item:selected {{ background: {FOCUS_FILL}; }}
QMenu::item:disabled {{ color: {DISABLED}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QTabWidget::pane {{ border: 1px solid {LINE}; top: -1px; background: {SURFACE}; }}
QTabBar::tab {{
    background: {GROUND}; color: {MUTED}; border: 1px solid {LINE}; padding: 5px 14px;
    border-top-left-radius: {RADIUS}px; border-top-right-radius: {RADIUS}px; margin-right: 2px; }}
QTabBar::tab:selected {{ background: {SURFACE}; color: {TEXT}; border-bottom-color: {SURFACE}; }}
QTabBar::tab:hover {{ color: {TEXT}; }}
QDockWidget {{ color: {MUTED}; titlebar-close-icon: url({_ICONS}/dock-close.svg);
    titlebar-normal-icon: url({_ICONS}/dock-float.svg); }}
QDockWidget::title {{ background: {SURFACE}; padding: 6px 4px; }}
QDockWidget::close-button, QDockWidget::float-button {{ border: none; icon-size: 14px; }}
QDockWidget::close-button:hover, QDockWidget::float-button:hover {{ background: {HOVER}; }}
QStatusBar {{ background: {GROUND}; }}
QStatusBar::item {{ border: none; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; background: {FIELD};
    border: 1px solid {STRONG_LINE}; border-radius: 3px; }}
QCheckBox::indicator:hover {{ border-color: {MUTED}; }}
QCheckBox::indicator:checked {{ background: {FOCUS_FILL}; border-color: {FOCUS};
    image: url({_ICONS}/check.svg); }}
QCheckBox::indicator:disabled {{ background: {SURFACE}; border-color: {LINE}; }}
QCheckBox::indicator:checked:disabled {{ background: {LINE}; }}
QCheckBox:focus {{ color: {FOCUS}; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; }}
QScrollBar::handle {{
    background: {STRONG_LINE}; border-radius: 4px; margin: 1px;
    min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {STALE}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMainWindow::separator {{ background: {GROUND}; width: 6px; height: 6px; }}
QMainWindow::separator:hover {{ background: {FOCUS_FILL}; }}
"""
