"""A meeting: its state, and a part for each thing that can happen in it.

Routes and the cable ask, facts of the mixer come in by `Meeting.hear`, events go out by the
announcer. Every part gets the same `Context`; parts do not know each other, `Meeting` joins them.
"""

from __future__ import annotations

from studio.rehearsal.meeting.context import MakeMixer, Mixer
from studio.rehearsal.meeting.meeting import Meeting, Surroundings
from studio.rehearsal.meeting.stage import BACKGROUND, FOREGROUND, Layer

__all__ = ["BACKGROUND", "FOREGROUND", "Layer", "MakeMixer", "Meeting", "Mixer", "Surroundings"]
