"""What the planes are made of and how far they have come: `4 -> 1  41 KiB  confirmed 20:14:02`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from studio.domain.commands import FOREGROUND, Command, Fate, LayerKind, ShowLayer
from studio.domain.looks import Plane
from studio.ui.clocks import time_of_day

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.ui.clocks import Clocks

translate = QCoreApplication.translate


def foreground_words(state: DeskState, clocks: Clocks) -> str:
    """Return one line about the foreground on air, or about wishes on their way.

    Of the background it tells only what lies there of the keyers.
    """
    if state.keying.is_lost:
        return translate("foreground", "Upload lost: the next action sends it again")
    if state.keying.wishes:
        return translate("foreground", "Sending…")
    behind = _graphics_words(
        state, Plane.BACK, translate("foreground", "background %1 → 1"), clocks
    )
    layer = state.program.layer(FOREGROUND)
    if layer is None:
        return behind or translate("foreground", "No foreground on air")
    if layer.kind is not LayerKind.GRAPHICS:
        return translate("foreground", "The foreground shows something else than keyers")
    front = _graphics_words(
        state, Plane.FRONT, translate("foreground", "foreground %1 → 1"), clocks
    )
    return "   ".join(words for words in (front, behind) if words)


def _graphics_words(state: DeskState, plane: Plane, words: str, clocks: Clocks) -> str:
    """How many keyers became one picture, how big it is and how far it has come; else nothing."""
    layer = state.program.layer(plane.value)
    if layer is None or layer.kind is not LayerKind.GRAPHICS:
        return ""
    count = len(state.program.look.graphics_on(plane))
    command = _post_of(state, layer.layer_id)
    told = _told(command, clocks) if command is not None else ()
    return "   ".join((words.replace("%1", str(count)), *told))


def _post_of(state: DeskState, layer_id: str) -> Command | None:
    posts = (c for c in reversed(state.commands) if isinstance(c.request, ShowLayer))
    return next((c for c in posts if _id_of(c) == layer_id), None)


def _id_of(command: Command) -> str:
    return command.request.layer_id if isinstance(command.request, ShowLayer) else ""


def _told(command: Command, clocks: Clocks) -> tuple[str, ...]:
    request = command.request
    size = len(request.picture) if isinstance(request, ShowLayer) else 0
    kib = QLocale().toString(max(1, round(size / 1024))) + " KiB" if size else ""
    return tuple(part for part in (kib, _fate(command, clocks)) if part)


def _fate(command: Command, clocks: Clocks) -> str:
    if command.fate is Fate.CONFIRMED and command.confirmed_at_s is not None:
        ago = timedelta(seconds=clocks.monotonic_s() - command.confirmed_at_s)
        words = translate("foreground", "confirmed %1")
        return words.replace("%1", time_of_day(clocks.now() - ago))
    if command.fate is Fate.UNECHOED:
        return translate("foreground", "accepted, not echoed")
    return translate("foreground", "waiting for the echo")
