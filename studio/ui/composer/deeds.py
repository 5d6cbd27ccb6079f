"""What the editor can do to what is selected: as a table of words, icons, keys and functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.editing.aligning import Alignment, Axis
from studio.domain.editing.ordering import Way
from studio.ui.composer import doing
from studio.ui.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed. Without keys it has only its button; `is_bar` says whether it has one."""

    name: str
    words: str
    do: doing.Do
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: int = 0
    """How many elements have to be selected."""


HISTORY: Final = (
    Deed("undo", QT_TRANSLATE_NOOP("deeds", "Undo"), doing.undo, "undo", ("Ctrl+Z",)),
    Deed(
        "redo", QT_TRANSLATE_NOOP("deeds", "Redo"), doing.redo, "redo", ("Ctrl+Shift+Z", "Ctrl+Y")
    ),
)
ALIGNING: Final = (
    Deed(
        "alignLeft",
        QT_TRANSLATE_NOOP("deeds", "Align left edges"),
        doing.align(Alignment.LEFT),
        "align-left",
        ("Alt+Left",),
        1,
    ),
    Deed(
        "alignCentre",
        QT_TRANSLATE_NOOP("deeds", "Align centres across"),
        doing.align(Alignment.CENTRE),
        "align-centre",
        ("Alt+C",),
        1,
    ),
    Deed(
        "alignRight",
        QT_TRANSLATE_NOOP("deeds", "Align right edges"),
        doing.align(Alignment.RIGHT),
        "align-right",
        ("Alt+Right",),
        1,
    ),
    Deed(
        "alignTop",
        QT_TRANSLATE_NOOP("deeds", "Align top edges"),
        doing.align(Alignment.TOP),
        "align-top",
        ("Alt+Up",),
        1,
    ),
    Deed(
        "alignMiddle",
        QT_TRANSLATE_NOOP("deeds", "Align centres down"),
        doing.align(Alignment.MIDDLE),
        "align-middle",
        ("Alt+M",),
        1,
    ),
    Deed(
        "alignBottom",
        QT_TRANSLATE_NOOP("deeds", "Align bottom edges"),
        doing.align(Alignment.BOTTOM),
        "align-bottom",
        ("Alt+Down",),
        1,
    ),
    Deed(
        "distributeAcross",
        QT_TRANSLATE_NOOP("deeds", "Equal gaps across"),
        doing.distribute(Axis.ACROSS),
        "distribute-across",
        (),
        3,
    ),
    Deed(
        "distributeDown",
        QT_TRANSLATE_NOOP("deeds", "Equal gaps down"),
        doing.distribute(Axis.DOWN),
        "distribute-down",
        (),
        3,
    ),
)
ORDERING: Final = (
    Deed(
        "toFront",
        QT_TRANSLATE_NOOP("deeds", "To the front"),
        doing.order(Way.FRONT),
        "to-front",
        ("Ctrl+Shift+]",),
        1,
    ),
    Deed(
        "toBack",
        QT_TRANSLATE_NOOP("deeds", "To the back"),
        doing.order(Way.BACK),
        "to-back",
        ("Ctrl+Shift+[",),
        1,
    ),
    Deed("group", QT_TRANSLATE_NOOP("deeds", "Group"), doing.group, "group", ("Ctrl+G",), 2),
    Deed(
        "ungroup",
        QT_TRANSLATE_NOOP("deeds", "Ungroup"),
        doing.ungroup,
        "ungroup",
        ("Ctrl+Shift+G",),
        1,
    ),
    Deed(
        "duplicate",
        QT_TRANSLATE_NOOP("deeds", "Duplicate"),
        doing.duplicate,
        "duplicate",
        ("Ctrl+D",),
        1,
    ),
    Deed(
        "delete",
        QT_TRANSLATE_NOOP("deeds", "Delete"),
        doing.delete,
        "bin",
        ("Delete", "Backspace"),
        1,
    ),
)
KEYS_ONLY: Final = (
    Deed(
        "forward",
        QT_TRANSLATE_NOOP("deeds", "One to the front"),
        doing.order(Way.FORWARD),
        "",
        ("Ctrl+]",),
        1,
    ),
    Deed(
        "backward",
        QT_TRANSLATE_NOOP("deeds", "One to the back"),
        doing.order(Way.BACKWARD),
        "",
        ("Ctrl+[",),
        1,
    ),
    Deed("copy", QT_TRANSLATE_NOOP("deeds", "Copy"), doing.copy, "", ("Ctrl+C",), 1),
    Deed("cut", QT_TRANSLATE_NOOP("deeds", "Cut"), doing.cut, "", ("Ctrl+X",), 1),
    Deed("paste", QT_TRANSLATE_NOOP("deeds", "Paste"), doing.paste, "", ("Ctrl+V",)),
    Deed("selectAll", QT_TRANSLATE_NOOP("deeds", "Select all"), doing.select_all, "", ("Ctrl+A",)),
    Deed("lock", QT_TRANSLATE_NOOP("deeds", "Lock"), doing.lock, "", ("Ctrl+L",), 1),
    Deed("hide", QT_TRANSLATE_NOOP("deeds", "Hide"), doing.hide, "", ("Ctrl+H",), 1),
)
DEEDS: Final = (*HISTORY, *ALIGNING, *ORDERING, *KEYS_ONLY)


def words_of(deed: Deed) -> str:
    """Return what a deed is called in the operator's language."""
    return QCoreApplication.translate("deeds", deed.words)
