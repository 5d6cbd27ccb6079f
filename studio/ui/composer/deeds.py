"""What the editor can do to what is selected: as a table of words, icons, keys and functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from studio.domain.editing.aligning import Alignment, Axis, aligned_boxes, distributed_boxes
from studio.domain.editing.copying import duplicated, from_clipboard, removed, to_clipboard
from studio.domain.editing.grouping import grouped, ungrouped
from studio.domain.editing.ordering import Way, reordered
from studio.domain.editing.scene import boxed, movable
from studio.domain.editing.tree import with_part
from studio.domain.overlay import Element
from studio.domain.podium import Box
from studio.services.editing import Editor
from studio.ui.marked import QT_TRANSLATE_NOOP

Do: TypeAlias = Callable[[Editor, str], None]
"""Does it to an editor; the words are what undo calls it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed. Without keys it has only its button; `is_bar` says whether it has one."""

    name: str
    words: str
    do: Do
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: int = 0
    """How many elements have to be selected."""


def _undo(editor: Editor, _words: str) -> None:
    editor.undo()


def _redo(editor: Editor, _words: str) -> None:
    editor.redo()


def _copy(editor: Editor, _words: str) -> None:
    QGuiApplication.clipboard().setText(to_clipboard(editor.scene, editor.selection))


def _cut(editor: Editor, words: str) -> None:
    _copy(editor, words)
    _delete(editor, words)


def _paste(editor: Editor, words: str) -> None:
    pasted = from_clipboard(editor.sheet.document, QGuiApplication.clipboard().text())
    if pasted is not None:
        editor.apply(pasted[0], words, select=pasted[1])


def _duplicate(editor: Editor, words: str) -> None:
    document, names = duplicated(editor.scene, editor.selection)
    editor.apply(document, words, select=names)


def _delete(editor: Editor, words: str) -> None:
    names = movable(editor.scene, editor.selection)
    editor.apply(removed(editor.sheet.document, names), words)


def _select_all(editor: Editor, _words: str) -> None:
    elements = editor.scene.elements
    editor.select(e.id for e in elements if not (e.is_locked or e.is_hidden))


def _group(editor: Editor, words: str) -> None:
    document, name = grouped(editor.scene, editor.selection)
    if name:
        editor.apply(document, words, select=(name,))


def _ungroup(editor: Editor, words: str) -> None:
    document, names = ungrouped(editor.scene, editor.selection)
    if names:
        editor.apply(document, words, select=names)


def _align(how: Alignment) -> Do:
    def do(editor: Editor, words: str) -> None:
        scene = editor.scene
        area = Box(0, 0, scene.frame.width, scene.frame.height)
        editor.apply(boxed(scene, aligned_boxes(_boxes(editor), how, area)), words)

    return do


def _distribute(axis: Axis) -> Do:
    def do(editor: Editor, words: str) -> None:
        editor.apply(boxed(editor.scene, distributed_boxes(_boxes(editor), axis)), words)

    return do


def _order(way: Way) -> Do:
    def do(editor: Editor, words: str) -> None:
        editor.apply(reordered(editor.sheet.document, editor.selection, way), words)

    return do


def _lock(editor: Editor, words: str) -> None:
    flip(editor, words, "is_locked")


def _hide(editor: Editor, words: str) -> None:
    flip(editor, words, "is_hidden")


def flip(editor: Editor, words: str, part: str, names: tuple[str, ...] = ()) -> None:
    """Switch something of elements on, or off where all of them have it."""
    scene = editor.scene
    elements = _elements(editor, names or editor.selection)
    is_on = not all(getattr(element, part) for element in elements)
    changed = {element.id: with_part(element, part, is_on) for element in elements}
    editor.apply(scene.written(changed), words)


def _elements(editor: Editor, names: tuple[str, ...]) -> list[Element]:
    scene = editor.scene
    return [e for e in (scene.element(name) for name in names) if e is not None]


def _boxes(editor: Editor) -> dict[str, Box]:
    names = movable(editor.scene, editor.selection)
    return {name: box for name, box in editor.scene.boxes().items() if name in names}


HISTORY: Final = (
    Deed("undo", QT_TRANSLATE_NOOP("deeds", "Undo"), _undo, "undo", ("Ctrl+Z",)),
    Deed("redo", QT_TRANSLATE_NOOP("deeds", "Redo"), _redo, "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
)
ALIGNING: Final = (
    Deed(
        "alignLeft",
        QT_TRANSLATE_NOOP("deeds", "Align left edges"),
        _align(Alignment.LEFT),
        "align-left",
        ("Alt+Left",),
        1,
    ),
    Deed(
        "alignCentre",
        QT_TRANSLATE_NOOP("deeds", "Align centres across"),
        _align(Alignment.CENTRE),
        "align-centre",
        ("Alt+C",),
        1,
    ),
    Deed(
        "alignRight",
        QT_TRANSLATE_NOOP("deeds", "Align right edges"),
        _align(Alignment.RIGHT),
        "align-right",
        ("Alt+Right",),
        1,
    ),
    Deed(
        "alignTop",
        QT_TRANSLATE_NOOP("deeds", "Align top edges"),
        _align(Alignment.TOP),
        "align-top",
        ("Alt+Up",),
        1,
    ),
    Deed(
        "alignMiddle",
        QT_TRANSLATE_NOOP("deeds", "Align centres down"),
        _align(Alignment.MIDDLE),
        "align-middle",
        ("Alt+M",),
        1,
    ),
    Deed(
        "alignBottom",
        QT_TRANSLATE_NOOP("deeds", "Align bottom edges"),
        _align(Alignment.BOTTOM),
        "align-bottom",
        ("Alt+Down",),
        1,
    ),
    Deed(
        "distributeAcross",
        QT_TRANSLATE_NOOP("deeds", "Equal gaps across"),
        _distribute(Axis.ACROSS),
        "distribute-across",
        (),
        3,
    ),
    Deed(
        "distributeDown",
        QT_TRANSLATE_NOOP("deeds", "Equal gaps down"),
        _distribute(Axis.DOWN),
        "distribute-down",
        (),
        3,
    ),
)
ORDERING: Final = (
    Deed(
        "toFront",
        QT_TRANSLATE_NOOP("deeds", "To the front"),
        _order(Way.FRONT),
        "to-front",
        ("Ctrl+Shift+]",),
        1,
    ),
    Deed(
        "toBack",
        QT_TRANSLATE_NOOP("deeds", "To the back"),
        _order(Way.BACK),
        "to-back",
        ("Ctrl+Shift+[",),
        1,
    ),
    Deed("group", QT_TRANSLATE_NOOP("deeds", "Group"), _group, "group", ("Ctrl+G",), 2),
    Deed(
        "ungroup", QT_TRANSLATE_NOOP("deeds", "Ungroup"), _ungroup, "ungroup", ("Ctrl+Shift+G",), 1
    ),
    Deed(
        "duplicate",
        QT_TRANSLATE_NOOP("deeds", "Duplicate"),
        _duplicate,
        "duplicate",
        ("Ctrl+D",),
        1,
    ),
    Deed(
        "delete", QT_TRANSLATE_NOOP("deeds", "Delete"), _delete, "bin", ("Delete", "Backspace"), 1
    ),
)
KEYS_ONLY: Final = (
    Deed(
        "forward",
        QT_TRANSLATE_NOOP("deeds", "One to the front"),
        _order(Way.FORWARD),
        "",
        ("Ctrl+]",),
        1,
    ),
    Deed(
        "backward",
        QT_TRANSLATE_NOOP("deeds", "One to the back"),
        _order(Way.BACKWARD),
        "",
        ("Ctrl+[",),
        1,
    ),
    Deed("copy", QT_TRANSLATE_NOOP("deeds", "Copy"), _copy, "", ("Ctrl+C",), 1),
    Deed("cut", QT_TRANSLATE_NOOP("deeds", "Cut"), _cut, "", ("Ctrl+X",), 1),
    Deed("paste", QT_TRANSLATE_NOOP("deeds", "Paste"), _paste, "", ("Ctrl+V",)),
    Deed("selectAll", QT_TRANSLATE_NOOP("deeds", "Select all"), _select_all, "", ("Ctrl+A",)),
    Deed("lock", QT_TRANSLATE_NOOP("deeds", "Lock"), _lock, "", ("Ctrl+L",), 1),
    Deed("hide", QT_TRANSLATE_NOOP("deeds", "Hide"), _hide, "", ("Ctrl+H",), 1),
)
DEEDS: Final = (*HISTORY, *ALIGNING, *ORDERING, *KEYS_ONLY)


def words_of(deed: Deed) -> str:
    """Return what a deed is called in the operator's language."""
    return QCoreApplication.translate("deeds", deed.words)
