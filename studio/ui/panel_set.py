"""The panels of one window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Panels:
    """The panels the window arranges; who builds them wires them."""

    room: QWidget
    participants: QWidget
    layers: QWidget
    playback: QWidget
    outputs: QWidget
    data: QWidget
    chat: QWidget
    graphics: QWidget
    composer: QWidget
    """The graphics workspace."""
    notices: QWidget
    """The notice bar: shows and hides itself."""
    sheet: QWidget
    """The guard sheet: shows and hides itself with the state's question."""
