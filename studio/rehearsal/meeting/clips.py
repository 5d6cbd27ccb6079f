"""The playbacks of a meeting (protocol 6.2)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.documents import Json, playback_block
from studio.rehearsal.media.face import ClipEnded, ClipStarted, StartClip, StopClip
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.playback import Playback

_log = logging.getLogger(__name__)


class Clips:
    """Starts and stops clips; one counts as running from its first picture to its end."""

    def __init__(self, context: Context, on_change: Callable[[], None]) -> None:
        self._context = context
        self._on_change = on_change
        self._asked: dict[str, Playback] = {}
        self._running: list[Playback] = []

    def running(self) -> tuple[Playback, ...]:
        """Return the running clips in the order of their first pictures."""
        return tuple(self._running)

    def is_asked(self, play_id: str) -> bool:
        """Whether such a clip runs or is about to."""
        return play_id in self._asked

    def documents(self) -> list[Json]:
        """Return the running clips as documents."""
        return [playback_block(clip) for clip in self._running]

    def play(self, playback: Playback) -> None:
        """Start a clip; raises Refused: 404 for nobody to replace, 409 for a play id in use."""
        replaced = playback.replacement_id
        if replaced is not None and self._context.people.by_id(replaced) is None:
            raise unknown("User to replace")
        if playback.play_id in self._asked:
            raise Refused(409, "A playback with this play_id is running")
        self._asked[playback.play_id] = playback
        self._context.mixer.send(
            StartClip(
                playback.mixer_id,
                playback.url,
                playback.has_audio,
                playback.loop_count,
                is_private_allowed=self._context.settings.may_reach_inside,
            )
        )

    def stop(self, play_id: str) -> None:
        """Stop a clip; raises Refused (404) when it does not run."""
        clip = self._asked.get(play_id)
        if clip is None:
            raise unknown("Playback")
        self._forget(clip)
        self._context.mixer.send(StopClip(clip.mixer_id))

    def hear(self, fact: ClipStarted | ClipEnded) -> None:
        """Take in what the mixer says of a clip."""
        clips = self._asked.values()
        clip = next((clip for clip in clips if clip.mixer_id == fact.play_id), None)
        if clip is None:
            return
        if isinstance(fact, ClipEnded):
            if fact.error:
                _log.warning("clip %r: %s", clip.play_id, fact.error)
            self._forget(clip)
        elif clip not in self._running:
            self._running.append(clip)
            self._tell()

    def end(self) -> None:
        """Stop every clip: the meeting is over."""
        asked, self._asked = self._asked, {}
        for clip in asked.values():
            self._context.mixer.send(StopClip(clip.mixer_id))
        if self._running:
            self._running.clear()
            self._tell()

    def _forget(self, clip: Playback) -> None:
        del self._asked[clip.play_id]
        if clip in self._running:
            self._running.remove(clip)
        # Told also for a clip that never came to play: it is all a client hears of its end.
        self._tell()

    def _tell(self) -> None:
        message = {"type": "playback_update", "playing": self.documents()}
        self._context.announcer.everybody(message)
        self._on_change()
