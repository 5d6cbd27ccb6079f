"""What a mixing child was told and has answered, so that another can take its place; pure."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

from studio.rehearsal.media.face import (
    BroadcastEnded,
    ClipEnded,
    ClipStarted,
    Fact,
    MixerReady,
    Order,
    RecordingEnded,
    SceneShown,
    SetActors,
    ShowScene,
    SnapshotWritten,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    TakeSnapshot,
)

DIED = "The mixer stopped unexpectedly."


@dataclass(slots=True)
class _Clip:
    order: StartClip
    has_begun: bool = False
    is_stopping: bool = False


@dataclass(slots=True)
class Memory:
    """The state of one mixing room, over the lives of several children."""

    actors: SetActors | None = None
    scene: ShowScene | None = None
    clips: dict[str, _Clip] = field(default_factory=dict)
    recording: str | None = None
    broadcast: StartBroadcast | None = None
    snapshots: list[str] = field(default_factory=list)
    is_ready: bool = False
    _scenes_ordered: int = 0
    _scenes_told: deque[int] = field(default_factory=deque)
    """The caller's numbers of the scenes that this child will answer, the next answer first."""
    _scenes_answered: int = 0

    def note_order(self, order: Order) -> None:
        """Remember order."""
        match order:
            case ShowScene():
                self.scene = order
                self._scenes_ordered += 1
            case SetActors():
                self.actors = order
            case StartClip():
                self.clips[order.play_id] = _Clip(order)
            case StopClip() if order.play_id in self.clips:
                self.clips[order.play_id].is_stopping = True
            case StartBroadcast() | StopBroadcast():
                self._note_broadcast(order)
            case StartRecording():
                self.recording = order.path
            case TakeSnapshot():
                self.snapshots.append(order.path)
            case _:
                pass

    def note_scene_told(self, *, replaces_last: bool = False) -> None:
        """The newest scene goes to the child, or goes instead of one that did not get there."""
        if replaces_last and self._scenes_told:
            self._scenes_told.pop()
        self._scenes_told.append(self._scenes_ordered)

    def note_fact(self, fact: Fact) -> Fact | None:
        """Return fact as the caller should hear it; None when it heard that before."""
        match fact:
            case MixerReady():
                self.is_ready = True
            case SceneShown():
                return self._scene_shown(fact)
            case ClipStarted():
                return self._clip_started(fact)
            case ClipEnded():
                return fact if self.clips.pop(fact.play_id, None) is not None else None
            case RecordingEnded():
                self.recording = None
            case BroadcastEnded():
                self._forget_broadcast(fact.broadcast_id)
            case SnapshotWritten() if fact.path in self.snapshots:
                self.snapshots.remove(fact.path)
            case _:
                pass
        return fact

    def bury_child(self) -> tuple[list[Fact], str | None]:
        """The child died. Return what that ended, and the path of a recording to rescue."""
        stopped = [id_ for id_, clip in self.clips.items() if clip.is_stopping]
        for play_id in stopped:
            del self.clips[play_id]
        facts: list[Fact] = [ClipEnded(play_id) for play_id in stopped]
        facts += [SnapshotWritten(path, DIED) for path in self.snapshots]
        recording, self.recording = self.recording, None
        self.snapshots.clear()
        self._scenes_told.clear()
        self._scenes_answered, self.is_ready = 0, False
        return facts, recording

    def orders_again(self) -> list[Order]:
        """What a new child must be told first, so that it shows and plays what the last one did."""
        orders: list[Order] = []
        if self.actors is not None:
            orders.append(self.actors)
        if self.scene is not None:
            orders.append(self.scene)
        for play_id, clip in self.clips.items():
            orders.append(clip.order)
            if clip.is_stopping:
                orders.append(StopClip(play_id))
        if self.broadcast is not None:
            orders.append(self.broadcast)
        return orders

    def _note_broadcast(self, order: StartBroadcast | StopBroadcast) -> None:
        if isinstance(order, StopBroadcast):
            self._forget_broadcast(order.broadcast_id)
        elif self.broadcast is None:
            self.broadcast = order

    def _forget_broadcast(self, broadcast_id: str) -> None:
        if self.broadcast is not None and self.broadcast.broadcast_id == broadcast_id:
            self.broadcast = None

    def _scene_shown(self, fact: SceneShown) -> Fact | None:
        number = 0
        while self._scenes_told and self._scenes_answered < fact.count:
            number = self._scenes_told.popleft()
            self._scenes_answered += 1
        return replace(fact, count=number) if number else None

    def _clip_started(self, fact: ClipStarted) -> Fact | None:
        clip = self.clips.get(fact.play_id)
        if clip is None or clip.has_begun:
            return None
        clip.has_begun = True
        return fact
