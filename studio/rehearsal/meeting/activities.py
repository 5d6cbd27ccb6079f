"""What can go on in a meeting besides people talking: clips, presentation, outputs, pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.rehearsal.documents import Running
from studio.rehearsal.media.face import (
    BroadcastEnded,
    BroadcastStarted,
    ClipEnded,
    ClipStarted,
    Fact,
    RecordingEnded,
    RecordingStarted,
    SnapshotWritten,
)
from studio.rehearsal.meeting.broadcasts import Broadcasts
from studio.rehearsal.meeting.clips import Clips
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.meeting.presentation import Presentation
from studio.rehearsal.meeting.recorder import Photographer, Recorder
from studio.rehearsal.meeting.viewfinder import Viewfinder
from studio.rehearsal.playback import Playback


@dataclass(frozen=True, slots=True)
class Activities:
    """The parts of a meeting that begin, go on and end."""

    clips: Clips
    presentation: Presentation
    recorder: Recorder
    photographer: Photographer
    viewfinder: Viewfinder
    broadcasts: Broadcasts

    def running(self) -> Running:
        """Return what goes on."""
        return Running(
            playbacks=self.clips.documents(),
            presentation=self.presentation.document(),
            broadcasts=self.broadcasts.documents(),
            recording=self.recorder.document(),
            snapshots=self.photographer.documents(),
        )

    def extras(self) -> tuple[tuple[Playback, ...], str | None]:
        """Return what is in the picture besides people: the running clips, and who presents."""
        return self.clips.running(), self.presentation.presenter_id

    def hear(self, fact: Fact) -> None:
        """Take in what the mixer says about one of them; the rest is for others."""
        match fact:
            case ClipStarted() | ClipEnded():
                self.clips.hear(fact)
            case RecordingStarted() | RecordingEnded():
                self.recorder.hear(fact)
            case BroadcastStarted() | BroadcastEnded():
                self.broadcasts.hear(fact)
            case SnapshotWritten():
                self.viewfinder.hear(fact)
                self.photographer.hear(fact)
            case _:
                pass

    def end(self) -> None:
        """End what goes on, in the order of 3.9."""
        self.recorder.end()
        self.clips.end()
        self.broadcasts.end()
        self.presentation.end()


def activities_in(
    context: Context, on_clips: Callable[[], None], on_presentation: Callable[[], None]
) -> Activities:
    """Return those of a meeting in which nothing goes on yet, and who is called on changes."""
    return Activities(
        Clips(context, on_clips),
        Presentation(context, on_presentation),
        Recorder(context),
        Photographer(context),
        Viewfinder(context),
        Broadcasts(context),
    )
