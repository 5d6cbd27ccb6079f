"""Decodes pictures in a thread: one of the room's size takes longer than the window may stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool
from PySide6.QtGui import QImage

from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from collections.abc import Callable


class _Messenger(QObject):
    """Carries one picture back; outlives the decoder if that goes first."""

    done = SignalOf[int, QImage](int, QImage)


class StillDecoder(QObject):
    """Hands over the picture asked for last; what was overtaken is dropped."""

    decoded = SignalOf[QImage](QImage)
    """The picture, a null one for bytes that are none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0

    def decode(self, data: bytes) -> None:
        """Begin to decode data in place of everything asked for before."""
        self._begin(partial(QImage.fromData, data))

    def read(self, path: str) -> None:
        """Begin to decode a file in place of everything asked for before."""
        self._begin(partial(QImage, path))

    def drop(self) -> None:
        """Want nothing that is still being decoded."""
        self._newest += 1

    def _begin(self, decode: Callable[[], QImage]) -> None:
        self._newest += 1
        messenger = _Messenger()
        messenger.done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        QThreadPool.globalInstance().start(_work(messenger, self._newest, decode))

    def _on_done(self, number: int, image: QImage) -> None:
        if number == self._newest:
            self.decoded.emit(image)


def _work(messenger: _Messenger, number: int, decode: Callable[[], QImage]) -> Callable[[], None]:
    def work() -> None:
        messenger.done.emit(number, decode())

    return work
