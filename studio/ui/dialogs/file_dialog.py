"""Ways to choose files and folders: never modal, gone once they were answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.ui.widgets.named import named

Words: TypeAlias = tuple[str, str]
"""The title, and what is offered: `Tables (*.csv)`; empty offers folders."""


def choose_file(
    parent: QWidget,
    object_name: str,
    words: Words,
    chosen: Callable[[str], object],
    *,
    is_native: bool = True,
) -> None:
    """Open the dialog, the system's own or Qt's; chosen gets the path of a file."""
    dialog = _dialog(parent, object_name, words)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not is_native)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def choose_files(
    parent: QWidget, object_name: str, words: Words, chosen: Callable[[list[str]], object]
) -> None:
    """Open the dialog; chosen gets the paths of one or more files that are there."""
    dialog = _dialog(parent, object_name, words)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(chosen)
    dialog.open()


def choose_folder(
    parent: QWidget, object_name: str, title: str, chosen: Callable[[str], object]
) -> None:
    """Open the dialog; chosen gets the path of a folder."""
    dialog = _dialog(parent, object_name, (title, ""))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def choose_target(
    parent: QWidget, object_name: str, words: Words, suggested: str, chosen: Callable[[str], object]
) -> None:
    """Open the dialog; chosen gets the path of a file to write, with the ending of suggested."""
    dialog = _dialog(parent, object_name, words)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.rpartition(".")[2])
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _dialog(parent: QWidget, object_name: str, words: Words) -> QFileDialog:
    dialog = QFileDialog(parent, words[0])
    named(dialog, object_name)
    if words[1]:
        dialog.setNameFilter(words[1])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
