"""Keeps the small picture of the selected keyer up to date, and what is wrong with its graphic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from studio.domain.ground import ground
from studio.domain.looks import Plane, keyer_of, on_plane, switched
from studio.services.cards import seat_cards
from studio.services.keyers import spots_prepared
from studio.services.newest import Newest
from studio.services.ports import Single

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.compose.finding import Finding
    from studio.compose.picture import Picture
    from studio.domain.desk import DeskState
    from studio.domain.looks import Keyer
    from studio.domain.overlay import Graphic
    from studio.domain.podium import Box
    from studio.services.ports import Compositor
    from studio.services.store import Store
    from studio.tasks import TaskScope

    Show: TypeAlias = Callable[[Picture, tuple[Finding, ...]], None]


class KeyerPicture:
    """Watches the store and draws; while one picture is drawn, only the newest state waits."""

    def __init__(
        self,
        store: Store,
        compositor: Compositor,
        tasks: TaskScope,
        *,
        show: Show,
        now: Callable[[], datetime],
    ) -> None:
        self._compositor, self._show, self._now = compositor, show, now
        self._newest = Newest(
            tasks, lambda: single_of(store.state), self._draw, name="picture of a keyer"
        )
        self._unsubscribe = store.subscribe(self._on_state)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()

    def _on_state(self, _state: DeskState) -> None:
        self._newest.look()

    async def _draw(self, wanted: Single | None) -> None:
        if wanted is not None:
            self._show(*await self._compositor.single(wanted, self._now()))


def single_of(state: DeskState) -> Single | None:
    """Return the selected keyer among those of the preview, None where it is empty."""
    look, number = state.preview, state.keying.selected
    keyer = keyer_of(look.keyers, number)
    if keyer is None:
        return None
    others = tuple(
        (k.number, k.graphic) for k in on_plane(look.keyers_in, keyer.plane) if k.number != number
    )
    names = look.layout.shows_names
    return Single(
        keyer.graphic,
        state.room.frame,
        spots_prepared(state),
        others,
        has_names=names,
        stack=_stack(state, keyer),
        is_behind=keyer.plane is Plane.BACK,
        in_front=_seated(state) if keyer.plane is Plane.BACK else (),
    )


def _seated(state: DeskState) -> tuple[Box, ...]:
    """The boxes of the preview that are taken; through the free ones the background is seen."""
    cards = seat_cards(state.preview, state.room, state.clips)
    return tuple(card.box for card in cards if not card.is_empty)


def _stack(state: DeskState, keyer: Keyer) -> tuple[Graphic, ...]:
    """What goes out of a plane once a keyer is in, rivals of its group out."""
    look = state.preview
    look = replace(look, keyers=switched(look.keyers, keyer.number, is_in=True))
    graphics = look.graphics_on(keyer.plane)
    is_behind = keyer.plane is Plane.BACK
    return (ground(state.room.options.background_colour), *graphics) if is_behind else graphics
