"""List model of the media list, running clips included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.domain.clips import Clip, remaining_s
from studio.domain.commands import Fate, StartClip
from studio.domain.looks import Seat
from studio.domain.looks import clip as clip_seat
from studio.ui.models.durations import countdown, length
from studio.ui.models.seated_rows import SeatedRowsModel
from studio.ui.widgets.row_delegate import Mark, RowFace, Tone

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.room import Playback

translate = QCoreApplication.translate

ENDLESS: Final = -1


@dataclass(frozen=True, slots=True)
class ClipRow:
    """A clip as listed. `entry` is None for one that somebody else started."""

    id: str
    name: str
    entry: Clip | None = None
    is_asked: bool = False
    """Play was pressed and the room has not said so yet."""
    is_unechoed: bool = False
    """It never said so: the file may be gone, or it runs unseen. It may be played and stopped."""
    is_running: bool = False
    left: str = ""
    """What is left of a running one, empty where nobody knows."""
    is_rehearsal: bool = False

    @property
    def face(self) -> RowFace:
        """Name, length, sound and repeats; a running one shows what is left."""
        return RowFace(self.name, " · ".join(self._notes()), marks=self._marks())

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        parts = [self.name, *self._notes()]
        if self.is_running:
            parts.append(translate("PlaybackPanel", "running"))
        if self.is_unechoed:
            parts.append(translate("PlaybackPanel", "not echoed"))
        if self.left:
            parts.append(translate("PlaybackPanel", "{time} left").format(time=self.left))
        return ", ".join(parts)

    @property
    def seat(self) -> Seat:
        """The seat that a drop of this row gives."""
        return clip_seat(self.id)

    def _notes(self) -> list[str]:
        if self.entry is None:
            return [translate("PlaybackPanel", "started by somebody else")]
        notes = [length(self.entry.duration_s)] if self.entry.duration_s else []
        if self.entry.has_audio and not self.entry.plays_audio:
            notes.append(translate("PlaybackPanel", "sound off"))
        if self.entry.loop_count == ENDLESS:
            notes.append(translate("PlaybackPanel", "for ever"))
        elif self.entry.loop_count:
            notes.append(f"{self.entry.loop_count + 1}x")
        return notes

    def _marks(self) -> tuple[Mark, ...]:
        if self.is_running:
            word = f"▶ {self.left}" if self.left else "▶"
            return (Mark(word, Tone.REHEARSAL if self.is_rehearsal else Tone.PROGRAM),)
        if self.is_unechoed:
            return (Mark(translate("PlaybackPanel", "not echoed")),)
        return (Mark(translate("PlaybackPanel", "SENT"), Tone.SENT),) if self.is_asked else ()


class ClipsModel(SeatedRowsModel[ClipRow]):
    """Rows are clips in the order of the media list; each can be dragged onto a seat."""


def clip_rows(state: DeskState, now_s: float) -> tuple[ClipRow, ...]:
    """Return a row per clip of the list, then one per clip that others play.

    now_s is the desk's clock, the one that stamped the playbacks.
    """
    running = {p.play_id: p for p in state.room.playbacks}
    listed = {entry.id for entry in state.clips}
    own = (_listed_row(state, entry, running.get(entry.id), now_s) for entry in state.clips)
    foreign = (
        ClipRow(p.play_id, p.name or p.url, is_running=True, is_rehearsal=state.is_rehearsal)
        for p in running.values()
        if p.play_id not in listed
    )
    return (*own, *foreign)


def _listed_row(state: DeskState, entry: Clip, playback: Playback | None, now_s: float) -> ClipRow:
    seconds = None if playback is None else remaining_s(entry, playback, now_s)
    newest = _fate_of_newest_play(state, entry.id)
    return ClipRow(
        entry.id,
        entry.name,
        entry,
        is_asked=playback is None and newest in {Fate.ASKED, Fate.ACCEPTED},
        is_unechoed=playback is None and newest is Fate.UNECHOED,
        is_running=playback is not None,
        left="" if seconds is None else countdown(seconds),
        is_rehearsal=state.is_rehearsal,
    )


def _fate_of_newest_play(state: DeskState, clip_id: str) -> Fate | None:
    plays = (c for c in reversed(state.commands) if _plays(c.request, clip_id))
    newest = next(plays, None)
    return None if newest is None else newest.fate


def _plays(request: object, clip_id: str) -> bool:
    return isinstance(request, StartClip) and request.play_id == clip_id
