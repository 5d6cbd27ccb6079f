"""Everything that decides the picture: layout, layers, and who is in which spot."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from studio.rehearsal import podium_state
from studio.rehearsal.audio_insert import insert_for, insert_shown
from studio.rehearsal.documents import options_block
from studio.rehearsal.forms import Form
from studio.rehearsal.layout import Layout, changed, is_name_without_users
from studio.rehearsal.media.face import Insert, Levels, ShowScene
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.options import merged, sent_audio_insert
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback
from studio.rehearsal.podium_state import Cast, LayerShown, Spot
from studio.rehearsal.voice import VoiceMemory

_log = logging.getLogger(__name__)

FOREGROUND: Final = 1
BACKGROUND: Final = -1
MAX_UNMIXED: Final = 2
"""With so many people or fewer `ptp` forwards streams (4.10)."""


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
        self._speakers: list[str] = []
        self._spots: tuple[Spot, ...] = ()
        self._names: dict[str, str] = {}
        self._is_unmixed = False
        """Whether the service would forward streams as they are: no layout, no layers (4.10)."""

    def arrange(self, sent: Form) -> None:
        """Carry out a layout call (1.15); raises Refused (400) and then changes nothing."""
        state = self._context.state
        is_strict = self._context.settings.is_strict
        layout = changed(state.layout, state.frame, sent, is_strict=is_strict)
        if is_strict and is_name_without_users(sent):
            _log.warning("a layout name without users has no effect: the layout is automatic")
        changes = sent_audio_insert(sent)
        if (has_names := sent.flag("show_names")) is not None:
            changes["show_names"] = has_names
        state.options = replace(state.options, **changes)
        if not layout.is_voice_activated:
            self._queue = []
        state.layout = layout
        self.show_options()

    def change_options(self, sent: Form | None) -> None:
        """Merge the options that a later join sent; the frame stays, the mixer has one size."""
        state = self._context.state
        options = replace(merged(state.options, sent), widescreen=state.options.widescreen)
        if options != state.options:
            state.options = options
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
        """Take in how loud everybody is, and show who speaks."""
        self._memory.hear(fact.dbfs, time.monotonic())
        self._show_speakers()

    def look_for_speakers(self) -> None:
        """Let somebody who speaks take the spot of somebody silent (5.3); called once a second."""
        self._show_speakers()
        layout, now = self._layout(), time.monotonic()
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
        was_unmixed, self._is_unmixed = self._is_unmixed, self._would_be_unmixed(len(cast.people))
        spots = podium_state.filled(self._layout(), state.frame, cast)
        names = {user.id: user.name for user in cast.people}
        is_changed = (spots, names) != (self._spots, self._names)
        is_changed = is_changed or was_unmixed is not self._is_unmixed
        self._spots, self._names = spots, names
        self._memory.see([spot.user_id for spot in spots if spot.user_id], time.monotonic())
        if is_asked or is_changed:
            self.show()
            shown = [LayerShown(one.id, one.z_index) for one in self._seen_layers().values()]
            message = podium_state.podium_message(spots, shown, state.frame)
            self._context.announcer.observers(message)

    def _show_speakers(self) -> None:
        """Order the picture anew when somebody began to speak or fell silent (5.7)."""
        self._memory.keep([user.id for user in self._context.people.online()])
        speakers = self._memory.speakers(time.monotonic())
        if speakers != self._speakers:
            self._speakers = speakers
            self.show()

    def _insert(self, cast: Cast) -> Insert | None:
        options = self._context.state.options
        seated = {spot.user_id for spot in self._spots if spot.user_id}
        speaker = insert_for(options, cast.speakers, seated)
        name = next((user.name for user in cast.people if user.id == speaker), None)
        return None if name is None or self._is_unmixed else insert_shown(options, name)

    def _would_be_unmixed(self, count: int) -> bool:
        has_forwarding = self._context.state.options.sfu_mode == "ptp"
        is_unmixed = self._context.settings.is_strict and has_forwarding and count <= MAX_UNMIXED
        if is_unmixed and (self._layers or not self._context.state.layout.is_automatic):
            _log.warning("sfu_mode ptp and two people or fewer: no layout and no layers are shown")
        return is_unmixed

    def _layout(self) -> Layout:
        return Layout() if self._is_unmixed else self._context.state.layout

    def _seen_layers(self) -> dict[int, Layer]:
        return {} if self._is_unmixed else self._layers

    def _cast(self) -> Cast:
        clips, presenter_id = self._extras()
        people = self._in_order(self._context.people.online())
        return Cast(people, clips, presenter_id, self._speakers)

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
            self._insert(cast),
        )

    def _path(self, z_index: int) -> str | None:
        layer = self._seen_layers().get(z_index)
        return None if layer is None else str(layer.path)


def _swapped(order: list[str], leaving: str, entering: str) -> list[str]:
    one, other = order.index(leaving), order.index(entering)
    order[one], order[other] = entering, leaving
    return order
