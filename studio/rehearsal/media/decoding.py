"""The thread of one clip: fetches and decodes it, loop after loop, a little ahead of the mixer.

A loop opens the file anew: seeking is not reliable over every server.
"""

from __future__ import annotations

import itertools
import logging
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import av
import httpx
from av.video.reformatter import VideoReformatter
from typing_extensions import override

from studio.rehearsal.media.faults import NOT_MEDIA, MediaFault, sentence_of
from studio.rehearsal.media.media_file import MediaFile
from studio.rehearsal.media.remote_file import RemoteFile
from studio.rehearsal.media.run_through import RunThrough
from studio.rehearsal.media.supply import Need, Supply

if TYPE_CHECKING:
    from studio.rehearsal.media.face import StartClip
    from studio.rehearsal.media.fitting import Opening

_log = logging.getLogger(__name__)


class ClipDecoder(threading.Thread):
    """Fills a supply. `end_s` is where what is decoded so far ends, on the clip's clock."""

    def __init__(self, order: StartClip, supply: Supply) -> None:
        super().__init__(name=f"clip {order.play_id}", daemon=True)
        self.openings: frozenset[Opening] = frozenset()
        self.duration_s: float | None = None
        self.end_s = 0.0
        self.error = ""
        self.is_finished = False
        self._order, self._supply = order, supply
        self._scaler = VideoReformatter()
        self._source: RemoteFile | None = None
        self._is_stopped = False

    def stop(self) -> None:
        """From any thread: end, at the latest after the read in progress."""
        self._is_stopped = True
        self._supply.close()
        if (source := self._source) is not None:
            source.stop()

    @override
    def run(self) -> None:
        try:
            self._play()
        except (MediaFault, httpx.HTTPError, av.FFmpegError, OSError, ValueError) as fault:
            self._fail(fault)
        except Exception as fault:  # noqa: BLE001 - whatever a file does to a decoder, the room goes on
            _log.exception("Clip %s failed unexpectedly.", self._order.play_id)
            self._fail(fault)
        finally:
            self.is_finished = True
            self._supply.expect(pictures=False, sound=False)

    def _fail(self, fault: Exception) -> None:
        if not self._is_stopped:
            self.error = sentence_of(fault)
            _log.warning("Clip %s: %s (%r)", self._order.play_id, self.error, fault)

    def _play(self) -> None:
        count = self._order.loop_count
        for _ in itertools.count() if count < 0 else range(count + 1):
            before_s = self.end_s
            self._play_once()
            if self._is_stopped:
                return
            if self.end_s <= before_s:
                raise MediaFault(NOT_MEDIA)

    def _play_once(self) -> None:
        self._supply.expect(pictures=True, sound=False)
        order = self._order
        with closing(RemoteFile(order.url, is_private_allowed=order.is_private_allowed)) as source:
            self._source = source
            try:
                self._decode(source)
            except av.FFmpegError as fault:
                raise source.fault or fault from fault
            if source.fault is not None:
                raise source.fault

    def _decode(self, source: RemoteFile) -> None:
        if self._is_stopped:
            source.stop()
        with closing(MediaFile(source)) as file:
            self.duration_s = file.duration_s
            run = RunThrough(file, self.end_s, is_heard=self._order.has_audio)
            while need := self._next_need(run):
                if need is Need.SOUND:
                    self._add_block(run)
                else:
                    self._add_picture(run)
                self.end_s = run.end_s

    def _next_need(self, run: RunThrough) -> Need | None:
        pictures, sound = run.wants_pictures, run.wants_sound
        if pictures or sound:  # after the last ones the mixer waits for the next run
            self._supply.expect(pictures=pictures, sound=run.has_sound)
        return self._supply.wait_for_need(pictures=pictures, sound=sound)

    def _add_block(self, run: RunThrough) -> None:
        block = run.next_block()
        if block is not None:
            self._supply.add_block(block)

    def _add_picture(self, run: RunThrough) -> None:
        picture = run.next_picture()
        if picture is not None:
            picture.prepare(self.openings, self._scaler)
            self._supply.add_picture(picture)
