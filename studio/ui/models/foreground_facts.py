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
    """Return one line about what the keyers were sent as, or about wishes on their way."""
    if state.keying.is_lost:
        return translate("foreground", "Upload lost: the next action sends it again")
    if state.keying.wishes:
        return translate("foreground", "Sending…")
    planes = [plane for plane in Plane if _shows_graphics(state, plane)]
    if planes:
        return "   ".join((_count_words(state, planes), *_told(_posts(state, planes), clocks)))
    if state.program.layer(FOREGROUND) is None:
        return translate("foreground", "No foreground on air")
    return translate("foreground", "The foreground shows something else than keyers")


def _shows_graphics(state: DeskState, plane: Plane) -> bool:
    layer = state.program.layer(plane.value)
    return layer is not None and layer.kind is LayerKind.GRAPHICS


def _count_words(state: DeskState, planes: list[Plane]) -> str:
    """How many keyers became how many pictures."""
    front, behind = (str(len(state.program.look.graphics_on(plane))) for plane in Plane)
    if planes == [Plane.FRONT]:
        return translate("foreground", "foreground %1 → 1").replace("%1", front)
    if planes == [Plane.BACK]:
        return translate("foreground", "background %1 → 1").replace("%1", behind)
    words = translate("foreground", "front %1 + behind %2 → 2")
    return words.replace("%1", front).replace("%2", behind)


def _posts(state: DeskState, planes: list[Plane]) -> list[Command]:
    """The requests that brought the layers of planes on air, as far as they are known yet."""
    layers = (state.program.layer(plane.value) for plane in planes)
    posts = (_post_of(state, layer.layer_id) for layer in layers if layer is not None)
    return [post for post in posts if post is not None]


def _post_of(state: DeskState, layer_id: str) -> Command | None:
    posts = (c for c in reversed(state.commands) if isinstance(c.request, ShowLayer))
    return next((c for c in posts if _id_of(c) == layer_id), None)


def _id_of(command: Command) -> str:
    return command.request.layer_id if isinstance(command.request, ShowLayer) else ""


def _told(posts: list[Command], clocks: Clocks) -> tuple[str, ...]:
    """How big they are together, and how far the one has come that has come least far."""
    requests = (post.request for post in posts)
    size = sum(len(r.picture) for r in requests if isinstance(r, ShowLayer))
    kib = QLocale().toString(max(1, round(size / 1024))) + " KiB" if size else ""
    last = min(posts, key=_progress, default=None)
    return tuple(part for part in (kib, "" if last is None else _fate(last, clocks)) if part)


def _progress(post: Command) -> tuple[bool, float]:
    """Unconfirmed first, then the newest confirmation."""
    confirmed_at_s = post.confirmed_at_s
    return confirmed_at_s is not None, -(confirmed_at_s or 0.0)


def _fate(command: Command, clocks: Clocks) -> str:
    if command.fate is Fate.CONFIRMED and command.confirmed_at_s is not None:
        ago = timedelta(seconds=clocks.monotonic_s() - command.confirmed_at_s)
        words = translate("foreground", "confirmed %1")
        return words.replace("%1", time_of_day(clocks.now() - ago))
    if command.fate is Fate.UNECHOED:
        return translate("foreground", "accepted, not echoed")
    return translate("foreground", "waiting for the echo")
