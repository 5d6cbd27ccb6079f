"""What the deeds of the editor do, each to an editor; the words are what undo calls it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

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

Do: TypeAlias = Callable[[Editor, str], None]


def undo(editor: Editor, _words: str) -> None:
    """Take the last deed back."""
    editor.undo()


def redo(editor: Editor, _words: str) -> None:
    """Do again what was undone."""
    editor.redo()


def copy(editor: Editor, _words: str) -> None:
    """Put what is selected on the clipboard."""
    QGuiApplication.clipboard().setText(to_clipboard(editor.scene, editor.selection))


def cut(editor: Editor, words: str) -> None:
    """Copy what is selected and take it away."""
    copy(editor, words)
    delete(editor, words)


def paste(editor: Editor, words: str) -> None:
    """Put what is on the clipboard into the document, and select it."""
    pasted = from_clipboard(editor.sheet.document, QGuiApplication.clipboard().text())
    if pasted is not None:
        editor.apply(pasted[0], words, select=pasted[1])


def duplicate(editor: Editor, words: str) -> None:
    """Put another one beside everything selected, and select those."""
    document, names = duplicated(editor.scene, editor.selection)
    editor.apply(document, words, select=names)


def delete(editor: Editor, words: str) -> None:
    """Take away what is selected and not locked."""
    names = movable(editor.scene, editor.selection)
    editor.apply(removed(editor.sheet.document, names), words)


def select_all(editor: Editor, _words: str) -> None:
    """Select everything that is neither locked nor hidden."""
    elements = editor.scene.elements
    editor.select(e.id for e in elements if not (e.is_locked or e.is_hidden))


def group(editor: Editor, words: str) -> None:
    """Make one group of what is selected."""
    document, name = grouped(editor.scene, editor.selection)
    if name:
        editor.apply(document, words, select=(name,))


def ungroup(editor: Editor, words: str) -> None:
    """Take selected groups apart."""
    document, names = ungrouped(editor.scene, editor.selection)
    if names:
        editor.apply(document, words, select=names)


def align(how: Alignment) -> Do:
    """Return what lines up everything selected."""

    def do(editor: Editor, words: str) -> None:
        scene = editor.scene
        area = Box(0, 0, scene.frame.width, scene.frame.height)
        editor.apply(boxed(scene, aligned_boxes(_boxes(editor), how, area)), words)

    return do


def distribute(axis: Axis) -> Do:
    """Return what makes the gaps between everything selected equal."""

    def do(editor: Editor, words: str) -> None:
        editor.apply(boxed(editor.scene, distributed_boxes(_boxes(editor), axis)), words)

    return do


def order(way: Way) -> Do:
    """Return what brings everything selected further to the front or back."""

    def do(editor: Editor, words: str) -> None:
        editor.apply(reordered(editor.sheet.document, editor.selection, way), words)

    return do


def lock(editor: Editor, words: str) -> None:
    """Lock what is selected, or free it."""
    flip(editor, words, "is_locked")


def hide(editor: Editor, words: str) -> None:
    """Hide what is selected, or show it."""
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
