"""Everything that decides the picture: layout, layers, and who is in which spot."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from studio.rehearsal import podium_state
from studio.rehearsal.documents import options_block
from studio.rehearsal.forms import Form
from studio.rehearsal.layout import changed
from studio.rehearsal.media.face import Levels, ShowScene
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.options import sent_audio_insert
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback
from studio.rehearsal.podium_state import Cast, LayerShown, Spot
from studio.rehearsal.voice import VoiceMemory

FOREGROUND: Final = 1
BACKGROUND: Final = -1


@dataclass(frozen=True, slots=True)
class Layer:
    """A picture over or behind everything (6.1)."""

    id: str
    z_index: int
    path: Path


Extras: TypeAlias = Callable[[], tuple[tuple[Playback, ...], str | None]]
"""Returns the running clips and the presenter's user id."""


class Stage:
    """Keeps the podium of one meeting, tells of its changes and orders the picture."""

    def __init__(self, context: Context, extras: Extras) -> None:
        self._context = context
        self._extras = extras
        self._layers: dict[int, Layer] = {}
        self._queue: list[str] = []
        """User ids in the order in which they get free spots, where it is not that of joining."""
        self._memory = VoiceMemory()
        self._spots: tuple[Spot, ...] = ()
        self._names: dict[str, str] = {}

    def arrange(self, sent: Form) -> None:
        """Carry out a layout call (1.15); raises Refused (400) and then changes nothing."""
        state = self._context.state
        layout = changed(state.layout, state.frame, sent)
        changes = sent_audio_insert(sent)
        if (has_names := sent.flag("show_names")) is not None:
            changes["show_names"] = has_names
        state.options = replace(state.options, **changes)
        if not layout.is_voice_activated:
            self._queue = []
        state.layout = layout
        self.show_options()

    def show_options(self) -> None:
        """Tell everybody the options, always whole (3.7), and show what they change."""
        state = self._context.state
        options = options_block(state.options, state.layout)
        self._context.announcer.everybody({"type": "options_update", "options": options})
        self.refresh(is_asked=True)

    def show(self) -> None:
        """Order the picture without telling of it: nothing has changed."""
        self._context.mixer.send(self._scene(self._cast()))

    def put_layer(self, layer: Layer) -> Layer | None:
        """Show a layer; return the one that was there before."""
        replaced = self._layers.get(layer.z_index)
        self._layers[layer.z_index] = layer
        self.refresh(is_asked=True)
        return replaced

    def clear_layer(self, z_index: int) -> Layer | None:
        """Take a layer away and return it; there need not be one."""
        removed = self._layers.pop(z_index, None)
        self.refresh(is_asked=True)
        return removed

    def hear_levels(self, fact: Levels) -> None:
        """Take in how loud everybody is."""
        self._memory.hear(fact.dbfs, time.monotonic())

    def look_for_speakers(self) -> None:
        """Let somebody who speaks take the spot of somebody silent (5.3); called once a second."""
        layout, now = self._context.state.layout, time.monotonic()
        if not layout.is_voice_activated:
            return
        cast = self._cast()
        movable = podium_state.free_spot_ids(layout, self._spots, cast)
        seen = {spot.user_id for spot in self._spots}
        waiting = [user.id for user in cast.people if user.has_camera and user.id not in seen]
        swap = self._memory.swap(movable, waiting, now)
        if swap is not None:
            self._queue = _swapped([user.id for user in cast.people], *swap)
            self.refresh()

    def refresh(self, *, is_asked: bool = False) -> None:
        """Seat everybody anew; tell of it when something changed or when somebody asked for it."""
        state, cast = self._context.state, self._cast()
        spots = podium_state.filled(state.layout, state.frame, cast)
        names = {user.id: user.name for user in cast.people}
        is_changed = (spots, names) != (self._spots, self._names)
        self._spots, self._names = spots, names
        self._memory.see([spot.user_id for spot in spots if spot.user_id], time.monotonic())
        if is_asked or is_changed:
            self.show()
            shown = [LayerShown(one.id, one.z_index) for one in self._layers.values()]
            message = podium_state.podium_message(spots, shown, state.frame)
            self._context.announcer.observers(message)

    def _cast(self) -> Cast:
        clips, presenter_id = self._extras()
        return Cast(self._in_order(self._context.people.online()), clips, presenter_id)

    def _in_order(self, online: list[User]) -> tuple[User, ...]:
        place = {id_: number for number, id_ in enumerate(self._queue)}
        return tuple(sorted(online, key=lambda user: place.get(user.id, len(place))))

    def _scene(self, cast: Cast) -> ShowScene:
        options = self._context.state.options
        return ShowScene(
            podium_state.shown(self._spots, cast, has_names=options.show_names),
            options.background_color,
            self._path(BACKGROUND),
            self._path(FOREGROUND),
        )

    def _path(self, z_index: int) -> str | None:
        layer = self._layers.get(z_index)
        return None if layer is None else str(layer.path)


def _swapped(order: list[str], leaving: str, entering: str) -> list[str]:
    one, other = order.index(leaving), order.index(entering)
    order[one], order[other] = entering, leaving
    return order
