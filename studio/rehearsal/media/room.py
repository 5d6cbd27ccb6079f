"""One mixing room: takes orders, keeps everything that mixes, plays and records."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from studio.rehearsal.media.broadcast_patience import LIMITS, Limits
from studio.rehearsal.media.building import SceneBuilder
from studio.rehearsal.media.clips import Clips
from studio.rehearsal.media.face import (
    Actor,
    BroadcastEnded,
    Order,
    RecordingEnded,
    SetActors,
    ShowScene,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.rehearsal.media.loop import MixingLoop
from studio.rehearsal.media.recording import Recording, Tell
from studio.rehearsal.media.sound_mixer import Speaker
from studio.rehearsal.media.stills import Stills
from studio.rehearsal.media.voice import Voice

if TYPE_CHECKING:
    import threading

    from studio.domain.podium import Frame
    from studio.rehearsal.media.broadcast import Broadcast

CLIPS_END_S: Final = 0.5
BROADCAST_END_S: Final = 0.5

_log = logging.getLogger(__name__)


class MixingRoom:
    """Orders in by `handle`, facts out by `tell`, which is called from several threads."""

    def __init__(self, frame: Frame, tell: Tell, broadcast_limits: Limits = LIMITS) -> None:
        self._frame, self._tell, self._broadcast_limits = frame, tell, broadcast_limits
        self._clips = Clips(tell)
        self._builder = SceneBuilder(frame, self._clips)
        self._stills = Stills(tell)
        self._order, self._count = ShowScene(()), 0
        self._actors: tuple[Actor, ...] = ()
        self._voices: dict[tuple[str, float], Voice] = {}
        self._recording: Recording | None = None
        self._broadcast: Broadcast | None = None
        scene = self._builder.build(self._order, 0, ())
        self._loop = MixingLoop(frame, scene, self._clips, tell)

    def start(self) -> None:
        """Begin to mix; MixerReady follows."""
        self._loop.start()

    def finish(self) -> None:
        """Complete the recording and the snapshots, end every thread; within two seconds."""
        self._loop.end()
        _join(self._loop)
        self._stop_recording()
        self._stop_broadcast()
        self._clips.close(CLIPS_END_S)
        if self._recording is not None:
            _join(self._recording)
        if self._broadcast is not None:  # a server that takes nothing is left behind
            self._broadcast.join(BROADCAST_END_S)
        self._stills.close()

    def handle(self, order: Order) -> None:
        """Carry out one order; its answer comes as a fact."""
        match order:
            case ShowScene():
                self._order, self._count = order, self._count + 1
                self._show()
            case SetActors():
                self._set_actors(order.actors)
            case StartClip() | StopClip():
                self._handle_clip(order)
            case StartRecording():
                self._start_recording(Path(order.path))
            case StopRecording():
                self._stop_recording()
            case StartBroadcast() | StopBroadcast():
                self._handle_broadcast(order)
            case TakeSnapshot():
                path = Path(order.path)
                self._loop.on_next_frame(lambda picture: self._stills.write(picture, path))
            case _:
                assert_never(order)

    def _show(self) -> None:
        self._loop.scene = self._builder.build(self._order, self._count, self._actors)

    def _set_actors(self, actors: tuple[Actor, ...]) -> None:
        self._actors = actors
        self._voices = {(actor.id, actor.tone_hz): self._voice_of(actor) for actor in actors}
        self._loop.speakers = tuple(
            Speaker(actor.id, self._voice_of(actor), actor.is_talking) for actor in actors
        )
        self._show()

    def _voice_of(self, actor: Actor) -> Voice:
        """An actor who stays goes on talking where they were."""
        return self._voices.get((actor.id, actor.tone_hz)) or Voice(actor.tone_hz)

    def _handle_clip(self, order: StartClip | StopClip) -> None:
        if isinstance(order, StopClip):
            if not self._clips.stop(order.play_id):
                _log.info("Clip %s is not running.", order.play_id)
        elif not self._clips.start(order):
            _log.warning("Clip %s runs already.", order.play_id)

    def _start_recording(self, path: Path) -> None:
        if self._recording is not None and not self._recording.is_over:
            self._tell(RecordingEnded(str(path), 0, "A recording is running already."))
            return
        self._recording = Recording(path, self._frame, self._tell)
        self._recording.start()
        self._loop.recording = self._recording

    def _stop_recording(self) -> None:
        self._loop.recording = None
        if self._recording is not None and not self._recording.is_over:
            self._recording.finish()

    def _handle_broadcast(self, order: StartBroadcast | StopBroadcast) -> None:
        if isinstance(order, StartBroadcast):
            self._start_broadcast(order)
        elif self._broadcast is not None and self._broadcast.id == order.broadcast_id:
            self._stop_broadcast()

    def _start_broadcast(self, order: StartBroadcast) -> None:
        if self._broadcast is not None and not self._broadcast.is_over:
            self._tell(BroadcastEnded(order.broadcast_id, "A broadcast is running already."))
            return
        from studio.rehearsal.media.broadcast import Broadcast  # noqa: PLC0415 - as for clips

        self._broadcast = Broadcast(order, self._frame, self._tell, self._broadcast_limits)
        self._broadcast.start()
        self._loop.broadcast = self._broadcast

    def _stop_broadcast(self) -> None:
        self._loop.broadcast = None
        if self._broadcast is not None and not self._broadcast.is_over:
            self._broadcast.finish()


def _join(thread: threading.Thread) -> None:
    """Wait for a thread, unless a signal came before it was started."""
    if thread.ident is not None:
        thread.join()
