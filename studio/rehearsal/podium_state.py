"""Who is seen where: spots from layout, people and clips (protocol 5.1 and 5.3); pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.domain.podium import Box, Frame, Place, places_of, tiling_for
from studio.rehearsal.layout import AUTO, Layout, places
from studio.rehearsal.media.face import SpotShown
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback

CLIP_SOURCE = "play:"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with somebody or something in it."""

    place: Place
    user_id: str | None = None
    play_id: str | None = None


@dataclass(frozen=True, slots=True)
class LayerShown:
    """A layer that is on: its id as the client gave it, and 1 in front or -1 behind."""

    id: str
    z_index: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Who can be seen: people in the order in which they get free spots, then running clips."""

    people: Sequence[User] = ()
    clips: Sequence[Playback] = ()
    presenter_id: str | None = None
    speakers: Sequence[str] = ()
    """User ids of who speaks now, whoever began first before the others."""


@dataclass(frozen=True, slots=True)
class _Seated:
    user_id: str | None
    play_id: str | None = None


def filled(layout: Layout, frame: Frame, cast: Cast) -> tuple[Spot, ...]:
    """Return the occupied spots, those further in front later."""
    if any(user.id == cast.presenter_id for user in cast.people):
        everything = Place(Box(0, 0, frame.width, frame.height))
        return (Spot(everything, cast.presenter_id),)
    seats = _Seats(cast)
    if layout.is_automatic:
        seated: list[_Seated | None] = list(seats.waiting(set()))
        boxes = places_of(tiling_for(len(seated)), frame)
    else:
        boxes = places(layout, frame)
        seated = _by_layout(layout, seats, len(boxes))
    return tuple(
        Spot(place, who.user_id, who.play_id)
        for place, who in zip(boxes, seated, strict=False)
        if who is not None
    )


def free_spot_ids(layout: Layout, spots: Sequence[Spot], cast: Cast) -> list[str]:
    """Return the user ids in spots that voice activation may give to others."""
    fixed = _Seats(cast).fixed(layout.users or ())
    return [spot.user_id for spot in spots if spot.user_id and spot.user_id not in fixed]


def podium_message(
    spots: Sequence[Spot], layers: Sequence[LayerShown], frame: Frame
) -> dict[str, object]:
    """Return the `podium_update` event (3.7)."""
    everything = Box(0, 0, frame.width, frame.height)
    entries = [
        {"user_id": spot.user_id, "play_id": spot.play_id, **_box(spot.place.box, 0)}
        for spot in spots
    ]
    entries += [
        {"user_id": None, "play_id": None, "layer_id": layer.id, **_box(everything, layer.z_index)}
        for layer in layers
    ]
    return {"type": "podium_update", "podium": entries}


def shown(spots: Sequence[Spot], cast: Cast, *, has_names: bool) -> tuple[SpotShown, ...]:
    """Return the spots as the mixer takes them."""
    names = {user.id: user.name for user in cast.people}
    clips = {clip.play_id: clip for clip in cast.clips}

    def one(spot: Spot) -> SpotShown:
        box, fit = spot.place.box, spot.place.fit.value
        clip = clips.get(spot.play_id or "")
        source = f"{CLIP_SOURCE}{clip.mixer_id}" if clip else spot.user_id or ""
        label = clip.name if clip else names.get(spot.user_id or "")
        banner = (label or "") if has_names else ""
        is_speaking = bool(banner) and clip is None and spot.user_id in cast.speakers
        return SpotShown(source, box.x, box.y, box.width, box.height, fit, banner, is_speaking)

    return tuple(one(spot) for spot in spots)


def _by_layout(layout: Layout, seats: _Seats, count: int) -> list[_Seated | None]:
    words = [*(layout.users or ()), *("",) * count][:count]
    waiting = seats.waiting(set(words) | seats.fixed(words))
    taken: set[str] = set()
    seated: list[_Seated | None] = []
    for word in words:
        if word:
            is_second = not taken.isdisjoint({word} | seats.fixed([word]))
            seated.append(None if is_second else seats.asked(word))
            taken |= {word} | seats.fixed([word])
        else:
            seated.append(next(waiting, None) if layout.mode == AUTO else None)
    return seated


class _Seats:
    """Answers who can take a spot."""

    def __init__(self, cast: Cast) -> None:
        self._people = cast.people
        online = {user.id for user in cast.people}
        self._clips = {clip.play_id: clip for clip in cast.clips}
        self._replaced = {
            clip.replacement_id: clip.play_id
            for clip in cast.clips
            if clip.replacement_id in online
        }

    def asked(self, word: str) -> _Seated | None:
        """Return who sits in a spot given to word; nobody when it only keeps the spot."""
        if word in self._clips:
            return _Seated(None, word)
        user = next((user for user in self._people if word in {user.id, user.client_id}), None)
        return None if user is None else _Seated(user.id, self._replaced.get(user.id))

    def fixed(self, words: Sequence[str]) -> set[str]:
        """Return the user ids behind words, which may be client ids."""
        return {user.id for user in self._people if user.id in words or user.client_id in words}

    def waiting(self, taken: set[str]) -> Iterator[_Seated]:
        """Yield who is put into free spots: cameras that are on, then clips without a place."""
        for user in self._people:
            play_id = self._replaced.get(user.id)
            if user.id not in taken and (user.has_camera or play_id is not None):
                yield _Seated(user.id, play_id)
        in_place = set(self._replaced.values()) | taken
        yield from (_Seated(None, play_id) for play_id in self._clips if play_id not in in_place)


def _box(box: Box, z_index: int) -> dict[str, object]:
    return {
        "width": box.width,
        "height": box.height,
        "left": box.x,
        "top": box.y,
        "z-index": z_index,
    }
